import type { RecordCounts } from "wres-metrics/records";
import { forInternalUse } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { countsDocument } from "../../../../src/report/tables/records-documents.ts";

const nothing: RecordCounts = {
  kind: "workforce",
  part: {},
  beside: {},
  balance: { read: 3, counted: 0, bank: 0, excluded: [], rejected: [{ reason: "short-row", rows: 3 }] },
  persons: null,
  issues: [],
};

function documentOf(counts: Partial<RecordCounts>) {
  const { sections } = countsDocument(forInternalUse({ ...nothing, ...counts }));
  const [balance, counted] = sections;
  const rows = (tables = counted?.tables) =>
    (tables ?? []).flatMap((table) =>
      table.rows.map(({ label, ...row }) => [
        label,
        ...("cells" in row ? row.cells.map(({ text }) => text) : []),
      ]),
    );
  return { balance: { ...balance, rows: rows(balance?.tables) }, counted: { ...counted, rows: rows() } };
}

describe("counts as a document", () => {
  test("say what became of every row", () => {
    const { balance } = documentOf({
      balance: {
        read: 12,
        counted: 6,
        bank: 2,
        excluded: [{ name: "leavers", rows: 3 }],
        rejected: [{ reason: "unmapped-code", rows: 1 }],
      },
      persons: {
        people: 5,
        withSeveralRows: 2,
        decidedByRule: 1,
        ethnicityOfAnotherRow: 1,
        withSeveralEthnicities: 2,
        ethnicityNotDecided: 1,
      },
    });
    expect(balance.rows).toEqual([
      ["Read", "12"],
      ["Counted", "6"],
      ["Counted beside, bank only", "2"],
      ["Left out: leavers", "3"],
      ["Rejected: unmapped code", "1"],
    ]);
    expect(balance.notes).toEqual([
      "People: 5; with several rows: 2; of those, decided by the rule for several rows: 1. Of 1 the row that counts has no known ethnicity: they are counted with that of another row of theirs. Of 2 the rows say different known ethnicities.",
    ]);
  });

  test("speak of no people where every row is one, and of no bank where nobody is", () => {
    const { balance } = documentOf({});
    expect(balance.notes).toEqual([]);
    expect(balance.rows.map(([label]) => label)).toEqual(["Read", "Counted", "Rejected: short row"]);
  });

  test("say that nothing was counted", () => {
    const { counted } = documentOf({});
    expect(counted).toMatchObject({ tables: [], notes: ["Nothing was counted."], lead: [] });
  });

  test("name every count by where it stands, and leave out none", () => {
    const { counted } = documentOf({
      kind: "shortlisting",
      part: {
        shortlisting: { shortlisted: { white: 10, bme: 4, unknown: 1 }, appointed: { white: 3, bme: 1 } },
      },
      beside: { applied: { white: 40, bme: 20, unknown: 2 } },
    });
    expect(counted.rows).toEqual([
      ["shortlisting, shortlisted", "10", "4", "1"],
      ["shortlisting, appointed", "3", "1", "–"],
      ["applied", "40", "20", "2"],
    ]);
  });

  test("of a survey are the yeses, of those who answered", () => {
    const { counted } = documentOf({
      kind: "survey",
      part: {
        survey: {
          year: 2021,
          discrimination: { white: { yes: 3, answered: 50 }, bme: { yes: 6, answered: 20 } },
        },
      },
    });
    expect(counted.lead).toEqual(["Of each question: yes, of those who answered."]);
    expect(counted.rows).toEqual([["survey, discrimination", "3 of 50", "6 of 20", "–"]]);
  });
});
