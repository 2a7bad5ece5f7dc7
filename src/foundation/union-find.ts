import { numberAt } from "./lists.ts";

/**
 * Finds the connected components of the numbers from 0 to `count` − 1 by union-find with path compression.
 *
 * @param links - The numbers in each list belong together.
 * @returns For every number, the smallest number of its component.
 */
export function unionFind(count: number, links: readonly (readonly number[])[]): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const find = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = numberAt(parent, root);
    for (let at = member; parent[at] !== root;) [parent[at], at] = [root, numberAt(parent, at)];
    return root;
  };
  for (const [first, ...others] of links) {
    if (first === undefined) continue;
    for (const other of others) {
      const [one, two] = [find(first), find(other)];
      parent[Math.max(one, two)] = Math.min(one, two);
    }
  }
  return parent.map((_, member) => find(member));
}
