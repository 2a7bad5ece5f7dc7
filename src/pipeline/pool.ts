import { describeValue } from "../foundation/describe-value.ts";
import { LIBRARY } from "../foundation/version.ts";
import { WresError } from "../foundation/wres-error.ts";
import { type IndicatorNumber, indicators } from "../reference/indicators.ts";
import { makeResults } from "../model/make-results.ts";
import type { PooledResults, PoolOptions } from "../model/pooled-results.ts";
import type { Return } from "../model/return.ts";
import { pooledMeasures } from "../analysis/series/pooled-measures.ts";
import { returnsToAdd } from "../analysis/series/returns-to-add.ts";
import { inWindow } from "../indicators/disciplinary-window.ts";
import { allMeasuresOf } from "./measures-of.ts";
import { resolveOptions } from "./resolve-options.ts";

/**
 * One indicator of several years, of several trusts, or of both, from the sums of their counts.
 *
 *     pooled ratio = (Σ over.count / Σ over.of) / (Σ under.count / Σ under.of)
 *
 * Counts are added, and never ratios or shares averaged. A group's count that one return does not give is not given in
 * the sum; a row of the workforce that one trust does not have adds nobody. Over several years a person is
 * counted once a year, above and below the line, so that a likelihood stays a yearly one; for a window of two years over
 * the later year's workforce take `rollingAverage`. Unit, neutral value and direction are the indicator's own.
 *
 * There is no answer (`refusals` says why) for indicator 7 across survey 2021, for indicator 3 where windows differ,
 * share a year of one trust, or are not stated in adjoining years of one trust, and for the Asian and Other groups of two
 * schemes. Answers to the survey that are given as percentages alone cannot be added: `not-given`.
 *
 * @param returns - The returns, one for each trust and year, in any order.
 * @param indicator - The number of the indicator, 1 to 9.
 * @param options - As for `calculateIndicators`; `ethnicitySchemes`: one for each return, where they differ.
 * @returns The measures of the indicator, and what went into them.
 * @throws WresError `invalid-return`, `invalid-option`, `repeated-return` for a trust's year that is there twice.
 * @example
 * ```ts
 * import { pool, printMeasure } from "wres-metrics";
 * const organisation = { code: "RT5", name: "Leicestershire Partnership NHS Trust" };
 * const returns = [
 *   {
 *     organisation,
 *     year: 2021,
 *     shortlisting: { shortlisted: { white: 3327, bme: 2082 }, appointed: { white: 400, bme: 171 } },
 *   },
 *   {
 *     organisation,
 *     year: 2022,
 *     shortlisting: { shortlisted: { white: 3842, bme: 2386 }, appointed: { white: 596, bme: 207 } },
 *   },
 * ];
 * const { years, measure } = pool(returns, 2);
 * console.log(years.join(), printMeasure(measure("indicator-2/relative-likelihood"))); // 2021,2022 1.64
 * ```
 * @see LPT 2022, Table 3: (996 × 4,468) / (7,169 × 378) = 1.642; the average of 1.46 and 1.79 is another number.
 * @since 0.1.0
 */
export function pool(
  returns: readonly Return[],
  indicator: IndicatorNumber,
  options: PoolOptions = {},
): PooledResults {
  if (!indicators.some(({ number }) => number === indicator)) {
    throw new WresError(
      "invalid-option",
      `indicator is ${describeValue(indicator)}; expected a number from 1 to 9.`,
    );
  }
  const { ethnicitySchemes = [], ...given } = options;
  const chosen = resolveOptions(given);
  const added = returnsToAdd(
    returns,
    ethnicitySchemes.map((ethnicityScheme) => resolveOptions({ ethnicityScheme }).ethnicityScheme),
    chosen.ethnicityScheme,
  );
  const worked = pooledMeasures(added, indicator, {
    measuresOf: (wresReturn) => allMeasuresOf(wresReturn, chosen).measures,
    inWindow: (disciplinary) => inWindow(disciplinary, chosen.disciplinaryWindow),
  });
  const { organisation, year } = added[0].wresReturn;
  const results = makeResults({
    library: LIBRARY,
    organisation,
    year,
    options: chosen,
    measures: worked.measures,
    warnings: [],
  });
  const organisations = added.map(({ wresReturn }) => wresReturn.organisation);
  return {
    library: LIBRARY,
    indicator,
    organisations: [...new Map(organisations.map((one) => [one.code, one])).values()],
    years: [...new Set(added.map(({ wresReturn }) => wresReturn.year))],
    options: chosen,
    ...worked,
    measure: (id) => results.measure(id),
  };
}
