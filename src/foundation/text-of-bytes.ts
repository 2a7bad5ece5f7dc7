/** So many bytes decide. */
const SAMPLE = 512;

/**
 * The encoding of a text that has two bytes a character, as editors on Windows write it: by the mark at its beginning, or, without one, by the
 * zeros that every other byte of Latin text is; null for another.
 */
export function sixteenBitEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
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

/** The text of some bytes in UTF-8, or in the encoding of two bytes a character in which editors on Windows may save it. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder(sixteenBitEncoding(bytes) ?? "utf-8").decode(bytes);
}
