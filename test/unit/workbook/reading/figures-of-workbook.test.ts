import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { wres } from "../../../support/fake-terminal.ts";
import { figuresOfWorkbook } from "../../../../src/workbook/reading/figures-of-workbook.ts";

type Cell = string | number | null;

/** A workbook of sheets by their names, with the formats of some cells. */
async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  formats: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    for (const [address, format] of Object.entries(formats)) sheet.getCell(address).numFmt = format;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const heading = ["Label", "Printed", "Numerator", "Denominator", "Year", "Indicator"];

test("the first sheet that has the columns is read by the rules of CSV, under whatever stands above them", async () => {
  const bytes = await workbookOf(
    {
      Notes: [["What we did"], [1, 2]],
      Figures: [
        ["Our report"],
        [],
        heading,
        // ESNEFT 2022: 2,483 of 11,635 is 21.34…%
        ["BME", 0.213, 2483, 11_635, "2021/22", "1"],
        ["Board", "5.5%", 1, 19, 2022, "9"],
      ],
    },
    { B4: "0.0%", C4: "#,##0", D4: "#,##0" },
  );
  const parsed = figuresOfWorkbook(bytes);
  expect(parsed).toMatchObject({
    status: "valid",
    figures: [
      {
        id: "2022/BME",
        published: "21.3%",
        inputs: { part: { numerator: 2483, denominator: 11_635 } },
      },
      { id: "2022/Board", published: "5.5%", inputs: { part: { numerator: 1, denominator: 19 } } },
    ],
    warnings: [{ path: "Figures, row 3, column 6" }],
  });
  const { code, stdout, stderr } = await wres("check report.xlsx", { files: { "report.xlsx": bytes } });
  expect(code).toBe(3);
  expect(stdout).toContain("1 figure follows from its counts, 1 does not, and 0 cannot be checked.");
  expect(stdout).toContain("Does not follow: 2022/Board");
  expect(stderr).toMatch(/^report\.xlsx: warning: The column "Indicator" is not used; .*\n$/);
});

test.each([
  // Excel gives 0.00% to every percentage that is typed with a decimal place; the other formats somebody chose.
  { value: 0.213, format: "0.00%", published: "21.3%" },
  { value: 0.2134, format: "0.00%", published: "21.34%" },
  { value: 0.2, format: "0.00%", published: "20%" },
  { value: 0.21, format: "0.0%", published: "21.0%" },
  { value: 0.21, format: "0%", published: "21%" },
  { value: 1.2, format: "0.00", published: "1.20" },
  { value: 1.25, format: "General", published: "1.25" },
  { value: "just under 4%", format: "General", published: "just under 4%" },
])("$value as $format is $published", async ({ value, format, published }) => {
  const bytes = await workbookOf({ A: [heading, ["BME", value, 1, 2]] }, { B2: format });
  expect(figuresOfWorkbook(bytes)).toMatchObject({ status: "valid", figures: [{ published }] });
});

test("a fault is found by its sheet and row", async () => {
  const bytes = await workbookOf({ "Last year": [heading, ["BME", "5%", "x", 2]] });
  const parsed = figuresOfWorkbook(bytes);
  expect(parsed).toMatchObject({ status: "invalid", issues: [{ path: "Last year, row 2, numerator" }] });
  if (parsed.status === "invalid")
    expect(parsed.issues[0]?.message).toMatch(/^Last year, row 2, numerator is "x"; /);
});

test("a workbook without the columns says which it has, once", async () => {
  const rows = Array.from({ length: 30 }, () => ["BME", "5%"]);
  const bytes = await workbookOf({ Empty: [], A: [["Figure in report", "Printed"], ...rows] });
  const { code, stderr } = await wres("check a.xlsx", { files: { "a.xlsx": bytes } });
  expect([code, stderr]).toEqual([
    1,
    'a.xlsx: There is no column "label". The columns found are: "Figure in report", "Printed".\n',
  ]);
});

test("a workbook with nothing in it, and what is none, say so in a line", async () => {
  expect(figuresOfWorkbook(await workbookOf({ A: [] }))).toMatchObject({
    status: "invalid",
    issues: [{ code: "missing" }],
  });
  const old = await wres("check a.xls", { files: { "a.xls": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) } });
  expect([old.code, old.stderr.split("\n")]).toEqual([
    1,
    [expect.stringContaining("a workbook of the old format (.xls)"), ""],
  ]);
});
