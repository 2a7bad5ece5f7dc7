import { parseRecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const ethnicity = { column: "E", codes: { table: { A: "white" } } };
const issuesOf = (value: unknown): readonly string[] => {
  const parsed = parseRecordMapping(value);
  return parsed.status === "valid" ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe("parseRecordMapping", () => {
  test("lets a mapping in as it is, and what JSON made of it", () => {
    const mapping = {
      kind: "workforce",
      ethnicity: {
        column: ["E", "Ethnicity"],
        codes: { use: ["ethnic-categories-2021"], otherwise: "unknown" },
      },
      row: { column: "R", codes: { patterns: [{ pattern: "[0-9]", to: "band-5" }] } },
      part: { column: "P", codes: { prefixes: { A: "nonClinical" } } },
      filters: [{ name: "bank", column: "F", codes: { table: { Bank: "bank" }, otherwise: "count" } }],
      dates: [{ name: "left", column: "D", from: "2022-03-31", blank: "count", formats: ["excel-serial"] }],
      persons: { column: "Id", choose: "highest" },
    };
    expect(parseRecordMapping(JSON.parse(JSON.stringify(mapping)))).toEqual({ status: "valid", mapping });
  });

  test.each([
    ["nothing", undefined, ""],
    ["no kind", {}, "kind"],
    ["a kind that is none", { kind: "board" }, "kind"],
    [
      "a word that is no group",
      {
        kind: "training",
        persons: "one-row-each",
        ethnicity: { column: "E", codes: { table: { A: "British" } } },
      },
      "ethnicity.codes.table.A",
    ],
    [
      "bank where there is none",
      {
        kind: "training",
        persons: "one-row-each",
        ethnicity,
        filters: [{ name: "f", column: "F", codes: { otherwise: "bank" } }],
      },
      "filters[0].codes.otherwise",
    ],
    ["people who are not told apart", { kind: "training", ethnicity }, "persons"],
    [
      "a ready-made table of other words",
      {
        kind: "training",
        persons: "one-row-each",
        ethnicity: { column: "E", codes: { use: ["staff-groups"] } },
      },
      "ethnicity.codes.use[0]",
    ],
    [
      "a pattern that could take for ever",
      {
        kind: "training",
        persons: "one-row-each",
        ethnicity: { column: "E", codes: { patterns: [{ pattern: "(A+)+", to: "white" }] } },
      },
      "ethnicity.codes.patterns[0].pattern",
    ],
    [
      "a day that is none",
      {
        kind: "training",
        persons: "one-row-each",
        ethnicity,
        dates: [{ name: "d", column: "D", to: "2022-02-29" }],
      },
      "dates[0].to",
    ],
    ["an unknown key", { kind: "training", persons: "one-row-each", ethnicity, gender: {} }, "gender"],
  ])("refuses %s, and says where", (_, value, path) => {
    const issues = issuesOf(value);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]).toMatch(new RegExp(`^${path.replace(/[[\].]/g, "\\$&")}: `));
    expect(issues.join()).not.toContain("undefined");
  });
});

describe("parseRecordMapping says what it expects", () => {
  const training = { kind: "training", ethnicity };
  test.each<[string, object, readonly string[]]>([
    [
      "inside the rule that was meant",
      { ...training, persons: { column: "Id", choose: "primary" } },
      [
        'In the column "Id", the column that says which row is the primary one is missing; expected the heading of a column and the rules for its codes.',
      ],
    ],
    [
      "of all rules where none was",
      { ...training, persons: "once" },
      ['The rule for counting each person once is "once"; expected a column and its rules or one-row-each.'],
    ],
    [
      "of the words that choose a rule",
      { ...training, persons: { column: "Id", choose: "first" } },
      [
        'In the column "Id", the choice among the rows of a person is "first"; expected one of highest, primary.',
      ],
    ],
    [
      "of the kinds",
      { kind: "board" },
      [
        'What the rows are is "board"; expected one of workforce, shortlisting, disciplinary, training, survey, local.',
      ],
    ],
    [
      "of a heading",
      { ...training, persons: "one-row-each", ethnicity: { ...ethnicity, column: 5 } },
      ["In the column that says the ethnicity, its heading is 5; expected a text or a list."],
    ],
    [
      "inside a list of headings",
      { ...training, persons: "one-row-each", ethnicity: { ...ethnicity, column: ["E", 5] } },
      ['In the column "E", its heading is 5; expected a text.'],
    ],
  ])("%s", (_, mapping, messages) => {
    const parsed = parseRecordMapping(mapping);
    expect(parsed.status === "invalid" && parsed.issues.map(({ message }) => message)).toEqual(messages);
  });
});
