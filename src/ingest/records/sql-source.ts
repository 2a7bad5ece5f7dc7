import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { RecordColumn } from "../../model/record-codes.ts";
import { normalHeading } from "./find-columns.ts";
import type { SqlPlan } from "./sql-plan.ts";
import type { SqlWords } from "./sql-words.ts";

/** Where the rows are. */
export interface SqlSource {
  /** The table, or a schema and its table. */
  readonly table: string | readonly string[];
  /** The names of its columns, by which other names for a column are found; without them the first name is taken. */
  readonly columns?: readonly string[] | undefined;
}

/** The texts of the columns that a query reads. */
export interface SqlTexts {
  /** What each column is called in the query. */
  readonly names: readonly string[];
  readonly nameOf: (column: RecordColumn) => string;
  /** The heading that a column has in the table. */
  readonly headingOf: (column: RecordColumn) => string;
  /** A query of every row, with who it is about where that matters. */
  readonly rows: string;
  /** A query of the different texts of a column: `raw`, and trimmed and folded `code`. */
  readonly distinct: (column: RecordColumn) => string;
}

/** The texts that a plan needs of a table. */
export function sqlTexts({ readings, person }: SqlPlan, source: SqlSource, words: SqlWords): SqlTexts {
  const headingOf = (column: RecordColumn): string => findHeading(column, source);
  const headings = [...new Set(readings.map(({ column }) => headingOf(column)))];
  const nameOf = (column: RecordColumn): string => `text_${String(headings.indexOf(headingOf(column)) + 1)}`;
  const text = (heading: string): string => `COALESCE(${words.asText(words.name(heading))}, '')`;
  const columns = headings.map((heading) => `${text(heading)} AS ${nameOf(heading)}`);
  const who = person === null ? [] : [`${words.code(text(headingOf(person)))} AS person`];
  return {
    names: headings.map(nameOf),
    nameOf,
    headingOf,
    rows: `SELECT ${[...columns, ...who].join(",\n    ")}
  FROM ${[source.table].flat().map(words.name).join(".")}`,
    distinct: (column) =>
      `SELECT ${nameOf(column)} AS raw, ${words.code(nameOf(column))} AS code FROM wres_texts GROUP BY ${nameOf(column)}`,
  };
}

function findHeading(column: RecordColumn, { columns }: SqlSource): string {
  const names = [column].flat();
  const [first = ""] = names;
  if (columns === undefined) return first;
  for (const name of names) {
    const found = columns.find((heading) => normalHeading(heading) === normalHeading(name));
    if (found !== undefined) return found;
  }
  throw new WresError(
    "invalid-mapping",
    `The table has no column ${describeValue(first)}; add its own name of that column to the mapping.`,
  );
}
