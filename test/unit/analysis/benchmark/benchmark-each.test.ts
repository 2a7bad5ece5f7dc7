import { benchmark, measureOf } from "wres-metrics";
import { expect, test } from "vitest";
import { benchmarkEach } from "../../../../src/analysis/benchmark/benchmark.ts";
import { resultsOf } from "../../../support/build-return.ts";

const answers = [
  { yes: 10, answered: 100 },
  { yes: 20, answered: 100 },
  { percentage: "20.0" },
  { yes: 40, answered: 100 },
  { yes: null, answered: 100 },
];
const measures = answers.map((bme) =>
  measureOf(resultsOf({ survey: { year: 2021, discrimination: { bme } } }), "indicator-8/bme"),
);

test("each is set among all the others, and never among itself", () => {
  // Higher is worse: 10% is better than the three others that have a figure, 20% better than one and tied with one.
  expect(
    benchmarkEach(measures).map((one) =>
      one.status === "calculated" ? [one.better, one.tied, one.worse, one.sameAsPrinted] : one.reason,
    ),
  ).toEqual([[0, 0, 3, 0], [1, 1, 1, 1], [1, 1, 1, 0], [3, 0, 0, 0], "not-given"]);
});

test("as benchmark says of each by itself", () => {
  expect(benchmarkEach(measures)).toEqual(
    measures.map((own, index) =>
      benchmark(
        own,
        measures.filter((_, place) => place !== index),
      ),
    ),
  );
});
