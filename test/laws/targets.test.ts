import { Decimal } from "decimal.js";
import { fc, test } from "@fast-check/vitest";
import { disparityRatio, gapToTarget, kpiProgress, modelEmployerGoals, trajectory } from "wres-metrics";
import { describe, expect } from "vitest";
import { anyRate } from "../support/arbitraries.ts";
import { calculatedDecimal, calculatedValue } from "../support/calculated-value.ts";
import {
  exactDifference,
  type ExactFraction,
  exactly,
  exactRatio,
  inSignificantDigits,
} from "../support/exact-fraction.ts";

interface Rate {
  count: number;
  of: number;
}
const exact = ({ count, of }: Rate): ExactFraction => exactly(count, of);
const isBelow = (one: ExactFraction, other: ExactFraction): boolean =>
  exactDifference(one, other).numerator < 0n;

const years = fc
  .tuple(fc.integer({ min: 2015, max: 2050 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from, to: from + length }));

/** share + (target − share) × passed / length, as one fraction. */
function onLine(share: Rate, target: Rate, passed: number, length: number): ExactFraction {
  const rise = exactDifference(exact(target), exact(share));
  const part = exactly(rise.numerator * BigInt(passed), rise.denominator * BigInt(length));
  return exactly(
    BigInt(share.count) * part.denominator + part.numerator * BigInt(share.of),
    BigInt(share.of) * part.denominator,
  );
}

function stepsOf(share: Rate, target: Rate, between: { from: number; to: number }) {
  const way = trajectory({ share, target }, between);
  if (way.status === "not-calculable") throw new Error(way.reason);
  return way.steps;
}

describe("a trajectory", () => {
  test.prop([anyRate, anyRate, years])("ends on the target and never passes it", (share, target, between) => {
    const steps = stepsOf(share, target, between);
    const values = steps.map((step) => step.share);
    const [least, greatest] = isBelow(exact(share), exact(target)) ? [share, target] : [target, share];
    expect(values.at(0)).toBe(inSignificantDigits(exact(share)));
    expect(values.at(-1)).toBe(inSignificantDigits(exact(target)));
    for (const value of values) {
      expect(new Decimal(value).gte(inSignificantDigits(exact(least)))).toBe(true);
      expect(new Decimal(value).lte(inSignificantDigits(exact(greatest)))).toBe(true);
    }
    expect(steps.map(({ year }) => year)).toEqual(
      Array.from({ length: between.to - between.from + 1 }, (_, passed) => between.from + passed),
    );
  });

  test.prop([anyRate, anyRate, years])(
    "has the least whole number of people that reaches the share",
    (share, target, between) => {
      for (const [passed, { people, headcount }] of stepsOf(share, target, between).entries()) {
        const line = onLine(share, target, passed, between.to - between.from);
        expect(Number.isSafeInteger(people) && people >= 0 && people <= headcount).toBe(true);
        expect(isBelow(exactly(people, headcount), line)).toBe(false);
        if (people > 0) expect(isBelow(exactly(people - 1, headcount), line)).toBe(true);
      }
    },
  );

  test.prop([anyRate, anyRate, years])(
    "begins with the people there are, and ends with those needed",
    (share, target, between) => {
      const steps = stepsOf(share, target, between);
      expect(steps[0]?.people).toBe(share.count);
      expect({ status: "calculated", people: steps.at(-1)?.people }).toEqual(
        gapToTarget({ share, target }).needed,
      );
    },
  );
});

test.prop([anyRate, anyRate])(
  "nobody more is needed exactly where the target is reached",
  (share, target) => {
    const { more, gap } = gapToTarget({ share, target });
    if (more.status === "not-calculable") throw new Error(more.reason);
    expect(more.people > 0).toBe(calculatedDecimal(gap).gt(0));
  },
);

const smallRate = fc
  .tuple(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .map(([count, of]) => ({ count: Math.min(count, of), of }));
const rate = fc.integer({ min: 0, max: 100 }).map((percent) => (percent / 100).toFixed(2));

test.prop([smallRate, smallRate, years, rate, rate])(
  "with those who join, every year has at least the people that its goal needs",
  (band, target, { from, to }, growth, turnover) => {
    fc.pre(to - from <= 10);
    const { goals } = modelEmployerGoals(
      { clinical: { "band-8a": { white: band.of - band.count, bme: band.count, unknown: 0 } } },
      { from, by: to, target, growth, turnover },
    );
    // Who has met the goal has no plan, and nobody to be counted by group.
    fc.pre(goals[0]?.isMet !== true);
    let people = band.count;
    for (const step of goals[0]?.steps ?? []) {
      // Half away from zero, in hundredths: turnover has two places.
      const leaving = Math.floor((Math.round(Number(turnover) * 100) * people + 50) / 100);
      people += (step.appointments?.group ?? Number.NaN) - leaving;
      expect(people).toBeGreaterThanOrEqual(step.people);
    }
    expect(goals[0]?.steps).toHaveLength(to - from);
  },
);

const four = fc.tuple(...([1, 2, 3, 4] as const).map(() => fc.integer({ min: 1, max: 1_000_000 })));
const staff = (lower: readonly number[], middle: readonly number[]) => ({
  clinical: {
    "band-5": { white: lower[0], bme: lower[1] },
    "band-6": { white: middle[0], bme: middle[1] },
  },
});
const ratioOf = (lower: readonly number[], middle: readonly number[]): string => {
  const ratios = disparityRatio(staff(lower, middle));
  return calculatedValue(
    ratios.find(({ part, id }) => part === "clinical" && id === "lower-to-middle")!.answer,
  );
};

describe("the race disparity ratio", () => {
  test.prop([four])("is one quotient of whole numbers", ([a = 1, b = 1, c = 1, d = 1]) => {
    expect(ratioOf([a, b], [c, d])).toBe(inSignificantDigits(exactRatio(exactly(c, a), exactly(d, b))));
  });

  test.prop([four])(
    "is the same with the two levels and the two groups exchanged",
    ([a = 1, b = 1, c = 1, d = 1]) => {
      expect(ratioOf([d, c], [b, a])).toBe(ratioOf([a, b], [c, d]));
    },
  );

  test.prop([four, fc.integer({ min: 1, max: 1000 })])(
    "stays where all of one group are multiplied",
    ([a = 1, b = 1, c = 1, d = 1], by) => {
      expect(ratioOf([a * by, b], [c * by, d])).toBe(ratioOf([a, b], [c, d]));
    },
  );
});

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const percentage = fc.integer({ min: 0, max: 10_000 }).map((units) => (units / 100).toFixed(2));

test.prop([fc.uniqueArray(day, { minLength: 3, maxLength: 3 }), percentage, percentage])(
  "what is expected lies between baseline and target, and on each of them on its day",
  (days, from, to) => {
    const [on = "", today = "", by = ""] = [...days].sort();
    const expected = (now: string): number => {
      const kpi = { id: "k", title: "k", unit: "percentage", better: "higher" } as const;
      const plan = { ...kpi, baseline: { on, value: from }, targets: [{ by, value: to }] };
      return calculatedDecimal(kpiProgress(plan, { today: now }).expected)
        .times(100)
        .toNumber();
    };
    expect(expected(on)).toBe(Number(from));
    expect(expected(by)).toBe(Number(to));
    expect(expected(today)).toBeGreaterThanOrEqual(Math.min(Number(from), Number(to)));
    expect(expected(today)).toBeLessThanOrEqual(Math.max(Number(from), Number(to)));
  },
);
