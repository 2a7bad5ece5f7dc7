import { Workbook } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { toWorkbook } from "wres-metrics/workbook";
import { readExample } from "../../support/read-example.ts";

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

test("the same return gives the same bytes", async () => {
  const [one, other] = [await toWorkbook(readExample("lpt-2022")), await toWorkbook(readExample("lpt-2022"))];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("counts that contradict one another are refused", async () => {
  const board = { total: { white: 3 }, voting: { white: 4 } };
  const written = toWorkbook({ organisation: { code: "X", name: "Example" }, year: 2022, board });
  await expect(written).rejects.toMatchObject({ code: "invalid-return" });
});

describe("the file", () => {
  let workbook = new Workbook();
  beforeAll(async () => {
    workbook = await opened(
      await toWorkbook(readExample("esneft-2022"), { previous: readExample("esneft-2021") }),
    );
  });
  const cell = (address: string) => {
    const [sheet = "", place = ""] = address.split("!");
    return workbook.getWorksheet(sheet)?.getCell(place);
  };

  test("says what it is, in English, and of which day", () => {
    const { title, created } = workbook;
    expect(title).toContain("East Suffolk and North Essex");
    expect(created.toISOString()).toBe("2022-03-31T00:00:00.000Z");
  });

  // Printed in ESNEFT's Appendix 1: rows 37, 41, 45, 54 and 59; last year's row 37
  test.each([
    ["Likelihoods!F8", 1.25],
    ["Likelihoods!F13", 1.03],
    ["Likelihoods!F17", 0.88],
    ["Likelihoods!M8", 1.16],
    ["Board!F14", 0.053],
    ["Board!F20", -0.161],
  ])("%s holds its result for programs that do not calculate", (address, printed) => {
    expect(cell(address)?.formula).not.toBe("");
    expect(Number(cell(address)?.result)).toBeCloseTo(printed, printed > 0.2 ? 2 : 3);
  });

  test("accepts whole numbers, and choices from lists", () => {
    expect(cell("Workforce!E12")?.dataValidation).toMatchObject({ type: "whole", allowBlank: true });
    expect(cell("Workforce!L12")?.dataValidation).toMatchObject({ type: "list", formulae: ['"yes,no"'] });
    expect(cell("Details!B9")?.dataValidation.formulae[0]).toContain("two-year rolling average");
  });

  test("prints on A4 across, as wide as the page, with its headings on every page", () => {
    expect(workbook.getWorksheet("Counts used")?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "4:4",
    });
  });

  test("its contents lead to every sheet", () => {
    const links = workbook
      .getWorksheet("Contents")
      ?.getColumn(1)
      .values.flatMap((value) =>
        typeof value === "object" && value !== null && "hyperlink" in value ? [value.hyperlink] : [],
      );
    const titles = workbook.worksheets.map(({ name }) => `#'${name}'!A1`);
    expect(links).toEqual(titles.slice(2));
  });
});
