import {
  adjustedForStrata,
  type Measure,
  printMeasure,
  type Results,
  type Shortlisting,
  measureOf,
} from "wres-metrics";
import { mantelHaenszelRatio } from "wres-metrics/statistics";
import { describe, expect, test } from "vitest";
import { appointmentMeasures } from "../../../../src/indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../../../../src/indicators/indicator-3-disciplinary.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { calculatedValue, reasonOf } from "../../../support/calculated-value.ts";
import { measureNamed } from "../../../support/measure-named.ts";

type Rate = readonly [count: number | null, of: number | null];
/** One part of a shortlisting: White, then BME, as appointed of shortlisted. */
interface Part {
  readonly of: string;
  readonly by?: string;
  readonly white: Rate;
  readonly bme: Rate;
}

const flow = ({ white, bme }: Pick<Part, "white" | "bme">) => ({
  appointed: { white: white[0], bme: bme[0] },
  shortlisted: { white: white[1], bme: bme[1] },
});
const shortlistingOf = (total: Pick<Part, "white" | "bme">, parts: readonly Part[]): Shortlisting => ({
  ...flow(total),
  strata: parts.map((part) => ({ by: part.by ?? "route", of: part.of, ...flow(part) })),
});
const resultsFor = (
  total: Pick<Part, "white" | "bme">,
  parts: readonly Part[],
  options?: Parameters<typeof resultsOf>[1],
): Results => resultsOf({ shortlisting: shortlistingOf(total, parts) }, options);

const TOTAL = "indicator-2/relative-likelihood";
const ADJUSTED = "indicator-2/adjusted-for/route/relative-likelihood";

// Invented. White people are the better placed on either route, and the worse placed in total, because nearly everybody
// who was recruited internationally is BME, and most of them were appointed:
//   United Kingdom   200/1000 over  60/400 = 0.2 / 0.15 = 4/3
//   international      18/20  over 150/200 = 0.9 / 0.75 = 6/5
//   both             218/1020 over 210/600 = 218 · 600 / (1020 · 210) = 218/357 = 0.6106
const paradox = resultsFor({ white: [218, 1020], bme: [210, 600] }, [
  { of: "united-kingdom", white: [200, 1000], bme: [60, 400] },
  { of: "international", white: [18, 20], bme: [150, 200] },
]);

describe("Simpson's paradox", () => {
  test.each([
    { id: TOTAL, printed: "0.61", verdict: "disparity-against-white" },
    { id: "indicator-2/route/united-kingdom/relative-likelihood", printed: "1.33" },
    { id: "indicator-2/route/international/relative-likelihood", printed: "1.20" },
    { id: "indicator-2/without/route/international/relative-likelihood", printed: "1.33" },
    { id: "indicator-2/without/route/united-kingdom/relative-likelihood", printed: "1.20" },
    { id: ADJUSTED, printed: "1.30", verdict: "disparity-against-bme" },
  ])("$id is $printed", ({ id, printed, verdict }) => {
    const measure = measureNamed(paradox, id);
    expect(printMeasure(measure)).toBe(printed);
    if (verdict !== undefined) expect(measure.judgement?.verdict).toBe(verdict);
  });

  // 200 · 400/1400 + 18 · 200/220 = 400/7 + 180/11 = 5660/77, over 60 · 1000/1400 + 150 · 20/220 = 300/7 + 150/11 =
  // 4350/77: 566/435 = 1.30114942528735632183908045977011494252873…
  test("adjusted it is 566/435, to 40 digits", () => {
    expect(calculatedValue(measureOf(paradox, ADJUSTED))).toBe("1.301149425287356321839080459770114942529");
  });

  // Greenland and Robins, in whole numbers by Python's fractions: Σ (n m c − x y N) / N² over R S is 54667/4924200.
  // With z = 1.959963984540054: exp(ln(566/435) ± z √V); ln(566/435) / √V = 2.49845, of which
  // scipy 1.17.1 says 2 * norm.sf(2.4984483700714746) = 0.012473831138381724.
  test("with the interval and the test of the logarithm", () => {
    const { interval, test: compared, warnings, method, basis } = measureOf(paradox, ADJUSTED);
    expect(interval).toMatchObject({ level: 0.95, method: "mantel-haenszel" });
    expect(interval?.lower).toBeCloseTo(1.0583776313683844, 12);
    expect(interval?.upper).toBeCloseTo(1.5996084731465257, 12);
    expect(compared?.method).toBe("mantel-haenszel");
    expect(compared?.statistic).toBeCloseTo(2.4984483700714746, 11);
    expect(compared?.p).toBeCloseTo(0.012473831138381724, 12);
    expect(method).toEqual({ over: "white", under: "bme", adjustedFor: "route" });
    expect(basis).toEqual({});
    expect(warnings).toEqual(["strata-disagree"]);
  });
});

