import { type CountsByGroup, disaggregate, type GroupComparator, type GroupComparison } from "wres-metrics";
import { describe, expect, it } from "vitest";
import fromR from "../../../evidence/disaggregation/from-r.json";
import tables from "../../../evidence/disaggregation/tables.json";
import { calculatedDecimal, calculatedValue, reasonOf } from "../../../support/calculated-value.ts";

const four: CountsByGroup = {
  indicator: 2,
  white: { count: 270, of: 900 },
  groups: {
    asian: { count: 60, of: 200 },
    black: { count: 12, of: 100 },
    mixed: { count: 15, of: 60 },
    other: { count: 8, of: 40 },
  },
};

function comparison(
  counts: CountsByGroup,
  group: string,
  against: GroupComparator,
  options = {},
): GroupComparison {
  const figures = disaggregate(counts, options).groups.find((one) => one.group === group);
  return figures!.comparisons.find((one) => one.against === against)!;
}

function expectLimits(
  { interval }: GroupComparison["ratio"],
  [lower, upper]: readonly [number, number],
): void {
  expect(interval!.lower / lower - 1).toBeCloseTo(0, 9);
  expect(interval!.upper! / upper - 1).toBeCloseTo(0, 9);
}

describe("a group beside White, all others and the whole", () => {
  it("puts White over the group in indicator 2: (270/900) / (12/100) = 2.5, and 0.3 − 0.12", () => {
    const black = comparison(four, "black", "white");
    expect(black).toMatchObject({ over: "white", under: "black", side: "worse" });
    expect(calculatedValue(black.ratio)).toBe("2.5");
    expect(calculatedValue(black.difference)).toBe("0.18");
  });

  it("takes all others for the whole less the group: 365 − 12 of 1300 − 100", () => {
    const black = comparison(four, "black", "all-others");
    expect(black.basis.over).toEqual({ count: 353, of: 1200 });
    // (353/1200) / (12/100) = 353/144.
    expect(calculatedDecimal(black.ratio).toFixed(10)).toBe((353 / 144).toFixed(10));
  });

  it("takes the whole for White and all groups: (365/1300) / (12/100) = 365/156", () => {
    const black = comparison(four, "black", "whole");
    expect(black.basis.over).toEqual({ count: 365, of: 1300 });
    expect(calculatedDecimal(black.ratio).toFixed(10)).toBe((365 / 156).toFixed(10));
  });

  // The limits are those that test/evidence/disaggregation/by-formula.py prints.
  it("gives Koopman's and Newcombe's limits, and for the whole those of the rest, carried over", () => {
    const white = comparison(four, "black", "white");
    expectLimits(white.ratio, [1.498588964757734, 4.32299631554581]);
    expectLimits(white.difference, [0.0966570013827303, 0.2386973572757373]);
    const others = comparison(four, "black", "all-others");
    expectLimits(others.ratio, [1.4729334323155247, 4.230724253021535]);
    const whole = comparison(four, "black", "whole");
    expectLimits(whole.ratio, [1.4365539375220227, 3.98220700278911]);
    expectLimits(whole.difference, [0.0850291834570601, 0.2129686904796043]);
    const over = comparison({ ...four, indicator: 3 }, "black", "whole");
    expectLimits(over.ratio, [0.2511170311587537, 0.6961103052802497]);
    expectLimits(over.difference, [-0.2129686904796043, -0.0850291834570601]);
  });

  it("gives Wilson's limits for the share", () => {
    const black = disaggregate(four).groups[1]!;
    expect(calculatedValue(black.share)).toBe("0.12");
    expectLimits(black.share, [0.0699940643701949, 0.1981209942671142]);
  });
});

describe("p-values, and those raised for the number of groups", () => {
  const adjustments = ["holm", "benjamini-hochberg"] as const;
  it.each(
    tables.tables.flatMap((table, index) =>
      adjustments.map((adjustment) => ({ ...table, index, adjustment })),
    ),
  )("are R's for $name with $adjustment", ({ white: [count = 0, of = 0], groups, index, adjustment }) => {
    const named = groups.map(([x = 0, n = 0], place) => [`group-${String(place)}`, { count: x, of: n }]);
    const counts = { white: { count, of }, groups: Object.fromEntries(named) as CountsByGroup["groups"] };
    const figures = disaggregate(counts, { adjustment }).groups;
    for (const [against, theirs] of [
      ["white", fromR.tables[index]!.white],
      ["all-others", fromR.tables[index]!.others],
      ["whole", fromR.tables[index]!.others],
    ] as const) {
      for (const [place, { comparisons }] of figures.entries()) {
        const { test } = comparisons.find((one) => one.against === against)!;
        if (test.status === "not-tested") throw new Error(test.reason);
        expect(test.looks).toBe(groups.length);
        expect(test.p / theirs.p[place]! - 1).toBeCloseTo(0, 9);
        expect(test.adjustedP / theirs[adjustment][place]! - 1).toBeCloseTo(0, 9);
        expect(test.significant).toBe(theirs[adjustment][place]! < 0.05);
      }
    }
  });

  it("counts only the groups that were tested", () => {
    const groups = { ...four.groups, mixed: { count: null, of: 60 } };
    const { test } = comparison({ ...four, groups }, "black", "white");
    expect(test).toMatchObject({ status: "tested", looks: 3 });
  });

  it("uses Fisher's exact test where an expected count is below 5, and says so", () => {
    const small = comparison(
      { white: { count: 12, of: 400 }, groups: { a: { count: 3, of: 30 } } },
      "a",
      "white",
    );
    expect(small.test).toMatchObject({ method: "fisher-exact" });
    expect(small.warnings).toContain("small-numbers");
    expect(comparison(four, "other", "white").test).toMatchObject({ method: "chi-squared" });
  });
});

