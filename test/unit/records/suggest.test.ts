import {
  parseRecordMapping,
  type RecordMapping,
  suggestMapping,
  type SuggestionOptions,
} from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const of = (text: string): Blob => new Blob([text]);

describe("a mapping drafted from a file", () => {
  test("is one, and lists every code with how often it occurs and where it would go", async () => {
    const file = of(
      "Title,,,\n\nEmployee Number,Ethnic Origin,Band,Staff Group,Primary Assignment,Hobby\n" +
        "1,A,Band 5,Students,Y,x\n1,A,Band 6,Students,N,x\n2,H,Band 5,W9,Y,x\n",
    );
    const { mapping, columns, missing, unused, rows } = await suggestMapping(file);
    expect(parseRecordMapping(mapping).status).toBe("valid");
    expect(mapping).toMatchObject({
      kind: "workforce",
      persons: { column: "Employee Number", choose: "primary", primary: { column: "Primary Assignment" } },
    });
    expect([missing, unused, rows]).toEqual([[], ["Hobby"], 3]);
    // A text without a rule in one row may be a postcode or initials.
    expect(columns.find(({ path }) => path === "part")).toMatchObject({
      codes: [{ code: "Students", rows: 2, to: "clinical" }],
      unquoted: { rows: 1, line: 6 },
    });
    expect(columns.map(({ column }) => column)).not.toContain("Employee Number");
  });

  test.each([
    ["shortlisting", "Ethnicity,Application Status\nA,Hired\n"],
    ["disciplinary", "Ethnicity,Case Opened\nA,2021-05-01\n"],
    ["training", "Ethnicity,Staff ID,Course Title\nA,1,x\n"],
    ["survey", "Ethnicity,Q14a,Q15\nA,Never,Yes\n"],
  ])("is for %s where the headings are", async (kind, text) => {
    const { mapping } = await suggestMapping(of(text), { year: 2022 });
    expect(mapping?.kind).toBe(kind);
    expect(parseRecordMapping(mapping).status).toBe("valid");
  });

  test("is none where a column is missing, or the year of cases", async () => {
    expect(await suggestMapping(of("Ethnicity,Case Opened\nA,\n"))).toMatchObject({
      mapping: null,
      missing: ["year"],
    });
    expect(await suggestMapping(of("a,b\n1,2\n"), { kind: "training" })).toMatchObject({
      mapping: null,
      missing: ["ethnicity"],
      unused: ["a", "b"],
    });
    expect(await suggestMapping(of(""))).toMatchObject({ mapping: null, rows: 0 });
  });

  test("lists nothing of a column that holds one text a row", async () => {
    const people = Array.from({ length: 9 }, (_, index) => `Person ${String(index)},A,1\n`).join("");
    const suggested = await suggestMapping(of(`Status,Ethnicity,x\n${people}`), { kind: "shortlisting" });
    expect(suggested.columns.find(({ column }) => column === "Status")?.codes).toBeNull();
    expect(JSON.stringify(suggested)).not.toContain("Person");
  });
});

test("a column that may decide which rows count is offered: its codes, its days, and of people neither", async () => {
  const three = ["A,Informal,01/02/2022,Ann", "A,Formal,02/02/2022,Ann", "B,Formal,13/02/2022,Bea"];
  const rows = Array.from({ length: 10 }, () => three).flat();
  const lines = rows.map((row, index) => `2021-05-01,${row},note ${String(index)}`);
  const odd = "2021-05-01,A,Told me himself,01/02/2022,Ann,note 30";
  const text = `Case Opened,Ethnicity,Kind of Meeting,Hearing,Case Manager,Remarks\n${[...lines, odd].join("\n")}\n`;
  const { others } = await suggestMapping(of(text), { kind: "disciplinary" });
  expect(others).toEqual([
    {
      column: "Kind of Meeting",
      codes: [
        { code: "Formal", rows: 20 },
        { code: "Informal", rows: 10 },
      ],
      // A text that is there once may say who somebody is.
      unquoted: expect.objectContaining({ rows: 1 }) as unknown,
    },
    { column: "Hearing", codes: null, formats: ["day-month-year"] },
    { column: "Case Manager", codes: null },
  ]);
});

const ethnicity = { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } } as const;
const oneRowEach: RecordMapping = { kind: "training", persons: "one-row-each", ethnicity };
const onceBy = (column: string): RecordMapping => ({ ...oneRowEach, persons: { column, choose: "highest" } });

