import {
  makeRecordIssue,
  type PersonBalance,
  type RecordCounts,
  type RecordIssue,
  type RecordIssueCode,
} from "../../model/record-counts.ts";
import type { RecordBalance, RejectionReason } from "../../model/return-source.ts";
import { outcomeWords, stageWords } from "../../model/mapping-words.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import {
  answerCodes,
  checkedMapping,
  groupsFromLowest,
  partsFromLowest,
  populations,
  rowsFromLowest,
} from "../mapping.ts";
import { recordCounts } from "../count.ts";
import type { CountedCell } from "../part-of-cells.ts";

/** A row of the answer to a query of `countingSql`, by the names of its columns. */
export type CountingSqlRow = Readonly<Record<string, unknown>>;

/**
 * Puts the answer of a database to `countingSql` into the form that `count` gives: the part of a return, the balance, what
 * is wrong with the rows. A table has no lines, so no issue names one.
 *
 * @param rows - The answer, each row by column name, as any driver gives it.
 * @param mapping - The mapping that the query was written from.
 * @returns The same as `count` gives of the rows in the table.
 * @throws WresError `invalid-mapping`.
 * @example
 * ```ts
 * import { countsOfSql } from "wres-metrics/records";
 * const { part, balance } = countsOfSql(
 *   [
 *     { outcome: "counted", population: "substantive", ethnic_group: "white", people: 918 },
 *     { outcome: "excluded", because: "same-person", people: 271 },
 *   ],
 *   { kind: "training", persons: { column: "Staff", choose: "highest" }, ethnicity: { column: "Ethnicity", codes: {} } },
 * );
 * console.log(part.training?.accessed?.white, balance.read); // 918 1189
 * ```
 * @since 0.1.0
 */
export function countsOfSql(rows: readonly CountingSqlRow[], mapping: RecordMapping): RecordCounts {
  return countsOfTable(rows, checkedMapping(mapping), []);
}

/** The same of a mapping that is checked, where the columns of the table that it does not use are known. */
export function countsOfTable(
  rows: readonly CountingSqlRow[],
  checked: RecordMapping,
  unused: readonly string[],
): RecordCounts {
  const numbered = rows.map((row): NumberedRow => ({ ...row, people: Number(row["people"]) }));
  const having = (outcome: string): readonly NumberedRow[] =>
    numbered.filter((row) => row["outcome"] === outcome && row.people > 0);
  const cells = having("counted").map(cellOf);
  return recordCounts(checked, {
    cells,
    balance: balanceOf(cells, having("excluded"), having("rejected")),
    persons: personsOf(numbered.filter((row) => row["outcome"] === "persons")),
    contradictions: [],
    issues: having("issue").map(issueOf),
    isCounted: true,
    remarks: [],
    unused,
  });
}

type NumberedRow = CountingSqlRow & { readonly people: number };

function cellOf(row: NumberedRow): CountedCell {
  const answers = surveyQuestions.flatMap(({ key }) => {
    const answer = wordIn(answerCodes, row[key.replaceAll("-", "_")]);
    return answer === undefined ? [] : [[key, answer] as const];
  });
  return {
    people: row.people,
    population: wordIn(populations, row["population"]) ?? "substantive",
    group: wordIn(groupsFromLowest, row["ethnic_group"]) ?? "unknown",
    row: wordIn(rowsFromLowest, row["workforce_row"]),
    part: wordIn(partsFromLowest, row["workforce_part"]),
    stage: wordIn(stageWords, row["stage"]),
    outcome: wordIn(outcomeWords, row["local_outcome"]),
    year: wordIn(["previous", "current"], row["case_year"]),
    ...(typeof row["stratum_1"] === "string" && {
      stratum: [row["stratum_1"], row["stratum_2"]].filter((word) => typeof word === "string"),
    }),
    ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
  };
}

function wordIn<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function balanceOf(
  cells: readonly CountedCell[],
  excluded: readonly NumberedRow[],
  rejected: readonly NumberedRow[],
): RecordBalance {
  const sum = (found: readonly { readonly people: number }[]): number =>
    found.reduce((total, { people }) => total + people, 0);
  const of = (population: CountedCell["population"]): number =>
    sum(cells.filter((cell) => cell.population === population));
  const byReason = (found: readonly NumberedRow[]): readonly { name: string; rows: number }[] =>
    [...new Set(found.map(reasonOf))].map((name) => ({
      name,
      rows: sum(found.filter((row) => reasonOf(row) === name)),
    }));
  return {
    read: sum([...cells, ...excluded, ...rejected]),
    counted: of("substantive"),
    bank: of("bank"),
    excluded: byReason(excluded),
    rejected: byReason(rejected).map(({ name, rows }) => ({ reason: name as RejectionReason, rows })),
  };
}

function reasonOf(row: CountingSqlRow): string {
  return String(row["because"]);
}

function personsOf(rows: readonly NumberedRow[]): PersonBalance | null {
  if (rows.length === 0) return null;
  const number = (because: string): number => rows.find((row) => row["because"] === because)?.people ?? 0;
  return {
    people: number("people"),
    withSeveralRows: number("with-several-rows"),
    decidedByRule: number("decided-by-rule"),
    ethnicityOfAnotherRow: number("ethnicity-of-another-row"),
    withSeveralEthnicities: number("with-several-ethnicities"),
    ethnicityNotDecided: number("ethnicity-not-decided"),
  };
}

/** A code that is not told may be no code: the query says why it is not told. */
function issueOf({ people: rows, heading, code, ...row }: NumberedRow): RecordIssue {
  const value = typeof code === "string" ? code : null;
  const reason = reasonOf(row) as RecordIssueCode;
  return makeRecordIssue({
    code: reason === "unmapped-code" && value === null ? "too-many-codes" : reason,
    column: typeof heading === "string" ? heading : null,
    value,
    rows,
    line: null,
  });
}
