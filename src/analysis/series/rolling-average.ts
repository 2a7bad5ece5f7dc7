import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { LIBRARY } from "../../foundation/version.ts";
import { periodTitle } from "../../model/period.ts";
import type { ResultsOptions } from "../../model/results.ts";
import type { Disciplinary, Return } from "../../model/return.ts";
import {
  type PoolRefusal,
  type PoolRefusalCode,
  refusalOf,
  schemeRefusals,
  withoutRefused,
} from "./pool-refusals.ts";
import { returnsToAdd, type ReturnToAdd } from "./returns-to-add.ts";
import { allMeasuresOf } from "../measures-of-return.ts";
import { resolveOptions } from "../../model/resolve-options.ts";
import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import type { Measure } from "../../model/measure.ts";

/** The two windows of two years. */
export type TwoYearWindow = "two-year-average" | "two-year-total";

/** The choices of a window of two years. */
export interface RollingAverageOptions {
  /** `two-year-average`, a yearly likelihood, where this is left out. */
  readonly window?: TwoYearWindow;
  /** How the four groups were made, return by return, where it is not one scheme for all. */
  readonly ethnicitySchemes?: readonly EthnicityScheme[];
}

/**
 * Indicator 3 over two years, and where the two years' counts came from.
 *
 * @since 0.1.0
 */
export interface RollingAverage {
  /** The name and version of this library. */
  readonly library: typeof LIBRARY;
  /** Whose figures they are. */
  readonly organisation: Return["organisation"];
  /** The two WRES years; the workforce is the later one's. */
  readonly years: readonly [number, number];
  /** A total of the two years, or their yearly average. */
  readonly window: TwoYearWindow;
  /** The choices of the calculation. */
  readonly options: ResultsOptions;
  /** Two returns, one return's `enteredPreviousYear`, or a return of two years; null where it is refused. */
  readonly from: "single-years" | "entered-previous-year" | "as-returned" | null;
  /** What could not be averaged, and why. */
  readonly refusals: readonly PoolRefusal[];
  /** The measures of the years together. */
  readonly measures: readonly Measure[];
}

/**
 * Indicator 3 over two years: everybody who entered in either year, over the workforce of the later one.
 *
 *     likelihood = (entered in the year + entered in the year before) / (2 × the later year's workforce)
 *     relative likelihood = likelihood of BME staff / likelihood of White staff
 *
 * The likelihood is a yearly average; with `window: "two-year-total"` the 2 falls away, which leaves the ratio as it is.
 * A ratio; 1 is even, above 1 is worse for BME staff. The counts come from two returns of single years, from one
 * return's `enteredPreviousYear`, or from a return of two years: `from` says which, and `method.window` names the window.
 *
 * There is no answer (`refusals` says why) where the two years do not adjoin, are of two trusts, are already windows of two
 * years that share one, mix windows, or do not state them; nor where one return holds a single year and not the one before.
 * A ratio is never averaged. For more than two years, take `pool`.
 *
 * @param returns - One return, or those of two years, in any order. Bank workers and strata are left out.
 * @param options - `window`: `"two-year-average"` (default) or `"two-year-total"`; `ethnicitySchemes` as for `pool`.
 * @returns The measures of indicator 3, the two years, and where their counts came from.
 * @throws WresError `invalid-return`, `repeated-return`, `invalid-option` for an unknown option, or for more than two returns, for none, and for a return of a part of a year.
 * @example
 * ```ts
 * import { measureOf, rollingAverage } from "wres-metrics";
 * const organisation = { code: "X", name: "Example" };
 * const workforce = { total: { white: 4000, bme: 1500 } };
 * const returns = [
 *   { organisation, year: 2021, disciplinary: { window: "single-year", entered: { white: 30, bme: 10 } } },
 *   { organisation, year: 2022, workforce, disciplinary: { window: "single-year", entered: { white: 20, bme: 15 } } },
 * ] as const;
 * const average = rollingAverage(returns);
 * const ratio = measureOf(average, "indicator-3/relative-likelihood");
 * console.log(average.from, ratio.method.window, ratio.printed); // single-years two-year-average 1.33
 * ```
 * @since 0.1.0
 */
