import exceljs from "exceljs";
import {
  parseRecordMapping,
  type RecordMapping,
  suggestMapping,
  type SuggestedMapping,
} from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { mappingOfWorkbook } from "../../../../src/workbook/reading/mapping-of-workbook.ts";
import { mappingWorkbook } from "../../../../src/workbook/writing/mapping-workbook.ts";
import { writeWorkbook } from "../../../../src/workbook/xlsx/write-workbook.ts";

const csv = [
  "Employee Number,Ethnic Origin,Pay Scale,Staff Group,Assignment Category,Primary Assignment",
  "1,A White - British,Band 5,Nursing and Midwifery Registered,Permanent,Yes",
  "2,Q,Band 5,Nursing and Midwifery Registered,Permanent,Yes",
  "3,,Band 5,Nursing and Midwifery Registered,Bank,Yes",
].join("\n");
const draft = (): Promise<SuggestedMapping> => suggestMapping(new Blob([csv]), { year: 2022 });

/** What somebody does to the workbook in Excel, before it is read back. */
async function edited(
  change: (file: exceljs.Workbook) => void,
): Promise<ReturnType<typeof mappingOfWorkbook>> {
  const file = new exceljs.Workbook();
  const bytes = await writeWorkbook(mappingWorkbook(await draft()));
  await file.xlsx.load(bytes.buffer as ArrayBuffer);
  change(file);
  return mappingOfWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
}

/** The sheet of a column, by its heading. */
function sheetOf(file: exceljs.Workbook, heading: string): exceljs.Worksheet {
  const sheet = file.worksheets.find(({ name }) => name.includes(heading));
  if (sheet === undefined) throw new Error(`no sheet ${heading}`);
  return sheet;
}

/** The row of a code. */
function rowOf(sheet: exceljs.Worksheet, code: string): exceljs.Row {
  for (let row = 5; row <= sheet.rowCount; row++) {
    if (sheet.getCell(row, 1).value === code) return sheet.getRow(row);
  }
  throw new Error(`no code ${code}`);
}

describe("a mapping as a workbook", () => {
  test("says what its JSON says", async () => {
    const { mapping } = await draft();
    const read = await edited(() => undefined);
    expect(read.status === "read" && parseRecordMapping(read.value)).toEqual({ status: "valid", mapping });
  });

  test("with a code sent elsewhere and answers says what the same change of the JSON says", async () => {
    const { mapping } = await draft();
    const read = await edited((file) => {
      const ethnic = sheetOf(file, "Ethnic Origin");
      rowOf(ethnic, "Q").getCell(4).value = "black";
      rowOf(ethnic, "(blank)").getCell(4).value = "white";
      const questions = sheetOf(file, "Questions");
      for (let row = 5; row <= questions.rowCount; row++) questions.getCell(row, 3).value = "Yes, looked at.";
    });
    if (mapping === null) throw new Error("no mapping");
    const { ethnicity } = mapping;
    expect(read.status === "read" && read.value).toEqual({
      ...mapping,
      ethnicity: { ...ethnicity, codes: { ...ethnicity.codes, table: { Q: "black", "": "white" } } },
      toDecide: mapping.toDecide?.map((one) => ({ ...one, answer: "Yes, looked at." })),
    });
  });

  test("has a list of what is allowed for every code", async () => {
    const file = new exceljs.Workbook();
    const bytes = await writeWorkbook(mappingWorkbook(await draft()));
    await file.xlsx.load(bytes.buffer as ArrayBuffer);
    const lists = ["Assignment Category", "Pay Scale", "Ethnic Origin"].map(
      (heading) => sheetOf(file, heading).getCell("D5").dataValidation.formulae[0] as string,
    );
    expect(lists[0]).toBe('"count,exclude,bank"');
    expect(lists[2]).toBe('"white,bme,unknown,asian,black,mixed,other"');
    // Excel takes no longer list than this.
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(257);
  });

  test("a question whose line was deleted stays without an answer", async () => {
    const read = await edited((file) => {
      sheetOf(file, "Questions").spliceRows(5, 1);
    });
    const value = read.status === "read" ? (read.value as RecordMapping) : null;
    const { mapping } = await draft();
    expect(value?.toDecide).toEqual(mapping?.toDecide);
  });

  test.each<[string, (file: exceljs.Workbook) => void, string]>([
    [
      "a word that is none",
      (file) => (rowOf(sheetOf(file, "Ethnic Origin"), "Q").getCell(4).value = "blk"),
      "expected one of white, bme",
    ],
    [
      "a rule taken away",
      (file) =>
        (rowOf(sheetOf(file, "Staff Group"), "Nursing and Midwifery Registered").getCell(4).value = null),
      "!D5 is blank",
    ],
    ["rules that are no JSON", (file) => (sheetOf(file, "Rules").getCell("A5").value = "no"), "JSON"],
    [
      "a sheet that is gone",
      (file) => {
        file.removeWorksheet(sheetOf(file, "Pay Scale").id);
      },
      "without it",
    ],
    [
      "no sheet of rules",
      (file) => {
        file.removeWorksheet(sheetOf(file, "Rules").id);
      },
      "without the sheet of rules",
    ],
  ])("%s is an issue", async (_, change, why) => {
    const read = await edited(change);
    expect(read.status === "unreadable" && read.issues.map(({ message }) => message).join(" ")).toContain(
      why,
    );
  });

  test("what is no workbook is an issue", () => {
    expect(mappingOfWorkbook(new TextEncoder().encode("[]"))).toMatchObject({
      issues: [{ code: "not-a-workbook" }],
    });
  });

  test("a column of names is not listed, and nothing can be written without a mapping", async () => {
    const people = Array.from({ length: 120 }, (_, index) => `Person ${String(index)},A,Course`).join("\n");
    const drafted = await suggestMapping(new Blob([`Ethnicity,Employee Number,Course\n${people}\n`]), {
      year: 2022,
    });
    const sheets = mappingWorkbook(drafted).sheets.flatMap(({ rows }) =>
      rows.flat().map(({ value }) => value),
    );
    expect(sheets.some((value) => String(value).includes("Person 7"))).toBe(false);
    expect(() => mappingWorkbook({ ...drafted, mapping: null })).toThrow(RangeError);
  });
});
