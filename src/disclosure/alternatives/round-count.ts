/** The nearest multiple of a base, a half up. */
export function roundCount(count: number, base: number): number {
  return Math.floor((2 * count + base) / (2 * base)) * base;
}
