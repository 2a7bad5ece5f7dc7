import { benchmarkAgainstEngland } from "../analysis/benchmark/benchmark-against-england.ts";
import { countsByGroup } from "../analysis/disaggregation/counts-by-group.ts";
import { shortfall } from "../analysis/judgement/shortfall.ts";
import { compareYears } from "../analysis/series/compare-years.ts";
import { besideSubstantive } from "../analysis/benchmark/beside-substantive.ts";
import { trendOfYears } from "../analysis/series/trend-of-years.ts";
import { type FamilyBesideMeasures, testBesideMeasures } from "../model/comparison-families.ts";
import type { CountsByGroup, Heterogeneity } from "../model/disaggregation.ts";
import { type Shortfall, SIGNIFICANT_BELOW } from "../model/certainty.ts";
import type { Measure, ShareBasis } from "../model/measure.ts";
import type { LikelihoodAbout, MeasureAbout, SurveyShareAbout } from "../model/measure-about.ts";
import { headlineMeasures } from "../model/headline-measures.ts";
import { idWithoutGroup, measureId, type ShareStem } from "../model/measure-id.ts";
import type { PlanContent, ReportContent } from "../model/document-contents.ts";
import { comparePeriods, periodTitle } from "../model/period.ts";
import type { Results, ResultsOptions } from "../model/results.ts";
import type { YearsTrend } from "../model/year-comparison.ts";
import { adjustedByName } from "../statistics/family-adjustment.ts";
import { planProgress } from "../analysis/targets/plan-progress.ts";
import { LIBRARY } from "../foundation/version.ts";
import type { ActionPlan } from "../model/action-plan.ts";
import { disaggregate } from "../analysis/disaggregation/disaggregate.ts";
import { type GroupedRows, groupedRows } from "../disclosure/alternatives/grouped-rows.ts";
import { nameOfRow, resultsWithoutRows } from "../disclosure/protection/mask.ts";
import type { DisclosurePolicy } from "../model/disclosure-table.ts";
import type { Return } from "../model/return.ts";
import { type NationalFigure, nationalFigures } from "../reference/national-figures.ts";
import { withoutInvited } from "../indicators/survey-measures.ts";
import { workforceParts } from "../reference/workforce-rows.ts";
import { printable, WresError } from "../foundation/wres-error.ts";
import { codeKey } from "../model/organisation-code.ts";
import type { Finding } from "../model/finding.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import { disparityTiers } from "../reference/target-tiers.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import { calculateIndicators } from "./calculate-indicators.ts";
import { withLocalMeasures } from "./calculate-local-measures.ts";

/**
 * Puts beside the results what a report says of them: earlier years and their trend, England, the groups within BME. `national` are
 * figures for England beside those that are built in. Where an earlier year is of another organisation, the report says so first.
 *
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * // The White likelihood for BME people: 1530 × 1203/4319 = 426.2, so that 427 − 342 more would have made it even.
 * const { shortfalls } = reportContent(results, []);
 * console.log(shortfalls["indicator-2/relative-likelihood"]?.people); // 85
 * ```
 * @since 0.1.0
 */
export function reportContent(
  results: Results,
  previous: readonly Results[],
  national: readonly NationalFigure[] = [],
): ReportContent {
  const latestFirst = [...previous].sort((one, other) => comparePeriods(other, one));
  const known = new Set([...nationalFigures, ...national].map(({ measure }) => measure));
  return {
    results: withOthersNamed(results, latestFirst),
    comparisons: latestFirst.map((earlier) => compareYears(results, earlier)),
    bank: besideSubstantive(results),
    shortfalls: byId(results.measures, shortfallBeyondChance),
    england: byId(
      results.measures.filter(({ id }) => known.has(id)),
      (measure) => benchmarkAgainstEngland(measure, { year: results.year, national }),
    ),
    trends:
      // A trend is of whole years.
      previous.length < 2 || results.period !== undefined
        ? {}
        : amongTheirKind<YearsTrend>(
            "trends",
            headlineMeasures("years")
              .map(measureId)
              .map((id) => [id, trendOfYears([results, ...previous], id)]),
          ),
    heterogeneity: amongTheirKind<Heterogeneity>(
      "within-bme",
      stemsWithGroups(results).map((stem) => {
        const counts = countsByGroup(results, stem);
        return [stem, isOfItsWhole(counts) ? disaggregate(counts).heterogeneity : MORE_THAN_THE_WHOLE];
      }),
    ),
  };
}

