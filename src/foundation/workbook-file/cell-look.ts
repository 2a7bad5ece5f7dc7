import type { Style } from "exceljs";
import type { CellStyle } from "./written-workbook.ts";

const [INK, QUIET, BLUE, PALE_BLUE, PALE_YELLOW, LINE] = [
  "FF212B32",
  "FF4C6272",
  "FF005EB8",
  "FFD9E8F6",
  "FFFFF9DB",
  "FFAEB7BD",
];

const thin = { style: "thin", color: { argb: LINE } } as const;
const box = { top: thin, bottom: thin, left: thin, right: thin };
const filled = (argb: string) =>
  ({ type: "pattern", pattern: "solid", fgColor: { argb }, bgColor: { argb } }) as const;
const font = { name: "Arial", size: 11, color: { argb: INK } };
const wrapped = { vertical: "top", wrapText: true } as const;
const figure = { ...wrapped, horizontal: "right" } as const;

const looks: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: { font: { ...font, size: 16, bold: true } },
  note: { font: { ...font, color: { argb: QUIET } } },
  header: { font: { ...font, bold: true }, fill: filled(PALE_BLUE), border: box, alignment: wrapped },
  label: { font, border: box, alignment: { ...wrapped, horizontal: "left" } },
  section: { font: { ...font, size: 13, bold: true }, alignment: wrapped },
  input: { font, fill: filled(PALE_YELLOW), border: box, alignment: wrapped },
  calculated: { font, border: box, alignment: figure },
  text: { font, alignment: wrapped },
  link: { font: { ...font, color: { argb: BLUE }, underline: true }, border: box, alignment: wrapped },
};

/** What a style means to the program that shows the workbook. */
export function cellLook(style: CellStyle): Partial<Style> {
  return looks[style];
}
