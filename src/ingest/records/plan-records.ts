import type { RecordMapping } from "../../model/record-mapping.ts";
import { codedColumn, dateFilterColumn, filterColumn } from "./coded-columns.ts";
import { groupsFromLowest, populations } from "./dimensions.ts";
import { kindPlan } from "./kind-plan.ts";
import type { RecordPlan, Stop } from "./record-plan.ts";

/** Makes a mapping ready to be carried out. */
export function planRecords(mapping: RecordMapping): RecordPlan {
  const { filters = [], dates = [] } = mapping;
  const persons =
    mapping.kind === "survey" || mapping.persons === "one-row-each" ? undefined : mapping.persons;
  const kind = kindPlan(mapping);
  const checks = [...filters.map(filterColumn), ...dates.map(dateFilterColumn)];
  const primary = persons?.choose === "primary" ? [codedColumn(persons.primary, ["other", "primary"])] : [];
  const columns = [...checks, ...kind.columns, codedColumn(mapping.ethnicity, groupsFromLowest), ...primary];
  // Population, primary, the digits of the kind, group.
  const sizes = [2, 2, ...kind.sizes, groupsFromLowest.length];
  const [first, last] = [checks.length, checks.length + kind.columns.length];
  const cells = sizes.reduce((product, size) => product * size, 1);
  const half = cells / 2;
  return {
    columns,
    cells,
    cellOf: (digits) => {
      const own = kind.combine?.(digits.slice(first, last)) ?? digits.slice(first, last);
      if (!isDigits(own)) return own;
      const isBank = checks.some(({ digits: size }, index) => size === 2 && digits[index] === 0);
      return numberOf([isBank ? 0 : 1, digits[last + 1] ?? 0, ...own, digits[last] ?? 0], sizes);
    },
    describe: (cell, people) => {
      const [population = 0, , ...rest] = digitsOf(cell, sizes);
      return {
        people,
        population: populations[population] ?? "substantive",
        ...kind.describe(rest.slice(0, -1)),
        group: groupsFromLowest[rest.at(-1) ?? 0] ?? "unknown",
      };
    },
    // The same population, and the same but for `primary`.
    isAlike: (cell, other) => cell >= half === other >= half && (cell - other) % (half / 2) === 0,
    person: persons?.column ?? null,
    partitionOf: (cell) =>
      kind.partition === undefined ? 0 : (digitsOf(cell, sizes)[2 + kind.partition] ?? 0),
  };
}

function isDigits(value: readonly number[] | Stop): value is readonly number[] {
  return Array.isArray(value);
}

/** The number that digits of these sizes write, the first digit the weightiest. */
function numberOf(digits: readonly number[], sizes: readonly number[]): number {
  return sizes.reduce((number, size, index) => number * size + (digits[index] ?? 0), 0);
}

function digitsOf(number: number, sizes: readonly number[]): readonly number[] {
  let rest = number;
  return sizes
    .toReversed()
    .map((size) => {
      const digit = rest % size;
      rest = (rest - digit) / size;
      return digit;
    })
    .reverse();
}
