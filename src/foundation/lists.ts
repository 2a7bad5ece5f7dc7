/** Things by a key, in the order in which each key comes first. */
export function groupedBy<Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): readonly (readonly [Key, readonly Thing[]])[] {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return [...groups];
}

/** The number at a place where there is one: a place beyond the end is a fault of the program, and never a 0. */
export function numberAt(values: ArrayLike<number>, place: number): number {
  const value = values[place];
  if (value === undefined) throw new RangeError(`There is no number at place ${String(place)}.`);
  return value;
}
