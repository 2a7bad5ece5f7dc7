import { cellText } from "./cell-text.ts";
import { normalCode } from "./normal-code.ts";
import type { PlannedColumn, Reading } from "./record-plan.ts";

/** Marks the offset of a code that stops its row: so low that no sum of offsets brings it back above 0. */
const STOPPED = -(2 ** 26);

/** A power of two. Columns of codes have fewer different texts than this. */
const PLACES = 512;

/** A text has this many places where it may stand; what finds none of them free is kept in a Map. */
const TRIES = 4;

/** Beyond this many different texts a column holds no codes, and what they say is found out row by row. */
const MOST_KEPT = 20_000;

/** What is longer is no code, and found out row by row as well. */
const LONGEST_KEPT = 1000;

/** What a text says: in words, and as what it adds to the number of its row. */
interface Meaning {
  readonly reading: Reading;
  readonly offset: number;
}

/**
 * What each text of one column adds to the number of its row, found out once for each text.
 *
 * This is where the time of counting goes, a look-up for each cell. A Map has to read every text from end to end to find
 * it: here its place follows from its length and two characters, and the text that stands there is compared.
 */
export class CodeTable {
  private readonly texts: (string | null)[] = new Array<null>(PLACES).fill(null);
  private readonly offsets: Int32Array = new Int32Array(PLACES);
  private readonly meanings = new Map<string, Meaning>();
  private readonly column: PlannedColumn;
  private readonly stride: number;

  /** `stride` is what one more in the digit of this column adds to the number of a row. */
  constructor(column: PlannedColumn, stride: number) {
    this.column = column;
    this.stride = stride;
  }

  /** Adds to the sum of each row what its cell in this column says. */
  addOffsets(rows: readonly object[], from: number, to: number, key: PropertyKey, sums: Int32Array): void {
    const { texts, offsets } = this;
    for (let index = from; index < to; index += 1) {
      const value: unknown = (rows[index] as Readonly<Record<PropertyKey, unknown>> | null)?.[key];
      const text = typeof value === "string" ? value : cellText(value);
      const place = placeOf(text);
      const offset = texts[place] === text ? offsets[place] : this.offsetOf(text, place);
      sums[index - from] = (sums[index - from] ?? 0) + (offset ?? 0);
    }
  }

  /** What a text of this column says. */
  readingOf(text: string): Reading {
    return this.meanings.get(text)?.reading ?? this.column.read(normalCode(text));
  }

  /** What a text adds that does not stand in its first place. */
  private offsetOf(text: string, first: number): number {
    for (let tries = 1; tries < TRIES; tries += 1) {
      const place = (first + tries) % PLACES;
      if (this.texts[place] === text) return this.offsets[place] ?? 0;
    }
    return this.meanings.get(text)?.offset ?? this.learn(text, first);
  }

  private learn(text: string, first: number): number {
    const reading = this.column.read(normalCode(text));
    const offset = typeof reading === "number" ? reading * this.stride : STOPPED;
    if (this.meanings.size >= MOST_KEPT || text.length > LONGEST_KEPT) return offset;
    const kept = detached(text);
    this.meanings.set(kept, { reading, offset });
    const places = Array.from({ length: TRIES }, (_, tries) => (first + tries) % PLACES);
    const free = places.find((place) => this.texts[place] === null);
    if (free !== undefined) {
      this.texts[free] = kept;
      this.offsets[free] = offset;
    }
    return offset;
  }
}

function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  return (length * 31 + text.charCodeAt(length - 1) * 131 + text.charCodeAt(length >> 1) * 17) & (PLACES - 1);
}

/**
 * A text of its own: a part of a larger one would keep all of that in memory. As the name of a property it becomes the one
 * that the engine keeps of all equal texts, so that those of ready data are found equal at a glance.
 */
function detached(text: string): string {
  return Object.keys({ [text]: null })[0] ?? text;
}
