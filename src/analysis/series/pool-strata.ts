import { type GroupCounts, sumGroupCounts } from "../../model/group-counts.ts";
import type { StratumName } from "../../model/return.ts";

/** A stratum with its counts under the keys of its part of the return. */
export type StratumOf<Key extends string> = StratumName & {
  readonly [key in Key]?: GroupCounts | undefined;
};

/** Adds strata of one name. One that a return does not give is not given: whether nobody was in it is not known. */
export function poolStrata<Key extends string>(
  lists: readonly (readonly StratumOf<Key>[])[],
  keys: readonly Key[],
): readonly (StratumName & Readonly<Record<Key, GroupCounts>>)[] {
  const names = new Map(lists.flat().map(({ by, of }): [string, StratumName] => [`${by}/${of}`, { by, of }]));
  return [...names.values()].map(({ by, of }) => {
    const sum = (key: Key): GroupCounts =>
      sumGroupCounts(
        lists.map((list) => list.find((stratum) => stratum.by === by && stratum.of === of)?.[key] ?? {}),
      );
    const sums = Object.fromEntries(keys.map((key) => [key, sum(key)])) as Record<Key, GroupCounts>;
    return { ...sums, by, of };
  });
}
