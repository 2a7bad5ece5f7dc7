import { LONG_NUMBER, LONGEST_QUOTED, quotedForms, REPEATED } from "../../model/quoted-text.ts";
import type { RecordColumn, RecordMapping } from "../../model/record-mapping.ts";
import { checkedMapping, groupsFromLowest } from "../mapping.ts";
import { type SqlDialect, sqlDialects, type SqlWords } from "./dialects.ts";
import { type SqlDimension, sqlPlan, type SqlPlan, sqlStops, sqlWeights } from "./sql-plan.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { normalHeading } from "../headings.ts";
import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { BME, exactGroups, withinBme } from "../ethnicity-of-person.ts";
import { ALWAYS_SHOWN, LEAST_REPEATED, MOST_SHOWN } from "../row-notes.ts";

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
 * @throws WresError `invalid-mapping`, also where the table has not a column, or a name or a code holds U+0000; `invalid-option` for an unknown key of source.
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
    { name: "wres_fates", query: sqlOutcomes(plan, texts, words) },
    { name: "wres_cells", query: sqlCells(plan, texts) },
  ];
  const named = queries.map(({ name, query }) => `${name} AS ${words.once}(\n  ${query}\n)`);
  return `WITH ${named.join(",\n")}\n${sqlAnswer(plan, texts, words)}\n`;
}

/** Where the rows are. */
export interface SqlSource {
  /** The table, or a schema and its table. A file is none: DuckDB would take a name without a table for a pattern of files. */
  readonly table: string | readonly string[];
  /** The names of its columns, by which other names for a column are found; without them the first name is taken. */
  readonly columns?: readonly string[] | undefined;
}

