import { describe, expect, test } from "vitest";
import { ColumnCensus } from "../../../../src/records/drafting/column-census.ts";
import {
  completed,
  draftMapping,
  headingScore,
  headingsOf,
  knownMapping,
  likeliestKind,
} from "../../../../src/records/drafting/draft.ts";
import type { RecordMapping } from "../../../../src/model/record-mapping.ts";

const ethnicity = { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } };
const contract = {
  name: "contract",
  column: "Assignment Category",
  codes: { use: ["assignment-categories"] },
};

/** What a column holds, by its heading. */
function censusOf(columns: Readonly<Record<string, readonly string[]>>) {
  return (column: unknown): ColumnCensus | undefined => {
    const texts = columns[String(column)];
    if (texts === undefined) return undefined;
    const census = new ColumnCensus(0);
    census.add({ rows: texts.map((text) => [text]), lineOf: (index) => index + 2 });
    return census;
  };
}

describe("a draft by headings", () => {
  test("of the workforce", () => {
    const headings = [
      "Ethnicity",
      "Pay Scale",
      "Staff Group",
      "Assignment Category",
      "Latest Start Date",
      "Employee Number",
      "Primary Assignment",
    ];
    const { mapping, missing, alternatives, byContent, otherKind } = draftMapping(
      "workforce",
      2022,
      headings,
    );
    expect(mapping).toStrictEqual({
      kind: "workforce",
      row: { column: "Pay Scale", codes: { use: ["agenda-for-change", "medical-grades"] } },
      part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
      ethnicity,
      filters: [contract],
      // The snapshot of WRES 2022 is of 31 March 2022.
      dates: [{ name: "not yet started", to: "2022-03-31", column: "Latest Start Date" }],
      persons: {
        column: "Employee Number",
        choose: "primary",
        primary: { column: "Primary Assignment", codes: { use: ["primary-assignment"] } },
      },
    });
    expect([missing, alternatives, byContent, otherKind]).toStrictEqual([[], [], [], null]);
  });

  test("of the workforce, with what it cannot do without and no more", () => {
    expect(draftMapping("workforce", 2022, ["Ethnicity", "Band", "Staff Group"]).mapping).toStrictEqual({
      kind: "workforce",
      row: { column: "Band", codes: { use: ["agenda-for-change", "medical-grades"] } },
      part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
      ethnicity,
      filters: [],
    });
  });

  test("takes a person's highest row where no column says which is the primary one", () => {
    const { mapping } = draftMapping("workforce", undefined, [
      "Ethnicity",
      "Band",
      "Staff Group",
      "Staff ID",
    ]);
    expect(mapping).toMatchObject({ persons: { column: "Staff ID", choose: "highest" } });
  });

  test("of shortlisting, by a stage", () => {
    expect(
      draftMapping("shortlisting", undefined, ["Ethnicity", "Application Status"]).mapping,
    ).toStrictEqual({
      kind: "shortlisting",
      stages: [{ column: "Application Status", codes: { use: ["recruitment-statuses"] } }],
      ethnicity,
    });
  });

  test("of shortlisting, by a flag of each stage", () => {
    const headings = ["Ethnicity", "Shortlisted", "Appointed", "Status"];
    expect(draftMapping("shortlisting", undefined, headings).mapping).toStrictEqual({
      kind: "shortlisting",
      stages: [
        { column: "Shortlisted", codes: { use: ["shortlisted-yes-no"] } },
        { column: "Appointed", codes: { use: ["appointed-yes-no"] } },
      ],
      ethnicity,
    });
  });

  test.each([["Shortlisted"], ["Appointed"]])("one flag, %s, is not enough of shortlisting", (flag) => {
    const { mapping, missing } = draftMapping("shortlisting", undefined, ["Ethnicity", flag]);
    expect([mapping, missing]).toStrictEqual([null, ["stage"]]);
  });

  test("of the disciplinary process", () => {
    const headings = [
      "Ethnicity",
      "Date Opened",
      "Assignment Category",
      "Case Type",
      "Formality",
      "Staff ID",
    ];
    expect(draftMapping("disciplinary", 2022, headings).mapping).toStrictEqual({
      kind: "disciplinary",
      entered: { column: "Date Opened", year: 2022, window: "single-year" },
      ethnicity,
      filters: [
        contract,
        { name: "not disciplinary", column: "Case Type", codes: { use: ["case-types"] } },
        { name: "not formal", column: "Formality", codes: { use: ["case-formality", "yes-counts"] } },
      ],
      persons: { column: "Staff ID", choose: "highest" },
    });
  });

  test.each([
    // A yes under "Formal" counts, and under "Informal" it does not; of numbered stages 1 is no yes.
    ["Formal", ["case-formality", "yes-counts"]],
    ["Formal or Informal", ["case-formality", "yes-counts"]],
    ["Informal", ["case-formality", "no-counts"]],
    ["Stage", ["case-formality"]],
    ["Formal Stage", ["case-formality"]],
  ])("a yes in the column %s of cases is read with %j", (heading, use) => {
    const { mapping } = draftMapping("disciplinary", 2022, ["Ethnicity", "Date Opened", heading]);
    expect(mapping?.kind === "local" ? null : mapping?.filters).toStrictEqual([
      { name: "not formal", column: heading, codes: { use } },
    ]);
  });

  test("of training", () => {
    const headings = ["Ethnicity", "Course Category", "Attendance", "Completion Date", "Employee Number"];
    expect(draftMapping("training", 2022, headings).mapping).toStrictEqual({
      kind: "training",
      ethnicity,
      filters: [
        {
          name: "mandatory",
          column: "Course Category",
          codes: { use: ["training-categories", "yes-counts"] },
        },
        { name: "not attended", column: "Attendance", codes: { use: ["attendance", "yes-counts"] } },
      ],
      dates: [{ name: "outside the year", from: "2021-04-01", to: "2022-03-31", column: "Completion Date" }],
      persons: { column: "Employee Number", choose: "highest" },
    });
  });

  test.each([
    ["Mandatory", "no-counts"],
    ["Is Mandatory", "no-counts"],
    ["Statutory and Mandatory", "no-counts"],
    ["Non Mandatory", "yes-counts"],
  ])("a yes in the column %s of training is read with %s", (heading, table) => {
    const { mapping } = draftMapping("training", undefined, ["Ethnicity", heading]);
    expect(mapping).toMatchObject({
      filters: [{ name: "mandatory", codes: { use: ["training-categories", table] } }],
      persons: "one-row-each",
    });
  });

  test("of the staff survey, which was held in the autumn before", () => {
    const headings = ["Ethnicity", "Q14a", "Q14b", "Q14c", "Q15", "Q16b"];
    const yesNo = ["yes-no-not-sure", "yes-no-not-sure"];
    const howOften = ["how-often", "yes-no-not-sure"];
    expect(draftMapping("survey", 2022, headings).mapping).toStrictEqual({
      kind: "survey",
      year: 2021,
      questions: {
        "harassment-from-public": { column: "Q14a", codes: { use: howOften } },
        "harassment-from-managers": { column: "Q14b", codes: { use: howOften } },
        "harassment-from-colleagues": { column: "Q14c", codes: { use: howOften } },
        "equal-opportunities": { column: "Q15", codes: { use: yesNo } },
        discrimination: { column: "Q16b", codes: { use: yesNo } },
      },
      ethnicity,
    });
  });

  test("has the questions of the survey that the file has", () => {
    const { mapping } = draftMapping("survey", 2022, ["Ethnicity", "Q15"]);
    expect(Object.keys(mapping?.kind === "survey" ? mapping.questions : {})).toStrictEqual([
      "equal-opportunities",
    ]);
  });

  test.each([
    ["workforce", ["Ethnicity"], ["row", "part"]],
    ["workforce", ["Ethnicity", "Band", "Staff Group", "Start Date"], ["year"]],
    ["shortlisting", [], ["ethnicity", "stage"]],
    ["disciplinary", ["Ethnicity"], ["entered", "year"]],
    ["training", ["Ethnicity", "Completion Date"], ["year"]],
    ["training", ["Course"], ["ethnicity"]],
    ["survey", ["Q15"], ["ethnicity", "year"]],
  ] as const)("of %s from %j misses %j", (kind, headings, missing) => {
    const draft = draftMapping(kind, undefined, headings);
    expect([draft.mapping, draft.missing]).toStrictEqual([null, missing]);
  });

  test("takes the first of two columns that fit, and keeps both", () => {
    const headings = ["Ethnic Origin", "Grade", "Staff Group", "Band", "Ethnicity"];
    const { mapping, alternatives } = draftMapping("workforce", undefined, headings);
    expect(mapping).toMatchObject({ row: { column: "Grade" }, ethnicity: { column: "Ethnic Origin" } });
    expect(alternatives).toStrictEqual([
      ["Ethnic Origin", "Ethnicity"],
      ["Grade", "Band"],
    ]);
  });
});

