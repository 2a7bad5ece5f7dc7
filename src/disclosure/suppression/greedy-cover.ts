import { numberAt } from "../../foundation/number-at.ts";
import { type Cut, unmet } from "./cut.ts";

/** Which columns may be added to those that are hidden, and what each of them costs. */
export interface Cover {
  readonly isHidden: (column: number) => boolean;
  readonly cost: (column: number) => number;
}

/**
 * Chooses columns to hide besides those that are, until every cut has what it needs or can have: time and again the one
 * that gives the most for what it costs; of equal ones the first in the table.
 */
export function greedyCover(cuts: readonly Cut[], { isHidden, cost }: Cover): readonly number[] {
  const left = cuts.map((cut) => unmet(cut, isHidden));
  const users = new Map<number, number[]>();
  cuts.forEach(({ gains }, index) => {
    for (const column of gains.keys()) {
      if (isHidden(column) || left[index] === 0) continue;
      const list = users.get(column) ?? [];
      list.push(index);
      users.set(column, list);
    }
  });
  const value = (column: number): number =>
    (users.get(column) ?? []).reduce(
      (sum, index) => sum + Math.min(numberAt(left, index), cuts[index]?.gains.get(column) ?? 0),
      0,
    ) / cost(column);
  const chosen: number[] = [];
  for (;;) {
    let best = -1;
    let most = 0;
    for (const column of users.keys()) {
      const own = value(column);
      if (own > most || (own === most && own > 0 && column < best)) [best, most] = [column, own];
    }
    if (best === -1) return chosen;
    chosen.push(best);
    for (const index of users.get(best) ?? []) {
      left[index] = Math.max(0, numberAt(left, index) - (cuts[index]?.gains.get(best) ?? 0));
    }
    users.delete(best);
  }
}