describe("a code that no table knows, in three rows", () => {
  const codesOf = async (who: string, ids: string, options: SuggestionOptions) => {
    const lines = Array.from(ids, (id) => `${id},XN7,x\n`);
    const suggested = await suggestMapping(of(`${who},Ethnicity,Course\n${lines.join("")}`), options);
    const found = suggested.columns.find(({ path }) => path === "ethnicity");
    return found?.codes?.map(({ code, rows, to }) => [code, rows, to]);
  };

  test.each<[string, string, SuggestionOptions]>([
    ["a heading", "Staff ID", {}],
    ["a heading, in a survey", "Staff ID", { kind: "survey", year: 2022 }],
    ["the mapping", "Who", { mapping: onceBy("Who") }],
    ["the mapping, by another name of the column", " who ", { mapping: onceBy("WHO") }],
  ])("is quoted where %s says that they are of three people", async (_, who, options) => {
    expect(await codesOf(who, "123", options)).toEqual([["XN7", 3, null]]);
    expect(await codesOf(who, "112", options)).toEqual([]);
  });

  test("is quoted by its rows where nothing says who they are about", async () => {
    expect(await codesOf("Who", "111", {})).toEqual([["XN7", 3, null]]);
    expect(await codesOf("Staff ID", "111", { mapping: oneRowEach })).toEqual([["XN7", 3, null]]);
  });

  test("is quoted of a column beside a draft that lacks something, by the same rule", async () => {
    const kinds = async (ids: string) => {
      const lines = Array.from(ids, (id) => `${id},XN7\n9,Staff\n`);
      const { mapping, others } = await suggestMapping(of(`Staff ID,Kind\n${lines.join("")}`));
      expect(mapping).toBeNull();
      return others.map(({ column, codes }) => [column, codes?.map(({ code }) => code)]);
    };
    expect(await kinds("123")).toEqual([["Kind", ["XN7", "Staff"]]]);
    expect(await kinds("111")).toEqual([["Kind", ["Staff"]]]);
  });
});

describe("a line of totals", () => {
  const drafted = (first: string, options: SuggestionOptions = { kind: "training" }) =>
    suggestMapping(of(`Note,Ethnicity,Course\nx,A,x\n${first},,2\n`), options);
  const filtersOf = async (first: string) => (await drafted(first)).mapping?.filters ?? [];

  test.each([
    "Total",
    "totals",
    " GRAND TOTAL ",
    "Sub-total",
    "Subtotal",
    "Overall totals:",
    // 29 characters, and one more makes it a sentence.
    `Total${".".repeat(24)}`,
  ])("%j is left out by a filter, and is nobody", async (first) => {
    expect(await filtersOf(first)).toEqual([
      {
        name: "line of totals",
        column: "Note",
        codes: { table: { [first.trim()]: "exclude" }, otherwise: "count" },
      },
    ]);
    const { columns, rows } = await drafted(first);
    // Two rows were read; the code of the one that is somebody is listed.
    expect([rows, columns.find(({ path }) => path === "ethnicity")?.codes]).toEqual([
      2,
      [{ code: "A", rows: 1, to: "white" }],
    ]);
  });

  test.each(["Total staff", "Totally", "The total", "Sum", "", `Total${".".repeat(25)}`])(
    "%j is none",
    async (first) => {
      expect(await filtersOf(first)).toEqual([]);
    },
  );

  test("keeps the codes of its own column out of the list, and those of no other", async () => {
    const columnsOf = async (last: string) => {
      const { columns } = await suggestMapping(of(`Ethnicity,Course Category\nA,CPD\n${last},\n`), {
        kind: "training",
      });
      return columns.map(({ path, column }) => [path, column]);
    };
    const category = ["filters[0]", "Course Category"];
    expect(await columnsOf("H")).toEqual([category, ["ethnicity", "Ethnicity"]]);
    expect(await columnsOf("Total")).toEqual([["filters[1]", "Course Category"]]);
  });

  test("is asked about where no filter of a mapping that is there leaves it out", async () => {
    const asked = async (column: string | readonly string[], total: "exclude" | "count") => {
      const filter = { name: "totals", column, codes: { table: { total }, otherwise: "count" } } as const;
      const other = { name: "x", column: "Course", codes: { otherwise: "exclude" } } as const;
      const mapping: RecordMapping = { ...oneRowEach, filters: [other, filter] };
      const { questions } = await drafted("Total", { mapping });
      return questions.filter(({ about }) => about === "line-of-totals").map(({ question }) => question);
    };
    const question =
      '"Total" in the column "Note" seems to be a line of totals, and no filter leaves it out. Is it?';
    expect(await asked("Note", "exclude")).toEqual([]);
    expect(await asked(["Remark", "Note"], "exclude")).toEqual([]);
    expect(await asked("Note", "count")).toEqual([question]);
    expect(await asked("Ethnicity", "exclude")).toEqual([question]);
    const { questions } = await drafted("Total", { mapping: oneRowEach });
    expect(questions.map((one) => one.question)).toContain(question);
  });
});