test.each([0.9, 0.95, 0.99])("the interval at %s is that of mantelHaenszelRatio", (level) => {
  const parts = [
    { of: "a", white: [90, 300], bme: [40, 200] },
    { of: "b", white: [50, 400], bme: [10, 100] },
    { of: "c", white: [0, 10], bme: [1, 12] },
  ] as const;
  const results = resultsFor({ white: [140, 710], bme: [51, 312] }, parts, { level });
  const pooled = mantelHaenszelRatio(
    {
      strata: parts.map(({ white, bme }) => ({
        over: { count: white[0], of: white[1] },
        under: { count: bme[0], of: bme[1] },
      })),
    },
    { level },
  );
  const { lower, upper, method } = pooled!;
  expect(measureOf(results, ADJUSTED).interval).toEqual({ lower, upper, level, method });
});

test("one stratum that is the total gives the total", () => {
  const total = { white: [1203, 4319], bme: [342, 1530] } as const;
  const results = resultsFor(total, [{ of: "all", ...total }]);
  expect(calculatedValue(measureOf(results, ADJUSTED))).toBe("1.246085229280657072178013916476767282875");
  expect(measureOf(results, TOTAL).warnings).not.toContain("strata-disagree");
});

// 8 · 10/20 + 4 · 10/20 = 6 over 5 · 10/20 + 3 · 10/20 = 4: 1.5. A stratum of White people alone changes nothing.
test("a stratum without people of one group adds nothing", () => {
  const two = [
    { of: "a", white: [8, 10], bme: [5, 10] },
    { of: "b", white: [4, 10], bme: [3, 10] },
  ] as const;
  const alone = { of: "c", white: [70, 100], bme: [0, 0] } as const;
  const without = measureOf(resultsFor({ white: [12, 20], bme: [8, 20] }, two), ADJUSTED);
  const withIt = measureOf(resultsFor({ white: [82, 120], bme: [8, 20] }, [...two, alone]), ADJUSTED);
  expect(calculatedValue(without)).toBe("1.5");
  expect(calculatedValue(withIt)).toBe("1.5");
  expect(withIt.interval).toEqual(without.interval);
});

describe("where there is no answer", () => {
  const good = { of: "a", white: [8, 10], bme: [5, 10] } as const;
  test.each([
    { part: "appointed White", white: [null, 10], bme: [3, 10] },
    { part: "shortlisted White", white: [4, null], bme: [3, 10] },
    { part: "appointed BME", white: [4, 10], bme: [null, 10] },
    { part: "shortlisted BME", white: [4, 10], bme: [3, null] },
  ] as const)("$part of a stratum is not given: not-given", ({ white, bme }) => {
    const results = resultsFor({ white: [12, 20], bme: [8, 20] }, [good, { of: "b", white, bme }]);
    const measure = measureOf(results, ADJUSTED);
    expect(reasonOf(measure)).toBe("not-given");
    expect(measure).not.toHaveProperty("interval");
    expect(measure.judgement?.verdict).toBe("not-judged");
    // What is not known disagrees with nothing.
    expect(measureOf(results, TOTAL).warnings).not.toContain("strata-disagree");
  });

  test("no stratum has people of both groups", () => {
    const results = resultsFor({ white: [8, 10], bme: [5, 10] }, [
      { of: "a", white: [8, 10], bme: [0, 0] },
      { of: "b", white: [0, 0], bme: [5, 10] },
    ]);
    expect(reasonOf(measureOf(results, ADJUSTED))).toBe("nobody-in-the-denominator");
  });

  test("nobody below the line is counted in any stratum", () => {
    const results = resultsFor({ white: [8, 20], bme: [0, 20] }, [
      { of: "a", white: [4, 10], bme: [0, 10] },
      { of: "b", white: [4, 10], bme: [0, 10] },
    ]);
    expect(reasonOf(measureOf(results, ADJUSTED))).toBe("nobody-in-the-comparison");
  });

  // The strata of a return are of one window; another cannot be had of them.
  test("the strata are of another window than was asked for", () => {
    const people = { white: 500, bme: 100 };
    const measures = disciplinaryMeasures(
      {
        disciplinary: {
          entered: { white: 20, bme: 15 },
          enteredPreviousYear: { white: 10, bme: 10 },
          window: "single-year",
          strata: [{ by: "band", of: "a", entered: { white: 10, bme: 10 }, workforce: people }],
        },
        workforce: { white: 900, bme: 300 },
      },
      { disciplinaryWindow: "two-year-total" },
    );
    const [adjusted] = adjustedForStrata(measures);
    expect(adjusted?.id).toBe("indicator-3/adjusted-for/band/relative-likelihood");
    expect(reasonOf(adjusted)).toBe("window-not-available");
  });
});

