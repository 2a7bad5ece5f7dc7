import { describe, expect, test } from "vitest";
import { ColumnCensus } from "../../../../src/records/drafting/column-census.ts";

/** The census of a column that holds some texts, from line 2 on; `people` says who each row is about. */
function censusOf(
  texts: readonly string[],
  { year, people }: { readonly year?: number; readonly people?: readonly string[] } = {},
): ColumnCensus {
  const census = new ColumnCensus(0, year);
  const rows = texts.map((text, index) => [text, people?.[index] ?? ""] as const);
  const personOf = people === undefined ? undefined : (row: object) => String((row as readonly string[])[1]);
  census.add({ rows, lineOf: (index) => index + 2 }, personOf);
  return census;
}

const times = (often: number, text: string): readonly string[] => Array.from({ length: often }, () => text);
const texts = (often: number, textOf: (index: number) => string): readonly string[] =>
  Array.from({ length: often }, (_, index) => textOf(index));

const ethnicity = { use: ["ethnic-categories-2001"] } as const;

describe("the codes of a column", () => {
  test("are listed with their rows and what they come to, the most frequent first, as the first row writes them", () => {
    expect(censusOf(["A", " h ", "H", "a", "A", "7"]).listed(ethnicity)).toStrictEqual({
      codes: [
        { code: "A", rows: 3, to: "white" },
        { code: "h", rows: 2, to: "asian" },
        { code: "7", rows: 1, to: null },
      ],
    });
  });

  test("that may be a name are told by their number and first line alone", () => {
    const column = ["A", "Jo Smith", "A", "Jo Smith", "Al Khan"];
    expect(censusOf(column).listed(ethnicity)).toStrictEqual({
      codes: [{ code: "A", rows: 2, to: "white" }],
      // Two rows and one, the first of them in line 3.
      unquoted: { rows: 3, line: 3 },
    });
  });

  test("that a rule of everything else reads, and may not be quoted, are told apart", () => {
    const listed = censusOf(["A", "Jo Smith", "Al Khan"]).listed({ ...ethnicity, otherwise: "unknown" });
    expect(listed).toStrictEqual({
      codes: [{ code: "A", rows: 1, to: "white" }],
      readUnquoted: { rows: 2, line: 3 },
    });
  });

  test("that the mapping names itself are quoted, whatever they look like", () => {
    expect(censusOf(["Jo Smith"]).listed({ table: { "Jo Smith": "exclude" } })).toStrictEqual({
      codes: [{ code: "Jo Smith", rows: 1, to: "exclude" }],
    });
  });

  test.each([
    // XQV is a code in three rows of three people; of one or two it may be a name.
    [["1", "2", "3"], [{ code: "XQV", rows: 3, to: null }]],
    [["1", "1", "1"], []],
    [["1", "2", "2"], []],
  ])("of people %j are %j", (people, codes) => {
    expect(censusOf(times(3, "XQV"), { people }).listed(ethnicity)).toMatchObject({ codes });
  });

  test("are no codes where more than a hundred differ", () => {
    // A number of two digits in three rows may be quoted: 0 to 99 are a hundred texts.
    const hundred = texts(300, (index) => String(index % 100));
    expect(censusOf(hundred).listed({ otherwise: "count" }).codes).toHaveLength(100);
    expect(censusOf([...hundred, "x"]).listed({ otherwise: "count" })).toStrictEqual({ codes: null });
  });

  test.each([
    // Six texts without a rule in eleven rows are less than two rows each; twelve rows are two.
    [11, null],
    [12, []],
    // Five are few enough to be looked at.
    [5, []],
  ])("that no rule reads, in %d rows, are listed: %j", (rows, codes) => {
    const kinds = rows === 5 ? 5 : 6;
    const column = texts(rows, (index) => `Somebody ${"abcdef"[index % kinds] ?? ""}xq`);
    expect(censusOf(column).listed(ethnicity)).toMatchObject({ codes });
  });

  test("in small letters anywhere are no code of capitals", () => {
    // XQV in three rows looks like a code, and Xqv like a name.
    expect(censusOf(["XQV", "XQV", "XQV"]).listed(ethnicity).codes).toHaveLength(1);
    expect(censusOf(["XQV", "Xqv", "XQV"]).listed(ethnicity).codes).toHaveLength(0);
  });
});

