import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  benjaminiHochbergAdjustment,
  chiSquaredTest,
  clopperPearsonInterval,
  fisherExactTest,
  holmAdjustment,
  katzRatioInterval,
  koopmanRatioInterval,
  mantelHaenszelRatio,
  miettinenNurminenDifferenceInterval,
  miettinenNurminenRatioInterval,
  newcombeDifferenceInterval,
  type ShareCounts,
  type TwoShares,
  wilsonInterval,
} from "../../src/statistics.ts";

const share: fc.Arbitrary<ShareCounts> = fc
  .oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 2_000_000 }))
  .chain((of) =>
    fc.record({
      count: fc.oneof(fc.integer({ min: 0, max: of }), fc.constantFrom(0, 1, of - 1, of)),
      of: fc.constant(of),
    }),
  );
const groups: fc.Arbitrary<TwoShares> = fc.record({ over: share, under: share });
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.9999);
const twoLevels = fc.tuple(level, level).filter(([narrow, wide]) => narrow < wide);
const factor = fc.integer({ min: 2, max: 9 });

const ofShare = [wilsonInterval, clopperPearsonInterval] as const;
const differences = [newcombeDifferenceInterval, miettinenNurminenDifferenceInterval] as const;
const scoreRatios = [koopmanRatioInterval, miettinenNurminenRatioInterval] as const;
const comparisons = [...differences, ...scoreRatios, katzRatioInterval] as const;

/** Rounding may cost a few units in the last place of the larger number. */
function atMost(smaller: number, larger: number): boolean {
  return smaller <= larger + 1e-12 * Math.max(Math.abs(smaller), Math.abs(larger), 1e-9);
}

function close(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= 1e-10 * Math.max(Math.abs(one), Math.abs(other), 1e-9);
}

function scaled(counts: ShareCounts, by: number): ShareCounts {
  return { count: counts.count * by, of: counts.of * by };
}

describe("an interval contains the estimate", () => {
  test.prop([share, level])("of a share, and stays from 0 to 1", (counts, at) => {
    for (const interval of ofShare) {
      const { lower, upper } = interval(counts, { level: at }) ?? { lower: NaN, upper: NaN };
      const estimate = counts.count / counts.of;
      expect(atMost(lower, estimate) && atMost(estimate, upper)).toBe(true);
      expect(lower >= 0 && upper <= 1).toBe(true);
    }
  });

  test.prop([groups, level])("of a difference, and stays from −1 to 1", ({ over: a, under: b }, at) => {
    const estimate = (a.count * b.of - b.count * a.of) / (a.of * b.of);
    for (const interval of differences) {
      const { lower, upper } = interval({ over: a, under: b }, { level: at }) ?? { lower: NaN, upper: NaN };
      expect(atMost(lower, estimate) && atMost(estimate, upper)).toBe(true);
      expect(atMost(-1, lower) && atMost(upper, 1)).toBe(true);
    }
  });

  test.prop([groups, level])("of a ratio, and never falls below 0", ({ over: a, under: b }, at) => {
    const estimate = (a.count * b.of) / (b.count * a.of);
    for (const interval of scoreRatios) {
      const { lower, upper } = interval({ over: a, under: b }, { level: at }) ?? { lower: NaN, upper: NaN };
      expect(lower >= 0 && lower <= upper).toBe(true);
      if (!Number.isNaN(estimate)) expect(atMost(lower, estimate) && atMost(estimate, upper)).toBe(true);
    }
  });
});

describe("an interval widens with the level", () => {
  test.prop([share, twoLevels])("of a share", (counts, [narrow, wide]) => {
    for (const interval of ofShare) {
      const inner = interval(counts, { level: narrow });
      const outer = interval(counts, { level: wide });
      expect(atMost(outer?.lower ?? NaN, inner?.lower ?? NaN)).toBe(true);
      expect(atMost(inner?.upper ?? NaN, outer?.upper ?? NaN)).toBe(true);
    }
  });

  test.prop([groups, twoLevels])("of a comparison", (both, [narrow, wide]) => {
    for (const interval of comparisons) {
      const inner = interval(both, { level: narrow });
      const outer = interval(both, { level: wide });
      if (inner === null || outer === null) continue;
      expect(atMost(outer.lower, inner.lower)).toBe(true);
      expect(inner.upper === Infinity || atMost(inner.upper, outer.upper)).toBe(true);
    }
  });
});

