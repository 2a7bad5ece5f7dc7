import type { Fact } from "./facts.ts";

/**
 * The facts about a cell, then those about the cells that these are about, and so on: each list holds the one before
 * it, and the last all that hangs together with the cell.
 */
export function* nearFacts(facts: readonly Fact[], column: number): Generator<readonly Fact[], void> {
  const reached = new Set([column]);
  let near: readonly Fact[] = [];
  for (;;) {
    const more = facts.filter(({ columns }) => [...columns].some((one) => reached.has(one)));
    if (more.length === near.length) return;
    near = more;
    for (const { columns } of near) for (const one of columns) reached.add(one);
    yield near;
  }
}
