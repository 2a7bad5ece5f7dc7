import { numberAt } from "../foundation/lists.ts";
import type { PersonBalance } from "../model/record-counts.ts";
import { groupsFromLowest, type RecordPlan } from "./mapping.ts";
import { LONGEST_CODE } from "../model/record-pattern.ts";
import { isBlankCharacter, trimmedCell } from "./codes.ts";

const CELL = 2 ** 24 - 1;
const SEVERAL = 2 ** 24;
const DIFFERENT = 2 ** 25;
/** What a step of one in the group that a person is known by adds to their standing. */
const KNOWN = 2 ** 26;

const HEAD = 3;

/** Room for the longest key: its head, and three bytes a character. */
const LONGEST_KEY: number = HEAD + 3 * LONGEST_CODE;

/**
 * Finds out whether a person was met before, exactly: the keys are kept, as bytes one after another, and compared.
 * Hashes alone would now and then take two people for one. Some 40 bytes a person where keys have ten characters.
 */
export class PersonTable {
  /** Pairs: the hash of a key, and one more than the number of its person; 0 is empty. */
  private slots: Int32Array = new Int32Array(2 * 1024);
  /** Where each key begins, counted through all pages. */
  private starts: Uint32Array = new Uint32Array(512);
  private readonly pages: Uint8Array[] = [];
  private written = 0;
  private people = 0;
  private readonly key: Uint8Array = new Uint8Array(LONGEST_KEY);

  /** The number of a person, from 0 in the order in which they were met; null where the text can be no key. */
  numberOf(text: string, partition: number): number | null {
    const length = writePersonKey(text, partition, this.key);
    if (length === 0) return null;
    const hash = hashOf(this.key, length);
    const mask = this.slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const person = numberAt(this.slots, slot + 1) - 1;
      if (person < 0) break;
      if (this.slots[slot] === hash && this.isKeyOf(person, length)) return person;
      slot = (slot + 2) & mask;
    }
    this.slots[slot] = hash;
    this.slots[slot + 1] = this.people + 1;
    return this.add(length);
  }

  private isKeyOf(person: number, length: number): boolean {
    const start = numberAt(this.starts, person);
    const page = this.pages[Math.floor(start / PAGE)];
    const offset = start % PAGE;
    for (let index = 0; index < length; index += 1) {
      if (page?.[offset + index] !== this.key[index]) return false;
    }
    return true;
  }

  private add(length: number): number {
    const person = this.people;
    if (person === this.starts.length) {
      const starts = new Uint32Array(person * 2);
      starts.set(this.starts);
      this.starts = starts;
    }
    this.starts[person] = this.write(length);
    this.people += 1;
    // Three pairs in four: fewer would take more memory, more would take longer to search.
    if (this.people * 8 > this.slots.length * 3) this.spread();
    return person;
  }

  /** Keeps the key, whole in one page, and says where. */
  private write(length: number): number {
    if (this.written + length > this.pages.length * PAGE) {
      this.written = this.pages.length * PAGE;
      this.pages.push(new Uint8Array(PAGE));
    }
    const start = this.written;
    const page = this.pages.at(-1) ?? this.key;
    const offset = start % PAGE;
    for (let index = 0; index < length; index += 1) page[offset + index] = numberAt(this.key, index);
    this.written += length;
    return start;
  }

  /** Twice the slots, so that some stay empty and no search goes far. */
  private spread(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    const mask = this.slots.length - 2;
    for (let from = 0; from < before.length; from += 2) {
      const [hash = 0, person = 0] = [before[from], before[from + 1]];
      if (person === 0) continue;
      let slot = (hash << 1) & mask;
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      this.slots[slot] = hash;
      this.slots[slot + 1] = person;
    }
  }
}

/**
 * Keeps of each person the row that counts: the highest of the cells that their rows have. Ethnicity is of the person and
 * not of the post: where that row has it unknown, the first known group in the order of `groupsFromLowest` counts.
 */
