import { describe, expect, test } from "vitest";
import { otherKind } from "../../../../src/calculator/answers/other-kind.ts";
import {
  hasUnsavedCounts,
  initialState,
  yearText,
} from "../../../../src/calculator/state/calculator-state.ts";
import {
  draftOfText,
  draftOfValue,
  entriesIn,
  isBlank,
  withSource,
} from "../../../../src/calculator/state/year-draft.ts";
import { sizeWords } from "../../../../src/calculator/view/amount-words.ts";
import { publishedView, sourceView } from "../../../../src/calculator/view/files-view.ts";

describe("a file that was read", () => {
  const value = { organisation: { name: "Example" }, year: 2022, board: { total: { white: 9, bme: null } } };
  const draft = withSource(draftOfValue(value), "board.json", 1234);

  test("says its name, its size, what was read, and how to take it out", () => {
    const { markup } = sourceView("current", draft);
    expect(markup).toMatch(/<strong>board\.json<\/strong>, 1 kB: 3 entries were read \(Example, 2022\)\./);
    expect(markup).toContain('data-action="take-out" data-slot="current"');
    expect(markup).not.toContain("changed here");
    expect(sourceView("current", { ...draft, value: {} }).markup).toContain("changed here since");
    expect(sourceView("previous", draftOfValue({})).markup).toBe("");
    expect(sourceView("previous", null).markup).toBe("");
    const example = withSource(draftOfValue({ year: 2022 }), "An example", null);
    expect(sourceView("current", example).markup).toContain("</strong>: 1 entry was read (2022).");
    expect(sourceView("current", withSource(draftOfValue({ a: 1 }), "a", 1)).markup).toMatch(
      /1 byte: 1 entry was read\./,
    );
  });

  test("is blank where nothing stands in it", () => {
    expect(isBlank(draftOfText("{}"))).toBe(true);
    expect(isBlank(draftOfText('{"board":{"total":{"white":null}}}'))).toBe(true);
    expect(isBlank(draftOfText("no JSON"))).toBe(false);
    expect(isBlank(draft)).toBe(false);
    expect(entriesIn(["a", "", { b: 0 }])).toBe(2);
  });

  test("is called by what it is, where it is no return", () => {
    const said = (content: unknown) => otherKind("a.json", content) ?? "";
    expect(said({ cells: [], sums: [] })).toContain("Audit a redacted table");
    expect(said([{ printed: "1" }])).toContain("Check printed figures");
    expect(said({ figures: [] })).toContain("Check printed figures");
    expect(said({ measures: [] })).toContain("figures of a report");
    expect(said({ kind: "training", balance: {} })).toContain("counts of records");
    expect(said(value) + said({ kind: "x" }) + said("text")).toBe("");
  });
});

test("what was published before is listed, or said not to be there", () => {
  expect(publishedView([]).markup).toContain("checked alone");
  const { markup } = publishedView([{ name: "2021.html", bytes: 400_000, publications: [] }]);
  expect(markup).toMatch(/<strong>2021\.html<\/strong>, 400 kB/);
  expect(markup).toContain('data-action="drop-published"');
});

test("a size is said in the unit that a reader expects", () => {
  expect([0, 1, 999, 1000, 999_499, 999_500, 12_345_678].map(sizeWords)).toEqual([
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1 kB",
    "999 kB",
    "1.0 MB",
    "12.3 MB",
  ]);
});

test("counts that stand in no file are unsaved, and a blank form is not", () => {
  const current = draftOfValue({ year: 2022 });
  const previous = draftOfValue({ year: 2021 });
  expect(hasUnsavedCounts(initialState)).toBe(false);
  expect(hasUnsavedCounts({ ...initialState, current })).toBe(true);
  const saved = { current: yearText(current), previous: "null" };
  expect(hasUnsavedCounts({ ...initialState, current, inFile: saved })).toBe(false);
  // Saving this year's counts does not save last year's.
  expect(hasUnsavedCounts({ ...initialState, current, previous, inFile: saved })).toBe(true);
  expect(hasUnsavedCounts({ ...initialState, previous: draftOfValue({}) })).toBe(false);
});
