import { calculateIndicators, parseResults, review, withFindings } from "wres-metrics";
import { expect, test } from "vitest";
import { maskResults } from "../../../src/disclosure/protection/mask.ts";
import { mistaken } from "../../support/mistaken-return.ts";
import { readExample } from "../../support/read-example.ts";

const over = mistaken(readExample("esneft-2022"), ({ training, survey }) => {
  training.accessed.white = 9500;
  Object.assign(survey, { year: 2019 });
});

test("results hold what the calculation noticed", () => {
  const { findings } = calculateIndicators(over);
  expect(findings.map(({ code, severity, paths }) => [code, severity, paths])).toEqual([
    ["survey-year", "warning", ["survey.year"]],
    ["part-over-whole", "query", ["training.accessed.white"]],
  ]);
});

test("a review takes the place of what it says of the same cells, and travels through JSON", () => {
  const found = review(over);
  const results = withFindings(calculateIndicators(over), found);
  expect(results.findings).toEqual(found);
  expect(withFindings(calculateIndicators(over), []).findings).toHaveLength(2);
  const parsed = parseResults(JSON.parse(JSON.stringify(results)));
  expect(parsed).toEqual({ status: "valid", results });
});

test("results that were written before there were findings have none", () => {
  const { findings: _findings, ...older } = calculateIndicators(over);
  const parsed = parseResults(older);
  expect(parsed.status === "valid" && parsed.results.findings).toEqual([]);
});

test("results that a report wrote from records are read, with the lines that say what was counted", () => {
  const results = calculateIndicators(over);
  const parsed = parseResults({ ...results, records: ["staff.csv: 3 rows."] });
  expect(parsed).toEqual({ status: "valid", results });
});

test("outside, only findings that are about no number of people are said", () => {
  const results = withFindings(calculateIndicators(over), review(over));
  const masked = maskResults(results, () => false, { protection: "internal-use" });
  expect(masked.findings.map(({ code }) => code)).toEqual(["survey-year"]);
});
