import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { GroupCounts } from "../model/counts.ts";
import type { Measure } from "../model/measure.ts";
import type { Disciplinary } from "../model/return.ts";
import { inWindow } from "./disciplinary-window.ts";
import { likelihoodMeasures } from "./likelihood-measures.ts";

/** The choices of indicator 3. */
export interface DisciplinaryOptions {
  /** The window to report over; as the return gives it where this is left out. */
  readonly disciplinaryWindow?: DisciplinaryWindow | "as-returned";
}

/**
 * Indicator 3: how likely staff are to enter the formal disciplinary process, BME compared with White staff.
 *
 *     likelihood = entered / workforce
 *     relative likelihood = likelihood of BME staff / likelihood of White staff
 *
 * A ratio; 1 is even, above 1 is worse for BME staff. The window over which cases are counted stands in
 * `method.window`: single year, two-year total, or two-year average, which halves the likelihood and leaves
 * the ratio. There is no answer where the workforce is empty, where no White person entered
 * (`nobody-in-the-comparison`), where a count is not given, or where the counts cannot be brought to the window
 * that was asked for (`window-not-available`).
 *
 * @param counts - People who entered, by group, and the later year's workforce.
 * @param options - `disciplinaryWindow`: the window to report over.
 * @returns The likelihood of every group, the relative likelihood, and that of each stratum.
 * @throws WresError `not-a-count`, `part-over-whole`.
 * @example
 * ```ts
 * import { indicator3Disciplinary, printMeasure } from "wres-metrics";
 * const measures = indicator3Disciplinary({
 *   disciplinary: { entered: { white: 46, bme: 13, unknown: 2 }, window: "not-stated" },
 *   workforce: { white: 9066, bme: 2483, unknown: 86 },
 * });
 * const ratio = measures.find(({ id }) => id === "indicator-3/relative-likelihood");
 * if (ratio) console.log(printMeasure(ratio), ratio.method.window); // 1.03 not-stated
 * ```
 * @see ESNEFT 2022, Appendix 1, rows 38 to 41.
 * @since 0.1.0
 */
export function indicator3Disciplinary(
  counts: { readonly disciplinary: Disciplinary; readonly workforce: GroupCounts },
  options: DisciplinaryOptions = {},
): readonly Measure[] {
  const asked = options.disciplinaryWindow ?? "as-returned";
  const { window, entered, are } = inWindow(counts.disciplinary, asked);
  const strata = (counts.disciplinary.strata ?? []).map((stratum) => ({
    by: stratum.by,
    of: stratum.of,
    counts: stratum.entered ?? {},
    outOf: stratum.workforce ?? {},
  }));
  return likelihoodMeasures({
    indicator: 3,
    counts: entered,
    outOf: counts.workforce,
    strata,
    method: { window },
    unavailable: are === "not-available" ? "window-not-available" : undefined,
    strataUnavailable: are === "as-given" ? undefined : "window-not-available",
  });
}