describe("the kind of a file", () => {
  test.each([
    ["workforce", ["Ethnicity", "Band", "Staff Group"]],
    ["shortlisting", ["Ethnicity", "Vacancy Title", "Shortlisted"]],
    ["disciplinary", ["Ethnicity", "Case Number", "Allegation"]],
    ["training", ["Ethnicity", "Course Title", "Attended"]],
    ["survey", ["Ethnicity", "Q14a", "Q15"]],
    // Headings that every kind has tell nothing.
    ["workforce", ["Ethnicity", "Employee Number"]],
  ])("is %s where the headings are %j", (kind, headings) => {
    expect(likeliestKind(headings)).toBe(kind);
  });

  test("is said where the headings speak more of another kind than of the one that is asked for", () => {
    const headings = ["Ethnicity", "Course Title", "Attended", "Band"];
    expect(draftMapping("workforce", undefined, headings).otherKind).toStrictEqual({
      asked: "workforce",
      likelier: "training",
    });
    // One heading of each kind.
    expect(draftMapping("workforce", undefined, ["Ethnicity", "Band", "Attended"]).otherKind).toBeNull();
    expect(draftMapping("training", undefined, ["Ethnicity", "Band", "Attended"]).otherKind).toBeNull();
  });
});

describe("a draft by content", () => {
  const columns = {
    "": ["", ""],
    A: ["A", "H", "Z"],
    B: ["Band 5", "Band 6", "Band 7"],
    C: ["Nursing and Midwifery Registered", "Medical and Dental", "Estates and Ancillary"],
    D: ["01/05/2021", "02/06/2021", "13/07/2021"],
  };

  test("finds by its codes what a kind cannot do without", () => {
    const draft = draftMapping("workforce", undefined, ["", "A", "B", "C", "D"], censusOf(columns));
    expect(draft.byContent).toStrictEqual([
      ["ethnicity", "A"],
      ["row", "B"],
      ["part", "C"],
    ]);
    expect(draft.mapping).toMatchObject({
      row: { column: "B" },
      part: { column: "C" },
      ethnicity: { column: "A" },
    });
    expect(draft.missing).toStrictEqual([]);
  });

  test("finds the day of a case, which is the column that days alone are in", () => {
    const draft = draftMapping("disciplinary", 2022, ["A", "B", "D"], censusOf(columns));
    expect(draft.byContent).toStrictEqual([
      ["ethnicity", "A"],
      ["entered", "D"],
    ]);
    expect(draft.mapping).toMatchObject({ entered: { column: "D" } });
  });

  test("leaves alone what a heading is known for", () => {
    const named = { ...columns, Ethnicity: ["British", "Indian"] };
    const draft = draftMapping("training", undefined, ["A", "Ethnicity"], censusOf(named));
    expect(draft.byContent).toStrictEqual([]);
    expect(draft.mapping).toMatchObject({ ethnicity: { column: "Ethnicity" } });
  });

  test.each([
    // Three of five rows are 60%, two of five are less.
    [["A", "H", "Z", "x1", "x2"], [["ethnicity", "A"]]],
    [["A", "H", "x1", "x2", "x3"], []],
    // One word for all of them may be something else.
    [["A", "A", "A"], []],
  ])("takes a column of %j for %j", (texts, byContent) => {
    expect(draftMapping("training", undefined, ["A"], censusOf({ A: texts })).byContent).toStrictEqual(
      byContent,
    );
  });

  test("takes the column of which most is read, and keeps the others", () => {
    const both = { First: ["A", "H", "Z", "x1"], Second: ["A", "H", "Z", "G"] };
    const draft = draftMapping("training", undefined, ["First", "Second", "Third"], censusOf(both));
    expect(draft.byContent).toStrictEqual([["ethnicity", "Second"]]);
    expect(draft.alternatives).toStrictEqual([["Second", "First"]]);
  });

  test.each([
    [["Ethnicity", "Shortlisted", "Appointed", "S"], []],
    [["Ethnicity", "Shortlisted", "S"], [["stage", "S"]]],
    [["Ethnicity", "Appointed", "S"], [["stage", "S"]]],
  ])("looks in %j for a stage where there are not two flags: %j", (headings, byContent) => {
    const stages = { S: ["Shortlisted", "Hired", "Rejected"] };
    expect(draftMapping("shortlisting", undefined, headings, censusOf(stages)).byContent).toStrictEqual(
      byContent,
    );
  });
});

