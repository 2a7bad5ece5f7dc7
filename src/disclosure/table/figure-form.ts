import type { DerivedFigure } from "../../model/disclosure-table.ts";

/** A whole multiple of one cell, or of the product of two. */
export interface CellProduct {
  readonly times: bigint;
  readonly cells: readonly string[];
}

/** A figure as one quotient: a sum of products over a product. */
export interface FigureForm {
  readonly over: readonly CellProduct[];
  readonly under: CellProduct;
  /** The cells that something is divided by: each is at least 1 where there is such a figure. */
  readonly divisors: readonly string[];
}

/** Writes a figure as one quotient of whole numbers. */
export function figureForm(figure: DerivedFigure): FigureForm {
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
