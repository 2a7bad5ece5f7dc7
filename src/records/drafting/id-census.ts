import { textWords } from "../../foundation/text-words.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { PersonTable } from "../persons.ts";

/** How often something was seen, and the first lines where it was. */
interface SeenInLines {
  readonly often: number;
  readonly lines: readonly number[];
}

/** What is odd among the numbers by which a file knows its people, or its rows. */
export interface OddIds {
  /** The heading of their column. */
  readonly column: string;
  /** Rows with the number of a row before. */
  readonly repeated: SeenInLines;
  /** Numbers that are another one but for the zeros before it: a spreadsheet takes zeros away. */
  readonly alike: SeenInLines;
}

/** So many lines are named. */
const MOST_LINES = 5;

/** Headings of the number of a row, by kinds of which every row is counted. */
const ROW_NUMBERS: Readonly<Partial<Record<RecordMapping["kind"], RegExp>>> = {
  shortlisting: /^(?:JOB )?APPLICATION (?:ID|NUMBER|NO|REF|REFERENCE)$/,
  survey: /^(?:RESPONDENT|RESPONSE|QUESTIONNAIRE) (?:ID|NUMBER|NO|REF|REFERENCE)$/,
};

/** The column that numbers the rows of a file, where its kind is counted row by row. */
export function rowNumberColumn(
  kind: RecordMapping["kind"],
  headings: readonly string[],
): string | undefined {
  const numbers = ROW_NUMBERS[kind];
  return headings.find((heading) => numbers?.test(textWords(heading)) === true);
}

/** A census of the numbers in one column. */
export class IdCensus {
  private readonly column: string;
  private readonly idOf: (row: object) => string;
  private readonly ids: Numbered = new Numbered();
  /** The same without the zeros before them. */
  private readonly bare: Numbered = new Numbered();
  private readonly repeated: Sightings = new Sightings();
  private readonly alike: Sightings = new Sightings();

  /** @param idOf - The text of the column in a row, without blanks at its ends. */
  constructor(column: string, idOf: (row: object) => string) {
    this.column = column;
    this.idOf = idOf;
  }

  add(rows: readonly object[], lineOf: (index: number) => number): void {
    for (const [index, row] of rows.entries()) {
      const id = this.idOf(row);
      const isNew = this.ids.isNew(id);
      if (isNew === null) continue;
      const isBareNew = /^\d+$/.test(id) ? this.bare.isNew(id.replace(/^0+(?=\d)/, "")) : null;
      if (!isNew) this.repeated.note(lineOf(index));
      else if (isBareNew === false) this.alike.note(lineOf(index));
    }
  }

  odd(): OddIds {
    const { column, repeated, alike } = this;
    return { column, repeated: repeated.seen(), alike: alike.seen() };
  }
}

/** Texts, each known once it was there. */
class Numbered {
  private readonly table: PersonTable = new PersonTable();
  private known = 0;

  /** Null for a text that can be no number. */
  isNew(text: string): boolean | null {
    const number = this.table.numberOf(text, 0);
    if (number === null) return null;
    if (number < this.known) return false;
    this.known += 1;
    return true;
  }
}

class Sightings {
  private often = 0;
  private readonly lines: number[] = [];

  note(line: number): void {
    this.often += 1;
    if (this.lines.length < MOST_LINES) this.lines.push(line);
  }

  seen(): SeenInLines {
    return { often: this.often, lines: this.lines };
  }
}
