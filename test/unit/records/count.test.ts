import { count, type RecordMapping, type WorkforceMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const ethnicity = { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } } as const;

const workforce: WorkforceMapping = {
  kind: "workforce",
  ethnicity,
  row: { column: "Band", codes: { use: ["agenda-for-change", "medical-grades"] } },
  part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
};

const staff = (ethnic: unknown, band: string, group: string, more: object = {}): object => ({
  "Ethnic Origin": ethnic,
  Band: band,
  "Staff Group": group,
  ...more,
});

const nobody = { white: 0, bme: 0, unknown: 0, asian: 0, black: 0, mixed: 0, other: 0 };

describe("a workforce", () => {
  const rows = [
    staff("A", "Band 5", "Administrative and Clerical"),
    staff("h", " band 5 ", "ADMINISTRATIVE AND CLERICAL"),
    staff("", "5", "Estates and Ancillary"),
    staff("N", "NHS|XR09|Review Body Band 8 - Range A", "Nursing and Midwifery Registered"),
    staff("R", "Consultant", "Medical and Dental"),
    staff("B", "Senior Medical Manager", "Medical and Dental"),
  ];

  test("is counted by part, row and group, in any case and with blanks around", () => {
    const { part, balance, issues, persons } = count(rows, workforce);
    expect(issues).toEqual([]);
    expect(persons).toBeNull();
    expect(balance).toEqual({ read: 6, counted: 6, bank: 0, excluded: [], rejected: [] });
    expect(part).toEqual({
      workforce: {
        nonClinical: { "band-5": { ...nobody, white: 1, bme: 1, asian: 1, unknown: 1 } },
        clinical: { "band-8a": { ...nobody, bme: 1, black: 1 } },
        medical: {
          // The senior medical manager is a consultant too.
          consultants: { ...nobody, white: 1, bme: 1, other: 1 },
          "senior-medical-managers": { ...nobody, white: 1 },
        },
      },
    });
  });

  test("has senior medical managers as a row of their own where the mapping says so", () => {
    const { part } = count(rows, { ...workforce, seniorMedicalManagers: "own-row" });
    expect(part.workforce?.medical).toEqual({
      consultants: { ...nobody, bme: 1, other: 1 },
      "senior-medical-managers": { ...nobody, white: 1, ofWhich: null },
    });
  });

  test("of a medical grade is medical whatever its staff group; a pay band that is medical is rejected", () => {
    const { part, balance, issues } = count(
      [staff("A", "Consultant", "Students"), staff("A", "Band 7", "Medical and Dental")],
      workforce,
    );
    expect(part.workforce?.medical?.consultants?.white).toBe(1);
    expect(balance.rejected).toEqual([{ reason: "row-and-part-disagree", rows: 1 }]);
    expect(issues).toMatchObject([{ code: "row-and-part-disagree", line: 2, rows: 1 }]);
  });

  test("tells no groups within BME apart where the rules do not", () => {
    const codes = { table: { W: "white", E: "bme" }, otherwise: "unknown" } as const;
    const { part } = count(
      [staff("w", "Band 2", "Clinical"), staff("e", "Band 2", "Clinical"), staff(null, "2", "Clinical")],
      {
        ...workforce,
        ethnicity: { column: "Ethnic Origin", codes },
      },
    );
    expect(part.workforce?.clinical?.["band-2"]).toEqual({ white: 1, bme: 1, unknown: 1 });
  });
});

