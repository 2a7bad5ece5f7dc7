import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { groups } from "../../reference/groups.ts";
import type { Count } from "../count.ts";
import type { GroupCounts } from "../group-counts.ts";

const WHAT_A_COUNT_IS = 'a whole number of people, or null for "not given"';

/** A whole number of people, or null: not given. */
export const countSchema: () => z.ZodType<Count> = once(() =>
  z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().meta({ description: WHAT_A_COUNT_IS }),
);

/** The keys of a count by group, for schemas that have more keys than these. */
export function groupCountsShape(): {
  [group in keyof Required<GroupCounts>]: z.ZodOptional<z.ZodType<Count>>;
} {
  const count = countSchema().optional();
  return {
    white: count,
    bme: count,
    unknown: count,
    asian: count,
    black: count,
    mixed: count,
    other: count,
  };
}

/** A count for each group. */
export const groupCountsSchema: () => z.ZodType<GroupCounts> = once(() =>
  z
    .strictObject(groupCountsShape())
    .meta({ description: `For each of ${groups.map(({ id }) => id).join(", ")}: ${WHAT_A_COUNT_IS}.` }),
);
