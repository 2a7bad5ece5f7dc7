import type { Package } from "./open-package.ts";

/** How a style of cells shows a number: by a format that the workbook writes out, or by one that every workbook has. */
export interface CellStyle {
  /** Such as `0.0`; empty where a number is shown as it is. */
  readonly format: string;
  readonly showsDay: boolean;
}

/** The formats for numbers that every workbook has, by their numbers. */
const numberFormats: Readonly<Record<string, string>> = {
  "1": "0",
  "2": "0.00",
  "3": "#,##0",
  "4": "#,##0.00",
  "9": "0%",
  "10": "0.00%",
};

/** The numbers of those for days and times. */
const dayFormats = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** The styles of a workbook, in the order of the list that its cells refer to. */
export function cellStyles(file: Package, part: string | undefined): readonly CellStyle[] {
  const styles: CellStyle[] = [];
  if (part === undefined) return styles;
  const own = new Map<string, string>();
  let isInList = false;
  file.read(part, {
    open: (name, attributes) => {
      if (name === "numFmt") own.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
      if (name === "cellXfs") isInList = true;
      if (name === "xf" && isInList) styles.push(styleOf(attributes["numFmtId"] ?? "0", own));
    },
    close: (name) => {
      if (name === "cellXfs") isInList = false;
    },
  });
  return styles;
}

function styleOf(id: string, own: ReadonlyMap<string, string>): CellStyle {
  const format = own.get(id);
  if (format !== undefined) return { format, showsDay: showsDay(format) };
  const isDay = dayFormats.some(([first, last]) => Number(id) >= first && Number(id) <= last);
  return { format: numberFormats[id] ?? "", showsDay: isDay };
}

/** A format with a day, a month or a year in it, beside what it shows as it is. */
function showsDay(format: string): boolean {
  const [first = ""] = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "").split(";");
  return /[dmy]/i.test(first) && !/general/i.test(first);
}
