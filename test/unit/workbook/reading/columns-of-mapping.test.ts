import exceljs from "exceljs";
import { countCsv, parseRecordMapping, type RecordMapping, suggestMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { mappingOfWorkbook } from "../../../../src/workbook/reading/mapping-of-workbook.ts";
import { mappingWorkbook } from "../../../../src/workbook/writing/mapping-workbook.ts";
import { writeWorkbook } from "../../../../src/workbook/xlsx/write-workbook.ts";

const training = [
  "Employee Number,Old Number,Ethnic Origin,Self-described,Course Category,Finish,Result",
  "1,91,A,H,CPD,01/05/2021,Present",
  "1,92,A,H,CPD,02/05/2021,Present",
  "2,93,H,A,CPD,03/05/2021,Absent",
  "3,94,H,A,CPD,23/05/2022,Present",
  "4,95,H,A,CPD,04/05/2021,Present",
  "5,96,Z,A,CPD,05/05/2021,Absent",
  "6,97,Z,A,CPD,06/05/2021,Absent",
].join("\n");
const applications = [
  "Vacancy,Ethnic Origin,Shortlisted,Appointed,Current Status",
  ...Array.from({ length: 6 }, () => "1,A,No,No,Applied\n1,H,No,No,Shortlisted\n1,A,No,No,Appointed"),
].join("\n");

/** Drafts a mapping, and reads it back from its workbook after somebody has changed cells of it. */
async function edited(
  csv: string,
  changes: readonly (readonly [
    sheet: string,
    line: readonly (string | null)[],
    column: number,
    to: string | null,
  ])[],
) {
  const draft = await suggestMapping(new Blob([csv]), { year: 2022 });
  if (draft.mapping === null) throw new Error("no mapping");
  const file = new exceljs.Workbook();
  const bytes = await writeWorkbook(mappingWorkbook(draft, 2022));
  await file.xlsx.load(bytes.buffer as ArrayBuffer);
  for (const [name, line, column, to] of changes) {
    const sheet = file.worksheets.find((one) => one.name.includes(name));
    let changed = 0;
    sheet?.eachRow((row, number) => {
      const isLine = line.every((text, index) => text === null || row.getCell(index + 1).text === text);
      if (number <= 4 || !isLine) return;
      row.getCell(column).value = to;
      changed += 1;
    });
    expect([name, line, changed]).toEqual([name, line, 1]);
  }
  const read = mappingOfWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
  return { draft: draft.mapping, read, file };
}

const choice = (purpose: string, to: string | null) => ["Columns", [null, purpose], 4, to] as const;
const outcome = (column: string, code: string, to: string) =>
  ["Other columns", [column, code], 4, to] as const;

/** The mapping that was read, where nothing is wrong with it. */
function valid(read: ReturnType<typeof mappingOfWorkbook>): RecordMapping {
  const parsed = parseRecordMapping(read.status === "read" ? read.value : null);
  if (parsed.status === "invalid") throw new Error(JSON.stringify([read, parsed.issues]));
  return parsed.mapping;
}

const messages = (read: ReturnType<typeof mappingOfWorkbook>): string =>
  read.status === "unreadable" ? read.issues.map(({ message }) => message).join(" ") : "";

describe("another column, chosen on the sheet of columns", () => {
  test("is read as it is where the same is written as JSON", async () => {
    const { draft, read } = await edited(training, [
      choice("Ethnicity", "Self-described"),
      choice("Who a row is about", "Old Number"),
      choice("The day that decides", "Finish"),
    ]);
    const mapping = valid(read);
    expect(mapping).toEqual({
      ...draft,
      ethnicity: { ...draft.ethnicity, column: "Self-described" },
      persons: { column: "Old Number", choose: "highest" },
      dates: [
        {
          name: "outside the year",
          column: "Finish",
          from: "2021-04-01",
          to: "2022-03-31",
          formats: ["day-month-year"],
        },
      ],
    });
    // By the column Self-described: rows 1 and 2 are Asian, the four others of the year White; each has an old number of its own.
    const { part } = await countCsv(new Blob([training]), mapping);
    expect(part.training?.accessed).toMatchObject({ white: 4, asian: 2 });
  });

  test("may be one of statuses in place of Yes and No, and a place that is not needed may be left without one", async () => {
    const stage = "How far the application came";
    const { read } = await edited(applications, [
      ["Columns", [null, stage, "Shortlisted"], 4, "Current Status"],
      ["Columns", [null, stage, "Appointed"], 4, "(not used)"],
    ]);
    const mapping = valid(read);
    expect(mapping).toMatchObject({ stages: [{ column: "Current Status" }] });
    const { part, balance } = await countCsv(new Blob([applications]), mapping);
    expect(balance.rejected).toEqual([]);
    // Six shortlisted Asian people, and six appointed White people, who were shortlisted too.
    expect(part.shortlisting).toMatchObject({ shortlisted: { white: 6, asian: 6 }, appointed: { white: 6 } });
  });

  test("may be none: then every row is a person of their own", async () => {
    const { draft, read } = await edited(training, [choice("Who a row is about", "(not used)")]);
    expect(valid(read)).toEqual({ ...draft, persons: "one-row-each" });
    const filter = await edited(training, [
      choice("Which rows count; left out as “mandatory”", "(not used)"),
    ]);
    const { filters: _filters, ...without } = draft;
    expect(valid(filter.read)).toEqual(without);
  });

  test.each([
    ["a needed one left out", [choice("Ethnicity", null)], "!D5 is blank; expected a heading of the file"],
    ["a heading that the file does not have", [choice("Ethnicity", "Hobby")], '"Hobby"'],
    [
      "a code of the column before sent elsewhere",
      [choice("Ethnicity", "Self-described"), ["Ethnic Origin", ["Z"], 4, "white"] as const],
      "no change, since another column was chosen on the sheet Columns",
    ],
  ])("%s is an issue", async (_, changes, words) => {
    expect(messages((await edited(training, changes)).read)).toContain(words);
  });

  test("is chosen from the headings of the file", async () => {
    const { file } = await edited(training, []);
    const cell = file.worksheets.find(({ name }) => name === "Columns")?.getCell("D5");
    expect(cell?.dataValidation).toMatchObject({ type: "list", formulae: ["Headings!$A$5:$A$12"] });
    const headings = file.worksheets.find(({ name }) => name === "Headings");
    const listed = Array.from({ length: 8 }, (_, index) => headings?.getCell(index + 5, 1).text);
    expect(listed.toSorted()).toEqual(
      ["(not used)", ...(training.split("\n")[0] ?? "").split(",")].toSorted(),
    );
  });
});

describe("a column that the draft does not use", () => {
  test("keeps some rows once it is said for their codes, as a filter of JSON does", async () => {
    const { draft, read } = await edited(training, [outcome("Result", "Present", "count")]);
    const mapping = valid(read);
    expect(mapping).toEqual({
      ...draft,
      filters: [
        ...(draft.filters ?? []),
        { name: "Result", column: "Result", codes: { table: { Present: "count", Absent: "exclude" } } },
      ],
    });
    const { balance } = await countCsv(new Blob([training]), mapping);
    expect(balance.excluded).toContainEqual({ name: "Result", rows: 3 });
  });

  test("leaves some rows out, and counts the others", async () => {
    const { read } = await edited(training, [outcome("Result", "Absent", "exclude")]);
    expect(valid(read).filters?.at(-1)?.codes.table).toEqual({ Present: "count", Absent: "exclude" });
  });

  test("with texts that are not shown says what becomes of them too", async () => {
    const csv = `${training}\n7,98,A,A,CPD,07/05/2021,A long text that is there once\n${["8,99", "9,100"].map((two) => `${two},A,A,CPD,08/05/2021,Present`).join("\n")}`;
    const { read } = await edited(csv, [outcome("Result", "Present", "count")]);
    expect(valid(read).filters?.at(-1)?.codes).toMatchObject({ otherwise: "exclude" });
  });

  test("of which some codes go one way, some another and some none is an issue", async () => {
    const csv = `${training}\n${["8,1", "8,2", "8,3"].map((two) => `${two},A,A,CPD,07/05/2021,Withdrawn`).join("\n")}`;
    const { read } = await edited(csv, [
      outcome("Result", "Present", "count"),
      outcome("Result", "Withdrawn", "exclude"),
    ]);
    expect(messages(read)).toContain("is blank; expected one of count, exclude");
  });

  test("is not listed where it holds people who handle the rows", async () => {
    const csv = training.replace("Result", "Line Manager");
    const { others } = await suggestMapping(new Blob([csv]), { year: 2022 });
    expect(others.find(({ column }) => column === "Line Manager")?.codes ?? null).toBeNull();
    expect(others.find(({ column }) => column === "Finish")?.formats).toEqual(["day-month-year"]);
  });
});
