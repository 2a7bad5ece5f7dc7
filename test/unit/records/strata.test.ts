import {
  addCounts,
  count,
  countingSql,
  gatherReturn,
  parseRecordMapping,
  type RecordMapping,
} from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const ethnicity = { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } } as const;
const sex = { by: "sex", column: "Gender", codes: { table: { F: "women", M: "men" } } };
const grade = { by: "grade", column: "Band", codes: { prefixes: { "6": "band-6" }, otherwise: "others" } };
const whose = { organisation: { code: "X", name: "Example" }, year: 2022 };

/** Rows such as "AF6": ethnicity, sex, band. */
const rows = (codes: string): readonly object[] =>
  codes.split(" ").map(([Ethnicity, Gender, Band]) => ({ Ethnicity, Gender, Band }));

const workforce: RecordMapping = {
  kind: "workforce",
  ethnicity,
  row: { column: "Band", codes: { table: { 6: "band-6", 7: "band-7" } } },
  part: { column: "Gender", codes: { otherwise: "clinical" } },
};
const training: RecordMapping = { kind: "training", persons: "one-row-each", ethnicity };

describe("strata counted from records", () => {
  test("people are counted by a column, beside all of them", () => {
    const { part } = count(rows("AF6 AF7 AM6 HF6 HM7 HM7"), { ...workforce, strata: [sex] });
    // women: two White, one Asian; men: one White, two Asian
    expect(part.workforce?.strata).toMatchObject([
      { by: "sex", of: "women", workforce: { white: 2, bme: 1, asian: 1, unknown: 0 } },
      { by: "sex", of: "men", workforce: { white: 1, bme: 2, asian: 2, unknown: 0 } },
    ]);
    expect(part.workforce?.clinical?.["band-6"]).toMatchObject({ white: 2, bme: 1 });
  });

  test("an intersection that nobody is in is left out, and both divisions are named", () => {
    const { part } = count(rows("AF6 HF6 HM7"), { ...training, strata: [sex, grade] });
    expect(part.training?.strata).toMatchObject([
      { by: ["sex", "grade"], of: ["women", "band-6"], accessed: { white: 1, bme: 1 } },
      { by: ["sex", "grade"], of: ["men", "others"], accessed: { white: 0, bme: 1 } },
    ]);
  });

  test("nobody of a part is 0 people of it", () => {
    const { part } = count(rows("AF6 HF6"), { ...training, strata: [sex] });
    expect(part.training?.strata?.[1]).toMatchObject({ of: "men", accessed: { white: 0, bme: 0 } });
  });

  test("shortlisting, cases and answers of a part have the counts that a stratum of them has", () => {
    const applied = count(
      [
        { Ethnicity: "A", Gender: "F", Stage: "Appointed" },
        { Ethnicity: "H", Gender: "F", Stage: "Shortlisted" },
        { Ethnicity: "H", Gender: "M", Stage: "Appointed" },
      ],
      {
        kind: "shortlisting",
        ethnicity,
        strata: [sex],
        stages: [{ column: "Stage", codes: { use: ["recruitment-statuses"] } }],
      },
    );
    expect(applied.part.shortlisting?.strata).toMatchObject([
      { of: "women", shortlisted: { white: 1, bme: 1 }, appointed: { white: 1, bme: 0 } },
      { of: "men", shortlisted: { white: 0, bme: 1 }, appointed: { white: 0, bme: 1 } },
    ]);
    const cases = count(
      [
        { Ethnicity: "A", Gender: "F", Day: "2021-05-01" },
        { Ethnicity: "H", Gender: "M", Day: "2020-05-01" },
      ],
      {
        kind: "disciplinary",
        ethnicity,
        strata: [sex],
        entered: { column: "Day", year: 2022, window: "two-year-total" },
      },
    );
    expect(cases.part.disciplinary?.strata).toMatchObject([
      { of: "women", entered: { white: 1, bme: 0 } },
      { of: "men", entered: { white: 0, bme: 1 } },
    ]);
    const answers = count(
      [
        { Ethnicity: "A", Gender: "F", Q: "Yes" },
        { Ethnicity: "H", Gender: "F", Q: "No" },
      ],
      {
        kind: "survey",
        year: 2021,
        ethnicity,
        strata: [sex],
        questions: { discrimination: { column: "Q", codes: { use: ["yes-no-not-sure"] } } },
      },
    );
    expect(answers.part.survey?.strata?.[0]).toMatchObject({
      by: "sex",
      of: "women",
      discrimination: { white: { yes: 1, answered: 1 }, bme: { yes: 0, answered: 1 } },
    });
  });

  test("a code that no rule fits rejects its row, and nobody is dropped in silence", () => {
    const { part, balance } = count(rows("AF6 AX6"), { ...training, strata: [sex] });
    expect(balance).toMatchObject({ counted: 1, rejected: [{ reason: "unmapped-code", rows: 1 }] });
    expect(part.training?.accessed?.white).toBe(1);
  });

  test("counts of two files add, stratum by stratum", () => {
    const mapping = { ...training, strata: [sex] };
    const sum = addCounts(count(rows("AF6 HM7"), mapping), count(rows("AF6 AM6"), mapping));
    expect(sum.part.training?.strata).toMatchObject([
      { by: "sex", of: "women", accessed: { white: 2, bme: 0 } },
      { by: "sex", of: "men", accessed: { white: 1, bme: 1 } },
    ]);
  });

  test("what was counted is a return", () => {
    const pieces = [
      { name: "staff.csv", ...count(rows("AF6 AF7 AM6 HF6 HM7 HM7"), { ...workforce, strata: [sex] }) },
      { name: "training.csv", ...count(rows("AF6 HM7"), { ...training, strata: [sex] }) },
    ];
    const gathered = gatherReturn(whose, pieces);
    expect(gathered.status).toBe("valid");
  });

  test.each([
    ["no part", { ...sex, codes: {} }],
    ["a part with a capital", { ...sex, codes: { table: { F: "Women" } } }],
    ["a quotation mark", { ...sex, codes: { table: { F: "wo'men" } } }],
    ["a division that ids use", { ...sex, by: "likelihood" }],
  ])("%s is no stratum", (_, stratum) => {
    const parsed = parseRecordMapping({ ...training, strata: [stratum] });
    expect(parsed.status === "invalid" && parsed.issues[0]?.path).toContain("strata[0]");
  });
});