describe("an interval shrinks when all counts are scaled up", () => {
  test.prop([share, factor, level])("of a share", (counts, by, at) => {
    for (const interval of ofShare) {
      const few = interval(counts, { level: at });
      const many = interval(scaled(counts, by), { level: at });
      expect(atMost(few?.lower ?? NaN, many?.lower ?? NaN)).toBe(true);
      expect(atMost(many?.upper ?? NaN, few?.upper ?? NaN)).toBe(true);
    }
  });

  test.prop([groups, factor, level])("of a comparison", ({ over: a, under: b }, by, at) => {
    for (const interval of comparisons) {
      const few = interval({ over: a, under: b }, { level: at });
      const many = interval({ over: scaled(a, by), under: scaled(b, by) }, { level: at });
      if (few === null || many === null) continue;
      expect(atMost(few.lower, many.lower)).toBe(true);
      expect(few.upper === Infinity || atMost(many.upper, few.upper)).toBe(true);
    }
  });
});

describe("swapping the groups", () => {
  test.prop([groups, level])("negates a difference", ({ over: a, under: b }, at) => {
    for (const interval of differences) {
      const straight = interval({ over: a, under: b }, { level: at });
      const swapped = interval({ over: b, under: a }, { level: at });
      expect(close(straight?.lower ?? NaN, -(swapped?.upper ?? NaN))).toBe(true);
      expect(close(straight?.upper ?? NaN, -(swapped?.lower ?? NaN))).toBe(true);
    }
  });

  test.prop([groups, level])("inverts a ratio", ({ over: a, under: b }, at) => {
    for (const interval of [...scoreRatios, katzRatioInterval]) {
      const straight = interval({ over: a, under: b }, { level: at });
      const swapped = interval({ over: b, under: a }, { level: at });
      if (straight === null || swapped === null) {
        expect(straight).toBe(swapped);
        continue;
      }
      expect(close(straight.lower, 1 / swapped.upper)).toBe(true);
      expect(close(straight.upper, 1 / swapped.lower)).toBe(true);
    }
  });

  test.prop([groups])("leaves the tests as they are", ({ over, under }) => {
    const swapped = { over: under, under: over };
    expect(chiSquaredTest({ over, under })).toEqual(chiSquaredTest(swapped));
    expect(close(fisherExactTest({ over, under })?.p ?? NaN, fisherExactTest(swapped)?.p ?? NaN)).toBe(true);
  });

  // A row of a workforce in which everybody is White or BME has one test.
  test.prop([groups])(
    "and a test says the same of those who count and of the others, to the last bit",
    (both) => {
      const others = ({ count, of }: ShareCounts): ShareCounts => ({ count: of - count, of });
      const exchanged = { over: others(both.over), under: others(both.under) };
      expect(chiSquaredTest(exchanged)).toStrictEqual(chiSquaredTest(both));
      expect(fisherExactTest(exchanged)).toStrictEqual(fisherExactTest(both));
      expect(fisherExactTest(exchanged, { p: "mid-p" })).toStrictEqual(fisherExactTest(both, { p: "mid-p" }));
    },
  );
});

