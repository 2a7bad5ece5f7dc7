import {
  anything,
  checkOptions,
  checkPublicationPolicy,
  type RulesOf,
} from "../disclosure/table/checked-policy.ts";
import { namedMeasuresOf } from "../analysis/measures-of-return.ts";
import { publishTrusts } from "../disclosure/protection/protect-trusts.ts";
import { protectOptionRules, type ProtectOptions } from "../disclosure/protection/protect.ts";
import type { PublicationPolicy, Publishable } from "../model/protection.ts";
import { measureOf } from "../model/find-measures.ts";
import { benchmarkEach } from "../analysis/benchmark/benchmark.ts";
import { funnelCurve } from "../analysis/benchmark/funnel-curve.ts";
import { headlineMeasures } from "../model/headline-measures.ts";
import { writtenId } from "../model/measure-id.ts";
import { indicatorByNumber } from "../reference/indicators.ts";
import { LIBRARY } from "../foundation/version.ts";
import { printable, WresError } from "../foundation/wres-error.ts";
import type { Measure } from "../model/measure.ts";
import { measuredWays } from "../model/measured-ways.ts";
import { resolveOptions } from "../model/resolve-options.ts";
import {
  findingsOfWarnings,
  makeResults,
  type Results,
  type ResultsOptions,
  withFindings,
} from "../model/results.ts";
import type { Return } from "../model/return.ts";
import { refuseWhatIsApart } from "./what-keeps-apart.ts";
import type {
  ComparedMeasure,
  LeftOutTrust,
  ReportContent,
  TrustsContent,
} from "../model/document-contents.ts";
import { withoutInvited } from "../indicators/survey-measures.ts";
import { surveyYearOf } from "../reference/survey-questions.ts";
import type { Finding } from "../model/finding.ts";
import { review } from "../review/review.ts";

/**
 * Sets the headline figures of several trusts beside each other, all calculated in one way: each against the pool
 * of the others. Nobody is ranked: each figure is better or worse than the average beyond chance, or cannot be told
 * from it.
 *
 * @param returns - One year's returns, one a trust.
 * @param calculation - The choices of the calculation.
 * @param leftOut - Returns that were to be compared and could not be read: the comparison names them.
 * @param losses - What was lost when a return was read, by the code of the trust.
 * @throws WresError `invalid-return` for a return that is none, and where there are none; `not-comparable-years` for more than one
 *   year; `repeated-return` for two returns of one organisation, whose codes may differ in case and blanks; `invalid-option` for parts of several organisations.
 * @example
 * ```ts
 * import type { Return } from "wres-metrics";
 * import { trustsContent } from "wres-metrics/report";
 * const trust = (code: string, bme: number): Return => ({
 *   organisation: { code, name: `Trust ${code}` },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme } },
 * });
 * const { measures } = trustsContent([trust("A", 30), trust("B", 27)]);
 * const compared = measures.find(({ id }) => id === "indicator-2/relative-likelihood");
 * // (90/400) / (30/150) and (90/400) / (27/150)
 * console.log(compared?.trusts.map(({ measure }) => measure.printed)); // [ '1.13', '1.25' ]
 * ```
 * @since 0.1.0
 */
export function trustsContent(
  returns: readonly Return[],
  calculation: Partial<ResultsOptions> = {},
  leftOut: readonly LeftOutTrust[] = [],
  losses: ReadonlyMap<string, readonly Finding[]> = new Map(),
): TrustsContent {
  return arrangedTrusts(resultsOfTrusts(returns, calculation, losses), leftOut);
}

/** How a comparison is calculated, and what is known of earlier publications. */
export interface ProtectTrustsOptions extends Omit<ProtectOptions, "alternatives"> {
  /** What other choices would show of a trust, such as `anyOption` gives of its return: the trust is safe together with all of it. */
  readonly alternatives?: ((wresReturn: Return) => readonly ReportContent[]) | undefined;
  /** The choices by which every return is calculated, as for `calculateIndicators`. */
  readonly calculation?: Partial<ResultsOptions> | undefined;
  /** Returns that were to be compared and could not be read: the comparison names them, and says nothing of what is in them. */
  readonly leftOut?: readonly LeftOutTrust[] | undefined;
}

const protectTrustsOptionRules: RulesOf<ProtectTrustsOptions> = {
  ...protectOptionRules,
  calculation: anything,
  leftOut: anything,
};

