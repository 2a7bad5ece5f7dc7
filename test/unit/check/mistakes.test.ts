import { describe, expect, test } from "vitest";
import { reconcileFigures } from "../../../src/check/reconcile-figures.ts";
import type { FigureKind, FigureOperation, PrintedFigure, Working } from "../../../src/model/figure-check.ts";

type Counts = readonly [count: number, of: number];

/** A figure of the rates of White and BME people, and of others where a third is given. */
function figureOf(
  op: FigureOperation,
  kind: FigureKind,
  published: string,
  ...rates: readonly Counts[]
): PrintedFigure {
  const names = ["white", "bme", "unknown"].slice(0, rates.length);
  const inputs = rates.map(([numerator, denominator], place) => [
    names[place] ?? "",
    { numerator, denominator },
  ]);
  return {
    ...{ id: "figure", kind, published, formula: { op, of: names } },
    inputs: Object.fromEntries(inputs) as PrintedFigure["inputs"],
  };
}

/** How the first of some figures may have come about. */
function workingsOf(...figures: readonly PrintedFigure[]): readonly Working[] {
  const [check] = reconcileFigures(figures).figures;
  if (check?.status !== "does-not-follow") throw new Error(check?.status);
  return check.explanations;
}

/** What was worked out from rates that were rounded first. */
function fromRoundedRates(...figures: readonly PrintedFigure[]): readonly string[] {
  const workings = workingsOf(...figures).filter(({ id }) => id === "from-rounded-rates");
  return workings.map(({ expression }) => expression);
}

test("a ratio of 0 has no other sign", () => {
  const nobody = figureOf("ratio", "ratio", "0%", [0, 10], [5, 10]);
  expect(workingsOf(nobody).map(({ id }) => id)).not.toContain("sign");
});

describe("a ratio of two rates that were rounded first", () => {
  const white = [276, 1000] as const; // 27.6%, or 28%
  const bme = [224, 1000] as const; // 22.4%, or 22%
  const ratio = (published: string): PrintedFigure => figureOf("ratio", "ratio", published, white, bme);
  const shareOf = (id: string, counts: Counts, published: string): PrintedFigure => ({
    ...figureOf("share", "percentage", published, counts),
    id,
  });

  // 276 / 224 is 1.232. 28 / 22 is 1.273; 28 / 22.4 is 1.25 and 27.6 / 22 is 1.255: all of them are 1.3.
  test("both at the same places, before one that is finer than the other", () => {
    expect(fromRoundedRates(ratio("1.3"))).toEqual(["28% / 22%"]);
  });

  test("at different places where nothing else gives it", () => {
    expect(fromRoundedRates(ratio("1.25"))).toEqual(["28% / 22.4%", "28% / 22.40%", "27.6% / 22%"]);
  });

  test("at different places, as the document prints both", () => {
    const document = [shareOf("white", white, "28%"), shareOf("bme", bme, "22.4%")];
    expect(fromRoundedRates(ratio("1.25"), ...document)).toEqual(["28% / 22.4%"]);
  });

  test("one that the document prints says nothing of the other", () => {
    const expected = ["28% / 22.4%", "28% / 22.40%", "27.6% / 22%"];
    expect(fromRoundedRates(ratio("1.25"), shareOf("white", white, "28%"))).toEqual(expected);
    expect(fromRoundedRates(ratio("1.25"), shareOf("bme", bme, "22%"))).toEqual(expected);
  });

  // 26 of 10,000 are 0.26%, which is 0% or 0.3%: 30.4 / 0.3 is 101.3, and 30.4 / 0.26 is 116.9. 30 / 0.3 is 100.
  test("nothing is a multiple of a rate that was rounded to 0", () => {
    const rare = figureOf("ratio", "ratio", "101.3", [304, 1000], [26, 10_000]);
    expect(fromRoundedRates(rare)[0]).toBe("30.4% / 0.3%");
  });
});

// 97.6 less 94.2 is 3.4, which is not about 4 (3.5 to 4.5), and 98 less 94 is 4; 98 / 94 − 1 is 4.3%, which is about 4 too.
test("a difference of rounded rates comes before their growth in per cent", () => {
  const kind = "percentage-point-difference";
  const difference = figureOf("difference", kind, "about 4%", [976, 1000], [942, 1000]);
  expect(fromRoundedRates(difference)).toEqual(["98% − 94%"]);
});

// 12.6 + 12.6 + 2.0 is 27.2; 13 + 13 is 26, and the third is not in it.
test("the first two rates of a sum are not the sum", () => {
  const sum = figureOf("sum", "percentage", "26%", [126, 1000], [126, 1000], [20, 1000]);
  expect(fromRoundedRates(sum)).toEqual([]);
});