describe("what is not counted", () => {
  test("is reported by code, with how often and where first, and never in silence", () => {
    const { balance, issues } = count(
      [
        staff("A", "Band 5", "Clinical"),
        staff("Q", "Band 5", "Clinical"),
        staff("A", "Ad hoc", "Clinical"),
        staff(" q", "Ad hoc", "Clinical"),
        staff("A", "Ad hoc", "Clinical"),
      ],
      workforce,
    );
    // Line 4 is rejected once, for its band, and both its codes are reported.
    expect(balance).toMatchObject({ read: 5, counted: 1, rejected: [{ reason: "unmapped-code", rows: 4 }] });
    expect(issues.map(({ code, path, value, rows }) => ({ code, path, value, rows }))).toEqual([
      { code: "unmapped-code", path: "line 2, Ethnic Origin", value: "Q", rows: 2 },
      { code: "unquoted-text", path: "line 3, Band", value: null, rows: 3 },
    ]);
    expect(issues[0]?.message).toBe(
      'line 2, Ethnic Origin: "Q" (2 rows, this is the first); expected a code that the mapping knows. Add it to the mapping.',
    );
  });

  test("is excluded by the name of the first filter that does, and then says nothing more", () => {
    const { balance, issues } = count(
      [
        staff("?", "?", "?", { Type: "Agency", Site: "X" }),
        staff("A", "2", "Clinical", { Type: "Permanent", Site: "X" }),
        staff("A", "2", "Clinical", { Type: "Permanent", Site: "Y" }),
      ],
      {
        ...workforce,
        filters: [
          { name: "not-staff", column: "Type", codes: { use: ["assignment-categories"] } },
          { name: "other-site", column: "Site", codes: { table: { x: "exclude" }, otherwise: "count" } },
        ],
      },
    );
    expect(issues).toEqual([]);
    expect(balance).toMatchObject({
      read: 3,
      counted: 1,
      excluded: [
        { name: "not-staff", rows: 1 },
        { name: "other-site", rows: 1 },
      ],
    });
  });

  test("because of a column that is not there, is everything, and the issue names the column", () => {
    const { part, balance, issues } = count([{ Band: "5", "Staff Group": "Clinical" }], workforce);
    expect(part).toEqual({});
    expect(balance.read).toBe(0);
    expect(issues).toMatchObject([{ code: "missing-column", column: "Ethnic Origin" }]);
  });

  test("shows no codes of a column that looks like something else", () => {
    const rows = Array.from({ length: 8 }, (_, index) => staff(`Person ${String(index)}`, "5", "Clinical"));
    const { issues } = count(rows, workforce);
    expect(issues).toMatchObject([{ code: "too-many-codes", value: null, rows: 8, line: 1 }]);
    expect(JSON.stringify(issues)).not.toContain("Person");
  });

  test("of no rows at all is an issue", () => {
    expect(count([], workforce).issues).toMatchObject([{ code: "no-rows" }]);
  });
});

