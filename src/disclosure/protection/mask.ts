import { CONFIDENTIAL, printReason } from "../../model/print-measure.ts";
import { stratumTexts } from "../../model/strata.ts";
import type { Finding } from "../../model/finding.ts";
import { type PeriodKey, periodKey } from "../../model/period.ts";
import type { Issue, IssueCode } from "../../model/issue.ts";
import { makeResults, type Results, type ResultsData } from "../../model/results.ts";
import type { LeftOutRow, Protection } from "../../model/protection.ts";
import type { Basis, Measure, Method, NotCalculableMeasure, ShareBasis } from "../../model/measure.ts";
import type { MeasureAbout, RelativeLikelihoodAbout } from "../../model/measure-about.ts";
import { measureCells, placeName } from "../../model/measure-cells.ts";
import { writtenId, parseMeasureId } from "../../model/measure-id.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { hiddenAnswer, hiddenReason, type IsHidden, maskShare, shownWarnings } from "./hidden-figure.ts";
import { maskLocal, maskLocalChanges } from "./mask-local.ts";
import type { Certainty, Looks } from "../../model/certainty.ts";
import {
  type FamilyBesideMeasures,
  hiddenTest,
  testBesideMeasures,
  testOfChange,
  type TestOfFamily,
  testOfMeasure,
} from "../../model/comparison-families.ts";
import type { Heterogeneity } from "../../model/disaggregation.ts";
import type { YearChange, YearComparison, YearsTrend } from "../../model/year-comparison.ts";
import { adjustedByName, adjustedInFamilies } from "../../statistics/family-adjustment.ts";
import { groupsWithinBme } from "../../reference/groups.ts";
import type { PlanContent, ReportContent, SourceLines } from "../../model/document-contents.ts";
import type { MeasuredYear, TablePlaces } from "../table/counts-of-results.ts";

/** Takes what is hidden out of the content of a report; what is said beside a measure goes with it. */
export function maskReportContent(
  content: ReportContent,
  isHidden: IsHidden,
  protection: Protection,
): ReportContent {
  const results = maskResults(content.results, isHidden, protection);
  const hidden = new Set<string>(results.measures.filter(isMasked).map(({ id }) => id));
  const isShown = (id: string): boolean => !hidden.has(id);
  const comparisons = content.comparisons.map((comparison) =>
    maskComparison(comparison, isHidden, content.results.local?.definitions),
  );
  const hiddenBefore = new Set<string>(
    comparisons.flatMap(({ changes }) =>
      changes.filter(({ current, previous }) => isMasked(current) || isMasked(previous)).map(({ id }) => id),
    ),
  );
  const masked: Required<ReportContent> = {
    results,
    comparisons,
    bank: content.bank.filter(({ about }) =>
      [about, { ...about, population: "substantive" as const }].every((one) => isShown(writtenId(one))),
    ),
    trends: maskTests("trends", content.trends, (id) => isShown(id) && !hiddenBefore.has(id)),
    shortfalls: only(content.shortfalls, isShown),
    england: only(content.england, isShown),
    // If a group is hidden, there is nothing to say of any: the test is of all of them, and of White.
    heterogeneity: maskTests("within-bme", content.heterogeneity, (stem) =>
      ["white", ...groupsWithinBme].every((group) => isShown(`${stem}/${group}`)),
    ),
    records: content.records && maskSource(content.records),
    plan: content.plan && maskPlan(content.plan),
  };
  return Object.fromEntries(
    Object.entries(masked).filter(([, value]) => value !== undefined),
  ) as unknown as ReportContent;
}

/** Takes the names and the numbers of rows out of what is said of the files that something was counted from. */
export function maskSource({ withoutNumbers }: SourceLines): SourceLines {
  return { lines: withoutNumbers, withoutNumbers };
}

/**
 * The words of a plan stay, since they are the trust's own. The figures of its indicators of progress are of this return or of others, and
 * nobody has looked at what they give away together.
 */
function maskPlan({ library, plan, progress }: PlanContent): PlanContent {
  const kpis = plan.kpis.map(({ id, title, unit, better, baseline }) => ({
    id,
    title,
    unit,
    better,
    baseline: { ...baseline, value: CONFIDENTIAL },
    targets: [],
  }));
  return { library, plan: { ...plan, kpis }, progress: { ...progress, kpis: [], contradictions: [] } };
}

/**
 * Takes the hidden ones out of the tests of a kind. As a hidden comparison does, each keeps its place among all, as one with p = 1: also
 * where its counts allow no test, so that how many are allowed for says nothing of them.
 */
