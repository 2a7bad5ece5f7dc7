import type { Disciplinary, DisciplinaryWindow } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { disciplinaryMeasures } from "../../../src/indicators/indicator-3-disciplinary.ts";
import { findMeasure, printedOrReason } from "../../support/find-measure.ts";

const workforce = { white: 100, bme: 50, unknown: 10 };
function measuresOf(disciplinary: Disciplinary, disciplinaryWindow?: DisciplinaryWindow | "as-returned") {
  const measures = disciplinaryMeasures(
    { disciplinary, workforce },
    disciplinaryWindow && { disciplinaryWindow },
  );
  const ratio = findMeasure(measures, "indicator-3/relative-likelihood");
  return {
    ratio: printedOrReason(ratio),
    white: printedOrReason(findMeasure(measures, "indicator-3/likelihood/white")),
    window: ratio.method.window,
  };
}

test("BME stands over White: (2/50)/(2/100) = 2, worse for BME staff", () => {
  const measures = disciplinaryMeasures({ disciplinary: { entered: { white: 2, bme: 2 } }, workforce });
  expect(findMeasure(measures, "indicator-3/relative-likelihood")).toMatchObject({
    method: { over: "bme", under: "white", window: "not-stated" },
  });
  expect(measuresOf({ entered: { white: 2, bme: 2 } }).ratio).toBe("2.00");
});

// Entered: 2 White and 1 BME this year, 2 White and 3 BME the year before; 4 and 4 in both.
const previous = { enteredPreviousYear: { white: 2, bme: 3 } };
const single: Disciplinary = { window: "single-year", entered: { white: 2, bme: 1 } };
const total: Disciplinary = { window: "two-year-total", entered: { white: 4, bme: 4 } };
const average: Disciplinary = { ...total, window: "two-year-average" };
const notStated: Disciplinary = { entered: { white: 2, bme: 1 } };

// One year: (1/50)/(2/100) = 1.00, White 2.00%. Two: (4/50)/(4/100) = 2.00, White 4.00%, by year 2.00%.
const oneYear = { ratio: "1.00", white: "2.00%" };
const twoYears = { ratio: "2.00", white: "4.00%" };
const byYear = { ratio: "2.00", white: "2.00%" };
const none = { ratio: "window-not-available", white: "window-not-available" };

// oxfmt-ignore
const derivations = [
  { returned: "single-year", given: single, asked: "as-returned", window: "single-year", is: oneYear },
  { returned: "single-year", given: single, asked: "single-year", window: "single-year", is: oneYear },
  { returned: "single-year", given: single, asked: "two-year-total", window: "two-year-total", is: none },
  { returned: "single-year and the year before", given: { ...single, ...previous }, asked: "two-year-total", window: "two-year-total", is: twoYears },
  { returned: "single-year and the year before", given: { ...single, ...previous }, asked: "two-year-average", window: "two-year-average", is: byYear },
  { returned: "two-year-total", given: total, asked: "as-returned", window: "two-year-total", is: twoYears },
  { returned: "two-year-total", given: total, asked: "two-year-average", window: "two-year-average", is: byYear },
  { returned: "two-year-total", given: total, asked: "single-year", window: "single-year", is: none },
  { returned: "two-year-total and the year before", given: { ...total, ...previous }, asked: "single-year", window: "single-year", is: oneYear },
  { returned: "two-year-average", given: average, asked: "as-returned", window: "two-year-average", is: byYear },
  { returned: "two-year-average", given: average, asked: "two-year-total", window: "two-year-total", is: twoYears },
  { returned: "two-year-average and the year before", given: { ...average, ...previous }, asked: "single-year", window: "single-year", is: oneYear },
  { returned: "no window", given: notStated, asked: "as-returned", window: "not-stated", is: oneYear },
  { returned: "no window", given: { ...notStated, ...previous }, asked: "single-year", window: "single-year", is: none },
  { returned: "no window", given: { ...notStated, ...previous }, asked: "two-year-total", window: "two-year-total", is: none },
  { returned: "two-year-total and the year before", given: { ...total, ...previous }, asked: "not-stated", window: "not-stated", is: none },
  { returned: "single-year", given: single, asked: "not-stated", window: "not-stated", is: none },
] as const;