test("nobody above the line is 0, and says so", () => {
  const measure = measureOf(
    resultsFor({ white: [0, 20], bme: [8, 20] }, [
      { of: "a", white: [0, 10], bme: [4, 10] },
      { of: "b", white: [0, 10], bme: [4, 10] },
    ]),
    ADJUSTED,
  );
  expect(calculatedValue(measure)).toBe("0");
  expect(measure.warnings).toContain("nobody-above-the-line");
  expect(measure).not.toHaveProperty("interval");
});

// Direction is data: indicator 3 is BME over White. 6 · 100/150 over 2 · 50/150 is 6; the total would be
// (6/50) / (2/100) = 6 as well, being the only stratum.
test("BME stands over White in indicator 3, as in its total", () => {
  const stratum = { entered: { white: 2, bme: 6 }, workforce: { white: 100, bme: 50 } };
  const measures = disciplinaryMeasures({
    disciplinary: { entered: stratum.entered, strata: [{ by: "band", of: "band-5", ...stratum }] },
    workforce: stratum.workforce,
  });
  const [adjusted] = adjustedForStrata(measures);
  expect(calculatedValue(adjusted)).toBe("6");
  expect(adjusted?.method).toMatchObject({ over: "bme", under: "white", adjustedFor: "band" });
});

// Leavers enter too: 6 of 5. 6 · 10/15 over 1 · 5/15 = 12.
test("with people who are in no denominator there is a ratio, and no interval", () => {
  const stratum = { entered: { white: 1, bme: 6 }, workforce: { white: 10, bme: 5 } };
  const [adjusted] = adjustedForStrata(
    disciplinaryMeasures({
      disciplinary: { entered: stratum.entered, strata: [{ by: "band", of: "band-5", ...stratum }] },
      workforce: stratum.workforce,
    }),
  );
  expect(calculatedValue(adjusted)).toBe("12");
  expect(adjusted).not.toHaveProperty("interval");
  expect(adjusted).not.toHaveProperty("test");
});

test("each name of strata has its own, and measures without strata have none", () => {
  const total = { white: [12, 20], bme: [8, 20] } as const;
  const measures: readonly Measure[] = appointmentMeasures(
    shortlistingOf(total, [
      { by: "band", of: "clinical/band-5", white: [8, 10], bme: [5, 10] },
      { by: "band", of: "clinical/band-6", white: [4, 10], bme: [3, 10] },
      { by: "route", of: "international", white: [6, 10], bme: [4, 10] },
    ]),
  );
  expect(adjustedForStrata(measures).map(({ id }) => id)).toEqual([
    "indicator-2/adjusted-for/band/relative-likelihood",
    ADJUSTED,
  ]);
  // by band 6/4, as above; by route 6/10 over 4/10: both 1.5
  expect(adjustedForStrata(measures).map((measure) => printMeasure(measure))).toEqual(["1.50", "1.50"]);
  expect(adjustedForStrata(appointmentMeasures(flow(total)))).toEqual([]);
});

test("strata of bank workers are adjusted beside the others, and never with them", () => {
  const stratum = { entered: { white: 2, bme: 6 }, workforce: { white: 100, bme: 50 } };
  const results = resultsOf({
    workforce: { total: { white: 400, bme: 200, unknown: 0 } },
    disciplinary: {
      entered: { white: 20, bme: 20 },
      strata: [{ by: "band", of: "a", entered: { white: 2, bme: 2 }, workforce: { white: 100, bme: 50 } }],
    },
    bank: {
      workforce: { total: { white: 100, bme: 50, unknown: 0 } },
      disciplinary: { entered: stratum.entered, strata: [{ by: "band", of: "a", ...stratum }] },
    },
  });
  const id = "indicator-3/adjusted-for/band/relative-likelihood";
  // (2/50) / (2/100) and (6/50) / (2/100)
  expect(calculatedValue(measureOf(results, id))).toBe("2");
  expect(calculatedValue(measureOf(results, `bank/${id}`))).toBe("6");
});

test("a level that is none is refused", () => {
  const measures = appointmentMeasures(
    shortlistingOf({ white: [8, 10], bme: [5, 10] }, [{ of: "a", white: [8, 10], bme: [5, 10] }]),
  );
  expect(() => adjustedForStrata(measures, { level: 95 })).toThrow(
    expect.objectContaining({ code: "invalid-level" }),
  );
});
