import { measureOf } from "../model/find-measures.ts";
import { benchmarkEach } from "../analysis/benchmark/benchmark.ts";
import { funnelCurve } from "../analysis/benchmark/placement.ts";
import { headlineMeasures } from "../model/headline-measures.ts";
import { measureId } from "../model/measure-id.ts";
import { indicatorByNumber } from "../reference/indicators.ts";
import { LIBRARY } from "../foundation/version.ts";
import { WresError } from "../foundation/wres-error.ts";
import type { Measure } from "../model/measure.ts";
import { type ResultsOptions, withFindings } from "../model/results.ts";
import type { Return } from "../model/return.ts";
import type { ComparedMeasure, TrustsContent } from "../model/document-contents.ts";
import { review } from "../review/review.ts";
import { calculateIndicators } from "./calculate-indicators.ts";

/**
 * Sets the headline figures of several trusts beside each other, all calculated in one way: each against the pool
 * of the others. Nobody is ranked: each figure is better or worse than the average beyond chance, or cannot be told
 * from it.
 *
 * @param returns - One year's returns, one a trust.
 * @throws WresError `invalid-return` for a return that is none; `not-comparable-years` for more than one year;
 *   `repeated-return` for two returns of one organisation.
 */
export function trustsContent(
  returns: readonly Return[],
  calculation: Partial<ResultsOptions> = {},
): TrustsContent {
  const all = [...checked(returns)]
    .sort((one, other) => (one.organisation.code < other.organisation.code ? -1 : 1))
    .map((wresReturn) => withFindings(calculateIndicators(wresReturn, calculation), review(wresReturn)));
  const [first] = all;
  if (first === undefined)
    throw new WresError("invalid-return", "expected the returns of two trusts or more.");
  return {
    library: LIBRARY,
    year: first.year,
    options: first.options,
    organisations: all.map(({ organisation }) => organisation),
    findings: all.flatMap(({ organisation: { code: organisation }, findings }) =>
      findings.length === 0 ? [] : [{ organisation, findings }],
    ),
    measures: headlineMeasures("trusts").map((about): ComparedMeasure => {
      const id = measureId(about);
      const measures = all.map((results) => measureOf(results, about));
      const benchmarks = hasSide(measureOf(first, about)) ? benchmarkEach(measures) : [];
      return {
        id,
        trusts: all.map((results, index) => ({
          organisation: results.organisation,
          measure: measureOf(results, about),
          benchmark: benchmarks[index] ?? null,
        })),
        funnel:
          about.kind === "share" && indicatorByNumber[about.indicator].family === "survey"
            ? funnelCurve(measures.flatMap(({ basis }) => basis.bme ?? []))
            : null,
      };
    }),
  };
}

/** False for a share of the workforce: which side of it is better depends on the people whom a trust serves. */
function hasSide({ indicator }: Measure): boolean {
  return indicatorByNumber[indicator].worseForBme !== "neither";
}

function checked(returns: readonly Return[]): readonly Return[] {
  const years = [...new Set(returns.map(({ year }) => year))];
  if (years.length > 1) {
    throw new WresError(
      "not-comparable-years",
      `the returns are of ${years.join(" and ")}; expected one year.`,
    );
  }
  const codes = new Set<string>();
  for (const { organisation } of returns) {
    if (codes.has(organisation.code)) {
      throw new WresError(
        "repeated-return",
        `two returns are of ${organisation.code}; expected one a trust.`,
      );
    }
    codes.add(organisation.code);
  }
  return returns;
}
