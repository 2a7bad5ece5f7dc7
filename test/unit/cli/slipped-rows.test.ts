import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { zippedWorkbook } from "../../support/zipped-workbook.ts";

const NAME = "Marguerite Okonjo-Vance";
const NUMBER = "943 476 5919";
const BIRTHDAY = "17/11/1968";
const EMAIL = "m.okonjo@example.org";
const secrets = [NAME, "Marguerite", NUMBER, "9434765919", BIRTHDAY, "1968", EMAIL];

const headings = ["Employee Number", "Ethnic Origin", "Band", "Staff Group"];
const usual = Array.from({ length: 40 }, (_, index) => [
  String(20_000_000 + index),
  index % 4 === 0 ? "H" : "A",
  "Band 5",
  index % 10 === 0 ? "Z9" : "Estates and Ancillary",
]);
/** Two rows to the right of where they belong, and one to the left, of an invented person with two assignments. */
const slipped = [
  ["20000099", NAME, "A", "Band 5", "Estates and Ancillary"],
  ["20000099", NUMBER, "A", "Band 5"],
  [NAME, "A", EMAIL, BIRTHDAY],
];
const rows = [headings, ...usual, ...slipped];
const csv = rows.map((row) => row.join(",")).join("\n");
const workforce = {
  kind: "workforce",
  persons: { column: "Employee Number", choose: "highest" },
  row: { column: "Band", codes: { use: ["agenda-for-change"], prefixes: { "9": "band-9" } } },
  part: {
    column: "Staff Group",
    codes: { table: { "Estates and Ancillary": "nonClinical" } },
  },
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};
const files = {
  "staff.csv": csv,
  "staff.xlsx": zippedWorkbook({ sheets: [{ name: "Staff", rows }] }),
  "no-headings.csv": [...slipped, ...usual].map((row) => row.join(",")).join("\n"),
  "cases.csv": `Ethnic Origin,Date Opened\nA,2021-05-01\n${NAME},17 Nov 68\nA,${BIRTHDAY.replaceAll("/", "//")}\n`,
  "board.csv": `Name,Ethnicity,Voting\nChair,A,yes\n${NAME},${NUMBER},${NAME}\n`,
  "m.json": JSON.stringify(workforce),
};

function allOf({ stdout, stderr, saved, savedBytes }: Awaited<ReturnType<typeof wres>>): string {
  const parts = [...savedBytes.values()].flatMap((bytes) => Object.values(unzipSync(bytes)));
  return [stdout, stderr, ...saved.values(), ...parts.map((part) => new TextDecoder().decode(part))].join(
    "\n",
  );
}

describe("a row that has slipped by a column", () => {
  test.each([
    "count staff.csv --columns m.json",
    "count staff.csv --columns m.json --format terminal",
    "count staff.xlsx --columns m.json",
    "count staff.csv --accept-draft --year 2022",
    "count staff.csv",
    "count staff.csv --suggest-mapping",
    "count staff.csv --suggest-mapping --format json",
    "count staff.csv --suggest-mapping --out drafted.json",
    "count staff.csv --suggest-mapping --out drafted.xlsx",
    "count staff.csv --suggest-mapping --columns m.json --year 2022 --out drafted.xlsx",
    "count staff.xlsx --suggest-mapping",
    "count no-headings.csv --suggest-mapping --format json",
    "count no-headings.csv --columns m.json",
    "count cases.csv --suggest-mapping --year 2022",
    "count cases.csv --accept-draft --year 2022",
    "gather staff.csv --columns m.json --year 2022",
    "gather staff.csv --columns m.json --year 2022 --with-rejected --out return.xlsx",
    "gather --board board.csv --year 2022",
    "report staff.csv --columns m.json --year 2022 --with-rejected",
    "report staff.csv --accept-draft --year 2022 --with-rejected --out report.html",
  ])("puts nobody into an answer, a file or a message: %s", async (line) => {
    const all = allOf(await wres(line, { files }));
    expect(all.length).toBeGreaterThan(50);
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  test("is said by its place, and a code that is new is quoted still", async () => {
    const { code, stderr } = await wres("count staff.csv --columns m.json", { files });
    expect(code).toBe(1);
    expect(stderr).toContain('Staff Group: "Z9" (4 rows, this is the first); expected a code');
    expect(stderr).toContain("line 43, Ethnic Origin: a text that is not quoted;");
    expect(stderr).toContain("Where a cell has slipped to the next column, correct the row");
  });

  test("stands in the draft of a mapping as a question", async () => {
    const { stdout } = await wres("count staff.csv --suggest-mapping --columns m.json --format json", {
      files,
    });
    const { columns, questions } = JSON.parse(stdout) as {
      columns: { path: string; unquoted?: unknown }[];
      questions: { question: string }[];
    };
    expect(columns.find(({ path }) => path === "ethnicity")?.unquoted).toEqual({ rows: 2, line: 42 });
    expect(questions.map(({ question }) => question)).toContainEqual(
      'In the column "Ethnic Origin" 2 rows have texts (the first in line 42) without a rule that may say who somebody is, and so are not shown. Has a cell slipped to the next column there, or is it a code that needs a rule?',
    );
  });

  test("a day in a form that is not read shows its form, and no birthday", async () => {
    const { stderr } = await wres("count cases.csv --accept-draft --year 2022", { files });
    expect(stderr).toContain('"##//##//####"');
  });
});

test("the last heading of a file of Windows is shown as it is", async () => {
  const windows = csv.replaceAll("\n", "\r\n");
  const { stderr } = await wres("count staff.csv --columns m.json", {
    files: { ...files, "staff.csv": windows },
  });
  expect(stderr).toContain('line 2, Staff Group: "Z9"');
});
