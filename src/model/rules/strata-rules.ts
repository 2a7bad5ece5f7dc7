import { type Group, groups } from "../../reference/groups.ts";
import { countable, countOfGroup, type GroupCounts } from "../counts.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { StratumName } from "../return.ts";
import { partWithinWhole, placeRules } from "./group-rules.ts";

/** One kind of count that strata give, and the total that they are parts of. */
interface StrataCounts {
  /** The key of the counts in a stratum: `entered`. */
  readonly key: string;
  /** The counts of each stratum, in the order of the strata. */
  readonly parts: readonly (GroupCounts | undefined)[];
  readonly total: GroupCounts | undefined;
  /** The key below the group, where the counts stand there: `yes` of the answers of a group. */
  readonly field?: string;
}

/** The strata of a part of a return. */
export interface Strata {
  readonly path: string;
  /** What is left of a stratum without a name is held against nothing. */
  readonly names: readonly Partial<StratumName>[];
  readonly counts: readonly StrataCounts[];
}

/** Strata of one name are parts of the total that do not overlap, each named once. */
export function strataRules({ path, names, counts }: Strata): readonly Issue[] {
  return names.flatMap((name, index) => {
    const at = `${path}[${String(index)}]`;
    const earlier = names.flatMap((other, place) =>
      place < index && isNamed(name) && other.by === name.by ? [place] : [],
    );
    return [
      ...repeated(
        at,
        name,
        earlier.map((place) => names[place] ?? {}),
      ),
      ...counts.flatMap((kind) => partRules(kind, { at, index, earlier, by: name.by ?? "" })),
    ];
  });
}

function isNamed({ by, of }: Partial<StratumName>): boolean {
  return typeof by === "string" && typeof of === "string";
}

/** A stratum among those of its name that stand before it. */
interface StratumPlace {
  readonly at: string;
  readonly index: number;
  readonly earlier: readonly number[];
  readonly by: string;
}

function partRules(
  { key, parts, total, field }: StrataCounts,
  { at, index, earlier, by }: StratumPlace,
): readonly Issue[] {
  const path = `${at}.${key}`;
  const part = parts[index];
  const issues = [
    ...placeRules(part, path),
    ...partWithinWhole({
      path,
      part,
      whole: leftOf(
        total,
        earlier.map((place) => parts[place]),
      ),
      wholeIs: earlier.length === 0 ? "the total" : `what the earlier strata by ${by} leave of the total`,
    }),
  ];
  return field === undefined ? issues : issues.map((issue) => inField(issue, field));
}

/** The same issue of a count that stands below the group: `survey.discrimination.bme.yes`. */
export function inField(issue: Issue, field: string): Issue {
  const path = `${issue.path}.${field}`;
  return {
    ...issue,
    path,
    segments: [...issue.segments, field],
    message: issue.message.replace(issue.path, path),
  };
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