/** A change is of one organisation. After a merger an earlier year may rightly be of another one: it is named, and not refused. */
function withOthersNamed(results: Results, previous: readonly Results[]): Results {
  const { code } = results.organisation;
  const others = previous.filter(
    ({ organisation }) => codeKey(organisation) !== codeKey(results.organisation),
  );
  if (others.length === 0) return results;
  const received = others
    .map((other) => `${printable(other.organisation.code)} (${periodTitle(other)})`)
    .join(", ");
  const because = "a change is of one organisation from one year to the next";
  const finding: Finding = {
    code: "not-last-year",
    severity: "warning",
    paths: ["organisation.code"],
    expected: code,
    received,
    because,
    message: `Earlier years of another organisation: ${received}. Expected ${printable(code)}: ${because}. Check that these are the right files, or that the one was made from the other.`,
  };
  return { ...results, findings: [...results.findings, finding] };
}

/** Gives each test of a kind its place among all of them. */
function amongTheirKind<Tested extends YearsTrend | Heterogeneity>(
  kind: FamilyBesideMeasures,
  tests: readonly (readonly [string, Tested])[],
): Readonly<Record<string, Tested>> {
  return adjustedByName(
    Object.fromEntries(tests),
    (one) => testBesideMeasures(kind, one),
    (one, looks) => ({ ...one, looks }),
  );
}

/**
 * Puts together what a report shows that is to be published: where a pay band is too small to be shown, with its neighbours as one more
 * row, in the part of the workforce where that is so. `protect` then chooses what of it may be shown, and leaves out the single bands.
 *
 * @param returns - The return of the year that the report is about, then those of earlier years.
 * @param options - The choices of the calculation.
 * @param policy - What is small: the policy that `protect` gets.
 * @param definitions - Definitions of local measures, as for `calculateLocalMeasures`.
 * @param national - National figures beside those that are built in, as for `benchmarkAgainstEngland`.
 * @returns What a report of these returns shows, nothing hidden.
 * @throws WresError as `calculateIndicators`.
 * @example
 * ```ts
 * import { contentToPublish } from "wres-metrics/report";
 * const bands = { "band-5": { white: 40, bme: 22 }, "band-6": { white: 30, bme: 6 }, "band-7": { white: 25, bme: 5 } };
 * const { results } = contentToPublish([
 *   { organisation: { code: "X", name: "Example" }, year: 2022, workforce: { clinical: bands } },
 * ]);
 * console.log(results.options.groupings.map(({ id }) => id)); // [ 'bands-6-to-7' ]
 * ```
 * @since 0.1.0
 */
export function contentToPublish(
  returns: readonly [Return, ...Return[]],
  options: Partial<ResultsOptions> = {},
  policy: DisclosurePolicy = {},
  definitions: readonly MeasureDefinition[] = [],
  national: readonly NationalFigure[] = [],
): ReportContent {
  const first = withoutInvited(returns[0]);
  const earlier = returns.slice(1).map(withoutInvited);
  const local = definitionsOfReport(first, definitions);
  const plain = (wresReturn: Return): Results =>
    withLocalMeasures(calculateIndicators(wresReturn, options), wresReturn, local);
  const [now, before] = [plain(first), earlier.map(plain)];
  const grouped = groupedRows([now, ...before], policy);
  if (grouped.length === 0) return reportContent(now, before, national);
  const groupings = [
    ...(options.groupings ?? []),
    ...new Map(grouped.map(({ id, rows }) => [id, { id, rows }])).values(),
  ];
  const elsewhere = rowsElsewhere(grouped);
  const calculated = (wresReturn: Return): Results => {
    const results = calculateIndicators(wresReturn, { ...options, groupings });
    return withLocalMeasures(resultsWithoutRows(results, elsewhere), wresReturn, local);
  };
  return reportContent(calculated(first), earlier.map(calculated), national);
}

/**
 * Lists what a report of some returns shows with each denominator and each window of the disciplinary process, and with the levels of pay
 * of the race disparity ratio: everything that another report of the same returns could show. `protect` makes one of them safe
 * together with all the others, so that another one, made in the same way, adds nothing.
 *
 * @param returns - The return of the year that the report is about, then those of earlier years.
 * @param options - The choices of the calculation. Groupings of rows of one's own are not among them: there are too many to foresee.
 * @param policy - What is small: the policy that `protect` gets.
 * @param definitions - Definitions of local measures, as for `calculateLocalMeasures`.
 * @returns For `alternatives` of `protect`: one for each denominator and window.
 * @throws WresError `invalid-option` for `groupings`; as `calculateIndicators`.
 * @example
 * ```ts
 * import { anyOption } from "wres-metrics/report";
 * const alternatives = anyOption([
 *   {
 *     organisation: { code: "X", name: "Example" },
 *     year: 2022,
 *     workforce: { clinical: { "band-5": { white: 240, bme: 60, unknown: 4 } } },
 *   },
 * ]);
 * console.log(alternatives.length, alternatives.at(-1)?.results.options.denominator); // 10 known
 * ```
 * @since 0.1.0
 */
