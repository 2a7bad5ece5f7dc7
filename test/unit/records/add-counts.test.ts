import { addCounts, count, type DisciplinaryMapping, type RecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

const mapping: DisciplinaryMapping = {
  kind: "disciplinary",
  ethnicity: { column: "E", codes: { use: ["ethnic-categories-2001"] } },
  entered: { column: "D", year: 2022, window: "single-year" },
};
const rows = (...days: readonly string[]) => days.map((D) => ({ E: "A", D }));

describe("addCounts", () => {
  test("adds a year that only one file reaches back to", () => {
    const sum = addCounts(
      count(rows("2021-05-01"), mapping),
      count(rows("2020-05-01", "2021-06-01"), mapping),
    );
    expect(sum.part.disciplinary).toMatchObject({
      entered: { white: 2 },
      enteredPreviousYear: { white: 1 },
      window: "single-year",
    });
  });

  test("adds what is wrong by code, and keeps the first line", () => {
    const odd = [{ E: "q", D: "2021-05-01" }];
    const sum = addCounts(
      count(odd, mapping),
      count([...rows("2021-05-01"), { E: "Q", D: "2021-05-01" }], mapping),
    );
    expect(sum.issues).toMatchObject([{ value: "q", rows: 2, line: 1 }]);
    expect(sum.balance).toMatchObject({ read: 3, counted: 1, rejected: [{ rows: 2 }] });
  });

  test("keeps apart what is wrong with another code, and what is wrong with a day", () => {
    const wrong = [
      { E: "q", D: "2021-05-01" },
      { E: "y", D: "2021-05-01" },
      { E: "A", D: "" },
      { E: "A", D: "soon" },
    ];
    const one = count(wrong, mapping);
    const sum = addCounts(one, count([...wrong].reverse(), mapping));
    expect(sum.issues.map(({ value, rows: often }) => [value, often])).toEqual(
      one.issues.map(({ value, rows: often }) => [value, 2 * often]),
    );
    expect(one.issues.length).toBeGreaterThan(2);
  });

  test("tells a group within BME only where both files tell it", () => {
    const plain: DisciplinaryMapping = {
      ...mapping,
      ethnicity: { column: "E", codes: { table: { W: "white", B: "bme" } } },
    };
    const day = { D: "2021-05-01" };
    const told = count([{ E: "H", ...day }], mapping);
    const untold = count(
      [
        { E: "B", ...day },
        { E: "W", ...day },
      ],
      plain,
    );
    expect(told.part.disciplinary?.entered).toMatchObject({ asian: 1, bme: 1 });
    for (const sum of [addCounts(told, untold), addCounts(untold, told)]) {
      expect(sum.part.disciplinary?.entered).toMatchObject({ white: 1, bme: 2 });
      expect(sum.part.disciplinary?.entered).not.toHaveProperty("asian");
    }
    expect(addCounts(told, told).part.disciplinary?.entered).toMatchObject({ asian: 2, bme: 2 });
  });

  test("adds people, and those who had several rows", () => {
    const persons: RecordMapping = {
      kind: "workforce",
      ethnicity: mapping.ethnicity,
      row: { column: "R", codes: { table: { 7: "band-7", 3: "band-3" } } },
      part: { column: "R", codes: { otherwise: "clinical" } },
      persons: { column: "P", choose: "highest" },
    };
    // P1 has two rows that differ, P2 two that do not, P3 one; P4 is unknown in the higher of two rows. One row is nobody's.
    const all = [
      { E: "A", R: "7", P: "p1" },
      { E: "A", R: "3", P: "p1" },
      { E: "A", R: "7", P: "p2" },
      { E: "A", R: "7", P: "p2" },
      { E: "A", R: "3", P: "p3" },
      { E: "Z", R: "7", P: "p4" },
      { E: "H", R: "3", P: "p4" },
      { E: "A", R: "3", P: "" },
    ];
    const one = count(all, persons);
    expect(one.persons).toEqual({
      people: 4,
      withSeveralRows: 3,
      decidedByRule: 2,
      ethnicityOfAnotherRow: 1,
      withSeveralEthnicities: 0,
      ethnicityNotDecided: 0,
    });
    const sum = addCounts(one, count(all.slice(0, 2), persons));
    expect(sum.persons).toEqual({
      people: 5,
      withSeveralRows: 4,
      decidedByRule: 3,
      ethnicityOfAnotherRow: 1,
      withSeveralEthnicities: 0,
      ethnicityNotDecided: 0,
    });
    expect(addCounts(one, one).persons).toEqual({
      people: 8,
      withSeveralRows: 6,
      decidedByRule: 4,
      ethnicityOfAnotherRow: 2,
      withSeveralEthnicities: 0,
      ethnicityNotDecided: 0,
    });
    const { persons: _, ...byRow } = persons;
    const alone = count([{ E: "A", R: "3" }], byRow);
    expect([addCounts(one, alone).persons, addCounts(alone, one).persons]).toEqual([
      one.persons,
      one.persons,
    ]);
    // What is wrong with a row without a value is one thing in both.
    expect(addCounts(one, one).issues).toMatchObject(
      one.issues.map(({ code, rows: often }) => ({ code, rows: 2 * often })),
    );
    expect(one.issues).toHaveLength(1);
  });

  test("keeps a row's own marks, and refuses what cannot be added", () => {
    const workforce = {
      kind: "workforce",
      ethnicity: mapping.ethnicity,
      row: { column: "R", codes: { otherwise: "senior-medical-managers" } },
      part: { column: "R", codes: { otherwise: "medical" } },
      seniorMedicalManagers: "own-row",
    } as const;
    const one = count([{ E: "A", R: "" }], workforce);
    expect(addCounts(one, one).part.workforce?.medical?.["senior-medical-managers"]).toMatchObject({
      white: 2,
      ofWhich: null,
    });
    const cases = count(rows("2021-05-01"), mapping);
    expect(() => addCounts(one, cases)).toThrow(expect.objectContaining({ code: "counts-do-not-add" }));
    const twoYears = count(rows("2021-05-01"), {
      ...mapping,
      entered: { ...mapping.entered, window: "two-year-total" },
    });
    expect(() => addCounts(cases, twoYears)).toThrow('window is "single-year" in one and "two-year-total"');
  });
});
