import { parseNationalFigures } from "../ingest/parse-national-figures.ts";
import type { NationalFigure } from "../reference/national-figures.ts";
import { aFile, type Arguments, type Option, type Terminal } from "./command.ts";
import { readParsed } from "./read-files.ts";

/** The option of a command that sets figures beside England's. */
export const nationalOption: Readonly<Record<"national", Option>> = {
  national: {
    type: "string",
    value: "<figures.csv>",
    reads: aFile,
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
  const parsed = await readParsed(path, { parse: parseNationalFigures, most: MOST_BYTES }, terminal);
  return parsed?.figures ?? null;
}
