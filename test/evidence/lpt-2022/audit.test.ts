import { describe, expect, test } from "vitest";
import { audit } from "../../../src/disclosure/audit/audit.ts";
import type { CellFinding } from "../../../src/model/disclosure-answer.ts";
import type { DisclosureTable } from "../../../src/model/disclosure-table.ts";
import { seenPublication } from "./publication.ts";

// The trust hid these headcounts. These tests say how many can be worked out, never which, nor what they are: they
// compare numbers of cells alone, so that not even a failure prints one.
const { table, redacted, printedElsewhere } = seenPublication();

const answer = audit(table);

const countOf = (findings: readonly CellFinding[], is: (finding: CellFinding) => boolean): number =>
  findings.filter((finding) => redacted.includes(finding.id) && is(finding)).length;
const isConfined = ({ least, greatest }: CellFinding): boolean =>
  greatest !== null && greatest > least && greatest - least < 9;

/** The cells of which the mark is taken at its word: BME headcounts by band, and BME cases of a single year. */
const below10 = redacted.filter((id) => /^indicator-1\/|^indicator-3\/\d+\/bme$/.test(id));

/** Says of some cells alone, as a sum, that they are at most 9. */
function withMarkBelow10(publication: DisclosureTable): DisclosureTable {
  const rooms = below10.map((id) => ({ id: `room below 10 of ${id}`, value: null }));
  return {
    ...publication,
    cells: [...publication.cells, { id: "the most below 10", value: 9 }, ...rooms],
    sums: [
      ...publication.sums,
      ...rooms.map(({ id }, index) => ({ total: "the most below 10", parts: [below10[index] ?? "", id] })),
    ],
  };
}

test("of the report's 100 redacted headcounts, 7 are printed elsewhere in it", () => {
  expect([redacted.length, printedElsewhere]).toEqual([93, 7]);
});

// The numbers of cells are those of outsider.py (scipy 1.10.1), which shares no code with the audit.
describe("what an outsider can work out of the other 93", () => {
  test("without any assumption: 15 exactly, 17 to fewer than ten neighbouring numbers", async () => {
    const { safe, cells } = await answer;
    expect(safe).toBe(false);
    expect(countOf(cells, ({ recovered }) => recovered)).toBe(15);
    expect(countOf(cells, isConfined)).toBe(17);
    // Small, and confined to fewer than ten numbers, neighbours or not.
    expect(countOf(cells, ({ atRisk, recovered }) => atRisk && !recovered)).toBe(22);
  });

  test("if the mark means below 10 for BME headcounts by band and BME cases of one year: 25, and 25", async () => {
    const { cells } = await audit(withMarkBelow10(table));
    expect(below10).toHaveLength(44);
    expect(countOf(cells, ({ recovered }) => recovered)).toBe(25);
    expect(countOf(cells, isConfined)).toBe(25);
  });

  test("the mark cannot mean below 10 everywhere: some of what it hides protects something else", async () => {
    const { safe, issues } = await audit(table, { markMeansBelow: 10 });
    expect([safe, issues.filter(({ code }) => code === "no-solution").length]).toEqual([false, 1]);
  });
});

test("the four figures that contradict their own counts are found, and set aside", async () => {
  const { issues } = await answer;
  const ids = issues.map(({ code, message }) => `${code} ${/"([^"]+)"/.exec(message)?.[1] ?? ""}`);
  // The same four as in ../discrepancies.ts.
  expect(ids).toEqual([
    "figure-disagrees indicator-1/2021/medical-consultant/bme-share",
    "figure-disagrees indicator-1/2022/non-clinical-bands-2-to-8a/bme-share",
    "figure-disagrees indicator-6/2020-survey/q14b/white/share",
    "figure-disagrees indicator-7/2021-survey/equal-opportunities/black/share",
  ]);
});

test("what is given away says why", async () => {
  const { cells } = await answer;
  const given = cells.filter(({ id, recovered }) => redacted.includes(id) && recovered);
  expect(given.filter(({ because }) => because === null).length).toBe(0);
});
