/** The greatest whole number that divides both; 0 of 0 and 0. */
export function commonDivisor(one: number, other: number): number {
  let larger = Math.abs(one);
  let smaller = Math.abs(other);
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
