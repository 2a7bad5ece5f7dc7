import { parseRecordMapping, suggestMapping } from "wres-metrics/records";
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