describe("windows", () => {
  test.each(derivations)("$returned, asked for $asked", ({ given, asked, window, is }) => {
    expect(measuresOf(given, asked)).toEqual({ window, ...is });
  });

  test("an average keeps the people of both years in its basis, where intervals and tests find them", () => {
    const measures = disciplinaryMeasures({ disciplinary: average, workforce });
    expect(findMeasure(measures, "indicator-3/likelihood/white").basis).toEqual({
      white: { count: 4, of: 100 },
    });
  });

  test("a year before that leaves a group out leaves it not given", () => {
    const given = { ...single, enteredPreviousYear: { white: 2 } };
    expect(measuresOf(given, "two-year-total")).toMatchObject({ ratio: "not-given", white: "4.00%" });
  });
});

describe("where there is no ratio", () => {
  test.each([
    { what: "no White case", entered: { white: 0, bme: 1 }, reason: "nobody-in-the-comparison" },
    { what: "no case", entered: { white: 0, bme: 0 }, reason: "nobody-in-the-comparison" },
    { what: "nothing given", entered: {}, reason: "not-given" },
  ])("$what: $reason", ({ entered, reason }) => {
    expect(measuresOf({ entered }).ratio).toBe(reason);
  });

  test("an empty workforce: nobody-in-the-denominator", () => {
    const measures = disciplinaryMeasures({
      disciplinary: { entered: { white: 0, bme: 0 } },
      workforce: { white: 0, bme: 0 },
    });
    expect(measures.slice(0, 2).map(printedOrReason)).toEqual([
      "nobody-in-the-denominator",
      "nobody-in-the-denominator",
    ]);
  });
});

test("no BME case is 0.00, with a warning", () => {
  const measures = disciplinaryMeasures({ disciplinary: { entered: { white: 1, bme: 0 } }, workforce });
  expect(findMeasure(measures, "indicator-3/relative-likelihood").warnings).toEqual([
    "nobody-above-the-line",
  ]);
});

test("a group within BME stands over White: (1/5)/(1/100) = 20", () => {
  const measures = disciplinaryMeasures({
    disciplinary: { entered: { white: 1, asian: 1 } },
    workforce: { white: 100, asian: 5 },
  });
  const asian = findMeasure(measures, "indicator-3/relative-likelihood/asian");
  expect(printedOrReason(asian)).toBe("20.00");
  expect(asian.method).toMatchObject({ over: "asian", under: "white" });
});

describe("a stratum has a workforce of its own, and the window that the return gives", () => {
  const strata = [{ by: "band", of: "a", workforce: { white: 50, bme: 10 }, entered: { white: 2, bme: 2 } }];
  const measures = (asked: DisciplinaryWindow) =>
    disciplinaryMeasures(
      { disciplinary: { ...total, ...previous, strata }, workforce },
      { disciplinaryWindow: asked },
    );

  // (2/10)/(2/50) = 5; without it (2/40)/(2/50) = 1.25
  test("in the window as given", () => {
    expect(
      printedOrReason(findMeasure(measures("two-year-total"), "indicator-3/band/a/relative-likelihood")),
    ).toBe("5.00");
    expect(
      printedOrReason(
        findMeasure(measures("two-year-total"), "indicator-3/without/band/a/relative-likelihood"),
      ),
    ).toBe("1.25");
  });

  test("its year alone is not to be had: window-not-available, and nothing is thrown", () => {
    for (const id of [
      "indicator-3/band/a/relative-likelihood",
      "indicator-3/without/band/a/relative-likelihood",
    ]) {
      expect(printedOrReason(findMeasure(measures("single-year"), id))).toBe("window-not-available");
    }
  });
});
