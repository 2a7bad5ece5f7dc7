import { describeValue } from "../../foundation/wres-error.ts";
import { type Findings, type Issue, makeIssue } from "../issue.ts";
import { type CompleteGroupCounts, countOfGroup, type GroupCounts, sumGroupCounts } from "../counts.ts";
import type {
  Bank,
  Board,
  BoardMembers,
  Disciplinary,
  Return,
  Shortlisting,
  StratumName,
  Training,
  Workforce,
  WorkforceStratum,
} from "../return.ts";
import { type ExistingRow, rowsOfWorkforce, workforceTotal } from "../workforce-counts.ts";
import { periods } from "../../reference/periods.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { publishedIssues } from "../published-figures.ts";
import { partWithinWhole, placeRules, populationRules, totalAgrees, withinCounting } from "./group-rules.ts";
import { workforceOfStratum } from "../strata.ts";
import { strataRules } from "./strata-rules.ts";
import { surveyRules } from "./survey-rules.ts";

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
  const known = knownWorkforce(workforce, rowsMissing.has("workforce"));
  return together([
    ...partRules({ workforce, disciplinary, survey }, known, year, ""),
    ...(shortlisting ? [shortlistingRules(shortlisting, "shortlisting")] : []),
    ...(training ? [trainingRules(training, known, "training")] : []),
    ...(board ? [onlyIssues(boardRules(board, "board"))] : []),
    ...(population ? [onlyIssues(populationRules(population))] : []),
    ...partRules(
      bank ?? {},
      knownWorkforce(bank?.workforce, rowsMissing.has("bank.workforce")),
      year,
      "bank.",
    ),
    onlyIssues(publishedIssues(published ?? {})),
    onlyIssues(periodRules(wresReturn)),
  ]);
}

/**
 * What a return of a part of the year may not hold: a window of one year or two, the cases of the year before, and the staff survey,
 * which is held once a year.
 */
function periodRules({ period, disciplinary, survey, bank, local }: PartialReturn): readonly Issue[] {
  if (period === undefined) return [];
  // A program without types may have passed another word.
  if (!periods.some(({ id }) => id === period)) {
    const expected = `one of ${periods.map(({ id }) => id).join(", ")}`;
    return [makeIssue("not-allowed", "period", expected, describeValue(period))];
  }
  const given = (parts: Bank | undefined, prefix: string): readonly [string, unknown][] => [
    [
      `${prefix}disciplinary.window`,
      parts?.disciplinary?.window === "not-stated" ? undefined : parts?.disciplinary?.window,
    ],
    [`${prefix}disciplinary.enteredPreviousYear`, parts?.disciplinary?.enteredPreviousYear],
    [`${prefix}survey`, parts?.survey],
  ];
  const ofYears = [
    ...given({ disciplinary, survey }, ""),
    ...given(bank, "bank."),
    ...Object.entries(local ?? {}).map(
      ([id, counts]) => [`local.${id}.countedPreviousYear`, counts.countedPreviousYear] as const,
    ),
  ];
  return ofYears
    .filter(([, value]) => value !== undefined)
    .map(([path, value]) =>
      makeIssue(
        "not-allowed",
        path,
        "nothing, in a return of a part of the year",
        typeof value === "string" ? describeValue(value) : "given",
        "Windows, the cases of the year before and the staff survey are of whole years: put them into the return of the year.",
      ),
    );
}

/** The parts that substantive staff and bank workers both have. */
function partRules(
  { workforce, disciplinary, survey }: Bank,
  known: KnownWorkforce,
  year: number | undefined,
  prefix: string,
) {
  return [
    ...(workforce ? [onlyIssues(workforceRules(workforce, known, `${prefix}workforce`))] : []),
    ...(disciplinary ? [disciplinaryRules(disciplinary, known, `${prefix}disciplinary`)] : []),
    ...(survey ? [surveyRules(survey, year, `${prefix}survey`)] : []),
  ];
}

/** What is known of a workforce: everybody, and the parts that it gives. */
interface KnownWorkforce {
  readonly isPartial: boolean;
  /** The stated total alone where the rows do not add up to it. */
  readonly total: CompleteGroupCounts;
  readonly strata: readonly WorkforceStratum[];
}

