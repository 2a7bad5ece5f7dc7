import { seededChance } from "../../test/support/seeded-chance.mjs";

/**
 * The same value with mistakes of every sort, one sort at a time, each with a name.
 * @param {unknown} value
 * @returns {readonly (readonly [string, unknown])[]}
 */
export function mistakes(value) {
  const numbers = (/** @type {(number: number) => unknown} */ change) =>
    mapped(value, (leaf) => (typeof leaf === "number" ? change(leaf) : leaf));
  const texts = (/** @type {unknown} */ other) =>
    mapped(value, (leaf) => (typeof leaf === "string" ? other : leaf));
  const entries = Object.entries(/** @type {object} */ (value));
  return [
    ["negative", numbers(() => -1)],
    ["half", numbers((number) => number + 0.5)],
    ["text-for-number", numbers(String)],
    ["number-for-text", texts(5)],
    ["null-for-number", numbers(() => null)],
    ["null-for-text", texts(null)],
    ["huge", numbers(() => 10_000_000_000)],
    ["nothing", numbers(() => 0)],
    ["other-text", texts("no such thing")],
    ["empty-text", texts("")],
    // oxfmt-ignore
    ["other-keys", mapped(value, (leaf) => leaf, (key) => `${key}s`)],
    ...entries.map(([key]) => without(key, entries)),
    ...[1, 2, 3, 4, 5, 6].map((seed) => changed(seed, value)),
  ];
}

/**
 * The value without one of its keys.
 * @param {string} key
 * @param {readonly (readonly [string, unknown])[]} entries
 * @returns {readonly [string, unknown]}
 */
function without(key, entries) {
  return [`without-${key}`, Object.fromEntries(entries.filter(([name]) => name !== key))];
}

/**
 * The value with some of its numbers changed, so that what should agree does not.
 * @param {number} seed
 * @param {unknown} value
 * @returns {readonly [string, unknown]}
 */
function changed(seed, value) {
  const chance = seededChance(seed);
  const leafOf = (/** @type {unknown} */ leaf) =>
    typeof leaf === "number" && chance.happens(0.08) ? chance.pick([0, leaf + 1, 2 * leaf]) : leaf;
  return [`changed-${String(seed)}`, mapped(value, leafOf)];
}

/**
 * The value with every leaf, and every key, as they are made of the old ones.
 * @param {unknown} value
 * @param {(leaf: unknown) => unknown} leafOf
 * @param {(key: string) => string} [keyOf]
 * @returns {unknown}
 */
function mapped(value, leafOf, keyOf = (key) => key) {
  if (Array.isArray(value)) return value.map((item) => mapped(item, leafOf, keyOf));
  if (typeof value !== "object" || value === null) return leafOf(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [keyOf(key), mapped(inner, leafOf, keyOf)]),
  );
}