function maskTests<Tested extends YearsTrend | Heterogeneity>(
  kind: FamilyBesideMeasures,
  tests: Readonly<Record<string, Tested>>,
  isShown: (id: string) => boolean,
): Readonly<Record<string, Tested>> {
  const hidden = { status: "tested", p: 1 } as const;
  const adjusted = adjustedByName(
    tests,
    (one, id) => testBesideMeasures(kind, isShown(id) || isOfSamePeople(id) ? one : hidden),
    (one, looks) => ({ ...one, looks }),
  );
  return only(adjusted, isShown);
}

/** The workforce and the board are largely the same people in every year: whatever their counts, no trend of them is tested. */
function isOfSamePeople(id: string): boolean {
  const about = parseMeasureId(id);
  return about !== null && ("part" in about || "body" in about);
}

function only<Value>(
  byId: Readonly<Record<string, Value>>,
  isShown: (id: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(byId).filter(([id]) => isShown(id)));
}

/** Takes what is hidden out of the results of one year. */
export function maskResults(results: Results, isHidden: IsHidden, protection: Protection): Results {
  const { library, organisation, year, period, options, measures, warnings, findings, local, population } =
    results;
  const key = periodKey(results);
  const masked: Required<Omit<ResultsData, "format" | "local" | "population" | "period">> &
    Pick<ResultsData, "period"> = {
    library,
    organisation,
    year,
    period,
    options,
    measures: maskMeasures({ year: key, measures, unprinted: [] }, isHidden),
    warnings: warnings.filter(({ code }: Issue) => quotesNoCount[code]),
    findings: findings.flatMap(maskFinding),
  };
  return makeResults({ ...masked, population, local: local && maskLocal(local, key, isHidden) }, protection);
}

/**
 * A finding says what stands in a return, and what stood there a year before, of whatever is hidden too: outside, only the two are said
 * that are about no number of people.
 */
function maskFinding(finding: Finding): readonly Finding[] {
  return finding.code === "survey-year" || finding.code === "not-last-year" ? [finding] : [];
}

/** The warnings of a return that quote no count. The others are for the person who fills it in. */
const quotesNoCount: Readonly<Partial<Record<IssueCode, true>>> = { "survey-year": true };

/** Takes what is hidden out of a comparison of two years: nothing is said of a change that a hidden count is behind. */
export function maskComparison(
  comparison: YearComparison,
  isHidden: IsHidden,
  definitions: readonly MeasureDefinition[] = [],
): YearComparison {
  const { currentYear, previousYear, currentPeriod, previousPeriod, changes, onlyPrevious, local } =
    comparison;
  const now = periodKey({ year: currentYear, period: currentPeriod });
  const before = periodKey({ year: previousYear, period: previousPeriod });
  const current = maskMeasures(
    { year: now, measures: changes.map((change) => change.current), unprinted: [] },
    isHidden,
  );
  const previous = maskMeasures(
    { year: before, measures: changes.map((change) => change.previous), unprinted: onlyPrevious },
    isHidden,
  );
  const masked: Required<Omit<YearComparison, "local" | PeriodKeys>> & Pick<YearComparison, PeriodKeys> = {
    currentYear,
    previousYear,
    ...(currentPeriod && { currentPeriod, previousPeriod }),
    changes: adjustedInFamilies(
      changes.map((change, index) => maskChange(change, current[index], previous[index])),
      testOfShownChange,
      adjustedAnew,
    ),
    onlyPrevious,
  };
  const isOfYear = { current: now, previous: before, definitions, onlyPrevious };
  return local === undefined ? masked : { ...masked, local: maskLocalChanges(local, isOfYear, isHidden) };
}

type PeriodKeys = "currentPeriod" | "previousPeriod";

function maskChange(
  change: YearChange,
  current: Measure = change.current,
  previous: Measure = change.previous,
): YearChange {
  if (!isMasked(current) && !isMasked(previous)) return { ...change, current, previous };
  const masked: Required<Omit<YearChange, "looks">> = {
    id: change.id,
    current,
    previous,
    unit: change.unit,
    change: hiddenAnswer(change.change, current, previous),
    test: { notTested: "hidden" },
    words: null,
  };
  return masked;
}

/** Returns true if a hidden count is behind a measure, also where there would be no answer for another reason. */
function isMasked(measure: Measure): boolean {
  const isHidden = measure.status === "not-calculable" && measure.reason === "hidden";
  return isHidden || Object.values(measure.basis).some((share) => "hidden" in share);
}

/** The measures of one year, and the ids of those that the year also has and no report prints. */
interface MeasuresToMask {
  readonly year: PeriodKey;
  readonly measures: readonly Measure[];
  readonly unprinted: readonly string[];
}

