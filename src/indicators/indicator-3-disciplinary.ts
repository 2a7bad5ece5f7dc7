import {
  type CompleteGroupCounts,
  countOfGroup,
  eachGroup,
  type GroupCounts,
  subtractCounts,
  sumCounts,
} from "../model/counts.ts";
import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import type { Measure } from "../model/measure.ts";
import type { Disciplinary, WorkforceStratum } from "../model/return.ts";
import { everyStratum, withWorkforces } from "../model/strata.ts";
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
  counts: {
    readonly disciplinary: Disciplinary;
    readonly workforce: GroupCounts;
    readonly workforceStrata?: readonly WorkforceStratum[] | undefined;
  },
  options: DisciplinaryOptions = {},
): readonly Measure[] {
  const asked = options.disciplinaryWindow ?? "as-returned";
  const { window, entered, are } = inWindow(counts.disciplinary, asked);
  const { workforceStrata = [] } = counts;
  const given = withWorkforces(counts.disciplinary.strata ?? [], workforceStrata);
  const strata = everyStratum(given, ["entered", "workforce"]).map((stratum) => ({
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

/** The people who entered in some window. */
export interface WindowedCounts {
  readonly window: DisciplinaryWindow;
  readonly entered: GroupCounts;
  /** Says if the return gives them, if they are worked out from what it gives, or if they cannot be had. */
  readonly are: "as-given" | "derived" | "not-available";
}

/**
 * Brings the disciplinary counts to the window that is asked for, where they can be: two single years make
 * a two-year total, a two-year total less the previous year makes a single year, and total and average are of
 * the same people. From a window that is not stated nothing can be derived.
 */
export function inWindow(
  disciplinary: Disciplinary,
  asked: DisciplinaryWindow | "as-returned",
): WindowedCounts {
  const returned = disciplinary.window ?? "not-stated";
  const entered = disciplinary.entered ?? {};
  if (asked === "as-returned" || asked === returned) return { window: returned, entered, are: "as-given" };
  const previous = disciplinary.enteredPreviousYear;
  if (isTwoYears(returned) && isTwoYears(asked)) return { window: asked, entered, are: "as-given" };
  if (returned === "single-year" && isTwoYears(asked) && previous !== undefined) {
    const both = byGroup(entered, previous, (now, before) => sumCounts([now, before]));
    return { window: asked, entered: both, are: "derived" };
  }
  if (isTwoYears(returned) && asked === "single-year" && previous !== undefined) {
    return { window: asked, entered: byGroup(entered, previous, subtractCounts), are: "derived" };
  }
  return { window: asked, entered, are: "not-available" };
}

function isTwoYears(window: DisciplinaryWindow): boolean {
  return window === "two-year-total" || window === "two-year-average";
}

function byGroup(
  current: GroupCounts,
  previous: GroupCounts,
  combine: (current: number | null, previous: number | null) => number | null,
): CompleteGroupCounts {
  return eachGroup((group) => combine(countOfGroup(current, group), countOfGroup(previous, group)));
}
