import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { filledForm, formFile, renamed } from "../../support/filled-form.ts";
import { readExample } from "../../support/read-example.ts";
import { typedReturn } from "../../support/typed-return.ts";
import { zippedWorkbook } from "../../support/zipped-workbook.ts";

const form = (name: "esneft-2022" | "esneft-2021"): ReturnType<typeof filledForm> =>
  filledForm(typedReturn(readExample(name)));

/** Both years in one workbook, last year's in sheets of its own. */
function bothYears(): Uint8Array {
  const [current, previous] = [form("esneft-2022"), form("esneft-2021")];
  for (const name of [...previous.sheets.keys()]) {
    renamed(previous, name, `${name} last year`);
    current.sheets.set(`${name} last year`, previous.sheets.get(`${name} last year`)!);
  }
  return formFile(current, "nameless");
}

const files = {
  "return.xlsx": formFile(form("esneft-2022")),
  "last.xlsx": formFile(form("esneft-2021")),
  "both.xlsx": bothYears(),
  "wrong.xlsx": formFile(filledForm({ "board.total.white": 1.5 })),
  "old.xls": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
  "-": formFile(form("esneft-2022")),
};

describe("a return in a workbook", () => {
  test("says what the same return says as JSON", async () => {
    const sheet = await wres("calculate return.xlsx --format csv", { files });
    const json = await wres("calculate examples/esneft-2022.json --format csv");
    expect(sheet).toEqual(json);
    expect((await wres("calculate - --format csv", { files })).stdout).toBe(json.stdout);
  });

  test("stands beside another of last year, or beside the one in it", async () => {
    const json = await wres("report examples/esneft-2022.json --previous examples/esneft-2021.json");
    expect((await wres("report return.xlsx --previous last.xlsx", { files })).stdout).toBe(json.stdout);
    expect((await wres("report both.xlsx", { files })).stdout).toBe(json.stdout);
  });

  test("with a mistake in it is refused with its cell", async () => {
    const { code, stdout, stderr } = await wres("report wrong.xlsx", { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("wrong.xlsx: Board!D5 is 1.5; expected a whole number of people");
    expect(stderr).toContain("wrong.xlsx: 1 issue; nothing was calculated.");
  });

  test("of the old format says so", async () => {
    const { code, stderr } = await wres("calculate old.xls", { files });
    expect(code).toBe(1);
    expect(stderr).toContain("a workbook of the old format (.xls); expected a workbook (.xlsx)");
  });
});

describe("staff records in a workbook", () => {
  const rows = [
    ["Ethnicity", "Band", "Staff Group"],
    ["A", "5", "Clinical"],
    ["H", "5", "Clinical"],
  ];
  const staff = { "staff.xlsx": zippedWorkbook({ sheets: [{ name: "Staff", rows }] }) };

  test("make a report where something is said of records", async () => {
    const { code, stdout } = await wres("report staff.xlsx --year 2022 --accept-draft", { files: staff });
    expect(code).toBe(0);
    expect(stdout).toContain("50.0%");
    const other = await wres("report staff.xlsx", { files: staff });
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining("the sheets of the template")]);
  });
});
