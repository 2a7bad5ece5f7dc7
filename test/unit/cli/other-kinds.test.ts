import { gzipSync, strToU8, zipSync } from "fflate";
import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { zippedWorkbook } from "../../support/zipped-workbook.ts";

const table = "Ethnic Origin,Course\nA,Leading\nH,Leading\n";
const mapping = JSON.stringify({
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { table: { A: "white", H: "bme" } } },
});

/** A text with four bytes for each character, the last of them first. */
function utf32(text: string, mark: boolean): Uint8Array {
  const points = Array.from(mark ? `\uFEFF${text}` : text, (character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, index) => {
    view.setUint32(index * 4, point, true);
  });
  return new Uint8Array(view.buffer);
}

const kinds: readonly (readonly [name: string, bytes: Uint8Array, is: string, whatToDo: string])[] = [
  [
    "a zip",
    zipSync({ "staff.csv": strToU8(table) }),
    "a workbook, a Word document or another zip",
    "unpack it",
  ],
  [
    "a workbook",
    zippedWorkbook({ sheets: [{ name: "A", rows: [["x"]] }] }),
    "a workbook, a Word document or another zip",
    ".xlsx",
  ],
  ["gzip", gzipSync(strToU8(table)), "a file packed by gzip", "Unpack it"],
  ["a PDF", strToU8("%PDF-1.7\n%âãÏÓ\n"), "a PDF", "Ask for the table that it was printed from."],
  ["Parquet", strToU8("PAR1....PAR1"), "a Parquet file", "give it the ending .parquet"],
  ["UTF-32 with a mark", utf32(table, true), "text in UTF-32", "Save it as UTF-8."],
  ["UTF-32 without one", utf32(table, false), "text in UTF-32", "Save it as UTF-8."],
  [
    "an old workbook",
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    "a workbook of the old format (.xls)",
    "save it as .xlsx or as CSV",
  ],
];

const isWorkbook = (name: string): boolean => name === "a zip" || name === "a workbook";

describe.each(kinds)("%s under the name of a CSV file", (name, bytes, is, whatToDo) => {
  const files = { "staff.csv": bytes, "m.json": mapping };

  test.each([
    "count staff.csv --columns m.json",
    "count staff.csv",
    "count staff.csv --suggest-mapping",
    "pay staff.csv --ethnicity E --hourly H",
    // A table of the board may be a workbook, whatever its name.
    ...(isWorkbook(name) ? [] : ["gather --board staff.csv --year 2022"]),
  ])("is named by %s, with what to do", async (line) => {
    const { code, stderr } = await wres(line, { files });
    expect(code).toBe(1);
    const [first = ""] = stderr.split("\n");
    expect(first).toContain(is);
    expect(first).toContain(whatToDo);
    expect(stderr).not.toMatch(/missing column|No mapping could be drafted from the headings/);
  });
});

test("a CSV file is read as before, whatever characters it begins with", async () => {
  for (const start of ["PK", "PARTNER", "BZh", "7z", "Rar", "\u00D0\u00CF"]) {
    const csv = table
      .replace("Course", "Course")
      .replace(/^/, `${start},`)
      .replaceAll("\n", "\nx,")
      .slice(0, -2);
    const { code, stderr } = await wres("count staff.csv --columns m.json", {
      files: { "staff.csv": csv, "m.json": mapping },
    });
    expect([start, code, stderr]).toEqual([start, 0, ""]);
  }
});

describe("a table on a hidden sheet alone", () => {
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const workbook = zippedWorkbook({
    sheets: [
      { name: "Cover", rows: [["About this file"]] },
      { name: "Data", rows, state: "hidden" },
    ],
  });
  const files = { "staff.xlsx": workbook, "m.json": mapping };

  test("is said to be hidden, with its name", async () => {
    for (const line of ["count staff.xlsx --columns m.json", "count staff.xlsx --suggest-mapping"]) {
      const { code, stderr } = await wres(line, { files });
      expect(code).toBe(1);
      expect(stderr).toContain(
        'staff.xlsx: the file: headings that are known on hidden sheets alone; expected one of the sheets "Data". Show it, or name it.\n',
      );
    }
  });

  test("is counted where it is named", async () => {
    const { code, stdout } = await wres("count staff.xlsx --columns m.json --sheet Data", { files });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ training: { accessed: { white: 1, bme: 1 } } });
  });

  test("a board on a hidden sheet is said to be there", async () => {
    const board = [
      ["Member", "Ethnicity", "Voting", "Executive"],
      ["Chair", "A", "Yes", "No"],
    ];
    const hidden = zippedWorkbook({
      sheets: [
        { name: "Cover", rows: [["The board"]] },
        { name: "Board", rows: board, state: "hidden" },
      ],
    });
    const { code, stderr } = await wres("gather --board board.xlsx --year 2022", {
      files: { "board.xlsx": hidden },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("on a hidden sheet; expected one small table. Show the sheet.");
  });
});

describe("a Parquet file", () => {
  const folder = mkdtempSync(join(tmpdir(), "wres-kinds-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const files = { "m.json": mapping };

  test.each([
    ["count x.parquet", "save the table of x.parquet as one of these, draft the mapping from that"],
    [
      "count x.parquet --suggest-mapping",
      "save the table of x.parquet as one of these, draft the mapping from that",
    ],
    ["pay x.parquet --ethnicity E --hourly H", "save the table of x.parquet as CSV or as a workbook (.xlsx)"],
  ])("%s says what to do", async (line, whatToDo) => {
    const { code, stderr } = await wres(line, { files: { "x.parquet": "PAR1" } });
    expect(code).toBe(2);
    expect(stderr).toContain(whatToDo);
  });

  test("that cannot be opened is a mistake in the command, as with any file; one that is damaged is not", async () => {
    await mkdir(join(folder, "folder.parquet"));
    await writeFile(join(folder, "damaged.parquet"), "PAR1");
    const said = async (name: string) => {
      const { code, stderr } = await wres(`count ${join(folder, name)} --columns m.json`, { files });
      return [code, stderr.replaceAll(folder, "").split("\n")[0]];
    };
    expect(await said("none.parquet")).toEqual([
      2,
      "wres: /none.parquet cannot be opened: there is no such file or folder.",
    ]);
    expect(await said("[1].parquet")).toEqual([
      2,
      "wres: /[1].parquet cannot be opened: there is no such file or folder.",
    ]);
    expect(await said("folder.parquet")).toEqual([
      2,
      "wres: /folder.parquet cannot be opened: it is a folder.",
    ]);
    expect(await said("damaged.parquet")).toEqual([
      1,
      'wres: "/damaged.parquet" is damaged, or written in a way that DuckDB does not read; write it again, or save it as CSV.',
    ]);
  });
});
