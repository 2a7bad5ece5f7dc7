import { describe, expect, test } from "vitest";
import { unsafePattern } from "../../../src/model/record-pattern.ts";

describe("a pattern", () => {
  test.each([
    "5",
    "BAND [1-9]",
    String.raw`(NHS\|[A-Z]{2}\d{2}\|)?BAND 5`,
    "A.*",
    "(A|B)?C{2,3}",
    "(?:X)Y+",
    "[^ ]",
  ])("%s is safe", (pattern) => {
    expect(unsafePattern(pattern)).toBeNull();
  });

  test.each([
    ["", "1 to 200 characters"],
    ["A".repeat(201), "1 to 200 characters"],
    ["é", "ASCII"],
    ["(A+)+", "no repeats of a group"],
    ["(A|A)*", "no repeats of a group"],
    ["(A){5}", "no repeats of a group"],
    ["A*A*A*", "fewer repeats"],
    // The choices double with each: the whole would be tried 2^20 times.
    ["A?".repeat(20), "fewer repeats"],
    ["(A|A)".repeat(20), "fewer repeats"],
    [String.raw`(A)\1`, "back-references"],
    ["(?=A)", "before each repeat"],
    ["(?<name>A)", "before each repeat"],
    ["^A$", "no ^"],
    ["A**", "repeats of repeats"],
    ["A+?", "repeats of repeats"],
    ["(A", "brackets"],
    ["A)", "brackets"],
    ["|*", "before each repeat"],
    ["[Z-A]", "a regular expression"],
    ["A{3,1}", "a regular expression"],
  ])("%s is not", (pattern, why) => {
    expect(unsafePattern(pattern)).toContain(why);
  });
});
