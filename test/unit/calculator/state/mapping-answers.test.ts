import { describe, expect, test } from "vitest";
import { mappingOfFile, openAnswers, withAnswer } from "../../../../src/calculator/state/mapping-answers.ts";
import { initialState, type DraftedMapping } from "../../../../src/calculator/state/calculator-state.ts";
import { recordsView } from "../../../../src/calculator/view/answer-view.ts";
import { parseRecordMapping } from "../../../../src/records/mapping.ts";

const drafted: DraftedMapping = {
  mapping: {
    kind: "training",
    persons: "one-row-each",
    ethnicity: {
      column: "Ethnicity",
      codes: { use: ["ethnic-categories-2001"], table: { Unclear: "unknown" } },
    },
    filters: [{ name: "mandatory", column: "Type", codes: { use: ["training-categories"] } }],
    toDecide: [{ column: "Ethnicity", question: "Where does Q go?", answer: null }],
  },
  columns: [
    {
      path: "ethnicity",
      column: "Ethnicity",
      codes: [
        { code: "A", rows: 3, to: "white" },
        { code: "Q", rows: 1, to: null },
        { code: "", rows: 1, to: null },
      ],
      unquoted: { rows: 1, line: 9 },
    },
    { path: "filters[0]", column: "Type", codes: null },
  ],
};

describe("a mapping that is answered on the page", () => {
  test("takes a code where it goes, and a question its answer", () => {
    const coded = withAnswer(drafted, { about: "code", path: "ethnicity", code: "Q", word: "unknown" });
    expect(coded.mapping.ethnicity.codes.table).toEqual({ Unclear: "unknown", Q: "unknown" });
    // A code is the same in capitals: it has one rule.
    const again = withAnswer(coded, { about: "code", path: "ethnicity", code: "UNCLEAR", word: "bme" });
    expect(again.mapping.ethnicity.codes.table).toEqual({ Unclear: "bme", Q: "unknown" });
    const without = withAnswer(again, { about: "code", path: "ethnicity", code: "Q", word: "" });
    expect(without.mapping.ethnicity.codes.table).toEqual({ Unclear: "bme" });
    const filter = withAnswer(drafted, { about: "code", path: "filters[0]", code: "Core", word: "exclude" });
    expect(filter.mapping.filters?.[0]?.codes.table).toEqual({ Core: "exclude" });
    expect(openAnswers(drafted)).toBe(1);
    const answered = withAnswer(filter, { about: "question", index: 0, answer: "It is unknown." });
    expect(openAnswers(answered)).toBe(0);
    expect(openAnswers(withAnswer(answered, { about: "question", index: 0, answer: " " }))).toBe(1);
    expect(parseRecordMapping(answered.mapping).status).toBe("valid");
  });

  test("belongs to its file", () => {
    const answer = { status: "refused", issues: [] } as const;
    const records = [{ file: "a.csv", answer, mapping: drafted }];
    expect(JSON.parse(mappingOfFile({ records }, "a.csv") ?? "")).toEqual(drafted.mapping);
    expect(mappingOfFile({ records }, "b.csv")).toBeNull();
    expect(mappingOfFile(initialState, "a.csv")).toBeNull();
  });

  test("is shown with a menu for each code, in the words of the form, and a field for each question", () => {
    const mapping = withAnswer(drafted, { about: "code", path: "ethnicity", code: "Q", word: "unknown" });
    const { markup } = recordsView([{ file: "a.csv", answer: { status: "refused", issues: [] }, mapping }]);
    expect(markup).toMatch(
      /aria-label="ethnicity: the column Ethnicity: A goes to"[^]*?<option value="white" selected>White/,
    );
    expect(markup).toMatch(/: Q goes to"[^]*?<option value="unknown" selected>Unknown/);
    expect(markup).toMatch(/: \(blank\) goes to"[^]*?<option value="" selected>no rule: rejected/);
    expect(markup).toContain("1. Where does Q go?");
    expect(markup).toContain("so many different texts");
    expect(markup).toContain("line 9");
  });
});
