import ExcelJS from "exceljs";
import { relativeLikelihood, share } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { guideFormulas, guideWorkbook } from "../../scripts/libreoffice-picture.mjs";
import { calculatedValue } from "../support/calculated-value.ts";
import { hasLibreOffice, recalculated } from "../support/libreoffice.ts";

const white = { count: 1203, of: 4319 };
const bme = { count: 342, of: 1530 };
const likelihood = Number(calculatedValue(relativeLikelihood({ over: white, under: bme })));
/** Row by row, what the library says. */
const wanted = [
  Number(calculatedValue(share(white))),
  Number(calculatedValue(share(bme))),
  likelihood,
  1.25,
  likelihood,
  85,
];

test("the guide for LibreOffice prints the figures of the library", () => {
  const printed = guideFormulas().map(({ gives }) => Number(gives));
  expect(printed).toEqual(wanted.map((value) => expect.closeTo(value, 4) as unknown));
});

describe.skipIf(!hasLibreOffice())("LibreOffice (where there is none: node scripts/engines.mjs)", () => {
  test(
    "calculates the formulas of its guide to what the library says",
    { tags: ["night"], timeout: 120_000 },
    async () => {
      const { guide } = await recalculated({ guide: await guideWorkbook() });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(guide?.buffer as ArrayBuffer);
      const sheet = workbook.worksheets[0];
      const given = wanted.map((_, index) => sheet?.getCell(5 + index, 2).result);
      expect(given).toEqual(wanted.map((value) => expect.closeTo(value, 12) as unknown));
    },
  );
});
