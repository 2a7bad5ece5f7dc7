import { fc, test } from "@fast-check/vitest";
import {
  calculateIndicators,
  compareYears,
  type IndicatorNumber,
  indicators,
  type Measure,
  pool,
  type Return,
  rollingAverage,
  measureOf,
} from "wres-metrics";
import { describe, expect } from "vitest";
import { validReturn } from "../support/arbitraries.ts";
import { calculatedDecimal } from "../support/calculated-value.ts";
import { tries } from "../support/lane.ts";

const anyIndicator = fc.constantFrom<IndicatorNumber>(...indicators.map(({ number }) => number));
const someOptions = fc.record({
  denominator: fc.constantFrom("all", "known"),
  disciplinaryWindow: fc.constantFrom("as-returned", "single-year", "two-year-total", "two-year-average"),
});
const ofTrust = (code: string, wresReturn: Return): Return => ({
  ...wresReturn,
  organisation: { code, name: code },
});
const numRuns = tries(40);

/** What an answer says, without its counts. */
const said = (measure: Measure): string =>
  `${measure.id} ${measure.status === "calculated" ? measure.value : measure.reason}`;

describe("pool", { timeout: 60_000 }, () => {
  test.prop([validReturn, anyIndicator, someOptions], { numRuns })(
    "of one return is that return",
    (wresReturn, indicator, options) => {
      const alone = calculateIndicators(wresReturn, { ...options, indicators: [indicator] });
      const asked = alone.measures.filter((measure) => measure.indicator === indicator);
      expect(JSON.stringify(pool([wresReturn], indicator, options).measures)).toBe(JSON.stringify(asked));
    },
  );

  test.prop([validReturn, validReturn, anyIndicator], { numRuns })(
    "does not depend on the order of the returns",
    (one, other, indicator) => {
      const returns = [ofTrust("A", one), ofTrust("B", { ...other, year: one.year + 1 })];
      const answers = pool(returns, indicator).measures.map(said);
      expect(
        pool([...returns].reverse(), indicator)
          .measures.map(said)
          .sort(),
      ).toEqual(answers.sort());
    },
  );

  test.prop([validReturn, anyIndicator], { numRuns })(
    "of a trust and its like leaves every share and ratio that is made of counts",
    (wresReturn, indicator) => {
      const alone = calculateIndicators(wresReturn).measures.filter(
        (measure) =>
          measure.indicator === indicator &&
          Object.values(measure.basis).every((share) => !("percentage" in share)),
      );
      const pooled = pool([ofTrust("A", wresReturn), ofTrust("B", wresReturn)], indicator);
      expect(alone.map(({ id }) => said(measureOf(pooled, id)))).toEqual(alone.map(said));
    },
  );

  test.prop([validReturn, validReturn], { numRuns })(
    "adds the counts behind every likelihood, and not given stays not given",
    (one, other) => {
      const returns = [ofTrust("A", one), ofTrust("B", other)];
      const each = returns.map((wresReturn) => calculateIndicators(wresReturn));
      const pooled = pool(returns, 2);
      for (const group of ["white", "bme", "unknown"] as const) {
        const id = `indicator-2/likelihood/${group}` as const;
        const counts = each.map((results) => {
          const share = measureOf(results, id).basis[group];
          return share !== undefined && "count" in share ? share : { count: null, of: null };
        });
        const sum = (key: "count" | "of"): number | null =>
          counts.reduce<number | null>((total, share) => {
            const added = share[key];
            return total === null || added === null ? null : total + added;
          }, 0);
        expect(measureOf(pooled, id).basis[group]).toEqual({ count: sum("count"), of: sum("of") });
      }
    },
  );
});

describe("rollingAverage", () => {
  const people = fc.record({ white: fc.nat({ max: 90 }), bme: fc.nat({ max: 90 }) });

  test.prop([people, people])(
    "is one number from two years and from the year before, and half of the total",
    (now, before) => {
      const common = {
        organisation: { code: "A", name: "A" },
        workforce: { total: { white: 500, bme: 300 } },
      };
      const single = {
        ...common,
        year: 2022,
        disciplinary: { window: "single-year", entered: now },
      } as const;
      const earlier = {
        ...common,
        year: 2021,
        disciplinary: { window: "single-year", entered: before },
      } as const;
      const inOne = {
        ...single,
        disciplinary: { ...single.disciplinary, enteredPreviousYear: before },
      };
      const average = rollingAverage([earlier, single]);
      expect(average.measures.map(said)).toEqual(rollingAverage([inOne]).measures.map(said));
      const total = rollingAverage([earlier, single], { window: "two-year-total" });
      expect(said(measureOf(average, "indicator-3/relative-likelihood"))).toBe(
        said(measureOf(total, "indicator-3/relative-likelihood")),
      );
      const [half, whole] = [average, total].map((one) =>
        calculatedDecimal(measureOf(one, "indicator-3/likelihood/bme")),
      );
      expect(half?.times(2).toFixed(30)).toBe(whole?.toFixed(30));
    },
  );
});

describe("compareYears", { timeout: 60_000 }, () => {
  const inYear = (wresReturn: Return, year: number) =>
    calculateIndicators({ ...wresReturn, year, survey: { ...wresReturn.survey, year: 2024 } });

  test.prop([validReturn], { numRuns })("of a year with its like finds no change", (wresReturn) => {
    const { changes } = compareYears(inYear(wresReturn, 2025), inYear(wresReturn, 2024));
    for (const { id, change, test: tested, words } of changes) {
      if (change.status === "not-calculable") {
        expect({ id, tested, words }).toEqual({ id, tested: { notTested: "not-calculable" }, words: null });
        continue;
      }
      expect(change.value).toBe("0");
      if ("p" in tested) expect(tested).toMatchObject({ statistic: 0, p: 1 });
      expect(words).toMatchObject({ size: "none", direction: "none" });
    }
  });

  test.prop([validReturn, validReturn], { numRuns })(
    "turned round, turns the direction and the sign of z, and leaves p",
    (one, other) => {
      const forwards = compareYears(inYear(one, 2025), inYear(other, 2024));
      const back = compareYears(inYear(other, 2025), inYear(one, 2024));
      const opposite = {
        "towards-even": "away-from-even",
        "away-from-even": "towards-even",
        "across-even": "across-even",
        better: "worse",
        worse: "better",
        higher: "lower",
        lower: "higher",
        none: "none",
      } as const;
      for (const { id, test: tested, words, change } of forwards.changes) {
        const turned = back.changes.find((found) => found.id === id);
        if (turned === undefined || words === null || change.status === "not-calculable") continue;
        expect(turned.words).toEqual({ ...words, direction: opposite[words.direction] });
        if (!("p" in tested)) {
          expect(turned.test).toEqual(tested);
          continue;
        }
        if (!("p" in turned.test)) throw new Error(`${id} is tested one way only.`);
        expect(Math.abs(turned.test.statistic + tested.statistic)).toBeLessThan(1e-9);
        expect(Math.abs(turned.test.p - tested.p)).toBeLessThan(1e-9);
        expect(Math.sign(tested.statistic)).toBe(Math.sign(change.number));
        expect(words.chance).toBe(tested.p < 0.05 ? "beyond-chance" : "could-be-chance");
      }
    },
  );
});
