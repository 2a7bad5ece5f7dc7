import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { ethnicCategories } from "../../reference/ethnic-categories.ts";
import { ethnicCodes, type ReadyMadeCodes, recordCodes } from "../../reference/record-codes.ts";
import type { CodedColumn, CodeRules, RecordColumn } from "../record-codes.ts";
import { unsafePattern } from "../record-pattern.ts";
import type { SameType } from "./same-type.ts";

const heading = once(() => z.string().trim().min(1).max(200));

/** A column by its heading, or by one of several. */
export const recordColumnSchema: () => z.ZodType<RecordColumn> = once(() =>
  z.union([heading(), z.array(heading()).min(1).max(20)]),
);

/** The ready-made tables that answer with these words only. */
function readyMadeFor(targets: readonly string[]): readonly ReadyMadeCodes[] {
  const isEthnic = ethnicCategories.every(({ group }) => targets.includes(group));
  const foreign = new Set<string>(
    recordCodes.filter(({ to }) => !targets.includes(to)).map(({ table }) => table),
  );
  const tables = recordCodes.map(({ table }) => table).filter((table) => !foreign.has(table));
  return [...new Set([...tables, ...(isEthnic ? ethnicCodes.map(({ table }) => table) : [])])];
}

/** Rules that answer with one of these words. */
export function codeRulesSchema<Target extends string>(
  targets: readonly Target[],
): z.ZodType<CodeRules<Target>> {
  const target = z.enum(targets);
  const pattern = z.string().check((context) => {
    const fault = unsafePattern(context.value);
    if (fault === null) return;
    context.issues.push({ code: "custom", message: `a pattern of ${fault}`, input: context.value });
  });
  const rules = z.strictObject({
    use: z.array(z.enum(readyMadeFor(targets))).optional(),
    table: z.record(z.string(), target).optional(),
    prefixes: z.record(z.string().min(1), target).optional(),
    patterns: z.array(z.strictObject({ pattern, to: target })).optional(),
    otherwise: target.optional(),
  });
  true satisfies SameType<z.infer<typeof rules>, CodeRules<Target>>;
  return rules;
}

/** A column, and rules that answer with one of these words. */
export function codedColumnSchema<Target extends string>(
  targets: readonly Target[],
): z.ZodType<CodedColumn<Target>> {
  return z.strictObject({ column: recordColumnSchema(), codes: codeRulesSchema(targets) });
}
