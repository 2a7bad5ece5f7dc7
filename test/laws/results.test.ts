import { Decimal } from "decimal.js";
import { fc, test } from "@fast-check/vitest";
import {
  calculateIndicators,
  disciplinaryWindows,
  indicators,
  type Measure,
  printMeasure,
  measureOf,
  type Results,
  type Return,
} from "wres-metrics";
import { describe, expect } from "vitest";
import { validReturn, wholeReturns } from "../support/arbitraries.ts";
import { inSignificantDigits, printedAt } from "../support/exact-fraction.ts";
import { byNineFunctions } from "../support/nine-functions.ts";
import { parsedResults } from "../support/parsed-results.ts";
import { publishWith } from "../support/publish-with.ts";
import { exactMeasure } from "../support/exact-measure.ts";

const someOptions = fc.record({
  denominator: fc.constantFrom("all", "known"),
  disciplinaryWindow: fc.constantFrom("as-returned", ...disciplinaryWindows.map(({ id }) => id)),
  groupings: fc.constantFrom([], [{ id: "own", rows: ["band-2", "band-7", "other", "vsm"] } as const]),
});
const someResults = fc
  .tuple(validReturn, someOptions)
  .map(([wresReturn, options]) => calculateIndicators(wresReturn, options));

/** What stands in an answer, whatever made it. */
const answers = ({ measures }: Results): string[] =>
  measures.map((measure) =>
    measure.status === "calculated" ? `${measure.id} ${measure.value}` : `${measure.id} ${measure.reason}`,
  );