/**
 * Hides every measure that a hidden count is behind, among all of one year. A ratio adjusted for strata has the counts of
 * every stratum behind it: it is hidden with any of them, and where one of them is not printed. That total and strata
 * disagree is said only where nothing of either is hidden.
 */
export function maskMeasures(
  { year, measures: given, unprinted }: MeasuresToMask,
  isHidden: IsHidden,
): readonly Measure[] {
  const measures = given.some(isOfInvited) ? given.map(withoutInvited) : given;
  const hidden = unprinted.flatMap((id) => ratioAbout(parseMeasureId(id)));
  const hide = (measure: Measure, basis: Basis): Measure => {
    hidden.push(...ratioAbout(measure.about));
    return hideMeasure(measure, basis);
  };
  const byCounts = measures.map((measure) => {
    const basis = maskBasis(measure, year, isHidden);
    return basis === measure.basis ? measure : hide(measure, basis);
  });
  const byStrata = byCounts.map((measure) =>
    hasHiddenStratum(measure.about, hidden) ? hide(measure, measure.basis) : measure,
  );
  const compared = hidden.filter((ratio) => ratio.adjustedFor !== undefined || isOfTotal(ratio));
  if (compared.length === 0 && byStrata.every((measure, index) => measure === given[index])) return given;
  return adjustedInFamilies(
    byStrata.map((measure) =>
      compared.some((ratio) => isOfSameIndicator(ratio, measure.about))
        ? { ...measure, warnings: measure.warnings.filter((warning) => warning !== "strata-disagree") }
        : measure,
    ),
    testOfShown,
    adjustedAnew,
  );
}

/**
 * A comparison that a hidden count is behind keeps its place among all, as one that does not differ. So the adjusted p of those that are
 * shown follows from what is shown and from how many are not; and it is never below that of the copy in which nothing is hidden, so that
 * nothing is called outside that is not called inside.
 */
function testOfShown(measure: Measure): TestOfFamily {
  return isMasked(measure) ? hiddenTest(measure.about) : testOfMeasure(measure);
}

function testOfShownChange(change: YearChange): TestOfFamily {
  return isMasked(change.current) || isMasked(change.previous)
    ? hiddenTest(change.current.about)
    : testOfChange(change);
}

function isOfInvited({ basis }: Measure): boolean {
  return Object.values(basis).some((share) => "invited" in share && share.invited !== undefined);
}

/**
 * How many were invited is no count of a publication, and an interval or a test that allows for it would tell it: both go, and the
 * verdict with them. Whom the figure puts at a disadvantage follows from the shares that are shown, and stays. What `contentToPublish`
 * puts together was calculated without it, and keeps its intervals.
 */
function withoutInvited(measure: Measure): Measure {
  if (!isOfInvited(measure)) return measure;
  const { interval: _interval, test: _test, judgement, looks: _looks, ...rest } = measure;
  const basis: Basis = Object.fromEntries<ShareBasis>(
    Object.entries(measure.basis).map(([role, share]) => {
      if (!("invited" in share)) return [role, share] as const;
      const { invited: _invited, ...counts } = share;
      return [role, counts] as const;
    }),
  );
  return {
    ...rest,
    basis,
    warnings: shownWarnings(measure.warnings),
    ...(judgement !== undefined && {
      judgement: {
        verdict: "not-judged",
        rule: judgement.rule,
        fourFifths: null,
        significant: null,
        disadvantage: judgement.disadvantage,
      },
    }),
  };
}

/** The place of a measure or a change that is shown among all; one that is hidden has none. */
function adjustedAnew<Item extends Pick<Certainty, "looks">>(item: Item, looks: Looks): Item {
  return item.looks === undefined ? item : { ...item, looks };
}

function ratioAbout(about: MeasureAbout | null): readonly RelativeLikelihoodAbout[] {
  return about?.kind === "relative-likelihood" ? [about] : [];
}

function hasHiddenStratum(about: MeasureAbout, hidden: readonly RelativeLikelihoodAbout[]): boolean {
  return ratioAbout(about).some(
    ({ adjustedFor }) =>
      adjustedFor !== undefined &&
      hidden.some((ratio) => isStratumBy(ratio, adjustedFor) && isOfSameIndicator(ratio, about)),
  );
}

function isStratumBy({ stratum }: RelativeLikelihoodAbout, by: string): boolean {
  return stratum !== undefined && stratumTexts(stratum).by === by;
}

/** Returns true for the ratio that the strata are compared with: that of BME to White staff, of everyone. */
function isOfTotal({ group, stratum, without, adjustedFor }: RelativeLikelihoodAbout): boolean {
  return group === "bme" && (stratum ?? without ?? adjustedFor) === undefined;
}