describe("the people whose rows say different ethnicities", () => {
  /** People of two rows each, with these codes. */
  const questionOf = async (pairs: readonly string[]) => {
    const lines = pairs.flatMap(([one = "", other = ""], who) => [
      `${String(who)},${one}`,
      `${String(who)},${other}`,
    ]);
    const { questions } = await suggestMapping(of(`Staff ID,Ethnicity\n${lines.join("\n")}\n`), {
      kind: "training",
    });
    return questions.find(({ about }) => about === "ethnicities-differ")?.question.split(" A person")[0];
  };

  test.each<[string, readonly string[], string | undefined]>([
    ["White and Asian", ["AH"], "The rows of 1 person say different known ethnicities (line 3)."],
    ["one code and another of one group", ["HJ", "AB"], undefined],
    ["a group and unknown", ["AZ", "ZH"], undefined],
    // The second rows of person 0 to 5 stand in lines 3, 5, 7, 9, 11 and 13, of which five are named.
    [
      "six people",
      Array.from({ length: 6 }, () => "AH"),
      "The rows of 6 people say different known ethnicities (the first in lines 3, 5, 7, 9, 11).",
    ],
    [
      "more people than the first room is for",
      [...Array.from({ length: 600 }, () => "AA"), "AH"],
      "The rows of 1 person say different known ethnicities (line 1203).",
    ],
  ])("are counted: %s", async (_, pairs, question) => {
    expect(await questionOf(pairs)).toBe(question);
  });

  test("are each counted once, and nobody is a row that does not say who it is about", async () => {
    expect(await questionOf(["AH", "AH"])).toContain("2 people");
    const rows = ["1,A", "1,H", "1,M", ",A", ",H", "2,A", "2,A"].join("\n");
    const { questions } = await suggestMapping(of(`Staff ID,Ethnicity\n${rows}\n`), { kind: "training" });
    expect(questions.find(({ about }) => about === "ethnicities-differ")?.question).toContain(
      "The rows of 1 person say different known ethnicities (line 3).",
    );
  });

  test("are found by the rules of a mapping that is there, and not by a total", async () => {
    const mapping: RecordMapping = {
      ...onceBy("Who"),
      ethnicity: { column: "Origin", codes: { table: { X: "white", Y: "black" } } },
    };
    const rows = ["Total,1,Y", "a,1,X", "a,2,Y", "a,2,x", "a,3,A", "a,3,H"].join("\n");
    const { questions } = await suggestMapping(of(`Note,Who,Origin\n${rows}\n`), { mapping });
    expect(questions.find(({ about }) => about === "ethnicities-differ")?.question).toContain(
      "The rows of 1 person say different known ethnicities (line 5).",
    );
  });
});

describe("the headings", () => {
  const mapping: RecordMapping = {
    ...onceBy("Reference"),
    ethnicity: { column: "Origin", codes: { table: { X: "white" } } },
  };

  test("are found by the columns of a mapping that is there, below wider titles and other headings", async () => {
    const text = "Ethnicity,Staff ID,Course\nA,1,x\nReference,Origin\n7,X\n";
    const found = await suggestMapping(of(text), { mapping });
    expect([found.rows, found.missing, found.columns.map(({ column }) => column)]).toEqual([
      1,
      [],
      ["Origin"],
    ]);
    const without = await suggestMapping(of(text), { kind: "training" });
    expect(without.columns.map(({ column }) => column)).toEqual(["Ethnicity"]);
  });

  test("alone are looked at where no rows are wanted", async () => {
    const file = of("Staff ID,Ethnicity,Hobby\n1,A,x\n");
    const {
      mapping: drafted,
      rows,
      columns,
      unused,
    } = await suggestMapping(file, {
      kind: "training",
      rows: "headings-only",
    });
    expect([drafted?.kind, rows, unused, columns.map(({ codes }) => codes)]).toEqual([
      "training",
      0,
      ["Hobby"],
      [[]],
    ]);
    expect((await suggestMapping(file, { kind: "training", rows: "counted" })).rows).toBe(1);
  });

  test("that are a person's row are not told", async () => {
    const { unused, others } = await suggestMapping(of("a,943 476 5919,A\nb,943 476 5920,H\n"));
    expect(unused).toEqual(Array.from({ length: 3 }, () => "a heading that is not quoted"));
    expect(others).toEqual([]);
  });

  test("without a text are not told either, and the last is read without the end of its line", async () => {
    const { unused } = await suggestMapping(of("Ethnicity, ,,Hobby\r\nA,,,x\n"), { kind: "training" });
    expect(unused).toEqual(["Hobby"]);
  });
});

test.each([
  "Case Manager",
  "Investigating Officers",
  "Supervisor",
  "Lead Trainer",
  "Handler",
  "Panel",
  "Opened by",
  "Assigned to",
  "Chair",
  "Contacts",
])("%s is a heading of people: its column is offered without its texts", async (heading) => {
  const lines = Array.from({ length: 6 }, (_, index) => `A,${index % 2 === 0 ? "Yes" : "No"}\n`).join("");
  const othersOf = async (name: string) =>
    (await suggestMapping(of(`Ethnicity,${name}\n${lines}`), { kind: "training" })).others;
  expect(await othersOf(heading)).toEqual([{ column: heading, codes: null }]);
  expect((await othersOf("Kind"))[0]?.codes).toHaveLength(2);
});
