import { joined } from "../foundation/lists.ts";
import { WresError } from "../foundation/wres-error.ts";
import { workforceMeasures } from "../indicators/indicator-1-workforce.ts";
import { appointmentMeasures } from "../indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../indicators/indicator-3-disciplinary.ts";
import { trainingMeasures } from "../indicators/indicator-4-training.ts";
import { harassmentFromPublicMeasures } from "../indicators/indicator-5-harassment-from-public.ts";
import { harassmentFromStaffMeasures } from "../indicators/indicator-6-harassment-from-staff.ts";
import { equalOpportunitiesMeasures } from "../indicators/indicator-7-equal-opportunities.ts";
import { discriminationMeasures } from "../indicators/indicator-8-discrimination.ts";
import { boardMeasures } from "../indicators/indicator-9-board.ts";
import type { Issue } from "../model/issue.ts";
import type { Basis, Measure, Method, ShareBasis } from "../model/measure.ts";
import { writtenId, parseMeasureId, stratumOf } from "../model/measure-id.ts";
import { shareDifference } from "../indicators/share-difference.ts";
import { calculated, nameAnswer } from "../model/answer.ts";
import type { MeasureAbout } from "../model/measure-about.ts";
import { publishedFraction } from "../model/published-figures.ts";
import type { Group } from "../reference/groups.ts";
import type { Bank, Return, Survey } from "../model/return.ts";
import type { ResultsOptions } from "../model/results.ts";
import { keyIssues, refuseReturn } from "../model/rules/return-keys.ts";
import { returnFindings } from "../model/rules/return-findings.ts";
import { workforceTotal } from "../model/workforce-counts.ts";
import { indicatorByNumber, type IndicatorNumber, indicatorsOf } from "../reference/indicators.ts";
import { completeMeasures, judgedMeasures } from "./complete-measures.ts";

/** The measures of a return, and what is odd in it. */
interface MeasuresOfReturn {
  readonly measures: readonly Measure[];
  readonly warnings: readonly Issue[];
}

/** Every measure of a return, with what its strata say together, and the place of each comparison among all of them. */
export function allMeasuresOf(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  try {
    const { measures, warnings } = bareMeasures(wresReturn, options);
    return { measures: completeMeasures(measures, options), warnings };
  } catch (error) {
    // A program without types may have passed something that is no return.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const message = "what was passed has not the shape of a return; parseReturn says where and why.";
    throw new WresError("invalid-return", message, { cause: error });
  }
}

/** Every measure of a return with its interval, test and verdict, without what its strata say together. */
export function measuresOf(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  const { measures, warnings } = bareMeasures(wresReturn, options);
  return { measures: judgedMeasures(measures, options), warnings };
}

/**
 * Some measures of substantive staff, by their ids and of no row of the workforce, with their interval, test and verdict: a comparison
 * of many trusts needs a few of each, and all the others would be most of its work.
 */
export function namedMeasuresOf(
  wresReturn: Return,
  options: ResultsOptions,
  ids: ReadonlySet<string>,
): MeasuresOfReturn {
  const warnings = checkedReturn(wresReturn);
  const { workforce, bank: _bank, ...others } = wresReturn;
  // The total is what rows are added to: no row is asked for by itself.
  const whole = { ...others, ...(workforce && { workforce: { total: workforceTotal(workforce) } }) };
  const asked = askedMeasures(substantiveMeasures(whole, options), options);
  const measures = withPublished(inPeriod(asked, wresReturn), { wresReturn, options });
  return {
    measures: judgedMeasures(
      measures.filter(({ id }) => ids.has(id)),
      options,
    ),
    warnings,
  };
}

/** The bare measures of a return, and what is odd in it; stops where its counts contradict one another. */
function bareMeasures(wresReturn: Return, options: ResultsOptions): MeasuresOfReturn {
  const warnings = checkedReturn(wresReturn);
  const measures = joined([
    askedMeasures(substantiveMeasures(wresReturn, options), options),
    askedMeasures(bankMeasures(wresReturn.bank ?? {}, options), options).map(ofBank),
  ]);
  return { measures: withPublished(inPeriod(measures, wresReturn), { wresReturn, options }), warnings };
}

