import type { Disciplinary } from "../../model/return.ts";
import type { PoolRefusalCode } from "../../model/pool-refusal.ts";
import type { RollingAverage } from "../../model/pooled-window.ts";
import type { ReturnToAdd } from "./returns-to-add.ts";

/** The disciplinary counts from which a window of two years can be had, or why there are none. */
export type TwoYearCounts =
  | { readonly from: NonNullable<RollingAverage["from"]>; readonly disciplinary: Disciplinary }
  | { readonly because: PoolRefusalCode };

/**
 * Finds the counts of two years: two single years that adjoin, one return's previous year, or a return of two years.
 * Nothing is added here: the earlier year is put where the indicator looks for it. Strata, which are counted over the return's own
 * window, are left out.
 */
export function twoYears(first: ReturnToAdd, second?: ReturnToAdd): TwoYearCounts {
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
