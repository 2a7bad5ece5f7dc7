import fc from "fast-check";
import type { FigureInput, FigureKind, FigureOperation, PrintedFigure } from "wres-metrics/check";
import {
  exactDifference,
  type ExactFraction,
  exactly,
  exactRatio,
  exactSum,
  printedAt,
} from "./exact-fraction.ts";

/** Some people out of some, as many as a trust has. */
export interface Rate {
  readonly count: number;
  readonly of: number;
}

/** A formula of counts, how it is printed, and its value in the unit that is printed. */
export interface TrueFigure {
  readonly op: FigureOperation;
  readonly kind: FigureKind;
  readonly rates: readonly Rate[];
  readonly counts: readonly number[];
  readonly places: number;
  /** In percent where a percentage is printed. */
  readonly value: ExactFraction;
}

/** A rate that is neither 0 nor 1. */
export const someRate: fc.Arbitrary<Rate> = fc
  .tuple(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 1, max: 12_000 }))
  .map(([count, rest]) => ({ count, of: count + rest }));

const ONE = exactly(1, 1);
export const inPercent = (value: ExactFraction): ExactFraction =>
  exactly(value.numerator * 100n, value.denominator);
export const exactOf = ({ count, of }: Rate): ExactFraction => exactly(count, of);

const share = someRate.map((rate) => ({
  ...{ op: "share", kind: "percentage", rates: [rate], counts: [] },
  value: inPercent(exactOf(rate)),
}));
const ofTwo = fc.tuple(someRate, someRate);
const ratio = ofTwo.map((rates) => ({
  ...{ op: "ratio", kind: "ratio", rates, counts: [] },
  value: exactRatio(exactOf(rates[0]), exactOf(rates[1])),
}));
const excess = ofTwo.map((rates) => ({
  ...{ op: "ratio-minus-one", kind: "ratio", rates, counts: [] },
  value: exactDifference(exactRatio(exactOf(rates[0]), exactOf(rates[1])), ONE),
}));
const change = ofTwo.map((rates) => ({
  ...{ op: "relative-change", kind: "percentage", rates, counts: [] },
  value: inPercent(exactDifference(exactRatio(exactOf(rates[0]), exactOf(rates[1])), ONE)),
}));
const difference = ofTwo.map((rates) => ({
  ...{ op: "difference", kind: "percentage-point-difference", rates, counts: [] },
  value: inPercent(exactDifference(exactOf(rates[0]), exactOf(rates[1]))),
}));
const sum = fc.array(fc.nat({ max: 5000 }), { minLength: 2, maxLength: 8 }).map((counts) => ({
  ...{ op: "sum", kind: "count", rates: [], counts },
  value: counts.reduce((total, count) => exactSum(total, exactly(count, 1)), exactly(0, 1)),
}));

type Drawn = Omit<TrueFigure, "places">;

/** Any formula with its true value. */
export const trueFigure: fc.Arbitrary<TrueFigure> = fc
  .tuple(
    fc.oneof(share, ratio, excess, change, difference, sum) as fc.Arbitrary<Drawn>,
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([figure, places]) => ({ ...figure, places: figure.kind === "count" ? 0 : places }));

/** One kind of formula with its true value. */
export function trueFigureOf(...ops: readonly FigureOperation[]): fc.Arbitrary<TrueFigure> {
  return trueFigure.filter(({ op }) => ops.includes(op));
}

/** What stands behind the digits of a kind. */
export function signOf({ kind }: Pick<TrueFigure, "kind">): string {
  return kind.startsWith("percentage") ? "%" : "";
}

/** The figure as it should be printed. */
export function rightly(figure: TrueFigure): string {
  return `${printedAt(figure.value, figure.places)}${signOf(figure)}`;
}

/** Puts a figure on a page, with what it is made of and what is printed. */
export function onPage(
  { op, kind, rates, counts }: Omit<TrueFigure, "value" | "places">,
  published: string,
  more: {
    readonly id?: string;
    readonly names?: readonly string[];
    readonly inputs?: PrintedFigure["inputs"];
  } = {},
): PrintedFigure {
  const given: readonly FigureInput[] = [
    ...rates.map(({ count, of }) => ({ numerator: count, denominator: of })),
    ...counts.map((count) => ({ count })),
  ];
  const names = given.map((_, index) => more.names?.[index] ?? `input-${String(index + 1)}`);
  return {
    id: more.id ?? "report/indicator-1/2022/figure",
    kind,
    formula: { op, of: names },
    inputs: {
      ...Object.fromEntries(names.map((name, index) => [name, given[index] ?? null])),
      ...more.inputs,
    },
    published,
  };
}
