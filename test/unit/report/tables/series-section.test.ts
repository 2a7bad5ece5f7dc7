import type { Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { seriesSections } from "../../../../src/report/tables/report-document.ts";
import { yearsOf } from "../../../../src/report/tables/years.ts";
import { groupWords } from "../../../../src/report/words/group-words.ts";
import { resultsOf } from "../../../support/build-return.ts";

const year = (of: number, appointed: number, survey = true): Partial<Return> => ({
  year: of,
  shortlisting: { shortlisted: { white: 100, bme: 100 }, appointed: { white: 20, bme: appointed } },
  ...(survey && { survey: { year: of - 1, discrimination: { bme: { yes: of - 2000, answered: 100 } } } }),
});
const sectionsOf = (...all: readonly Partial<Return>[]) => {
  const [now = {}, ...before] = all;
  return seriesSections(
    yearsOf(
      reportContent(
        resultsOf(now),
        before.map((one) => resultsOf(one)),
      ),
      groupWords({ label: "BAME" }),
    ),
  );
};

describe("through the years", () => {
  // 0.20 over 0.10, 0.05 and 0.20; 22, none and 20 of 100.
  const [section, ...others] = sectionsOf(year(2022, 10), year(2020, 20), year(2021, 5, false));

  test("there is a row a year, the earliest first, and a column an indicator", () => {
    expect(others).toEqual([]);
    const { columns = [], rows = [] } = section?.tables[0] ?? {};
    const at = ["2 ratio", "8 share"].map((column) => columns.indexOf(column) - 1);
    expect(rows.map(({ label, cells }) => [label, ...at.map((index) => cells[index]?.text)])).toEqual([
      ["2020", "1.00", "20.0%"],
      ["2021", "4.00", "–"],
      ["2022", "2.00", "22.0%"],
    ]);
    expect(columns).toHaveLength(10);
  });

  test("ratios and shares are drawn apart, with the years on the way", () => {
    const [ratios, shares] = section?.charts ?? [];
    expect([ratios?.id, shares?.id, section?.charts?.length]).toEqual(["trends-ratios", "trends-shares", 2]);
    expect(ratios?.table.rows.map(({ label, cells }) => [label, cells[0]?.text])).toEqual([
      ["2. Appointment, 2020", "1.00"],
      ["2. Appointment, 2021", "4.00"],
      ["2. Appointment, 2022", "2.00"],
    ]);
    expect(shares?.title).toBe("Through the years, 2020 to 2022: shares of BAME staff");
  });

  test("of a single year there is nothing to say", () => {
    expect(sectionsOf(year(2022, 10))).toEqual([]);
  });
});
