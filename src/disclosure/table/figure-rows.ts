import type { DerivedFigure } from "../../model/disclosure-table.ts";
import { type CellProduct, figureForm } from "./figure-form.ts";
import { figureInterval } from "./figure-interval.ts";
import { type WholeRow, wholeRow } from "./whole-row.ts";

/** A figure of a publication, and where it stands there. */
export interface PlacedFigure {
  readonly figure: DerivedFigure;
  readonly path: string;
}

/** What is known of a cell: its count, or the column in which it is looked for. */
export type KnownCell = { readonly count: number } | { readonly column: number };

/** What a figure says of the cells that are hidden. */
export interface FigureRows {
  readonly rows: readonly WholeRow[];
  /** Hidden cells that are multiplied by other hidden ones: the figure says more once these are known. */
  readonly multiplied: readonly number[];
  /** Its numbers are too large to be exact: what it says is not among the rows. */
  readonly isTooLarge: boolean;
}

/** A sum of multiples of hidden cells, and a whole number. */
interface Linear {
  readonly times: Map<number, bigint>;
  constant: bigint;
}

/** Turns a printed figure into what it says of the hidden cells, in whole numbers; nothing where it is withheld. */
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
    rows: rows.filter(saysSomething),
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

/** A row without columns says something only where it cannot be: 0 is not between its limits. */
function saysSomething({ columns, least, greatest }: WholeRow): boolean {
  return columns.length > 0 || least > 0 || greatest < 0;
}
