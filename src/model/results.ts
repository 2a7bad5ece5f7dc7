import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { EthnicityScheme } from "../reference/ethnic-categories.ts";
import type { VerdictRule } from "./certainty.ts";
import type { Issue } from "./issue.ts";
import type { Denominator, Measure } from "./measure.ts";
import type { MeasureJson } from "./measure-json.ts";
import type { Protection } from "./publishable.ts";
import type { Return } from "./return.ts";
import type { RowGrouping } from "./row-grouping.ts";

/** The choices of a calculation, all of them, as the answer carries them. */
export interface ResultsOptions {
  readonly denominator: Denominator;
  readonly disciplinaryWindow: DisciplinaryWindow | "as-returned";
  readonly ethnicityScheme: EthnicityScheme;
  readonly groupings: readonly RowGrouping[];
  /** The level of every interval. */
  readonly level: number;
  readonly verdictRule: VerdictRule;
}

/**
 * Every measure of one return: one flat list, with what made it.
 *
 * @since 0.1.0
 */
export interface Results {
  readonly library: { readonly name: string; readonly version: string };
  readonly organisation: Return["organisation"];
  /** The WRES year. */
  readonly year: number;
  readonly options: ResultsOptions;
  readonly measures: readonly Measure[];
  /** What is odd in the return without being wrong. */
  readonly warnings: readonly Issue[];
  /**
   * The measure of an id. One that the return has no counts for is not calculable: `not-given`.
   *
   * @throws WresError `unknown-measure` for an id that no measure can have.
   */
  measure(id: string): Measure;
  /** Lets `JSON.stringify` write the results; `resultsFromJson` reads them back. */
  toJSON(): ResultsJson;
}

/** Results as JSON. They say whether they hold true counts, or what is hidden in them. */
export type ResultsJson = Omit<Results, "measures" | "measure" | "toJSON"> &
  Protection & { readonly measures: readonly MeasureJson[] };
