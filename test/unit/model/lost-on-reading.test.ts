import { addCounts, count, countCsv, type RecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { lossesOfSources, sourceOfPiece } from "../../../src/model/lost-on-reading.ts";

const mapping: RecordMapping = {
  kind: "training",
  persons: { column: "Who", choose: "highest" },
  filters: [{ name: "not attended", column: "Attended", codes: { table: { Yes: "count", No: "exclude" } } }],
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  toDecide: [{ question: "Which courses count?", answer: null }],
};
const file = (lines: readonly string[]): Blob =>
  new Blob([["Who,Ethnicity,Attended,Course,Site", ...lines].join("\n")]);
const lines = ["1,A,Yes,x,y", "1,A,Yes,x,y", "2,H,No,x,y", "3,Q,Yes,x,y", "4,H,Yes,x,y"];
const sentences = [
  "1 of 5 rows was rejected, and is in no figure: unmapped code 1. Add the missing rules to the mapping, or correct the rows.",
  "2 of 5 rows were left out: another row of the same person 1, not attended 1. Look whether each of these is to be left out.",
  "Not decided: Which courses count?",
  "2 columns are not used: Course, Site. Where one of them says who is to be counted, add it to the mapping.",
];

describe("what is lost on reading", () => {
  test("is a finding of its own code, at the part of the return", async () => {
    const { findings = [] } = await countCsv(file(lines), mapping);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "query rows-rejected",
      "warning rows-left-out",
      "query question-open",
      "warning columns-not-used",
    ]);
    expect(findings.map(({ message }) => message).toSorted()).toEqual(sentences.toSorted());
    for (const finding of findings) {
      expect(finding.paths).toEqual(["training"]);
      for (const words of [finding.expected, finding.received, finding.because]) expect(words).not.toBe("");
    }
  });

  test("is nothing where nothing was lost", () => {
    const { findings } = count([{ Who: "1", Ethnicity: "A", Attended: "Yes" }], { ...mapping, toDecide: [] });
    expect(findings).toBeUndefined();
  });

  test("of two files is what their rows together would have lost", async () => {
    const [first, second, both] = await Promise.all(
      [lines.slice(0, 3), lines.slice(3), lines].map((some) => countCsv(file(some), mapping)),
    );
    if (first === undefined || second === undefined) throw new Error("three files are counted");
    const sum = addCounts(first, second);
    const words = ({ findings = [] }: typeof sum): readonly string[] =>
      findings.map(({ message }) => message).toSorted();
    expect(words(sum)).toEqual(both === undefined ? [] : words(both));
  });

  test("is said of each file by its name, the queries first, with what is wrong with a file as a whole", async () => {
    const cut = await countCsv(new Blob(['Who,Ethnicity,Attended\n1,A,Yes\n"2,A,Yes\n']), mapping);
    const whole = await countCsv(file(lines), mapping);
    const pieces = [
      { name: "whole.csv", ...whole },
      { name: "cut.csv", ...cut },
    ];
    const found = lossesOfSources(pieces.map(sourceOfPiece));
    const files = found.map(({ severity, message }) => [severity, message.split(":")[0]]);
    expect(files).toEqual([
      ["query", "whole.csv"],
      ["query", "whole.csv"],
      ["query", "cut.csv"],
      ...found.slice(3, -2).map(({ severity }) => [severity, "cut.csv"]),
      ["warning", "whole.csv"],
      ["warning", "whole.csv"],
    ]);
    expect(
      found.some(({ code, message }) => code === "noticed-on-reading" && message.includes("quotes")),
    ).toBe(true);
  });

  test("names no more headings than somebody reads, and none where one may say who somebody is", () => {
    const row = (more: Readonly<Record<string, string>>): object => ({
      Who: "1",
      Ethnicity: "A",
      Attended: "Yes",
      ...more,
    });
    const said = (more: Readonly<Record<string, string>>): string | undefined =>
      count([row(more)], { ...mapping, toDecide: [] }).findings?.[0]?.received;
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Column ${index}`, ""]));
    expect(said(many)).toMatch(/^20 columns are not used: Column 0, .*, Column 11, and 8 more\. Where /);
    expect(said({ "Okafor 9434765919": "", Site: "" })).toContain(
      "2 columns are not used: a heading that is not quoted, a heading that is not quoted. Where ",
    );
  });
});
