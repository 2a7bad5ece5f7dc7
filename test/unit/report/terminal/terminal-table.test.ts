import { expect, test } from "vitest";
import { plainStyle, terminalTable } from "../../../../src/report/formats/render-terminal.ts";

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
