import type { SqlPlan } from "./sql-plan.ts";
import type { SqlTexts } from "./sql-source.ts";
import { sqlStops } from "./sql-stops.ts";
import type { SqlWords } from "./sql-words.ts";
import { ALWAYS_SHOWN, LEAST_REPEATED, MOST_SHOWN } from "./row-notes.ts";

/** A query of every fault of the rejected rows, by code; codes that may be no codes together, and not shown. */
export function sqlIssues(plan: SqlPlan, texts: SqlTexts, words: SqlWords): string {
  const none = words.asText("NULL");
  const rejecting = sqlStops(plan).flatMap((stop) => ("excluded" in stop ? [] : [stop]));
  const rejected = `stop IN (${rejecting.map(({ number }) => String(number)).join(", ")})`;
  const faults = rejecting.map((stop) => {
    const heading = stop.column === null ? none : words.text(texts.headingOf(stop.column));
    const fault = `fault_${String(stop.number)}`;
    // A row with faults in several cells has all of them reported; it is a fault as a whole only without any.
    const condition =
      stop.about === "cell" ? `${rejected} AND ${fault} IS NOT NULL` : `stop = ${String(stop.number)}`;
    return `SELECT '${stop.rejected}' AS because, ${heading} AS heading,
          ${stop.code === undefined ? none : fault} AS code, number_of_rows
        FROM wres_fates WHERE ${condition}`;
  });
  const alike = "OVER (PARTITION BY because, heading)";
  const shown = `CASE WHEN codes > ${String(MOST_SHOWN)}
      OR codes > ${String(ALWAYS_SHOWN)} AND rows_of_codes < ${String(LEAST_REPEATED)} * codes THEN NULL ELSE code END`;
  return `SELECT because, heading, ${shown} AS code, SUM(people) AS people
    FROM (SELECT because, heading, code, people, COUNT(*) ${alike} AS codes, SUM(people) ${alike} AS rows_of_codes
      FROM (SELECT because, heading, code, SUM(number_of_rows) AS people
      FROM (${faults.join("\n        UNION ALL ")}) AS faults
      GROUP BY because, heading, code) AS found) AS counted_codes
    GROUP BY because, heading, ${shown}`;
}
