import { expect, test } from "vitest";
import { plainStyle, terminalTable, wrapText } from "../../../../src/report/formats/render-terminal.ts";

test("digits stand under each other, marks behind them, long labels on two lines", () => {
  const lines = terminalTable(
    {
      caption: "",
      columns: ["", "BME change", "n"],
      rows: [
        { label: "Part", kind: "heading", cells: [] },
        { label: "  a rather long label", kind: "figures", cells: [{ text: "–", mark: "d" }, { text: "1" }] },
        { label: "  short", kind: "detail", cells: [{ text: "12.5%" }, { text: "10" }] },
      ],
    },
    26,
    plainStyle,
  );
  expect(lines).toEqual([
    // Labels have what the columns leave of 26: 26 − (2 + 6) − (2 + 2) = 14 characters.
    "                   BME",
    "                change   n",
    "Part",
    "  a rather          –d   1",
    "    long label",
    "  short         12.5%   10",
  ]);
});

test("where there is room, a heading stands on one line", () => {
  const rows = [{ label: "x", kind: "figures", cells: [{ text: "1" }] }] as const;
  expect(terminalTable({ caption: "", columns: ["", "BME over White"], rows }, 80, plainStyle)[0]).toBe(
    "          BME over White",
  );
});

test.each([
  ["one two three", 8, ["one two", "three"]],
  ["one two three", 80, ["one two three"]],
  ["  indented words go on", 12, ["  indented", "  words go", "  on"]],
  ["unbreakable", 4, ["unbreakable"]],
  ["", 10, [""]],
])("breaks %j at %i", (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});