export function anyOption(
  returns: readonly [Return, ...Return[]],
  { groupings = [], indicators: _, ...options }: Partial<ResultsOptions> = {},
  policy: DisclosurePolicy = {},
  definitions: readonly MeasureDefinition[] = [],
): readonly ReportContent[] {
  if (groupings.length > 0) {
    throw new WresError(
      "invalid-option",
      "groupings of one's own cannot all be foreseen; expected none where a publication is to be safe for any option.",
    );
  }
  const windows = ["as-returned", ...disciplinaryWindows.map(({ id }) => id)] as const;
  return (["all", "known"] as const).flatMap((denominator) =>
    windows.map((disciplinaryWindow) =>
      contentToPublish(
        returns,
        { ...options, groupings: disparityTiers, denominator, disciplinaryWindow },
        policy,
        definitions,
      ),
    ),
  );
}

/** The definitions of a report: those that are asked for, and those of the return that it is about, for earlier years too. */
export function definitionsOfReport(
  { definitions: own = [] }: Return,
  asked: readonly MeasureDefinition[],
): readonly MeasureDefinition[] {
  const ids = new Set(asked.map(({ id }) => id));
  return [...asked, ...own.filter(({ id }) => !ids.has(id))];
}

/** The names of the grouped rows in the parts of the workforce where their bands need no grouping. */
function rowsElsewhere(grouped: readonly GroupedRows[]): ReadonlySet<string> {
  const chosen = new Set(grouped.map(({ part, id }) => `${part}/${id}`));
  return new Set(
    (["substantive", "bank"] as const).flatMap((population) =>
      workforceParts.flatMap(({ id: part }) =>
        grouped
          .filter(({ id }) => population === "bank" || !chosen.has(`${part}/${id}`))
          .map(({ id: row }) => nameOfRow({ population, part, row })),
      ),
    ),
  );
}

/** What could be chance needs no people to make it even. */
function shortfallBeyondChance(measure: Measure): Shortfall | null {
  return measure.test !== undefined && measure.test.p < SIGNIFICANT_BELOW ? shortfall(measure) : null;
}

function byId<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  value: (item: Item) => Value | null,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const found = value(item);
      return found === null ? [] : [[item.id, found] as const];
    }),
  );
}

/** The shares of indicators 2 to 8 that are given for groups within BME, each by its id without the group. */
function stemsWithGroups({ measures }: Results): readonly ShareStem[] {
  return measures.flatMap(({ about }) =>
    about.population === "substantive" && about.group === "asian" && isShareOfItsOwn(about)
      ? [idWithoutGroup(about)]
      : [],
  );
}

/** True for a share of a group's own people in the whole trust; false for its share of all staff or of the board. */
function isShareOfItsOwn(about: MeasureAbout): about is LikelihoodAbout | SurveyShareAbout {
  if (about.kind === "likelihood") return true;
  return about.kind === "share" && !("part" in about) && !("body" in about) && about.stratum === undefined;
}

const MORE_THAN_THE_WHOLE: Heterogeneity = {
  groups: [],
  leftOut: [],
  status: "not-tested",
  reason: "more-than-the-whole",
};

/** Leavers can be counted among those who entered and not in the workforce: then there is nothing to test. */
function isOfItsWhole({ white, groups }: CountsByGroup): boolean {
  return [white, ...Object.values(groups)].every(
    (share: ShareBasis) => "percentage" in share || (share.count ?? 0) <= (share.of ?? Infinity),
  );
}

/** A plan, and how far it has come on a day: what stands beside the figures of a report, or in a document of its own. */
export function planContent(plan: ActionPlan, today: string): PlanContent {
  return { library: LIBRARY, plan, progress: planProgress(plan, { today }) };
}

/** A plan of one organisation beside the figures of another is a slip, or a plan that several share: it is said first. */
export function planOfAnother(
  { organisation: whose }: ActionPlan,
  { organisation }: Return,
): readonly Finding[] {
  if (codeKey(whose) === codeKey(organisation)) return [];
  const [expected, received] = [whose, organisation].map(({ code }) => printable(code));
  const because = "a plan stands beside the figures of its own organisation";
  return [
    {
      code: "noticed-on-reading",
      severity: "warning",
      paths: ["organisation.code"],
      expected: String(expected),
      received: String(received),
      because,
      message: `The plan is of ${expected}, and the return beside it of ${received}: ${because}. Check that it is the right file.`,
    },
  ];
}
