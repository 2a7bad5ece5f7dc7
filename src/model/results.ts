import { capitalised } from "../foundation/capitals.ts";
import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { EthnicityScheme } from "../reference/ethnic-categories.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import type { Period } from "../reference/periods.ts";
import type { WorkforceRowId } from "../reference/workforce-rows.ts";
import type { VerdictRule } from "./certainty.ts";
import { type Finding, isOfReading } from "./finding.ts";
import type { Issue, IssueCode } from "./issue.ts";
import type { LocalResults } from "./local-measure.ts";
import type { Denominator, Measure } from "./measure.ts";
import type { Protection } from "./protection.ts";
import type { LocalPopulation, Return } from "./return.ts";

/** Some rows of the workforce, taken together under a name of the caller's. */
export interface RowGrouping {
  /** The word in the measures' ids: small letters, digits and hyphens. */
  readonly id: string;
  /** The rows that are added up. */
  readonly rows: readonly WorkforceRowId[];
}

/** The choices of a calculation, all of them, as the answer carries them. */
export interface ResultsOptions {
  /** Everyone, or people of known ethnicity. */
  readonly denominator: Denominator;
  /** The window of indicator 3, or that of the return. */
  readonly disciplinaryWindow: DisciplinaryWindow | "as-returned";
  /** How the four groups within BME were made. */
  readonly ethnicityScheme: EthnicityScheme;
  /** Rows that are taken together, as well as those that are built in. */
  readonly groupings: readonly RowGrouping[];
  /** The indicators that are calculated, in printed order. */
  readonly indicators: readonly IndicatorNumber[];
  /** The level of every interval. */
  readonly level: number;
  /** The rule by which a disparity is called. */
  readonly verdictRule: VerdictRule;
}

/** The version of the form of results; it goes up when a program that reads them has to change. */
export const RESULTS_FORMAT = 1;

/** The data of results, whatever was done to protect them. */
export interface ResultsData {
  /** The version of this form. */
  readonly format: typeof RESULTS_FORMAT;
  /** The name and version of this library. */
  readonly library: {
    /** The name of the package. */
    readonly name: string;
    /** The version that calculated these results, such as 0.1.0. */
    readonly version: string;
  };
  /** Whose figures they are. */
  readonly organisation: Return["organisation"];
  /** The WRES year. */
  readonly year: number;
  /** The part of the year that they are of; the whole year where it is left out. */
  readonly period?: Period | undefined;
  /** The choices of the calculation. */
  readonly options: ResultsOptions;
  /** Every measure, in printed order. */
  readonly measures: readonly Measure[];
  /** What is odd in the return without being wrong. */
  readonly warnings: readonly Issue[];
  /**
   * Questions to settle before the figures are trusted: what the calculation noticed itself, and with `withFindings` what a
   * `review` found.
   */
  readonly findings: readonly Finding[];
  /** The local population of the return, to be set beside the workforce and the applicants: `besidePopulation`. */
  readonly population?: LocalPopulation | undefined;
  /** The measures beside the nine indicators, where there are any: what `calculateLocalMeasures` gives. */
  readonly local?: LocalResults | undefined;
}

/**
 * Every measure of one return: one flat list, with what made it, and if it holds true counts or has some hidden.
 *
 * Results are plain data: `structuredClone`, `postMessage`, IndexedDB, and JSON and back give the same again.
 * `measureOf` finds one measure, `measuresWhere` finds some, and `parseResults` checks results that come from outside.
 *
 * @example
 * ```ts
 * import { calculateIndicators, measureOf } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 3, bme: 7 }, appointed: { white: 1, bme: 2 } },
 * });
 * const sent = structuredClone(results);
 * console.log(measureOf(sent, "indicator-2/relative-likelihood").printed); // 1.17
 * ```
 * @since 0.1.0
 */
export type Results = ResultsData & Protection;

/**
 * The results of a year, with what is said of the files that they were counted from.
 *
 * @since 0.1.0
 */
export type SourcedResults = Results & {
  /** A line a file. */
  readonly records?: readonly string[] | undefined;
};

/** Puts the data of results together, in the order in which they are written. */
export function makeResults(
  {
    library,
    organisation,
    year,
    period,
    options,
    measures,
    warnings,
    findings,
    local,
    population,
  }: Omit<ResultsData, "format">,
  protection: Protection = { protection: "internal-use" },
): Results {
  return {
    format: RESULTS_FORMAT,
    library,
    organisation,
    year,
    ...(period && { period }),
    options,
    ...protection,
    measures,
    warnings,
    findings,
    ...(population && { population }),
    ...(local && { local }),
  };
}

/** The warnings of a return that a review has a name of its own for. */
const reviewed: Readonly<Partial<Record<IssueCode, Pick<Finding, "code" | "severity">>>> = {
  "survey-year": { code: "survey-year", severity: "warning" },
  "entered-over-workforce": { code: "part-over-whole", severity: "query" },
};

/** What the calculation of indicators notices by itself: its warnings, as findings. */
export function findingsOfWarnings(warnings: readonly Issue[]): readonly Finding[] {
  return warnings.map(({ code, path, expected, received, message }) => ({
    ...(reviewed[code] ?? { code: "noticed-on-reading", severity: "warning" }),
    paths: path === "" ? [] : [path],
    expected,
    received,
    because: "",
    message: path === "" ? capitalised(message) : message,
  }));
}

/**
 * Puts the findings of a review into results, so that they travel with the figures: through JSON, and into every report. What the
 * calculation noticed itself stays where the review says nothing of the same cell.
 *
 * @param results - What `calculateIndicators` gives.
 * @param findings - What `review` found in the same return.
 * @returns The results with both.
 * @example
 * ```ts
 * import { calculateIndicators, review, type Return, withFindings } from "wres-metrics";
 * const wresReturn: Return = {
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   board: { total: { white: 60, bme: 40 } },
 * };
 * const results = withFindings(calculateIndicators(wresReturn), review(wresReturn));
 * console.log(results.findings[0]?.code); // percentages-as-counts
 * ```
 * @since 0.1.0
 */
export function withFindings(results: Results, findings: readonly Finding[]): Results {
  // What was lost on reading is about a part as a whole, and says nothing of its cells.
  const said = new Set(findings.flatMap(({ code, paths }) => (isOfReading(code) ? [] : paths)));
  const own = results.findings.filter(({ paths }) => !paths.some((path) => said.has(path)));
  return { ...results, findings: [...findings, ...own] };
}
