import type { Return } from "wres-metrics";
import { type Expected, expectedValues } from "./expected-values.ts";
import type { ReadCell, ReadCells } from "./read-cells.ts";

/** What became of the formulas of a workbook. */
export interface Held {
  readonly formulas: number;
  /** The cells that are not what the library says, with both. */
  readonly wrong: readonly string[];
}

/**
 * Holds every formula of a workbook against the library. What it has to be comes from the cell's name and the return alone;
 * a cell that only repeats another has to be what that one has to be.
 *
 * @param written - The workbook as it was written: its formulas and names.
 * @param calculated - The same as another program calculated it.
 */
export function heldAgainstLibrary(
  written: ReadCells,
  calculated: ReadCells,
  { current, previous }: { readonly current: Return; readonly previous?: Return | undefined },
): Held {
  const thisYear = expectedValues(current);
  const lastYear = previous === undefined ? thisYear : expectedValues(previous);
  const expectedIn = (address: string): Expected | null => {
    const { formula = null, value = null } = written.cells.get(address) ?? {};
    if (formula === null) return value === null ? ["not given"] : typeof value === "number" ? value : [value];
    const name = written.names.get(address);
    if (name !== undefined) {
      return name.startsWith("WRES_previous_")
        ? lastYear(name.replace("WRES_previous_", "WRES_"))
        : thisYear(name);
    }
    const target = repeated(formula);
    return target === null ? coverLine(formula, current) : expectedIn(target);
  };
  const formulas = [...written.cells].filter(([, { formula }]) => formula !== null);
  return {
    formulas: formulas.length,
    wrong: formulas.flatMap(([address]) => {
      const shown = calculated.cells.get(address);
      const expected = expectedIn(address);
      if (expected !== null && isAsExpected(shown, expected)) return [];
      const is = shown?.error ?? shown?.value ?? "nothing";
      return [
        `${address} (${written.names.get(address) ?? "no name"}) is ${String(is)}, not ${String(expected)}`,
      ];
    }),
  };
}

/** The cell that a formula does nothing but show. */
function repeated(formula: string): string | null {
  const [, plain] = /^('[^']+'![A-Z]+\d+)$/.exec(formula) ?? [];
  const [, beside] = /^IF\(('[^']+'![A-Z]+\d+)="","not given",\1\)$/.exec(formula) ?? [];
  return (plain ?? beside)?.replaceAll("'", "") ?? null;
}

function coverLine(formula: string, { organisation, year }: Return): Expected | null {
  const lines = {
    "Organisation: ": organisation.name,
    "Organisation code: ": organisation.code,
    "Year ending 31 March: ": String(year),
  };
  const found = Object.entries(lines).find(([label]) => formula.startsWith(`"${label}"&`));
  return found === undefined ? null : [found.join("")];
}

const TOLERANCE = 1e-12;

function isAsExpected(shown: ReadCell | undefined, expected: Expected): boolean {
  if (shown?.error !== null) return false;
  if (typeof expected !== "number") return expected.includes(String(shown.value));
  return (
    typeof shown.value === "number" && Math.abs(shown.value - expected) <= TOLERANCE * Math.max(1, expected)
  );
}
