import { describe, expect, test } from "vitest";
import { cellText, codeReader } from "../../../src/records/codes.ts";

describe("rules for codes", () => {
  const read = codeReader<string>({
    table: { "Band 5": "table", "": "blank" },
    prefixes: { band: "short", "BAND 6": "long" },
    patterns: [
      { pattern: "BAND.*", to: "never, for a prefix fits" },
      { pattern: "grade [0-9]", to: "first" },
      { pattern: "G.*", to: "second" },
    ],
    use: ["staff-groups"],
    otherwise: "otherwise",
  });

  test.each([
    ["BAND 5", "table"],
    ["BAND 6 - RANGE A", "long"],
    ["BAND 7", "short"],
    ["GRADE 5", "first"],
    ["GRADE 55", "second"],
    ["STUDENTS", "clinical"],
    ["AGRADE 5", "otherwise"],
    ["", "blank"],
    ["?", "otherwise"],
  ])("%s is read by the first that fits: %s", (code, word) => {
    expect(read(code)).toBe(word);
  });

  test("fit no code that is too long, and no blank one but by table or otherwise", () => {
    expect(read("G".repeat(201))).toBeNull();
    expect(codeReader({ prefixes: { A: "a" }, patterns: [{ pattern: ".?", to: "b" }] })("")).toBeNull();
    expect(codeReader({ otherwise: "c" })("")).toBe("c");
  });

  test("know no names that every object has", () => {
    expect(codeReader({ table: { A: "a" } })("CONSTRUCTOR")).toBeNull();
  });
});

describe("ready-made tables", () => {
  test.each([
    ["ethnic-categories-2001", "R", "other"],
    ["ethnic-categories-2001", "A WHITE - BRITISH", "white"],
    ["ethnic-categories-2001", "OTHER ETHNIC GROUPS - CHINESE", "other"],
    ["ethnic-categories-2001", "CB", "white"],
    ["ethnic-categories-2001-by-first-letter", "CB", "white"],
    ["ethnic-categories-2001-by-first-letter", "PD", "black"],
    // A word is no code: Asian does not begin with the A of White British.
    ["ethnic-categories-2001-by-first-letter", "ASIAN", "asian"],
    ["ethnic-categories-2001-by-first-letter", "ANGLO", null],
    ["ethnic-categories-2021", "R", "asian"],
    ["ethnic-categories-2021", "T", "white"],
    ["ethnic-categories-2001", "T", null],
  ] as const)("%s: %s is %s", (table, code, group) => {
    expect(codeReader({ use: [table] })(code)).toBe(group);
  });
});

describe("the text of a cell", () => {
  /** As DuckDB gives a DATE: an object with words of its own. */
  class Day {
    toString(): string {
      return "2022-03-31";
    }
  }

  test.each([
    ["A ", "A "],
    [7, "7"],
    [2n ** 60n, "1152921504606846976"],
    [true, "true"],
    [null, ""],
    [undefined, ""],
    [Symbol("A"), ""],
    [new Date(Date.UTC(2022, 2, 31)), "2022-03-31T00:00:00.000Z"],
    [new Date(Number.NaN), ""],
    [new Day(), "2022-03-31"],
    [{ code: "A" }, ""],
    [Object.create(null), ""],
  ])("what a cell holds, as text (%#)", (value, text) => {
    expect(cellText(value)).toBe(text);
  });
});
