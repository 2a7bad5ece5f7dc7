import { WresError } from "../../foundation/wres-error.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import type {
  NoRounding,
  RoundedCell,
  RoundedTable,
  RoundingMethod,
} from "../../model/disclosure-alternatives.ts";
import { audit, type AuditOptions } from "../audit/audit.ts";
import { tableIssues } from "../table/check-table.ts";
import { controlledRounding } from "./controlled-rounding.ts";
import { roundCount } from "./round-count.ts";
import { roundedPublication } from "./rounded-publication.ts";

/**
 * How a table is rounded.
 *
 * @since 0.1.0
 */
export interface RoundingOptions extends AuditOptions {
  readonly base: 5 | 10;
  readonly method: RoundingMethod;
}

/**
 * Rounds every count of a table to 5 or 10 instead of hiding some, and says what can still be worked out of the true
 * counts: every printed number stands for the few that it may have been, and the true counts still add up.
 *
 * Where the table's policy gives no `minimumWidth`, a count is at risk that is confined more than the rounding of a
 * small count confines it: a printed 0 leaves 0 to 4 (base 10, conventional) or 0 to 9 (controlled).
 *
 * @param table - The true counts; what is null stays out of it.
 * @param options - The base, 5 or 10, and the method.
 * @returns The rounded counts with their audit; or, for a table that no controlled rounding fits, that there is none.
 * @throws WresError `invalid-table` where the table is at odds with itself.
 * @example
 * ```ts
 * import { roundTable } from "wres-metrics/disclosure";
 * const cells = [{ id: "all", value: 26 }, { id: "white", value: 13 }, { id: "bme", value: 13 }];
 * const sums = [{ total: "all", parts: ["white", "bme"] }];
 * const rounded = await roundTable({ cells, sums }, { base: 10, method: "controlled" });
 * if (rounded.status === "rounded") console.log(rounded.cells.map(({ value }) => value).join(" ")); // 20 10 10
 * ```
 * @since 0.1.0
 */
export async function roundTable(
  table: DisclosureTable,
  { base, method, effort }: RoundingOptions,
): Promise<RoundedTable | NoRounding> {
  const issue = tableIssues(table).find(({ code }) => code !== "figure-disagrees");
  if (issue !== undefined) throw new WresError("invalid-table", issue.message);
  const counts = new Map(
    table.cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])),
  );
  const sums = table.sums.filter(({ total, parts }) => [total, ...parts].every((id) => counts.has(id)));
  const rounded =
    method === "controlled"
      ? await controlledRounding(counts, sums, base)
      : new Map([...counts].map(([id, count]) => [id, roundCount(count, base)]));
  if (typeof rounded === "string") return { status: "not-possible", base, method, reason: rounded };
  const cells = table.cells.map(({ id }): RoundedCell => ({ id, value: rounded.get(id) ?? null }));
  const printed = (id: string): number => rounded.get(id) ?? 0;
  const publication = roundedPublication(table, cells, base, method);
  const leastWidth = method === "conventional" ? Math.ceil(base / 2) - 1 : base - 1;
  const policy = { ...table.policy, minimumWidth: table.policy?.minimumWidth ?? leastWidth };
  return {
    status: "rounded",
    base,
    method,
    cells,
    deviation: [...counts].reduce((total, [id, count]) => total + Math.abs(printed(id) - count), 0),
    additive: sums.every(
      ({ total, parts }) => printed(total) === parts.reduce((sum, id) => sum + printed(id), 0),
    ),
    audit: await audit({ ...publication, policy }, undefined, { effort }),
  };
}