describe("people with several rows", () => {
  const rows = [
    staff("A", "Band 5", "Clinical", { Id: "e1", Main: "Y" }),
    staff("A", "Band 7", "Clinical", { Id: "E1 ", Main: "N" }),
    staff("H", "Band 3", "Clinical", { Id: "e2", Main: "N" }),
    staff("H", "Band 3", "Clinical", { Id: "e2", Main: "Y" }),
    staff("Z", "Band 2", "Clinical", { Id: "e3", Main: "Y" }),
    staff("B", "Band 2", "Clinical", { Id: "e3", Main: "Y" }),
    staff("A", "Band 9", "Clinical", { Id: " ", Main: "Y" }),
  ];

  test("count once, in their highest row, whatever the order of rows", () => {
    const highest: RecordMapping = { ...workforce, persons: { column: "Id", choose: "highest" } };
    for (const some of [rows, rows.toReversed()]) {
      const { part, balance, persons } = count(some, highest);
      expect(part.workforce?.clinical).toEqual({
        // A known group is taken before an unknown one.
        "band-2": { ...nobody, white: 1 },
        "band-3": { ...nobody, bme: 1, asian: 1 },
        "band-7": { ...nobody, white: 1 },
      });
      expect(balance).toEqual({
        read: 7,
        counted: 3,
        bank: 0,
        excluded: [{ name: "same-person", rows: 3 }],
        rejected: [{ reason: "missing-person", rows: 1 }],
      });
      expect(persons).toEqual({
        people: 3,
        withSeveralRows: 3,
        decidedByRule: 2,
        // E3 has two rows in one band, and the one with the known group is the highest by itself.
        ethnicityOfAnotherRow: 0,
        withSeveralEthnicities: 0,
        ethnicityNotDecided: 0,
      });
    }
  });

  test("count with the known ethnicity of another row where the row that counts has none", () => {
    const several = [
      staff("Z", "Band 7", "Clinical", { Id: "e1", Main: "Y" }),
      staff("H", "Band 3", "Clinical", { Id: "e1", Main: "N" }),
      staff("A", "Band 2", "Clinical", { Id: "e1", Main: "N" }),
      staff("Z", "Band 6", "Clinical", { Id: "e2", Main: "Y" }),
      staff("Z", "Band 4", "Clinical", { Id: "e2", Main: "N" }),
      staff("H", "Band 8a", "Clinical", { Id: "e3", Main: "Y" }),
      staff("A", "Band 5", "Clinical", { Id: "e3", Main: "N" }),
      staff("Z", "Band 9", "Clinical", { Id: "e4", Main: "Y" }),
      staff("H", "Band 5", "Clinical", { Id: "e4", Main: "N" }),
    ];
    const highest = { column: "Id", choose: "highest" } as const;
    const primary = {
      column: "Id",
      choose: "primary",
      primary: { column: "Main", codes: { use: ["primary-assignment"] } },
    } as const;
    for (const persons of [highest, primary]) {
      for (const some of [several, several.toReversed()]) {
        const counted = count(some, { ...workforce, persons });
        // E1 is unknown in band 7, Asian in band 3 and White in band 2: band 7, and unknown, since Asian and White are said equally
        // often. E2 is known nowhere. E3 stays as band 8a says, whatever band 5 says. E4 is unknown in band 9, and Asian elsewhere.
        expect(counted.part.workforce?.clinical).toEqual({
          "band-6": { ...nobody, unknown: 1 },
          "band-7": { ...nobody, unknown: 1 },
          "band-8a": { ...nobody, bme: 1, asian: 1 },
          "band-9": { ...nobody, bme: 1, asian: 1 },
        });
        expect(counted.persons).toEqual({
          people: 4,
          withSeveralRows: 4,
          decidedByRule: 4,
          ethnicityOfAnotherRow: 1,
          withSeveralEthnicities: 2,
          ethnicityNotDecided: 1,
        });
      }
    }
  });

  test("count in their primary row", () => {
    const primary = { column: "Main", codes: { use: ["primary-assignment"] } } as const;
    const { part, issues } = count(rows, {
      ...workforce,
      persons: { column: "Id", choose: "primary", primary },
    });
    expect(Object.keys(part.workforce?.clinical ?? {})).toEqual(["band-2", "band-3", "band-5"]);
    expect(issues).toMatchObject([{ code: "missing-person", path: "line 7, Id" }]);
  });

  test("are of the bank only where all their rows are, and are counted beside", () => {
    const filters = [
      { name: "contract", column: "Type", codes: { use: ["assignment-categories"] } },
    ] as const;
    const { part, balance } = count(
      [
        staff("A", "Band 8a", "Clinical", { Id: 1, Type: "Bank" }),
        staff("A", "Band 2", "Clinical", { Id: 1, Type: "Permanent" }),
        staff("A", "Band 2", "Clinical", { Id: 2, Type: "Bank" }),
      ],
      { ...workforce, filters, persons: { column: "Id", choose: "highest" } },
    );
    expect(part).toEqual({
      workforce: { clinical: { "band-2": { ...nobody, white: 1 } } },
      bank: { workforce: { clinical: { "band-2": { ...nobody, white: 1 } } } },
    });
    expect(balance).toMatchObject({ read: 3, counted: 1, bank: 1 });
  });
});

describe("days", () => {
  const dates = [
    { name: "not-yet", column: "Start", to: "2022-03-31" },
    { name: "left", column: "End", from: "2022-03-31", blank: "count" },
  ] as const;
  const at = (start: unknown, end: unknown): object =>
    staff("A", "2", "Clinical", { Start: start, End: end });

  test("make a snapshot, both ends included", () => {
    const { balance, issues } = count(
      [
        at("2022-03-31", ""),
        at("01/04/2022", null),
        at("5-Jan-1999", "31/03/2022"),
        at("1999-01-05 00:00:00", "30.03.2022"),
        at("31/02/2020", ""),
        at("", ""),
        at(new Date("2020-02-29"), undefined),
      ],
      { ...workforce, dates },
    );
    expect(balance).toEqual({
      read: 7,
      counted: 3,
      bank: 0,
      excluded: [
        { name: "not-yet", rows: 1 },
        { name: "left", rows: 1 },
      ],
      rejected: [
        { reason: "unreadable-date", rows: 1 },
        { reason: "missing-date", rows: 1 },
      ],
    });
    expect(issues).toMatchObject([
      { code: "unreadable-date", path: "line 5, Start", value: null },
      { code: "missing-date", path: "line 6, Start" },
    ]);
  });
});

