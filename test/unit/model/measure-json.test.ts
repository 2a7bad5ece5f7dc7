import { calculateIndicators, measureFromJson, type MeasureJson, measureToJson } from "wres-metrics";
import { expect, test } from "vitest";
import { readExample } from "../../support/read-example.ts";

const results = calculateIndicators(readExample("esneft-2022"));

// (1203/4319)/(342/1530) = 1840590/1477098: the contract prints its 40 digits.
test("the value is plain text with every digit, and the printed figure stands beside it", () => {
  expect(measureToJson(results.measure("indicator-2/relative-likelihood"))).toMatchObject({
    id: "indicator-2/relative-likelihood",
    indicator: 2,
    unit: "ratio",
    status: "calculated",
    value: "1.246085229280657072178013916476767282875",
    printed: "1.25",
    basis: { white: { count: 1203, of: 4319 }, bme: { count: 342, of: 1530 } },
    method: { over: "white", under: "bme" },
    warnings: [],
  });
});

test("where there is no answer there is a reason, a dash and no value", () => {
  const json = measureToJson(results.measure("indicator-6/managers/bme"));
  expect(json).toMatchObject({ status: "not-calculable", reason: "not-given", printed: "–" });
  expect(json).not.toHaveProperty("value");
});

test.each(["indicator-2/relative-likelihood", "indicator-5/bme", "indicator-6/managers/bme"])(
  "%s comes back from text as it was",
  (id) => {
    const measure = results.measure(id);
    const again = measureFromJson(JSON.parse(JSON.stringify(measureToJson(measure))) as MeasureJson);
    expect(again).toEqual(measure);
  },
);
