import { anything, checkOptions, checkPublicationPolicy, type RulesOf } from "../table/checked-policy.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import { periodKey } from "../../model/period.ts";
import type { PublicationPolicy, Publishable } from "../../model/protection.ts";
import type { Results } from "../../model/results.ts";
import { suppressOptionRules, type SuppressOptions } from "../suppression/hiding.ts";
import { suppress } from "../suppression/suppress.ts";
import { measuredYear, type MeasuredYear } from "../table/counts-of-results.ts";
import { maskReportContent, maskResults, reportWithoutRows, resultsWithoutRows } from "./mask.ts";
import { publish, type Published, type Suppress } from "./publish.ts";

/**
 * What else is known when something is protected, and how much work may be done.
 *
 * @since 0.1.0
 */
export interface ProtectOptions extends SuppressOptions {
  /**
   * Every earlier publication of the same counts, or of counts of other years: the answer is safe together with all of
   * them. `disclosure.publications` of an earlier answer, or a table with the ids of `tableOfResults`.
   */
  readonly published?: Published | readonly Published[] | undefined;
  /**
   * The codes of the organisations that this one was made from by a merger, all of them and each of them whole; the old code, where it
   * goes by a new one. What they published may then stand in `published`: of the years before, a count here is the sum of theirs.
   */
  readonly predecessors?: readonly string[] | undefined;
  /**
   * What could be shown of the same data by other choices, such as `anyOption` gives: the answer is safe together with all of it, so that
   * the same data published by another of these choices, protected in the same way, adds nothing.
   */
  readonly alternatives?: readonly (Results | ReportContent)[] | undefined;
}

/** What the options of `protect` may be. */
export const protectOptionRules: RulesOf<ProtectOptions> = {
  ...suppressOptionRules,
  published: anything,
  predecessors: anything,
  alternatives: anything,
};

/**
 * Makes results, or the content of a report, ready to be published: small counts are hidden, with every count that
 * would give one away, and with everything that is worked out from a hidden count. One mark stands for all of them.
 *
 * A measure that a hidden count is behind has no value, interval, test, judgement or warning that speaks of its size; its
 * `reason` is `hidden`, and its `basis` names the counts that are hidden. Changes, shortfalls, comparisons with England and tests
 * of the groups go with it. All years of a report are protected together. A figure is never shown at fewer places instead.
 * A row of the workforce of which no figure is left in any year is left out, and named in `disclosure.leftOut`: its people are in the
 * grouped rows and the totals, which are kept before single bands (decision 0031).
 *
 * Read `disclosure.safe`, the answer of the audit, before anything is published. Where it is false, the counts in
 * `disclosure.atRisk` can be worked out, or it could not be shown that they cannot.
 *
 * Two publications of the same counts can undo each other, each safe by itself. Keep `disclosure.publications`, which say what was
 * published and no more, and give it to the next one as `published`.
 *
 * @param content - Results, or the content of a report with earlier years.
 * @param policy - `threshold`: counts below it are hidden, 10 if left out; `zeros`: whether counts of 0 are too, `"hidden"` if
 *   left out; `board`: whether its counts stay, as its members are named in public, `"shown"` if left out; `never`: the ids of counts
 *   that stay; `weights`: what hiding a count costs, where that is another than the usual.
 * @param options - `published`: the earlier publications; `predecessors`: whose they may be beside its own; `alternatives`: what other choices would show; `effort` and `onProgress`, as for `suppress`.
 * @returns The same without what is hidden, and what was done.
 * @throws WresError `invalid-option` for a part of an organisation, for a publication of another one that is not among `predecessors`, and for
 *   a period that has months in common with one published earlier.
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
  policy?: PublicationPolicy,
  options?: ProtectOptions,
): Promise<Publishable<Results>>;

export function protect(
  content: ReportContent,
  policy?: PublicationPolicy,
  options?: ProtectOptions,
): Promise<Publishable<ReportContent>>;

export async function protect(
  content: Results | ReportContent,
  policy: PublicationPolicy = {},
  options: ProtectOptions = {},
): Promise<Publishable<Results> | Publishable<ReportContent>> {
  checkPublicationPolicy(policy);
  checkOptions(options, protectOptionRules);
  const { published, predecessors, alternatives = [], ...effort } = options;
  const { solver } = effort;
  const asked = {
    published: [published ?? []].flat(),
    predecessors,
    alternatives: alternatives.flatMap((one) =>
      "results" in one ? yearsOfReport(one) : yearsOfResults(one),
    ),
    choices: alternatives.length,
    policy,
    solver: { solver },
  };
  const choose: Suppress = (table, chosen) => suppress(table, chosen, effort);
  if ("results" in content) {
    return publish<ReportContent>(
      {
        ...asked,
        organisation: content.results.organisation,
        years: yearsOfReport(content),
        mask: (isHidden, protection) => maskReportContent(content, isHidden, protection),
        leaveOut: reportWithoutRows,
        yearsOf: yearsOfReport,
      },
      choose,
    );
  }
  return publish<Results>(
    {
      ...asked,
      organisation: content.organisation,
      years: yearsOfResults(content),
      mask: (isHidden, protection) => maskResults(content, isHidden, protection),
      leaveOut: resultsWithoutRows,
      yearsOf: yearsOfResults,
    },
    choose,
  );
}

function yearsOfResults(results: Results): readonly MeasuredYear[] {
  return [measuredYear(results)];
}

/** The measures of every year that a report shows, as it shows them: of known ethnicity where two years compare so. */
export function yearsOfReport({ results, comparisons }: ReportContent): readonly MeasuredYear[] {
  const { groupings, leftOut, local, ...own } = measuredYear(results);
  const current = comparisons.flatMap(({ changes }) => changes.map((change) => change.current));
  return [
    { ...own, measures: [...new Set([...own.measures, ...current])], groupings, leftOut, local },
    ...comparisons.map(({ previousYear, previousPeriod, changes, local: changed = [] }) => ({
      year: periodKey({ year: previousYear, period: previousPeriod }),
      measures: changes.map(({ previous }) => previous),
      groupings,
      leftOut,
      local: local && { ...local, measures: changed.map(({ previous }) => previous) },
    })),
  ];
}
