import type { RecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import {
  almostAllOutside,
  mappingAgainst,
  mappingAgainstYear,
  movedMapping,
} from "../../../src/model/mapping-days.ts";
import type { PeriodOfYear } from "../../../src/model/period.ts";

const ethnicity = { column: "Ethnicity", codes: {} };
type Limits = Readonly<Partial<Record<"from" | "to", string>>>;

function training(...dates: readonly Limits[]): RecordMapping {
  const filters = dates.map((limits) => ({ name: "outside the year", column: "Day", ...limits }));
  return { kind: "training", persons: "one-row-each", ethnicity, dates: filters };
}

function staff(...dates: readonly Limits[]): RecordMapping {
  const filters = dates.map((limits) => ({ name: "not in post", column: "Day", ...limits }));
  return { kind: "workforce", row: ethnicity, part: ethnicity, ethnicity, dates: filters };
}

function cases(year: number, ...dates: readonly Limits[]): RecordMapping {
  const { dates: filters } = training(...dates);
  return {
    kind: "disciplinary",
    ethnicity,
    dates: filters,
    entered: { column: "Opened", year, window: "two-year-total" },
  };
}

const survey = (year: number): RecordMapping => ({ kind: "survey", year, questions: {}, ethnicity });
const promotions = (limits: Limits): RecordMapping => ({
  kind: "local",
  measure: "promotion",
  ethnicity,
  dates: [{ name: "outside", column: "Day", ...limits }],
});

const quarter1 = { year: 2023, period: "quarter-1" } as const;

describe("the days of a mapping and a period", () => {
  test.each<[string, RecordMapping, PeriodOfYear]>([
    ["a year", training({ from: "2022-04-01", to: "2023-03-31" }), { year: 2023 }],
    ["no days", training(), { year: 2023 }],
    ["a quarter", training({ from: "2022-04-01", to: "2022-06-30" }), quarter1],
    ["staff on the last day", staff({ to: "2023-03-31" }), { year: 2023 }],
    ["staff at a quarter's end", staff({ to: "2022-06-30" }, { from: "2022-06-30" }), quarter1],
    ["staff born long ago", staff({ to: "2007-03-31" }), { year: 2023 }],
    ["cases of two years", cases(2023, { from: "2021-04-01", to: "2023-03-31" }), { year: 2023 }],
    ["cases of a quarter", cases(2023, { from: "2022-04-01", to: "2022-06-30" }), quarter1],
    ["the survey of the autumn before", survey(2022), { year: 2023 }],
  ])("agree: %s", (_, mapping, of) => {
    expect(mappingAgainst(mapping, of)).toEqual({ status: "same", message: "" });
  });

  test.each<[string, RecordMapping, PeriodOfYear]>([
    ["last year's training", training({ from: "2021-04-01", to: "2022-03-31" }), { year: 2023 }],
    ["next year's", training({ from: "2023-04-01", to: "2024-03-31" }), { year: 2023 }],
    ["training from last year on", training({ from: "2021-04-01" }), { year: 2023 }],
    ["the year before a quarter", training({ from: "2021-04-01", to: "2022-03-31" }), quarter1],
    ["the whole year for a quarter", training({ from: "2022-04-01", to: "2023-03-31" }), quarter1],
    ["a quarter for the whole year", training({ from: "2022-04-01", to: "2022-06-30" }), { year: 2023 }],
    ["staff of the year before", staff({ to: "2022-03-31" }), { year: 2023 }],
    ["staff of the year after", staff({ to: "2024-03-31" }), { year: 2023 }],
    ["staff of the year's end for a quarter", staff({ to: "2023-03-31" }), quarter1],
    ["cases of another window", cases(2022), { year: 2023 }],
    ["another survey", survey(2021), { year: 2023 }],
  ])("are another period's: %s", (_, mapping, of) => {
    const { status, message } = mappingAgainst(mapping, of);
    expect(status).toBe("other");
    expect(message).toContain(`The mapping for ${mapping.kind} `);
    expect(message).toContain("Change the days in the mapping");
  });

  test.each<[string, RecordMapping, PeriodOfYear]>([
    ["half moved", staff({ to: "2023-03-31" }, { from: "2022-03-31" }), { year: 2023 }],
    ["a month short", training({ from: "2022-04-01", to: "2023-02-15" }), { year: 2023 }],
    ["two years of training", training({ from: "2021-04-01", to: "2023-03-31" }), { year: 2023 }],
    ["staff in June, for the year", staff({ to: "2022-06-30" }), { year: 2023 }],
    ["the cases of a whole year, for a quarter", cases(2023), quarter1],
    // What a local measure is of its owner decides.
    [
      "a local measure of the year before",
      promotions({ from: "2021-04-01", to: "2022-03-31" }),
      { year: 2023 },
    ],
  ])("are to be looked at: %s", (_, mapping, of) => {
    const { status, message } = mappingAgainst(mapping, of);
    expect([status, message]).toEqual(["doubtful", expect.stringContaining("Is that meant?")]);
  });

  test("the sentence names the mapping, its days and the period", () => {
    expect(mappingAgainst(training({ from: "2021-04-01", to: "2022-03-31" }), { year: 2023 }).message).toBe(
      'The mapping for training counts "Day" from 1 April 2021 to 31 March 2022; 2023 is 1 April 2022 to 31 March 2023. Change the days in the mapping (wres count --suggest-mapping --columns <mapping> --year 2023 moves them), or give the year that the records are of.',
    );
  });

  test("where only the year is known, a mapping of any part of it agrees", () => {
    const june = training({ from: "2022-06-01", to: "2022-06-30" });
    expect(mappingAgainstYear(june, 2023).status).toBe("same");
    expect(mappingAgainstYear(june, 2024).status).toBe("other");
  });
});

describe("a mapping that is moved", () => {
  test("has each of its days as many years later", () => {
    expect(movedMapping(training({ from: "2021-04-01", to: "2022-03-31" }), 2024)?.dates).toMatchObject([
      { from: "2023-04-01", to: "2024-03-31" },
    ]);
    expect(movedMapping(cases(2022, { to: "2022-03-31" }), 2023)).toMatchObject({
      entered: { year: 2023 },
      dates: [{ to: "2023-03-31" }],
    });
    expect(movedMapping(survey(2021), 2023)).toMatchObject({ year: 2022 });
  });

  test("ends with February where it did before", () => {
    // 2024 is a leap year, and 2023 and 2025 are none.
    const february = training({ from: "2023-02-01", to: "2023-02-28" });
    expect(movedMapping(february, 2024)?.dates).toMatchObject([{ from: "2024-02-01", to: "2024-02-29" }]);
    const leap = training({ from: "2024-02-01", to: "2024-02-29" });
    expect(movedMapping(leap, 2025)?.dates).toMatchObject([{ to: "2025-02-28" }]);
  });

  test("is none where its days are of the year, or there are none", () => {
    expect(movedMapping(training({ to: "2023-03-31" }), 2023)).toBeNull();
    expect(movedMapping(training(), 2023)).toBeNull();
  });
});

describe("a file of which almost all days are outside", () => {
  const rule = training({ from: "2021-04-01", to: "2022-03-31" });
  const said = (rows: number, read: number, mapping = rule, name = "outside the year"): readonly string[] =>
    almostAllOutside(mapping, {
      read,
      counted: read - rows,
      bank: 0,
      excluded: [{ name, rows }],
      rejected: [],
    });

  test("is said to be one from 20 rows and above 80% on", () => {
    expect(said(742, 799)).toEqual([
      'Almost all dates in the column "Day" (742 of 799 rows) are outside 1 April 2021 to 31 March 2022. Is it another year\'s file?',
    ]);
    // 80 of 100 are 80%, and 17 of 20 are 85%.
    expect([said(80, 100), said(81, 100), said(17, 20), said(19, 19)].map(({ length }) => length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test("is told of cases by their window", () => {
    expect(said(90, 100, cases(2022), "outside-window").join("")).toContain(
      '"Opened" (90 of 100 rows) are outside 1 April 2020 to 31 March 2022.',
    );
  });
});
