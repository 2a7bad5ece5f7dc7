import { expect, test } from "vitest";
import { labelFault } from "../../../../src/calculator/answers/live-figures.ts";

test("says nothing of a label that can stand in a sentence, or of none", () => {
  expect([labelFault({}), labelFault({ label: "ethnic minority" })]).toEqual([null, null]);
});

test("says why another cannot", () => {
  expect(labelFault({ label: "White" })).toContain("expected a word that is not another group's name");
});
