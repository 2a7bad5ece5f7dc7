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
  expect(checkFigures([share("a", 31, 30, "103.3%")]).contradictions).toMatchObject([{ figures: ["a"] }]);
});

describe("one pair of counts, two figures", () => {
  test("that no rounding makes one", () => {
    expect(between(share("a", 1, 19, "5.3%"), share("b", 1, 19, "5.5%"))).toEqual([
      "printed-differently: 1 / 19 is printed as 5.3% and 5.5%.",
    ]);
  });

  test("are named in their order, and the first that contradicts the first is", () => {
    expect(between(share("a", 1, 19, "5.5%"), share("b", 1, 19, "5%"), share("c", 1, 19, "5.3%"))).toEqual([
      "printed-differently: 1 / 19 is printed as 5.5% and 5.3%.",
    ]);
  });

  test("that touch where both were rounded are one: 5.35 is the end of both", () => {
    expect(between(share("a", 1, 19, "5.3%"), share("b", 1, 19, "5.4%"))).toEqual([]);
  });

  test("of which one is words for a range, or is of other counts, are not compared", () => {
    expect(between(share("a", 1, 19, "5.3%"), share("b", 1, 19, "about 9%"))).toEqual([]);
    expect(between(share("a", 1, 19, "5.3%"), share("b", 2, 19, "10.5%"))).toEqual([]);
  });

  test("that are worked out otherwise, or in another unit, are not compared", () => {
    const ratio = (id: string, op: "ratio" | "ratio-minus-one", published: string): PrintedFigure => ({
      ...{ id, kind: "ratio", published, formula: { op, of: ["white", "bme"] } },
      inputs: { white: rate(30, 100), bme: rate(20, 100) },
    });
    expect(between(ratio("a", "ratio", "1.50"), ratio("b", "ratio-minus-one", "0.50"))).toEqual([]);
    expect(between(ratio("a", "ratio", "1.50"), ratio("b", "ratio", "160%"))).toEqual([]);
    expect(between(ratio("a", "ratio", "1.50"), ratio("b", "ratio", "1.6"))).toEqual([
      "printed-differently: (30 / 100) / (20 / 100) is printed as 1.50 and 1.6.",
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

  test("are named with the whole that is printed, as they are printed", () => {
    const whole: PrintedFigure = { id: "staff", kind: "count", published: " 1,000 " };
    expect(
      checkFigures([part("a", "601", "count"), part("b", "400 ", "count"), whole]).contradictions,
    ).toMatchObject([{ figures: ["a", "b", "staff"], printed: ["601", "400", "1,000"] }]);
    // 60.745 + 39.45 = 100.195 is above 100; together they are printed to the finer of their places.
    expect(between(part("a", "60.75%"), part("b", "39.5%"))).toEqual([
      "parts-exceed-whole: Parts of one whole add up to more than it: 100.25% > 100%.",
    ]);
  });

  test("are added as percentages and as people apart, and words for a range are left out", () => {
    const parts = [part("a", "60%"), part("b", "41", "count"), part("c", "30%"), part("d", "about 50%")];
    expect(between(...parts, part("e", "see page 3"), part("f", "900", "count"))).toEqual([]);
  });

  test("have no limit where the whole is no number of people", () => {
    const parts = [part("a", "601", "count"), part("b", "400", "count")];
    expect(between(...parts, { id: "staff", kind: "percentage", published: "100%" })).toEqual([]);
    expect(between(...parts, { id: "staff", kind: "count", published: "many" })).toEqual([]);
    expect(between(...parts, { id: "board", kind: "count", published: "10" })).toEqual([]);
  });

  test("of two wholes are added apart", () => {
    expect(between(part("a", "60.7%"), { ...part("b", "39.5%"), partOf: "board" })).toEqual([]);
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

  test("that goes no way, or either", () => {
    expect(between(change("5.0", "sideways"), change("5.0 worse"))).toEqual([]);
  });

  test("where nothing moved", () => {
    const same = { currentYear: rate(30, 100), previousYear: rate(30, 100) };
    const [figure] = checkFigures([{ ...change("rose by 0.0"), inputs: same }]).contradictions;
    expect(figure).toMatchObject({ id: "trend", figures: ["a"], printed: ["rose by 0.0"] });
  });

  test("of two groups is no trend", () => {
    const groups = {
      formula: { op: "difference", of: ["bme", "white"] },
      inputs: { bme: rate(30, 100), white: rate(25, 100) },
    } as const;
    expect(between({ ...change("5.0 lower"), ...groups })).toEqual([]);
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
  // More than twenty times apart, and not twenty times.
  expect(between(ratio("r/indicator-4/a", "19%"), ratio("r/indicator-4/b", "0.94%"))).toHaveLength(1);
  expect(between(ratio("r/indicator-4/a", "0.95%"), ratio("r/indicator-4/b", "19%"))).toEqual([]);
  // What is hidden, what is no ratio, one alone, and nothing at all.
  expect(between(now, { ...target, redacted: true })).toEqual([]);
  expect(between(now, { ...target, published: "R%" })).toEqual([]);
  expect(between(now, { ...target, published: "95" })).toEqual([]);
  expect(between(now, { ...target, kind: "percentage" })).toEqual([]);
  expect(between({ ...now, published: "0%" }, target)).toEqual([]);
});

test("shares that are worked out from a count that does not follow", () => {
  const count = (id: string, counts: readonly number[], published: string): PrintedFigure => ({
    id,
    kind: "count",
    formula: { op: "sum", of: counts.map((_, index) => `row-${String(index)}`) },
    inputs: Object.fromEntries(counts.map((one, index) => [`row-${String(index)}`, { count: one }])),
    published,
  });
  const row = count("r/2021/8a-8b/white", [79, 60], "149");
  const of = (...others: readonly PrintedFigure[]) =>
    between(...others).filter((one) => one.startsWith("rests-on"));
  // 149 alone is the count of a rate.
  expect(of(row, share("r/2021/8a-8b/share", 149, 200, "74.5%"))).toEqual([
    "rests-on: 149 does not follow, and 74.5% is worked out from it.",
  ]);
  // Another year, another document, a year that an id does not say, and a count that follows.
  expect(of(row, share("r/2022/8a-8b/share", 149, 200, "74.5%"))).toEqual([]);
  expect(of(row, share("s/2021/8a-8b/share", 149, 200, "74.5%"))).toEqual([]);
  expect(of({ ...row, id: "a" }, share("b", 149, 200, "74.5%"))).toEqual([]);
  expect(of({ ...row, published: "139" }, share("r/2021/8a-8b/share", 149, 200, "74.5%"))).toEqual([]);
  // Words for a range, and a share, are no count that others rest on.
  expect(of({ ...row, published: "more than 149" }, share("r/2021/8a-8b/share", 149, 200, "74.5%"))).toEqual(
    [],
  );
  expect(of(share("r/2021/a", 1, 4, "149%"), share("r/2021/b", 149, 200, "74.5%"))).toEqual([]);
  const figures = [
    row,
    count("r/2021/5-7/white", [408, 78], "486"),
    share("r/2021/5-8b/white", 635, 684, "92.8%"), // 486 + 149
    share("r/2021/5-8b/bme", 49, 684, "7.2%"),
    share("r/2022/5-8b/white", 635, 700, "90.7%"),
  ];
  expect(between(...figures)).toEqual([
    "rests-on: 149 does not follow, and 92.8% and 7.2% are worked out from it.",
  ]);
});
