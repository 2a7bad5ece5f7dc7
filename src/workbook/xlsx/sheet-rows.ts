import { cellPlace, LAST_COLUMN, LAST_ROW } from "./cell-address.ts";
import type { Attributes, XmlListener } from "./read-xml.ts";
import { damaged, tooLarge } from "./workbook-fault.ts";
import type { Package } from "./zip-package.ts";
import { dayNumber, dayText } from "../../foundation/day-number.ts";

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly origin: DayOrigin;
}

type CellContent = Pick<FileCell, "type" | "text"> & Partial<Pick<FileCell, "format">>;

/** What a formula has given whose file was saved before it was calculated. */
const NOT_CALCULATED = "#NOT-CALCULATED";

/** Puts together a text that is written in runs; what shows only how it is pronounced is no part of it. */
class TextCollector {
  private whole = "";
  private isText = false;
  private isPronunciation = false;

  begin(): void {
    this.whole = "";
  }

  open(name: string): void {
    if (name === "t") this.isText = true;
    if (name === "rPh") this.isPronunciation = true;
  }

  text(text: string): void {
    if (this.isText && !this.isPronunciation) this.whole += text;
  }

  close(name: string): void {
    if (name === "t") this.isText = false;
    if (name === "rPh") this.isPronunciation = false;
  }

  end(): string {
    return unescaped(this.whole);
  }
}

/** Characters that XML cannot hold are written by their number. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Hears the XML of a sheet, and passes on each row that has a cell with something in it. */
export class SheetRows implements XmlListener {
  private readonly where: string;
  private readonly context: CellContext;
  private readonly onRow: (cells: readonly FileCell[]) => void;
  private readonly inline = new TextCollector();
  private cells: FileCell[] = [];
  private row = 0;
  private column = 0;
  private cell: Attributes = {};
  private value: string | null = null;
  private isFormula = false;
  private isValue = false;

  constructor(where: string, context: CellContext, onRow: (cells: readonly FileCell[]) => void) {
    this.where = where;
    this.context = context;
    this.onRow = onRow;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.beginRow(attributes["r"]);
    else if (name === "c") this.beginCell(attributes);
    else if (name === "f") this.isFormula = true;
    else if (name === "v") {
      this.isValue = true;
      this.value = "";
    } else if (name === "is") this.inline.begin();
    this.inline.open(name);
  }

  text(text: string): void {
    if (this.isValue) this.value = (this.value ?? "") + text;
    else this.inline.text(text);
  }

  close(name: string): void {
    this.inline.close(name);
    if (name === "v") this.isValue = false;
    else if (name === "is") this.value = this.inline.end();
    else if (name === "c") this.endCell();
    else if (name === "row" && this.cells.length > 0) {
      this.onRow(this.cells);
      this.cells = [];
    }
  }