describe("the days of a column", () => {
  test.each([
    [["2021-05-01", "", "2021-06-13"], ["year-month-day"]],
    [["01/05/2021", "13/06/2021"], ["day-month-year"]],
    // Of the third of a month nobody can tell which is the month; the usual form stands first.
    [
      ["03/05/2021", "03/06/2021"],
      ["day-month-year", "month-day-year"],
    ],
    [["20210501"], ["yyyymmdd"]],
    [["1 May 2021"], ["day-name-year"]],
    // Workbooks count 1 January 1950 as 18264, and 31 December 2099 as 73050.
    [["18264", "73050"], ["excel-serial"]],
    [["18263"], null],
    [["73051"], null],
    [["2021-05-01", "soon"], null],
    [["", " "], null],
    [[], null],
  ])("%j have the forms %j", (column, forms) => {
    expect(censusOf(column).formats()).toStrictEqual(forms);
  });

  test("with two digits for the year are in no year later than the one after that of the file", () => {
    const column = ["21/05/01", "22/06/02"];
    // Of 2022 they may be of 2021 and 2022, or of 2001 and 2002; with another number of years the day stands first.
    expect(censusOf(column).formats()).toStrictEqual(["day-month-short-year", "short-year-month-day"]);
    expect(censusOf(["23/05/22"], { year: 2022 }).formats()).toContain("short-year-month-day");
    expect(censusOf(["24/05/22"], { year: 2022 }).formats()).not.toContain("short-year-month-day");
    // 24 is a year too late for 2022.
    expect(censusOf(["01/05/24"], { year: 2022 }).formats()).toStrictEqual(["short-year-month-day"]);
  });

  test("have all their forms where each of them is too late", () => {
    // The year 31 or 30, of a file of 2022.
    expect(censusOf(["31/05/30"], { year: 2022 }).formats()).toStrictEqual([
      "day-month-short-year",
      "short-year-month-day",
    ]);
  });

  test.each([
    // Nine days of the month behind, in eight years: the year stands in front.
    [9, 8, "short-year-month-day"],
    [8, 8, "day-month-short-year"],
    [9, 9, "day-month-short-year"],
  ])("of %d numbers behind and %d in front are %s", (behind, inFront, form) => {
    const column = texts(72, (index) => {
      const day = (index % behind) + 1;
      return `${String(10 + (index % inFront))}/05/0${String(day)}`;
    });
    expect(censusOf(column).formats()?.[0]).toBe(form);
  });
});

describe("the share of the rows that tables read", () => {
  test.each([
    // Two texts of three rows, of four rows with a text.
    [["A", "A", "H", "x1", "", " "], 0.75],
    // All to one word: it may be another column.
    [["A", "A", "B"], 0],
    [["x1", "x2"], 0],
    [[], 0],
  ])("of %j is %d", (column, share) => {
    expect(censusOf(column).shareRead(["ethnic-categories-2001"])).toBe(share);
  });

  test("is none of a column with more than a hundred texts", () => {
    const many = (often: number) => texts(often, (index) => `x${String(index)}`);
    // Two of a hundred, and two of a hundred and one.
    expect(censusOf(["A", "H", ...many(98)]).shareRead(["ethnic-categories-2001"])).toBe(0.02);
    expect(censusOf(["A", "H", ...many(99)]).shareRead(["ethnic-categories-2001"])).toBe(0);
  });
});

describe("a column may decide which rows count", () => {
  test.each([
    ["Leaver", ["x1", "x2"], 2, true],
    ["Case Status", [], 0, true],
    ["Hearing", ["2021-05-01"], 1, true],
    // Two kinds in six rows are three rows each.
    ["Site", ["N", "S"], 6, true],
    ["Site", ["N", "S"], 5, false],
    ["Site", ["N"], 6, false],
    ["Site", texts(30, (index) => `s${String(index)}`), 90, true],
    ["Site", texts(31, (index) => `s${String(index)}`), 93, false],
    // Amounts and names sort nobody, whatever the heading says besides.
    ["Contract FTE", ["N", "S"], 6, false],
    ["Date of birth of age", ["N"], 6, false],
  ])("%s with %j in %d rows: %s", (heading, column, rows, could) => {
    expect(censusOf(column).couldDecide(heading, rows)).toBe(could);
  });
});

test("a text longer than a thousand characters is read up to there", () => {
  const long = `A${" ".repeat(999)}`;
  expect(censusOf([`${long}x`, "A"]).listed(ethnicity)).toStrictEqual({
    codes: [{ code: "A", rows: 2, to: "white" }],
  });
});