describe("applications", () => {
  const stages = [
    { column: "Shortlisted", codes: { table: { y: "shortlisted" }, otherwise: "applied" } },
    { column: "Outcome", codes: { table: { hired: "appointed" }, otherwise: "applied" } },
  ] as const;
  const rows = [
    ["Ethnic Origin", "Shortlisted", "Outcome"],
    ["A", "Y", "Hired"],
    // Appointed, and so shortlisted, whatever the other column says.
    ["J", "", "Hired"],
    ["J", "Y", ""],
    ["A", "N", "Rejected"],
  ];

  test("are counted by the furthest stage, which implies those before it", () => {
    const { part, beside } = count(rows, { kind: "shortlisting", ethnicity, stages });
    expect(part.shortlisting).toEqual({
      shortlisted: { ...nobody, white: 1, bme: 2, asian: 2 },
      appointed: { ...nobody, white: 1, bme: 1, asian: 1 },
    });
    expect(beside.applied).toEqual({ ...nobody, white: 2, bme: 2, asian: 2 });
  });
});

describe("disciplinary cases", () => {
  const entered = { column: "Date", year: 2022, window: "single-year" } as const;
  const mapping = {
    kind: "disciplinary",
    ethnicity,
    entered,
    persons: { column: "Staff", choose: "highest" },
  } as const;
  const entry = (on: string, who: string, ethnic: string): object => ({
    Date: on,
    Staff: who,
    "Ethnic Origin": ethnic,
  });
  const rows = [
    entry("31/03/2020", "a", "A"),
    entry("01/04/2020", "a", "A"),
    entry("31/03/2021", "b", "H"),
    entry("01/04/2021", "b", "H"),
    entry("31/03/2022", "b", "H"),
    entry("01/04/2022", "c", "H"),
  ];

  test("count people once in each year of their own", () => {
    const { part, balance } = count(rows, mapping);
    expect(part.disciplinary).toEqual({
      entered: { ...nobody, bme: 1, asian: 1 },
      enteredPreviousYear: { ...nobody, white: 1, bme: 1, asian: 1 },
      window: "single-year",
    });
    expect(balance).toEqual({
      read: 6,
      counted: 3,
      bank: 0,
      excluded: [
        { name: "outside-window", rows: 2 },
        { name: "same-person", rows: 1 },
      ],
      rejected: [],
    });
  });

  test("count people once in the two years together", () => {
    const { part } = count(rows, { ...mapping, entered: { ...entered, window: "two-year-average" } });
    expect(part.disciplinary).toEqual({
      entered: { ...nobody, white: 1, bme: 1, asian: 1 },
      window: "two-year-average",
    });
  });

  test("leave the previous year not given where the file does not reach back", () => {
    expect(count(rows.slice(3), mapping).part.disciplinary?.enteredPreviousYear).toBeUndefined();
  });
});

test("training counts people, not episodes", () => {
  const rows = ["a", "b", "a", "a"].map((Staff) => ({ Staff, "Ethnic Origin": Staff === "a" ? "A" : "M" }));
  const { part, persons } = count(rows, {
    kind: "training",
    ethnicity,
    persons: { column: "Staff", choose: "highest" },
  });
  expect(part.training).toEqual({ accessed: { ...nobody, white: 1, bme: 1, black: 1 } });
  expect(persons).toMatchObject({
    people: 2,
    withSeveralRows: 1,
    decidedByRule: 0,
    ethnicityOfAnotherRow: 0,
  });
});