describe("a mapping that is there already", () => {
  const mapping = {
    kind: "training",
    ethnicity: { column: ["Ethnicity", "Ethnic Origin"], codes: { use: ["ethnic-categories-2001"] } },
    persons: { column: "Staff ID", choose: "highest" },
  } as const satisfies RecordMapping;

  test("is the draft of a file with its columns", () => {
    expect(knownMapping(mapping, ["Other", "Ethnic Origin", "STAFF  ID"])).toStrictEqual({
      mapping,
      found: new Map(),
      alternatives: [],
      missing: [],
      byContent: [],
      otherKind: null,
    });
    expect(headingsOf(mapping, ["Other", "Ethnic Origin", "STAFF  ID"])).toStrictEqual([
      "Ethnic Origin",
      "STAFF  ID",
    ]);
  });

  test("is none of a file without one of them, which is named by its first heading", () => {
    expect(knownMapping(mapping, ["Staff ID"])).toMatchObject({ mapping: null, missing: ['"Ethnicity"'] });
    expect(headingsOf(mapping, ["Staff ID"])).toStrictEqual(["Staff ID"]);
  });
});

describe("the score of a row as the headings", () => {
  test.each([
    // A thousand for each known heading, and one for each cell that is filled, which are fewer than a thousand.
    [["Ethnicity", "Band", "Hobby", " "], 2003],
    [["ethnic origin:"], 1001],
    [["Title", "", ""], 1],
    [["", " "], 0],
    [[], 0],
    [Array.from({ length: 1500 }, () => "x"), 999],
  ])("%j: %d", (row, score) => {
    expect(headingScore(row)).toBe(score);
  });

  test("takes no long text for a heading", () => {
    // "VACANCY" and words behind it is a known heading, up to 100 characters of it: 8 + 92, and one more.
    expect(headingScore([`Vacancy ${"x".repeat(92)}`])).toBe(1001);
    expect(headingScore([`Vacancy ${"x".repeat(93)}`])).toBe(1);
  });
});

