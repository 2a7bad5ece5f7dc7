import { benjaminiHochbergAdjustment, familyAdjustment, holmAdjustment } from "wres-metrics/statistics";
import { adjustedInFamilies } from "../../../src/statistics/family-adjustment.ts";
import { describe, expect, test } from "vitest";

const of = (family: string | null, p: number | null, isInAll = true) => ({ family, isInAll, p });

describe("familyAdjustment", () => {
  // R 4.2.2: p.adjust(c(0.01, 0.04), "holm") is 0.02 0.04; p.adjust(c(0.01, 0.04, 0.03), "BH") is 0.03 0.04 0.04.
  test("adjusts within a family by Holm, and over all by Benjamini and Hochberg", () => {
    expect(familyAdjustment([of("a", 0.01), of("a", 0.04), of("b", 0.03)])).toEqual([
      { family: "a", tested: 2, holmP: 0.02, testedInAll: 3, overallP: 0.03 },
      { family: "a", tested: 2, holmP: 0.04, testedInAll: 3, overallP: 0.04 },
      { family: "b", tested: 1, holmP: 0.03, testedInAll: 3, overallP: 0.04 },
    ]);
  });

  test("a family that is not in all is adjusted for itself, and counts nowhere else", () => {
    const [own, other] = familyAdjustment([of("a", 0.01), of("strata", 0.02, false)]);
    expect(own).toMatchObject({ testedInAll: 1, overallP: 0.01 });
    expect(other).toMatchObject({ tested: 1, holmP: 0.02, testedInAll: null, overallP: null });
  });

  test("what is not tested, or in no family, is left out", () => {
    expect(familyAdjustment([of("a", null), of(null, 0.01), of("a", 0.02)])).toEqual([
      null,
      null,
      { family: "a", tested: 1, holmP: 0.02, testedInAll: 1, overallP: 0.02 },
    ]);
    expect(familyAdjustment([])).toEqual([]);
  });

  test("one family alone is both adjustments of the same values", () => {
    const values = [0.2, 0.001, 0.03, 0.5, 0.049];
    const answers = familyAdjustment(values.map((p) => of("a", p)));
    expect(answers.map((answer) => answer?.holmP)).toEqual(holmAdjustment(values));
    expect(answers.map((answer) => answer?.overallP)).toEqual(benjaminiHochbergAdjustment(values));
  });

  test("a value that is no chance is refused", () => {
    expect(() => familyAdjustment([of("a", 1.5)])).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});

test("items that are tested get their place among all, and the others stay as they are", () => {
  const items = [{ p: 0.01 }, { p: null }, { p: 0.04 }];
  const adjusted = adjustedInFamilies<{ readonly p: number | null }>(
    items,
    ({ p }) => of("a", p),
    (_, { holmP }) => ({ p: holmP }),
  );
  // By Holm: 2 · 0.01, and the larger of that and 1 · 0.04.
  expect(adjusted).toEqual([{ p: 0.02 }, { p: null }, { p: 0.04 }]);
  expect(adjusted[1]).toBe(items[1]);
});
