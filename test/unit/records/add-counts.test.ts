import type { Finding } from "wres-metrics";
import {
  addCounts,
  count,
  type DisciplinaryMapping,
  type RecordCounts,
  type RecordMapping,
} from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import type { LocalCounts } from "../../../src/model/local-counts.ts";
import { makeRecordIssue, type PersonBalance, type RecordPart } from "../../../src/model/record-counts.ts";
import type { SurveyQuestion } from "../../../src/model/return.ts";

const mapping: DisciplinaryMapping = {
  kind: "disciplinary",
  ethnicity: { column: "E", codes: { use: ["ethnic-categories-2001"] } },
  entered: { column: "D", year: 2022, window: "single-year" },
};
const rows = (...days: readonly string[]) => days.map((D) => ({ E: "A", D }));

describe("addCounts", () => {
  test("adds a year that only one file reaches back to", () => {
    const sum = addCounts(
      count(rows("2021-05-01"), mapping),
      count(rows("2020-05-01", "2021-06-01"), mapping),
    );
    expect(sum.part.disciplinary).toMatchObject({
      entered: { white: 2 },
      enteredPreviousYear: { white: 1 },
      window: "single-year",
    });
  });

  test("adds what is wrong by code, and keeps the first line", () => {
    const odd = [{ E: "q", D: "2021-05-01" }];
    const sum = addCounts(
      count(odd, mapping),
      count([...rows("2021-05-01"), { E: "Q", D: "2021-05-01" }], mapping),
    );
    expect(sum.issues).toMatchObject([{ value: "q", rows: 2, line: 1 }]);
    expect(sum.balance).toMatchObject({ read: 3, counted: 1, rejected: [{ rows: 2 }] });
  });

  test("keeps apart what is wrong with another code, and what is wrong with a day", () => {
    const wrong = [
      { E: "q", D: "2021-05-01" },
      { E: "y", D: "2021-05-01" },
      { E: "A", D: "" },
      { E: "A", D: "soon" },
    ];
    const one = count(wrong, mapping);
    const sum = addCounts(one, count([...wrong].reverse(), mapping));
    expect(sum.issues.map(({ value, rows: often }) => [value, often])).toEqual(
      one.issues.map(({ value, rows: often }) => [value, 2 * often]),
    );
    expect(one.issues.length).toBeGreaterThan(2);
  });

  test("tells a group within BME only where both files tell it", () => {
    const plain: DisciplinaryMapping = {
      ...mapping,
      ethnicity: { column: "E", codes: { table: { W: "white", B: "bme" } } },
    };
    const day = { D: "2021-05-01" };
    const told = count([{ E: "H", ...day }], mapping);
    const untold = count(
      [
        { E: "B", ...day },
        { E: "W", ...day },
      ],
      plain,
    );
    expect(told.part.disciplinary?.entered).toMatchObject({ asian: 1, bme: 1 });
    for (const sum of [addCounts(told, untold), addCounts(untold, told)]) {
      expect(sum.part.disciplinary?.entered).toMatchObject({ white: 1, bme: 2 });
      expect(sum.part.disciplinary?.entered).not.toHaveProperty("asian");
    }
    expect(addCounts(told, told).part.disciplinary?.entered).toMatchObject({ asian: 2, bme: 2 });
  });

  test("adds people, and those who had several rows", () => {
    const persons: RecordMapping = {
      kind: "workforce",
      ethnicity: mapping.ethnicity,
      row: { column: "R", codes: { table: { 7: "band-7", 3: "band-3" } } },
      part: { column: "R", codes: { otherwise: "clinical" } },
      persons: { column: "P", choose: "highest" },
    };
    // P1 has two rows that differ, P2 two that do not, P3 one; P4 is unknown in the higher of two rows. One row is nobody's.
    const all = [
      { E: "A", R: "7", P: "p1" },
      { E: "A", R: "3", P: "p1" },
      { E: "A", R: "7", P: "p2" },
      { E: "A", R: "7", P: "p2" },
      { E: "A", R: "3", P: "p3" },
      { E: "Z", R: "7", P: "p4" },
      { E: "H", R: "3", P: "p4" },
      { E: "A", R: "3", P: "" },
    ];
    const one = count(all, persons);
    expect(one.persons).toEqual({
      people: 4,
      withSeveralRows: 3,
      decidedByRule: 2,
      ethnicityOfAnotherRow: 1,
      withSeveralEthnicities: 0,
      ethnicityNotDecided: 0,
    });
    const sum = addCounts(one, count(all.slice(0, 2), persons));
    expect(sum.persons).toEqual({
      people: 5,
      withSeveralRows: 4,
      decidedByRule: 3,
      ethnicityOfAnotherRow: 1,
      withSeveralEthnicities: 0,
      ethnicityNotDecided: 0,
    });
    expect(addCounts(one, one).persons).toEqual({
      people: 8,
      withSeveralRows: 6,
      decidedByRule: 4,
      ethnicityOfAnotherRow: 2,
      withSeveralEthnicities: 0,
      ethnicityNotDecided: 0,
    });
    const { persons: _, ...byRow } = persons;
    const alone = count([{ E: "A", R: "3" }], byRow);
    expect([addCounts(one, alone).persons, addCounts(alone, one).persons]).toEqual([
      one.persons,
      one.persons,
    ]);
    // What is wrong with a row without a value is one thing in both.
    expect(addCounts(one, one).issues).toMatchObject(
      one.issues.map(({ code, rows: often }) => ({ code, rows: 2 * often })),
    );
    expect(one.issues).toHaveLength(1);
  });

  test("keeps a row's own marks, and refuses what cannot be added", () => {
    const workforce = {
      kind: "workforce",
      ethnicity: mapping.ethnicity,
      row: { column: "R", codes: { otherwise: "senior-medical-managers" } },
      part: { column: "R", codes: { otherwise: "medical" } },
      seniorMedicalManagers: "own-row",
    } as const;
    const one = count([{ E: "A", R: "" }], workforce);
    expect(addCounts(one, one).part.workforce?.medical?.["senior-medical-managers"]).toMatchObject({
      white: 2,
      ofWhich: null,
    });
    const cases = count(rows("2021-05-01"), mapping);
    expect(() => addCounts(one, cases)).toThrow(expect.objectContaining({ code: "counts-do-not-add" }));
    const twoYears = count(rows("2021-05-01"), {
      ...mapping,
      entered: { ...mapping.entered, window: "two-year-total" },
    });
    expect(() => addCounts(cases, twoYears)).toThrow('window is "single-year" in one and "two-year-total"');
  });
});