describe("a draft is completed by its rows", () => {
  const none = { column: "Ethnicity", texts: [] };
  const days = censusOf({ Day: ["2021-05-01", "2021-06-13"], Started: ["01/05/2021", "13/06/2021"] });
  const cases = {
    kind: "disciplinary",
    ethnicity: { column: "Ethnicity", codes: {} },
    entered: { column: "Day", year: 2022, window: "single-year" },
  } as const satisfies RecordMapping;

  test("by the form of the days of its cases", () => {
    expect(completed(cases, none, days)).toStrictEqual({
      ...cases,
      entered: { ...cases.entered, formats: ["year-month-day"] },
    });
  });

  test("by the form of its other days", () => {
    const training = {
      kind: "training",
      ethnicity: { column: "Ethnicity", codes: {} },
      persons: "one-row-each",
      dates: [{ name: "late", column: "Started", to: "2022-03-31" }],
    } as const satisfies RecordMapping;
    expect(completed(training, none, days)).toStrictEqual({
      ...training,
      dates: [{ ...training.dates[0], formats: ["day-month-year"] }],
    });
  });

  test("not by a column without days, or that the file does not have", () => {
    for (const column of ["Ethnicity", "Elsewhere"]) {
      const entered = { ...cases.entered, column };
      const mapping = { ...cases, entered };
      expect(completed(mapping, none, censusOf({ Ethnicity: ["A", "B"] }))).toStrictEqual(mapping);
    }
  });

  test("by its lines of totals, which count nowhere, before its own filters", () => {
    const filters = [{ name: "contract", column: "Contract", codes: {} }];
    const total = { column: "Ethnicity", texts: ["Total", "Grand Total"] };
    const { filters: all } = completed({ ...cases, filters }, total, days);
    expect(all).toStrictEqual([
      {
        name: "line of totals",
        column: "Ethnicity",
        codes: { table: { Total: "exclude", "Grand Total": "exclude" }, otherwise: "count" },
      },
      ...filters,
    ]);
  });
});
