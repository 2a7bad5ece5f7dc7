import { describe, expect, test } from "vitest";
import { blockOf, type Placement, placementsOf } from "../../../../src/calculator/state/pasted-block.ts";

const table = {
  caption: "Applicants",
  rows: ["Shortlisted", "Appointed"],
  columns: ["White", "BME", "Unknown"],
  values: [
    ["", "", ""],
    ["", "", ""],
  ],
};
const first = { row: 0, column: 0 };
const at = (text: string, place = first) => placementsOf(blockOf(text), table, place);
/** What stands in the table then; a cell that is not filled is a dot. */
const filled = ({ filled: cells }: Placement): readonly string[] =>
  table.rows.map((_, row) =>
    table.columns
      .map((__, column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? ".")
      .join(" "),
  );

describe("a block that fits", () => {
  test.each([
    ["4319\t1530\r\n1203\t342\r\n", ["4319 1530 .", "1203 342 ."]],
    ["Stage\tWhite\tBME\nShortlisted\t400\t150\nAppointed\t90\t14\n", ["400 150 .", "90 14 ."]],
    ["Shortlisted\t400\t150\t3", ["400 150 3", ". . ."]],
    // Other words than those of the page, and blank cells.
    ["Applied\t400\t\t3", ["400  3", ". . ."]],
  ])("is filled in at once: %j", (text, rows) => {
    const { isPlain, placements } = at(text);
    expect(isPlain).toBe(true);
    expect(placements.map(filled)).toEqual([rows]);
  });

  test("begins in the cell in which it is pasted", () => {
    const { isPlain, placements } = at("7\t8", { row: 1, column: 1 });
    expect([isPlain, placements.map(filled)]).toEqual([true, [[". . .", ". 7 8"]]]);
  });
});

describe("a block of another shape is looked at first", () => {
  test("columns in another order go by their headings", () => {
    const { isPlain, placements } = at("Stage\tBME\tWhite\nShortlisted\t150\t400\nAppointed\t14\t90");
    expect(isPlain).toBe(false);
    expect(placements.map(({ way }) => way)).toEqual(["by-headings", "from-here"]);
    expect(placements.map(filled)).toEqual([
      ["400 150 .", "90 14 ."],
      ["150 400 .", "14 90 ."],
    ]);
  });

  test("a total has no place, nor has a row that the table does not have", () => {
    const { isPlain, placements } = at(
      "Stage\tWhite\tBME\tUnknown\tTotal\nAppointed\t90\t14\t1\t105\nInterviewed\t200\t40\t5\t245",
    );
    const [named] = placements;
    expect(isPlain).toBe(false);
    expect(named?.way).toBe("by-headings");
    expect(named === undefined ? [] : filled(named)).toEqual([". . .", "90 14 1"]);
    expect(named?.left).toEqual(["105", "200", "40", "5", "245"]);
  });

  test("rows and columns are exchanged where the block then fits", () => {
    const { placements } = at("4319\t1203\n1530\t342\n12\t5");
    expect(placements.map(({ way }) => way)).toEqual(["exchanged", "from-here"]);
    expect(placements.map(filled)[0]).toEqual(["4319 1530 12", "1203 342 5"]);
    expect(placements[1]?.left).toEqual(["12", "5"]);
  });

  test("a block that runs out of the table is offered from its first cell", () => {
    const { placements } = at("1\t2\t3\n4\t5\t6", { row: 0, column: 1 });
    expect(placements.map(({ way, left }) => [way, left])).toEqual([
      ["from-first-cell", []],
      ["from-here", ["3", "6"]],
    ]);
  });

  test("lines of other lengths are looked at, and blank cells beyond the table are no loss", () => {
    const ragged = at("1\t2\n3");
    expect([ragged.isPlain, ragged.placements.map(({ left }) => left)]).toEqual([false, [[]]]);
    expect(at("1\t2\t3\t\n4\t5\t6\t").isPlain).toBe(true);
  });
});