describe("the sum of two counts, part by part", () => {
  const balance = { read: 0, counted: 0, bank: 0, excluded: [], rejected: [] };
  const countsOf = (more: Partial<RecordCounts>): RecordCounts => ({
    kind: "training",
    part: {},
    beside: {},
    balance,
    persons: null,
    issues: [],
    ...more,
  });
  const sumOf = (a: Partial<RecordCounts>, b: Partial<RecordCounts>): RecordCounts =>
    addCounts(countsOf(a), countsOf(b));

  test("every number of the balance adds, reasons and filters each by their name", () => {
    const one = {
      read: 20,
      counted: 7,
      bank: 3,
      excluded: [
        { name: "agency", rows: 4 },
        { name: "left", rows: 1 },
      ],
      rejected: [
        { reason: "short-row", rows: 2 },
        { reason: "missing-date", rows: 3 },
      ],
    } as const;
    const other = {
      read: 100,
      counted: 60,
      bank: 10,
      excluded: [
        { name: "left", rows: 5 },
        { name: "same-person", rows: 6 },
      ],
      rejected: [
        { reason: "missing-date", rows: 8 },
        { reason: "long-row", rows: 11 },
      ],
    } as const;
    expect(sumOf({ balance: one }, { balance: other }).balance).toEqual({
      read: 120,
      counted: 67,
      bank: 13,
      excluded: [
        { name: "agency", rows: 4 },
        { name: "left", rows: 6 },
        { name: "same-person", rows: 6 },
      ],
      rejected: [
        { reason: "short-row", rows: 2 },
        { reason: "missing-date", rows: 11 },
        { reason: "long-row", rows: 11 },
      ],
    });
  });

  test("every number of people adds", () => {
    const persons: PersonBalance = {
      people: 100,
      withSeveralRows: 50,
      decidedByRule: 20,
      ethnicityOfAnotherRow: 10,
      withSeveralEthnicities: 5,
      ethnicityNotDecided: 2,
    };
    const { persons: sum } = sumOf({ persons }, { persons: { ...persons, ethnicityNotDecided: 1 } });
    expect(sum).toEqual({
      people: 200,
      withSeveralRows: 100,
      decidedByRule: 40,
      ethnicityOfAnotherRow: 20,
      withSeveralEthnicities: 10,
      ethnicityNotDecided: 3,
    });
  });

  test("headings and answers that both have are told once", () => {
    const [answer, no] = [
      { question: "Which rows?", answer: "All" },
      { question: "Which rows?", answer: "Some" },
    ];
    const why = { question: "Why?", answer: "All" };
    const sum = sumOf(
      { notUsed: ["Site", "Hobby"], answers: [answer, why] },
      {
        notUsed: ["Hobby", "Car"],
        answers: [answer, no],
      },
    );
    expect(sum.notUsed).toEqual(["Site", "Hobby", "Car"]);
    expect(sum.answers).toEqual([answer, why, no]);
    expect(Object.keys(sumOf({}, {}))).not.toContain("notUsed");
    expect(Object.keys(sumOf({}, {}))).not.toContain("answers");
    // What only one of them has is kept.
    expect(sumOf({}, { notUsed: ["Car"], answers: [why] })).toMatchObject({
      notUsed: ["Car"],
      answers: [why],
    });
  });

  const finding = (code: Finding["code"], message: string): Finding => ({
    code,
    severity: "warning",
    paths: ["training"],
    expected: "",
    received: message,
    because: "",
    message,
  });

  test("what was noticed is told once, and what counts say is made anew", () => {
    const [bars, titles] = ["Bars.", "Titles."].map((text) => finding("noticed-on-reading", text));
    const question = finding("question-open", "Bars.");
    const old = finding("ethnicities-differ", "The rows of 1 person differ (line 4).");
    const lost = finding("rows-rejected", "1 of 1 rows.");
    const persons: PersonBalance = {
      people: 9,
      withSeveralRows: 4,
      decidedByRule: 2,
      ethnicityOfAnotherRow: 0,
      withSeveralEthnicities: 1,
      ethnicityNotDecided: 0,
    };
    const findings = [bars, old, lost] as readonly Finding[];
    const rejected = [{ reason: "short-row", rows: 2 }] as const;
    const sum = sumOf(
      { findings, persons, balance: { ...balance, read: 12, rejected } },
      { findings: [titles, question, bars] as readonly Finding[], persons },
    );
    expect(
      sum.findings?.map(({ code, message, paths }) => [code, message.split(/[.:(]/)[0], ...paths]),
    ).toEqual([
      ["rows-rejected", "2 of 12 rows were rejected, and are in no figure", "training"],
      ["ethnicities-differ", "The rows of 2 people say different known ethnicities", "training"],
      ["noticed-on-reading", "Bars", "training"],
      ["noticed-on-reading", "Titles", "training"],
      ["question-open", "Bars", "training"],
    ]);
    // The lines of two files are not told together.
    expect(sum.findings?.[1]?.message).not.toContain("line");
  });

  const local = (counts: LocalCounts): Partial<RecordCounts> => ({
    kind: "local",
    part: { local: { promotion: counts } },
  });
  const amounts = (amount: string, outOf: string, people: number): LocalCounts => ({
    amounts: { white: { amount, outOf, people } },
  });

  // 0.000001 + 0.999999 = 1. No double lies between 2^53, which is 9007199254740992, and the next but one.
  test.each([
    ["0.3", "2.75", "3.05"],
    ["0.000001", "0.999999", "1"],
    ["9007199254740992", "1.000001", "9007199254740993.000001"],
    ["0", "0", "0"],
  ])("amounts add exactly: %s and %s are %s", (one, other, sum) => {
    const { part } = sumOf(local(amounts(one, "10", 2)), local(amounts(other, "20.5", 3)));
    expect(part.local).toEqual({ promotion: amounts(sum, "30.5", 5) });
  });

  const women = (white: number, bme: number) =>
    ({ by: "sex", of: "women", counted: { white, bme } }) as const;
  const nurses = { by: ["sex", "grade"], of: ["women", "nurse"], counted: { white: 5, bme: 6 } } as const;

  test("strata add by their names, and those of one alone stay", () => {
    const whole = { counted: { white: 100, bme: 100 } } as const;
    const [a, b] = [
      local({ ...whole, strata: [nurses, women(1, 2)] }),
      local({ ...whole, strata: [women(10, 20)] }),
    ];
    const men = { ...women(7, 8), of: "men" };
    expect(sumOf(a, b).part.local?.["promotion"]?.strata).toEqual([nurses, women(11, 22)]);
    expect(sumOf(b, a).part.local?.["promotion"]?.strata).toEqual([women(11, 22), nurses]);
    expect(
      sumOf(local({ ...whole, strata: [men] }), local({ ...whole, strata: [women(1, 2)] })).part.local?.[
        "promotion"
      ]?.strata,
    ).toEqual([men, women(1, 2)]);
  });

  test.each<[string, Partial<RecordCounts>, Partial<RecordCounts>, string]>([
    ["kinds", { kind: "training" }, { kind: "survey" }, "Counts of training and of survey cannot be added."],
    [
      "years",
      { kind: "survey", part: { survey: { year: 2021 } } },
      { kind: "survey", part: { survey: { year: 2020 } } },
      "year is 2021 in one and 2020 in the other: these counts cannot be added.",
    ],
    [
      "definitions of a row",
      {
        kind: "workforce",
        part: { workforce: { medical: { "senior-medical-managers": { white: 1, bme: 1, ofWhich: null } } } },
      },
      {
        kind: "workforce",
        part: {
          workforce: { medical: { "senior-medical-managers": { white: 1, bme: 1, ofWhich: "consultants" } } },
        },
      },
      'ofWhich is null in one and "consultants" in the other: these counts cannot be added.',
    ],
  ])("counts of two %s do not add", (_, a, b, message) => {
    expect(() => sumOf(a, b)).toThrow(expect.objectContaining({ code: "counts-do-not-add", message }));
  });

  test("what one side alone has counted is kept, beside the part too", () => {
    const applied = (white: number) => ({ beside: { applied: { white, bme: 1 } } });
    expect(sumOf(applied(3), {}).beside).toEqual({ applied: { white: 3, bme: 1 } });
    expect(sumOf({}, applied(4)).beside).toEqual({ applied: { white: 4, bme: 1 } });
    expect(sumOf(applied(3), applied(4)).beside).toEqual({ applied: { white: 7, bme: 2 } });
    const bank = { training: { accessed: { white: 2, bme: 3 } } };
    const sum = sumOf({ part: { bank } as RecordPart }, { part: { bank } as RecordPart });
    expect(sum.part).toEqual({ bank: { training: { accessed: { white: 4, bme: 6 } } } });
    expect(sum.kind).toBe("training");
  });

  test("a row that is called other is no group, and what one file alone has of it is kept", () => {
    const part: RecordPart = { workforce: { medical: { other: { white: 1, bme: 2 } } } };
    const none: RecordPart = { workforce: { medical: {} } };
    for (const sum of [sumOf({ part }, { part: none }), sumOf({ part: none }, { part })]) {
      expect(sum.part).toEqual(part);
    }
  });

  test("a question that nobody of one file was asked leaves the groups of the other told apart", () => {
    const asked = (discrimination: SurveyQuestion): Partial<RecordCounts> => ({
      part: { survey: { year: 2021, discrimination } },
    });
    const answers = {
      white: { yes: 1, answered: 2 },
      bme: { yes: 3, answered: 4 },
      asian: { yes: 3, answered: 4 },
    };
    for (const [one, other] of [
      [answers, {}],
      [{}, answers],
    ] as const) {
      expect(sumOf(asked(one), asked(other)).part.survey).toEqual({ year: 2021, discrimination: answers });
    }
  });

  test("a row counted inside another in both files stays so", () => {
    const part: RecordPart = {
      workforce: { medical: { "senior-medical-managers": { white: 1, bme: 1, ofWhich: "consultants" } } },
    };
    expect(sumOf({ part }, { part }).part.workforce?.medical).toEqual({
      "senior-medical-managers": { white: 2, bme: 2, ofWhich: "consultants" },
    });
  });

  test("what is not given is no 0: it stays so, and does not add to a number", () => {
    const accessed = (white: number | null): Partial<RecordCounts> => ({
      part: { training: { accessed: { white, bme: 1 } } },
    });
    expect(sumOf(accessed(null), accessed(null)).part).toEqual({
      training: { accessed: { white: null, bme: 2 } },
    });
    for (const [one, other] of [
      [null, 3],
      [3, null],
    ] as const) {
      expect(() => sumOf(accessed(one), accessed(other))).toThrow(
        `white is ${String(one)} in one and ${String(other)} in the other: these counts cannot be added.`,
      );
    }
  });

  test("issues of one column and another, and of one code and another, stay apart", () => {
    const issue = { code: "unmapped-code", column: "E", value: "Q", rows: 2, line: 5 } as const;
    const made = [
      issue,
      { ...issue, column: "F" },
      { ...issue, value: null },
      { ...issue, code: "short-row" as const },
    ];
    const sum = sumOf(
      { issues: made.map(makeRecordIssue) },
      { issues: made.map((one) => makeRecordIssue({ ...one, line: 2 })) },
    );
    expect(sum.issues).toEqual(made.map((one) => makeRecordIssue({ ...one, rows: 4 })));
  });
});
