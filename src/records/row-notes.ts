import { makeRecordIssue, type RecordIssue, type RecordIssueCode } from "../model/record-counts.ts";
import { normalCode, trimmedCell } from "./codes.ts";

/** How often something stood in the rows, and where first. */
interface Note {
  readonly code: RecordIssueCode;
  readonly column: string | null;
  readonly value: string | null;
  rows: number;
  readonly line: number;
}

/** Codes beyond these are counted together. */
const MOST_CODES = 1000;

/** A few codes, each in several rows, are shown; what looks like one text a person is not. */
export const MOST_SHOWN = 50;
export const ALWAYS_SHOWN = 5;
export const LEAST_REPEATED = 2;

/** What is wrong with rows, by kind, column and code: each once, however often it is met. */
export class RowNotes {
  private readonly notes = new Map<string, Note>();
  private readonly codesOf = new Map<string, number>();

  /** Notes a fault of a row; the text of the cell only where the cell holds a code. */
  add(code: RecordIssueCode, line: number, column: string | null = null, text: string | null = null): void {
    const value = text === null ? null : this.valueOf(column ?? "", text);
    const key = `${code}\n${column ?? ""}\n${value === null ? "" : `:${normalCode(value)}`}`;
    const note = this.notes.get(key);
    if (note === undefined) this.notes.set(key, { code, column, value, rows: 1, line });
    else note.rows += 1;
  }

  /** The issues, in the order of their first lines. */
  issues(): readonly RecordIssue[] {
    const notes = [...this.notes.values()];
    const hidden = new Set(
      notes
        .filter(({ value }) => value !== null)
        .map(({ column }) => column)
        .filter((column) => looksPersonal(notes, column)),
    );
    const shown = notes.filter(({ code, column }) => code !== "unmapped-code" || !hidden.has(column));
    const veiled = [...hidden].map((column) => together(notes, column));
    return [...shown, ...veiled].sort((a, b) => a.line - b.line).map(makeRecordIssue);
  }

  private valueOf(column: string, text: string): string | null {
    const known = this.codesOf.get(column) ?? 0;
    const value = trimmedCell(text).slice(0, 200);
    if (this.notes.has(`unmapped-code\n${column}\n:${normalCode(value)}`)) return value;
    if (known >= MOST_CODES) return null;
    this.codesOf.set(column, known + 1);
    // A copy, because a part of a text keeps all of it in memory.
    return Array.from(value).join("");
  }
}

/** Whether a column may hold something else than codes, such as names. */
function looksPersonal(notes: readonly Note[], column: string | null): boolean {
  const codes = notes.filter((note) => note.column === column && note.value !== null);
  const rows = codes.reduce((sum, note) => sum + note.rows, 0);
  return codes.length > MOST_SHOWN || (codes.length > ALWAYS_SHOWN && rows < LEAST_REPEATED * codes.length);
}

/** The unmapped codes of a column as one, which names none of them. */
function together(notes: readonly Note[], column: string | null): Note {
  const codes = notes.filter((note) => note.column === column && note.code === "unmapped-code");
  return {
    code: "too-many-codes",
    column,
    value: null,
    rows: codes.reduce((sum, note) => sum + note.rows, 0),
    line: Math.min(...codes.map(({ line }) => line)),
  };
}
