import { numberAt } from "../../foundation/number-at.ts";
import { LONGEST_KEY, writePersonKey } from "./person-key.ts";

const PAGE = 1 << 20;

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

/** FNV-1a, then mixed, so that the low bits that choose a slot depend on every byte (Murmur3's last step). */
function hashOf(key: Uint8Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ numberAt(key, index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
