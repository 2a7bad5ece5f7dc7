import { describe, expect, test } from "vitest";
import { sixteenBitEncoding, textOfBytes } from "../../../src/foundation/text-of-bytes.ts";

/** Two bytes a character, in Node's words. */
const littleEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const bigEndian = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le").swap16());

describe("a text of two bytes a character", () => {
  test.each([
    ["with its mark", "\uFEFFa"],
    ["without a mark", "label,printed"],
    ["without a mark, with a few characters of other scripts", "Zoë Łęcka, 王, 12"],
  ])("%s: %s", (_, text) => {
    expect([sixteenBitEncoding(littleEndian(text)), textOfBytes(littleEndian(text))]).toEqual([
      "utf-16le",
      text.replace("\uFEFF", ""),
    ]);
    expect([sixteenBitEncoding(bigEndian(text)), textOfBytes(bigEndian(text))]).toEqual([
      "utf-16be",
      text.replace("\uFEFF", ""),
    ]);
  });

  test("is told by its mark alone where every other byte is no zero", () => {
    expect(textOfBytes(littleEndian("\uFEFF王明"))).toBe("王明");
    expect(textOfBytes(bigEndian("\uFEFF王明"))).toBe("王明");
  });

  test("is told by its beginning: what stands behind the first 512 bytes does not matter", () => {
    const [long, zeros] = [littleEndian("a".repeat(256)), new Uint8Array(5000)];
    expect(sixteenBitEncoding(new Uint8Array([...long, ...zeros]))).toBe("utf-16le");
    expect(
      sixteenBitEncoding(new Uint8Array([...Buffer.from("a".repeat(512)), ...long, ...long, ...long])),
    ).toBeNull();
  });
});

describe("another text", () => {
  test.each<[string, readonly number[]]>([
    ["nothing", []],
    ["a byte alone", [0]],
    ["half a mark", [0xff, 0x61]],
    ["the other half", [0x61, 0xfe]],
    ["half of the other mark", [0xfe, 0x61]],
    ["and its other half", [0x61, 0xff]],
    ["a text of one byte a character", [...Buffer.from("label,printed")]],
    ["zeros alone", [0, 0, 0, 0]],
    // Two of four pairs end in a zero, which is no more than half.
    ["as many zeros as letters behind letters", [0x61, 0, 0x61, 0, 0x61, 0x61, 0x61, 0x61]],
    ["as many zeros as letters before letters", [0, 0x61, 0, 0x61, 0x61, 0x61, 0x61, 0x61]],
    // Of ten pairs one begins with a zero, which is a tenth, and more than a few.
    [
      "a zero before letters among letters before zeros",
      [0, 0, ...Array.from({ length: 9 }, () => [0x61, 0]).flat()],
    ],
    [
      "a zero behind letters among letters behind zeros",
      [0, 0, ...Array.from({ length: 9 }, () => [0, 0x61]).flat()],
    ],
  ])("%s", (_, bytes) => {
    expect(sixteenBitEncoding(new Uint8Array(bytes))).toBeNull();
  });

  test("is UTF-8, with its mark or without", () => {
    expect(textOfBytes(new Uint8Array(Buffer.from("Zoë")))).toBe("Zoë");
    expect(textOfBytes(new Uint8Array(Buffer.from("\uFEFFZoë")))).toBe("Zoë");
  });
});
