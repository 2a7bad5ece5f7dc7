import { type GroupCounts, sumGroupCounts } from "../../model/counts.ts";
import type {
  Board,
  BoardMembers,
  Disciplinary,
  Return,
  Shortlisting,
  StratumName,
  Survey,
  Training,
  Workforce,
  WorkforceRow,
} from "../../model/return.ts";
import { rowsOfPart, type WorkforcePartKey, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import { type ExistingRow, existingRows, summedRows, workforceTotal } from "../../model/workforce-counts.ts";
import {
  addedAnswers,
  addedCounts,
  answersOfStratum,
  type CountedStratum,
  distinctStrata,
  isSameStratum,
  stratumName,
  withWorkforces,
} from "../../model/strata.ts";
import { membersOf } from "../../indicators/indicator-9-board.ts";
import { boardBodies } from "../../reference/board-bodies.ts";

/** The counts of a return, of substantive staff or of bank workers. */
export type Counts = Pick<
  Return,
  "workforce" | "shortlisting" | "disciplinary" | "training" | "survey" | "board"
>;

/**
 * Adds the counts of several returns, group by group. A count that one of them does not give makes the sum not given;
 * ratios and shares are never averaged.
 */
export function poolCounts(returns: readonly Counts[]): Counts {
  const given = (part: keyof Counts): boolean => returns.some((counts) => counts[part] !== undefined);
  return {
    ...(given("workforce") && {
      workforce: poolWorkforce(returns.map(({ workforce = {} }) => workforce)),
    }),
    ...(given("shortlisting") && {
      shortlisting: poolShortlisting(returns.map(({ shortlisting = {} }) => shortlisting)),
    }),
    ...(given("disciplinary") && {
      disciplinary: poolDisciplinary(
        returns.map(({ disciplinary = {}, ...counts }) => withStaff(disciplinary, counts)),
      ),
    }),
    ...(given("training") && {
      training: poolTraining(returns.map(({ training = {}, ...counts }) => withStaff(training, counts))),
    }),
    ...(given("survey") && { survey: poolSurvey(returns.map(({ survey = {} }) => survey)) }),
    ...(given("board") && { board: poolBoard(returns.map(({ board = {} }) => board)) }),
  };
}

/** A process whose strata have their workforces: where one is left out, that of the return's own workforce. */
function withStaff<Process extends Disciplinary | Training>(
  process: Process,
  { workforce }: Counts,
): Process {
  const { strata } = process;
  return strata === undefined
    ? process
    : { ...process, strata: withWorkforces(strata, workforce?.strata ?? []) };
}

function poolShortlisting(all: readonly Shortlisting[]): Shortlisting {
  return {
    shortlisted: sumGroupCounts(all.map(({ shortlisted = {} }) => shortlisted)),
    appointed: sumGroupCounts(all.map(({ appointed = {} }) => appointed)),
    strata: poolStrata(
      all.map(({ strata = [] }) => strata),
      ["shortlisted", "appointed"],
    ),
  };
}

/** The window is that of the first; whether they have one window is for `poolRefusals` to say. */
function poolDisciplinary(all: readonly Disciplinary[]): Disciplinary {
  const window = all.find((one) => one.window !== undefined)?.window;
  return {
    entered: sumGroupCounts(all.map(({ entered = {} }) => entered)),
    ...(all.some(({ enteredPreviousYear }) => enteredPreviousYear !== undefined) && {
      enteredPreviousYear: sumGroupCounts(all.map(({ enteredPreviousYear = {} }) => enteredPreviousYear)),
    }),
    ...(window && { window }),
    strata: poolStrata(
      all.map(({ strata = [] }) => strata),
      ["workforce", "entered"],
    ),
  };
}

/** Whether people and episodes may be added is for `poolRefusals` to say. */
function poolTraining(all: readonly Training[]): Training {
  return {
    accessed: sumGroupCounts(all.map(({ accessed = {} }) => accessed)),
    ...(all.some(({ counted }) => counted === "episodes") && { counted: "episodes" as const }),
    strata: poolStrata(
      all.map(({ strata = [] }) => strata),
      ["workforce", "accessed"],
    ),
  };
}

type Rows = Partial<Record<WorkforceRowId, WorkforceRow>>;

/**
 * Adds workforce tables row by row. A row that one of them does not have does not exist there, and adds nobody; a row
 * that is not given makes the sum not given, and a table without any rows gives none of them.
 *
 * A row that is counted inside another in one table and beside it in another one is put inside it in all: its people are
 * added to the row around it where they were beside it.
 */
function poolWorkforce(workforces: readonly Workforce[]): Workforce {
  const part = (key: WorkforcePartKey): Rows => {
    const tables = workforces.map((workforce) =>
      summedRows(workforce).length === 0 ? null : existingRows(workforce, key),
    );
    return Object.fromEntries(
      rowsOfPart[key].flatMap(({ id }) => {
        const row = pooledRow(id, tables);
        return row === null ? [] : [[id, row]];
      }),
    );
  };
  return {
    nonClinical: part("nonClinical"),
    clinical: part("clinical"),
    medical: part("medical"),
    total: sumGroupCounts(workforces.map(workforceTotal)),
    ...withStrata(
      poolStrata(
        workforces.map(({ strata = [] }) => strata),
        ["workforce"],
      ),
    ),
  };
}

/** The rows of one part, table by table; null for a table that gives no rows. */
type Tables = readonly (readonly ExistingRow[] | null)[];

function pooledRow(id: WorkforceRowId, tables: Tables): WorkforceRow | null {
  const inside = wholes(tables);
  const counts = tables.flatMap((rows): readonly GroupCounts[] => {
    if (rows === null) return [{}];
    const beside = rows.filter((row) => row.ofWhich === null && row.id !== id && inside.get(row.id) === id);
    return [...rows.filter((row) => row.id === id), ...beside].map(({ row }) => row);
  });
  const exists = tables.some((rows) => rows?.some((row) => row.id === id) === true);
  return exists || counts.some((row) => Object.keys(row).length > 0)
    ? { ...sumGroupCounts(counts), ofWhich: inside.get(id) ?? null }
    : null;
}

/** The row that each row is counted inside in any of the tables. */
function wholes(tables: Tables): ReadonlyMap<WorkforceRowId, WorkforceRowId> {
  return new Map(
    tables
      .flatMap((rows) => rows ?? [])
      .flatMap(({ id, ofWhich }): [WorkforceRowId, WorkforceRowId][] =>
        ofWhich === null ? [] : [[id, ofWhich]],
      ),
  );
}

/** Adds the answers to each question. The year is the latest of the surveys', where all of them have one. */
function poolSurvey(surveys: readonly Survey[]): Survey {
  const years = surveys.flatMap(({ year }) => year ?? []);
  const lists = surveys.map(({ strata = [] }) => strata);
  return {
    ...(years.length === surveys.length && years.length > 0 && { year: Math.max(...years) }),
    ...(surveys.some(({ recalculated }) => recalculated === true) && { recalculated: true }),
    ...addedAnswers(surveys),
    ...withStrata(
      namesIn(lists).map((name) => ({
        ...addedAnswers(lists.map((list) => answersOfStratum(stratumIn(list, name) ?? name))),
        ...name,
      })),
    ),
  };
}

/** Strata are a key only where there are some. */
function withStrata<Stratum>(strata: readonly Stratum[]): { readonly strata?: readonly Stratum[] } {
  return strata.length === 0 ? {} : { strata };
}

/** Adds boards body by body, each half being worked out in its own board where it is not given. */
function poolBoard(boards: readonly Board[]): Board {
  const lists = boards.map(({ strata = [] }) => strata);
  return {
    ...addedMembers(boards),
    ...withStrata(
      namesIn(lists).map((name) => ({
        ...addedMembers(lists.map((list) => stratumIn(list, name) ?? {})),
        ...name,
      })),
    ),
  };
}

function addedMembers(boards: readonly BoardMembers[]): BoardMembers {
  return Object.fromEntries(
    boardBodies.map((body) => [body.key, sumGroupCounts(boards.map((board) => membersOf(board, body)))]),
  );
}

/** Adds strata of one name. One that a return does not give is not given: whether nobody was in it is not known. */
function poolStrata<Key extends string>(
  lists: readonly (readonly CountedStratum<Key>[])[],
  keys: readonly Key[],
): readonly (StratumName & Readonly<Record<Key, GroupCounts>>)[] {
  return namesIn(lists).map((name) =>
    addedCounts(
      name,
      lists.map((list): { readonly [key in Key]?: GroupCounts | undefined } => stratumIn(list, name) ?? {}),
      keys,
    ),
  );
}

/** The names of the strata that any of some returns gives. */
function namesIn(lists: readonly (readonly StratumName[])[]): readonly StratumName[] {
  return distinctStrata(lists.flat()).map(stratumName);
}

function stratumIn<Stratum extends StratumName>(
  strata: readonly Stratum[],
  name: StratumName,
): Stratum | undefined {
  return strata.find((stratum) => isSameStratum(stratum, name));
}
