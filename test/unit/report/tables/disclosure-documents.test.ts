import { describe, expect, test } from "vitest";
import type { CellFinding } from "../../../../src/model/disclosure-answer.ts";
import {
  becauseLines,
  findingWords,
  isGivenAway,
  safetyLines,
} from "../../../../src/report/tables/disclosure-documents.ts";

const cell: CellFinding = {
  id: "band 8a bme",
  least: 0,
  greatest: 40,
  recovered: false,
  atRisk: false,
  proved: true,
  checked: "interval",
  because: null,
};
const recovered: CellFinding = { ...cell, recovered: true, atRisk: true };
const large: CellFinding = { ...cell, recovered: true };
const narrow: CellFinding = { ...cell, atRisk: true };
const open: CellFinding = { ...cell, proved: false };

describe("what was found of a hidden cell", () => {
  test.each([
    [cell, "holds"],
    [recovered, "recovered"],
    [large, "recovered, not small"],
    [narrow, "at risk"],
    [open, "not proved"],
  ])("in words", (finding, words) => {
    expect(findingWords(finding)).toBe(words);
    expect(isGivenAway(finding)).toBe(finding !== cell);
  });

  test("with the figures that give it away, on a line of their own", () => {
    expect(becauseLines(cell)).toEqual([]);
    expect(becauseLines({ ...narrow, because: "all: 40, less 38" })).toEqual([
      "band 8a bme",
      "  all: 40, less 38",
    ]);
  });
});

describe("the answer of an audit", () => {
  test("counts each cell under one heading", () => {
    const cells = [cell, recovered, large, narrow, narrow, open];
    expect(safetyLines({ safe: false, cells, issues: [] })).toEqual([
      "Not safe: a hidden count can be worked out.",
      "Hidden cells: 6. Recovered: 2. At risk: 2. Not proved: 1.",
    ]);
  });

  test.each([
    [
      "narrow",
      [cell, narrow, open],
      "Not safe: a hidden count can be narrowed down to fewer numbers than its mark leaves.",
    ],
    ["not proved", [cell, large, open], "Not shown to be safe."],
  ])("says the worst of what was found: %s", (_, cells, words) => {
    expect(safetyLines({ safe: false, cells, issues: [] })[0]).toBe(words);
  });

  test("says what was not looked at", () => {
    const hasty: CellFinding = { ...cell, checked: "recovery" };
    const said = (...cells: readonly CellFinding[]) => safetyLines({ safe: true, cells, issues: [] });
    expect(said(cell)[0]).toMatch(/^Safe: /);
    expect(said(cell)).toHaveLength(2);
    expect(said(cell, hasty)[2]).toBe(
      "Of 1 cell it was checked that it cannot be worked out exactly, not how many values are left.",
    );
    expect(said(hasty, hasty)[2]).toBe(
      "Of 2 cells it was checked that they cannot be worked out exactly, not how many values are left.",
    );
  });
});
