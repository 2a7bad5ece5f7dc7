/**
 * Gives for values with the same key one and the same, frozen: for small lists and records that many answers repeat. It
 * keeps no more of them than a few thousand.
 */
export function sharedValues<Value extends object>(keyOf: (value: Value) => string): (value: Value) => Value {
  const kept = new Map<string, Value>();
  return (value) => {
    const key = keyOf(value);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size < MOST_VALUES) kept.set(key, Object.freeze(value));
    return value;
  };
}

const MOST_VALUES = 5000;