describe("the measures of any return, under any options", { timeout: 60_000 }, () => {
  test.prop([someResults], wholeReturns)("have ids that differ, and measureOf finds each", (results) => {
    const ids = results.measures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = results.measures.filter((measure) => measureOf(results, measure.id) !== measure);
    expect(asked).toEqual([]);
  });

  test.prop([someResults], wholeReturns)("have ids of a form that measureOf knows", (results) => {
    const nothing = calculateIndicators(
      { organisation: { code: "X", name: "Example" }, year: 2022 },
      results.options,
    );
    for (const { id, indicator, unit } of results.measures) {
      expect(measureOf(nothing, id)).toMatchObject({ id, indicator, unit });
    }
  });

  test.prop([someResults], wholeReturns)("have the exact value, and print it rounded once", (results) => {
    const places = { ratio: 2, proportion: 1, "proportion-difference": 1 };
    for (const measure of results.measures) {
      if (measure.status === "not-calculable") {
        expect(printMeasure(measure)).toBe("–");
        continue;
      }
      expect(measure.printed).toBe(printMeasure(measure));
      const exact = exactMeasure(measure, results.measures);
      expect(`${measure.id} ${measure.value}`).toBe(`${measure.id} ${inSignificantDigits(exact)}`);
      if (Object.values(measure.basis).some((share) => "percentage" in share)) continue;
      const isLikelihood = measure.unit === "proportion" && [2, 3, 4].includes(measure.indicator);
      const hundredfold = measure.unit === "ratio" ? 1n : 100n;
      const printed = printedAt(
        { numerator: exact.numerator * hundredfold, denominator: exact.denominator },
        isLikelihood ? 2 : places[measure.unit],
      );
      const sign = measure.unit === "proportion" ? "%" : "";
      expect(`${measure.id} ${printMeasure(measure)}`).toBe(
        `${measure.id} ${printed.replace(/^-(0\.0*)$/, "$1")}${sign}`,
      );
    }
  });

  test.prop([someResults], wholeReturns)("are the same after JSON and after a clone", (results) => {
    const again = JSON.parse(JSON.stringify(results)) as Results;
    expect(again).toStrictEqual(results);
    expect(structuredClone(results)).toStrictEqual(results);
    expect(answers(again)).toEqual(answers(results));
  });

  test.prop([someResults], wholeReturns)("may come in again, whole", (results) => {
    const text = JSON.stringify(results);
    expect(parsedResults(JSON.parse(text))).toEqual(results);
  });

  test.prop([someResults], wholeReturns)(
    "are never NaN, Infinity or nothing, in JSON or printed",
    (results) => {
      const strange: unknown[] = [];
      const text = JSON.stringify(results, (_key, value: unknown) => {
        if (typeof value === "number" && !Number.isFinite(value)) strange.push(value);
        if (value === undefined || typeof value === "function") strange.push(value);
        return value;
      });
      expect(strange).toEqual([]);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      for (const measure of results.measures) {
        if (measure.status === "calculated") {
          expect(measure.value).toMatch(/^(?:0|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/);
          expect(measure.number).toBe(Number(measure.value));
          expect(measure.printed).toMatch(/^-?\d+\.\d+%?$|^\d+%$/);
        } else {
          expect(measure).not.toHaveProperty("value");
          expect(measure).not.toHaveProperty("number");
          expect(measure.reason).toMatch(/^[a-z]+(-[a-z]+)+$/);
          expect(measure.printed).toBe("–");
        }
      }
    },
  );
});

describe("published results, with any counts hidden", { timeout: 60_000 }, () => {
  const hidden = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
  test.prop([validReturn, hidden], wholeReturns)(
    "are the same after JSON and after a clone, and may come in again",
    async (wresReturn, pattern) => {
      let cell = 0;
      const isHidden = (): boolean => pattern[(cell += 1) % pattern.length] ?? false;
      const { content } = await publishWith([calculateIndicators(wresReturn)], isHidden);
      const { results } = content;
      expect(results.protection).toBe("published");
      expect(JSON.parse(JSON.stringify(results))).toStrictEqual(results);
      expect(structuredClone(results)).toStrictEqual(results);
      expect(parsedResults(JSON.parse(JSON.stringify(results)))).toEqual(results);
      for (const measure of results.measures) expect(measure.printed).toBe(printMeasure(measure));
    },
  );
});

const someCertainty = fc.record({
  level: fc.constantFrom(0.5, 0.9, 0.95, 0.998),
  verdictRule: fc.constantFrom("four-fifths-and-significance", "significance", "five-points"),
});
const numbers = indicators.map(({ number }) => number);

/** How many comparisons there are beside a measure's own depends on what else is asked for. */
const withoutLooks = ({ looks: _looks, ...measure }: Measure): Omit<Measure, "looks"> => measure;

describe("indicators that are asked for one by one", { timeout: 60_000 }, () => {
  test.prop([validReturn, someOptions, someCertainty], wholeReturns)(
    "are by each of the nine functions what they are in results of that indicator, looks and all",
    (wresReturn, options, certainty) => {
      const by = byNineFunctions(wresReturn, { ...options, ...certainty });
      const { bank: _bank, ...substantive } = wresReturn;
      for (const number of numbers) {
        const asked = { ...options, ...certainty, indicators: [number] };
        expect(by[number]).toStrictEqual(calculateIndicators(substantive, asked).measures);
      }
    },
  );

  test.prop([validReturn, fc.subarray(numbers)], wholeReturns)(
    "are what they are among all nine, and the others were not asked",
    (wresReturn, asked) => {
      const all = calculateIndicators(wresReturn);
      const some = calculateIndicators(wresReturn, { indicators: asked });
      expect(some.measures.map(withoutLooks)).toStrictEqual(
        all.measures.filter(({ indicator }) => asked.includes(indicator)).map(withoutLooks),
      );
      for (const { id, indicator } of all.measures) {
        if (asked.includes(indicator)) continue;
        expect(measureOf(some, id)).toMatchObject({ id, status: "not-calculable", reason: "not-asked" });
      }
    },
  );
});

/** Every count of a return, changed by one rule; years are not counts. */
function withCounts(wresReturn: Return, change: (count: number, group: string) => number | null): Return {
  const text = JSON.stringify(wresReturn, (key, value: unknown) =>
    typeof value === "number" && key !== "year" && key !== "format" ? change(value, key) : value,
  );
  return JSON.parse(text) as Return;
}

test.prop([validReturn], wholeReturns)(
  "adding a return to itself leaves every share and ratio",
  (wresReturn) => {
    const doubled = calculateIndicators(withCounts(wresReturn, (count) => count * 2));
    expect(answers(doubled)).toEqual(answers(calculateIndicators(wresReturn)));
  },
);

test.prop([validReturn], wholeReturns)("unknown ethnicity never moves a likelihood", (wresReturn) => {
  const likelihoods = (of: Return): string[] =>
    answers(calculateIndicators(of)).filter((answer) =>
      /^(bank\/)?indicator-[234]\/(?!likelihood\/unknown)/.test(answer),
    );
  const without = withCounts(wresReturn, (count, group) => (group === "unknown" ? null : count));
  expect(likelihoods(without)).toEqual(likelihoods(wresReturn));
});

const stemOf = ({ id }: Measure): string => id.slice(0, id.lastIndexOf("/"));
const isShare = ({ unit, indicator }: Measure): boolean =>
  unit === "proportion" && (indicator === 1 || indicator === 9);

/** The shares of one row or body, by group. */
function sharesByStem({ measures }: Results): ReadonlyMap<string, ReadonlyMap<string, Measure>> {
  const stems = new Map<string, Map<string, Measure>>();
  for (const measure of measures.filter(isShare)) {
    const shares = stems.get(stemOf(measure)) ?? new Map<string, Measure>();
    stems.set(stemOf(measure), shares.set(measure.id.slice(stemOf(measure).length + 1), measure));
  }
  return stems;
}

function sumOfCounts(shares: ReadonlyMap<string, Measure>, groups: readonly string[]) {
  const parts = groups.map((group) => shares.get(group)?.basis[group as "white"]);
  let sum = 0;
  for (const part of parts) {
    if (part === undefined || "percentage" in part || part.count === null) return null;
    sum += part.count;
  }
  const [first] = parts;
  const sameWhole = parts.every(
    (part) => part && first && "of" in part && "of" in first && part.of === first.of,
  );
  return { sum, of: first && "of" in first ? first.of : null, sameWhole };
}

describe("the shares of one row, or of one body of the board", () => {
  test.prop([validReturn, fc.constantFrom("all", "known")], wholeReturns)(
    "add to exactly 1 over everybody in the denominator",
    (wresReturn, denominator) => {
      for (const [stem, shares] of sharesByStem(calculateIndicators(wresReturn, { denominator }))) {
        const isKnown = shares.get("white")?.method.denominator === "known";
        const total = sumOfCounts(shares, isKnown ? ["white", "bme"] : ["white", "bme", "unknown"]);
        if (total === null) continue;
        expect({ stem, sum: total.sum, sameWhole: total.sameWhole }).toEqual({
          stem,
          sum: total.of,
          sameWhole: true,
        });
      }
    },
  );

  test.prop([validReturn], wholeReturns)("add to BME's over its four groups", (wresReturn) => {
    for (const [stem, shares] of sharesByStem(calculateIndicators(wresReturn))) {
      const four = sumOfCounts(shares, ["asian", "black", "mixed", "other"]);
      const bme = sumOfCounts(shares, ["bme"]);
      if (four === null || bme === null) continue;
      expect({ stem, ...four }).toEqual({ stem, ...bme });
    }
  });

  test.prop([validReturn], wholeReturns)("are no smaller of known ethnicity than of all", (wresReturn) => {
    const known = calculateIndicators(wresReturn, { denominator: "known" });
    for (const measure of calculateIndicators(wresReturn).measures.filter(isShare)) {
      if (measure.status === "not-calculable" || measure.id.endsWith("/unknown")) continue;
      const ofKnown = measureOf(known, measure.id);
      if (ofKnown.status === "not-calculable") {
        // Everybody there is of unknown ethnicity: the share of known people is out of nobody.
        expect(ofKnown.reason).toBe("nobody-in-the-denominator");
      } else expect(new Decimal(ofKnown.value).gte(measure.value)).toBe(true);
    }
  });
});
