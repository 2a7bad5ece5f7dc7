import type { Decimal } from "../../foundation/decimal.ts";
import { difference, divide, type Fraction } from "../../foundation/fraction.ts";
import type { BenchmarkValue } from "../../model/benchmark.ts";
import type { Measure, Reason, Unit } from "../../model/measure.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import { ratioFraction } from "../../model/ratio-fraction.ts";
import { shareFraction, twoShareFractions } from "../../model/share-fraction.ts";
import { type CountsBehind, countsBehindMeasure, countsBehindShares } from "./counts-behind.ts";
import { type PrintedFigure, readPrinted } from "./printed-figure.ts";

/** A figure that can be compared: its exact fraction, and the counts behind it where they are known. */
export interface Figure {
  readonly status: "read";
  readonly unit: Unit;
  readonly value: Decimal;
  readonly fraction: Fraction;
  readonly counts: CountsBehind;
  readonly printed?: PrintedFigure;
  readonly measure?: Measure;
}

/** A figure, or why there is none. */
export type ReadFigure =
  | Figure
  | {
      readonly status: "no-figure";
      readonly unit: Unit;
      readonly reason: Reason;
      readonly measure?: Measure;
    };

/** Reads a measure, counts, or a printed figure. */
export function readFigure(value: BenchmarkValue): ReadFigure {
  if ("status" in value) return ofMeasure(value);
  if ("ratio" in value) return ofPrinted(value.ratio, "ratio");
  if ("points" in value) return ofPrinted(value.points, "proportion-difference");
  if ("percentage" in value) return ofPrinted(value.percentage, "proportion");
  if ("over" in value) {
    const { over, under } = value;
    return ofExact("ratio", ratioFraction(value), () => countsBehindShares("ratio", over, under));
  }
  if ("less" in value) {
    const { share, less } = value;
    const shares = twoShareFractions(share, less);
    const exact = typeof shares === "string" ? shares : difference(...shares);
    return ofExact("proportion-difference", exact, () => countsBehindShares("difference", share, less));
  }
  return ofExact("proportion", shareFraction(value), () => countsBehindShares("share", value));
}

function ofExact(unit: Unit, exact: Fraction | Reason, counts: () => CountsBehind): ReadFigure {
  if (typeof exact === "string") return { status: "no-figure", unit, reason: exact };
  return { status: "read", unit, value: divide(exact), fraction: exact, counts: counts() };
}

function ofMeasure(measure: Measure): ReadFigure {
  const { unit, basis } = measure;
  if (measure.status === "not-calculable") {
    return { status: "no-figure", unit, reason: measure.reason, measure };
  }
  const [share] = Object.values(basis);
  const isPublished = unit === "proportion" && share !== undefined && "percentage" in share;
  return {
    status: "read",
    unit,
    value: measure.value,
    fraction: measureFraction(measure),
    counts: countsBehindMeasure(measure),
    ...(isPublished && { printed: readPrinted(share.percentage, unit) }),
    measure,
  };
}

function ofPrinted(text: string, unit: Unit): Figure {
  const printed = readPrinted(text, unit);
  const { fraction } = printed;
  return { status: "read", unit, value: divide(fraction), fraction, counts: "counts-not-published", printed };
}
