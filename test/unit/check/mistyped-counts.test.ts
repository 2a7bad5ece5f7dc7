import { describe, expect, test } from "vitest";
import { reconcileFigures } from "../../../src/check/reconcile-figures.ts";
import type { PrintedFigure, Working } from "../../../src/model/figure-check.ts";

const rate = (numerator: number, denominator: number) => ({ numerator, denominator });

/** What a share of 24 of 96 is printed as, which is 25%. */
const quarter = (published: string): PrintedFigure => ({
  ...{ id: "a", kind: "percentage", published },
  formula: { op: "share", of: ["bme"] },
  inputs: { bme: rate(24, 96) },
});

/** What a ratio of two rates is printed as; it is 30 / 24 = 1.25 where none are given. */
const ratio = (published: string, white = rate(30, 100), bme = rate(24, 100)): PrintedFigure => ({
  ...{ id: "a", kind: "ratio", published },
  formula: { op: "ratio", of: ["white", "bme"] },
  inputs: { white, bme },
});

function workingsOf(figure: PrintedFigure): readonly Working[] {
  const [check] = reconcileFigures([figure]).figures;
  if (check?.status !== "does-not-follow") throw new Error(check?.status);
  return check.explanations;
}

const idsOf = (figure: PrintedFigure): readonly string[] => workingsOf(figure).map(({ id }) => id);

/** An explanation that nothing was worked out for. */
const unworked = (id: string) => ({ id, expression: "", printing: "rounded", steps: [], figures: [] });

describe("one count of a share was mistyped", () => {
  // 34 / 96 is 0.354166…, and 24 / 69 is 0.347826….
  test.each([
    ["35.4%", "34 / 96", "35.4166…%", { meant: "24", typed: "34" }],
    ["34.8%", "24 / 69", "34.7826…%", { meant: "96", typed: "69" }],
  ])("%s is %s", (published, expression, precise, slip) => {
    expect(workingsOf(quarter(published))).toEqual([
      { id: "digits", expression, printing: "rounded", steps: [precise, published], figures: [], slip },
    ]);
  });

  // 28 / 96 is 0.291666…, which is 29.2%. No other slip in 24 or in 96 gives 29.1%.
  test("that would have to be cut off too are two mistakes", () => {
    expect(workingsOf(quarter("29.1%"))).toEqual([unworked("unexplained")]);
  });

  // 34 / 96 is just over 35%; but so is a share of other counts, which words do not tell apart.
  test("is not read out of words", () => {
    expect(workingsOf(quarter("just over 35%"))).toEqual([unworked("unexplained")]);
  });

  // 25 / 96 is 26.04…%; but 25.0% may have been typed as 26.0% too.
  test("is not looked for where the figure itself may have been", () => {
    expect(workingsOf(quarter("26.0%")).map(({ slip }) => slip)).toEqual([
      { meant: "25.0%", typed: "26.0%" },
    ]);
  });

  // 20 / 70 is 28.57…%: 20 over those who are not, or 70 typed for 90.
  test("is not looked for where another mistake gives the figure", () => {
    const share: PrintedFigure = { ...quarter("28.6%"), inputs: { bme: rate(20, 90) } };
    expect(idsOf(share)).toEqual(["part-over-rest"]);
  });

  // 5 / 10 over 2 / 10 is 2.5. With 0 typed for 2 there is no ratio; 6 typed for 5, and it is 3.
  test("of a ratio, of which nothing is a multiple of 0", () => {
    const workings = workingsOf(ratio("3.00", rate(5, 10), rate(2, 10)));
    expect(workings.map(({ expression }) => expression)).toContain("(6 / 10) / (2 / 10)");
  });
});

describe("a ratio with a per cent sign", () => {
  // 20 / 24 is 83%: one slip in 30 gives it, and is not looked for.
  test("that nothing else gives is wrong by its sign", () => {
    expect(workingsOf(ratio("83%"))).toEqual([unworked("wrong-unit")]);
  });

  test("is wrong by its sign once", () => {
    const working = { id: "wrong-unit", expression: "(30 / 100) / (24 / 100)", steps: ["1.25", "1.25%"] };
    expect(workingsOf(ratio("1.25%")).filter(({ id }) => id === "wrong-unit")).toMatchObject([working]);
  });

  // 24 / 30 is 80%.
  test("is wrong by its sign beside another mistake", () => {
    expect(workingsOf(ratio("80%")).slice(1)).toEqual([unworked("wrong-unit")]);
    expect(idsOf(ratio("80%"))).toEqual(["inverted", "wrong-unit"]);
  });

  // 299 / 240 is 1.24583…, which is 125% and cut off 124%.
  test("is not right but for how it was rounded", () => {
    const cutOff = ratio("124%", rate(299, 1000), rate(240, 1000));
    expect(idsOf(cutOff)).not.toContain("truncated");
  });
});

// 2445 of 10,000 are 24.45%: 24.5%, and that is 25%, where 24% is right.
test("a share that was rounded twice, step by step", () => {
  const share: PrintedFigure = { ...quarter("25%"), inputs: { bme: rate(2445, 10_000) } };
  expect(workingsOf(share)[0]).toEqual({
    ...{ id: "rounded-twice", expression: "2445 / 10000", printing: "rounded-twice" },
    ...{ steps: ["24.45%", "24.5%", "25%"], figures: [] },
  });
});
