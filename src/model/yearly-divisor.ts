import { type DisciplinaryWindow, disciplinaryWindows } from "../reference/disciplinary-windows.ts";

/** What counts over a window are divided by before they are a yearly rate: 2 for an average of two years, else 1. */
export function yearlyDivisor(window: DisciplinaryWindow | undefined): 1 | 2 {
  return disciplinaryWindows.find(({ id }) => id === window)?.dividedBy ?? 1;
}
