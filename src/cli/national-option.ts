import { parseNationalFigures } from "../ingest/parse-national-figures.ts";
import type { NationalFigure } from "../reference/national-figures.ts";
import type { Arguments, Option, Terminal } from "./command.ts";
import { nameOf, readText, tellIssues, tooLarge } from "./read-files.ts";

/** The option of a command that sets figures beside England's. */
export const nationalOption: Readonly<Record<"national", Option>> = {
  national: {
    type: "string",
    value: "<figures.csv>",
    help: "England's figures that are newer than those built in: year, measure, printed, source, read",
  },
};

const MOST_BYTES = 1_000_000;

/** Reads the national figures that are given; none where there is no file, null where it holds a wrong row, each told on stderr. */
export async function nationalAsked(
  given: Arguments,
  terminal: Terminal,
): Promise<readonly NationalFigure[] | null> {
  const path = given.text("national");
  if (path === undefined) return [];
  const text = await readText(path, MOST_BYTES, terminal);
  const parsed =
    text === null
      ? ({ status: "invalid", issues: [tooLarge(MOST_BYTES)] } as const)
      : parseNationalFigures(text);
  if (parsed.status === "valid") return parsed.figures;
  tellIssues(`${nameOf(path)}: `, parsed.issues, terminal);
  return null;
}