const sickness: RecordMapping = {
  kind: "local",
  measure: "sickness-absence",
  ethnicity,
  amounts: { amount: "Days lost", outOf: "Days available" },
};
const absence = (Ethnicity: string, lost: string, available: string, Gender = "F"): object => ({
  Ethnicity,
  Gender,
  "Days lost": lost,
  "Days available": available,
});

describe("amounts counted from records", () => {
  test("are added exactly, with the people that they are of", () => {
    // 0.1 + 0.2 is 0.3, and no 0.30000000000000004
    const { part } = count(
      [absence("A", "0.1", "365"), absence("A", "0.2", "182.5"), absence("H", "7.30", "1,095")],
      sickness,
    );
    expect(part.local?.["sickness-absence"]?.amounts).toMatchObject({
      white: { amount: "0.3", outOf: "547.5", people: 2 },
      bme: { amount: "7.3", outOf: "1095", people: 1 },
      asian: { amount: "7.3", outOf: "1095", people: 1 },
      unknown: { amount: "0", outOf: "0", people: 0 },
    });
  });

  test("stay exact where a double would not", () => {
    // 999,999,999.999999 ten times is 9,999,999,999.99999
    const { part } = count(
      Array.from({ length: 10 }, () => absence("A", "999999999.999999", "999999999.999999")),
      sickness,
    );
    expect(part.local?.["sickness-absence"]?.amounts?.["white"]?.amount).toBe("9999999999.99999");
  });

  test("a blank cell is not 0, nor is what cannot be read or would be rounded", () => {
    const { part, balance, issues } = count(
      [
        absence("A", "", "365"),
        absence("A", "-1", "365"),
        absence("A", "0.12345678", "365"),
        absence("A", "£5", "365"),
        absence("A", "0", "365"),
      ],
      sickness,
    );
    expect(balance).toMatchObject({ counted: 1, rejected: [{ reason: "unreadable-amount", rows: 4 }] });
    expect(part.local?.["sickness-absence"]?.amounts?.["white"]).toEqual({
      amount: "0",
      outOf: "365",
      people: 1,
    });
    expect(issues[0]?.message).toContain("a blank cell is not read as 0");
  });

  test("stand by stratum too, and add", () => {
    const mapping: RecordMapping = { ...sickness, strata: [sex] };
    const [one, other] = [
      count([absence("A", "0.1", "10"), absence("A", "1", "20", "M")], mapping),
      count([absence("A", "0.2", "10")], mapping),
    ];
    const counts = addCounts(one, other).part.local?.["sickness-absence"];
    expect(counts?.amounts?.["white"]).toEqual({ amount: "1.3", outOf: "40", people: 3 });
    expect(counts?.strata?.[0]?.amounts?.["white"]).toEqual({ amount: "0.3", outOf: "20", people: 2 });
  });

  test("every row is a person, and no query adds amounts", () => {
    expect(() => count([], { ...sickness, persons: { column: "Who", choose: "highest" } })).toThrow(
      "every row is a person",
    );
    expect(() => countingSql(sickness, "duckdb")).toThrow("Amounts are not added by a query.");
  });
});
