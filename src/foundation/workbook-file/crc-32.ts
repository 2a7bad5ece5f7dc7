import { once } from "../once.ts";

const table = once(() =>
  Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  }),
);

/** Goes on with the checksum of a zip over some more bytes; it begins with 0. */
export function crc32(bytes: Uint8Array, before: number): number {
  const values = table();
  let sum = ~before;
  for (const byte of bytes) sum = (sum >>> 8) ^ (values[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
