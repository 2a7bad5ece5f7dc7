import { type DisciplinaryWindow, disciplinaryWindows } from "../../reference/disciplinary-windows.ts";

const longest = Math.max(...disciplinaryWindows.map(({ years }) => years ?? 1));

/**
 * Whether the window of a later year reaches back into an earlier one, so that people who entered then stand in both:
 * `yes` where it is of two years and the years adjoin, `not-known` where it is not stated and could be of two.
 *
 * @param window - The later year's window. The earlier one ends with its year, however long it is.
 * @param yearsApart - The later year less the earlier.
 */
export function windowOverlap(window: DisciplinaryWindow, yearsApart: number): "yes" | "no" | "not-known" {
  if (yearsApart >= longest) return "no";
  const years = disciplinaryWindows.find(({ id }) => id === window)?.years ?? null;
  if (years === null) return "not-known";
  return years > yearsApart ? "yes" : "no";
}