describe("direction", () => {
  const counts = (indicator?: CountsByGroup["indicator"]): CountsByGroup => ({
    ...(indicator && { indicator }),
    white: { count: 20, of: 100 },
    groups: { asian: { count: 30, of: 100 }, black: { count: 20, of: 100 } },
  });

  it.each([
    { indicator: 2, over: "white", side: "better" },
    { indicator: 3, over: "asian", side: "worse" },
    { indicator: 4, over: "white", side: "better" },
    { indicator: 5, over: "asian", side: "worse" },
    { indicator: 6, over: "asian", side: "worse" },
    { indicator: 7, over: "asian", side: "better" },
    { indicator: 8, over: "asian", side: "worse" },
    { indicator: undefined, over: "asian", side: "not-judged" },
  ] as const)("30% beside 20% in indicator $indicator: $over over, $side", ({ indicator, over, side }) => {
    expect(comparison(counts(indicator), "asian", "white")).toMatchObject({ over, side });
  });

  it("is even where the shares are equal", () => {
    expect(comparison(counts(3), "black", "white").side).toBe("even");
  });
});

describe("heterogeneity", () => {
  it("says that one figure hides that the groups differ", () => {
    expect(disaggregate(four).heterogeneity).toMatchObject({
      status: "tested",
      degreesOfFreedom: 3,
      significant: true,
      groups: ["asian", "black", "mixed", "other"],
      leftOut: [],
      warnings: [],
    });
  });

  it("leaves out groups without counts, names them, and warns of small ones", () => {
    const { heterogeneity } = disaggregate({
      white: { count: 12, of: 400 },
      groups: {
        a: { count: 3, of: 30 },
        b: { count: 1, of: 20 },
        c: { percentage: "10.0" },
        d: { count: null, of: 5 },
        e: { count: 0, of: 0 },
        f: { count: 3, of: 2 },
      },
    });
    expect(heterogeneity).toMatchObject({
      groups: ["a", "b"],
      degreesOfFreedom: 1,
      warnings: ["small-numbers"],
      leftOut: [
        { group: "c", reason: "counts-not-published" },
        { group: "d", reason: "not-given" },
        { group: "e", reason: "nobody-in-the-denominator" },
        { group: "f", reason: "more-than-the-whole" },
      ],
    });
  });

  it("has no answer for one group, or where nobody was counted", () => {
    const white = { count: 1, of: 10 };
    const nobody = { count: 0, of: 5 };
    expect(disaggregate({ white, groups: { a: nobody } }).heterogeneity).toMatchObject({
      reason: "fewer-than-two-groups",
    });
    expect(disaggregate({ white, groups: { a: nobody, b: nobody } }).heterogeneity).toMatchObject({
      reason: "all-alike",
    });
  });
});

