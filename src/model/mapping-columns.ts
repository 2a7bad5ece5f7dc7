import { pathSegments, valueAt } from "./issue.ts";
import { periodDays } from "./period.ts";
import type { DateFormat } from "./date-format.ts";
import type { DateFilter, PersonRule, RecordColumn, RecordMapping } from "./record-mapping.ts";

/** A place of a mapping at which a column of the file stands, or may stand. */
export interface ColumnPlace {
  /** Where it stands in the mapping: `ethnicity`, `filters[0]`, `persons`. */
  readonly path: string;
  /** The column that is read there; null where none is. */
  readonly column: RecordColumn | null;
  /** True where a mapping cannot do without it. */
  readonly isNeeded: boolean;
}

/** Every place at which a mapping reads a column, and those at which it could. Without a year no rule of days can be added. */
export function columnPlaces(mapping: RecordMapping, year?: number): readonly ColumnPlace[] {
  const { filters = [], dates = [], strata = [], ethnicity } = mapping;
  const couldHaveDays = year !== undefined && dates.length === 0 && yearlyKinds.has(mapping.kind);
  return [
    place("ethnicity", ethnicity.column, true),
    ...ownPlaces(mapping),
    ...personPlaces(mapping),
    ...filters.map(({ column }, index) => place(`filters[${String(index)}]`, column)),
    ...dates.map(({ column }, index) => place(`dates[${String(index)}]`, column)),
    ...(couldHaveDays ? [place("dates[0]", null)] : []),
    ...strata.map(({ column }, index) => place(`strata[${String(index)}]`, column, true)),
  ];
}

/** Kinds whose rows may be of any day: cases and surveys have a year of their own, and of a local measure its owner decides. */
const yearlyKinds: ReadonlySet<RecordMapping["kind"]> = new Set<RecordMapping["kind"]>([
  "workforce",
  "shortlisting",
  "training",
]);

function place(path: string, column: RecordColumn | null, isNeeded = false): ColumnPlace {
  return { path, column, isNeeded };
}

function ownPlaces(mapping: RecordMapping): readonly ColumnPlace[] {
  switch (mapping.kind) {
    case "workforce":
      return [place("row", mapping.row.column, true), place("part", mapping.part.column, true)];
    case "shortlisting":
      return mapping.stages.map(({ column }, index) =>
        place(`stages[${String(index)}]`, column, mapping.stages.length === 1),
      );
    case "disciplinary":
      return [place("entered", mapping.entered.column, true)];
    case "survey":
      return Object.entries(mapping.questions).flatMap(([key, question]) =>
        question === undefined ? [] : [place(`questions.${key}`, question.column)],
      );
    case "local":
      return [
        ...(mapping.outcome === undefined ? [] : [place("outcome", mapping.outcome.column, true)]),
        ...Object.entries(mapping.amounts ?? {}).map(([key, column]) =>
          place(`amounts.${key}`, column, true),
        ),
      ];
    case "training":
      return [];
  }
}

function personPlaces(mapping: RecordMapping): readonly ColumnPlace[] {
  if (mapping.kind === "survey" || (mapping.kind === "local" && mapping.amounts !== undefined)) return [];
  const persons = personsOf(mapping);
  const primary = persons?.choose === "primary" ? persons.primary.column : null;
  return [place("persons", persons?.column ?? null), place("persons.primary", primary)];
}

/** How the rows of a person become one; undefined where each row is a person: in a survey, or as the mapping says. */
export function personsOf(mapping: RecordMapping): PersonRule | undefined {
  return mapping.kind === "survey" || mapping.persons === "one-row-each" ? undefined : mapping.persons;
}

/** A column that is chosen for a place of a mapping; null where none is to be read there. */
export interface ChosenColumn {
  readonly path: string;
  readonly heading: string | null;
}

/** The days of a file, as far as they are needed to read another column of them. */
export interface DaysOfFile {
  /** The form of the days of each column that holds days. */
  readonly forms: Readonly<Record<string, DateFormat>>;
  readonly year?: number | undefined;
}

/**
 * A mapping that reads other columns: the rules for codes stay, and days are read in the form of the column that is chosen. A place
 * that is needed cannot be left without a column: the caller sees to it.
 */
