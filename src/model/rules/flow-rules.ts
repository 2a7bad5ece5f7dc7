import { type CompleteGroupCounts, countable, countOfGroup, type GroupCounts } from "../counts.ts";
import { type Findings, type Issue, makeIssue } from "../issue.ts";
import type { Disciplinary, Shortlisting, StratumName, Training } from "../return.ts";
import { partWithinWhole, placeRules } from "./group-rules.ts";
import { type Group, groups } from "../../reference/groups.ts";

const LEAVERS =
  "Leavers are counted among those who entered and not in the workforce, so this may be right: check it.";

/** Nobody is appointed who was not shortlisted. */
export function shortlistingRules(shortlisting: Shortlisting, path: string): Findings {
  const { shortlisted, appointed, strata = [] } = shortlisting;
  const within = (at: string, part: GroupCounts | undefined, whole: GroupCounts | undefined) =>
    partWithinWhole({ path: `${at}.appointed`, part, whole, wholeIs: "the number shortlisted" });
  return {
    issues: [
      ...placeRules(shortlisted, `${path}.shortlisted`),
      ...placeRules(appointed, `${path}.appointed`),
      ...within(path, appointed, shortlisted),
      ...strata.flatMap((stratum, index) =>
        within(`${path}.strata[${String(index)}]`, stratum.appointed, stratum.shortlisted),
      ),
      ...strataRules({
        path: `${path}.strata`,
        keys: { counts: "appointed", outOf: "shortlisted" },
        strata: strata.map((stratum) => ({
          ...stratum,
          counts: stratum.appointed,
          outOf: stratum.shortlisted,
        })),
        total: { counts: appointed, outOf: shortlisted },
      }),
    ],
    warnings: [],
  };
}

/** People who entered are of the workforce, but for leavers; last year's are among those of two years. */
export function disciplinaryRules(
  disciplinary: Disciplinary,
  workforce: CompleteGroupCounts,
  path: string,
): Findings {
  const { entered, enteredPreviousYear, window, strata = [] } = disciplinary;
  const isTwoYears = window === "two-year-total" || window === "two-year-average";
  return {
    issues: [
      ...placeRules(entered, `${path}.entered`),
      ...placeRules(enteredPreviousYear, `${path}.enteredPreviousYear`),
      ...partWithinWhole({
        path: `${path}.enteredPreviousYear`,
        part: enteredPreviousYear,
        whole: isTwoYears ? entered : undefined,
        wholeIs: "the number who entered in both years",
      }),
      ...strataRules({
        path: `${path}.strata`,
        keys: { counts: "entered", outOf: "workforce" },
        strata: strata.map((stratum) => ({ ...stratum, counts: stratum.entered, outOf: stratum.workforce })),
        total: { counts: entered, outOf: workforce },
      }),
    ],
    warnings: overWorkforce(`${path}.entered`, entered, workforce),
  };
}

/** People who accessed training are of the workforce, but for leavers. */
export function trainingRules(training: Training, workforce: CompleteGroupCounts, path: string): Findings {
  const { accessed, strata = [] } = training;
  return {
    issues: [
      ...placeRules(accessed, `${path}.accessed`),
      ...strataRules({
        path: `${path}.strata`,
        keys: { counts: "accessed", outOf: "workforce" },
        strata: strata.map((stratum) => ({ ...stratum, counts: stratum.accessed, outOf: stratum.workforce })),
        total: { counts: accessed, outOf: workforce },
      }),
    ],
    warnings: overWorkforce(`${path}.accessed`, accessed, workforce),
  };
}

function overWorkforce(path: string, part: GroupCounts | undefined, whole: CompleteGroupCounts) {
  return partWithinWhole({
    path,
    part,
    whole,
    wholeIs: "the workforce",
    code: "entered-over-workforce",
    whatToDo: LEAVERS,
  });
}

/** A stratum's people, and everybody they were drawn from, with the keys that the return gives them. */
interface StratumCounts extends StratumName {
  readonly counts: GroupCounts | undefined;
  readonly outOf: GroupCounts | undefined;
}

/** The strata, and the totals that they are parts of. */
interface Strata {
  readonly path: string;
  readonly keys: { readonly counts: string; readonly outOf: string };
  readonly strata: readonly Partial<StratumCounts>[];
  readonly total: { readonly counts: GroupCounts | undefined; readonly outOf: GroupCounts | undefined };
}

/** Strata of one name are parts of the total that do not overlap, each named once. */
function strataRules({ path, keys, strata, total }: Strata): readonly Issue[] {
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
