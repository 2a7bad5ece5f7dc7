import { quotedWords } from "./quoted-words.ts";
import { disciplinaryWindows } from "../../../reference/disciplinary-windows.ts";
import { type Group, groupsWithinBme } from "../../../reference/groups.ts";
import type { StatedWindow } from "../filled-return.ts";
import { OVER_ITS_WHOLE } from "../no-figure-words.ts";
import type { References } from "../references.ts";
import { cellRange } from "./cell-range.ts";
import { relativeFormula } from "./measure-formula.ts";
import { shareFormula } from "./share-formula.ts";

const NO_WINDOW = quotedWords("window-not-available");
const NOT_GIVEN = quotedWords("not-given");

/** The people of a group who entered over a window, where they can be had from the window that was filled in. */
export function windowCountFormula(window: StatedWindow, group: Group, references: References): string {
  const { used } = references;
  const [entered, before] = [used("entered", group), used("entered-previous-year", group)];
  const given = `COUNT(${cellRange(used("entered-previous-year", "white"), used("entered-previous-year", "other"))})>0`;
  const isSingle = isWindow("single-year", references);
  const isTwoYears = `OR(${isWindow("two-year-total", references)},${isWindow("two-year-average", references)})`;
  const both = (formula: string): string => `IF(COUNT(${entered},${before})<2,${NOT_GIVEN},${formula})`;
  const rest = `IF(${before}>${entered},"${OVER_ITS_WHOLE}",${entered}-${before})`;
  const formula =
    window === "single-year"
      ? `IF(${isSingle},${entered},IF(AND(${isTwoYears},${given}),${both(rest)},${NO_WINDOW}))`
      : `IF(${isTwoYears},${entered},IF(AND(${isSingle},${given}),${both(`${entered}+${before}`)},${NO_WINDOW}))`;
  return groupsWithinBme.some((part) => part === group)
    ? `IF(COUNT(${fourOf("entered", references)},${fourOf("workforce", references)})=0,${NOT_GIVEN},${formula})`
    : formula;
}

/** The four groups within BME are not asked for where nobody gives any of them. */
function fourOf(id: string, { used }: References): string {
  return cellRange(used(id, "asian"), used(id, "other"));
}

function isWindow(window: StatedWindow, { detail }: References): string {
  return `${detail("disciplinary.window")}="${disciplinaryWindows.find(({ id }) => id === window)?.title ?? ""}"`;
}

/** Likelihood or relative likelihood over a window, from the counts over it. */
export function windowMeasureFormula(
  window: StatedWindow,
  stem: "indicator-3/likelihood" | "indicator-3/relative-likelihood",
  group: Group,
  { references, counts }: { readonly references: References; readonly counts: (group: Group) => string },
): string {
  const rate = (of: Group) => ({ count: counts(of), of: references.used("workforce", of) });
  const { count, of } = rate(group);
  const divisor = window === "two-year-average" ? "2" : undefined;
  const formula =
    stem === "indicator-3/likelihood" ? shareFormula(count, of, divisor) : relativeFormula(3, group, rate);
  return `IF(${count}=${NO_WINDOW},${NO_WINDOW},${formula})`;
}
