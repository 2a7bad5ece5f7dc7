import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { otherFields, sectionsOfReturn } from "../../../../src/calculator/state/fields-of-file.ts";
import { fieldsByPath } from "../../../../src/calculator/state/return-fields.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";

const head = { organisation: { code: "X", name: "Example" }, year: 2022 };
const shown = { columns: "principal-groups", hasBank: false, figures: [] } as const;
const others = (value: unknown): readonly unknown[] =>
  otherFields(draftOfValue(value), sectionsOfReturn(value, shown)).map(({ steps }) => steps.join("/"));
const fields = (value: unknown) => fieldsByPath(sectionsOfReturn(value, shown));
const names = (value: unknown): readonly string[] =>
  sectionsOfReturn(value, shown).flatMap(({ tables }) =>
    tables.flatMap(({ caption, rows }) => rows.map(({ label }) => `${caption}: ${label}`)),
  );

describe("the sections of a return", () => {
  test("have a row for each count of its strata, of one division and of two", () => {
    const value = {
      ...head,
      workforce: { strata: [{ by: ["sex", "grade"], of: ["women", "band-6"], workforce: { white: 9 } }] },
      shortlisting: { strata: [{ by: "route", of: "international", appointed: { bme: 3 } }] },
      board: { strata: [{ by: "sex", of: "women", voting: { white: 2 } }] },
    };
    expect(names(value)).toEqual(
      expect.arrayContaining([
        "Workforce by other parts: sex: women, grade: band-6, workforce",
        "Applicants by parts: route: international, shortlisted",
        "Applicants by parts: route: international, appointed",
        "Board by parts: sex: women, voting",
      ]),
    );
    const paths = [...fields(value).keys()];
    expect(paths).toContain("workforce.strata[0].workforce.white");
    expect(paths).toContain("shortlisting.strata[0].appointed.bme");
    // Only the bodies that somebody has counted, and the whole board.
    const ofBoard = paths.filter((path) => path.startsWith("board.strata[0]."));
    expect(ofBoard.filter((path) => /\.(?:total|voting)\.\w+$/.test(path))).toHaveLength(6);
    // The names can be changed, of an intersection both.
    expect(ofBoard.filter((path) => !/\.(?:total|voting)\./.test(path))).toEqual([
      "board.strata[0].by",
      "board.strata[0].of",
    ]);
    expect(paths.filter((path) => /^workforce\.strata\[0\]\.(?:by|of)/.test(path))).toEqual([
      "workforce.strata[0].by[0]",
      "workforce.strata[0].of[0]",
      "workforce.strata[0].by[1]",
      "workforce.strata[0].of[1]",
    ]);
    expect(others(value)).toEqual([]);
  });

  test("have a table for each question that a part of the staff has answered", () => {
    const answers = { white: { yes: 3, answered: 40 } };
    const value = { ...head, survey: { strata: [{ by: "sex", of: "women", discrimination: answers }] } };
    const tables = sectionsOfReturn(value, shown).flatMap((section) => section.tables);
    expect(tables.filter(({ caption }) => caption.startsWith("Survey of sex: women: 8. "))).toHaveLength(1);
    expect(fields(value).has("survey.strata[0].discrimination.white.yes")).toBe(true);
    expect(others(value)).toEqual([]);
  });

  test("have bank workers where the return has them, or somebody asks for them", () => {
    const ids = (value: unknown, hasBank: boolean) =>
      sectionsOfReturn(value, { ...shown, hasBank }).map(({ id }) => id);
    expect(ids(head, false)).not.toContain("bank");
    expect(ids(head, true)).toContain("bank");
    const bank = {
      workforce: {
        clinical: { "band-5": { white: 40 } },
        strata: [{ by: "sex", of: "women", workforce: { white: 9 } }],
      },
      disciplinary: { entered: { white: 1 }, window: "single-year" },
      survey: { year: 2021, discrimination: { white: { percentage: "4.2" } } },
    };
    const value = { ...head, bank };
    expect(ids(value, false)).toContain("bank");
    expect(names(value)).toContain("Bank. Clinical: Band 5");
    expect(fields(value).has("bank.workforce.strata[0].workforce.white")).toBe(true);
    expect(others(value)).toEqual([]);
  });

  test("have published figures, the local population and the organisation that a division is a part of", () => {
    const value = {
      ...head,
      organisation: { ...head.organisation, partOf: "Y", type: "acute", region: "North" },
      published: { "indicator-2/relative-likelihood": "1.8", "indicator-1/clinical/band-5/bme": "44.2" },
      population: { area: "Suffolk", source: "Census 2021", percentages: { white: "90.8", bme: "9.2" } },
      training: { counted: "episodes" },
      survey: { recalculated: true },
    };
    expect(draftOfValue(value).issues).toEqual([]);
    expect(others(value)).toEqual([]);
    expect(names(value)).toEqual(
      expect.arrayContaining([
        "Published figures: 2. Relative likelihood of appointment from shortlisting: White over BME (ratio)",
        "Published figures: 1. Share of Band 5, clinical: BME (per cent)",
      ]),
    );
    const asked = sectionsOfReturn(head, { ...shown, figures: ["indicator-1/clinical/band-6/bme"] });
    expect(fieldsByPath(asked).has('published["indicator-1/clinical/band-6/bme"]')).toBe(true);
  });

  test("have the counts of measures beside the nine by their definitions, which stand under other entries", () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(`examples/local/${name}.json`, "utf8"));
    const value = { ...(read("return-2022") as object), definitions: read("definitions") };
    expect(draftOfValue(value).issues).toEqual([]);
    const local = sectionsOfReturn(value, shown).find(({ id }) => id === "local");
    expect(local?.tables.map(({ caption }) => caption)).toContain(
      "Relative likelihood of a place in reverse mentoring",
    );
    expect(fields(value).has("local.reverse-mentoring.counted.white")).toBe(true);
    expect(others(value)).toEqual(["definitions"]);
    const women = { by: "sex", of: "women", counted: { white: 3, bme: 1 } };
    const both = { by: ["sex", "site"], of: ["women", "north"], counted: { bme: 1 } };
    const parted = (strata: unknown) => ({
      ...value,
      local: { "reverse-mentoring": { counted: { white: 4, bme: 2 }, strata } },
      localWorkforces: { disability: { disabled: 4 }, odd: 7 },
    });
    const withParts = fields(parted([women, both]));
    expect(withParts.get("local.reverse-mentoring.strata[0].counted.bme")?.kind).toBe("count");
    expect(withParts.get("local.reverse-mentoring.strata[1].of")?.kind).toBe("json");
    expect(withParts.has("localWorkforces.disability.disabled")).toBe(true);
    expect(others(parted([women, both]))).toEqual(["definitions", "localWorkforces/odd"]);
    // What is no stratum stands there to be corrected.
    expect(others(parted([women, { by: 3 }]))).toContain("local/reverse-mentoring/strata");
    expect(others(parted(5))).toContain("local/reverse-mentoring/strata");
    const { definitions: _, ...without } = value;
    expect(draftOfValue(without).issues.map(({ path }) => path)).toEqual(["local.reverse-mentoring"]);
    expect(others(without)).toEqual(["local/reverse-mentoring"]);
  });
});

describe("other entries", () => {
  test("are everything that the form has no place for, each as large as it may be", () => {
    const value = {
      format: 1,
      ...head,
      acknowledged: [{ code: "board-size", path: "board", reason: "so it is" }],
      workforce: { clinical: { "band-5": { white: 3, ofWhich: "band-6" }, "band-77": { white: 1, bme: 1 } } },
      training: { acessed: { white: 1 }, accessed: null },
      shortlisting: { strata: [{ by: 7, of: "local", shortlisted: { white: 1 } }, 5] },
      more: [1, { deep: true }],
    };
    expect(others(value)).toEqual([
      "workforce/clinical/band-5/ofWhich",
      "workforce/clinical/band-77",
      "training/acessed",
      "shortlisting/strata/1",
      "more",
    ]);
  });

  test("are none where everything has its place", () => {
    expect(others(head)).toEqual([]);
    expect(others(null)).toEqual([]);
    expect(others("text")).toEqual([]);
  });
});
