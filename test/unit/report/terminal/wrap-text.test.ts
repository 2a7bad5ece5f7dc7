import { expect, test } from "vitest";
import { wrapText } from "../../../../src/report/formats/render-terminal.ts";

test.each([
  ["one two three", 8, ["one two", "three"]],
  ["one two three", 80, ["one two three"]],
  ["  indented words go on", 12, ["  indented", "  words go", "  on"]],
  ["unbreakable", 4, ["unbreakable"]],
  ["", 10, [""]],
])("breaks %j at %i", (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});
