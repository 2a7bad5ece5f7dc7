import { describe, expect, test } from "vitest";
import { PersonTable } from "../../../src/records/persons.ts";

describe("a table of persons", () => {
  test("gives each a number, the same however it is written", () => {
    const table = new PersonTable();
    expect(["e1", " E1\t", "e2", "E1\u00A0", "é", "É"].map((text) => table.numberOf(text, 0))).toEqual([
      0, 0, 1, 0, 2, 3,
    ]);
    expect(table.numberOf("e1", 1)).toBe(4);
  });

  test("takes no blank text for a person, nor one that is too long", () => {
    const table = new PersonTable();
    for (const text of ["", "  ", "\u00A0", "x".repeat(201)]) expect(table.numberOf(text, 0)).toBeNull();
    expect(table.numberOf("é".repeat(200), 0)).toBe(0);
  });

  test("confuses none of many, though their hashes meet", () => {
    const table = new PersonTable();
    // 200,000 hashes of 32 bits: some five pairs are the same by chance (n²/2^33).
    const texts = Array.from({ length: 200_000 }, (_, index) => String(index * 7919));
    expect(texts.every((text, index) => table.numberOf(text, 0) === index)).toBe(true);
    expect(texts.every((text, index) => table.numberOf(text, 0) === index)).toBe(true);
  });

  test("tells texts apart whose bytes could be read as one another's", () => {
    const table = new PersonTable();
    const texts = ["\u0141", "\u0001A", "A\u0080", "\u0080A", "AB", "A", "B", "\u8041", "A\u4100"];
    expect(texts.map((text) => table.numberOf(text, 0))).toEqual(texts.map((_, index) => index));
  });
});
