import { cellPlace, LAST_COLUMN, LAST_ROW } from "./cell-address.ts";
import type { FileCell } from "./file-cell.ts";
import type { Attributes, XmlListener } from "./read-xml.ts";
import type { CellStyle } from "./cell-styles.ts";
import { type DayOrigin, serialDay } from "./serial-day.ts";
import { TextCollector } from "./shared-texts.ts";
import { damaged } from "./workbook-fault.ts";

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly origin: DayOrigin;
}

type CellContent = Pick<FileCell, "type" | "text"> & Partial<Pick<FileCell, "format">>;

/** What a formula has given whose file was saved before it was calculated. */
const NOT_CALCULATED = "#NOT-CALCULATED";

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
      case "str":
        return { type: "text", text: value };
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
    if (!Number.isFinite(number)) throw damaged(this.where, "a number that is none");
    const { format = "", showsDay = false } = this.context.styles[Number(this.cell["s"] ?? 0)] ?? {};
    const day = showsDay ? serialDay(number, this.context.origin) : null;
    return day === null ? { type: "number", text: String(number), format } : { type: "day", text: day };
  }

  private sharedText(value: string): string {
    const text = this.context.texts[Number(value)];
    if (value === "" || text === undefined) throw damaged(this.where, "a cell whose text is not there");
    return text;
  }

  private misplaced(): Error {
    return damaged(this.where, `rows or cells out of order after row ${String(this.row)}`);
  }
}
