import { describe, expect, test } from "vitest";
import { otherFields, returnFields } from "../../../../src/calculator/state/return-fields.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";

const sections = returnFields("principal-groups");
const head = { organisation: { code: "X", name: "Example" }, year: 2022 };

describe("otherFields", () => {
  test("there is one for each entry that is wrong and has no place in the form", () => {
    const draft = draftOfValue({
      ...head,
      training: { acessed: { white: 1 } },
      shortlisting: {
        strata: [{ by: "route", of: "local", shortlisted: { white: 1 }, appointed: { white: 2 } }],
      },
      board: { total: { white: -1 } },
    });
    expect(otherFields(draft, sections).map(({ label, steps }) => [label, steps])).toEqual([
      ["training.acessed", ["training", "acessed"]],
      ["shortlisting.strata[0].appointed.white", ["shortlisting", "strata", 0, "appointed", "white"]],
    ]);
  });

  test("there is none where nothing is wrong", () => {
    expect(otherFields(draftOfValue(head), sections)).toEqual([]);
  });
});
