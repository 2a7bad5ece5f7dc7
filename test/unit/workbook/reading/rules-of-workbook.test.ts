import exceljs from "exceljs";
import { type RecordMapping, suggestMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { mappingOfWorkbook } from "../../../../src/workbook/reading/mapping-of-workbook.ts";
import { mappingWorkbook } from "../../../../src/workbook/writing/mapping-workbook.ts";
import { writeWorkbook } from "../../../../src/workbook/xlsx/write-workbook.ts";

interface Rules {
  readonly sheets: readonly string[];
  readonly mapping: RecordMapping;
}

/** Reads a drafted workbook back after its sheets were changed. */
async function changed(
  change: (file: exceljs.Workbook) => void,
): Promise<ReturnType<typeof mappingOfWorkbook>> {
  const csv = "Employee Number,Ethnic Origin,Course Title\n1,A,Course\n2,Q,Course\n";
  const drafted = await suggestMapping(new Blob([csv]), { kind: "training", year: 2022 });
  const file = new exceljs.Workbook();
  const bytes = await writeWorkbook(mappingWorkbook(drafted));
  await file.xlsx.load(bytes.buffer as ArrayBuffer);
  change(file);
  return mappingOfWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
}

function sheetOf(file: exceljs.Workbook, name: string): exceljs.Worksheet {
  const sheet = file.worksheets.find((one) => one.name.includes(name));
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Replaces the rules that a workbook keeps. */
function rewrite(file: exceljs.Workbook, to: (rules: Rules) => unknown): void {
  const sheet = sheetOf(file, "Rules");
  const lines: string[] = [];
  for (let row = 5; row <= sheet.rowCount; row++) {
    const { value } = sheet.getCell(row, 1);
    if (typeof value === "string") lines.push(value);
    sheet.getCell(row, 1).value = null;
  }
  sheet.getCell(5, 1).value = JSON.stringify(to(JSON.parse(lines.join("\n")) as Rules));
}

const messages = (read: ReturnType<typeof mappingOfWorkbook>): string =>
  read.status === "unreadable" ? read.issues.map(({ message }) => message).join(" ") : "";

describe("the rules that a workbook of a mapping keeps", () => {
  test.each([null, {}, { sheets: [] }, { sheets: "ethnicity", mapping: {} }])(
    "%j is no rules",
    async (rules) => {
      const read = await changed((file) => {
        rewrite(file, () => rules);
      });
      expect(messages(read)).toContain("the rules of a mapping");
    },
  );

  test.each(["hobby", "kind.word"])(
    "a sheet for %s, which is no column of them, is an issue",
    async (path) => {
      const read = await changed((file) => {
        rewrite(file, (rules) => ({ ...rules, sheets: [path] }));
      });
      expect(messages(read)).toContain("a column of the mapping");
    },
  );

  test("without questions, or without their sheet, are read all the same", async () => {
    const without = await changed((file) => {
      rewrite(file, (rules) => ({ ...rules, mapping: { ...rules.mapping, toDecide: undefined } }));
    });
    expect(without).toMatchObject({ status: "read", value: { kind: "training" } });
    expect(without.status === "read" && without.value).not.toHaveProperty("toDecide");
    const alone = await changed((file) => {
      file.removeWorksheet(sheetOf(file, "Questions").id);
    });
    const { toDecide = [] } = alone.status === "read" ? (alone.value as RecordMapping) : {};
    expect(toDecide.length).toBeGreaterThan(0);
    expect(toDecide.every(({ answer }) => answer === null)).toBe(true);
  });

  test("keep a code as the table writes it where it goes elsewhere", async () => {
    const read = await changed((file) => {
      rewrite(file, ({ sheets, mapping }) => ({
        sheets,
        mapping: {
          ...mapping,
          ethnicity: { ...mapping.ethnicity, codes: { table: { q: "white" } } },
        },
      }));
      const sheet = sheetOf(file, "Ethnic Origin");
      for (let row = 5; row <= sheet.rowCount; row++) {
        if (sheet.getCell(row, 1).value === "Q") sheet.getCell(row, 4).value = "black";
      }
    });
    expect(read).toMatchObject({
      status: "read",
      value: { ethnicity: { codes: { table: { q: "black" } } } },
    });
    expect(JSON.stringify(read)).not.toContain('"Q":');
  });
});
