/** @typedef {{ next: () => number, below: (limit: number) => number, happens: (share: number) => boolean, pick: <T>(list: readonly T[]) => T, shuffle: <T>(list: T[]) => T[] }} Chance */

/**
 * Chance that comes out the same for the same seed on every machine: mulberry32 by Tommy Ettinger, in the public domain.
 * Good enough to invent a trust; nothing else rests on it.
 * @param {number} seed
 * @returns {Chance}
 */
export function seededChance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    happens: (share) => next() < share,
    pick: (list) => list[below(list.length)] ?? raise(),
    shuffle: (list) => {
      for (let last = list.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [list[last], list[other]] = [list[other] ?? raise(), list[last] ?? raise()];
      }
      return list;
    },
  };
}

/** @returns {never} */
function raise() {
  throw new Error("There is nothing to pick from.");
}
