/** A kind of file by how its bytes begin. */
export interface FileKind {
  /** What it is: `a PDF`. */
  readonly is: string;
  /** What a person can do where a text is read: a sentence or two. */
  readonly whatToDo: string;
}

/** A kind, and the first characters of a file of it, where each byte is the character of its number. */
interface KnownBeginning extends FileKind {
  readonly start: string;
}

const UNPACK = "Unpack it, and give the file in it.";

const UTF_32: FileKind = { is: "text in UTF-32, which few programs read", whatToDo: "Save it as UTF-8." };

const beginnings: readonly KnownBeginning[] = [
  {
    start: "PK\u0003\u0004",
    is: "a workbook, a Word document or another zip",
    whatToDo: `Give a workbook under a name that ends in .xlsx. If it is another zip: ${UNPACK.toLowerCase()}`,
  },
  { start: "\u001F\u008B", is: "a file packed by gzip", whatToDo: UNPACK },
  { start: "BZh91AY&SY", is: "a file packed by bzip2", whatToDo: UNPACK },
  { start: "7z\u00BC\u00AF", is: "a file packed by 7-Zip", whatToDo: UNPACK },
  { start: "\u00FD7zXZ\0", is: "a file packed by xz", whatToDo: UNPACK },
  { start: "\u0028\u00B5\u002F\u00FD", is: "a file packed by zstd", whatToDo: UNPACK },
  { start: "Rar!\u001A", is: "a file packed by RAR", whatToDo: UNPACK },
  { start: "%PDF-", is: "a PDF", whatToDo: "Ask for the table that it was printed from." },
  {
    start: "PAR1",
    is: "a Parquet file",
    whatToDo: "Where rows of staff are counted, give it the ending .parquet; elsewhere save it as CSV.",
  },
  {
    start: "\u00D0\u00CF\u0011\u00E0",
    is: "a workbook of the old format (.xls), or one with a password",
    whatToDo: "Open it in a spreadsheet, and save it as .xlsx or as CSV, without a password.",
  },
  { start: "\u00FF\u00FE\0\0", ...UTF_32 },
  { start: "\0\0\u00FE\u00FF", ...UTF_32 },
];

/** So many bytes show what a file is. */
const SAMPLE = 512;

/** Tells by the first bytes of a file what it is; null where it may be a text of one or two bytes a character. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  const sample = bytes.subarray(0, SAMPLE);
  const start = String.fromCharCode(...sample.subarray(0, 16));
  return beginnings.find((one) => start.startsWith(one.start)) ?? (isThirtyTwoBit(sample) ? UTF_32 : null);
}

/** UTF-32 without a mark shows in the three zeros that most characters of it have. */
function isThirtyTwoBit(sample: Uint8Array): boolean {
  const characters = Math.floor(sample.length / 4);
  let thin = 0;
  for (let at = 0; at < characters * 4; at += 4) {
    if (sample.subarray(at, at + 4).filter((byte) => byte === 0).length === 3) thin += 1;
  }
  return thin > characters / 2;
}
