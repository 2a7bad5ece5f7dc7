import { describe, expect, test } from "vitest";
import { openAuditor } from "../../../../src/disclosure/audit/audit.ts";
import type { DisclosureTable } from "../../../../src/model/disclosure-table.ts";

const auditor = await openAuditor();

/** Two sums that have no cell in common: of the first 8 are left for two, of the second 30. */
const publication: DisclosureTable = {
  cells: [
    { id: "few", value: 8 },
    { id: "a", value: null },
    { id: "b", value: null },
    { id: "many", value: 30 },
    { id: "c", value: null },
    { id: "d", value: null },
  ],
  sums: [
    { total: "few", parts: ["a", "b"] },
    { total: "many", parts: ["c", "d"] },
  ],
};
const truth = new Map([
  ["a", 3],
  ["b", 5],
  ["c", 9],
  ["d", 21],
]);

describe("an auditor", () => {
  test("finds of every hidden cell what it can be, without words", () => {
    expect(
      auditor.findings(publication).map(({ id, least, greatest, because }) => [id, least, greatest, because]),
    ).toEqual([
      ["a", 0, 8, null],
      ["b", 0, 8, null],
      ["c", 0, 30, null],
      ["d", 0, 30, null],
    ]);
  });

  test("looks only at what hangs together with the given cells", () => {
    expect(auditor.findings(publication, { only: ["d"] }).map(({ id }) => id)).toEqual(["c", "d"]);
    expect(auditor.findings(publication, { only: ["few", "nothing"] })).toEqual([]);
  });

  test("finds the same where it is told the true counts", () => {
    expect(auditor.findings(publication, { witness: truth })).toEqual(auditor.findings(publication));
  });

  test("is not led by counts that contradict the publication", () => {
    const witness = new Map([...truth, ["d", 22]]);
    expect(auditor.findings(publication, { witness })).toEqual(auditor.findings(publication));
  });

  test("finds counts that the hidden cells can have together, and those of which what is said contradicts itself", () => {
    const { counts, impossible } = auditor.possible(publication);
    expect(impossible).toEqual([]);
    const count = (id: string) => counts.get(id) ?? NaN;
    expect([count("a") + count("b"), count("c") + count("d")]).toEqual([8, 30]);
    expect([...counts.values()].every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
    // 8 and 9 are left for the same two; c and d have nothing to do with it.
    const contradiction = {
      cells: [...publication.cells, { id: "few-too", value: 9 }],
      sums: [...publication.sums, { total: "few-too", parts: ["a", "b"] }],
    };
    const found = auditor.possible(contradiction);
    expect(found.impossible).toEqual(["a", "b"]);
    expect([...found.counts.keys()]).toEqual(["c", "d"]);
  });

  test("ends with the first cell that is given away, and says nothing where there is none", () => {
    expect(
      auditor.findings(publication, { stopAtFirst: true }).map(({ id, atRisk }) => [id, atRisk]),
    ).toEqual([["a", true]]);
    expect(auditor.findings(publication, { stopAtFirst: true, only: ["c"] })).toEqual([]);
    expect(auditor.findings(publication, { stopAtFirst: true, only: ["c"], witness: truth })).toEqual([]);
  });

  test("takes what proves nothing for what is not safe", () => {
    const found = auditor.findings(publication, { stopAtFirst: true, only: ["c"], effort: 0 });
    expect(found.map(({ id, proved }) => [id, proved])).toEqual([["c", false]]);
  });
});
