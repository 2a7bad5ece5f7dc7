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
 * @see ESNEFT 2022, Appendix 1, rows 38 to 41.
 */
export function disciplinaryMeasures(
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
