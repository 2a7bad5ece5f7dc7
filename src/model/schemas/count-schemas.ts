import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { groups } from "../../reference/groups.ts";
import type { Count, GroupCounts } from "../counts.ts";

const WHAT_A_COUNT_IS = 'a whole number of people, or null for "not given"';

/** A whole number of people, or null: not given. */
export const countSchema: () => z.ZodType<Count> = /* @__PURE__ */ once(() =>
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
export const groupCountsSchema: () => z.ZodType<GroupCounts> = /* @__PURE__ */ once(() =>
  z
    .strictObject(groupCountsShape())
    .meta({ description: `For each of ${groups.map(({ id }) => id).join(", ")}: ${WHAT_A_COUNT_IS}.` }),
);

/**
 * Holds a schema against the type that it promises, in both directions, when the library is compiled:
 * `true satisfies SameType<…>` is an error where the two part ways.
 *
 * The types are written out, so that they carry comments and read well in an editor; this keeps the
 * schema from forgetting a key that the type has, which an annotation alone would let pass.
 */
export type SameType<A, B> = [EveryKey<A>] extends [EveryKey<B>]
  ? [EveryKey<B>] extends [EveryKey<A>]
    ? true
    : false
  : false;

/** A key that may be left out is as much a part of the type as one that may not. */
type EveryKey<T> = { readonly [K in keyof T]-?: EveryKey<T[K]> };
