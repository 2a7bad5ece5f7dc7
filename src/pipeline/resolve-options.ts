import { describeValue } from "../foundation/describe-value.ts";
import { WresError } from "../foundation/wres-error.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import { ethnicCategories } from "../reference/ethnic-categories.ts";
import { rowGroupings } from "../reference/row-groupings.ts";
import { medicalGrades, payBands } from "../reference/workforce-rows.ts";
import { WORD } from "../model/measure-id.ts";
import type { ResultsOptions } from "../model/results.ts";

const defaults: ResultsOptions = {
  denominator: "all",
  disciplinaryWindow: "as-returned",
  ethnicityScheme: "2001",
  groupings: [],
};

const allowed = {
  denominator: ["all", "known"],
  disciplinaryWindow: ["as-returned", ...disciplinaryWindows.map(({ id }) => id)],
  ethnicityScheme: [...new Set(ethnicCategories.map(({ scheme }) => scheme))],
} as const satisfies Partial<Record<keyof ResultsOptions, readonly string[]>>;

const rowIds: readonly string[] = [...payBands, ...medicalGrades].map(({ id }) => id);
const takenIds: readonly string[] = [
  ...rowIds,
  ...rowGroupings.map(({ id }) => id),
  "representation",
  "workforce",
];

/** Fills in the defaults, and stops a program that asks for a choice that does not exist. */
export function resolveOptions(options: Partial<ResultsOptions>): ResultsOptions {
  for (const name of Object.keys(options)) {
    if (!(name in defaults)) refuse(`option ${name}`, name, Object.keys(defaults));
  }
  const entries: readonly [string, unknown][] = Object.entries(options);
  const given = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const chosen: ResultsOptions = { ...defaults, ...given };
  for (const [name, values] of Object.entries(allowed)) {
    const value = chosen[name as keyof typeof allowed];
    if (!(values as readonly string[]).includes(value)) refuse(name, value, values);
  }
  chosen.groupings.forEach(({ id, rows }, index) => {
    const at = `groupings[${String(index)}]`;
    if (!new RegExp(`^${WORD}$`).test(id)) refuse(`${at}.id`, id, ["small letters, digits and hyphens"]);
    const earlier = chosen.groupings.slice(0, index).map((grouping) => grouping.id);
    if ([...takenIds, ...earlier].includes(id)) refuse(`${at}.id`, id, ["an id that is not taken"]);
    for (const row of rows) if (!rowIds.includes(row)) refuse(`${at}.rows`, row, rowIds);
  });
  return chosen;
}

function refuse(name: string, received: unknown, expected: readonly string[]): never {
  throw new WresError(
    "invalid-option",
    `${name} is ${describeValue(received)}; expected ${expected.join(", ")}.`,
  );
}
