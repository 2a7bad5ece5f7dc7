import { calculateIndicators, type Measure, shortfall, measureOf } from "wres-metrics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appointmentMeasures } from "../../../../src/indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../../../../src/indicators/indicator-3-disciplinary.ts";
import { trainingMeasures } from "../../../../src/indicators/indicator-4-training.ts";
import { anyRate } from "../../../support/arbitraries.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { findMeasure } from "../../../support/find-measure.ts";
import { readExample } from "../../../support/read-example.ts";
import { measureNamed } from "../../../support/measure-named.ts";

type Rate = readonly [count: number | null, of: number | null];
const ids = { 2: "indicator-2", 3: "indicator-3", 4: "indicator-4" } as const;

function ratio(number: 2 | 3 | 4, [white, whiteOf]: Rate, [bme, bmeOf]: Rate): Measure {
  const [counts, of] = [
    { white, bme },
    { white: whiteOf, bme: bmeOf },
  ];
  const measures = {
    2: () => appointmentMeasures({ shortlisted: of, appointed: counts }),
    3: () => disciplinaryMeasures({ disciplinary: { entered: counts }, workforce: of }),
    4: () => trainingMeasures({ training: { accessed: counts }, workforce: of }),
  }[number]();
  return findMeasure(measures, `${ids[number]}/relative-likelihood`);
}

describe("published counts", () => {
  const esneft = calculateIndicators(readExample("esneft-2022"));
  // 1,203 · 1,530 / 4,319 = 426.16: 427 − 342 = 85
  test("85 more BME appointments would have made ESNEFT's 2022 even", () => {
    expect(shortfall(measureOf(esneft, "indicator-2/relative-likelihood"))).toEqual({
      people: 85,
      direction: "more",
    });
  });

  // 46 · 2,483 / 9,066 = 12.598…: 13 − 12 = 1
  test("1 fewer BME person in its disciplinary process", () => {
    expect(shortfall(measureOf(esneft, "indicator-3/relative-likelihood"))).toEqual({
      people: 1,
      direction: "fewer",
    });
  });

  // 918 · 2,483 / 9,066 = 251.4, and 286 accessed it
  test("nobody more in its training, where White staff are the worse placed", () => {
    expect(shortfall(measureOf(esneft, "indicator-4/relative-likelihood"))).toEqual({
      people: 0,
      direction: "more",
    });
  });

  // 596 · 2,386 / 3,842 = 370.1: 371 − 207
  test("164 more BME appointments at Leicestershire Partnership in 2022", () => {
    const lpt = calculateIndicators(readExample("lpt-2022"));
    expect(shortfall(measureOf(lpt, "indicator-2/relative-likelihood"))?.people).toBe(164);
  });
});

describe("invented counts", () => {
  test.each([
    // 30 · 50 / 100 = 15 exactly
    { number: 2, white: [30, 100], bme: [14, 50], people: 1 },
    { number: 2, white: [30, 100], bme: [15, 50], people: 0 },
    { number: 2, white: [30, 100], bme: [16, 50], people: 0 },
    // 31 · 50 / 100 = 15.5: 16
    { number: 2, white: [31, 100], bme: [15, 50], people: 1 },
    { number: 4, white: [31, 100], bme: [10, 50], people: 6 },
    { number: 3, white: [30, 100], bme: [15, 50], people: 0 },
    { number: 3, white: [30, 100], bme: [16, 50], people: 1 },
    // 15.5: 15
    { number: 3, white: [31, 100], bme: [16, 50], people: 1 },
    { number: 3, white: [31, 100], bme: [15, 50], people: 0 },
    // There is no ratio, and still a number of people.
    { number: 2, white: [3, 1200], bme: [0, 3600], people: 9 },
    { number: 3, white: [0, 1200], bme: [4, 3600], people: 4 },
    { number: 2, white: [0, 1200], bme: [0, 3600], people: 0 },
    { number: 2, white: [3, 1200], bme: [0, 0], people: null },
    { number: 2, white: [0, 0], bme: [3, 100], people: null },
    { number: 2, white: [null, 1200], bme: [3, 100], people: null },
    { number: 2, white: [3, 1200], bme: [3, null], people: null },
  ] as const)("indicator $number, White $white, BME $bme: $people", ({ number, white, bme, people }) => {
    expect(shortfall(ratio(number, white, bme))?.people ?? null).toBe(people);
  });

  // 9,007,199,254,740,991 = 2⁵³ − 1 of as many, and half of them, rounded up: 4,503,599,627,370,496.
  test("counts of any size are worked in whole numbers", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(shortfall(ratio(2, [most, most], [4503599627370495, most]))?.people).toBe(4503599627370496);
  });

  test("each of the four groups stands in BME's place", () => {
    const results = resultsOf({
      shortlisting: {
        shortlisted: { white: 100, asian: 50, black: 20, mixed: 10, other: 10 },
        appointed: { white: 30, asian: 10, black: 6, mixed: 2, other: 3 },
      },
    });
    // 30% of 50 is 15; of 20, 6; of 10, 3
    const people = ["asian", "black", "mixed", "other"].map(
      (group) => shortfall(measureNamed(results, `indicator-2/relative-likelihood/${group}`))?.people,
    );
    expect(people).toEqual([5, 0, 1, 0]);
  });
});

test("it is the least number that makes it even: one fewer would not", () => {
  fc.assert(
    fc.property(anyRate, anyRate, (white, bme) => {
      const measure = ratio(2, [white.count, white.of], [bme.count, bme.of]);
      const people = BigInt(shortfall(measure)?.people ?? -1);
      // White rate ≤ BME rate, crosswise
      const isEven = (more: bigint): boolean =>
        BigInt(white.count) * BigInt(bme.of) <= (BigInt(bme.count) + more) * BigInt(white.of);
      expect(people >= 0n && isEven(people)).toBe(true);
      if (people > 0n) expect(isEven(people - 1n)).toBe(false);
    }),
  );
});

test.each([
  "indicator-1/clinical/band-5/representation/bme",
  "indicator-2/likelihood/bme",
  "indicator-5/difference",
  "indicator-9/difference/board/bme",
])("%s is no relative likelihood", (id) => {
  const measure = measureNamed(calculateIndicators(readExample("esneft-2022")), id);
  expect(measure.status).toBe("calculated");
  expect(shortfall(measure)).toBeNull();
});
