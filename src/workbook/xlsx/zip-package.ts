import { attributeOf, readXml, type XmlListener } from "./read-xml.ts";
import { damaged, tooLarge, unsafe, WorkbookFault } from "./workbook-fault.ts";
import { Inflate, strFromU8, strToU8 } from "fflate";
import { kindOfBytes } from "../../foundation/file-kind.ts";
import { once } from "../../foundation/once.ts";
import { isZip } from "../../foundation/workbook-name.ts";

/** What one part of a package says of another. */
interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
}

/** A checked zip whose parts refer to one another. */
export interface Package {
  /** Reads a part as XML, until the end or until its reader has enough. */
  readonly read: (name: string, listener: XmlListener, isEnough?: () => boolean) => void;
  readonly has: (name: string) => boolean;
  /** What would act or lead elsewhere in a spreadsheet, in words; it is never read. */
  readonly unread: readonly string[];
  /** What a part refers to; of the whole package for the empty name. */
  readonly relationsOf: (name: string) => readonly Relation[];
}

/** What a workbook may carry that acts when it is opened, or that leads out of it. Nothing of it is read. */
const unread = [
  {
    name: /(?:^|\/)(?:vbaProject\.bin$|macrosheets\/|dialogsheets\/)/i,
    words: "The workbook holds macros. They were not run: the values that were saved with it were read.",
  },
  {
    name: /(?:^|\/)externalLinks\//i,
    words:
      "The workbook links to another workbook. The link was not followed: the values that were saved with it were read.",
  },
] as const;

/** Opens the zip of a workbook, once it is known to be one and to be safe. */
export function openPackage(bytes: Uint8Array, mostBytes: number): Package {
  const entries = checkedEntries(bytes, mostBytes);
  const other = kindOfOtherZip(entries);
  if (other !== null) throw other;
  return packageOfEntries(bytes, entries);
}

/** Opens the zip of any Office file, once it is known to be safe. */
export function openOfficePackage(bytes: Uint8Array, mostBytes: number): Package {
  return packageOfEntries(bytes, checkedEntries(bytes, mostBytes));
}

function checkedEntries(bytes: Uint8Array, mostBytes: number): readonly ZipEntry[] {
  const entries = isZip(bytes) ? zipDirectory(bytes) : null;
  if (entries === null) throw kindOfOtherFile(bytes);
  checkZip(entries, mostBytes);
  return entries;
}

function packageOfEntries(bytes: Uint8Array, entries: readonly ZipEntry[]): Package {
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const found = unread.filter(({ name }) => entries.some((entry) => name.test(entry.name)));
  return { ...packageOf(bytes, parts), unread: found.map(({ words }) => words) };
}

function packageOf(bytes: Uint8Array, parts: ReadonlyMap<string, ZipEntry>): Omit<Package, "unread"> {
  const has = (name: string): boolean => parts.has(name.toLowerCase());
  const read: Package["read"] = (name, listener, isEnough) => {
    const part = parts.get(name.toLowerCase());
    if (part === undefined) throw damaged(name, "missing");
    readXml(name, unpack(bytes, part), listener, isEnough);
  };
  const relationsOf = (name: string): readonly Relation[] => {
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const file = `${folder}_rels/${name.slice(folder.length)}.rels`;
    const relations: Relation[] = [];
    if (!has(file)) return relations;
    read(file, {
      open: (element, attributes) => {
        const [id, type, target] = ["Id", "Type", "Target"].map((key) => attributeOf(attributes, key) ?? "");
        if (element !== "Relationship" || attributeOf(attributes, "TargetMode") === "External") return;
        relations.push({ id: id ?? "", type: lastWord(type ?? ""), target: pathFrom(folder, target ?? "") });
      },
    });
    return relations;
  };
  return { has, read, relationsOf };
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

/** A path beside a part, or from the root of the package. */
function pathFrom(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A file inside a zip, as the directory at the end of the zip describes it. */
interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 for stored, 8 for deflated; nothing else is read. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const [CENTRAL, END] = [0x02014b50, 0x06054b50];
const [CENTRAL_LENGTH, END_LENGTH] = [46, 22];
const LONGEST_COMMENT = 0xffff;

/** Stands for a size that is too large for its place and is written behind the name. */
const ELSEWHERE = 0xffffffff;

/** Lists the files of a zip; null where it has no end, as one has that was cut off. */
function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw broken();
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const next = at + CENTRAL_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw broken();
    // Some programs of Windows write backslashes between folders.
    const name = new TextDecoder()
      .decode(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength))
      .replaceAll("\\", "/");
    entries.push({
      name,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...sizesOf(view, at, nameLength, extraLength),
    });
    at = next;
  }
  return entries;
}

/** The last place at which an end with its comment just fits. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    const isEnd = view.getUint32(at, true) === END;
    if (isEnd && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

/** Programs that do not know how long a file will be write its sizes in 64 bits, though it is short. */
function sizesOf(
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): Pick<ZipEntry, "size" | "packedSize" | "offset"> {
  let long = at + CENTRAL_LENGTH + nameLength;
  const end = long + extraLength;
  while (long + 4 <= end && view.getUint16(long, true) !== 1) long += 4 + view.getUint16(long + 2, true);
  long += 4;
  const read = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== ELSEWHERE) return short;
    if (long + 8 > end) throw broken();
    const size = view.getUint32(long, true) + view.getUint32(long + 4, true) * 2 ** 32;
    long += 8;
    return size;
  };
  // They stand behind the name in this order.
  const [size, packedSize, offset] = [read(at + 24), read(at + 20), read(at + 42)];
  return { size, packedSize, offset };
}

function broken(): Error {
  return damaged("", "a zip whose list of files is broken");
}

