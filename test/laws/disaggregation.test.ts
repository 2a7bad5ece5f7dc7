import { fc, test } from "@fast-check/vitest";
import { disaggregate, type GroupComparison } from "wres-metrics";
import { describe, expect } from "vitest";
import { calculatedDecimal, calculatedValue } from "../support/calculated-value.ts";

const smallRate = fc
  .tuple(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([count, of]) => ({ count: Math.min(count, of), of }));
const someGroups = fc.dictionary(fc.constantFrom("asian", "black", "mixed", "other", "a", "b"), smallRate, {
  minKeys: 1,
});
const comparisonsOf = (...given: Parameters<typeof disaggregate>): readonly GroupComparison[] =>
  disaggregate(...given).groups.flatMap(({ comparisons }) => comparisons);

describe("looking at groups", () => {
  test.prop([smallRate, someGroups])(
    "against all others and against the whole is one test, on one side",
    (white, groups) => {
      for (const { comparisons } of disaggregate({ indicator: 3, white, groups }).groups) {
        const [, others, whole] = comparisons;
        expect(whole?.test).toEqual(others?.test);
        expect(whole?.side).toBe(others?.side);
      }
    },
  );

  test.prop([smallRate, someGroups])(
    "never lowers a p-value, and Holm raises it at least as far",
    (white, groups) => {
      const holm = comparisonsOf({ white, groups });
      const mild = comparisonsOf({ white, groups }, { adjustment: "benjamini-hochberg" });
      for (const [place, { test: cautious }] of holm.entries()) {
        const other = mild[place]!.test;
        if (cautious.status !== "tested" || other.status !== "tested")
          throw new Error("Everybody was tested.");
        expect(other.adjustedP).toBeGreaterThanOrEqual(other.p - 1e-15);
        expect(cautious.adjustedP).toBeGreaterThanOrEqual(other.adjustedP - 1e-15);
        expect(cautious.adjustedP).toBeLessThanOrEqual(1);
      }
    },
  );

  test.prop([smallRate, someGroups])(
    "turning the direction turns the ratio, its interval and the side",
    (white, groups) => {
      const one = comparisonsOf({ indicator: 2, white, groups });
      const other = comparisonsOf({ indicator: 3, white, groups });
      for (const [place, { ratio, side, difference }] of one.entries()) {
        const turned = other[place]!;
        expect(turned.side).toBe({ worse: "better", better: "worse", even: "even", "not-judged": "" }[side]);
        expect(calculatedDecimal(turned.difference).plus(calculatedValue(difference)).isZero()).toBe(true);
        expect(turned.ratio.interval!.lower * (ratio.interval!.upper ?? Infinity) || 1).toSatisfy(
          (product: number) => Number.isNaN(product) || Math.abs(product - 1) < 1e-9,
        );
      }
    },
  );

  test.prop([smallRate, someGroups])("an interval holds its value", (white, groups) => {
    for (const { ratio, difference } of comparisonsOf({ indicator: 4, white, groups })) {
      for (const estimate of [ratio, difference]) {
        if (estimate.status === "not-calculable") continue;
        const value = Number(estimate.value);
        expect(estimate.interval!.lower).toBeLessThanOrEqual(value + 1e-9);
        expect(estimate.interval!.upper).toBeGreaterThanOrEqual(value - 1e-9);
      }
    }
  });

  test.prop([smallRate, someGroups, fc.integer({ min: 1, max: 50 })])(
    "groups that are alike do not differ, whatever their size",
    (white, groups, factor) => {
      const names = Object.keys(groups);
      const alike = Object.fromEntries(
        names.map((name, at) => [name, { count: factor * (at + 1), of: 3 * factor * (at + 1) }]),
      );
      const { heterogeneity } = disaggregate({ white, groups: alike });
      if (names.length < 2) expect(heterogeneity).toMatchObject({ reason: "fewer-than-two-groups" });
      else expect(heterogeneity).toMatchObject({ statistic: 0, p: 1, degreesOfFreedom: names.length - 1 });
    },
  );
});
