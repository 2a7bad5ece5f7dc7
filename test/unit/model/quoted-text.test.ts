import { describe, expect, test } from "vitest";
import { looksLikeCode, quotedCell } from "../../../src/model/quoted-text.ts";

describe("a text that no rule maps", () => {
  test.each([
    ["", 1, true],
    ["Q", 1, true],
    ["99", 1, true],
    ["XN07", 1, true],
    ["Anne", 1, false],
    ["Any other", 2, false],
    ["Any other", 3, true],
    ["9434765919", 1000, false],
    ["943 476 5919", 1000, false],
    ["QQ 12 34 56 C", 3, false],
    ["a@b.example", 3, false],
    ["Band 5, Clinical Support, Estates, Ancillary and everything else", 900, false],
  ])("%j in %i rows looks like a code: %s", (text, rows, looks) => {
    expect(looksLikeCode(text, rows)).toBe(looks);
  });
});

test.each([
  ["12a", '"12a"'],
  ["n/a", '"n/a"'],
  ["about a quarter", '"about a quarter"'],
  ["-3.5%", '"-3.5%"'],
  ["Anne Other", "a text that is not quoted, since it may be about a person"],
  ["943 476 5919", "a long number"],
  [`a${" ".repeat(100)}`, `"a${" ".repeat(59)}…"`],
])("a cell %j is shown as %s", (text, shown) => {
  expect(quotedCell(text)).toBe(shown);
});
