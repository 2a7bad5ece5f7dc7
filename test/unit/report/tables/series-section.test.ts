import type { Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { seriesSections } from "../../../../src/report/tables/report-document.ts";
import { periodsLine, yearsOf } from "../../../../src/report/tables/years.ts";
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

test("the first lines of a report name the years that stand beside it", () => {
  const [now, ...before] = [2022, 2021, 2020, 2019].map((of) => resultsOf(year(of, 10)));
  const line = (years: number): string => periodsLine(reportContent(now!, before.slice(0, years)));
  expect([0, 1, 3].map(line)).toEqual([
    "Year ending 31 March 2022",
    "Year ending 31 March 2022, beside 2021",
    "Year ending 31 March 2022, beside 2021, 2020 and 2019",
  ]);
});

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

  test("the run and the line of three years and more are said, and why there is no line", () => {
    const [longer] = sectionsOf(
      // LPT's four years, by hand and by R in trend-of-years.test.ts.
      ...(
        [
          [2022, 596, 3842, 207, 2386],
          [2021, 400, 3327, 171, 2082],
          [2020, 341, 3005, 186, 1861],
          [2019, 371, 3844, 124, 2525],
        ] as const
      ).map(([of, white, whiteOf, bme, bmeOf]) => ({
        year: of,
        workforce: { total: { white: 1000, bme: of - 1900, unknown: 0 } },
        shortlisting: { shortlisted: { white: whiteOf, bme: bmeOf }, appointed: { white, bme } },
        disciplinary: {
          window: "two-year-total" as const,
          entered: { white: 20, bme: 5 },
        },
      })),
    );
    expect(longer?.notes).toEqual([
      expect.stringMatching(
        /^1\. .*Since 2019 each year upwards: 10\.6%, 10\.7%, 10\.8%, 10\.9%\. 2019 to 2022: no trend is tested, because the years are largely the same people\.$/,
      ),
      "2. Appointment. Since 2020 each year away from even: 1.14, 1.46, 1.79. 2019 to 2022: a line through all 4 years is multiplied by 1.03 a year (95% interval 0.95 to 1.11); it could be chance: if there were no trend, a line this steep would be seen in 46 of 100 years (p\u00A0=\u00A00.46).",
      expect.stringMatching(/^3\. .*no trend is tested, because the windows share a year\.$/),
    ]);
  });

  test("of a share of the survey the line is in percentage points", () => {
    const asked = (of: number, yes: number, answered: number): Partial<Return> => ({
      year: of,
      survey: { year: of - 1, "harassment-from-public": { bme: { yes, answered } } },
    });
    // The slope of three years one apart is weighed by n: Cochran and Armitage; p as R has it in trend-of-years.test.ts.
    const [section] = sectionsOf(asked(2024, 190, 900), asked(2023, 150, 850), asked(2022, 120, 800));
    expect(section?.notes.join(" ")).toMatch(
      /Since 2022 each year for the worse: 15\.0%, 17\.6%, 21\.1%\. 2022 to 2024: a line through all 3 years moves by \+3\.1 percentage points a year \(95% interval \+1\.2 to \+4\.9\); beyond chance/,
    );
  });

  test("of a single year there is nothing to say", () => {
    expect(sectionsOf(year(2022, 10))).toEqual([]);
  });
});