function knownWorkforce(workforce: Workforce = {}, isPartial: boolean): KnownWorkforce {
  const { total, strata = [] } = workforce;
  return { isPartial, total: workforceTotal(isPartial ? { total } : workforce), strata };
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
  const { strata = [] } = board;
  return [
    ...memberRules(board, path),
    ...strataRules({
      path: `${path}.strata`,
      names: strata,
      counts: boardBodies.map((body) => ({
        key: body.key,
        parts: strata.map((stratum) => stratum[body.key]),
        total: board[body.key],
      })),
    }),
    ...strata.flatMap((stratum, index) =>
      // What is wrong with the counts by themselves is said with the strata.
      memberRules(stratum, `${path}.strata[${String(index)}]`, "strata-said"),
    ),
  ];
}

function memberRules(
  board: BoardMembers,
  path: string,
  places: "all-said" | "strata-said" = "all-said",
): readonly Issue[] {
  return boardBodies.flatMap(({ key, complementOf }) => {
    const at = `${path}.${key}`;
    const members = board[key];
    const half = complementOf === null ? undefined : board[complementOf];
    return [
      ...(places === "all-said" ? placeRules(members, at) : []),
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
  { isPartial, total, strata }: KnownWorkforce,
  path: string,
): readonly Issue[] {
  const rows = rowsOfWorkforce(workforce);
  const summed = rows.filter(({ ofWhich }) => ofWhich === null).map(({ row }) => row);
  const sums = sumGroupCounts(summed);
  const isComplete = !isPartial && summed.length > 0;
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
    ...strataRules({
      path: `${path}.strata`,
      names: strata,
      counts: [
        {
          key: "workforce",
          parts: strata.map((stratum) => stratum.workforce),
          total,
        },
      ],
    }),
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
        names: strata,
        counts: [
          { key: "appointed", parts: strata.map((stratum) => stratum.appointed), total: appointed },
          { key: "shortlisted", parts: strata.map((stratum) => stratum.shortlisted), total: shortlisted },
        ],
      }),
    ],
    warnings: [],
  };
}

/** People who entered are of the workforce, but for leavers; last year's are among those of two years. */
function disciplinaryRules(
  disciplinary: Disciplinary,
  { total, strata: parts }: KnownWorkforce,
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
        names: strata,
        counts: [
          { key: "entered", parts: strata.map((stratum) => stratum.entered), total: entered },
          { key: "workforce", parts: strata.map((stratum) => stratum.workforce), total },
        ],
      }),
      ...sameWorkforces(strata, parts, `${path}.strata`),
    ],
    warnings: overWorkforce(`${path}.entered`, entered, total, LEAVERS_ENTERED),
  };
}

/** People who accessed training are of the workforce, but for leavers. */
function trainingRules(training: Training, { total, strata: parts }: KnownWorkforce, path: string): Findings {
  const { accessed, strata = [] } = training;
  return {
    issues: [
      ...placeRules(accessed, `${path}.accessed`),
      ...strataRules({
        path: `${path}.strata`,
        names: strata,
        counts: [
          { key: "accessed", parts: strata.map((stratum) => stratum.accessed), total: accessed },
          { key: "workforce", parts: strata.map((stratum) => stratum.workforce), total },
        ],
      }),
      ...sameWorkforces(strata, parts, `${path}.strata`),
    ],
    // There can be more episodes than people.
    warnings:
      training.counted === "episodes"
        ? []
        : overWorkforce(`${path}.accessed`, accessed, total, LEAVERS_TRAINED),
  };
}

/** The workforce of a stratum is one number, whether it is given for a process or in `workforce.strata`. */
function sameWorkforces(
  strata: readonly (Partial<StratumName> & { readonly workforce?: GroupCounts | undefined })[],
  parts: readonly WorkforceStratum[],
  path: string,
): readonly Issue[] {
  return strata.flatMap(({ by, of, workforce }, index) => {
    if (by === undefined || of === undefined) return [];
    const same = workforceOfStratum(parts, { by, of });
    return totalAgrees(
      `${path}[${String(index)}].workforce`,
      workforce,
      (group) => countOfGroup(same, group),
      `the workforce of ${[of].flat().join(", ")} in workforce.strata`,
    );
  });
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
