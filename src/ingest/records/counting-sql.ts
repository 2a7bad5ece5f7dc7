import type { RecordMapping } from "../../model/record-mapping.ts";
import { checkedMapping } from "./checked-mapping.ts";
import { sqlAnswer } from "./sql-answer.ts";
import { sqlCells } from "./sql-cells.ts";
import { type SqlDialect, sqlDialects } from "./sql-dialects.ts";
import { sqlFates } from "./sql-fates.ts";
import { sqlPlan } from "./sql-plan.ts";
import { type SqlSource, sqlTexts } from "./sql-source.ts";

/**
 * Writes the rules of a mapping as one SQL query, so that rows can be counted in the database where they are: the same
 * rules in the same order, and the same counts, as `count` has of the same rows.
 *
 * The answer has one row for each different thing found, with the number of people or rows in `people`. `outcome` is
 * `counted`, and the columns after `code` say who (`population`, those of the kind, `ethnic_group`); `excluded` or
 * `rejected`, and `because` says why; `issue`, and `heading` and `code` say what is wrong with rejected rows; or `persons`,
 * and `because` says which number of a `PersonBalance` it is. `countsOfSql` makes of it what `count` gives. Unmapped codes
 * are not shown where they may be something else, such as names, and who a row is about never is.
 *
 * @param mapping - The rules, as `parseRecordMapping` lets them in.
 * @param dialect - The kind of SQL; `duckdb` and `postgresql` are tested on the real engines, the other two are not.
 * @param source - The table, `records` where it is left out, and the names of its columns, which finds a column under
 * its other names too.
 * @returns The query. Names and codes of the mapping are quoted: none of them can become a command.
 * @throws {@link WresError} `invalid-mapping`, also where the table has not a column, or a name or a code holds U+0000.
 * @example
 * ```ts
 * import { countingSql } from "wres-metrics/records";
 * const sql = countingSql(
 *   {
 *     kind: "training",
 *     persons: { column: "Employee Number", choose: "highest" },
 *     ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
 *   },
 *   "postgresql",
 *   { table: ["training", "episodes 2022"] },
 * );
 * console.log(sql.includes('FROM "training"."episodes 2022"')); // true
 * ```
 * @since 0.1.0
 */
export function countingSql(
  mapping: RecordMapping,
  dialect: SqlDialect,
  source: SqlSource = { table: "records" },
): string {
  const words = sqlDialects[dialect];
  const plan = sqlPlan(checkedMapping(mapping));
  const texts = sqlTexts(plan, source, words);
  const names = texts.names.join(", ");
  const grouped = (rows: string): string =>
    `SELECT ${names}, COUNT(*) AS number_of_rows\n  FROM ${rows}\n  GROUP BY ${names}`;
  const queries = [
    // Where every row is somebody, only the different ones are looked at.
    ...(plan.person === null
      ? [{ name: "wres_texts", query: grouped(`(${texts.rows}) AS listed`) }]
      : [
          { name: "wres_rows", query: texts.rows },
          { name: "wres_texts", query: grouped("wres_rows") },
        ]),
    ...plan.readings.map(({ name, column, query }) => ({
      name: `wres_${name}`,
      query: query(texts.distinct(column), words),
    })),
    { name: "wres_fates", query: sqlFates(plan, texts) },
    { name: "wres_cells", query: sqlCells(plan, texts) },
  ];
  const named = queries.map(({ name, query }) => `${name} AS ${words.once}(\n  ${query}\n)`);
  return `WITH ${named.join(",\n")}\n${sqlAnswer(plan, texts, words)}\n`;
}
