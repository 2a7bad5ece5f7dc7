import type { SuggestedMapping } from "wres-metrics/records";
import { forInternalUse } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { suggestionDocument } from "../../../../src/report/tables/records-documents.ts";

const draft: SuggestedMapping = {
  mapping: {
    kind: "training",
    ethnicity: { column: "Ethnic Origin", codes: "nhs-2001" },
    persons: "one-row-each",
  } as unknown as NonNullable<SuggestedMapping["mapping"]>,
  columns: [
    {
      path: "ethnicity",
      column: "Ethnic Origin",
      codes: [
        { code: "A", rows: 7, to: "White" },
        { code: "", rows: 2, to: "unknown" },
        { code: "Q9", rows: 1, to: null },
      ],
    },
    { path: "persons.column", column: "Number", codes: null },
  ],
  missing: ["snapshot"],
  unused: ["Shoe size"],
  questions: [{ question: "Where does Q9 go?", answer: null }],
  rows: 10,
} as unknown as SuggestedMapping;

describe("a drafted mapping as a document", () => {
  test("shows every code, how often it occurs and where it goes", () => {
    const { title, sections } = suggestionDocument(forInternalUse(draft));
    expect(title).toBe("A mapping for training records");
    const [questions, codes, people] = sections;
    expect(questions).toMatchObject({ heading: "Questions", notes: ["1. Where does Q9 go?"] });
    expect(codes?.heading).toBe("ethnicity: the column Ethnic Origin");
    expect(
      codes?.tables[0]?.rows.map((row) => [
        row.label,
        ...("cells" in row ? row.cells : []).map(({ text }) => text),
      ]),
    ).toEqual([
      ["A", "7", "White"],
      ["(blank)", "2", "unknown"],
      ["Q9", "1", "no rule"],
    ]);
    expect(people).toMatchObject({
      tables: [],
      notes: ["It holds so many different texts that they may be no codes, so none is shown."],
    });
  });

  test("says what was not found, what was not used, and where the mapping is", () => {
    const { subtitle, closing } = suggestionDocument(forInternalUse(draft));
    expect(subtitle[0]).toMatch(/^10 rows\. /);
    expect(subtitle[1]).toBe("No column for snapshot.");
    expect(closing).toEqual([
      "Columns that are not used: Shoe size.",
      "Answer the questions before you count: --out mapping.xlsx writes the mapping as a workbook with a sheet of questions, --out mapping.json as JSON.",
    ]);
  });

  test("says that there is none", () => {
    const none = { ...draft, mapping: null, columns: [], missing: [], unused: [], questions: [] };
    const { title, subtitle, closing } = suggestionDocument(forInternalUse(none));
    expect(title).toBe("No mapping could be drafted");
    expect([subtitle.length, closing]).toEqual([1, []]);
  });
});
