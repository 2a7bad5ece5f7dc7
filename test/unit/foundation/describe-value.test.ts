import { expect, test } from "vitest";
import { describeValue, printable } from "../../../src/foundation/wres-error.ts";

test.each([
  { value: undefined, said: "nothing" },
  { value: null, said: "null" },
  { value: [1, 2, 3], said: "a list of 3" },
  { value: { a: 1 }, said: "an object" },
  { value: "five", said: '"five"' },
  { value: 1.5, said: "1.5" },
  { value: NaN, said: "NaN" },
  { value: 10n, said: "10" },
  { value: true, said: "true" },
  { value: () => 1, said: "a function" },
  { value: Symbol("s"), said: "a symbol" },
])("says $said", ({ value, said }) => {
  expect(describeValue(value)).toBe(said);
});

test("shortens a long text to 60 characters, and never through the middle of one", () => {
  expect(describeValue("x".repeat(61))).toBe(`"${"x".repeat(60)}…"`);
  expect(describeValue("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
  expect(describeValue("\u{1F600}".repeat(80))).toBe(`"${"\u{1F600}".repeat(60)}…"`);
});

test.each([
  { what: "an escape sequence", text: "a\u001B[2Jb", shown: "a\u{FFFD}[2Jb" },
  { what: "a change of direction", text: "a\u202Eb", shown: "a\u{FFFD}b" },
  { what: "a line break", text: "a\nb", shown: "a\u{FFFD}b" },
  { what: "a line separator", text: "a\u2028b", shown: "a\u{FFFD}b" },
])("replaces $what, which could rewrite a terminal", ({ text, shown }) => {
  expect(printable(text)).toBe(shown);
});
