import { pointMoved } from "../../foundation/decimal-text.ts";
import { type Findings, type Issue, makeIssue } from "../issue.ts";
import {
  assertCount,
  type CompleteGroupCounts,
  countable,
  countOfGroup,
  eachGroup,
  type GroupCounts,
  sumGroupCounts,
} from "../counts.ts";
import type {
  Bank,
  Board,
  Disciplinary,
  Return,
  Shortlisting,
  StratumName,
  Survey,
  SurveyAnswer,
  Training,
  Workforce,
} from "../return.ts";
import { type ExistingRow, rowsOfWorkforce, workforceTotal } from "../workforce-counts.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { publishedIssues } from "../published-figures.ts";
import { partWithinWhole, placeRules, populationRules, totalAgrees, withinCounting } from "./group-rules.ts";
import { divide, fraction } from "../../foundation/fraction.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { type Group, groups } from "../../reference/groups.ts";
import { type SurveyQuestionKey, surveyQuestions } from "../../reference/survey-questions.ts";

/** A return of which some parts, even the required ones, may be missing: what is left of a faulty one. */
export type PartialReturn = { readonly [key in keyof Return]?: Return[key] | undefined };

/**
 * Everything in which a return contradicts itself, all at once, and what in it is odd.
 *
 * @param rowsMissing - The paths of the workforces of which a row is missing that the organisation has: their
 *   rows are not held against their totals.
 */
export function returnFindings(
  wresReturn: PartialReturn,
  rowsMissing: ReadonlySet<string> = new Set(),
): Findings {
  const {
    year,
    workforce,
    shortlisting,
    disciplinary,
    training,
    survey,
    board,
    bank,
    published,
    population,
  } = wresReturn;
  return together([
    ...partRules({ workforce, disciplinary, survey }, year, "", rowsMissing),
    ...(shortlisting ? [shortlistingRules(shortlisting, "shortlisting")] : []),
    ...(training
      ? [trainingRules(training, knownTotal(workforce, rowsMissing.has("workforce")), "training")]
      : []),
    ...(board ? [onlyIssues(boardRules(board, "board"))] : []),
    ...(population ? [onlyIssues(populationRules(population))] : []),
    ...partRules(bank ?? {}, year, "bank.", rowsMissing),
    onlyIssues(publishedIssues(published ?? {})),
  ]);
}

/** The parts that substantive staff and bank workers both have. */
function partRules(
  { workforce, disciplinary, survey }: Bank,
  year: number | undefined,
  prefix: string,
  rowsMissing: ReadonlySet<string>,
) {
  const path = `${prefix}workforce`;
  const isPartial = rowsMissing.has(path);
  return [
    ...(workforce
      ? [onlyIssues(workforceRules(workforce, path, isPartial ? "some-missing" : "all-there"))]
      : []),
    ...(disciplinary
      ? [disciplinaryRules(disciplinary, knownTotal(workforce, isPartial), `${prefix}disciplinary`)]
      : []),
    ...(survey ? [surveyRules(survey, year, `${prefix}survey`)] : []),
  ];
}

/** The workforce's total; the stated one alone where the rows do not add up to it. */
function knownTotal(workforce: Workforce | undefined, isPartial: boolean): CompleteGroupCounts {
  return workforceTotal(isPartial ? { total: workforce?.total } : (workforce ?? {}));
}

function onlyIssues(issues: readonly Issue[]): Findings {
  return { issues, warnings: [] };
}

