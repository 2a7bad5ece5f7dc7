/**
 * Keeps one value for each key, frozen, and gives it to all who ask: for names, small lists and records that many answers
 * repeat. It keeps no more of them than a few thousand.
 */
export function sharedValues<Value extends object>(): (key: string | number, make: () => Value) => Value {
  const kept = new Map<string | number, Value>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = Object.freeze(make());
    if (kept.size < MOST_VALUES) kept.set(key, value);
    return value;
  };
}

const MOST_VALUES = 10_000;
