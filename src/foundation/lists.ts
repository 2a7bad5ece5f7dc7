/** Groups elements by a key, in the order in which each key comes first. */
export function groupedBy<Element, Key>(
  elements: readonly Element[],
  keyOf: (element: Element) => Key,
): readonly (readonly [Key, readonly [Element, ...Element[]]])[] {
  const groups = new Map<Key, [Element, ...Element[]]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return [...groups];
}

/** Some lists as one, in their order: `flat` and `flatMap` take several times as long. */
export function joined<Element>(lists: readonly (readonly Element[])[]): Element[] {
  return ([] as Element[]).concat(...lists);
}

/** The number at a place where there is one: a place beyond the end is a fault of the program, and never a 0. */
export function numberAt(values: ArrayLike<number>, place: number): number {
  const value = values[place];
  if (value === undefined) throw new RangeError(`There is no number at place ${String(place)}.`);
  return value;
}

/** The indexes of numbers, that of the smallest first; of equal numbers in their order. */
export function smallestFirst(values: readonly number[]): number[] {
  return [...values.keys()].sort((one, other) => numberAt(values, one) - numberAt(values, other));
}