/** The texts of the columns that a query reads. */
interface SqlTexts {
  /** The name of each column in the query. */
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
function sqlTexts({ readings, person }: SqlPlan, source: SqlSource, words: SqlWords): SqlTexts {
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

/**
 * The second step of a query: of all rows with the same texts the number of the stop that keeps them from being counted and
 * all their faults, each by the number of its stop, with the code; or stop 0, and the number of their cell.
 */
function sqlOutcomes(plan: SqlPlan, texts: SqlTexts, words: SqlWords): string {
  const { dimensions, partition } = plan;
  const weights = sqlWeights(dimensions);
  const sum = (some: SqlPlan["dimensions"]): string =>
    some.map(({ name }) => `${name} * ${String(weights.get(name))}`).join(" + ");
  const stops = sqlStops(plan);
  const whens = stops.map(({ when, number }) => `WHEN ${when} THEN ${String(number)}`);
  const faults = stops.flatMap((stop) => {
    if ("excluded" in stop || stop.about === "row") return [];
    const code =
      stop.code === undefined ? "''" : `SUBSTRING(${stop.code} FROM 1 FOR ${String(LONGEST_CODE)})`;
    const written = `CASE WHEN ${words.fits(String(stop.code).replace(/code$/, "raw"), "[^a-z]*")} THEN 0 ELSE 1 END`;
    return [
      { name: `fault_${String(stop.number)}`, value: `CASE WHEN ${stop.when} THEN ${code} END` },
      ...(stop.code === undefined ? [] : [{ name: `small_${String(stop.number)}`, value: written }]),
    ];
  });
  const joins = plan.readings.map(
    ({ name, column }) => `JOIN wres_${name} AS ${name} ON ${name}.raw = seen.${texts.nameOf(column)}`,
  );
  const forPersons = [
    ...texts.names,
    // The rule for a person's rows decides on this, without which of them is primary.
    `${sum(dimensions.filter(({ name }) => name !== "assignment"))} AS counted_as`,
    ...(partition === null ? [] : [partition.name]),
  ];
  const outer = [
    "number_of_rows",
    "stop",
    ...faults.map(({ name }) => name),
    `${sum(dimensions)} AS cell`,
    ...(plan.person === null ? [] : forPersons),
  ];
  const inner = [
    "seen.number_of_rows",
    `CASE ${whens.join("\n        ")}\n        ELSE 0 END AS stop`,
    ...faults.map(({ name, value }) => `${value} AS ${name}`),
    ...dimensions.map(({ name, index }) => `${index} AS ${name}`),
    ...(plan.person === null ? [] : texts.names.map((name) => `seen.${name}`)),
  ];
  return `SELECT ${outer.join(", ")}
  FROM (SELECT ${inner.join(",\n      ")}
    FROM wres_texts AS seen
    ${joins.join("\n    ")}) AS fates`;
}

/**
 * The third step of a query: how many people are in each cell, and how many rows they have; apart, `named` 0, the rows that
 * do not say who they are about.
 */
function sqlCells({ person, partition }: SqlPlan, texts: SqlTexts): string {
  if (person === null) {
    return `SELECT 1 AS named, cell, SUM(number_of_rows) AS people
  FROM wres_fates
  WHERE stop = 0
  GROUP BY cell`;
  }
  const once = partition === null ? "listed.person" : `listed.person, fates.${partition.name}`;
  // The group is the lightest dimension, and index 0 of it is unknown.
  // In brackets, since some readers of SQL take "- MOD" for one thing.
  const group = `(MOD(fates.cell, ${String(groupsFromLowest.length)}))`;
  const votes = knownGroups.flatMap(({ name, index }) => [
    `SUM(CASE WHEN ${group} = ${String(index)} THEN 1 ELSE 0 END) AS rows_${name}`,
    `MAX(CASE WHEN ${group} = ${String(index)} THEN fates.cell - ${String(index)} ELSE -1 END) AS highest_${name}`,
  ]);
  return `SELECT named, highest_row + ethnic_group AS cell, COUNT(*) AS people, SUM(number_of_rows) AS number_of_rows,
    SUM(CASE WHEN number_of_rows > 1 THEN 1 ELSE 0 END) AS with_several_rows,
    SUM(CASE WHEN lowest <> highest THEN 1 ELSE 0 END) AS decided_by_rule,
    SUM(CASE WHEN highest_row > highest_known AND ethnic_group > 0 THEN 1 ELSE 0 END) AS ethnicity_of_another_row,
    SUM(contradicted) AS with_several_ethnicities,
    SUM(CASE WHEN contradicted = 1 AND ethnic_group = 0 THEN 1 ELSE 0 END) AS ethnicity_not_decided
  FROM (${sqlEthnicity(`SELECT CASE WHEN CHAR_LENGTH(listed.person) BETWEEN 1 AND ${String(LONGEST_CODE)} THEN 1 ELSE 0 END AS named,
        COUNT(*) AS number_of_rows, MIN(fates.counted_as) AS lowest, MAX(fates.counted_as) AS highest,
        MAX(fates.cell - ${group}) AS highest_row,
        MAX(CASE WHEN ${group} = 0 THEN -1 ELSE fates.cell - ${group} END) AS highest_known,
        ${votes.join(",\n        ")}
      FROM wres_rows AS listed
      JOIN wres_fates AS fates ON ${sameTexts(texts, "fates")}
      WHERE fates.stop = 0
      GROUP BY ${once}`)}) AS persons
  GROUP BY named, cell`;
}

const knownGroups = groupsFromLowest.map((name, index) => ({ name, index })).slice(1);

/**
 * A query that gives each person of another one an `ethnic_group`, by the rule of `EthnicityVotes`, and says whether their rows
 * contradict each other. `rows_…` is how many rows say a group, `highest_…` the highest row that says it.
 */
function sqlEthnicity(persons: string): string {
  const nameOf = (group: number): string => groupsFromLowest[group] ?? "";
  /** Whether groups that are said contradict each other. */
  const contradiction = (says: (group: string) => string): string => {
    const exact = exactGroups.map((group) => `CASE WHEN ${says(nameOf(group))} THEN 1 ELSE 0 END`);
    return `${exact.join(" + ")} > 1 OR (${says("white")} AND ${says("bme")})`;
  };
  const counts = (group: string): string => `highest_${group} = highest_row`;
  // What says no more than BME comes last: it agrees with each of its groups.
  const agreed = [...exactGroups, BME].map((group) => `WHEN ${counts(nameOf(group))} THEN ${String(group)}`);
  const votes = knownGroups.map(({ name, index }) => {
    const rows = withinBme.includes(index)
      ? `CASE WHEN rows_${name} > 0 THEN rows_${name} + rows_bme ELSE 0 END`
      : `rows_${name}`;
    return `${rows} AS votes_${name}`;
  });
  const most = knownGroups.map(({ name, index }) => {
    const others = knownGroups.filter((other) => other.index !== index);
    const more = others.map((other) => `votes_${name} > votes_${other.name}`);
    return `WHEN ${more.join(" AND ")} THEN ${String(index)}`;
  });
  const kept = "named, number_of_rows, lowest, highest, highest_row, highest_known, contradicted";
  return `SELECT ${kept},
      CASE WHEN agreed > 0 THEN agreed
        ${most.join("\n        ")}
        ELSE 0 END AS ethnic_group
    FROM (SELECT named, number_of_rows, lowest, highest, highest_row, highest_known,
        CASE WHEN ${contradiction((group) => `rows_${group} > 0`)} THEN 1 ELSE 0 END AS contradicted,
        CASE WHEN ${contradiction(counts)} THEN 0 ${agreed.join(" ")} ELSE 0 END AS agreed,
        ${votes.join(",\n        ")}
      FROM (${persons}) AS rows_of_persons) AS votes_of_persons`;
}

/** A condition that is true where a row of `wres_rows` has the texts of a fate. */
function sameTexts({ names }: SqlTexts, fates: string): string {
  return names.map((name) => `${fates}.${name} = listed.${name}`).join(" AND ");
}

/** The last step of a query: who was counted, what became of the other rows, and what is wrong with them. */
function sqlAnswer(plan: SqlPlan, texts: SqlTexts, words: SqlWords): string {
  const dimensions = plan.dimensions.filter(({ name }) => name !== "assignment");
  const none = words.asText("NULL");
  const nobody = dimensions.map(({ name }) => `${none} AS ${name}`).join(", ");
  const who = plan.person === null ? none : words.text(texts.headingOf(plan.person));
  const persons = [
    { outcome: "excluded", because: "same-person", people: "number_of_rows - people", named: 1 },
    { outcome: "persons", because: "people", people: "people", named: 1 },
    { outcome: "persons", because: "with-several-rows", people: "with_several_rows", named: 1 },
    { outcome: "persons", because: "decided-by-rule", people: "decided_by_rule", named: 1 },
    {
      outcome: "persons",
      because: "ethnicity-of-another-row",
      people: "ethnicity_of_another_row",
      named: 1,
    },
    {
      outcome: "persons",
      because: "with-several-ethnicities",
      people: "with_several_ethnicities",
      named: 1,
    },
    { outcome: "persons", because: "ethnicity-not-decided", people: "ethnicity_not_decided", named: 1 },
    { outcome: "rejected", because: "missing-person", people: "number_of_rows", named: 0 },
    { outcome: "issue", because: "missing-person", people: "number_of_rows", named: 0 },
  ].map(
    ({ outcome, because, people, named }) => `SELECT '${outcome}' AS outcome, '${because}' AS because,
    ${outcome === "issue" ? who : none} AS heading, ${none} AS code, ${nobody}, SUM(${people}) AS people
  FROM wres_cells WHERE named = ${String(named)}`,
  );
  const branches = [
    counted(plan, dimensions, none),
    ...(plan.person === null ? [] : persons),
    `SELECT outcome, because, ${none} AS heading, ${none} AS code, ${nobody}, people
  FROM (${stopped(plan, words)}) AS stopped`,
    `SELECT 'issue' AS outcome, because, heading, code, ${nobody}, people
  FROM (${sqlIssues(plan, texts, words)}) AS issues`,
  ];
  const names = ["outcome", "because", "heading", "code", ...dimensions.map(({ name }) => name)].join(", ");
  return `SELECT ${names}, CAST(COALESCE(people, 0) AS BIGINT) AS people
FROM (
  ${branches.join("\n  UNION ALL\n  ")}
) AS answer
ORDER BY ${names}`;
}

/** The cells in words; which row of a person was primary is no longer told. */
function counted(plan: SqlPlan, dimensions: readonly SqlDimension[], none: string): string {
  const weights = sqlWeights(plan.dimensions);
  const names = dimensions.map(({ name }) => name).join(", ");
  const indexes = dimensions.map(({ name, words: { length } }) => {
    const weight = String(weights.get(name));
    return `MOD(CAST((cell - (MOD(cell, ${weight}))) / ${weight} AS INTEGER), ${String(length)}) AS ${name}`;
  });
  const spelt = dimensions.map(({ name, words: spellings }) => {
    const branches = spellings.map((word, index) => `WHEN ${String(index)} THEN '${word}'`);
    return `CASE ${name} ${branches.join(" ")} END AS ${name}`;
  });
  return `SELECT 'counted' AS outcome, ${none} AS because, ${none} AS heading, ${none} AS code,
    ${spelt.join(",\n    ")},
    people
  FROM (SELECT ${names}, SUM(people) AS people
    FROM (SELECT ${indexes.join(",\n      ")}, people FROM wres_cells WHERE named = 1) AS places
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

/** A query of every fault of the rejected rows, by code; codes that may be no codes together, and not shown. */
function sqlIssues(plan: SqlPlan, texts: SqlTexts, words: SqlWords): string {
  const none = words.asText("NULL");
  const rejecting = sqlStops(plan).flatMap((stop) => ("excluded" in stop ? [] : [stop]));
  const rejected = `stop IN (${rejecting.map(({ number }) => String(number)).join(", ")})`;
  const faults = rejecting.map((stop) => {
    const heading = stop.column === null ? none : words.text(texts.headingOf(stop.column));
    const fault = `fault_${String(stop.number)}`;
    // A row with faults in several cells has all of them reported; it is a fault as a whole only without any.
    const condition =
      stop.about === "cell" ? `${rejected} AND ${fault} IS NOT NULL` : `stop = ${String(stop.number)}`;
    // Whom the rows are about decides whether a code is quoted.
    const isOfPeople = plan.person !== null && stop.code !== undefined;
    const [often, people, from] = isOfPeople
      ? ["1", "listed.person", `wres_rows AS listed JOIN wres_fates ON ${sameTexts(texts, "wres_fates")}`]
      : ["number_of_rows", none, "wres_fates"];
    return `SELECT '${stop.rejected}' AS because, ${heading} AS heading,
          ${stop.code === undefined ? none : fault} AS code,
          ${stop.code === undefined ? "0" : `small_${String(stop.number)}`} AS small_letters,
          ${often} AS number_of_rows, ${people} AS person
        FROM ${from} WHERE ${condition}`;
  });
  const people = plan.person === null ? "SUM(number_of_rows)" : "COUNT(DISTINCT person)";
  const alike = "OVER (PARTITION BY because, heading)";
  const isCode = "because = 'unmapped-code'";
  const veil = `CASE WHEN ${isCode} AND (codes > ${String(MOST_SHOWN)}
        OR codes > ${String(ALWAYS_SHOWN)} AND rows_of_codes < ${String(LEAST_REPEATED)} * codes) THEN 'too-many-codes'
      WHEN ${isCode} AND NOT (${sqlMayBeQuoted(words)}) THEN 'unquoted-text' ELSE because END`;
  return `SELECT veil AS because, heading, CASE WHEN veil = because THEN code END AS code, SUM(people) AS people
    FROM (SELECT because, heading, code, people, ${veil} AS veil
      FROM (SELECT because, heading, code, people, persons, small_letters, COUNT(*) ${alike} AS codes,
          SUM(people) ${alike} AS rows_of_codes
        FROM (SELECT because, heading, code, SUM(number_of_rows) AS people, ${people} AS persons,
          MAX(small_letters) AS small_letters
        FROM (${faults.join("\n          UNION ALL ")}) AS faults
        GROUP BY because, heading, code) AS found) AS counted_codes) AS veiled
    GROUP BY veil, heading, CASE WHEN veil = because THEN code END`;
}

/** What `mayBeQuoted` says of a code, in words that every dialect has. */
function sqlMayBeQuoted(words: SqlWords): string {
  const forms = quotedForms(words.escaped);
  const fits = (value: string, ...patterns: readonly string[]): string =>
    patterns.map((pattern) => words.fits(value, pattern)).join(" AND ");
  const withoutDigits = Array.from("0123456789").reduce(
    (text, digit) => `REPLACE(${text}, '${digit}', '')`,
    "code",
  );
  const digits = `CHAR_LENGTH(code) - CHAR_LENGTH(${withoutDigits})`;
  const told = words.words("code");
  const isKnown = `${fits("code", forms.signs)} AND ${fits(`(${told} || ' ')`, forms.known)} AND ${fits(told, forms.told)}
        AND (NOT ${fits(told, forms.name)} OR ${fits(told, forms.category)})`;
  const isCode = `${fits("code", forms.code)}
        AND (small_letters = 0 OR ${fits("code", ".*[0-9].*")})
        AND people >= ${String(REPEATED)} AND persons >= ${String(REPEATED)}`;
  return `code = '' OR ${fits("code", forms.single)} OR CHAR_LENGTH(code) <= ${String(LONGEST_QUOTED)}
        AND ${digits} < ${String(LONG_NUMBER)} AND NOT ${fits("code", forms.postcodePart)}
        AND (${isKnown} OR ${isCode})`;
}
