import { difference, fraction, sum } from "../../foundation/fraction.ts";
import { compare } from "../../foundation/fraction-arithmetic.ts";
import type { PrintedFigure } from "../../model/check-figure.ts";
import { printIn } from "../print-format.ts";
import type { Printed } from "../printed/printed.ts";
import { isRedacted, readPrinted } from "../printed/read-printed.ts";
import { conflictOf, type ConflictRule } from "./figures-of-document.ts";
import { groupedBy } from "../../foundation/grouped-by.ts";

interface Part {
  readonly figure: PrintedFigure;
  readonly printed: Printed;
}

const HUNDRED = fraction(100, 1);

/** Parts that are said to be of one whole, and not to overlap, add up to more than it, whatever was rounded. */
export const partsExceedWhole: ConflictRule = ({ figures }) => {
  const named = groupedBy(figures.flatMap(partOf), ({ figure }) => figure.partOf);
  return named.flatMap(([name, parts]) => {
    const whole = figures.find(({ id, kind }) => id === name && kind === "count");
    return [
      ...exceeding(parts.filter(({ figure }) => figure.kind === "percentage")),
      ...exceeding(
        parts.filter(({ figure }) => figure.kind === "count"),
        whole,
      ),
    ];
  });
};

function exceeding(parts: readonly Part[], whole?: PrintedFigure) {
  const isPercentage = parts.every(({ figure }) => figure.kind === "percentage");
  const most =
    whole === undefined ? (isPercentage ? HUNDRED : undefined) : readPrinted(whole.published)?.number;
  if (most === undefined || parts.length === 0) return [];
  const least = sum(parts.map(({ printed }) => leastMeant(printed, isPercentage)));
  if (compare(least, most) <= 0) return [];
  const together = sum(parts.map(({ printed }) => printed.number));
  const places = Math.max(...parts.map(({ printed }) => printed.places));
  const format = { scale: 1n, places, suffix: isPercentage ? "%" : "" } as const;
  const detail = `${printIn(format, together)} > ${printIn({ ...format, places: 0 }, most)}`;
  const figures = parts.map(({ figure }) => figure);
  return [conflictOf("parts-exceed-whole", whole === undefined ? figures : [...figures, whole], detail)];
}

/** A part that is printed in digits. */
function partOf(figure: PrintedFigure): readonly Part[] {
  if (!figure.partOf || figure.redacted === true || isRedacted(figure.published)) return [];
  const printed = readPrinted(figure.published);
  return printed === null || printed.range !== undefined ? [] : [{ figure, printed }];
}

/** A percentage may have been rounded up by half a unit of its last place; people are whole. */
function leastMeant({ number, places }: Printed, isPercentage: boolean) {
  if (!isPercentage) return number;
  return difference(number, { numerator: 1n, denominator: 2n * 10n ** BigInt(places) });
}
