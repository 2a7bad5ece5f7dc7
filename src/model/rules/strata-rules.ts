import { type Group, groups } from "../../reference/groups.ts";
import { countable } from "../count.ts";
import { countOfGroup, type GroupCounts } from "../group-counts.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { StratumName } from "../return.ts";
import { placeRules, partWithinWhole } from "./group-rules.ts";

/** A stratum's people, and everybody they were drawn from, with the keys that the return gives them. */
export interface StratumCounts extends StratumName {
  readonly counts: GroupCounts | undefined;
  readonly outOf: GroupCounts | undefined;
}

/** The strata, and the totals that they are parts of. */
export interface Strata {
  readonly path: string;
  readonly keys: { readonly counts: string; readonly outOf: string };
  readonly strata: readonly Partial<StratumCounts>[];
  readonly total: { readonly counts: GroupCounts | undefined; readonly outOf: GroupCounts | undefined };
}

/** Strata of one name are parts of the total that do not overlap, each named once. */
export function strataRules({ path, keys, strata, total }: Strata): readonly Issue[] {
  return strata.flatMap((stratum, index) => {
    const at = `${path}[${String(index)}]`;
    // What is left of a stratum without a name is held against nothing.
    const isNamed = typeof stratum.by === "string" && typeof stratum.of === "string";
    const earlier = isNamed ? strata.slice(0, index).filter(({ by }) => by === stratum.by) : [];
    return [
      ...repeated(at, stratum, earlier),
      ...(["counts", "outOf"] as const).flatMap((role) => [
        ...placeRules(stratum[role], `${at}.${keys[role]}`),
        ...partWithinWhole({
          path: `${at}.${keys[role]}`,
          part: stratum[role],
          whole: leftOf(
            total[role],
            earlier.map((other) => other[role]),
          ),
          wholeIs:
            earlier.length === 0
              ? "the total"
              : `what the earlier strata by ${stratum.by ?? ""} leave of the total`,
        }),
      ]),
    ];
  });
}

function repeated(
  at: string,
  { by = "", of = "" }: Partial<StratumName>,
  earlier: readonly Partial<StratumName>[],
): readonly Issue[] {
  return earlier.some((other) => other.of === of)
    ? [
        makeIssue(
          "repeated-stratum",
          `${at}.of`,
          `a stratum by ${by} that is not given twice`,
          JSON.stringify(of),
        ),
      ]
    : [];
}

function leftOf(total: GroupCounts | undefined, taken: readonly (GroupCounts | undefined)[]): GroupCounts {
  const left = (group: Group): number | null => {
    const whole = countable(countOfGroup(total ?? {}, group));
    if (whole === null) return null;
    const used = taken.reduce((sum, counts) => sum + (countOfGroup(counts ?? {}, group) ?? 0), 0);
    return Math.max(0, whole - used);
  };
  return Object.fromEntries(groups.map(({ id }) => [id, left(id)]));
}
