import type { Attack } from "./open-attack.ts";
import type { Search } from "./search.ts";

/** Shows again whatever the attack does no better with, the dearest cell first. */
export function giveBack(attack: Attack, { columns, isAlwaysHidden, cost, effort }: Search): void {
  const end = attack.effort() + effort;
  const hidden = columns.filter(attack.isHidden);
  // What nothing can protect is no reason to hide another cell.
  const lost = new Set(hidden.filter((column) => attack.cut(column) !== null));
  const isSafe = (column: number): boolean =>
    !attack.isHidden(column) || lost.has(column) || attack.cut(column) === null;
  const dearestFirst = hidden
    .filter((column) => !isAlwaysHidden(column))
    .sort((one, other) => cost(other) - cost(one) || one - other);
  for (const column of dearestFirst) {
    if (attack.effort() >= end) return;
    if (!attack.canShow(column)) continue;
    const takeBack = attack.snapshot();
    attack.show(column);
    // The cells in the same sums are the likeliest to be given away.
    if (!attack.neighbours(column).every(isSafe) || !hidden.every(isSafe)) takeBack();
  }
}
