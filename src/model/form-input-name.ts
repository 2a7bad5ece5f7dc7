/**
 * The name that a workbook gives to the cell of an input, by which it is found wherever somebody moves it:
 * `WRES_workforce_nonClinical_band5_white`, and `WRES_previous_…` for last year's.
 */
export function formInputName(path: readonly string[], year: "this-year" | "last-year"): string {
  const steps = path.map((step) => step.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
  return ["WRES", ...(year === "last-year" ? ["previous"] : []), ...steps].join("_");
}
