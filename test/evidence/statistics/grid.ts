import { readFileSync } from "node:fs";
import type { Interval, TwoShares } from "../../../src/statistics.ts";
import {
  clopperPearsonInterval,
  katzRatioInterval,
  koopmanRatioInterval,
  miettinenNurminenDifferenceInterval,
  miettinenNurminenRatioInterval,
  newcombeDifferenceInterval,
  wilsonInterval,
} from "../../../src/statistics.ts";

/** Values that JSON has no number for are strings: "Infinity", or what is too small for a double. */
export type Printed = number | string;

/** What a tool says of one table: an interval a level and method, and the tests. */
export interface Row {
  readonly intervals: readonly Readonly<Record<string, readonly Printed[] | number | null>>[];
  readonly tests: Readonly<Record<string, readonly Printed[] | Printed | null>>;
}

export interface Reference {
  readonly versions: Readonly<Record<string, string | number>>;
  readonly tables: readonly Row[];
  readonly pools: readonly Readonly<Record<string, readonly Printed[] | null>>[];
  readonly pLists: readonly Readonly<Record<string, readonly number[]>>[];
  readonly quantiles: readonly { readonly level: number; readonly z: number }[];
  readonly complementaryErrors: readonly { readonly x: number; readonly erfc: number }[];
}

export interface Grid {
  readonly tables: readonly (TwoShares & { readonly levels: readonly number[] })[];
  readonly pools: readonly (readonly TwoShares[])[];
  readonly pLists: readonly (readonly number[])[];
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

export const grid = read("tables.json") as Grid;

export function reference(name: "from-mpmath.json" | "from-r.json" | "from-scipy.json"): Reference {
  return read(name) as Reference;
}

/** Every interval of the library, by the name of its method. */
export const intervalOf: Readonly<
  Record<string, (groups: TwoShares, options: { level: number }) => Interval | null>
> = {
  wilson: ({ over }, options) => wilsonInterval(over, options),
  "clopper-pearson": ({ over }, options) => clopperPearsonInterval(over, options),
  newcombe: newcombeDifferenceInterval,
  "miettinen-nurminen-difference": miettinenNurminenDifferenceInterval,
  katz: katzRatioInterval,
  "koopman-score": koopmanRatioInterval,
  "miettinen-nurminen-ratio": miettinenNurminenRatioInterval,
};

/**
 * The relative difference of two numbers. Around 0 a difference of shares is measured against a thousandth of the
 * interval's width, because no double can do better there.
 */
export function gap(actual: number, printed: Printed, width = 0): number {
  const expected = Number(printed);
  if (actual === expected) return 0;
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), width / 1000);
}

/** The largest relative difference of the two limits. */
export function intervalGap(actual: Interval | null, printed: readonly Printed[] | null): number {
  if (actual === null || printed === null) return actual === printed ? 0 : Infinity;
  const [lower, upper] = printed;
  if (lower === undefined || upper === undefined) return Infinity;
  const isDifference = actual.method === "newcombe" || actual.method === "miettinen-nurminen-difference";
  const width = isDifference ? Number(upper) - Number(lower) : 0;
  return Math.max(gap(actual.lower, lower, width), gap(actual.upper, upper, width));
}

/** For every table and level: the table, the level, and what the reference has for the method. */
export function* intervalsIn(
  rows: readonly Row[],
  method: string,
): Generator<{ place: number; groups: TwoShares; level: number; printed: readonly Printed[] | null }> {
  for (const [place, row] of rows.entries()) {
    const groups = grid.tables[place];
    if (groups === undefined) throw new Error(`the references hold more tables than tables.json`);
    for (const entry of row.intervals) {
      const printed = entry[method] as readonly Printed[] | null | undefined;
      if (printed !== undefined) yield { place, groups, level: Number(entry["level"]), printed };
    }
  }
}