export function rollingAverage(
  returns: readonly Return[],
  options: RollingAverageOptions = {},
): RollingAverage {
  const { window = "two-year-average", ethnicitySchemes = [] } = options;
  if (!["two-year-average", "two-year-total"].includes(window)) {
    refuse(`window is ${describeValue(window)}; expected "two-year-average" or "two-year-total".`);
  }
  if (returns.length > 2) {
    refuse(
      `returns is a list of ${String(returns.length)}; expected one or two, since the window is of two years: pool more.`,
    );
  }
  const part = returns.find(({ period }) => period !== undefined);
  if (part !== undefined) {
    refuse(
      `the return of ${periodTitle(part)} is of a part of a year; expected returns of whole years, of which the window is made.`,
    );
  }
  const chosen = resolveOptions({ disciplinaryWindow: window, indicators: [3] });
  const [first, second] = returnsToAdd(
    returns,
    ethnicitySchemes.map((ethnicityScheme) => resolveOptions({ ethnicityScheme }).ethnicityScheme),
    chosen.ethnicityScheme,
  );
  const { organisation, year, workforce } = (second ?? first).wresReturn;
  const found = twoYears(first, second);
  const disciplinary = "from" in found ? found.disciplinary : {};
  const { measures } = allMeasuresOf({ organisation, year, workforce, disciplinary }, chosen);
  const ids = measures.map(({ id }) => id);
  const refusals = [
    ...("because" in found ? [refusalOf(found.because, ids)] : []),
    ...schemeRefusals(
      [first, second ?? first].map(({ ethnicityScheme }) => ethnicityScheme),
      measures,
    ),
  ];
  const shown = withoutRefused(measures, refusals);
  return {
    library: LIBRARY,
    organisation,
    years: [year - 1, year],
    window,
    options: chosen,
    from: "from" in found ? found.from : null,
    refusals,
    measures: shown,
  };
}

function refuse(message: string): never {
  throw new WresError("invalid-option", message);
}

/** The disciplinary counts from which a window of two years can be had, or why there are none. */
type TwoYearCounts =
  | { readonly from: NonNullable<RollingAverage["from"]>; readonly disciplinary: Disciplinary }
  | { readonly because: PoolRefusalCode };

/**
 * Finds the counts of two years: two single years that adjoin, one return's previous year, or a return of two years.
 * Nothing is added here: the earlier year is put where the indicator looks for it. Strata, which are counted over the return's own
 * window, are left out.
 */
function twoYears(first: ReturnToAdd, second?: ReturnToAdd): TwoYearCounts {
  return second === undefined ? fromOne(first) : fromTwo(first, second);
}

function fromOne({ wresReturn }: ReturnToAdd): TwoYearCounts {
  if (wresReturn.disciplinary === undefined) return { because: "not-given" };
  const { window = "not-stated", entered, enteredPreviousYear } = wresReturn.disciplinary;
  if (window === "two-year-total" || window === "two-year-average") {
    return { from: "as-returned", disciplinary: { window, entered } };
  }
  if (window === "not-stated") return { because: "window-not-stated" };
  return enteredPreviousYear === undefined
    ? { because: "window-not-available" }
    : { from: "entered-previous-year", disciplinary: { window, entered, enteredPreviousYear } };
}

function fromTwo(earlier: ReturnToAdd, later: ReturnToAdd): TwoYearCounts {
  const [before, now] = [earlier.wresReturn, later.wresReturn];
  if (before.organisation.code !== now.organisation.code) return { because: "organisations-differ" };
  if (now.year - before.year !== 1) return { because: "years-not-consecutive" };
  if (before.disciplinary === undefined || now.disciplinary === undefined) return { because: "not-given" };
  const windows = [before, now].map(({ disciplinary }) => disciplinary?.window ?? "not-stated");
  if (windows.includes("not-stated")) return { because: "window-not-stated" };
  if (windows.some((window) => window !== "single-year")) {
    return { because: windows[0] === windows[1] ? "windows-overlap" : "windows-mixed" };
  }
  return {
    from: "single-years",
    disciplinary: {
      window: "single-year",
      entered: now.disciplinary.entered,
      enteredPreviousYear: before.disciplinary.entered ?? {},
    },
  };
}