function together(findings: readonly Findings[]): Findings {
  return {
    issues: findings.flatMap(({ issues }) => issues),
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}

/** The board is its voting and non-voting members, and its executive and non-executive members. */
function boardRules(board: Board, path: string): readonly Issue[] {
  return boardBodies.flatMap(({ key, complementOf }) => {
    const at = `${path}.${key}`;
    const members = board[key];
    const half = complementOf === null ? undefined : board[complementOf];
    return [
      ...placeRules(members, at),
      ...(key === "total"
        ? []
        : partWithinWhole({ path: at, part: members, whole: board.total, wholeIs: "the whole board" })),
      ...totalAgrees(
        at,
        members,
        (group) => {
          const [all, other] = [countOfGroup(board.total ?? {}, group), countOfGroup(half ?? {}, group)];
          return all !== null && other !== null && other <= all ? all - other : null;
        },
        `the board less its ${complementOf ?? ""} members`,
      ),
    ];
  });
}

/** The workforce table agrees with itself. */
function workforceRules(
  workforce: Workforce,
  path: string,
  rowsAre: "all-there" | "some-missing" = "all-there",
): readonly Issue[] {
  const rows = rowsOfWorkforce(workforce);
  const summed = rows.filter(({ ofWhich }) => ofWhich === null).map(({ row }) => row);
  const sums = sumGroupCounts(summed);
  const isComplete = rowsAre === "all-there" && summed.length > 0;
  return [
    ...rows.flatMap((row) => placeRules(row.row, pathOf(path, row))),
    ...placeRules(workforce.total, `${path}.total`),
    ...rows.flatMap((row) => ofWhichRule(rows, row, path)),
    ...totalAgrees(
      `${path}.total`,
      workforce.total,
      (group) => (isComplete ? sums[group] : null),
      "the sum of the rows (an “of which” row is not added)",
    ),
    ...withinCounting(summed, path),
  ];
}

function ofWhichRule(rows: readonly ExistingRow[], { part, id, row, ofWhich }: ExistingRow, path: string) {
  if (ofWhich === null) return [];
  const at = `${path}.${part}.${id}`;
  const whole = rows.find((other) => other.part === part && other.id === ofWhich);
  if (whole?.ofWhich === null) {
    return partWithinWhole({
      path: at,
      part: row,
      whole: whole.row,
      wholeIs: `the ${ofWhich} that it is part of`,
    });
  }
  const isEmpty = Object.values(row).every((count) => typeof count !== "number" || count === 0);
  if (isEmpty) return [];
  return [
    makeIssue(
      "whole-missing",
      `${at}.ofWhich`,
      `a row of ${part} that is a sum of its own`,
      JSON.stringify(ofWhich),
      `Add the row ${ofWhich}, or write "ofWhich": null where ${id} is a row of its own.`,
    ),
  ];
}

function pathOf(path: string, { part, id }: ExistingRow): string {
  return `${path}.${part}.${id}`;
}

/** Answers agree with one another, and the survey is that of the autumn before. */
function surveyRules(survey: Survey, wresYear: number | undefined, path: string): Findings {
  const { year } = survey;
  const expected = wresYear === undefined ? undefined : wresYear - 1;
  const isOdd = typeof year === "number" && expected !== undefined && year !== expected;
  return {
    issues: surveyQuestions.flatMap(({ key }) => questionRules(survey, key, `${path}.${key}`)),
    warnings: isOdd
      ? [
          makeIssue(
            "survey-year",
            `${path}.year`,
            `${String(expected)}, the year before the WRES year`,
            String(year),
            "Check that these are the answers that belong to the return.",
          ),
        ]
      : [],
  };
}

function questionRules(survey: Survey, key: SurveyQuestionKey, path: string): readonly Issue[] {
  const question = survey[key] ?? {};
  const countsOf = (field: "yes" | "answered" | "invited"): GroupCounts =>
    eachGroup((group) => question[group]?.[field] ?? null);
  return [
    ...groups.flatMap(({ id }) => answerRules(question[id] ?? NO_ANSWER, `${path}.${id}`)),
    ...groups.flatMap(({ id }) => invitedRule(question[id] ?? NO_ANSWER, `${path}.${id}`)),
    ...(["yes", "answered", "invited"] as const).flatMap((field) =>
      placeRules(countsOf(field), path).map((issue) => ({
        ...issue,
        path: `${issue.path}.${field}`,
        segments: [...issue.segments, field],
        message: issue.message.replace(issue.path, `${issue.path}.${field}`),
      })),
    ),
  ];
}

const NO_ANSWER: SurveyAnswer = {};

/** Nobody answers who was not invited. */
function invitedRule({ answered, invited }: SurveyAnswer, path: string): readonly Issue[] {
  assertCount(invited, `${path}.invited`);
  if (typeof answered !== "number" || typeof invited !== "number" || answered <= invited) return [];
  return [
    makeIssue(
      "part-over-whole",
      `${path}.answered`,
      `at most ${String(invited)}, the number who were invited`,
      String(answered),
      "One of the two is wrong.",
    ),
  ];
}

function answerRules({ yes, answered, percentage }: SurveyAnswer, path: string): readonly Issue[] {
  const isPublished = typeof percentage === "string";
  if (isPublished && Number(percentage) > 100) {
    return [makeIssue("out-of-range", `${path}.percentage`, 'from "0" to "100"', JSON.stringify(percentage))];
  }
  assertCount(yes, `${path}.yes`);
  assertCount(answered, `${path}.answered`);
  if (typeof yes !== "number" || typeof answered !== "number") return [];
  if (yes > answered) {
    return [
      makeIssue(
        "part-over-whole",
        `${path}.yes`,
        `at most ${String(answered)}, the number who answered`,
        String(yes),
        "One of the two is wrong.",
      ),
    ];
  }
  if (!isPublished || answered === 0) return [];
  const places = percentage.split(".")[1]?.length ?? 0;
  const counted = printFixed(pointMoved(divide(fraction(yes, answered)), 2), places);
  if (counted === percentage) return [];
  const expected = `"${counted}", which is ${String(yes)} of ${String(answered)}`;
  return [
    makeIssue(
      "percentage-disagrees",
      `${path}.percentage`,
      expected,
      JSON.stringify(percentage),
      "Correct the percentage or the counts, or give only one of them.",
    ),
  ];
}

const LEAVERS_ENTERED =
  "Leavers are counted among those who entered and not in the workforce, so this may be right: check it.";

const LEAVERS_TRAINED =
  "Count people, and not courses. Leavers who were trained are counted here and not in the workforce, which explains a few: check it.";

/** Nobody is appointed who was not shortlisted. */
function shortlistingRules(shortlisting: Shortlisting, path: string): Findings {
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
function disciplinaryRules(
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
    warnings: overWorkforce(`${path}.entered`, entered, workforce, LEAVERS_ENTERED),
  };
}

/** People who accessed training are of the workforce, but for leavers. */
function trainingRules(training: Training, workforce: CompleteGroupCounts, path: string): Findings {
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
    // There can be more episodes than people.
    warnings:
      training.counted === "episodes"
        ? []
        : overWorkforce(`${path}.accessed`, accessed, workforce, LEAVERS_TRAINED),
  };
}

function overWorkforce(
  path: string,
  part: GroupCounts | undefined,
  whole: CompleteGroupCounts,
  whatToDo: string,
) {
  return partWithinWhole({
    path,
    part,
    whole,
    wholeIs: "the workforce",
    code: "entered-over-workforce",
    whatToDo,
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
