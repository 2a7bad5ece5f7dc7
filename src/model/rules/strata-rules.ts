import { everyGroup, type Group } from "../../reference/groups.ts";
import { countable, countOfGroup, eachGroup, type GroupCounts, sumGroupCounts } from "../counts.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { StratumName } from "../return.ts";
import { AND, divisionWords, type StratumTexts, stratumTexts } from "../strata.ts";
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

/**
 * Strata of one name are parts of the total that do not overlap, each named once. What intersections add up to is not given beside
 * them: it could contradict them.
 */
export function strataRules({ path, names, counts }: Strata): readonly Issue[] {
  const texts = names.map(textsOf);
  const each = names.flatMap((name, index) => {
    const at = `${path}[${String(index)}]`;
    const own = texts[index] ?? null;
    const earlier = texts.flatMap((other, place) =>
      place < index && own !== null && other?.by === own.by ? [place] : [],
    );
    return [
      ...nameRules(at, name),
      ...(own === null
        ? []
        : [
            ...repeated(
              at,
              own,
              earlier.map((place) => texts[place] ?? own),
            ),
            ...givenBeside(at, own, texts.slice(0, index), texts),
          ]),
      ...counts.flatMap((kind) => partRules(kind, { at, index, earlier, by: divisionWords(own?.by ?? "") })),
    ];
  });
  return [...each, ...counts.flatMap((kind) => intersectionRules(path, texts, kind))];
}

/**
 * Intersections are all of the total: the women, whom nobody counts beside them, are worked out as the women of every grade that is
 * there.
 */
function intersectionRules(
  path: string,
  texts: readonly (StratumTexts | null)[],
  { key, parts, total, field }: StrataCounts,
): readonly Issue[] {
  const joint = [...new Set(texts.flatMap((one) => (one?.by.includes(AND) === true ? [one.by] : [])))];
  return joint.flatMap((by) => {
    const places = texts.flatMap((one, place) => (one?.by === by ? [place] : []));
    const sums = sumGroupCounts(places.map((place) => parts[place] ?? {}));
    return everyGroup.flatMap((id) => {
      const whole = countable(countOfGroup(total ?? {}, id));
      const sum = countable(sums[id]);
      if (whole === null || sum === null || sum >= whole) return [];
      const issue = makeIssue(
        "totals-disagree",
        `${path}[${String(places.at(-1))}].${key}.${id}`,
        `strata by ${divisionWords(by)} that add up to the total, ${String(whole)}`,
        `${String(sum)} in all of them`,
        "Give every part, and one more for people of whom it is not known: what they add up to is worked out from them.",
      );
      return [field === undefined ? issue : inField(issue, field)];
    });
  });
}

/** The names of a stratum as texts; null of what is left of one without a name. */
function textsOf({ by, of }: Partial<StratumName>): StratumTexts | null {
  return isName(by) && isName(of) ? stratumTexts({ by, of }) : null;
}

function isName(value: unknown): value is StratumName["by"] {
  return typeof value === "string" || (Array.isArray(value) && value.length === 2);
}

/** An intersection is of two divisions, and names the part of each. */
function nameRules(at: string, { by, of }: Partial<StratumName>): readonly Issue[] {
  if (!isName(by) || !isName(of)) return [];
  const [divisions, parts] = [[by].flat(), [of].flat()];
  if (divisions.length !== parts.length) {
    const expected = `a part for each of ${divisions.join(" and ")}`;
    return [makeIssue("not-allowed", `${at}.of`, expected, JSON.stringify(of))];
  }
  return divisions.length > 1 && new Set(divisions).size === 1
    ? [makeIssue("not-allowed", `${at}.by`, "two divisions that are not the same", JSON.stringify(by))]
    : [];
}

/** The strata by sex follow from those by sex and grade, and intersections name their divisions in one order. */
function givenBeside(
  at: string,
  { by }: StratumTexts,
  earlier: readonly (StratumTexts | null)[],
  all: readonly (StratumTexts | null)[],
): readonly Issue[] {
  const divisions = by.split(AND);
  const issue = (expected: string, whatToDo: string): readonly Issue[] => [
    makeIssue(
      "not-allowed",
      `${at}.by`,
      expected,
      JSON.stringify(divisions.length > 1 ? divisions : by),
      whatToDo,
    ),
  ];
  if (divisions.length === 1) {
    const joint = all.find((other) => other?.by.includes(AND) && other.by.split(AND).includes(by));
    if (joint === undefined || joint === null) return [];
    const both = divisionWords(joint.by);
    return issue(
      `no strata by ${by} beside those by ${both}`,
      `The strata by ${both} add up to those by ${by}: remove one of the two.`,
    );
  }
  const turned = divisions.toReversed().join(AND);
  return turned !== by && earlier.some((other) => other?.by === turned)
    ? issue(JSON.stringify(turned.split(AND)), "Name the two in the order of the strata before.")
    : [];
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

function repeated(at: string, { by, of }: StratumTexts, earlier: readonly StratumTexts[]): readonly Issue[] {
  if (earlier.every((other) => other.of !== of)) return [];
  const parts = of.split(AND);
  return [
    makeIssue(
      "repeated-stratum",
      `${at}.of`,
      `a stratum by ${divisionWords(by)} that is not given twice`,
      JSON.stringify(parts.length > 1 ? parts : of),
    ),
  ];
}

function leftOf(total: GroupCounts | undefined, taken: readonly (GroupCounts | undefined)[]): GroupCounts {
  const left = (group: Group): number | null => {
    const whole = countable(countOfGroup(total ?? {}, group));
    if (whole === null) return null;
    const used = taken.reduce((sum, counts) => sum + (countOfGroup(counts ?? {}, group) ?? 0), 0);
    return Math.max(0, whole - used);
  };
  return eachGroup(left);
}
