import { weaknesses } from "./hide-greedily.ts";
import type { Cut } from "./cut.ts";
import type { Attack } from "./open-attack.ts";
import type { Cover, OpenCover } from "./open-cover.ts";
import type { Search } from "./search.ts";

/** What hiding by degrees came to. */
export interface ByDegrees {
  /** The columns that are hidden in the end, besides those that always are. */
  readonly chosen: readonly number[];
  /** The cheapest way to hide by degrees: nothing that is safe costs less. */
  readonly relaxed: Cover;
  /** What the attacks taught. */
  readonly cuts: readonly Cut[];
}

/** A cell as good as wholly hidden. */
const WHOLLY = 1 - 1e-6;

/**
 * Hides cells at little more than the least cost: first by degrees, which can be decided exactly (the relaxed program of
 * Fischetti and Salazar-González 2001, with what each attack teaches as its cuts), then the cell that is hidden most of
 * all for good, and again, until none is hidden in part. Null where the effort ends before.
 */
export function hideByDegrees(
  attack: Attack,
  cover: OpenCover,
  { columns, effort }: Search,
): ByDegrees | null {
  const worked = (): number => attack.effort() + cover.effort();
  const end = worked() + effort;
  const cuts: Cut[] = [];
  const fixed = new Set<number>();
  let relaxed: Cover | null = null;
  while (worked() < end) {
    const cheapest = cover.cheapest();
    if (cheapest === null) return null;
    attack.hideBy(cheapest.levels);
    const learnt = weaknesses(attack, columns);
    learnt.forEach(cover.learn);
    cuts.push(...learnt);
    if (learnt.length > 0) continue;
    relaxed ??= cheapest;
    const open = [...cheapest.levels].filter(([column]) => !fixed.has(column));
    if (open.every(([, level]) => level >= WHOLLY))
      return { chosen: [...cheapest.levels.keys()], relaxed, cuts };
    const [most] = open.reduce((one, other) => (other[1] > one[1] ? other : one));
    for (const [column, level] of open) {
      if (level < WHOLLY && column !== most) continue;
      fixed.add(column);
      cover.fix(column);
    }
  }
  return null;
}
