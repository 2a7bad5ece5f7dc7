import { Inflate } from "fflate";
import { crc32 } from "./crc-32.ts";
import { damaged } from "./workbook-fault.ts";
import type { ZipEntry } from "./zip-directory.ts";

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** A piece of this length comes to at most some 30 million bytes, whatever is in it. */
const PIECE = 2 ** 15;

/**
 * The bytes of a file inside a zip, piece by piece, so that never much more is in memory than its directory says:
 * where there is more, or anything else than was packed, reading stops.
 */
export function* unpack(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void, undefined> {
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
