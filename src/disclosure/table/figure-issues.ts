import { placesOf } from "../../foundation/decimal-fraction.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { divide, type Fraction, fraction } from "../../foundation/fraction.ts";
import { nearestWhole, product } from "../../foundation/fraction-arithmetic.ts";
import { printFixed } from "../../foundation/print-number.ts";
import type { DerivedFigure } from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { figureFraction } from "./figure-fraction.ts";
import type { PlacedTable } from "./placed-table.ts";
import { printedFigure } from "./printed-figure.ts";

/** A double prints no more. */
const MOST_PLACES = 15;

/** Where a figure is not printed as it says, and where it contradicts the counts that are shown beside it. */
export function figureIssues({ table, at, values }: PlacedTable): readonly Issue[] {
  return (table.figures ?? []).flatMap((figure, index) => {
    const path = `${at}figures[${String(index)}]`;
    const printed = printedFigure(figure);
    const misprints = misprintIssues(figure, printed, path);
    if (misprints.length > 0 || printed === null) return misprints;
    const counts = figure.of.map((id) => values.get(id) ?? null).filter((count) => count !== null);
    return counts.length === figure.of.length ? contradictions(figure, printed, counts, path) : [];
  });
}

function misprintIssues(figure: DerivedFigure, printed: Fraction | null, path: string): readonly Issue[] {
  const { kind, places, value } = figure;
  if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES) {
    const expected = `a whole number from 0 to ${String(MOST_PLACES)}`;
    return [makeIssue("out-of-range", `${path}.places`, expected, describeValue(places))];
  }
  if (value === null) return [];
  if (printed === null) {
    const expected = 'a decimal number as printed, such as "1.80", or null where it is withheld';
    return [makeIssue("not-allowed", `${path}.value`, expected, describeValue(value))];
  }
  if (kind !== "difference" && printed.numerator < 0n) {
    return [makeIssue("negative", `${path}.value`, `a ${kind} of 0 or more`, describeValue(value))];
  }
  const given = placesOf(String(value));
  // A number cannot hold the zeros at its end: 1.8 may stand for "1.80".
  if (typeof value === "string" ? given === places : given <= places) return [];
  const expected = `a number printed with ${String(places)} decimal ${places === 1 ? "place" : "places"}`;
  return [makeIssue("not-allowed", `${path}.value`, expected, describeValue(value))];
}

function contradictions(
  figure: DerivedFigure,
  printed: Fraction,
  counts: readonly number[],
  path: string,
): readonly Issue[] {
  const exact = figureFraction(figure, counts);
  const from = `from ${figure.of.map((id, index) => `${describeValue(id)} ${String(counts[index])}`).join(", ")}`;
  const follows = exact === null ? null : inLastPlace(exact, figure.places);
  if (follows === inLastPlace(printed, figure.places)) return [];
  const expected =
    follows === null
      ? `none, ${from}: nothing can be divided by 0`
      : `${printUnits(follows, figure.places)}, ${from}`;
  const received = `${describeValue(figure.value)} for ${describeValue(figure.id)}`;
  return [makeIssue("figure-disagrees", `${path}.value`, expected, received)];
}

/** How many units of its last place a number is when it is printed, a half away from zero. */
function inLastPlace(value: Fraction, places: number): bigint {
  return nearestWhole(product(value, fraction(10 ** places, 1)));
}

function printUnits(units: bigint, places: number): string {
  return printFixed(divide({ numerator: units, denominator: BigInt(10 ** places) }), places);
}
