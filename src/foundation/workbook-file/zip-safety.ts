import { tooLarge, unsafe } from "./workbook-fault.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** A workbook has some twenty files in it, and a few for each sheet. */
const MOST_ENTRIES = 2000;

/** Deflating cannot do better than some 1000 times; text of sheets comes to 10 to 100. */
const MOST_RATIO = 250;

/** So little is harmless however well it was packed. */
const SMALL = 10_000_000;

/** Two parts of a file that name the same bytes, or whose names lead elsewhere, were made by no spreadsheet. */
export function checkZip(entries: readonly ZipEntry[], mostBytes: number): void {
  if (entries.length > MOST_ENTRIES) {
    throw tooLarge("", `a zip of ${String(entries.length)} files`, `at most ${String(MOST_ENTRIES)}`);
  }
  const names = new Set<string>();
  for (const entry of entries) {
    checkEntry(entry);
    const name = entry.name.toLowerCase();
    if (names.has(name)) throw crafted(entry.name, "there twice");
    names.add(name);
  }
  checkOverlap(entries);
  checkSize(entries, mostBytes);
}

function checkEntry({ name, isEncrypted, method, size, packedSize }: ZipEntry): void {
  if (isEncrypted) {
    throw unsafe(name, "encrypted", "a file without a password", "Save it without a password.");
  }
  if (method !== 0 && method !== 8) throw crafted(name, "packed in a way that workbooks do not use");
  if (/^[/\\]|^[a-z]:|\\|\0|(?:^|\/)\.\.?(?:\/|$)/i.test(name))
    throw crafted(name, "a name that leads elsewhere");
  if (size > SMALL && size > MOST_RATIO * packedSize) {
    throw crafted(name, `${String(size)} bytes packed into ${String(packedSize)}, as a zip bomb is`);
  }
}

function checkOverlap(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { name, offset, packedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end) throw crafted(name, "packed into the same bytes as another file");
    end = offset + packedSize;
  }
}

function checkSize(entries: readonly ZipEntry[], mostBytes: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > mostBytes) {
    throw tooLarge("", `${megabytes(size)} when it is unpacked`, `at most ${megabytes(mostBytes)}`);
  }
}

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1_000_000))} million bytes`;
}

function crafted(where: string, received: string): Error {
  return unsafe(where, received, "a workbook as spreadsheets save it", "Do not open it; ask who sent it.");
}