const text = new TextDecoder("latin1");
const SAVE_AS_XLSX = "Open it in a spreadsheet, and save it as .xlsx.";

/** What a file is that is no zip, and so no workbook of today. */
function kindOfOtherFile(bytes: Uint8Array): WorkbookFault {
  const start = text.decode(bytes.subarray(0, 512));
  if (bytes.length === 0) return notAWorkbook("empty", "Is this the right file?");
  if (start.startsWith("PK")) return damaged("", "a zip that was cut off");
  if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) return oldFormat(bytes);
  if (start.startsWith("%PDF"))
    return notAWorkbook("a PDF", "Ask for the workbook that it was printed from.");
  if (start.startsWith("{\\rtf")) return notAWorkbook("a text of a word processor", SAVE_AS_XLSX);
  if (/^[\s\u00EF\u00BB\u00BF]*[[{]/.test(start)) return notAWorkbook("JSON", "Give it the ending .json.");
  if (/^[\s\u00EF\u00BB\u00BF]*</.test(start)) return notAWorkbook("a web page or XML", SAVE_AS_XLSX);
  if (isPlainText(start)) return notAWorkbook("plain text", "If it is a table, give it the ending .csv.");
  const kind = kindOfBytes(bytes);
  return kind === null
    ? notAWorkbook("something else", "Is this the right file?")
    : notAWorkbook(kind.is, kind.whatToDo);
}

/** What a zip is that is not a workbook of today; null where it looks like one. */
function kindOfOtherZip(entries: readonly ZipEntry[]): WorkbookFault | null {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.bin")) return notAWorkbook("a binary workbook (.xlsb)", SAVE_AS_XLSX);
  if (has("content.xml") && has("mimetype")) {
    return notAWorkbook("an OpenDocument file (.ods)", SAVE_AS_XLSX);
  }
  if (has("Index/Document.iwa")) return notAWorkbook("a Numbers file", "In Numbers, export it to Excel.");
  if (has("word/document.xml")) return notAWorkbook("a Word document", "Is this the right file?");
  return has("[Content_Types].xml")
    ? null
    : notAWorkbook("a zip of other files", "Unpack it, and give the workbook in it.");
}

/** Until 2007 workbooks were such files; today one with a password is. */
function oldFormat(bytes: Uint8Array): WorkbookFault {
  const isProtected = text.decode(bytes).includes(Array.from("EncryptedPackage").join("\0"));
  return isProtected
    ? notAWorkbook("protected with a password", "Open it with its password, and save it without one.")
    : notAWorkbook("a workbook of the old format (.xls)", SAVE_AS_XLSX);
}

function isPlainText(start: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they show that this is no text
  return !/[\0-\u0008\u000E-\u001F]/.test(start);
}

function notAWorkbook(received: string, whatToDo: string): WorkbookFault {
  return new WorkbookFault({
    code: "not-a-workbook",
    where: "",
    received,
    expected: "a workbook (.xlsx)",
    whatToDo,
  });
}

/** A workbook has some twenty files in it, and a few for each sheet. */
const MOST_ENTRIES = 2000;

/** Deflating cannot do better than some 1000 times; text of sheets comes to 10 to 100. */
const MOST_RATIO = 250;

/** So little is harmless however well it was packed. */
const SMALL = 10_000_000;

/** Two parts of a file that name the same bytes, or whose names lead elsewhere, were made by no spreadsheet. */
function checkZip(entries: readonly ZipEntry[], mostBytes: number): void {
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
  if (/^\/|^[a-z]:|\0|(?:^|\/)\.\.?(?:\/|$)/i.test(name)) throw crafted(name, "a name that leads elsewhere");
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

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** A piece of this length comes to at most some 30 million bytes, whatever is in it. */
const PIECE = 2 ** 15;

/**
 * The bytes of a file inside a zip, piece by piece, so that never much more is in memory than its directory says:
 * where there is more, or anything else than was packed, reading stops.
 */
function* unpack(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  let [size, checksum] = [0, 0];
  for (const piece of entry.method === 0
    ? [packed(bytes, entry)]
    : inflated(packed(bytes, entry), entry.name)) {
    size += piece.length;
    if (size > entry.size) throw damaged(entry.name, "longer than the file says");
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (size < entry.size) throw damaged(entry.name, "shorter than the file says");
  if (checksum !== entry.checksum) throw damaged(entry.name, "not what was packed");
}

function packed(bytes: Uint8Array, { name, offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw damaged(name, "not where the file says");
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name, "cut off");
  return bytes.subarray(start, start + packedSize);
}

function* inflated(data: Uint8Array, name: string): Generator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < data.length; at += PIECE) {
    try {
      inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    } catch {
      throw damaged(name, "broken where it is packed");
    }
    yield* pieces;
    pieces = [];
  }
}

const table = /* @__PURE__ */ once(() =>
  Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  }),
);

/** Goes on with the checksum of a zip over some more bytes; it begins with 0. */
function crc32(bytes: Uint8Array, before: number): number {
  const values = table();
  let sum = ~before;
  for (const byte of bytes) sum = (sum >>> 8) ^ (values[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}

const PROPERTIES = "docProps/core.xml";

/** The first day that a zip can hold, away from midnight in any time zone. */
export const PACKED_AT = "1980-01-02T00:00:00";

/** The parts of an Office file, which say that they were made at a given time, whenever that was. */
export function fixedTimes(
  parts: Readonly<Record<string, Uint8Array>>,
  madeAt: string,
): Readonly<Record<string, Uint8Array>> {
  const properties = parts[PROPERTIES];
  if (properties === undefined) return parts;
  const dated = strFromU8(properties).replace(
    /(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g,
    (_, tag: string) => tag + madeAt,
  );
  return { ...parts, [PROPERTIES]: strToU8(dated) };
}
