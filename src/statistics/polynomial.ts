/** A polynomial by Horner's rule; the coefficient of the highest power comes first. */
export function polynomial(x: number, coefficients: readonly number[]): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
