import type { SqlDigit } from "./sql-digit.ts";
import { sqlIssues } from "./sql-issues.ts";
import type { SqlPlan } from "./sql-plan.ts";
import type { SqlTexts } from "./sql-source.ts";
import { sqlStops } from "./sql-stops.ts";
import { sqlWeights } from "./sql-weights.ts";
import type { SqlWords } from "./sql-words.ts";

/** The last step of a query: who was counted, what became of the other rows, and what is wrong with them. */
export function sqlAnswer(plan: SqlPlan, texts: SqlTexts, words: SqlWords): string {
  const digits = plan.digits.filter(({ name }) => name !== "assignment");
  const none = words.asText("NULL");
  const nobody = digits.map(({ name }) => `${none} AS ${name}`).join(", ");
  const who = plan.person === null ? none : words.text(texts.headingOf(plan.person));
  const persons = [
    { outcome: "excluded", because: "same-person", people: "number_of_rows - people", named: 1 },
    { outcome: "persons", because: "people", people: "people", named: 1 },
    { outcome: "persons", because: "with-several-rows", people: "with_several_rows", named: 1 },
    { outcome: "persons", because: "decided-by-rule", people: "decided_by_rule", named: 1 },
    { outcome: "rejected", because: "missing-person", people: "number_of_rows", named: 0 },
    { outcome: "issue", because: "missing-person", people: "number_of_rows", named: 0 },
  ].map(
    ({ outcome, because, people, named }) => `SELECT '${outcome}' AS outcome, '${because}' AS because,
    ${outcome === "issue" ? who : none} AS heading, ${none} AS code, ${nobody}, SUM(${people}) AS people
  FROM wres_cells WHERE named = ${String(named)}`,
  );
  const branches = [
    counted(plan, digits, none),
    ...(plan.person === null ? [] : persons),
    `SELECT outcome, because, ${none} AS heading, ${none} AS code, ${nobody}, people
  FROM (${stopped(plan, words)}) AS stopped`,
    `SELECT 'issue' AS outcome, because, heading, code, ${nobody}, people
  FROM (${sqlIssues(plan, texts, words)}) AS issues`,
  ];
  const names = ["outcome", "because", "heading", "code", ...digits.map(({ name }) => name)].join(", ");
  return `SELECT ${names}, CAST(COALESCE(people, 0) AS BIGINT) AS people
FROM (
  ${branches.join("\n  UNION ALL\n  ")}
) AS answer
ORDER BY ${names}`;
}

/** The cells in words; which row of a person was primary is no longer told. */
function counted(plan: SqlPlan, digits: readonly SqlDigit[], none: string): string {
  const weights = sqlWeights(plan.digits);
  const names = digits.map(({ name }) => name).join(", ");
  const places = digits.map(({ name, words: { length } }) => {
    const weight = String(weights.get(name));
    return `MOD(CAST((cell - MOD(cell, ${weight})) / ${weight} AS INTEGER), ${String(length)}) AS ${name}`;
  });
  const spelt = digits.map(({ name, words: spellings }) => {
    const branches = spellings.map((word, place) => `WHEN ${String(place)} THEN '${word}'`);
    return `CASE ${name} ${branches.join(" ")} END AS ${name}`;
  });
  return `SELECT 'counted' AS outcome, ${none} AS because, ${none} AS heading, ${none} AS code,
    ${spelt.join(",\n    ")},
    people
  FROM (SELECT ${names}, SUM(people) AS people
    FROM (SELECT ${places.join(",\n      ")}, people FROM wres_cells WHERE named = 1) AS places
    GROUP BY ${names}) AS counted`;
}

/** The rows that were not counted, by why. */
function stopped(plan: SqlPlan, words: SqlWords): string {
  const stops = sqlStops(plan);
  const outcomes = stops.map(
    (stop) => `WHEN ${String(stop.number)} THEN '${"excluded" in stop ? "excluded" : "rejected"}'`,
  );
  const reasons = stops.map(
    (stop) =>
      `WHEN ${String(stop.number)} THEN ${words.text("excluded" in stop ? stop.excluded : stop.rejected)}`,
  );
  return `SELECT outcome, because, SUM(number_of_rows) AS people
    FROM (SELECT CASE stop ${outcomes.join(" ")} END AS outcome, CASE stop ${reasons.join(" ")} END AS because,
        number_of_rows
      FROM wres_fates WHERE stop > 0) AS reasons
    GROUP BY outcome, because`;
}