describe("survey answers", () => {
  const question = (column: string) => ({ column, codes: { use: ["yes-no-not-sure"] } }) as const;
  const mapping = {
    kind: "survey",
    year: 2021,
    ethnicity,
    questions: {
      "harassment-from-managers": question("Q14b"),
      "harassment-from-colleagues": question("Q14c"),
      "equal-opportunities": question("Q15"),
    },
  } as const;
  const rows = [
    { "Ethnic Origin": "A", Q14b: "Yes", Q14c: "No", Q15: "Yes" },
    { "Ethnic Origin": "A", Q14b: "No", Q14c: "No", Q15: "No" },
    { "Ethnic Origin": "A", Q14b: "No", Q14c: "", Q15: "Don't know" },
    { "Ethnic Origin": "A", Q14b: "", Q14c: "Yes", Q15: "" },
    { "Ethnic Origin": "A", Q14b: "", Q14c: "", Q15: "Not sure" },
  ];

  test("combine indicator 6 respondent by respondent, and count indicator 7 under both bases", () => {
    const { part, beside } = count(rows, mapping);
    const white = Object.fromEntries(
      Object.entries(part.survey ?? {}).map(([key, value]) => [
        key,
        typeof value === "object" && "white" in value ? value.white : value,
      ]),
    );
    expect(white).toEqual({
      year: 2021,
      // Yes: the first and the fourth; no to one at least: the second and the third.
      "harassment-from-staff": { yes: 2, answered: 4 },
      "harassment-from-managers": { yes: 1, answered: 3 },
      "harassment-from-colleagues": { yes: 1, answered: 3 },
      "equal-opportunities": { yes: 1, answered: 4 },
    });
    expect(beside.equalOpportunities?.["yes-or-no"].white).toEqual({ yes: 1, answered: 2 });
    expect(beside.equalOpportunities?.["yes-no-or-not-sure"].white).toEqual({ yes: 1, answered: 4 });
    expect(beside.answers?.["equal-opportunities"]).toMatchObject({
      yes: { white: 1 },
      no: { white: 1 },
      "not-sure": { white: 2 },
      missing: { white: 1 },
    });
  });

  test("follow the definitions that the mapping chooses, or that the year had", () => {
    const both = count(rows, { ...mapping, eitherQuestion: "both-answered" }).part.survey;
    expect(both?.["harassment-from-staff"]?.white).toEqual({ yes: 2, answered: 3 });
    const before = count(rows, { ...mapping, year: 2020 }).part.survey;
    expect(before?.["equal-opportunities"]?.white).toEqual({ yes: 1, answered: 2 });
    const chosen = count(rows, { ...mapping, year: 2020, notSure: "answered" }).part.survey;
    expect(chosen?.["equal-opportunities"]?.white).toEqual({ yes: 1, answered: 4 });
  });
});

describe("rows", () => {
  const training = { kind: "training", persons: "one-row-each", ethnicity } as const;

  test("may come one after another, now or later", async () => {
    const rows = [{ "Ethnic Origin": "A" }, { "Ethnic Origin": "N" }];
    const expected = count(rows, training);
    expect(count(new Set(rows), training)).toEqual(expected);
    async function* later() {
      yield* await Promise.resolve(rows);
    }
    expect(await count(later(), training)).toEqual(expected);
  });

  test("of a sheet have titles above their headings, and cells of any kind", () => {
    const { balance, issues } = count(
      [
        ["Staff at 31 March"],
        [],
        [null, "ethnic  ORIGIN", ""],
        [1, "A", null],
        [2, 99, undefined],
        [3, true],
        [4, true],
        [5, true],
      ],
      { ...training, ethnicity: { column: ["Ethnicity", "Ethnic origin"], codes: ethnicity.codes } },
    );
    expect(balance).toMatchObject({ read: 5, counted: 2 });
    expect(issues).toMatchObject([{ code: "unmapped-code", value: "true", line: 6 }]);
  });

  test("that are nothing are blank, and stop no program", () => {
    const rows = [{ "Ethnic Origin": "A" }, null, Object.create(null), 5] as object[];
    expect(count(rows, training).part.training?.accessed).toMatchObject({ white: 1, unknown: 3 });
  });
});

test("a mapping that is none is misuse", () => {
  const mapping = { kind: "training", ethnicity: { column: "", codes: {} } } as unknown as RecordMapping;
  expect(() => count([], mapping)).toThrow(expect.objectContaining({ code: "invalid-mapping" }));
});