/** The cases of a part of the year are those of that part: there is no window that could be stated. */
function inPeriod(measures: readonly Measure[], { period }: Return): readonly Measure[] {
  if (period === undefined) return measures;
  return measures.map((measure) => {
    const { window, ...method } = measure.method;
    return window === "not-stated" ? { ...measure, method } : measure;
  });
}

/** Stops where a return is none or its counts contradict one another; else what is odd in it. */
function checkedReturn(wresReturn: Return): readonly Issue[] {
  refuseReturn(keyIssues(wresReturn));
  const { issues, warnings } = returnFindings(wresReturn);
  refuseReturn(issues);
  return warnings;
}

/** How the measures of each indicator are made, where what they are made from is given. */
type MeasuresByIndicator = Readonly<Partial<Record<IndicatorNumber, () => readonly Measure[]>>>;

function askedMeasures(byIndicator: MeasuresByIndicator, { indicators }: ResultsOptions): readonly Measure[] {
  return joined(indicators.map((number) => byIndicator[number]?.() ?? []));
}

function substantiveMeasures(wresReturn: Return, options: ResultsOptions): MeasuresByIndicator {
  const {
    workforce = {},
    shortlisting = {},
    disciplinary = {},
    training = {},
    survey = {},
    board = {},
  } = wresReturn;
  const people = { workforce: workforceTotal(workforce), workforceStrata: workforce.strata };
  return {
    1: () => workforceMeasures(workforce, options, people.workforce),
    2: () => appointmentMeasures(shortlisting),
    3: () => disciplinaryMeasures({ disciplinary, ...people }, options),
    4: () => trainingMeasures({ training, ...people }),
    9: () => boardMeasures({ board, ...people }, options),
    ...surveyMeasures(survey),
  };
}

/** The measures of people who work solely on the bank, of what is given of them. */
function bankMeasures(
  { workforce, disciplinary, survey }: Bank,
  options: ResultsOptions,
): MeasuresByIndicator {
  const people = { workforce: workforceTotal(workforce ?? {}), workforceStrata: workforce?.strata };
  return {
    ...(workforce && { 1: () => workforceMeasures(workforce, options, people.workforce) }),
    ...(disciplinary && { 3: () => disciplinaryMeasures({ disciplinary, ...people }, options) }),
    ...(survey && surveyMeasures(survey)),
  };
}

function surveyMeasures(survey: Survey): MeasuresByIndicator {
  return {
    5: () => harassmentFromPublicMeasures(survey),
    6: () => harassmentFromStaffMeasures(survey),
    7: () => equalOpportunitiesMeasures(survey),
    8: () => discriminationMeasures(survey),
  };
}

/** Figures of bank workers stand beside the standard and are never added to it. */
function ofBank(measure: Measure): Measure {
  const about = { ...measure.about, population: "bank" as const };
  return { ...measure, id: writtenId(about), about };
}

/** What a published figure is read with: the return that gives it, and the choices of the calculation. */
interface Asked {
  readonly wresReturn: Return;
  readonly options: ResultsOptions;
}

/** The same, with the other measures of the return: those of one indicator are over one window. */
interface Among extends Asked {
  readonly measures: readonly Measure[];
}

/**
 * Puts the figures that a return gives as published instead of those whose counts it does not give. Counts come first: a
 * figure that can be calculated stays as it is. The difference of a published share of the board is worked out where it is not
 * published itself, as that of two percentages of the survey is.
 */
function withPublished(measures: readonly Measure[], asked: Asked): readonly Measure[] {
  const given = publishedTexts(asked.wresReturn);
  if (given.size === 0) return measures;
  const among = { ...asked, measures };
  const known = new Set(measures.map(({ id }) => String(id)));
  const replaced = measures.map((measure) => {
    const text = given.get(measure.id);
    return text === undefined || !isNotGiven(measure) ? measure : publishedMeasure(measure, text, among);
  });
  const added = [...given].flatMap(([id, text]) => {
    const about = known.has(id) ? null : parseMeasureId(id);
    const isAsked = about !== null && asked.options.indicators.some((number) => number === about.indicator);
    return isAsked ? [publishedMeasure({ about, basis: {}, method: {} }, text, among)] : [];
  });
  const inOrder = added.length === 0 ? replaced : [...replaced, ...added].toSorted(byPopulationAndIndicator);
  const byId = new Map(inOrder.map((measure) => [String(measure.id), measure]));
  return inOrder.map((measure) => boardDifference(measure, byId) ?? measure);
}

