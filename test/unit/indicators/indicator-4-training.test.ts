import { expect, test } from "vitest";
import { trainingMeasures } from "../../../src/indicators/indicator-4-training.ts";
import { findMeasure, printedOrReason } from "../../support/find-measure.ts";

const workforce = { white: 10, bme: 10, unknown: 0 };
const ratio = (white: number | null, bme: number | null) =>
  findMeasure(
    trainingMeasures({ training: { accessed: { white, bme } }, workforce }),
    "indicator-4/relative-likelihood",
  );

test.each([
  // White over BME: (4/10)/(5/10), (5/10)/(4/10)
  { white: 4, bme: 5, is: "0.80" },
  { white: 5, bme: 4, is: "1.25" },
  { white: 0, bme: 4, is: "0.00" },
  { white: 5, bme: 0, is: "nobody-in-the-comparison" },
  { white: null, bme: 4, is: "not-given" },
])("$white White and $bme BME of ten each: $is", ({ white, bme, is }) => {
  expect(printedOrReason(ratio(white, bme))).toBe(is);
});

test("White stands over BME", () => {
  expect(ratio(1, 1).method).toEqual({ over: "white", under: "bme" });
});

test("a likelihood is of the whole workforce of the group, unknown too", () => {
  const measures = trainingMeasures({
    training: { accessed: { white: 1, bme: 2, unknown: 0 } },
    workforce,
  });
  const likelihoods = ["white", "bme", "unknown"].map((group) =>
    findMeasure(measures, `indicator-4/likelihood/${group}`),
  );
  expect(likelihoods.map(printedOrReason)).toEqual(["10.00%", "20.00%", "nobody-in-the-denominator"]);
});

test("a stratum: (1/2)/(1/4) = 2, and without it (3/8)/(4/6) = 0.5625", () => {
  const strata = [{ by: "band", of: "a", workforce: { white: 2, bme: 4 }, accessed: { white: 1, bme: 1 } }];
  const measures = trainingMeasures({ training: { accessed: { white: 4, bme: 5 }, strata }, workforce });
  expect(printedOrReason(findMeasure(measures, "indicator-4/band/a/relative-likelihood"))).toBe("2.00");
  expect(printedOrReason(findMeasure(measures, "indicator-4/without/band/a/relative-likelihood"))).toBe(
    "0.56",
  );
});

test("episodes are counted where the return says so, and people else", () => {
  const methodOf = (counted?: "people" | "episodes") => {
    const training = { accessed: { white: 1, bme: 1 }, ...(counted && { counted }) };
    return findMeasure(trainingMeasures({ training, workforce }), "indicator-4/likelihood/bme").method;
  };
  expect(methodOf("episodes")).toEqual({ counted: "episodes" });
  expect([methodOf("people"), methodOf()]).toEqual([{}, {}]);
});