  /** Rows and cells may leave out where they stand: then they follow one another. */
  private beginRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) throw this.misplaced();
    this.row = row;
    this.column = 0;
  }

  private beginCell(attributes: Attributes): void {
    const address = attributes["r"];
    const place = address === undefined ? { row: this.row, column: this.column + 1 } : cellPlace(address);
    if (place?.row !== this.row || place.column <= this.column || place.column > LAST_COLUMN) {
      throw this.misplaced();
    }
    this.column = place.column;
    this.cell = attributes;
    this.value = null;
    this.isFormula = false;
  }

  private endCell(): void {
    const content = this.contentOf(this.value ?? "");
    if (content.text === "" && !this.isFormula) return;
    const { row, column, isFormula } = this;
    this.cells.push({ row, column, format: "", isFormula, ...content });
  }

  private contentOf(value: string): CellContent {
    switch (this.cell["t"] ?? "n") {
      case "s":
        return { type: "text", text: this.sharedText(value) };
      case "inlineStr":
        return { type: "text", text: value };
      case "str":
        return { type: "text", text: unescaped(value) };
      case "b":
        return { type: "truth", text: value === "1" || value === "true" ? "TRUE" : "FALSE" };
      case "d":
        return { type: "day", text: value };
      case "e":
        return { type: "error", text: value };
      default:
        return this.numberOf(value.trim());
    }
  }

  private numberOf(value: string): CellContent {
    if (value === "")
      return this.isFormula ? { type: "error", text: NOT_CALCULATED } : { type: "text", text: "" };
    const number = Number(value);
    if (!Number.isFinite(number)) throw damaged(this.where, "a value that is not a number");
    const { format = "", showsDay = false } = this.context.styles[Number(this.cell["s"] ?? 0)] ?? {};
    const day = showsDay ? serialDay(number, this.context.origin) : null;
    return day === null ? { type: "number", text: String(number), format } : { type: "day", text: day };
  }

  /** Some programs write a blank cell as a text that refers to none. */
  private sharedText(value: string): string {
    if (value.trim() === "") return "";
    const text = this.context.texts[Number(value)];
    if (text === undefined) throw damaged(this.where, "a cell whose text is not there");
    return text;
  }

  private misplaced(): Error {
    return damaged(this.where, `rows or cells out of order after row ${String(this.row)}`);
  }
}

/** How a style of cells shows a number: by a format that the workbook writes out, or by one that every workbook has. */
interface CellStyle {
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

/** Excel keeps no longer format of a cell; of a longer one the rest is not looked at. */
const LONGEST_FORMAT = 255;

/** A format with a day, a month or a year in it, beside what it shows as it is. */
function showsDay(format: string): boolean {
  const [first = ""] = format
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "")
    .split(";");
  return /[dmy]/i.test(first) && !/general/i.test(first);
}

/** From which day a workbook counts its days; one of the Mac begins four years later. */
export type DayOrigin = 1900 | 1904;

/** Day 61 is 1 March 1900: before it, the calendar of workbooks has a day that there was not. */
const [FIRST, LAST] = [61, 2_958_465];

/** The text of the number of a day, with its time where it has one; null where no day has it. */
function serialDay(serial: number, origin: DayOrigin): string | null {
  const sinceOrigin = serial + (origin === 1904 ? 1462 : 0);
  const day = Math.floor(sinceOrigin);
  if (!(day >= FIRST && day <= LAST)) return null;
  const seconds = Math.round((sinceOrigin - day) * 86_400);
  const text = dayText((dayNumber("1899-12-30") ?? 0) + day);
  return seconds === 0 ? text : `${text}T${timeText(Math.min(seconds, 86_399))}`;
}

function timeText(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}

/** What stands in a cell of a file. Blank cells are not there at all. */
export interface FileCell {
  /** From 1, as a sheet counts them. */
  readonly row: number;
  readonly column: number;
  /** A day is a number that is shown as one; an error is what a formula gives that cannot be calculated. */
  readonly type: "text" | "number" | "day" | "truth" | "error";
  /** As a program writes it: 1234.5, 2022-03-31, TRUE, #N/A. */
  readonly text: string;
  /** How a number is shown, such as `0.0`; empty for everything else, and where it is shown as it is. */
  readonly format: string;
  readonly isFormula: boolean;
}

/** Texts are kept while a workbook is read. */
const MOST_CHARACTERS = 200_000_000;

/** The texts that cells refer to by their place in one list. */
export function sharedTexts(file: Package, part: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const collector = new TextCollector();
  let characters = 0;
  file.read(part, {
    open: (name) => {
      if (name === "si") collector.begin();
      collector.open(name);
    },
    text: (text) => {
      collector.text(text);
    },
    close: (name) => {
      collector.close(name);
      if (name !== "si") return;
      const text = collector.end();
      characters += text.length;
      if (characters > MOST_CHARACTERS)
        throw tooLarge(part, "texts without end", "at most 200 million characters");
      texts.push(text);
    },
  });
  return texts;
}
