import { fromWorkbook, type ParsedWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { filledForm, formFile } from "../../../support/filled-form.ts";

const read = (typed: Readonly<Record<string, string | number>>): Promise<ParsedWorkbook> =>
  fromWorkbook(formFile(filledForm({ "training.accessed.bme": 12, ...typed })));

const periodOf = (parsed: ParsedWorkbook): unknown =>
  parsed.status === "valid" ? parsed.return.period : parsed.issues.map(({ message }) => message);

describe("the part of the year in a cell", () => {
  test.each([
    ["", undefined],
    ["whole year", undefined],
    ["Q1", "quarter-1"],
    ["q1 2021/22", "quarter-1"],
    ["June 2021", "june"],
    ["Jan–Mar 2022", "quarter-4"],
    ["H2", "half-2"],
  ])("“%s”", async (period, expected) => {
    expect(periodOf(await read({ period }))).toBe(expected);
  });

  test("of another year than the WRES year is a question", async () => {
    expect(periodOf(await read({ period: "June 2022" }))).toEqual([
      'Details!B13 is "June 2022"; expected a part of the WRES year 2022, 2021-04-01 to 2022-03-31. June 2022 is in the WRES year 2023: correct one of the two.',
    ]);
  });

  test("that is none is said with its cell", async () => {
    expect(periodOf(await read({ period: "Q5" }))).toEqual([
      'Details!B13 is "Q5"; expected a quarter, a half or a month, such as Q1, H2 or June. Choose the part of the year from the list, or leave it blank for the whole year.',
    ]);
  });

  test("forbids a window, which is said with the cell of the window", async () => {
    const parsed = await read({ period: "Q1", "disciplinary.window": "single year" });
    expect(periodOf(parsed)).toEqual([
      expect.stringMatching(
        /^Details!B9 is "single-year"; expected nothing, in a return of a part of the year/,
      ),
    ]);
  });
});
