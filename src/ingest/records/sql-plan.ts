import type { RecordColumn } from "../../model/record-codes.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { groupsFromLowest, populations } from "./dimensions.ts";
import type { SqlDigit } from "./sql-digit.ts";
import { sqlKind } from "./sql-kind.ts";
import { codesReading, dateFilterReading, filterReading, type SqlReading } from "./sql-reading.ts";
import type { SqlStop } from "./sql-stop.ts";

/** A mapping as the parts of a query. */
export interface SqlPlan {
  /** In the order in which they stop a row. */
  readonly readings: readonly SqlReading[];
  /** In their order, after those of the readings. */
  readonly stops: readonly SqlStop[];
  /** The weightiest first: of a person's rows the highest is taken. */
  readonly digits: readonly SqlDigit[];
  readonly person: RecordColumn | null;
  /** The digit in each of whose places a person is counted once. */
  readonly partition: SqlDigit | null;
}

/** What a query has to do for a mapping. */
export function sqlPlan(mapping: RecordMapping): SqlPlan {
  const { filters = [], dates = [], ethnicity } = mapping;
  const filterReadings = filters.map((filter, index) => filterReading(`filter_${String(index + 1)}`, filter));
  const dateReadings = dates.map((filter, index) => dateFilterReading(`date_${String(index + 1)}`, filter));
  const persons =
    mapping.kind === "survey" || mapping.persons === "one-row-each" ? undefined : mapping.persons;
  const primary =
    persons?.choose === "primary" ? [codesReading("assignment", persons.primary, ["other", "primary"])] : [];
  const { readings, digits, stops = [], partition = null } = sqlKind(mapping);
  const banks = filterReadings.map(({ name }) => `${name}.becomes = 'bank'`);
  return {
    readings: [
      ...filterReadings,
      ...dateReadings,
      ...readings,
      codesReading("ethnicity", ethnicity, groupsFromLowest),
      ...primary,
    ],
    stops,
    digits: [
      {
        name: "population",
        words: populations,
        place: banks.length === 0 ? "1" : `CASE WHEN ${banks.join(" OR ")} THEN 0 ELSE 1 END`,
      },
      ...primary.map(({ name, becomes }) => ({ name, words: becomes, place: `${name}.place` })),
      ...digits,
      { name: "ethnic_group", words: groupsFromLowest, place: "ethnicity.place" },
    ],
    person: persons?.column ?? null,
    partition,
  };
}
