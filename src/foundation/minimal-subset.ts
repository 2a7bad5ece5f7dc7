/**
 * As few of some things as are enough together, when none of those kept can be spared: takes halves away, then
 * quarters, and in the end each alone, the last first.
 */
export function fewest<Thing>(
  things: readonly Thing[],
  isEnough: (kept: readonly Thing[]) => boolean,
): readonly Thing[] {
  let kept = things;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let to = kept.length; to > 0; to -= size) {
      const fewer = [...kept.slice(0, Math.max(0, to - size)), ...kept.slice(to)];
      if (isEnough(fewer)) kept = fewer;
    }
  }
  return kept;
}
