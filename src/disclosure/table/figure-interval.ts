import type { DerivedFigure } from "../../model/disclosure-table.ts";
import { printedFigure } from "./printed-figure.ts";

/** The numbers that are printed as one figure: between `low` and `high`, in units of which `scale` make 1. */
export interface FigureInterval {
  readonly low: bigint;
  readonly high: bigint;
  readonly scale: bigint;
  /** Whether a number that is exactly the lower end, or the upper one, is printed so too. */
  readonly includes: "low" | "high" | "neither";
}

/**
 * What a printed figure stands for, halves being rounded away from zero: v above 0 for [v − ½u, v + ½u), with u one
 * unit of its last place; mirrored below 0; and 0 for what lies between the two. "1.8" with 2 places is 1.80. Null where the figure is
 * withheld, or is no number with that many places.
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
