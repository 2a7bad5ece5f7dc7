import type { DerivedFigure } from "../../model/disclosure-table.ts";
import { type WholeRow, wholeRow } from "./whole-row.ts";
import {
  decimalFraction,
  difference,
  divide,
  type Fraction,
  fraction,
  quotient,
} from "../../foundation/fraction.ts";
import { printFixed } from "../../foundation/print-number.ts";

/** A figure of a publication, and its path there. */
export interface PlacedFigure {
  readonly figure: DerivedFigure;
  readonly path: string;
}

/** A shown cell has a count, a hidden one a column. */
export type KnownCell = { readonly count: number } | { readonly column: number };

/** A figure, as rows of hidden cells. */
interface FigureRows {
  readonly rows: readonly WholeRow[];
  /** Hidden cells that are multiplied by other hidden ones: the figure gives more rows once these are known. */
  readonly multiplied: readonly number[];
  /** True where its numbers are too large to be exact, so that a row is missing. */
  readonly isTooLarge: boolean;
}

/** Turns a printed figure into rows of hidden cells, in whole numbers; there are none where it is withheld. */
export function figureRows(
  { figure, path }: PlacedFigure,
  cell: (id: string) => KnownCell | undefined,
): FigureRows {
  const source = { kind: "figure", figure, path } as const;
  const interval = figureInterval(figure);
  if (interval === null || !figure.of.every(cell)) return { rows: [], multiplied: [], isTooLarge: false };
  const { over, under, divisors } = figureForm(figure);
  const multiplied = [...over, under].flatMap((product) => lastOfTwoHidden(product, cell));
  const atLeast = (products: readonly CellProduct[], least: bigint): WholeRow | null => {
    const { times, constant } = linear(products, cell);
    return wholeRow(times, { least: least - constant, greatest: null }, source);
  };
  const times = (products: readonly CellProduct[], by: bigint): readonly CellProduct[] =>
    products.map((product) => ({ ...product, times: product.times * by }));
  const { low, high, scale, includes } = interval;
  const ends =
    multiplied.length > 0
      ? []
      : [
          // over/under ≥ low/scale, and over/under ≤ high/scale; in whole numbers, above 0 is at least 1.
          atLeast([...times(over, scale), ...times([under], -low)], includes === "low" ? 0n : 1n),
          atLeast([...times(over, -scale), ...times([under], high)], includes === "high" ? 0n : 1n),
        ];
  const somebody = divisors.map((id) => atLeast([{ times: 1n, cells: [id] }], 1n));
  const rows = [...somebody, ...ends].filter((row) => row !== null);
  return {
    rows: rows.filter(isInformative),
    multiplied,
    isTooLarge: rows.length < somebody.length + ends.length,
  };
}

function lastOfTwoHidden(
  { cells }: CellProduct,
  cell: (id: string) => KnownCell | undefined,
): readonly number[] {
  const hidden = cells.flatMap((id) => {
    const known = cell(id);
    return known !== undefined && "column" in known ? [known.column] : [];
  });
  return hidden.slice(1);
}

/** A sum of multiples of hidden cells, and a whole number. */
interface Linear {
  readonly times: Map<number, bigint>;
  constant: bigint;
}

function linear(products: readonly CellProduct[], cell: (id: string) => KnownCell | undefined): Linear {
  const result: Linear = { times: new Map(), constant: 0n };
  for (const product of products) {
    let times = product.times;
    let column: number | null = null;
    for (const id of product.cells) {
      const known = cell(id);
      if (known === undefined) continue;
      if ("count" in known) times *= BigInt(known.count);
      else column = known.column;
    }
    if (column === null) result.constant += times;
    else result.times.set(column, (result.times.get(column) ?? 0n) + times);
  }
  return result;
}

/** A row without columns matters only where it is impossible, because 0 is below its limit; a figure's rows have no upper one. */
function isInformative({ columns, least }: WholeRow): boolean {
  return columns.length > 0 || least > 0;
}

