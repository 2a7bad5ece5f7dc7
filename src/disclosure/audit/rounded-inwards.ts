/** The first whole number that is not beyond a bound, which may be off by the tolerance of the solver. */
export function roundedInwards(bound: number, side: "least" | "greatest"): number {
  const tolerance = 1e-6 * Math.max(1, Math.abs(bound));
  const rounded = side === "least" ? Math.ceil(bound - tolerance) : Math.floor(bound + tolerance);
  // No count is −0.
  return rounded + 0;
}
