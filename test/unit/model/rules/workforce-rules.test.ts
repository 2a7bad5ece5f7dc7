import { describe, expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

const most = Number.MAX_SAFE_INTEGER;
const clinical = { "band-5": { white: 3, bme: 2, unknown: 1 }, "band-6": { white: 4, bme: 1, unknown: 0 } };

describe("a stated total", () => {
  test.each([
    { what: "agrees: 3 + 4, 2 + 1, 1 + 0", total: { white: 7, bme: 3, unknown: 1 }, issues: [] },
    { what: "disagrees in one group", total: { white: 8, bme: 3, unknown: 1 }, issues: ["white"] },
    { what: "disagrees in two", total: { white: 6, bme: 4, unknown: 1 }, issues: ["white", "bme"] },
    { what: "leaves a group out", total: { white: 7 }, issues: [] },
    { what: "does not give a group", total: { white: 7, bme: null }, issues: [] },
  ])("$what", ({ total, issues }) => {
    expect(foundIn({ workforce: { clinical, total } }).issues).toEqual(
      issues.map((group) => `totals-disagree workforce.total.${group}`),
    );
  });

  test("is not held against rows of which one is not given", () => {
    const rows = { ...clinical, "band-7": { white: null, bme: 1, unknown: 0 } };
    const { issues } = foundIn({ workforce: { clinical: rows, total: { white: 99, bme: 4, unknown: 1 } } });
    expect(issues).toEqual([]);
  });

  test("is not held against an “of which” row: 5 consultants, 2 of them managers, are 5", () => {
    const medical = { consultants: { white: 5 }, "senior-medical-managers": { white: 2 } };
    expect(foundIn({ workforce: { medical, total: { white: 5 } } }).issues).toEqual([]);
    expect(foundIn({ workforce: { medical, total: { white: 7 } } }).issues).toHaveLength(1);
  });
});

describe("an “of which” row", () => {
  const managers = (row: object, consultants?: object): readonly string[] =>
    foundIn({
      workforce: { medical: { ...(consultants && { consultants }), "senior-medical-managers": row } },
    }).issues;

  test("is at most its whole", () => {
    expect(managers({ white: 5 }, { white: 5 })).toEqual([]);
    expect(managers({ white: 6 }, { white: 5 })).toEqual([
      "part-over-whole workforce.medical.senior-medical-managers.white",
    ]);
  });

  test("needs its whole, unless nobody is in it or the return makes it a row of its own", () => {
    const missing = ["whole-missing workforce.medical.senior-medical-managers.ofWhich"];
    expect(managers({ white: 1 })).toEqual(missing);
    expect(managers({ white: 0, bme: null })).toEqual([]);
    expect(managers({ white: 1, ofWhich: null })).toEqual([]);
  });

  test("cannot be inside itself, or inside another “of which” row", () => {
    const self = foundIn({ workforce: { medical: { consultants: { white: 1, ofWhich: "consultants" } } } });
    expect(self.issues).toEqual(["whole-missing workforce.medical.consultants.ofWhich"]);
    const chain = foundIn({
      workforce: {
        clinical: {
          apprentices: { white: 1, ofWhich: "band-2" },
          "band-2": { white: 2, ofWhich: "band-3" },
          "band-3": { white: 3 },
        },
      },
    });
    expect(chain.issues).toEqual(["whole-missing workforce.clinical.apprentices.ofWhich"]);
  });
});

// A count is at most 999,999,999, so that no sum that an indicator needs is more than a computer holds exactly.
describe("sums beyond what a count can be", () => {
  test.each([
    { what: "rows", workforce: { clinical: { "band-5": { white: most }, "band-6": { white: 1 } } } },
    {
      what: "rows beside one that is not given",
      workforce: {
        clinical: { "band-5": { white: most }, "band-6": { white: null }, "band-7": { white: 1 } },
      },
    },
    { what: "the groups of a total", workforce: { total: { white: most, bme: 1, unknown: 0 } } },
    { what: "the four groups", workforce: { total: { asian: most, black: 1, mixed: 0, other: 0 } } },
  ])("$what: too-large", ({ workforce }) => {
    expect(foundIn({ workforce }).issues.map((line) => line.split(" ")[0])).toContain("too-large");
  });

  test("of a board: too-large", () => {
    const { issues } = foundIn({ board: { total: { white: most, bme: 1, unknown: 0 } } });
    expect(issues.map((line) => line.split(" ")[0])).toContain("too-large");
  });

  test("the largest count alone is accepted", () => {
    expect(foundIn({ workforce: { total: { white: 999_999_999, bme: 0, unknown: 0 } } }).issues).toEqual([]);
  });
});
