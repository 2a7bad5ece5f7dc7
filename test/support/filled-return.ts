import { calculateIndicators, type Return, review } from "wres-metrics";
import { disciplinaryMeasures } from "../../src/indicators/indicator-3-disciplinary.ts";
import type { FilledReturn } from "../../src/workbook/form/return-sheets.ts";

/** A return and what follows from it, as a workbook of it is made from; its windows are those of nobody. */
export function filledReturn(wresReturn: Return): FilledReturn {
  const nobody = disciplinaryMeasures(
    { disciplinary: {}, workforce: {} },
    { disciplinaryWindow: "single-year" },
  );
  const windows = { "single-year": nobody, "two-year-total": nobody, "two-year-average": nobody };
  return {
    wresReturn,
    results: calculateIndicators(wresReturn),
    findings: review(wresReturn),
    byWindow: { substantive: windows, bank: windows },
  };
}