describe("a test and its interval agree", () => {
  const pairs = [
    ["n", koopmanRatioInterval, 1],
    ["n-1", miettinenNurminenRatioInterval, 1],
    ["n-1", miettinenNurminenDifferenceInterval, 0],
  ] as const;

  test.prop([groups, level])("the interval holds 'no difference' exactly when p > 1 − level", (both, at) => {
    for (const [denominator, interval, neutral] of pairs) {
      const p = chiSquaredTest(both, { denominator })?.p;
      if (p === undefined || Math.abs(p - (1 - at)) < 1e-12) continue;
      const { lower, upper } = interval(both, { level: at }) ?? { lower: NaN, upper: NaN };
      expect(lower <= neutral && neutral <= upper).toBe(p > 1 - at);
    }
  });

  // Half of small tables are near the border at some level; random ones of two million people hardly ever.
  const small = fc
    .integer({ min: 1, max: 40 })
    .chain((of) => fc.record({ count: fc.nat(of), of: fc.constant(of) }));

  test.prop([fc.record({ over: small, under: small }), fc.double({ min: 0.5, max: 0.9999, noNaN: true })])(
    "at any level, for small counts",
    (both, at) => {
      for (const [denominator, interval, neutral] of pairs) {
        const p = chiSquaredTest(both, { denominator })?.p;
        if (p === undefined || Math.abs(p - (1 - at)) < 1e-12) continue;
        const { lower, upper } = interval(both, { level: at }) ?? { lower: NaN, upper: NaN };
        expect(lower <= neutral && neutral <= upper).toBe(p > 1 - at);
      }
    },
  );
});

describe("p-values", () => {
  test.prop([groups])("lie from 0 to 1, and mid-p is never the larger", (both) => {
    const exact = fisherExactTest(both)?.p ?? NaN;
    const mid = fisherExactTest(both, { p: "mid-p" })?.p ?? NaN;
    expect(mid >= 0 && mid <= exact && exact <= 1).toBe(true);
    const p = chiSquaredTest(both)?.p ?? 0;
    expect(p >= 0 && p <= 1).toBe(true);
  });

  test.prop([fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })])(
    "are raised by adjustment, by Holm at least as much as by Benjamini and Hochberg, and keep their order",
    (given) => {
      const holm = holmAdjustment(given);
      const hochberg = benjaminiHochbergAdjustment(given);
      for (const [i, p] of given.entries()) {
        expect(atMost(p, hochberg[i] ?? NaN) && atMost(hochberg[i] ?? NaN, holm[i] ?? NaN)).toBe(true);
        expect((holm[i] ?? NaN) <= 1).toBe(true);
        for (const [j, other] of given.entries()) {
          if (p < other) expect((holm[i] ?? NaN) <= (holm[j] ?? NaN)).toBe(true);
          if (p < other) expect((hochberg[i] ?? NaN) <= (hochberg[j] ?? NaN)).toBe(true);
        }
      }
    },
  );
});

describe("a pooled ratio", () => {
  test.prop([groups, fc.integer({ min: 1, max: 5 }), level])(
    "of like strata is theirs, and Katz's for one",
    (both, times, at) => {
      const pooled = mantelHaenszelRatio(
        { strata: Array.from({ length: times }, () => both) },
        { level: at },
      );
      const katz = katzRatioInterval(both, { level: at });
      if (pooled === null || katz === null) {
        expect(pooled).toBe(katz);
        return;
      }
      expect(close(pooled.ratio, (both.over.count * both.under.of) / (both.under.count * both.over.of))).toBe(
        true,
      );
      expect(atMost(katz.lower, pooled.lower) && atMost(pooled.upper, katz.upper)).toBe(true);
      if (times === 1) expect(close(katz.lower, pooled.lower) && close(katz.upper, pooled.upper)).toBe(true);
    },
  );

  test.prop([fc.array(groups, { minLength: 1, maxLength: 6 })])(
    "inverts when the groups are swapped",
    (strata) => {
      const straight = mantelHaenszelRatio({ strata });
      const swapped = mantelHaenszelRatio({
        strata: strata.map(({ over, under }) => ({ over: under, under: over })),
      });
      if (straight === null || swapped === null) {
        expect(straight).toBe(swapped);
        return;
      }
      expect(close(straight.ratio, 1 / swapped.ratio)).toBe(true);
      expect(close(straight.lower, 1 / swapped.upper)).toBe(true);
    },
  );
});
