import { describe, expect, test } from "vitest";
import { publicationOf } from "../../../../src/disclosure/suppression/suppress.ts";

const table = {
  cells: [
    { id: "all", value: 50 },
    { id: "a", value: 4 },
    { id: "b", value: 46 },
  ],
  sums: [{ total: "all", parts: ["a", "b"] }],
  assumptions: { markMeansBelow: 10 },
};
const published = (hidden: readonly string[], zeros: "hidden" | "shown" = "hidden") =>
  publicationOf(table, { zeros }, { hidden: new Set(hidden), figures: [] });

test("what is hidden is null", () => {
  expect(published(["a", "b"]).cells.map(({ value }) => value)).toEqual([50, null, null]);
});

describe("what the mark says", () => {
  test.each([
    { hidden: ["a"], says: 10 },
    // 46 bears the same mark, which then does not mean "below 10".
    { hidden: ["a", "b"], says: undefined },
  ])("with $hidden hidden: below $says", ({ hidden, says }) => {
    expect(published(hidden).assumptions?.markMeansBelow).toBe(says);
  });

  test("that it is no zero, where zeros are always printed", () => {
    expect(published(["a"], "shown").assumptions?.zerosAlwaysShown).toBe(true);
    expect(published(["a"]).assumptions?.zerosAlwaysShown).toBe(false);
  });
});