describe("where there is no answer", () => {
  it("gives a published percentage its ratio, without interval or test", () => {
    const published = {
      indicator: 5,
      white: { count: 487, of: 2183 },
      groups: { asian: { percentage: "18.2" } },
    } as const;
    const asian = comparison(published, "asian", "white");
    expect(asian.ratio.status).toBe("calculated");
    expect(asian.ratio.interval).toBeUndefined();
    expect(asian.test).toEqual({ status: "not-tested", reason: "counts-not-published" });
    expect(asian.warnings).toEqual(["counts-not-published"]);
    expect(reasonOf(comparison(published, "asian", "whole").ratio)).toBe("not-given");
  });

  it("keeps the interval of a ratio over nobody", () => {
    const none = comparison({ ...four, groups: { asian: { count: 0, of: 50 } } }, "asian", "white");
    expect(reasonOf(none.ratio)).toBe("nobody-in-the-comparison");
    expect(none.ratio.interval?.upper).toBe(Infinity);
    expect(none.ratio.interval?.lower).toBeGreaterThan(1);
    expect(none.side).toBe("worse");
  });

  it("has nobody else where the group is everybody: the ratio to the whole is 1", () => {
    const all = { white: { count: 0, of: 0 }, groups: { asian: { count: 3, of: 9 } } };
    const whole = comparison(all, "asian", "whole");
    expect(calculatedValue(whole.ratio)).toBe("1");
    expect(whole.test).toEqual({ status: "not-tested", reason: "nobody-else" });
    expect(comparison(all, "asian", "white").test).toMatchObject({ reason: "nobody-in-the-denominator" });
  });

  it("has no whole where White is not given, unless it is given", () => {
    const white = { count: null, of: null };
    expect(reasonOf(comparison({ ...four, white }, "asian", "all-others").ratio)).toBe("not-given");
    const given = comparison({ ...four, white, whole: { count: 365, of: 1300 } }, "asian", "all-others");
    expect(given.basis.over).toEqual({ count: 305, of: 1100 });
  });

  it("says of every answer why the counts cannot be had", () => {
    const gone = disaggregate({ ...four, unavailable: "window-not-available" });
    expect(reasonOf(gone.groups[0]!.share)).toBe("window-not-available");
    expect(gone.groups[0]!.comparisons.map(({ ratio }) => reasonOf(ratio))).toEqual(
      Array.from({ length: 3 }, () => "window-not-available"),
    );
    expect(gone.heterogeneity).toMatchObject({ status: "not-tested", reason: "window-not-available" });
  });

  it("halves shares and differences of a two-year average, and leaves ratios and tests", () => {
    const yearly = comparison({ ...four, dividedBy: 2 }, "black", "white");
    const total = comparison(four, "black", "white");
    expect(calculatedValue(yearly.difference)).toBe("0.09");
    expect(yearly.difference.interval!.upper).toBeCloseTo(total.difference.interval!.upper! / 2, 12);
    expect([yearly.ratio, yearly.test]).toEqual([total.ratio, total.test]);
    const { share } = disaggregate({ ...four, dividedBy: 2 }).groups[1]!;
    expect(calculatedValue(share)).toBe("0.06");
    expectLimits(share, [0.0699940643701949 / 2, 0.1981209942671142 / 2]);
  });
});

describe("misuse", () => {
  it.each(["white", "bme", "unknown", "whole"])("stops a group called %s, which overlaps", (name) => {
    expect(() => disaggregate({ ...four, groups: { [name]: { count: 1, of: 2 } } })).toThrow(name);
  });

  it("stops a whole that is less than its parts, and counts that are none", () => {
    expect(() => disaggregate({ ...four, whole: { count: 364, of: 1300 } })).toThrow("whole.count is 364");
    expect(() => disaggregate({ ...four, white: { count: 0.5, of: 1 } })).toThrow("0.5");
    expect(() => disaggregate({ ...four, whole: { count: -1, of: 1 } })).toThrow("whole.count");
  });

  it("stops options that there are not", () => {
    expect(() => disaggregate(four, { level: 95 })).toThrow("level is 95");
    expect(() => disaggregate(four, { adjustment: "bonferroni" as "holm" })).toThrow("bonferroni");
    expect(() => disaggregate(four, { levels: 0.9 } as object)).toThrow("levels");
  });
});

describe("says of a comparison what to keep in mind", () => {
  const warningsOf = (white: readonly [number, number], black: readonly [number, number]) => {
    const [[count, of], [less, out]] = [white, black];
    const counts: CountsByGroup = {
      indicator: 2,
      white: { count, of },
      groups: { black: { count: less, of: out } },
    };
    return comparison(counts, "black", "white").warnings;
  };

  it.each([
    // Equal rates of many people: the interval holds 1, and p is 1.
    { white: [100, 1000], black: [10, 100], warnings: ["either-direction"] },
    { white: [900, 1000], black: [10, 100], warnings: [] },
    // 9 × 7 / 39 is 1.6 expected, below 5. scipy 1.17.1: Fisher's p is 1; statsmodels 0.15.0: the interval from 0.363 to 10.98 holds 1.
    { white: [6, 30], black: [1, 9], warnings: ["small-numbers", "either-direction"] },
    // By the same two the interval from 0.149 to 0.943 does not hold 1, and p is 0.085.
    { white: [6, 30], black: [5, 9], warnings: ["small-numbers", "test-and-interval-disagree"] },
  ] as const)("$white.0 of $white.1 and $black.0 of $black.1: $warnings", ({ white, black, warnings }) => {
    expect(warningsOf(white, black)).toEqual(warnings);
  });

  it("holds a count of everybody for a share, and one that is not given for none", () => {
    const counts: CountsByGroup = {
      ...four,
      groups: { ...four.groups, asian: { count: 200, of: 200 }, black: { count: null, of: 100 } },
    };
    expect(comparison(counts, "asian", "white").test).toMatchObject({ status: "tested" });
    expect(comparison(counts, "black", "white").test).toMatchObject({ reason: "not-given" });
  });
});
