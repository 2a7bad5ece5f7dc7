import type { DisciplinaryWindow } from "../reference/disciplinary-windows.ts";
import {
  type CompleteGroupCounts,
  countOfGroup,
  eachGroup,
  type GroupCounts,
  subtractCounts,
  sumCounts,
} from "../model/counts.ts";
import type { Disciplinary } from "../model/return.ts";

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
