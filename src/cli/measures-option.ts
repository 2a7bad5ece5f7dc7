import { parseDefinitionsText } from "../ingest/parse-definitions.ts";
import { periodTitle } from "../model/period.ts";
import type { Return } from "../model/return.ts";
import { issuesOfLocal } from "../pipeline/calculate-local-measures.ts";
import { localMeasures } from "../reference/local-measures.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import { standardsBeside } from "../reference/standards-beside.ts";
import { type Arguments, type Option, type Terminal, UsageError } from "./command.ts";
import { readParsed, tellIssues } from "./read-files.ts";

/** The option of every command that knows measures beside the nine indicators. */
export const measuresOption: Readonly<Record<"measures", Option>> = {
  measures: {
    type: "string",
    multiple: true,
    value: "<definitions.json|id>",
    reads: (asked) => (isDefinitions(asked) ? asked : null),
    help: "measures beside the nine indicators: a file with definitions, the id of a ready-made one (promotion, leavers, sickness-absence), or a standard (wdes); may be given more than once",
  },
};

/** The same for what can be made of those measures alone. */
export const onlyMeasuresOption: Readonly<Record<"only-measures", Option>> = {
  "only-measures": { type: "boolean", help: "local measures alone, without the nine indicators" },
};

const MOST_BYTES = 1_000_000;

/** True for what names a file, and no measure that is ready-made. */
function isDefinitions(asked: string): boolean {
  return /\.json$/i.test(asked);
}

/** Reads the definitions that are asked for; null where a file holds none, and every issue is on stderr. */
export async function definitionsAsked(
  given: Arguments,
  terminal: Terminal,
): Promise<readonly MeasureDefinition[] | null> {
  const read = await Promise.all(given.texts("measures").map((asked) => definitionsOf(asked, terminal)));
  const found = read.filter((one) => one !== null);
  // A ready-made measure may come along with another that is out of it.
  return found.length < read.length ? null : [...new Set(found.flat())];
}

async function definitionsOf(
  asked: string,
  terminal: Terminal,
): Promise<readonly MeasureDefinition[] | null> {
  const readyMade = readyMadeOf(asked);
  if (readyMade !== null) return readyMade;
  if (!isDefinitions(asked)) {
    const ids = [...standardsBeside, ...localMeasures].map(({ id }) => id).join(", ");
    throw new UsageError(
      `--measures is ${JSON.stringify(asked)}; expected a file such as definitions.json, or one of ${ids}.`,
    );
  }
  const parsed = await readParsed(asked, { parse: parseDefinitionsText, most: MOST_BYTES }, terminal);
  return parsed?.definitions ?? null;
}

/** The definitions of a standard, or a ready-made one with those that it is out of. */
function readyMadeOf(id: string): readonly MeasureDefinition[] | null {
  const standard = standardsBeside.find((one) => one.id === id);
  if (standard !== undefined) return standard.definitions;
  const measure = localMeasures.find((one) => one.id === id);
  if (measure === undefined) return null;
  const whole =
    measure.kind === "likelihood" ? localMeasures.filter((other) => other.id === measure.outOf) : [];
  return [...whole, measure];
}

/** Says on stderr what is wrong with the local counts of returns; false where nothing is. */
export function refuseLocal(
  returns: readonly Return[],
  definitions: readonly MeasureDefinition[],
  terminal: Terminal,
): boolean {
  const found = returns.map((wresReturn) => ({
    title: periodTitle(wresReturn),
    issues: issuesOfLocal(wresReturn, definitions).issues,
  }));
  for (const { title, issues } of found) tellIssues(`return of ${title}: `, issues, terminal);
  return found.some(({ issues }) => issues.length > 0);
}
