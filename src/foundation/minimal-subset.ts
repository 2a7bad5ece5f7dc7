/**
 * Finds a minimal subset that still passes a test, by delta debugging: it takes halves away, then quarters, and at last
 * each element alone, the last first. Where more never fails a test that less passes, no element of the result can be
 * left out; there may be a smaller subset that is none of its parts.
 *
 * The method, without its tests of the parts themselves: A. Zeller and R. Hildebrandt, "Simplifying and Isolating
 * Failure-Inducing Input", IEEE Transactions on Software Engineering 28 (2002), 183–200.
 */
export function minimalSubset<Element>(
  elements: readonly Element[],
  isEnough: (kept: readonly Element[]) => boolean,
): readonly Element[] {
  let kept = elements;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let to = kept.length; to > 0; to -= size) {
      const fewer = [...kept.slice(0, Math.max(0, to - size)), ...kept.slice(to)];
      if (isEnough(fewer)) kept = fewer;
    }
  }
  return kept;
}