export function withColumns(
  mapping: RecordMapping,
  chosen: readonly ChosenColumn[],
  days: DaysOfFile,
): RecordMapping {
  const changed = structuredClone(mapping) as unknown as Changing;
  for (const { path, heading } of chosen) if (heading !== null) choose(changed, path, heading, days);
  const without = new Set(chosen.flatMap(({ path, heading }) => (heading === null ? [path] : [])));
  const { questions, ...others } = withoutSome(changed, without);
  const asked = Object.entries(questions ?? {}).filter(([key]) => !without.has(`questions.${key}`));
  return {
    ...others,
    ...(questions !== undefined && { questions: Object.fromEntries(asked) }),
  } as unknown as RecordMapping;
}

/** A mapping without the rules and the persons whose column was taken away. */
function withoutSome(changed: Changing, without: ReadonlySet<string>): Changing {
  const kept = (list: "filters" | "dates" | "stages"): Partial<Changing> => {
    const rules = changed[list]?.filter((_, index) => !without.has(`${list}[${String(index)}]`)) ?? [];
    return rules.length === 0 ? {} : { [list]: rules };
  };
  const { filters: _filters, dates: _dates, stages: _stages, persons, ...others } = changed;
  return {
    ...others,
    ...kept("filters"),
    ...kept("dates"),
    ...kept("stages"),
    ...personsWithout(persons, changed.kind, without),
  };
}

function personsWithout(
  persons: Changing["persons"],
  kind: RecordMapping["kind"],
  without: ReadonlySet<string>,
): Pick<Changing, "persons"> {
  if (without.has("persons")) return kind === "training" ? { persons: "one-row-each" } : {};
  if (persons === undefined) return {};
  const isHighest = typeof persons === "object" && without.has("persons.primary");
  return { persons: isHighest ? { column: persons.column, choose: "highest" } : persons };
}

/** A column with its rules, while it is changed. */
interface ChangingColumn {
  column: RecordColumn;
  codes?: { use?: readonly string[] };
  formats?: readonly DateFormat[] | undefined;
}

/** A mapping while it is changed. */
interface Changing {
  readonly kind: RecordMapping["kind"];
  filters?: ChangingColumn[];
  dates?: ChangingColumn[];
  stages?: ChangingColumn[];
  questions?: Record<string, ChangingColumn>;
  amounts?: Record<string, RecordColumn>;
  persons?: "one-row-each" | (ChangingColumn & { choose: string; primary?: ChangingColumn });
}

function choose(changed: Changing, path: string, heading: string, days: DaysOfFile): void {
  const steps = pathSegments(path) ?? [];
  const [first = "", key = ""] = steps.map(String);
  if (first === "amounts" && changed.amounts !== undefined) {
    changed.amounts[key] = heading;
    return;
  }
  const found = valueAt(changed, steps);
  if (typeof found !== "object" || found === null) {
    addColumn(changed, path, heading, days);
    return;
  }
  const column = found as ChangingColumn;
  column.column = heading;
  if (first === "stages" && column.codes !== undefined) {
    // A column of Yes and No gives way to one of statuses, and the other way round.
    column.codes.use = [...new Set([...(column.codes.use ?? []), "recruitment-statuses"])];
  }
  if (first !== "dates" && first !== "entered") return;
  const form = days.forms[heading];
  // Without a form that all of its days have, the usual ones are tried.
  column.formats = form === undefined ? undefined : [form];
}

/** Adds what a mapping has not had so far: who a row is about, which row of a person counts, or the day that decides. */
function addColumn(changed: Changing, path: string, heading: string, { forms, year }: DaysOfFile): void {
  if (path === "persons") {
    changed.persons = { column: heading, choose: "highest" };
  } else if (path === "persons.primary" && typeof changed.persons === "object") {
    const primary = { column: heading, codes: { use: ["primary-assignment"] } };
    changed.persons = { column: changed.persons.column, choose: "primary", primary };
  } else if (path === "dates[0]" && year !== undefined) {
    const form = forms[heading];
    changed.dates = [
      { ...daysOfYear(changed.kind, year), column: heading, ...(form !== undefined && { formats: [form] }) },
    ];
  }
}

/** The days of a WRES year by which rows of a kind count: people who had started by its last day, and what happened in it. */
export function daysOfYear(
  kind: RecordMapping["kind"],
  year: number,
): Pick<DateFilter, "name" | "from" | "to"> {
  const { first, last } = periodDays({ year });
  return kind === "workforce"
    ? { name: "not yet started", to: last }
    : { name: "outside the year", from: first, to: last };
}
