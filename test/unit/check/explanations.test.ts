import { checkFigures, type PrintedFigure } from "wres-metrics/check";
import { describe, expect, test } from "vitest";

const rate = (numerator: number, denominator: number) => ({ numerator, denominator });
const likelihood = {
  id: "a",
  kind: "ratio",
  formula: { op: "ratio", of: ["white", "bme"] },
  inputs: { white: rate(1203, 4319), bme: rate(342, 1530) }, // ESNEFT 2022: 1.24608…
} as const;
const share = (count: number, of: number): Omit<PrintedFigure, "published"> => ({
  id: "a",
  kind: "percentage",
  formula: { op: "share", of: ["bme"] },
  inputs: { bme: rate(count, of) },
});

function arithmeticOf(...figures: readonly PrintedFigure[]): readonly string[] {
  const [check] = checkFigures(figures).figures;
  if (check?.status !== "does-not-follow") throw new Error(check?.status);
  return check.explanations.map(({ arithmetic }) => arithmetic);
}

describe("a ratio of 1.25", () => {
  test.each([
    {
      published: "1.24",
      says: "Cut off instead of rounded: (1203 / 4319) / (342 / 1530) = 1.24608…, cut off to 1.24.",
    },
    {
      published: "0.80",
      says: "The two rates the other way round: (342 / 1530) / (1203 / 4319) = 0.80251…, rounded to 0.80.",
    },
    {
      published: "25%",
      says: "The ratio, and how far it is above 1, taken for each other: (1203 / 4319) / (342 / 1530) − 1 = 24.608…%, rounded to 25%.",
    },
    {
      published: "1.25%",
      says: "In another unit: (1203 / 4319) / (342 / 1530) = 1.24608…, printed as 1.25%.",
    },
    {
      published: "125%",
      says: "In another unit: (1203 / 4319) / (342 / 1530) = 124.608…%, printed as 125%.",
    },
    // 27.9 / 22.4 is 1.24553…, 27.85 / 22.35 is 1.246085…; 28 / 22 is 1.2727…
    {
      published: "1.27",
      says: "From rates that were already rounded: 28% / 22% = 1.27272…, rounded to 1.27.",
    },
    {
      published: "1.52",
      says: "One number mistyped: (1203 / 4319) / (342 / 1530) = 1.24608…, rounded to 1.25, and typed as 1.52.",
    },
    {
      published: "12.5",
      says: "One number mistyped: (1203 / 4319) / (342 / 1530) = 1.24608…, rounded to 1.25, and typed as 12.5.",
    },
    { published: "7.77", says: "No mistake that is looked for gives this figure." },
  ])("printed as $published", ({ published, says }) => {
    const [likeliest] = arithmeticOf({ ...likelihood, published });
    expect(likeliest).toBe(says);
  });
});

