import { checkFigures, type PrintedFigure } from "wres-metrics/check";
import { expect, test } from "vitest";

// 1409 / 5511 is 0.255670…
const share = (id: string, published: string): PrintedFigure => ({
  id,
  kind: "percentage",
  formula: { op: "share", of: ["part"] },
  inputs: { part: { numerator: 1409, denominator: 5511 } },
  published,
});

test("a share may be printed as a part of one, and is the same share as a percentage", () => {
  const { figures, contradictions } = checkFigures([share("a", "0.256"), share("b", "25.6%")]);
  expect(figures[0]).toMatchObject({ status: "follows", expected: "0.256", unit: "part-of-one" });
  expect(figures[1]).toMatchObject({ status: "follows", expected: "25.6%" });
  expect(figures[1]).not.toHaveProperty("unit");
  expect(contradictions).toEqual([]);
});

test("another share of the same counts still contradicts it", () => {
  const { contradictions } = checkFigures([share("a", "0.256"), share("b", "26.5%")]);
  expect(contradictions).toMatchObject([{ id: "printed-differently", figures: ["a", "b"] }]);
});

test.each([
  // the sign says per cent; one decimal place is too few to tell; another number
  "0.256%",
  "0.3",
  "0.265",
])("%s does not follow", (published) => {
  expect(checkFigures([share("a", published)]).figures[0]?.status).toBe("does-not-follow");
});

test("a share that is printed as a ratio has no unit", () => {
  const [figure] = checkFigures([{ ...share("a", "0.26"), kind: "ratio" }]).figures;
  expect(figure).toMatchObject({ status: "follows", expected: "0.26" });
  expect(figure).not.toHaveProperty("unit");
});

test("what follows as a percentage is a percentage", () => {
  // 1 / 200 is 0.5%, and 1 / 2 is 50%
  const half = { ...share("a", "0.50"), inputs: { part: { numerator: 1, denominator: 200 } } };
  const [figure] = checkFigures([half]).figures;
  expect(figure).toMatchObject({ status: "follows", expected: "0.50" });
  expect(figure).not.toHaveProperty("unit");
});
