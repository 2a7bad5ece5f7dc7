import { damaged } from "./workbook-fault.ts";

/** A file inside a zip, as the directory at the end of the zip describes it. */
export interface ZipEntry {
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
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
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
    const name = new TextDecoder().decode(
      bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
    );
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
