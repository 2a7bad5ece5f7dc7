import { numberAt } from "./lists.ts";

/** Puts numbers from 0 up into groups by links among them; each group goes by its smallest number. */
export function groupsOf(count: number, links: readonly (readonly number[])[]): Int32Array {
  const leader = Int32Array.from({ length: count }, (_, index) => index);
  const leaderOf = (member: number): number => {
    let top = member;
    while (leader[top] !== top) top = numberAt(leader, top);
    for (let at = member; leader[at] !== top;) [leader[at], at] = [top, numberAt(leader, at)];
    return top;
  };
  for (const [first, ...others] of links) {
    if (first === undefined) continue;
    for (const other of others) {
      const [one, two] = [leaderOf(first), leaderOf(other)];
      leader[Math.max(one, two)] = Math.min(one, two);
    }
  }
  return leader.map((_, member) => leaderOf(member));
}
