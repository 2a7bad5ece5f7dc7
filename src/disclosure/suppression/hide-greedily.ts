import { type Cut, isAnswerable } from "./cut.ts";
import { greedyCover } from "./greedy-cover.ts";
import type { Attack } from "./open-attack.ts";
import type { Search } from "./search.ts";

/** So many weaknesses are looked at for each cell that was hidden last: more would say much the same. */
const FOR_EACH_HIDDEN = 12;

/** Hides more and more until the attack on every hidden cell fails, or nothing is left that would help. */
export function hideGreedily(attack: Attack, { columns, cost, effort }: Search): void {
  const end = attack.effort() + effort;
  let most = Infinity;
  while (attack.effort() < end) {
    const cuts = weaknesses(attack, columns, { end, most });
    const chosen = greedyCover(cuts, { isHidden: attack.isHidden, cost });
    if (chosen.length === 0) return;
    chosen.forEach(attack.hide);
    most = FOR_EACH_HIDDEN * chosen.length;
  }
}

/** Where to stop looking for weaknesses: when so much work is done, or when there are so many. */
export interface Patience {
  readonly end: number;
  readonly most: number;
}

/**
 * What hidden cells lack that are not safe from the attack, and that can be given to them: of all such cells, unless patience
 * ends before.
 */
export function weaknesses(
  attack: Attack,
  columns: readonly number[],
  { end, most }: Patience = { end: Infinity, most: Infinity },
): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const column of columns) {
    if (attack.effort() >= end || cuts.length >= most) break;
    const cut = attack.isHidden(column) ? attack.cut(column) : null;
    if (cut !== null && isAnswerable(cut)) cuts.push(cut);
  }
  return cuts;
}
