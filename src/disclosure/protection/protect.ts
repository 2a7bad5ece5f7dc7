import { letContentThrough } from "../publishable.ts";
import type { Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import type { DisclosureControl, Protection, Publishable } from "../../model/protection.ts";
import type { Results } from "../../model/results.ts";
import { auditPolicy, isSafeFinding } from "../audit/safety.ts";
import type { SuppressOptions } from "../suppression/hiding.ts";
import { suppress } from "../suppression/suppress.ts";
import { countsOfYears, type MeasuredYear } from "../table/counts-of-results.ts";
import { tableOfYears } from "../table/table-of-years.ts";
import { type IsHidden, maskReportContent, maskResults } from "./mask.ts";

/**
 * What else is known when something is protected, and how much work may be done.
 *
 * @since 0.1.0
 */
export interface ProtectOptions extends SuppressOptions {
  /** What was published before, as a table with the ids of `tableOfResults`, and `null` where a count was hidden. */
  readonly lastYear?: DisclosureTable | undefined;
}

/**
 * Makes results, or the content of a report, ready to be published: small counts are hidden, with every count that
 * would give one away, and with everything that is worked out from a hidden count. One mark stands for all of them.
 *
 * A measure that a hidden count is behind has no value, interval, test, judgement or warning that speaks of its size; its
 * `reason` is `hidden`, and its `basis` names the counts that are hidden. Changes, shortfalls, comparisons with England and tests
 * of the groups go with it. All years of a report are protected together. A figure is never shown at fewer places instead.
 *
 * Whether what is left is safe is what the audit says: read `disclosure.safe` before anything is published. Where it is
 * false, the counts in `disclosure.atRisk` can be worked out, or it could not be shown that they cannot.
 *
 * @param content - Results, or the content of a report with earlier years.
 * @param policy - `threshold`: counts below it are hidden, 10 if left out; `zeros`: whether counts of 0 are too, `"hidden"` if
 *   left out; `never`: the ids of counts that stay.
 * @param options - `lastYear`: what was published before; `effort` and `onProgress`, as for `suppress`.
 * @returns The same without what is hidden, and what was done.
 * @example
 * ```ts
 * import { calculateIndicators, measureOf } from "wres-metrics";
 * import { protect } from "wres-metrics/disclosure";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 4 } },
 * });
 * const published = await protect(results);
 * console.log(measureOf(published.content, "indicator-2/likelihood/white").printed); // 22.50%
 * console.log(measureOf(published.content, "indicator-2/likelihood/bme").printed); // [c]
 * console.log(JSON.stringify(measureOf(published.content, "indicator-2/likelihood/bme").basis));
 * // {"bme":{"count":null,"of":150,"hidden":["count"]}}
 * if (published.protection === "published") console.log(published.disclosure.safe); // true
 * ```
 * @since 0.1.0
 */
export function protect(
  content: Results,
  policy?: DisclosurePolicy,
  options?: ProtectOptions,
): Promise<Publishable<Results>>;

export function protect(
  content: ReportContent,
  policy?: DisclosurePolicy,
  options?: ProtectOptions,
): Promise<Publishable<ReportContent>>;

export function protect(
  content: Results | ReportContent,
  policy: DisclosurePolicy = {},
  options: ProtectOptions = {},
): Promise<Publishable<Results> | Publishable<ReportContent>> {
  const { lastYear, ...effort } = options;
  const choose: Suppress = (table, asked) => suppress(table, asked, effort);
  if ("results" in content) {
    return publish<ReportContent>(
      {
        years: yearsOfReport(content),
        lastYear,
        policy,
        mask: (isHidden, protection) => maskReportContent(content, isHidden, protection),
      },
      choose,
    );
  }
  const { year, measures, options: choices } = content;
  return publish<Results>(
    {
      years: [{ year, measures, groupings: choices.groupings }],
      lastYear,
      policy,
      mask: (isHidden, protection) => maskResults(content, isHidden, protection),
    },
    choose,
  );
}

/** The measures of every year that a report shows, as it shows them: of known ethnicity where two years compare so. */
export function yearsOfReport({ results, comparisons }: ReportContent): readonly MeasuredYear[] {
  const { groupings } = results.options;
  const current = comparisons.flatMap(({ changes }) => changes.map((change) => change.current));
  return [
    { year: results.year, measures: [...new Set([...results.measures, ...current])], groupings },
    ...comparisons.map(({ previousYear, changes }) => ({
      year: previousYear,
      measures: changes.map(({ previous }) => previous),
      groupings,
    })),
  ];
}

/** Chooses what of a table may be shown: `suppress`. */
type Suppress = (table: DisclosureTable, policy: DisclosurePolicy) => Promise<Suppression>;

/** What is to be published, and how to take out of it what may not be. */
interface ToPublish<Content> {
  readonly years: readonly MeasuredYear[];
  readonly lastYear: DisclosureTable | undefined;
  readonly policy: DisclosurePolicy;
  readonly mask: (isHidden: IsHidden, protection: Protection) => Content;
}

/** Hides the counts that `suppress` chooses among those of all years, and everything that is worked out from one of them. */
export async function publish<Content>(
  { years, lastYear, policy, mask }: ToPublish<Content>,
  choose: Suppress,
): Promise<Publishable<Content>> {
  const printed = new Set(
    [...countsOfYears(years).counts].flatMap(([id, count]) => (count === null ? [] : [id])),
  );
  const { cells, sums, assumptions } = tableOfYears(years, { lastYear });
  // Figures go with their counts: one whose counts are all shown says nothing new, and the others are withheld.
  const chosen = await choose({ cells, sums, assumptions }, withWeights(cells, printed, policy));
  const hidden = new Set(chosen.cells.flatMap(({ id, status }) => (status === "hidden" ? [id] : [])));
  const asked = auditPolicy(policy);
  const atRisk = chosen.audit.cells.filter((cell) => !isSafeFinding(cell, asked)).map(({ id }) => id);
  const disclosure: DisclosureControl = {
    threshold: asked.threshold,
    zeros: policy.zeros ?? "hidden",
    hidden: [...printed].filter((id) => hidden.has(id)).length,
    counts: printed.size,
    safe: chosen.audit.safe,
    atRisk,
  };
  const protection: Protection = { protection: "published", disclosure };
  const content = mask((id) => hidden.has(id), protection);
  return letContentThrough(content, protection);
}

/** A count that no report prints costs nothing to hide. */
function withWeights(
  cells: DisclosureTable["cells"],
  printed: ReadonlySet<string>,
  policy: DisclosurePolicy,
): DisclosurePolicy {
  const free = cells.filter(({ id }) => !printed.has(id)).map(({ id }) => [id, 0] as const);
  return { ...policy, weights: { ...Object.fromEntries(free), ...policy.weights } };
}
