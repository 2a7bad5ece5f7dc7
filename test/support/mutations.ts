import type { Chance } from "./seeded-chance.mjs";

/** Values that a file can hold where another is expected. */
const odd: readonly unknown[] = [
  null,
  true,
  -1,
  -0,
  0,
  1.5,
  1e21,
  1e308,
  5e-324,
  2 ** 53,
  "",
  " ",
  "__proto__",
  "constructor",
  "12",
  "1,200",
  "NaN",
  "\u0000",
  "\u202E",
  "\uD800",
  "x".repeat(5000),
  [],
  {},
  [null],
  { toString: 1, valueOf: null, hasOwnProperty: 3 },
];

const names = [
  "__proto__",
  "constructor",
  "toString",
  "length",
  "white",
  "bme",
  "total",
  "0",
  "",
  "a.b",
  "[0]",
];

/** Changes a copy of some JSON in one to four places: a value becomes another one, goes, moves, or gets a neighbour. */
export function mutatedJson(value: unknown, chance: Chance): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  const root = { copy };
  for (let times = 1 + chance.below(4); times > 0; times -= 1) {
    const [holder, key] = placeIn(root, chance);
    mutatePlace(holder, key, root, chance);
  }
  return root.copy;
}

type Holder = Record<string, unknown>;

/** Somewhere in the data: a random walk from the root, that ends earlier the deeper it is. */
function placeIn(root: Holder, chance: Chance): readonly [Holder, string] {
  let holder = root;
  let key = "copy";
  for (;;) {
    const inside = holder[key];
    if (typeof inside !== "object" || inside === null || chance.happens(0.15)) return [holder, key];
    const keys = Object.keys(inside);
    if (keys.length === 0) return [holder, key];
    holder = inside as Holder;
    key = chance.pick(keys);
  }
}

function mutatePlace(holder: Holder, key: string, root: Holder, chance: Chance): void {
  const [other, otherKey] = placeIn(root, chance);
  switch (chance.below(5)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      break;
    case 1:
      // Copied, so that no circle comes about, which JSON cannot hold.
      holder[key] = JSON.parse(JSON.stringify(other[otherKey] ?? null));
      break;
    case 2:
      if (Array.isArray(holder)) holder[key] = odd[chance.below(odd.length)];
      else
        Object.defineProperty(holder, chance.pick(names), {
          value: odd[chance.below(odd.length)],
          enumerable: true,
          configurable: true,
          writable: true,
        });
      break;
    case 3:
      holder[key] = slipped(holder[key], chance);
      break;
    default:
      holder[key] = odd[chance.below(odd.length)];
  }
}

/** A number by a factor, a text with a slip; anything else becomes another value. */
function slipped(value: unknown, chance: Chance): unknown {
  if (typeof value === "number") return value * chance.pick([10, 0.1, -1, 1000]);
  return typeof value === "string" ? mutatedText(value, chance) : odd[chance.below(odd.length)];
}

const pieces = [
  '"',
  ",",
  "\n",
  "\r",
  "\t",
  ";",
  "\0",
  "\uFEFF",
  "é",
  "0",
  "-",
  "%",
  "=",
  "{",
  "}",
  "[c]",
  "*",
  "1e9",
  "\u202E",
];

/** Changes a text in one to five places: a part goes, comes twice, or is followed by a sign that means something somewhere. */
export function mutatedText(text: string, chance: Chance): string {
  let changed = text;
  for (let times = 1 + chance.below(5); times > 0; times -= 1) {
    const at = chance.below(changed.length + 1);
    const end = Math.min(changed.length, at + chance.below(40));
    const [before, part, after] = [changed.slice(0, at), changed.slice(at, end), changed.slice(end)];
    changed = chance.pick([
      `${before}${after}`,
      `${before}${part}${part}${after}`,
      `${before}${chance.pick(pieces)}${part}${after}`,
      chance.happens(0.1) ? before : `${before}${part}${after}`,
    ]);
  }
  return changed;
}

/** Changes some bytes in place of a copy. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + chance.below(8); times > 0; times -= 1)
    copy[chance.below(copy.length)] = chance.below(256);
  return chance.happens(0.1) ? copy.subarray(0, chance.below(copy.length)) : copy;
}
