import { once } from "../foundation/once.ts";
import { type IndicatorNumber, indicators } from "../reference/indicators.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import { ethnicitySchemes } from "../reference/ethnic-categories.ts";
import { rowGroupings } from "../reference/row-groupings.ts";
import { medicalGrades, payBands } from "../reference/workforce-rows.ts";
import { verdictRuleIds } from "./certainty.ts";
import { isWord } from "./measure-id.ts";
import type { ResultsOptions, RowGrouping } from "./results.ts";

const defaults: ResultsOptions = /* @__PURE__ */ (() => ({
  denominator: "all",
  disciplinaryWindow: "as-returned",
  ethnicityScheme: "2001",
  groupings: [],
  indicators: indicators.map(({ number }) => number),
  level: 0.95,
  verdictRule: "by-unit",
}))();

const allowed = /* @__PURE__ */ once(
  () =>
    ({
      denominator: ["all", "known"],
      disciplinaryWindow: ["as-returned", ...disciplinaryWindows.map(({ id }) => id)],
      ethnicityScheme: ethnicitySchemes,
      verdictRule: verdictRuleIds,
    }) as const satisfies Partial<Record<keyof ResultsOptions, readonly string[]>>,
);

const rowIds: readonly string[] = /* @__PURE__ */ (() =>
  [...payBands, ...medicalGrades].map(({ id }) => id))();
const takenIds: readonly string[] = /* @__PURE__ */ (() => [
  ...rowIds,
  ...rowGroupings.map(({ id }) => id),
  "representation",
  "workforce",
])();

/** Fills in the defaults, and stops a program that asks for a choice that does not exist. */
export function resolveOptions(options: Partial<ResultsOptions>): ResultsOptions {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(defaults, name)) refuse(`option ${name}`, name, Object.keys(defaults));
  }
  const entries: readonly [string, unknown][] = Object.entries(options);
  const given = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const chosen: ResultsOptions = { ...defaults, ...given };
  for (const [name, values] of Object.entries(allowed())) {
    const value = chosen[name as keyof ReturnType<typeof allowed>];
    if (!(values as readonly string[]).includes(value)) refuse(name, value, values);
  }
  if (!(chosen.level > 0 && chosen.level < 1))
    refuse("level", chosen.level, ["a number between 0 and 1, such as 0.95"]);
  checkGroupings(chosen.groupings);
  return { ...chosen, indicators: checkedIndicators(chosen.indicators) };
}

/** The indicators that are asked for, each once and in printed order. */
function checkedIndicators(asked: unknown): readonly IndicatorNumber[] {
  const numbers = defaults.indicators;
  if (!Array.isArray(asked)) return refuse("indicators", asked, ["a list of numbers from 1 to 9"]);
  for (const number of asked) {
    if (!numbers.includes(number as IndicatorNumber)) refuse("indicators", number, ["numbers from 1 to 9"]);
  }
  return numbers.filter((number) => asked.includes(number));
}

/** A program without types can pass anything. */
function checkGroupings(groupings: unknown): void {
  if (!Array.isArray(groupings)) return refuse("groupings", groupings, ["a list of { id, rows }"]);
  const taken = new Set(takenIds);
  groupings.forEach((grouping: unknown, index) => {
    const { id, rows } = (grouping ?? {}) as { id?: unknown; rows?: unknown };
    const at = `groupings[${String(index)}]`;
    if (typeof id !== "string" || !isWord(id)) {
      return refuse(`${at}.id`, id, ["small letters, digits and hyphens"]);
    }
    if (taken.has(id)) refuse(`${at}.id`, id, ["an id that is not taken"]);
    taken.add(id);
    if (!Array.isArray(rows)) return refuse(`${at}.rows`, rows, ["a list of rows"]);
    for (const row of rows) if (!rowIds.includes(row as string)) refuse(`${at}.rows`, row, rowIds);
  });
}

/** Rows to be taken together, as somebody types them: `bands-1-to-3=band-1,band-2`; null for anything else. What rows there are is checked later. */
export function typedGrouping(text: string): RowGrouping | null {
  const [id = "", rows, ...more] = text.split("=");
  if (rows === undefined || more.length > 0) return null;
  return { id: id.trim(), rows: rows.split(",").map((row) => row.trim()) as RowGrouping["rows"] };
}

function refuse(name: string, received: unknown, expected: readonly string[]): never {
  throw new WresError(
    "invalid-option",
    `${name} is ${describeValue(received)}; expected ${expected.join(", ")}.`,
  );
}
