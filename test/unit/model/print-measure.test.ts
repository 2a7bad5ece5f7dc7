import { type Figure, type Measure, printMeasure } from "wres-metrics";
import { describe, expect, test } from "vitest";

/** A measure with nothing in it but what printing needs. */
function measure(indicator: Measure["indicator"], unit: Measure["unit"], value: string): Figure {
  return {
    indicator,
    unit,
    status: "calculated",
    value,
    number: Number(value),
    basis: {},
    method: {},
    warnings: [],
  };
}

describe("a tie goes away from zero, once", () => {
  // oxfmt-ignore
  test.each([
    { what: "ratio, 1/8", indicator: 2, unit: "ratio", value: "0.125", printed: "0.13" },
    { what: "ratio, 9/8", indicator: 1, unit: "ratio", value: "1.125", printed: "1.13" },
    { what: "ratio just below the tie", indicator: 3, unit: "ratio", value: "1.1249", printed: "1.12" },
    { what: "share, 1/16 = 6.25%", indicator: 1, unit: "proportion", value: "0.0625", printed: "6.3%" },
    { what: "likelihood, 1/800 = 0.125%", indicator: 3, unit: "proportion", value: "0.00125", printed: "0.13%" },
    { what: "points, −1/16 = −6.25", indicator: 9, unit: "proportion-difference", value: "-0.0625", printed: "-6.3" },
    { what: "points that round to nothing, −1/2500 = −0.04", indicator: 9, unit: "proportion-difference", value: "-0.0004", printed: "0.0" },
  ] as const)("$what prints $printed", ({ indicator, unit, value, printed }) => {
    expect(printMeasure(measure(indicator, unit, value))).toBe(printed);
  });
});

// oxfmt-ignore
test.each([
  { indicator: 1, unit: "proportion", printed: "50.0%" },
  { indicator: 2, unit: "proportion", printed: "50.00%" },
  { indicator: 3, unit: "proportion", printed: "50.00%" },
  { indicator: 4, unit: "proportion", printed: "50.00%" },
  { indicator: 8, unit: "proportion", printed: "50.0%" },
  { indicator: 9, unit: "proportion", printed: "50.0%" },
  { indicator: 1, unit: "ratio", printed: "0.50" },
  { indicator: 5, unit: "proportion-difference", printed: "50.0" },
] as const)("one half, as a $unit of indicator $indicator, prints $printed", ({ indicator, unit, printed }) => {
  expect(printMeasure(measure(indicator, unit, "0.5"))).toBe(printed);
});

test.each(["24.3", "24", "24.30", "0.123456789"])(
  "a published percentage, %s, stays as it is",
  (percentage) => {
    const given = { ...measure(5, "proportion", "0.243"), basis: { bme: { percentage } } };
    expect(printMeasure(given)).toBe(`${percentage}%`);
  },
);

test("where there is no answer there is a dash", () => {
  const { indicator, unit, basis, method } = measure(2, "ratio", "1");
  const none = {
    indicator,
    unit,
    basis,
    method,
    warnings: [],
    status: "not-calculable",
    reason: "not-given",
  } as const;
  expect(printMeasure(none)).toBe("–");
});
