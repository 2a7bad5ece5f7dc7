import { mayBeQuoted, REPEATED } from "../model/quoted-text.ts";
import { makeRecordIssue, type RecordIssue, type RecordIssueCode } from "../model/record-counts.ts";
import { normalCode, trimmedCell } from "./codes.ts";
import type { CellForm } from "./days.ts";

/** The faults of rows, by kind, column and code: each once, however often it is met. */
export class RowNotes {
  private readonly notes = new Map<string, Note>();
  private readonly codesOf = new Map<string, number>();
  private readonly formsOf = new Map<string, Set<string>>();

  /** Notes a fault of a row. */
  add(code: RecordIssueCode, line: number, cell: FaultyCell = {}): void {
    const { column = null, text = null, person = null } = cell;
    const value = text === null ? null : this.valueOf(column ?? "", text);
    const written = cell.form === undefined ? "" : JSON.stringify(cell.form);
    const form =
      written !== "" && this.showsForm(`${code}\n${column ?? ""}`, written) ? cell.form : undefined;
    const kind = value === null ? (form === undefined ? "" : written) : `:${normalCode(value)}`;
    const key = `${code}\n${column ?? ""}\n${kind}`;
    const note = this.notes.get(key) ?? { code, column, value, rows: 0, line, ...form };
    note.rows += 1;
    if (text !== null) {
      note.hasSmallLetters ||= /[a-z]/.test(text);
      if (person !== null) note.people = withPerson(note.people, person);
    }
    this.notes.set(key, note);
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
    const isUnquoted = ({ value, people, ...often }: Note): boolean =>
      value !== null && !mayBeQuoted(value, { ...often, people: people?.size });
    const shown = notes.filter(
      (note) => note.code !== "unmapped-code" || !(hidden.has(note.column) || isUnquoted(note)),
    );
    const unquoted = notes.filter((note) => isUnquoted(note) && !hidden.has(note.column));
    const veiled = [
      ...[...hidden].map((column) => together("too-many-codes", notes, column)),
      ...[...new Set(unquoted.map(({ column }) => column))].map((column) =>
        together("unquoted-text", unquoted, column),
      ),
    ];
    return [...shown, ...veiled]
      .sort((a, b) => a.line - b.line)
      .map(({ people: _people, hasSmallLetters: _letters, ...note }) => makeRecordIssue(note));
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

  /** True for the form of an unreadable cell that is one of the first of its column. */
  private showsForm(column: string, form: string): boolean {
    const known = this.formsOf.get(column) ?? new Set();
    if (known.size < MOST_FORMS) this.formsOf.set(column, known.add(form));
    return known.has(form);
  }
}

/** So many forms of unreadable cells a column are told apart; the others are counted together. */
const MOST_FORMS = 5;

/** Some people, as many as decide whether a text is quoted. */
export function withPerson(people: ReadonlySet<string> | undefined, person: string): ReadonlySet<string> {
  if (people === undefined) return new Set([normalCode(person)]);
  return people.size >= REPEATED ? people : new Set([...people, normalCode(person)]);
}

/** The cell that is a fault of its row. */
interface FaultyCell {
  readonly column?: string | null;
  /** Its text, where the cell holds a code. */
  readonly text?: string | null;
  /** Who the row is about, where the mapping says in which column that is. */
  readonly person?: string | null;
  readonly form?: CellForm | undefined;
}

/** A fault of rows, with the number of rows and the first line. */
interface Note extends Partial<CellForm> {
  readonly code: RecordIssueCode;
  readonly column: string | null;
  readonly value: string | null;
  rows: number;
  readonly line: number;
  people?: ReadonlySet<string>;
  hasSmallLetters?: boolean;
}

/** Codes beyond these are counted together. */
const MOST_CODES = 1000;

/** A few codes, each in several rows, are shown; what looks like one text a person is not. */
export const MOST_SHOWN = 50;

export const ALWAYS_SHOWN = 5;
export const LEAST_REPEATED = 2;

/** Returns true where a column may hold something else than codes, such as names. */
function looksPersonal(notes: readonly Note[], column: string | null): boolean {
  const codes = notes.filter((note) => note.column === column && note.value !== null);
  const rows = codes.reduce((sum, note) => sum + note.rows, 0);
  return codes.length > MOST_SHOWN || (codes.length > ALWAYS_SHOWN && rows < LEAST_REPEATED * codes.length);
}

/** The unmapped codes of a column as one, which names none of them. */
function together(code: RecordIssueCode, notes: readonly Note[], column: string | null): Note {
  const codes = notes.filter((note) => note.column === column && note.code === "unmapped-code");
  return {
    code,
    column,
    value: null,
    rows: codes.reduce((sum, note) => sum + note.rows, 0),
    line: Math.min(...codes.map(({ line }) => line)),
  };
}