/** The texts by the ids of their measures. A share of the workforce stands beside those of the board too. */
function publishedTexts({ published = {} }: Return): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(published).flatMap(([id, text]) => [[id, text] as const, ...besideBoard(id, text)]),
  );
}

function besideBoard(id: string, text: string): readonly (readonly [string, string])[] {
  const about = parseMeasureId(id);
  if (about === null || !("part" in about) || about.part !== "workforce") return [];
  const { population, group } = about;
  if (population === "bank" || about.kind === "difference") return [];
  const stratum = stratumOf(about);
  return indicatorsOf("board").map((indicator) => [
    writtenId({
      population,
      indicator,
      kind: "share",
      body: "workforce",
      group,
      ...(stratum && { stratum }),
    }),
    text,
  ]);
}

function isNotGiven(measure: Measure): boolean {
  return measure.status === "not-calculable" && measure.reason === "not-given";
}

/** A stable order: substantive staff before bank workers, and one indicator after the other. */
function byPopulationAndIndicator(one: Measure, other: Measure): number {
  const populations = Number(one.about.population === "bank") - Number(other.about.population === "bank");
  return populations === 0 ? one.indicator - other.indicator : populations;
}

function publishedMeasure(
  { about, basis, method }: Pick<Measure, "about" | "basis" | "method">,
  text: string,
  among: Among,
): Measure {
  const value = publishedFraction(about, text);
  if (value === null) throw new TypeError("The rules of a return let only figures through.");
  const answer = calculated(value);
  const { denominator: _, ...choices } = method;
  const taken = { ...choices, ...choicesOf(about, among) };
  if (about.kind === "share") {
    return nameAnswer({ about, basis: { [about.group]: { percentage: text } }, method: taken }, answer);
  }
  const named = {
    about,
    basis: { ...notGiven(about, taken), ...basis },
    method: { ...taken, published: text },
  };
  return nameAnswer(named, answer);
}

/** The choices behind a published figure: those of the calculation, since a document seldom says its own. */
function choicesOf(about: MeasureAbout, { options, measures }: Among): Method {
  if ("part" in about || "body" in about) return { denominator: options.denominator };
  if (about.kind !== "relative-likelihood") return {};
  const { over, under } = indicatorByNumber[about.indicator];
  const placed = (group: Group): Group => (group === "bme" ? about.group : group);
  const window = measures.find(
    (one) => one.indicator === about.indicator && one.about.population === about.population,
  )?.method.window;
  return { over: placed(over), under: placed(under), ...(window !== undefined && { window }) };
}

const NOT_GIVEN: ShareBasis = { count: null, of: null };

/** The places of the counts that are not given, by which the audit of a publication knows what a figure is a figure of. */
function notGiven(about: MeasureAbout, { over = "white", under = "bme" }: Method): Basis {
  const isOfRow = about.kind === "representation" || ("part" in about && about.kind === "difference");
  if (isOfRow) return { row: NOT_GIVEN, workforce: NOT_GIVEN };
  if ("body" in about) return { board: NOT_GIVEN, workforce: NOT_GIVEN };
  return { [over]: NOT_GIVEN, [under]: NOT_GIVEN };
}

/** The difference of two shares of which a document prints one at least, over one denominator; null where there is none. */
function boardDifference(measure: Measure, byId: ReadonlyMap<string, Measure>): Measure | null {
  const { about, method } = measure;
  if (about.kind !== "difference" || !("body" in about) || !isNotGiven(measure)) return null;
  const [board, workforce] = [about.body, "workforce" as const].map((body) =>
    byId.get(writtenId({ ...about, kind: "share", body })),
  );
  if (board?.status !== "calculated" || workforce?.status !== "calculated") return null;
  const { denominator } = board.method;
  if (denominator === undefined || denominator !== workforce.method.denominator) return null;
  const [share, less] = [board, workforce].map(({ basis }) => basis[about.group]);
  if (share === undefined || less === undefined) return null;
  const basis = { board: share, workforce: less };
  return nameAnswer({ about, basis, method: { ...method, denominator } }, shareDifference({ share, less }));
}
