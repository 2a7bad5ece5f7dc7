import { checkFigures, type PrintedFigure } from "wres-metrics/check";
import { describe, expect, test } from "vitest";

const rate = (numerator: number, denominator: number) => ({ numerator, denominator });
const share = (id: string, count: number, of: number, published: string): PrintedFigure => ({
  id,
  kind: "percentage",
  formula: { op: "share", of: ["bme"] },
  inputs: { bme: rate(count, of) },
  published,
});
const between = (...figures: readonly PrintedFigure[]): readonly string[] =>
  checkFigures(figures).contradictions.map(({ id, sentence }) => `${id}: ${sentence}`);

test("more people than there are", () => {
  expect(between(share("a", 31, 30, "103.3%"))).toEqual([
    "part-over-whole: 31 / 30 counts more people than there are.",
  ]);
});

describe("one pair of counts, two figures", () => {
  test("that no rounding makes one", () => {
    expect(between(share("a", 1, 19, "5.3%"), share("b", 1, 19, "5.5%"))).toEqual([
      "printed-differently: 1 / 19 is printed as 5.3% and 5.5%.",
    ]);
  });

  test("with more places or fewer is one figure", () => {
    expect(between(share("a", 1, 19, "5.3%"), share("b", 1, 19, "5%"), share("c", 1, 19, "5.26%"))).toEqual(
      [],
    );
  });
});

describe("parts of one whole", () => {
  const part = (
    id: string,
    published: string,
    kind: PrintedFigure["kind"] = "percentage",
  ): PrintedFigure => ({
    ...{ id, kind, published, partOf: "staff" },
  });

  test("may exceed 100% by what was rounded up, and by no more", () => {
    expect(between(part("a", "60.6%"), part("b", "39.5%"))).toEqual([]); // 60.55 + 39.45
    expect(between(part("a", "60.7%"), part("b", "39.5%"))).toEqual([
      "parts-exceed-whole: Parts of one whole add up to more than it: 100.2% > 100%.",
    ]);
  });

  test("may not exceed a printed number of people", () => {
    const whole: PrintedFigure = { id: "staff", kind: "count", published: "1,000" };
    expect(between(part("a", "600", "count"), part("b", "400", "count"), whole)).toEqual([]);
    expect(between(part("a", "601", "count"), part("b", "400", "count"), whole)).toEqual([
      "parts-exceed-whole: Parts of one whole add up to more than it: 1001 > 1000.",
    ]);
  });

  test("that are hidden are left out", () => {
    expect(between(part("a", "60.7%"), part("b", "R%"), { ...part("c", "39.5%"), redacted: true })).toEqual(
      [],
    );
  });
});

describe("a trend in words", () => {
  const change = (published: string, direction?: string): PrintedFigure => ({
    id: "a",
    kind: "percentage-point-difference",
    formula: { op: "difference", of: ["currentYear", "previousYear"] },
    inputs: { currentYear: rate(30, 100), previousYear: rate(25, 100) },
    published,
    ...(direction !== undefined && { change: { direction } }),
  });

  test("that the numbers bear out", () => {
    expect(between(change("5.0", "up"), change("rose by 5.0"), change("5.0"))).toEqual([]);
  });

  test.each([change("5.0", "down"), change("fell by 5.0")])("that they do not: $published", (figure) => {
    expect(between(figure)).toEqual([
      "trend: It is said to have gone down, but from 25 / 100 to 30 / 100 it did not.",
    ]);
  });
});

test("ratios of one indicator on two scales", () => {
  const ratio = (id: string, published: string): PrintedFigure => ({ id, kind: "ratio", published });
  const [now, target] = [ratio("r/indicator-4/2023", "0.99%"), ratio("r/indicator-4/target", "95%")];
  expect(between(now, target)).toEqual([
    "two-scales: Ratios of one indicator are printed with a per cent sign, as 0.99% and 95%: they cannot all be read in one way.",
  ]);
  expect(between(now, ratio("r/indicator-2/2023", "95%"))).toEqual([]);
});

test("shares that are worked out from a count that does not follow", () => {
  const count = (id: string, counts: readonly number[], published: string): PrintedFigure => ({
    id,
    kind: "count",
    formula: { op: "sum", of: counts.map((_, index) => `row-${String(index)}`) },
    inputs: Object.fromEntries(counts.map((one, index) => [`row-${String(index)}`, { count: one }])),
    published,
  });
  const figures = [
    count("r/2021/8a-8b/white", [79, 60], "149"),
    count("r/2021/5-7/white", [408, 78], "486"),
    share("r/2021/5-8b/white", 635, 684, "92.8%"), // 486 + 149
    share("r/2021/5-8b/bme", 49, 684, "7.2%"),
    share("r/2022/5-8b/white", 635, 700, "90.7%"),
  ];
  expect(between(...figures)).toEqual([
    "rests-on: 149 does not follow, and 92.8% and 7.2% are worked out from it.",
  ]);
});
