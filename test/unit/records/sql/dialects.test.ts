import { describe, expect, test } from "vitest";
import { sqlPattern } from "../../../../src/records/sql/dialects.ts";

const inJavaScript = (pattern: string): RegExp =>
  new RegExp(`^(?:${sqlPattern(pattern, (codePoint) => `\\u{${codePoint.toString(16)}}`)})$`, "u");

describe("a pattern for another engine fits what it fits in JavaScript", () => {
  const patterns = [
    ".",
    "\\s",
    "\\S",
    "\\w",
    "\\W",
    "\\d",
    "[^a]",
    "[A-z]",
    "[\\]\\-^]",
    "k",
    "s",
    "[\\s\\d]",
    "[^\\W_]",
  ];
  test.each(patterns)(
    "%s, of every character but the folded ones and those that JavaScript takes for two",
    (pattern) => {
      const [original, rewritten] = [new RegExp(`^(?:${pattern})$`, "i"), inJavaScript(pattern)];
      const differing = Array.from({ length: 0xffff }, (_, index) => String.fromCharCode(index + 1)).filter(
        (character) =>
          !/[a-z\uD800-\uDFFF]/.test(character) && original.test(character) !== rewritten.test(character),
      );
      expect(differing).toEqual([]);
    },
  );
});

// By hand, from what each engine's manual says it counts to: PostgreSQL 255.
test.each([
  ["x{3}", "X{3}"],
  ["x{2,}", "X{2,}"],
  ["x{2,3}", "X{2,3}"],
  ["x{0,300}", "X{0,}"],
  ["x{300}", "X{201,}"],
  ["(?:a|b)?", "(A|B)?"],
])("%s is %s", (pattern, expected) => {
  expect(sqlPattern(pattern, () => "?")).toBe(expected);
});

test("a class of nothing fits nothing", () => {
  expect(inJavaScript("[^\\d\\D]").test("a")).toBe(false);
});
