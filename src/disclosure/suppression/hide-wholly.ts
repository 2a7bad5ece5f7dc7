import { weaknesses } from "./hide-greedily.ts";
import type { Attack } from "./open-attack.ts";
import type { OpenCover } from "./open-cover.ts";
import type { Search } from "./search.ts";

/**
 * Hides what costs the least among the choices of a cover, wholly or not at all: takes the cheapest columns that fulfil
 * every cut, attacks, learns, and so on until the attack fails.
 *
 * @returns The columns; null where they would cost as much as is spent already, or the effort ends before.
 */
export function hideWholly(
  attack: Attack,
  cover: OpenCover,
  { columns, effort }: Search,
  spent: number,
): readonly number[] | null {
  const worked = (): number => attack.effort() + cover.effort();
  const end = worked() + effort;
  while (worked() < end) {
    const cheapest = cover.cheapest();
    if (cheapest === null || cheapest.cost > spent - A_LITTLE) return null;
    const chosen = [...cheapest.levels].filter(([, level]) => level > 0.5).map(([column]) => column);
    attack.hideBy(new Map(chosen.map((column) => [column, 1])));
    const learnt = weaknesses(attack, columns);
    if (learnt.length === 0) return chosen;
    learnt.forEach(cover.learn);
  }
  return null;
}

const A_LITTLE = 1e-6;