export class PersonTally {
  private readonly plan: RecordPlan;
  private readonly persons: PersonTable = new PersonTable();
  /** By number of person: the highest cell, whether there were several rows, whether they differed, and the highest group. */
  private standing: Int32Array = new Int32Array(512);
  private people = 0;

  constructor(plan: RecordPlan) {
    this.plan = plan;
  }

  /** Takes a row into account; null where it does not say who it is about. */
  add(text: string, cell: number, counts: Float64Array): "first-row" | "same-person" | null {
    const person = this.persons.numberOf(text, this.plan.partitionOf(cell));
    if (person === null) return null;
    if (person === this.people) {
      this.people += 1;
      this.stand(person, cell + groupIn(cell) * KNOWN);
      counts[cell] = numberAt(counts, cell) + 1;
      return "first-row";
    }
    const before = numberAt(this.standing, person);
    const taken = before & CELL;
    const flags = (before & DIFFERENT) | SEVERAL | (this.plan.isAlike(taken, cell) ? 0 : DIFFERENT);
    const group = Math.max(Math.floor(before / KNOWN), groupIn(cell));
    const now = Math.max(cell, taken) + flags + group * KNOWN;
    const [from, to] = [countedCell(before), countedCell(now)];
    if (from !== to) {
      counts[from] = numberAt(counts, from) - 1;
      counts[to] = numberAt(counts, to) + 1;
    }
    this.standing[person] = now;
    return "same-person";
  }

  balance(): PersonBalance {
    const standing = this.standing.subarray(0, this.people);
    const having = (is: (one: number) => boolean): number =>
      standing.reduce((sum, one) => sum + (is(one) ? 1 : 0), 0);
    return {
      people: this.people,
      withSeveralRows: having((one) => (one & SEVERAL) !== 0),
      decidedByRule: having((one) => (one & DIFFERENT) !== 0),
      ethnicityOfAnotherRow: having((one) => countedCell(one) !== (one & CELL)),
    };
  }

  private stand(person: number, standing: number): void {
    if (person === this.standing.length) {
      const longer = new Int32Array(person * 2);
      longer.set(this.standing);
      this.standing = longer;
    }
    this.standing[person] = standing;
  }
}

/** The index of the group of a cell, which is its lightest dimension; 0 is unknown. */
function groupIn(cell: number): number {
  return cell % groupsFromLowest.length;
}

/** The cell that a person is counted in: their highest, with the group that another row knows where it knows none. */
function countedCell(standing: number): number {
  const highest = standing & CELL;
  return groupIn(highest) === 0 ? highest + Math.floor(standing / KNOWN) : highest;
}

const PAGE = 1 << 20;

/** FNV-1a, then mixed, so that the low bits that choose a slot depend on every byte (Murmur3's last step). */
function hashOf(key: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ numberAt(key, index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Writes who a row is about as bytes: how many, which partition, then a byte for each character of ASCII, a to z as
 * capitals, and three for any other; two texts give the same bytes only where mappings take them for the same.
 *
 * @returns How many bytes; 0 where the text is blank or too long to be a key.
 */
function writePersonKey(text: string, partition: number, key: Uint8Array): number {
  const name = hasBlankEnds(text) ? trimmedCell(text) : text;
  if (name === "" || name.length > LONGEST_CODE) return 0;
  let length = HEAD;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code < 0x80) {
      key[length] = code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
      length += 1;
    } else {
      key[length] = 0x80;
      key[length + 1] = code >> 8;
      key[length + 2] = code & 0xff;
      length += 3;
    }
  }
  key[0] = length >> 8;
  key[1] = length & 0xff;
  key[2] = partition;
  return length;
}

function hasBlankEnds(text: string): boolean {
  return (
    text === "" || isBlankCharacter(text.charCodeAt(0)) || isBlankCharacter(text.charCodeAt(text.length - 1))
  );
}
