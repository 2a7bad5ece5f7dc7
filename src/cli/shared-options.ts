import { describeValue } from "../foundation/wres-error.ts";
import { verdictRuleIds } from "../model/certainty.ts";
import { resolveOptions, typedGrouping } from "../model/resolve-options.ts";
import { readPeriod } from "../model/period.ts";
import type { Return } from "../model/return.ts";
import type { ResultsOptions, RowGrouping } from "../model/results.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import { ethnicitySchemes, type EthnicityScheme } from "../reference/ethnic-categories.ts";
import { allOf, type Arguments, blamedOnUsage, type Option, UsageError, wordOf } from "./command.ts";
import { groupWords, type WordingOptions } from "../report/words/group-words.ts";

const windows = disciplinaryWindows.map(({ id }) => id).filter((id) => id !== "not-stated");

/** The lists of ethnic categories. */
export const schemes: readonly EthnicityScheme[] = ethnicitySchemes;

/** The options of every command that calculates. */
export const calculationOptions: Readonly<
  Record<"denominator" | "window" | "verdict-rule" | "level" | "ethnicity-scheme" | "grouping", Option>
> = {
  denominator: {
    type: "string",
    value: "<all|known>",
    help: "who is in the denominator of shares: everyone (all), or people of known ethnicity (known)",
  },
  window: {
    type: "string",
    value: `<${windows.join("|")}>`,
    help: "the window of the disciplinary process; as the return gives it by default",
  },
  "verdict-rule": {
    type: "string",
    value: `<${verdictRuleIds.join("|")}>`,
    help: "when a disparity is called; by-unit by default",
  },
  level: {
    type: "string",
    value: "<level>",
    help: "the level of every interval, such as 0.99 or 99%; 0.95 by default",
  },
  "ethnicity-scheme": {
    type: "string",
    value: `<${schemes.join("|")}>`,
    help: "the list of ethnic categories that the counts were made with; 2001 by default",
  },
  grouping: {
    type: "string",
    multiple: true,
    value: "<id=rows>",
    help: "rows of the workforce to be taken together too, such as bands-1-to-3=band-1,band-2,band-3; may be given more than once",
  },
};

/** Reads them; what no calculation knows is refused before a file is read. */
export function calculationChoices(given: Arguments): Partial<ResultsOptions> {
  const [denominator, disciplinaryWindow, verdictRule, level, ethnicityScheme, groupings] = allOf(
    () => denominatorOf(given),
    () => wordOf(given, "window", windows),
    () => wordOf(given, "verdict-rule", verdictRuleIds),
    () => levelOf(given),
    () => wordOf(given, "ethnicity-scheme", schemes),
    () => allOf(...given.texts("grouping").map((text) => () => rowGrouping(text))),
  );
  const choices: Partial<ResultsOptions> = {
    ...(denominator && { denominator }),
    ...(disciplinaryWindow && { disciplinaryWindow }),
    ...(verdictRule && { verdictRule }),
    ...(level !== undefined && { level }),
    ...(ethnicityScheme && { ethnicityScheme }),
    ...(groupings.length > 0 && { groupings }),
  };
  blamedOnUsage(() => resolveOptions(choices));
  return choices;
}

/** Who is in the denominator of shares. */
export function denominatorOf(given: Arguments): "all" | "known" | undefined {
  return wordOf(given, "denominator", ["all", "known"]);
}

/** A level between 0 and 1, or a percentage with its sign. */
export function levelOf({ text: textOf }: Arguments): number | undefined {
  const text = textOf("level");
  if (text === undefined) return undefined;
  const [, percentage] = /^(\d{1,2}(?:\.\d{1,3})?)%$/.exec(text) ?? [];
  const level = percentage === undefined ? Number(text) : Number(`${percentage}e-2`);
  if (/^[\d.]+%?$/.test(text) && level > 0 && level < 1) return level;
  throw new UsageError(
    `--level is ${JSON.stringify(text)}; expected a level between 0 and 1, such as 0.95, or a percentage, such as 95%.`,
  );
}

/** The rows of a grouping of the caller's: `bands-1-to-3=band-1,band-2`. What rows there are is known to the calculation. */
function rowGrouping(text: string): RowGrouping {
  const grouping = typedGrouping(text);
  if (grouping !== null) return grouping;
  throw new UsageError(
    `--grouping is ${JSON.stringify(text)}; expected an id and its rows, such as bands-1-to-3=band-1,band-2,band-3.`,
  );
}

/** The wording of a report; no number depends on it. */
export const wordingOptions: Readonly<Record<"label", Option>> = {
  label: {
    type: "string",
    value: "<words>",
    help: 'what BME staff are called, such as "ethnic minority"; it changes words, and never a number',
  },
};

/** Reads them; a label that cannot stand in a sentence is refused before anything is calculated. */
export function wordingChoices({ text }: Arguments): WordingOptions {
  const label = text("label");
  if (label === undefined) return {};
  blamedOnUsage(() => groupWords({ label }));
  return { label };
}

/** The part of a year that records are of. */
export const periodOption: Option = {
  type: "string",
  value: "<period>",
  help: "of records: the part of the year that they are of, such as quarter-1 or june; the dates of the mappings say which rows are of it",
};

/** The part of the year that is asked for; nothing for a whole year. */
export function periodOf({ text }: Arguments, year: number): Pick<Return, "period"> {
  const said = text("period");
  if (said === undefined) return {};
  const read = readPeriod(said);
  if (read.status === "read" && (read.year ?? year) === year) return { period: read.period };
  throw new UsageError(
    `--period is ${describeValue(said)}; expected a part of the year ending 31 March ${String(year)}, such as quarter-1, half-2 or june.`,
  );
}
