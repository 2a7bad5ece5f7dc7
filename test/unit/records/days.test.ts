import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/foundation/day-number.ts";
import { dayFormReader, dayReader } from "../../../src/records/days.ts";

describe("a day", () => {
  test.each([
    "2022-03-31",
    "2022/3/31",
    "2022-03-31T09:30:00Z",
    "2022-03-31 09:30",
    "31/03/2022",
    "31.3.2022",
    "31-03/2022 10:00",
    "31-MAR-2022",
    "31 MARCH 2022",
    "31-MAR-22",
    "THU 31 MAR 2022",
    "THURSDAY, 31ST MARCH 2022",
    "MARCH 31, 2022",
    "MAR 31ST 2022",
    "20220331",
    "31MAR2022",
    "31ST OF MARCH 2022",
    "31 MARCH, 2022",
    "31/MAR/2022",
    "31 MAR. 2022",
  ])("%s is read by the usual forms", (text) => {
    expect(dayReader()(text)).toBe(dayNumber("2022-03-31"));
  });

  test.each([
    "2022-02-29",
    "31/06/2022",
    "03/31/2022",
    "31/03/22",
    "22-03-31",
    "20221331",
    "44651",
    "31 MARS 2022",
    "MARCH 2022",
    "X",
    "2022-03-311",
    "30/02/2022",
    "31/03",
    "MAR-22",
    "2022",
    "Q4 2021/22",
    "31-III-2022",
    "00/00/0000",
    "31 SEPT. 2022",
    "1MARCH",
  ])("%s is none to them", (text) => {
    expect(dayReader()(text)).toBeNull();
  });

  test("has a year of two digits only where asked; 68 is 2068 and 69 is 1969", () => {
    expect(dayReader(["day-month-short-year"])("31/03/22")).toBe(dayNumber("2022-03-31"));
    expect(dayReader(["month-day-short-year"])("03/31/22 10:00")).toBe(dayNumber("2022-03-31"));
    expect(dayReader(["day-month-short-year"])("01/01/68")).toBe(dayNumber("2068-01-01"));
    expect(dayReader(["day-month-short-year"])("01/01/69")).toBe(dayNumber("1969-01-01"));
  });

  test("is read month first, or as a number of a workbook, only where asked", () => {
    expect(dayReader(["month-day-year"])("03/31/2022")).toBe(dayNumber("2022-03-31"));
    // 44651 is 31 March 2022 in Excel and in LibreOffice; 61 is 1 March 1900, and the day before it never was.
    expect(dayReader(["excel-serial"])("44651")).toBe(dayNumber("2022-03-31"));
    expect(dayReader(["excel-serial"])("44651.75")).toBe(dayNumber("2022-03-31"));
    expect(dayReader(["excel-serial"])("61")).toBe(dayNumber("1900-03-01"));
    expect(dayReader(["excel-serial"])("60")).toBeNull();
  });
});

describe("a text that may be a day in a form that is not read", () => {
  test.each([
    ["31 Mar 2022", "## Mar ####"],
    [" Thu 31st March 2022 ", "Thu ##st March ####"],
    ["2022-03-31T09:30Z", "####-##-##T##:##Z"],
    ["1st, 2nd, 3rd, 4th", "#st, #nd, #rd, #th"],
    ["31.03.22", "##.##.##"],
    ["1".repeat(40), "#".repeat(40)],
  ])("%j has the form %j: its digits may be a birthday", (text, form) => {
    expect(dayFormReader()(text)?.example).toBe(form);
  });

  // No digit, a name, a name beside a month, a word that only holds a month, too long.
  test.each(["March", "Ann 3", "Ann 3 March", "3 xmar", "3 March soon", "", "1".repeat(41)])(
    "%j may be none",
    (text) => {
      expect(dayFormReader()(text)).toBeUndefined();
    },
  );

  // 2021 was no leap year, June has 30 days, and the year has 12 months.
  test.each([
    ["29/02/2021", true],
    ["2022-06-31", true],
    ["03/31/2022", true],
    ["31 Jun 2022", true],
    ["01/04/21", undefined],
    ["2022", undefined],
  ])("%j: there is no such day in the calendar, %s", (text, noSuchDay) => {
    expect(dayFormReader()(text)?.noSuchDay).toBe(noSuchDay);
  });
});
