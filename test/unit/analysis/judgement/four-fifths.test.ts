import { type FourFifths, judge, type Measure, printMeasure } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { appointmentMeasures } from "../../../../src/indicators/indicator-2-appointment.ts";
import { fourFifths } from "../../../../src/analysis/judgement/judge.ts";
import { findMeasure } from "../../../support/find-measure.ts";

type Rate = readonly [count: number, of: number];

/** White over BME; the four-fifths half needs no test. */
function ratio([white, whiteOf]: Rate, [bme, bmeOf]: Rate): Measure {
  const measures = appointmentMeasures({
    shortlisted: { white: whiteOf, bme: bmeOf },
    appointed: { white, bme },
  });
  return judge(findMeasure(measures, "indicator-2/relative-likelihood"));
}
const positionOf = (white: Rate, bme: Rate) => ratio(white, bme).judgement?.fourFifths;

describe("both ends are inside", () => {
  test.each([
    { says: "0.4 / 0.5 = 0.80", white: [40, 100], bme: [50, 100] },
    { says: "0.5 / 0.4 = 1.25", white: [50, 100], bme: [40, 100] },
    // 1.2500000000000002 in floating point
    { says: "(5/6) / (4/6) = 1.25", white: [5, 6], bme: [4, 6] },
    { says: "(1/6) / (4/30) = 30/24 = 1.25", white: [1, 6], bme: [4, 30] },
    { says: "(4/30) / (1/6) = 24/30 = 0.80", white: [4, 30], bme: [1, 6] },
    // 1203 · 5 = 6015 and 1203 · 4 = 4812, of the same 10,000
    { says: "6015/10000 over 4812/10000 = 1.25", white: [6015, 10000], bme: [4812, 10000] },
    { says: "4812/10000 over 6015/10000 = 0.80", white: [4812, 10000], bme: [6015, 10000] },
  ] as const)("$says", ({ white, bme }) => {
    expect(positionOf(white, bme)).toBe("inside");
  });
});

describe("one person beyond an end is outside, one before it is inside", () => {
  test.each([
    // above 1.25 where 4 · white > 5 · bme: 6016 · 4 = 24,064 > 4812 · 5 = 24,060
    { white: [6016, 10000], bme: [4812, 10000], position: "above" },
    { white: [6014, 10000], bme: [4812, 10000], position: "inside" },
    { white: [6015, 10000], bme: [4811, 10000], position: "above" },
    { white: [6015, 10000], bme: [4813, 10000], position: "inside" },
    // below 0.80 where 5 · white < 4 · bme
    { white: [4811, 10000], bme: [6015, 10000], position: "below" },
    { white: [4813, 10000], bme: [6015, 10000], position: "inside" },
    { white: [4812, 10000], bme: [6016, 10000], position: "below" },
    { white: [4812, 10000], bme: [6014, 10000], position: "inside" },
    { white: [500001, 1000000], bme: [400000, 1000000], position: "above" },
    { white: [499999, 1000000], bme: [400000, 1000000], position: "inside" },
  ] as const)("$white over $bme: $position", ({ white, bme, position }) => {
    expect(positionOf(white, bme)).toBe(position);
  });

  // ESNEFT 2022 with other numbers of BME appointments: 1,203/4,319 over x/1,530 is above 1.25 where
  // x < 1,203 · 1,530 / (4,319 · 1.25) = 340.93.
  test.each([
    { bme: 342, position: "inside", printed: "1.25" },
    { bme: 341, position: "inside", printed: "1.25" },
    { bme: 340, position: "above", printed: "1.25" },
  ] as const)("$bme BME appointments print as $printed, and lie $position", ({ bme, position, printed }) => {
    const measure = ratio([1203, 4319], [bme, 1530]);
    expect(printMeasure(measure)).toBe(printed);
    expect(measure.judgement?.fourFifths).toBe(position);
  });
});

// (5X / 10(X+1)) / (4(X−1) / 10X) = 1.25 · X² / (X² − 1), and its mirror 1.25 · (X² − 1) / X²: with X a thousand
// million they differ from 1.25 by 1.25 · 10⁻¹⁸, which no floating-point number can tell.
test("nothing is rounded at an end", () => {
  const x = 1e9;
  expect(positionOf([5 * x, 10 * (x + 1)], [4 * (x - 1), 10 * x])).toBe("above");
  expect(positionOf([5 * (x - 1), 10 * x], [4 * x, 10 * (x + 1)])).toBe("inside");
  expect(positionOf([4 * (x - 1), 10 * x], [5 * x, 10 * (x + 1)])).toBe("below");
  expect(positionOf([4 * x, 10 * (x + 1)], [5 * (x - 1), 10 * x])).toBe("inside");
});

test.each<[bigint, bigint, FourFifths]>([
  [0n, 1n, "below"],
  [4n, 5n, "inside"],
  [1n, 1n, "inside"],
  [5n, 4n, "inside"],
  [5000000000000000000000000000001n, 4000000000000000000000000000000n, "above"],
  [3999999999999999999999999999999n, 5000000000000000000000000000000n, "below"],
])("%d / %d is %s", (numerator, denominator, position) => {
  expect(fourFifths({ numerator, denominator })).toBe(position);
});