/** The numbers that are printed as one figure: from `low` to `high`, in units of which `scale` make 1. */
export interface FigureInterval {
  readonly low: bigint;
  readonly high: bigint;
  readonly scale: bigint;
  /** The end that is printed so too. */
  readonly includes: "low" | "high" | "neither";
}

/**
 * The numbers that a printed figure stands for, halves being rounded away from zero: a figure v above 0 stands for
 * [v − ½u, v + ½u), where u is one unit of its last decimal place; the same mirrored below 0; and 0 for the numbers between.
 * "1.8" with 2 places is 1.80. Null where the figure is withheld, or is not a number with that many places.
 */
export function figureInterval(figure: DerivedFigure): FigureInterval | null {
  const { places } = figure;
  const printed = Number.isInteger(places) && places >= 0 ? printedFigure(figure) : null;
  if (printed === null) return null;
  const unit = 10n ** BigInt(places);
  const shifted = printed.numerator * unit;
  if (shifted % printed.denominator !== 0n) return null;
  const units = shifted / printed.denominator;
  const includes = units === 0n ? "neither" : units > 0n ? "low" : "high";
  return { low: 2n * units - 1n, high: 2n * units + 1n, scale: 2n * unit, includes };
}

/** The number that a figure is printed as; null where it is withheld, or is not a number. */
export function printedFigure({ value }: Pick<DerivedFigure, "value">): Fraction | null {
  return value === null ? null : decimalFraction(String(value));
}

/** A whole multiple of one cell, or of the product of two. */
interface CellProduct {
  readonly times: bigint;
  readonly cells: readonly string[];
}

/** A figure as one quotient: a sum of products over a product. */
interface FigureForm {
  readonly over: readonly CellProduct[];
  readonly under: CellProduct;
  /** The cells that are divided by: each is at least 1, since there is a figure. */
  readonly divisors: readonly string[];
}

/** Writes a figure as one quotient of whole numbers. */
function figureForm(figure: DerivedFigure): FigureForm {
  switch (figure.kind) {
    case "percentage": {
      const [a, b] = figure.of;
      return { over: [{ times: 100n, cells: [a] }], under: { times: 1n, cells: [b] }, divisors: [b] };
    }
    case "ratio": {
      const [a, n, b, m] = figure.of;
      const divisors = [n, m, b];
      return { over: [{ times: 1n, cells: [a, m] }], under: { times: 1n, cells: [b, n] }, divisors };
    }
    case "difference": {
      const [a, b, c, d] = figure.of;
      const over = [
        { times: 100n, cells: [a, d] },
        { times: -100n, cells: [c, b] },
      ];
      return { over, under: { times: 1n, cells: [b, d] }, divisors: [b, d] };
    }
  }
}

/**
 * The exact value of a figure in the unit in which it is printed, from the counts that it names, in their order; null where a
 * denominator is 0.
 */
export function figureFraction(
  { kind }: Pick<DerivedFigure, "kind">,
  counts: readonly number[],
): Fraction | null {
  const [a = 0, b = 0, c = 0, d = 0] = counts;
  switch (kind) {
    case "percentage":
      return b === 0 ? null : inHundredths(fraction(a, b));
    case "ratio":
      return b === 0 || c === 0 || d === 0 ? null : quotient(fraction(a, b), fraction(c, d));
    case "difference":
      return b === 0 || d === 0 ? null : inHundredths(difference(fraction(a, b), fraction(c, d)));
  }
}

function inHundredths({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator * 100n, denominator };
}

/** Prints a figure with so many decimals, from the true counts; withholds it where they give no number. */
export function printedFromCounts(
  figure: DerivedFigure,
  counts: ReadonlyMap<string, number>,
  places: number,
): DerivedFigure {
  const known = figure.of.map((id) => counts.get(id)).filter((count) => count !== undefined);
  const exact = known.length === figure.of.length ? figureFraction(figure, known) : null;
  return { ...figure, places, value: exact === null ? null : printFixed(divide(exact), places) };
}
