import { difference, divide } from "../../foundation/fraction.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { type Answer, calculated, measureOf, notCalculable } from "../../model/answer.ts";
import type { Measure } from "../../model/measure.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import type { Results } from "../../model/results.ts";
import type { YearChange, YearComparison } from "../../model/year-comparison.ts";
import { changeStep } from "./change-step.ts";
import { changeTest } from "./change-test.ts";
import { isComparable } from "./is-comparable.ts";
import { ofKnownEthnicity } from "./of-known-ethnicity.ts";

/**
 * Sets one year beside an earlier one, measure by measure: how far each moved, whether that can be told from
 * chance, which way it went for BME staff, and one word for it.
 *
 *     change = current − previous
 *
 * A share moves in percentage points, which are not per cent; a ratio moves by a ratio. Where one of the
 * years is of known ethnicity only, both are taken so. There is no change where a year has no answer, or
 * where the two were measured differently (`not-comparable`): another window of the disciplinary process,
 * another definition of indicator 7, another scheme of ethnic categories for the groups that it moves.
 *
 * `test` is a z-test of two independent years: on the logarithms of the ratios, on the shares, or on the
 * differences of shares. It is `notTested`, with the reason, for indicators 1 and 9 (`same-people`), for windows that
 * share a year (`overlapping`), where a window is not stated, where only a percentage is known, and where a cell is 0
 * (`not-tested`). `direction` is `better`, `worse` or `none` for `whom`. `step` is one of five words by the sizes in
 * `changeSteps`, which are this library's own; a change that could be chance is `similar`, which says that no
 * change is called, and not that nothing changed.
 *
 * @param current - The later year's results.
 * @param previous - The earlier year's.
 * @returns Every measure of the later year beside the earlier one's.
 * @throws WresError `not-comparable-years` where the second year is not before the first.
 * @example
 * ```ts
 * import { calculateIndicators, compareYears } from "wres-metrics";
 * const organisation = { code: "RT5", name: "Leicestershire Partnership NHS Trust" };
 * const now = { organisation, year: 2022, workforce: { total: { white: 4102, bme: 1409, unknown: 180 } } };
 * const then = { organisation, year: 2021, workforce: { total: { white: 3991, bme: 1287, unknown: null } } };
 * const { changes } = compareYears(calculateIndicators(now), calculateIndicators(then));
 * const bme = changes.find(({ id }) => id === "indicator-1/workforce/bme");
 * console.log(bme?.current.method.denominator); // known
 * if (bme?.change.status === "calculated") console.log(bme.change.value.toFixed(3)); // 0.012
 * console.log(bme?.test); // { notTested: 'same-people' }
 * ```
 * @see LPT 2022: 24.4% to 25.6% of known ethnicity.
 * @since 0.1.0
 */
export function compareYears(current: Results, previous: Results): YearComparison {
  if (previous.year >= current.year) {
    throw new WresError(
      "not-comparable-years",
      `the previous year is ${describeValue(previous.year)}; expected a year before ${String(current.year)}.`,
    );
  }
  const ids = new Set(current.measures.map(({ id }) => id));
  const earlier = new Map(previous.measures.map((measure) => [measure.id, measure]));
  return {
    currentYear: current.year,
    previousYear: previous.year,
    changes: current.measures.map((measure) =>
      changeOf(measure, earlier.get(measure.id) ?? notGiven(measure), current, previous),
    ),
    onlyPrevious: previous.measures.map(({ id }) => id).filter((id) => !ids.has(id)),
  };
}

function changeOf(measure: Measure, before: Measure, current: Results, previous: Results): YearChange {
  const denominators = [measure.method.denominator, before.method.denominator];
  const isMixed = denominators.includes("known") && denominators.includes("all");
  const now = isMixed ? ofKnownEthnicity(measure, current) : measure;
  const then = isMixed ? ofKnownEthnicity(before, previous) : before;
  const moved = isComparable({ measure: now, results: current }, { measure: then, results: previous })
    ? change(now, then)
    : notCalculable("not-comparable");
  return {
    id: measure.id,
    current: now,
    previous: then,
    unit: measure.unit === "ratio" ? "ratio" : "proportion-difference",
    change: moved,
    ...certaintyOf(now, then, moved, current.year - previous.year),
  };
}

function certaintyOf(now: Measure, then: Measure, moved: Answer, yearsApart: number) {
  if (
    now.status === "not-calculable" ||
    then.status === "not-calculable" ||
    moved.status === "not-calculable"
  ) {
    return { test: { notTested: "not-calculable" }, whom: null, direction: null, step: null } as const;
  }
  const years = { now, then, yearsApart };
  const test = changeTest(years);
  return { test, ...changeStep(years, test) };
}

/** What the earlier year has no counts for. */
function notGiven({ about }: Measure): Measure {
  return measureOf({ about, basis: {}, method: {} }, notCalculable("not-given"));
}

function change(now: Measure, then: Measure): Answer {
  if (now.status === "not-calculable") return notCalculable(now.reason);
  if (then.status === "not-calculable") return notCalculable(then.reason);
  return calculated(divide(difference(measureFraction(now), measureFraction(then))));
}