function isOfSameIndicator(one: MeasureAbout, other: MeasureAbout): boolean {
  return one.population === other.population && one.indicator === other.indicator;
}

/** Takes the hidden counts out of a basis; the same basis where there are none. */
export function maskBasis(measure: Measure, year: PeriodKey, isHidden: IsHidden): Basis {
  const { basis, method } = measure;
  const isHiddenInYear: IsHidden = (id) => isHidden(`${year}/${id}`);
  const masked = Object.entries(measureCells(measure)).flatMap(([role, cells]) => {
    const share = maskShare(
      basis[role as keyof Basis],
      cells,
      isHiddenInYear,
      method.published !== undefined,
    );
    return share === null ? [] : [[role, share] as const];
  });
  return masked.length === 0 ? basis : { ...basis, ...Object.fromEntries(masked) };
}

/** Everything that a hidden measure says. A field that measures are given later does not compile until it is decided on. */
type HiddenMeasure = Required<Omit<NotCalculableMeasure, keyof Certainty>>;

/**
 * What is left of a measure when a count that it is worked out from is hidden: its name, its choices and the counts that
 * are shown. No value, interval, test or judgement, and no reason or warning that says something of a count.
 */
export function hideMeasure(measure: Measure, basis: Basis): Measure {
  const { id, about, indicator, unit, method, warnings } = measure;
  const kept = Object.keys(choices).filter((choice) => Object.hasOwn(method, choice));
  const reason = hiddenReason(measure);
  const hidden: HiddenMeasure = {
    id,
    about,
    indicator,
    unit,
    status: "not-calculable",
    reason,
    printed: printReason(reason),
    basis,
    method: Object.fromEntries(kept.map((choice) => [choice, method[choice as keyof Method]])),
    warnings: shownWarnings(warnings),
  };
  return hidden;
}

/** Choices say how something was counted, never how many there were; a new one is to be thought about here. */
const choices = {
  denominator: "how",
  ofWhich: "how",
  over: "how",
  under: "how",
  window: "how",
  surveyYear: "how",
  adjustedFor: "how",
  answered: "how",
  recalculated: "how",
  counted: "how",
} as const satisfies Record<Exclude<keyof Method, "published">, "how">;

/** The row of the workforce that a measure is about, bands and groupings alike; null where it is about none. */
function rowOfMeasure({ about, method }: Pick<Measure, "about" | "method">): LeftOutRow | null {
  if (!("part" in about) || about.row === undefined) return null;
  const { population, part, row } = about;
  return { population, part, row, ofWhich: method.ofWhich ?? null };
}

/** The name of the place of a row, by which rows are told apart. */
export function nameOfRow({ population, part, row }: Omit<LeftOutRow, "ofWhich">): string {
  return placeName({ population, kind: "row", part, row });
}

/**
 * Finds the rows of which hiding leaves no figure, in any year: nothing but marks would be printed of them. Their people are still in the
 * grouped rows and in the totals.
 */
export function rowsWithoutFigures(years: readonly MeasuredYear[]): readonly LeftOutRow[] {
  const hidden = new Map<string, LeftOutRow>();
  const shown = new Set<string>();
  for (const measure of years.flatMap(({ measures }) => measures)) {
    const row = rowOfMeasure(measure);
    if (row === null) continue;
    if (measure.status === "calculated") shown.add(nameOfRow(row));
    else if (measure.reason === "hidden") hidden.set(nameOfRow(row), row);
  }
  return [...hidden].flatMap(([name, row]) => (shown.has(name) ? [] : [row]));
}

/** Leaves rows out of the content of a report: of its results, and of what is said of changes. */
export function reportWithoutRows(content: ReportContent, rows: ReadonlySet<string>): ReportContent {
  return {
    ...content,
    results: resultsWithoutRows(content.results, rows),
    comparisons: content.comparisons.map((comparison) => ({
      ...comparison,
      changes: comparison.changes.filter(({ current }) => !isOfRow(current, rows)),
    })),
  };
}

/** Leaves rows out of the results of one year. */
export function resultsWithoutRows(results: Results, rows: ReadonlySet<string>): Results {
  return { ...results, measures: results.measures.filter((measure) => !isOfRow(measure, rows)) };
}

function isOfRow(measure: Measure, rows: ReadonlySet<string>): boolean {
  const row = rowOfMeasure(measure);
  return row !== null && rows.has(nameOfRow(row));
}

/** Returns the ids of the counts of some rows, in every year. */
export function countsOfRows(places: TablePlaces, rows: ReadonlySet<string>): readonly string[] {
  return [...places].flatMap(([id, { place, columns }]) =>
    rows.has(placeName(place)) ? [...columns].map((column) => `${id}/${column}`) : [],
  );
}
