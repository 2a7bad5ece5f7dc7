import { describe, expect, test } from "vitest";
import { CodeTable } from "../../../src/records/code-table.ts";
import { normalCode } from "../../../src/records/codes.ts";

const STRIDE = 3;

/** A table of these codes: the first says 0, the second 1; other texts stop their row. */
function tableOf(codes: readonly string[]): CodeTable {
  const digits = new Map(codes.map((code, index) => [normalCode(code), index]));
  const read = (code: string) => digits.get(code) ?? ({ rejected: "unmapped-code" } as const);
  return new CodeTable({ column: "Code", size: codes.length, read }, STRIDE);
}

/** Parts of one long text, as a file gives its cells. */
function partsOf(texts: readonly string[]): readonly string[] {
  let at = 0;
  const whole = texts.join("");
  return texts.map((text) => whole.slice(at, (at += text.length)));
}

const numbered = (count: number, text: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => text(index));

describe("a table of codes", () => {
  test.each([
    ["of different lengths", ["a", "bb", "ccc", "a code of some words", "a code of some more words"]],
    ["of one length, told apart by their last character", ["band 2", "band 3", "band 4", "band 8"]],
    ["told apart by no single character", ["aa", "ab", "ba", "bb"]],
    [
      "that share all but one character",
      numbered(26, (n) => `the pay scale ${"abcdefghijklmnopqrstuvwxyz".at(n)} of 2003`),
    ],
    ["whose lengths lie 64 apart", ["x", "x".repeat(65), "x".repeat(129), "x".repeat(193)]],
    // 0xE1 and 0x161 are 0x61, the letter a, in their last seven bits.
    ["whose characters lie 128 apart", ["band a", "band á", "band š"]],
    ["more of one length than have places", numbered(300, (n) => `code ${String(n + 100)}`)],
    ["longer than are kept", ["y".repeat(1001), "y".repeat(1002), `${"y".repeat(1000)}z`]],
    ["blank and not", ["", "0"]],
  ])("finds codes %s, again and again", (_, codes) => {
    const table = tableOf(codes);
    const expected = codes.map((_code, index) => index * STRIDE);
    for (const texts of [codes, partsOf(codes), partsOf(codes.toReversed()).toReversed()]) {
      expect(texts.map((text) => table.offsetIn(text))).toEqual(expected);
    }
  });

  test("takes no other text for a code, however alike", () => {
    const table = tableOf(["permanent", "fixed term contract"]);
    expect(table.offsetIn("permanent")).toBe(0);
    expect(table.offsetIn("fixed term contract")).toBe(STRIDE);
    const others = [
      "permanemt",
      "fixed term comtract",
      "mixed term contract",
      "fixed term contract.",
      "xed term contract",
    ];
    for (const text of [...others, ...partsOf(others), ...others])
      expect(table.offsetIn(text)).toBeLessThan(0);
  });

  test("finds what it kept when more texts came than it keeps", () => {
    const table = tableOf(["known code one", "known code two"]);
    expect(table.offsetIn("known code two")).toBe(STRIDE);
    for (const text of numbered(20_500, (n) => `some other text ${String(n)}`)) table.offsetIn(text);
    expect(["known code one", "known code two"].map((text) => table.offsetIn(text))).toEqual([0, STRIDE]);
    expect(table.offsetIn("some other text 20499")).toBeLessThan(0);
  });

  test("reads what is no text as its text", () => {
    const table = tableOf(["7", "true", ""]);
    expect([7, true, null, undefined].map((value) => table.offsetIn(value))).toEqual([0, 3, 6, 6]);
  });
});
