import { numberAt } from "../foundation/lists.ts";
import type { PersonBalance } from "../model/record-counts.ts";
import { groupsFromLowest, type RecordPlan } from "./mapping.ts";
import { LONGEST_CODE } from "../model/record-pattern.ts";
import { isBlankCharacter, trimmedCell } from "./codes.ts";
import { EthnicityVotes } from "./ethnicity-of-person.ts";

const CELL = 2 ** 24 - 1;
const SEVERAL = 2 ** 24;
const DIFFERENT = 2 ** 25;
/** What a step of one in the group that all rows of a person say adds to their standing. */
const KNOWN = 2 ** 26;
/** In place of that group where their rows say several. */
const VOTED: number = groupsFromLowest.length;

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
 * not of the post: where that row does not decide it, their other rows do, by the rule of `EthnicityVotes`.
 */
export class PersonTally {
  private readonly plan: RecordPlan;
  private readonly persons: PersonTable = new PersonTable();
  /** By number of person: the highest cell, whether there were several rows, whether they differed, and the group that they say. */
  private standing: Int32Array = new Int32Array(512);
  /** By number of person: how many of their rows say that group; where they say several, the place of their votes. */
  private said: Uint32Array = new Uint32Array(512);
  private readonly votes: EthnicityVotes = new EthnicityVotes();
  private people = 0;

  constructor(plan: RecordPlan) {
    this.plan = plan;
  }

  /**
   * Takes a row into account; null where it does not say who it is about. A row is `contradicting` where it is the first of a person to
   * contradict the ethnicity of their other rows.
   */
  add(
    text: string,
    cell: number,
    counts: Float64Array,
  ): "first-row" | "same-person" | "contradicting" | null {
    const person = this.persons.numberOf(text, this.plan.partitionOf(cell));
    if (person === null) return null;
    const group = groupIn(cell);
    if (person === this.people) {
      this.people += 1;
      this.stand(person, cell + group * KNOWN);
      this.said[person] = group === 0 ? 0 : 1;
      counts[cell] = numberAt(counts, cell) + 1;
      return "first-row";
    }
    const before = numberAt(this.standing, person);
    const [from, taken, known] = [this.countedCell(person), before & CELL, Math.floor(before / KNOWN)];
    const flags = (before & DIFFERENT) | SEVERAL | (this.plan.isAlike(taken, cell) ? 0 : DIFFERENT);
    const isOne = known !== VOTED && (group === 0 || known === 0 || group === known);
    const contradicts = !isOne && this.vote(person, taken, cell);
    if (isOne && group !== 0) this.said[person] = numberAt(this.said, person) + 1;
    this.standing[person] = Math.max(cell, taken) + flags + (isOne ? Math.max(known, group) : VOTED) * KNOWN;
    const to = this.countedCell(person);
    if (from !== to) {
      counts[from] = numberAt(counts, from) - 1;
      counts[to] = numberAt(counts, to) + 1;
    }
    return contradicts ? "contradicting" : "same-person";
  }

  balance(): PersonBalance {
    let [withSeveralRows, decidedByRule, ethnicityOfAnotherRow] = [0, 0, 0];
    let [withSeveralEthnicities, ethnicityNotDecided] = [0, 0];
    for (let person = 0; person < this.people; person += 1) {
      const standing = numberAt(this.standing, person);
      if ((standing & SEVERAL) !== 0) withSeveralRows += 1;
      if ((standing & DIFFERENT) !== 0) decidedByRule += 1;
      const place = standing >= VOTED * KNOWN ? numberAt(this.said, person) : null;
      const isKnown = groupIn(this.countedCell(person)) !== 0;
      const isUnknownInRow =
        place === null ? groupIn(standing & CELL) === 0 : this.votes.isUnknownAtTop(place);
      if (isKnown && isUnknownInRow) ethnicityOfAnotherRow += 1;
      if (place === null || !this.votes.isContradicted(place)) continue;
      withSeveralEthnicities += 1;
      if (!isKnown) ethnicityNotDecided += 1;
    }
    const { people } = this;
    return {
      people,
      withSeveralRows,
      decidedByRule,
      ethnicityOfAnotherRow,
      withSeveralEthnicities,
      ethnicityNotDecided,
    };
  }

  /** Takes a row of somebody whose rows say several groups; true where it is the first that contradicts the others. */
  private vote(person: number, taken: number, cell: number): boolean {
    const known = Math.floor(numberAt(this.standing, person) / KNOWN);
    if (known !== VOTED) {
      this.said[person] = this.votes.open(known, numberAt(this.said, person), groupIn(taken));
    }
    const place = numberAt(this.said, person);
    const wasContradicted = this.votes.isContradicted(place);
    this.votes.add(place, groupIn(cell), withoutGroup(cell) - withoutGroup(taken));
    return !wasContradicted && this.votes.isContradicted(place);
  }

  /** The cell that a person is counted in: their highest, with the group that is theirs. */
  private countedCell(person: number): number {
    const standing = numberAt(this.standing, person);
    const [highest, known] = [standing & CELL, Math.floor(standing / KNOWN)];
    if (known === VOTED) return withoutGroup(highest) + this.votes.groupOf(numberAt(this.said, person));
    return groupIn(highest) === 0 ? highest + known : highest;
  }

  private stand(person: number, standing: number): void {
    if (person === this.standing.length) {
      const [longer, said] = [new Int32Array(person * 2), new Uint32Array(person * 2)];
      longer.set(this.standing);
      said.set(this.said);
      [this.standing, this.said] = [longer, said];
    }
    this.standing[person] = standing;
  }
}

/** The index of the group of a cell, which is its lightest dimension; 0 is unknown. */
function groupIn(cell: number): number {
  return cell % groupsFromLowest.length;
}

/** The cell of the same row where its ethnicity is unknown: by this the row that counts is chosen. */
function withoutGroup(cell: number): number {
  return cell - groupIn(cell);
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
