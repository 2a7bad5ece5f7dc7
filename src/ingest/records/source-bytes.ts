import { type ByteSource, bytesOf } from "./byte-source.ts";

/** All the bytes of a source as one; null where there are more than may be kept. */
export async function sourceBytes(source: ByteSource, mostBytes: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytesOf(source)) {
    length += piece.length;
    if (length > mostBytes) return null;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
