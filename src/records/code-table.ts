import { cellText, normalCode } from "./codes.ts";
import type { CellForm } from "./days.ts";
import type { PlannedColumn, Reading } from "./mapping.ts";

/** Marks the offset of a code that stops its row: so low that no sum of offsets brings it back above 0. */
const STOPPED = -(2 ** 26);

/** Powers of two: there is a slot for every length and every character below these, and others share one with them. */
const LENGTHS = 2 ** 6;
const CHARACTERS = 2 ** 7;

/** So many texts of one length have slots. */
const MOST_SLOTS = 64;

/** Beyond this many different texts a column holds no codes, and what they say is found out row by row. */
const MOST_KEPT = 20_000;

/** A longer text is not a code, and is read row by row as well. */
const LONGEST_KEPT = 1000;

/** The meaning of a text: in words, and as the offset that it adds to the number of its row. */
interface Meaning {
  readonly text: string;
  readonly reading: Reading;
  readonly offset: number;
}

/**
 * Holds the offset that each text of one column adds to the number of its row, found once for each text.
 *
 * This is where the time of counting goes, a look-up for each cell. A Map has to read every text from end to end to find
 * it: here its length leads to it, and one character where several texts have that length; then it is compared.
 */
export class CodeTable {
  private readonly slots: (Meaning | undefined)[] = new Array<undefined>(LENGTHS * CHARACTERS).fill(
    undefined,
  );
  private readonly meanings = new Map<string, Meaning>();
  private readonly ofLength = new Map<number, Meaning[]>();
  /** By length: how far from the end the texts have the character that tells them apart; 0 where there is but one. */
  private readonly telling: Uint16Array = new Uint16Array(LONGEST_KEPT + 1);
  private readonly column: PlannedColumn;
  private readonly stride: number;

  /** `stride` is how much a step of one in the dimension of this column adds to the number of a row. */
  constructor(column: PlannedColumn, stride: number) {
    this.column = column;
    this.stride = stride;
  }

  /** Gives the offset that a cell of this column adds to the number of its row. */
  offsetIn(value: unknown): number {
    const text = typeof value === "string" ? value : cellText(value);
    const meaning = this.slots[this.slotOf(text)];
    if (meaning === undefined) return this.offsetOf(text);
    return meaning.text === text ? meaning.offset : this.offsetOf(text);
  }

  /** Gives the meaning of a text of this column. */
  readingOf(text: string): Reading {
    return this.meanings.get(text)?.reading ?? this.column.read(normalCode(text));
  }

  /** Gives the form of a text that is not read, with a sign for each digit; undefined where it may be more than digits and signs. */
  formOf(text: string): CellForm | undefined {
    return this.column.formOf?.(text);
  }

  private slotOf(text: string): number {
    const { length } = text;
    const back = this.telling[length] ?? 0;
    const character = back === 0 ? 0 : text.charCodeAt(length - back);
    return ((length & (LENGTHS - 1)) * CHARACTERS) | (character & (CHARACTERS - 1));
  }

  /** Gives the offset of a text that is new, or has no slot. */
  private offsetOf(text: string): number {
    return this.meanings.get(text)?.offset ?? this.learn(text);
  }

  private learn(text: string): number {
    const reading = this.column.read(normalCode(text));
    const offset = typeof reading === "number" ? reading * this.stride : STOPPED;
    if (this.meanings.size < MOST_KEPT && text.length <= LONGEST_KEPT) {
      this.keep({ text: detached(text), reading, offset });
    }
    return offset;
  }

  /** Gives a text its slot; others of its length get new ones, where another character tells them apart. */
  private keep(meaning: Meaning): void {
    const { length } = meaning.text;
    const all = [...(this.ofLength.get(length) ?? []), meaning];
    this.meanings.set(meaning.text, meaning);
    if (all.length > MOST_SLOTS) return;
    this.ofLength.set(length, all);
    this.telling[length] = tellingCharacter(all.map(({ text }) => text));
    for (const one of all) this.slots[this.slotOf(one.text)] = one;
  }
}

/** Finds the place, counted from their end, where texts of one length differ most; 0 for a single one. */
function tellingCharacter(texts: readonly string[]): number {
  const length = texts[0]?.length ?? 0;
  let [found, most] = [0, 1];
  for (let back = 1; back <= length; back += 1) {
    const different = new Set(texts.map((text) => text.charCodeAt(length - back) & (CHARACTERS - 1))).size;
    if (different > most) [found, most] = [back, different];
  }
  return found;
}

/**
 * A text of its own: a part of a larger one would keep all of that in memory. As the name of a property it becomes the one
 * that the engine keeps of all equal texts, so that those of ready data are found equal at a glance.
 */
function detached(text: string): string {
  return Object.keys({ [text]: null })[0] ?? text;
}
