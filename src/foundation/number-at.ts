/** The number at a place where there is one: a place beyond the end is a fault of the program, and never a 0. */
export function numberAt(values: ArrayLike<number>, place: number): number {
  const value = values[place];
  if (value === undefined) throw new RangeError(`There is no number at place ${String(place)}.`);
  return value;
}
