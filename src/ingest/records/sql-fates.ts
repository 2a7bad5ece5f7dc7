import { LONGEST_CODE } from "../../model/record-pattern.ts";
import type { SqlPlan } from "./sql-plan.ts";
import type { SqlTexts } from "./sql-source.ts";
import { sqlStops } from "./sql-stops.ts";
import { sqlWeights } from "./sql-weights.ts";

/**
 * The second step of a query: of all rows with the same texts the number of the stop that keeps them from being counted and
 * all their faults, each by the number of its stop, with the code; or stop 0, and the number of their cell.
 */
export function sqlFates(plan: SqlPlan, texts: SqlTexts): string {
  const { digits, partition } = plan;
  const weights = sqlWeights(digits);
  const sum = (some: SqlPlan["digits"]): string =>
    some.map(({ name }) => `${name} * ${String(weights.get(name))}`).join(" + ");
  const stops = sqlStops(plan);
  const whens = stops.map(({ when, number }) => `WHEN ${when} THEN ${String(number)}`);
  const faults = stops.flatMap((stop) => {
    if ("excluded" in stop || stop.about === "row") return [];
    const code =
      stop.code === undefined ? "''" : `SUBSTRING(${stop.code} FROM 1 FOR ${String(LONGEST_CODE)})`;
    return [{ name: `fault_${String(stop.number)}`, value: `CASE WHEN ${stop.when} THEN ${code} END` }];
  });
  const joins = plan.readings.map(
    ({ name, column }) => `JOIN wres_${name} AS ${name} ON ${name}.raw = seen.${texts.nameOf(column)}`,
  );
  const forPersons = [
    ...texts.names,
    // What the rule of a person's rows decides on, without which of them is primary.
    `${sum(digits.filter(({ name }) => name !== "assignment"))} AS counted_as`,
    ...(partition === null ? [] : [partition.name]),
  ];
  const outer = [
    "number_of_rows",
    "stop",
    ...faults.map(({ name }) => name),
    `${sum(digits)} AS cell`,
    ...(plan.person === null ? [] : forPersons),
  ];
  const inner = [
    "seen.number_of_rows",
    `CASE ${whens.join("\n        ")}\n        ELSE 0 END AS stop`,
    ...faults.map(({ name, value }) => `${value} AS ${name}`),
    ...digits.map(({ name, place }) => `${place} AS ${name}`),
    ...(plan.person === null ? [] : texts.names.map((name) => `seen.${name}`)),
  ];
  return `SELECT ${outer.join(", ")}
  FROM (SELECT ${inner.join(",\n      ")}
    FROM wres_texts AS seen
    ${joins.join("\n    ")}) AS fates`;
}
