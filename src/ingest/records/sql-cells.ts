import { LONGEST_CODE } from "../../model/record-pattern.ts";
import type { SqlPlan } from "./sql-plan.ts";
import type { SqlTexts } from "./sql-source.ts";

/**
 * The third step of a query: how many people are in each cell, and how many rows they have; apart, `named` 0, the rows that
 * do not say who they are about.
 */
export function sqlCells({ person, partition }: SqlPlan, texts: SqlTexts): string {
  if (person === null) {
    return `SELECT 1 AS named, cell, SUM(number_of_rows) AS people
  FROM wres_fates
  WHERE stop = 0
  GROUP BY cell`;
  }
  const sameTexts = texts.names.map((name) => `fates.${name} = listed.${name}`).join(" AND ");
  const once = partition === null ? "listed.person" : `listed.person, fates.${partition.name}`;
  return `SELECT named, cell, COUNT(*) AS people, SUM(number_of_rows) AS number_of_rows,
    SUM(CASE WHEN number_of_rows > 1 THEN 1 ELSE 0 END) AS with_several_rows,
    SUM(CASE WHEN lowest <> highest THEN 1 ELSE 0 END) AS decided_by_rule
  FROM (SELECT CASE WHEN CHAR_LENGTH(listed.person) BETWEEN 1 AND ${String(LONGEST_CODE)} THEN 1 ELSE 0 END AS named,
      MAX(fates.cell) AS cell, COUNT(*) AS number_of_rows,
      MIN(fates.counted_as) AS lowest, MAX(fates.counted_as) AS highest
    FROM wres_rows AS listed
    JOIN wres_fates AS fates ON ${sameTexts}
    WHERE fates.stop = 0
    GROUP BY ${once}) AS persons
  GROUP BY named, cell`;
}
