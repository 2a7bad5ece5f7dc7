import { calculateIndicators } from "wres-metrics";
import { forInternalUse, reportContent, reportDocument } from "wres-metrics/report";
import { expect, test } from "vitest";
import { buildReturn } from "../../../support/build-return.ts";
import { readExample } from "../../../support/read-example.ts";

const stubOf = (given: Parameters<typeof calculateIndicators>[0], label?: string) =>
  reportDocument(
    forInternalUse(reportContent(calculateIndicators(given), [])),
    label === undefined ? {} : { label },
  ).sections.find(({ heading }) => heading === "Action plan");

test("without a plan, a report has a row for each indicator whose gap needs an action", () => {
  const stub = stubOf(readExample("esneft-2022"));
  // Its own report: pay bands, appointment, the staff survey and the board; not training, in which BME staff fare better.
  expect(stub?.tables[0]?.rows.map(({ section }) => section)).toEqual([1, 2, 5, 7, 8, 9]);
  expect(stub?.tables[0]?.columns).toEqual(["", "Action", "Owner", "Due", "Measure of progress"]);
  expect(stub?.tables[0]?.rows.flatMap(({ cells }) => cells.map(({ text }) => text.trim()))).toEqual(
    Array.from({ length: 24 }, () => ""),
  );
  expect(stub?.tables[0]?.rows[4]?.note).toMatch(/^Worse for BME staff; not tested/);
});

test("one indicator is one, and a trust in which nothing is large has no stub", () => {
  const appointed = (white: number, bme: number) =>
    buildReturn({ shortlisting: { shortlisted: { white: 4000, bme: 2000 }, appointed: { white, bme } } });
  // 1000/4000 over 250/2000 is 2; 1000/4000 over 500/2000 is 1; and 500/4000 over 500/2000 is 0.5: worse for White people.
  expect(stubOf(appointed(1000, 250))?.lead[0]).toContain("This indicator has a gap to act on");
  expect(stubOf(appointed(1000, 500))).toBeUndefined();
  expect(stubOf(appointed(500, 500))).toBeUndefined();
});
