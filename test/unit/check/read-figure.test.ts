import { describe, expect, test } from "vitest";
import { readFigure } from "../../../src/check/read-figure.ts";
import { compare, fraction } from "../../../src/foundation/fraction.ts";
import type { FigureOperation, PrintedFigure } from "../../../src/model/figure-check.ts";

const rate = (numerator: number, denominator: number) => ({ numerator, denominator });

/** A figure of two rates: a half and a quarter, or what is given. */
function figureOf(op: FigureOperation, published: string, more: Partial<PrintedFigure> = {}): PrintedFigure {
  const [first, second] = ["white", "bme"];
  return {
    ...{ id: "a", kind: op === "difference" ? "percentage-point-difference" : "ratio", published },
    formula: { op, of: op === "share" ? [first] : [first, second] },
    inputs: { [first]: rate(1, 2), [second]: rate(1, 4) },
    ...more,
  };
}

/** The exact value that a figure is held against. */
function exactOf(figure: PrintedFigure): number {
  const { subject } = readFigure(figure);
  if (subject === null) throw new Error("It cannot be read.");
  return Number(subject.exact.numerator) / Number(subject.exact.denominator);
}

describe("what is missing is said in this order", () => {
  const hidden = { white: rate(1, 2), bme: { numerator: "R", denominator: 4 } } as const;

  test.each([
    ["redacted", figureOf("ratio", "R", { inputs: hidden })],
    ["redacted", figureOf("ratio", "2.00", { redacted: true, inputs: hidden })],
    ["redacted-input", figureOf("ratio", "2.00", { inputs: hidden })],
    ["redacted-input", figureOf("ratio", "2.00", { inputs: { white: null, bme: hidden.bme } })],
    ["input-not-given", figureOf("ratio", "see page 3", { inputs: { white: rate(1, 2) } })],
    ["nobody-in-the-denominator", figureOf("ratio", "2.00", { inputs: { white: rate(1, 0), bme: null } })],
    ["no-inputs", figureOf("ratio", "see page 3", { inputs: null })],
    ["no-inputs", figureOf("ratio", "see page 3", { formula: null })],
    ["not-a-number", figureOf("ratio", "see page 3")],
    ["not-a-number", figureOf("ratio-minus-one", "equally likely")],
    [
      "nobody-in-the-comparison",
      figureOf("ratio", "2.00", { inputs: { white: rate(1, 2), bme: rate(0, 4) } }),
    ],
    // Every object inherits something of this name; no input has it.
    ["input-not-given", figureOf("share", "50%", { formula: { op: "share", of: ["toString"] } })],
  ] as const)("%s", (reason, figure) => {
    expect(readFigure(figure)).toEqual({ figure, subject: null, reason });
  });
});

describe("a share that is printed as a part of one", () => {
  const share = (published: string, count: number, of: number, more?: Partial<PrintedFigure>) =>
    readFigure(
      figureOf("share", published, { kind: "percentage", inputs: { white: rate(count, of) }, ...more }),
    ).subject?.format;

  test.each([
    ["0.256", 1409, 5511, 1n],
    // As a percentage it follows, and as a part of one too: 0 of 5.
    ["0.00", 0, 5, 100n],
    ["0.50", 1, 200, 100n],
    ["0.50", 1, 2, 1n],
    // One place is too few to tell; neither follows; a sign, and words, say what is meant.
    ["0.5", 1, 2, 100n],
    ["0.265", 1409, 5511, 100n],
    ["0.50%", 1, 2, 100n],
    ["about 0.50", 1, 2, 100n],
  ])("%s of %i in %i is multiplied by %i", (published, count, of, scale) => {
    expect(share(published, count, of)?.scale).toBe(scale);
  });

  test("no other figure is", () => {
    expect(share("0.50", 1, 2, { kind: "ratio" })?.scale).toBe(1n);
    const difference = figureOf("difference", "0.25", { kind: "percentage" });
    expect(readFigure(difference).subject?.format.scale).toBe(100n);
  });
});

describe("a change is printed by its size where words say which way it went", () => {
  const years = (op: FigureOperation, published: string, now: number, then: number, direction?: string) =>
    exactOf({
      ...figureOf(op, published),
      formula: { op, of: ["bme", "bmePreviousYear"] },
      inputs: { bme: rate(now, 100), bmePreviousYear: rate(then, 100) },
      ...(direction !== undefined && { change: { direction } }),
    });

  test.each([
    ["fell by 5", 20, 25, 0.05],
    ["rose by 5", 25, 20, 0.05],
    // Whether the word is right is asked elsewhere.
    ["rose by 5", 20, 25, 0.05],
    // A sign is printed, or no word.
    ["fell by -5", 20, 25, -0.05],
    ["-5", 20, 25, -0.05],
    ["5", 20, 25, -0.05],
  ])("%s, %i after %i", (published, now, then, exact) => {
    expect(years("difference", published, now, then)).toBeCloseTo(exact, 12);
  });

  test("the word may stand beside the figure", () => {
    expect(years("difference", "5", 20, 25, "down")).toBeCloseTo(0.05, 12);
    expect(years("difference", "5", 20, 25, "sideways")).toBeCloseTo(-0.05, 12);
    expect(years("relative-change", "20%", 20, 25, "down")).toBeCloseTo(0.2, 12);
  });

  // Of two groups a half and a quarter: 25 points apart, twice, once more.
  test.each([
    ["difference", "25 lower", -0.25],
    ["difference", "25 higher", 0.25],
    ["difference", "25 worse", 0.25],
    ["ratio-minus-one", "100% less likely", -1],
    ["ratio-minus-one", "100% more likely", 1],
    ["relative-change", "100% lower", -1],
    // A ratio has no sign.
    ["ratio", "2 lower", 2],
  ] as const)("of two groups: %s, %s", (op, published, exact) => {
    expect(exactOf(figureOf(op, published))).toBeCloseTo(exact, 12);
  });

  test("of two groups the first may be the smaller: a quarter less a half", () => {
    const inputs = { white: rate(1, 4), bme: rate(1, 2) };
    expect(exactOf(figureOf("difference", "25 worse", { inputs }))).toBeCloseTo(0.25, 12);
    expect(exactOf(figureOf("difference", "25 lower", { inputs }))).toBeCloseTo(0.25, 12);
    expect(exactOf(figureOf("difference", "25 higher", { inputs }))).toBeCloseTo(-0.25, 12);
    expect(exactOf(figureOf("difference", "-25 lower", { inputs }))).toBeCloseTo(-0.25, 12);
  });
});

test("the bounds of a value that was turned are turned too: 0.65 to 0.75 less 1.15 to 1.25 points", () => {
  const printed = { inputs: { white: { printed: "0.7%" }, bme: { printed: "1.2%" } } };
  const boundsOf = (published: string) => {
    const bounds = readFigure(figureOf("difference", published, printed)).subject?.bounds;
    if (bounds === null || bounds === undefined) throw new Error("There are no bounds.");
    return bounds;
  };
  const [asIs, turned] = [boundsOf("-0.5"), boundsOf("0.5 lower")];
  expect(compare(asIs.least, fraction(-6, 1000))).toBe(0);
  expect(compare(asIs.greatest, fraction(-4, 1000))).toBe(0);
  expect(compare(turned.least, fraction(4, 1000))).toBe(0);
  expect(compare(turned.greatest, fraction(6, 1000))).toBe(0);
});
