/**
 * How the characters of a file are written as bytes.
 *
 * @since 0.1.0
 */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** So many bytes decide whether a text is UTF-16 without a mark. */
export const ENCODING_SAMPLE = 512;

const marks = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** The mark of order that bytes begin with, and how long it is. */
export function markOf(
  bytes: Uint8Array,
): { readonly encoding: TextEncodingName; readonly length: number } | null {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  return mark === undefined ? null : { encoding: mark.encoding, length: mark.bytes.length };
}

/** UTF-16 shows in the zeros that every other byte of Latin text is; null where they do not. */
export function sixteenBitEncoding(sample: Uint8Array): TextEncodingName | null {
  const pairs = Math.floor(sample.length / 2);
  const zerosAt = (offset: 0 | 1): number => {
    let zeros = 0;
    for (let index = offset; index < pairs * 2; index += 2) zeros += sample[index] === 0 ? 1 : 0;
    return zeros;
  };
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (pairs === 0) return null;
  if (odd > pairs / 2 && even < pairs / 10) return "utf-16le";
  return even > pairs / 2 && odd < pairs / 10 ? "utf-16be" : null;
}

/** How many bytes the character that begins with this byte has in UTF-8; 0 where none begins so. */
export function utf8Length(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Where a character begins that the bytes end in the midst of; their length where none does. */
export function unfinishedFrom(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return utf8Length(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