/**
 * Makes a comparison of trusts ready to be published: the figures of each trust are protected as a publication of its own, as
 * `protect` does it, and everything that is said of several trusts (the average of the others, the limits of a funnel, a place) is
 * worked out from what is left. A trust whose counts cannot be hidden safely is left out, and named in `content.leftOut`.
 *
 * The report of a trust and a comparison are two publications: give `disclosure.publications` of the one to the other as
 * `published`.
 *
 * @param returns - One year's returns, one a trust.
 * @param policy - As for `protect`; `never` and `weights` name a count with the code of its trust before it: `RDE/2022/workforce/total/bme`.
 * @param options - As for `protect`; `calculation`: the choices of the calculation; `alternatives`: what other choices would show of a return; `leftOut`: returns that could not be read.
 * @returns The comparison, let through.
 * @throws WresError as `trustsContent` and `protect`; `invalid-option` for an earlier publication of none of these trusts.
 * @example
 * ```ts
 * import { protectTrusts } from "wres-metrics/disclosure";
 * import type { Return } from "wres-metrics";
 * const trust = (code: string, bme: number): Return => ({
 *   organisation: { code, name: code },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme } },
 * });
 * const { content } = await protectTrusts([trust("A", 30), trust("B", 4), trust("C", 25)]);
 * const compared = content.measures.find(({ id }) => id === "indicator-2/relative-likelihood");
 * console.log(compared?.trusts.map(({ measure }) => measure.printed)); // [ '1.13', '[c]', '1.35' ]
 * ```
 * @since 0.1.0
 */
export async function protectTrusts(
  returns: readonly Return[],
  policy: PublicationPolicy = {},
  options: ProtectTrustsOptions = {},
): Promise<Publishable<TrustsContent>> {
  checkPublicationPolicy(policy);
  checkOptions(options, protectTrustsOptionRules);
  const { calculation = {}, leftOut = [], alternatives, ...protecting } = options;
  const alternativesOf = (code: string): readonly ReportContent[] =>
    returns
      .filter(({ organisation }) => organisation.code === code)
      .flatMap((wresReturn) => alternatives?.(wresReturn) ?? []);
  refuseWhatIsApart(returns);
  return publishTrusts(
    resultsOfTrusts(returns.map(withoutInvited), calculation),
    { arrange: arrangedTrusts, leftOut, alternativesOf },
    policy,
    protecting,
  );
}

const compared = headlineMeasures("trusts");
const comparedIds: ReadonlySet<string> = new Set(compared.map(writtenId));

/** A survey of no year is that of the autumn before: its questions are those of others that say so. */
function withSurveyYear(wresReturn: Return): Return {
  const { survey, year } = wresReturn;
  if (survey === undefined || typeof survey.year === "number") return wresReturn;
  return { ...wresReturn, survey: { ...survey, year: surveyYearOf(undefined, year) } };
}

/** The measures that are compared, of each trust, in the order of their codes. */
function resultsOfTrusts(
  returns: readonly Return[],
  calculation: Partial<ResultsOptions>,
  losses: ReadonlyMap<string, readonly Finding[]> = new Map(),
): readonly Results[] {
  const options = resolveOptions(calculation);
  refuseWhatIsApart(returns);
  return [...returns]
    .sort((one, other) => (one.organisation.code < other.organisation.code ? -1 : 1))
    .map((wresReturn) => {
      const { organisation, year, period } = wresReturn;
      const { measures, warnings } = namedMeasuresOf(withSurveyYear(wresReturn), options, comparedIds);
      const findings = findingsOfWarnings(warnings);
      const results = makeResults({
        library: LIBRARY,
        organisation,
        year,
        period,
        options,
        measures,
        warnings,
        findings,
      });
      return withFindings(results, [...(losses.get(organisation.code) ?? []), ...review(wresReturn)]);
    });
}

/** Puts results beside each other; what is said of several trusts is worked out from these alone. */
function arrangedTrusts(all: readonly Results[], leftOut: readonly LeftOutTrust[]): TrustsContent {
  const [first] = all;
  if (first === undefined || all.length < 2) {
    const named = leftOut.map(({ name }) => printable(name)).join(", ");
    throw new WresError(
      "invalid-return",
      `expected the returns of two trusts or more${named === "" ? "" : `; left out: ${named}`}.`,
    );
  }
  return {
    library: LIBRARY,
    year: first.year,
    ...(first.period && { period: first.period }),
    options: first.options,
    organisations: all.map(({ organisation }) => organisation),
    partOf: first.organisation.partOf ?? null,
    findings: all.flatMap(({ organisation: { code: organisation }, findings }) =>
      findings.length === 0 ? [] : [{ organisation, findings }],
    ),
    leftOut,
    measures: compared.map((about): ComparedMeasure => {
      const id = writtenId(about);
      const measures = all.map((results) => measureOf(results, about));
      const benchmarks = hasSide(measureOf(first, about)) ? benchmarkEach(measures) : [];
      return {
        id,
        trusts: all.map(({ organisation }, index) => ({
          organisation,
          measure: measures[index] ?? measureOf(first, about),
          benchmark: benchmarks[index] ?? null,
        })),
        funnel:
          about.kind === "share" && indicatorByNumber[about.indicator].family === "survey"
            ? // Around an average of figures that are measured alike: those of the way of most.
              funnelCurve(
                (measuredWays(measures.map((measure) => ({ measure })))[0]?.figures ?? []).flatMap(
                  ({ measure: { basis } }) => basis.bme ?? [],
                ),
              )
            : null,
      };
    }),
  };
}

/** False for a share of the workforce: which side of it is better depends on the people whom a trust serves. */
function hasSide({ indicator }: Measure): boolean {
  return indicatorByNumber[indicator].worseForBme !== "neither";
}
