import { countCsv, countSheet, type RecordMapping, suggestSheetMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { inventedMappings } from "../../support/invented-mappings.mjs";
import { rowsOfCounts } from "../../support/invented-trust.mjs";
import { readExample } from "../../support/read-example.ts";
import { zipped, zippedWorkbook } from "../../support/zipped-workbook.ts";

const mapping: RecordMapping = {
  kind: "disciplinary",
  entered: { column: "Opened", year: 2022, window: "single-year" },
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};
const headings = ["Case", "Ethnic Origin", "Opened"];

/** A column of days as a spreadsheet keeps them: 44500 is 31 October 2021 (as.Date(44500, "1899-12-30") in R). */
const withDays = `<row r="1"><c t="str"><v>Cases of the year</v></c></row>
  <row r="3"><c t="str"><v>Case</v></c><c t="str"><v>Ethnic Origin</v></c><c t="str"><v>Opened</v></c></row>
  <row r="4"><c><v>1</v></c><c t="str"><v>A</v></c><c s="1"><v>44500</v></c></row>
  <row r="5"><c><v>2</v></c><c t="str"><v>H</v></c><c t="str"><v>31/10/2021</v></c><c r="H5" t="str"><v>a note</v></c></row>
  <row r="9"><c><v>3</v></c><c t="str"><v>QQ</v></c><c s="1"><v>44500.5</v></c></row>
  <row r="1048576"><c><v>4</v></c><c/><c s="1"/></row>`;

describe("countSheet", () => {
  test("reads days as days, passes over titles and blank rows, and names rows by their numbers", async () => {
    const file = zippedWorkbook({ sheets: [{ name: "Cases", xml: withDays }], formats: ["dd/mm/yyyy"] });
    const { part, balance, issues } = await countSheet([file], mapping);
    expect(part.disciplinary?.entered).toMatchObject({ white: 1, bme: 1, unknown: 0 });
    expect(balance).toMatchObject({ read: 4, counted: 2 });
    expect(issues.map(({ path }) => path)).toEqual(["line 9, Ethnic Origin", "line 1048576, Opened"]);
    // The days of a workbook are certain, whatever the texts are said to be.
    const american = {
      ...mapping,
      entered: { ...mapping.entered, formats: ["month-day-year"] },
    } as RecordMapping;
    const other = await countSheet([file], american);
    expect(other.part.disciplinary?.entered).toMatchObject({ white: 1, bme: 0 });
  });

  test("takes the one sheet that has the columns, or that is named", async () => {
    const rows = (code: string): (string | number)[][] => [headings, ["1", code, "31/10/2021"]];
    const file = zippedWorkbook({
      sheets: [
        { name: "Notes", rows: [["Case", "is what it says"]] },
        { name: "Cases", rows: rows("A") },
        { name: "Hidden", rows: rows("H"), state: "hidden" },
      ],
    });
    const entered = async (sheet?: string): Promise<unknown> =>
      (await countSheet([file], mapping, { sheet })).part.disciplinary?.entered;
    expect(await entered()).toMatchObject({ white: 1, bme: 0 });
    expect(await entered(" hidden ")).toMatchObject({ white: 0, bme: 1 });
    const unknown = await countSheet([file], mapping, { sheet: "Staff" });
    expect(unknown.issues).toMatchObject([
      {
        code: "which-sheet",
        message:
          'the file: no sheet "Staff"; expected one of the sheets "Notes", "Cases", "Hidden". Name the one to be counted.',
      },
    ]);
    const twice = zippedWorkbook({
      sheets: [
        { name: "A", rows: rows("A") },
        { name: "B", rows: rows("A") },
      ],
    });
    expect((await countSheet([twice], mapping)).issues[0]?.received).toBe(
      "several sheets with the same headings",
    );
    const none = zippedWorkbook({ sheets: [{ name: "A" }, { name: "B" }] });
    expect((await countSheet([none], mapping)).issues[0]?.received).toBe(
      "no sheet with headings that are known",
    );
  });

  test("says how far it is", async () => {
    const rows = [headings, ...Array.from({ length: 30_000 }, () => ["1", "A", "31/10/2021"])];
    const told: number[] = [];
    const onProgress = (read: number): void => void told.push(read);
    await countSheet([zippedWorkbook({ sheets: [{ name: "A", rows }] })], mapping, { onProgress });
    expect(told).toEqual([30, 10_953, 21_876, 30_001]);
  });

  test("a file that would not fit into memory is an issue, and is not kept", async () => {
    const much = new Uint8Array(2 ** 28);
    const { issues } = await countSheet([much, much], mapping);
    expect(issues[0]?.message).toContain(
      "more than 500 million bytes; expected a workbook that fits into memory",
    );
  });

  test("a sheet without the columns, or without rows, is an issue", async () => {
    const sheet = async (rows: string[][]): Promise<readonly string[]> =>
      (await countSheet([zippedWorkbook({ sheets: [{ name: "A", rows }] })], mapping)).issues.map(
        ({ code }) => code,
      );
    expect(await sheet([["Name"], ["x"]])).toEqual(["missing-column", "missing-column"]);
    expect(await sheet([])).toEqual(["no-rows"]);
  });

  test("a file that is no workbook, or could do harm, is an issue", async () => {
    const issueOf = async (bytes: Uint8Array): Promise<unknown> =>
      (await countSheet([bytes], mapping)).issues;
    expect(await issueOf(zipped({ "[Content_Types].xml": "", "xl/../a.xml": "x" }))).toEqual([
      {
        code: "unreadable-workbook",
        path: "xl/../a.xml",
        expected: "a workbook as spreadsheets save it",
        received: "a name that leads elsewhere",
        message:
          "xl/../a.xml: a name that leads elsewhere; expected a workbook as spreadsheets save it. Do not open it; ask who sent it.",
        column: null,
        value: null,
        rows: 0,
        line: null,
      },
    ]);
    const file = zippedWorkbook({
      sheets: [
        {
          name: "A",
          xml: `<row><c t="str"><v>Opened</v></c><c t="str"><v>Ethnic Origin</v></c></row><row><c t="str"><v>31/10/2021</v></c><c t="str"><v>A</v></c></row><row>`,
        },
      ],
    });
    const { issues, balance } = await countSheet([file], mapping);
    expect(issues).toMatchObject([{ code: "unreadable-workbook", received: "no XML that can be read" }]);
    expect(balance.counted).toBe(0);
  });
});

describe("the rows of an invented trust", () => {
  test.each(["workforce", "shortlisting", "disciplinary", "training", "survey"] as const)(
    "%s count the same from a sheet as from CSV",
    async (kind) => {
      const { header, rows: all } = rowsOfCounts(kind, readExample("esneft-2022"), {
        seed: 7,
        texts: "awkward",
        unmapped: 0.02,
      });
      // A line break in a cell is a line of a CSV file, and no row of a sheet.
      const rows = all.slice(0, 400).map((row) => row.map((cell) => cell.replace(/[\r\n]+/g, " ")));
      const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
      const csv = [header, ...rows].map((row) => row.map(quoted).join(",")).join("\n");
      const sheet = zippedWorkbook({ sheets: [{ name: "Export", rows: [header, ...rows] }] });
      const fromSheet = await countSheet([sheet], inventedMappings[kind]);
      expect(fromSheet.balance.read).toBe(rows.length);
      expect(fromSheet).toEqual(await countCsv([new TextEncoder().encode(csv)], inventedMappings[kind]));
    },
  );
});

describe("suggestSheetMapping", () => {
  test("drafts a mapping from a sheet's headings, and lists its codes", async () => {
    const rows = [
      ["Staff of March"],
      ["Employee Number", "Ethnicity", "Course"],
      [1, "A", "x"],
      [2, "Q", "x"],
    ];
    const sheets = [
      { name: "Read me", rows: [["What this is"]] },
      { name: "Staff", rows },
    ];
    const { mapping, columns, issues } = await suggestSheetMapping([zippedWorkbook({ sheets })]);
    expect(mapping?.kind).toBe("training");
    expect(columns[0]?.codes).toEqual([
      { code: "A", rows: 1, to: "white" },
      { code: "Q", rows: 1, to: null },
    ]);
    expect(issues).toEqual([]);
  });
});
