import type { IndicatorNumber } from "../../reference/indicators.ts";
import type { Measure, MeasureWarning } from "../../model/measure.ts";
import type { PooledResults } from "../../model/pooled-results.ts";
import type { Return } from "../../model/return.ts";
import { type Counts, poolCounts } from "./pool-counts.ts";
import { type InWindow, poolPart, type PoolPart } from "./pool-part.ts";
import { poolRefusals } from "./pool-refusals.ts";
import { withoutRefused } from "./refusal.ts";
import type { ReturnToAdd } from "./returns-to-add.ts";
import { surveyYearOf } from "./survey-definition.ts";

/** What a pool needs of the indicators. */
export interface Calculation {
  /** Every measure of a return. */
  readonly measuresOf: (wresReturn: Return) => readonly Measure[];
  readonly inWindow: InWindow;
}

/** What a pool works out; the rest of its answer says what went in. */
type Worked = Pick<PooledResults, "surveyYears" | "people" | "refusals" | "measures">;

/** Adds the counts that one indicator needs, calculates it once from the sums, and takes away what may not be added. */
export function pooledMeasures(
  added: readonly [ReturnToAdd, ...ReturnToAdd[]],
  indicator: IndicatorNumber,
  { measuresOf, inWindow }: Calculation,
): Worked {
  const staff = added.map((one) => poolPart(indicator, one, one.wresReturn, inWindow));
  const bank = added.map((one) => poolPart(indicator, one, one.wresReturn.bank ?? {}, inWindow));
  const { organisation, year } = (added.at(-1) ?? added[0]).wresReturn;
  const measures = measuresOf({
    organisation,
    year,
    ...together(staff),
    bank: together(bank),
  }).filter((measure) => measure.indicator === indicator);
  const isOfBank = ({ id }: Measure): boolean => id.startsWith("bank/");
  const refusals = [
    ...poolRefusals(
      indicator,
      staff.map(({ pooled }) => pooled),
      measures.filter((measure) => !isOfBank(measure)),
    ),
    ...poolRefusals(
      indicator,
      bank.map(({ pooled }) => pooled),
      measures.filter(isOfBank),
    ),
  ];
  const surveyYears = [
    ...new Set(
      staff.flatMap(({ asGiven, pooled: { surveyYear, year: wresYear } }) =>
        asGiven.survey === undefined ? [] : surveyYearOf(surveyYear, wresYear),
      ),
    ),
  ];
  const people = areCountedAgain(added, indicator) ? "once-a-year" : "each-once";
  return {
    surveyYears,
    people,
    refusals,
    measures: withoutRefused(measures, refusals)
      .map((measure) => (surveyYears.length > 1 ? ofSeveralSurveys(measure) : measure))
      .map((measure) => (people === "once-a-year" ? withoutCertainty(measure) : measure)),
  };
}

/** One return is calculated as it is, strata and all. */
function together(parts: readonly PoolPart[]): Counts {
  const [only, ...more] = parts;
  return only !== undefined && more.length === 0
    ? only.asGiven
    : poolCounts(parts.map(({ inWindow }) => inWindow));
}

/** A workforce or a board is largely that of the year before, which makes no further sample of it. */
function areCountedAgain(added: readonly ReturnToAdd[], indicator: IndicatorNumber): boolean {
  const trusts = new Set(added.map(({ wresReturn }) => wresReturn.organisation.code));
  return (indicator === 1 || indicator === 9) && trusts.size < added.length;
}

function ofSeveralSurveys(measure: Measure): Measure {
  const { surveyYear: _latest, ...method } = measure.method;
  return { ...measure, method };
}

const ofCertainty: readonly MeasureWarning[] = [
  "small-numbers",
  "either-direction",
  "test-and-interval-disagree",
];

function withoutCertainty(measure: Measure): Measure {
  const { interval: _interval, test: _test, judgement: _judgement, ...rest } = measure;
  return { ...rest, warnings: rest.warnings.filter((warning) => !ofCertainty.includes(warning)) };
}