describe("a share", () => {
  test("of which the unknown were left out", () => {
    const figure = share(2483, 11_635);
    const unknown = { ...figure.inputs, unknown: { count: 86 } };
    // 2483 / 11549 is 21.49969…%
    expect(arithmeticOf({ ...figure, inputs: unknown, published: "21.5%" })[0]).toBe(
      "People whose ethnicity is unknown left out of the denominator: 2483 / (11635 − 86) = 21.4996…%, rounded to 21.5%.",
    );
  });

  test("into which the unknown were put", () => {
    const figure = share(2483, 11_549);
    const unknown = { ...figure.inputs, unknown: { count: 86 } };
    expect(arithmeticOf({ ...figure, inputs: unknown, published: "21.3%" })[0]).toBe(
      "People whose ethnicity is unknown put into the denominator: 2483 / (11549 + 86) = 21.3407…%, rounded to 21.3%.",
    );
  });

  test("as a proportion", () => {
    expect(arithmeticOf({ ...share(1, 4), published: "0.25%" })[0]).toBe(
      "In another unit: 1 / 4 = 0.25, printed as 0.25%.",
    );
  });

  // 3526 / 3991 is 0.883487…, 917 / 1000 is 0.917
  test.each([
    { count: 3526, of: 3991, published: "83.8%", how: "= 88.3487…%, rounded to 88.3%, and typed as 83.8%" },
    { count: 917, of: 1000, published: "97.1%", how: "= 91.7%, and typed as 97.1%" },
    { count: 3526, of: 3991, published: "8.83%", how: "= 88.3487…%, rounded to 88.3%, and typed as 8.83%" },
  ])("two digits swapped, or the point moved: $published", ({ count, of, published, how }) => {
    // Its counts are not called into question.
    expect(arithmeticOf({ ...share(count, of), published })).toEqual([
      `One number mistyped: ${String(count)} / ${String(of)} ${how}.`,
    ]);
  });

  test("one digit alone is no sign of a point that moved", () => {
    // 1 / 20 is 5%
    expect(arithmeticOf({ ...share(1, 20), published: "0.5%" }).join("")).not.toContain("= 5%, and typed");
  });

  test("100% less two others", () => {
    const one = { ...share(334, 1000), published: "33.3%" };
    const two = { ...share(333, 1000), id: "b", published: "33.3%" };
    const three = { ...share(333, 1000), id: "c", published: "33.4%" };
    expect(arithmeticOf(one, two, three)).toContain(
      "What is printed for the rest, taken from 100% (b, c): 100% − 33.3% − 33.4% = 33.3%.",
    );
  });

  test("two wrong figures do not explain each other where one has a reason of its own", () => {
    // 712/774 is 91.989…%, cut off; 62/774 is 8.010…%
    const cut = { ...share(712, 774), id: "cut", published: "91.9%" };
    const rest = { ...share(62, 774), id: "rest", published: "8.1%" };
    expect(arithmeticOf(cut, rest)).toEqual([
      "Cut off instead of rounded: 712 / 774 = 91.9896…%, cut off to 91.9%.",
    ]);
    expect(arithmeticOf(rest, cut)[0]).toBe(
      "What is printed for the rest, taken from 100% (cut): 100% − 91.9% = 8.1%.",
    );
  });

  test("of two parts that were rounded up, the one explains the other beside a reason of its own", () => {
    // 1839/2000 is 91.95%, cut off; 161/2000 is 8.05%, which follows as 8.1%.
    const cut = { ...share(1839, 2000), id: "cut", published: "91.9%" };
    const rest = { ...share(161, 2000), id: "rest", published: "8.1%" };
    expect(arithmeticOf(cut, rest)).toEqual([
      "Cut off instead of rounded: 1839 / 2000 = 91.95%, cut off to 91.9%.",
      "What is printed for the rest, taken from 100% (rest): 100% − 8.1% = 91.9%.",
    ]);
  });

  test("of two other parts, both have to stand", () => {
    // 804/10000 is 8.04% and follows; 1/10000 is 0.01%, and nothing makes 0.1% of it.
    const cut = { ...share(9195, 10_000), id: "cut", published: "91.9%" };
    const [one, wrong] = [
      { ...share(804, 10_000), id: "one", published: "8.0%" },
      { ...share(1, 10_000), id: "wrong", published: "0.1%" },
    ];
    expect(arithmeticOf(cut, one, wrong)).toEqual([
      "Cut off instead of rounded: 9195 / 10000 = 91.95%, cut off to 91.9%.",
    ]);
  });

  test("of the year before, of the same row before another", () => {
    const now = { ...share(30, 100), id: "r/2022/a", published: "20.0%" };
    const other = { ...share(2, 10), id: "r/2021/b", published: "20.0%" };
    const same = { ...share(1, 5), id: "r/2021/a", published: "20.0%" };
    expect(arithmeticOf(now, other)).toContain("A figure of the year before (r/2021/b): 2 / 10 = 20.0%.");
    expect(arithmeticOf(now, other, same)).toContain(
      "A figure of the year before (r/2021/a): 1 / 5 = 20.0%.",
    );
    expect(arithmeticOf(now, other, same).join("")).not.toContain("r/2021/b");
  });
});

test("a difference without its sign, and in per cent instead of points", () => {
  const board: PrintedFigure = {
    id: "a",
    kind: "percentage-point-difference",
    formula: { op: "difference", of: ["board", "workforce"] },
    inputs: { board: rate(1, 19), workforce: rate(2483, 11_635) }, // −16.0776 points
    published: "16.1",
  };
  expect(arithmeticOf(board)[0]).toBe(
    "With the other sign: −(1 / 19 − 2483 / 11635) = 16.0776…, rounded to 16.1.",
  );
  // (1/19) / (2483/11635) − 1 is 11635 / 47177 − 1 = −0.75337…
  expect(arithmeticOf({ ...board, published: "-75.3" })[0]).toBe(
    "In another unit: (1 / 19) / (2483 / 11635) − 1 = -75.3375…, printed as -75.3.",
  );
});

test("a sum of many counts is not written out, and at most three mistyped ones are shown", () => {
  const counts = [11, 12, 13, 14, 15, 16, 17, 18];
  const [first, ...others] = arithmeticOf({
    id: "a",
    kind: "count",
    formula: { op: "sum", of: counts.map(String) },
    inputs: Object.fromEntries(counts.map((count) => [String(count), { count }])),
    published: "126", // 116
  });
  expect(first).toBe("One number mistyped: 11 + 12 + 13 + 14 + … + 18 = 116, and typed as 126.");
  expect(others[0]).toBe("One number mistyped: 21 instead of 11, and 21 + 12 + 13 + 14 + … + 18 = 126.");
  expect(others).toHaveLength(2);
});
