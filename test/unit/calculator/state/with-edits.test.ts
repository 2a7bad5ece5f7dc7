import { describe, expect, test } from "vitest";
import { withEdits } from "../../../../src/calculator/state/with-edits.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";

const row = (group: string) => ["workforce", "nonClinical", "band-5", group];
const draft = draftOfValue({
  organisation: { code: "X", name: "Example" },
  year: 2022,
  workforce: { nonClinical: { "band-5": { white: 10, bme: null } } },
});

describe("withEdits", () => {
  test("nothing typed changes nothing: what is not given stays so, and zero is typed", () => {
    const asShown = [
      { steps: row("white"), kind: "count", text: "10" },
      { steps: row("bme"), kind: "count", text: "" },
      { steps: row("unknown"), kind: "count", text: "" },
    ] as const;
    expect(withEdits(draft, asShown)).toBe(draft);
  });

  test("what is typed is read, and the whole checked again", () => {
    const wrong = withEdits(draft, [{ steps: row("bme"), kind: "count", text: "few" }]);
    expect(wrong.issues.map(({ path }) => path)).toEqual(["workforce.nonClinical.band-5.bme"]);
    const right = withEdits(wrong, [{ steps: row("bme"), kind: "count", text: "2" }]);
    expect(right.return?.workforce?.nonClinical?.["band-5"]).toEqual({ white: 10, bme: 2 });
  });

  test("a return with everything taken out is an empty one", () => {
    const one = draftOfValue({ year: 2022 });
    expect(withEdits(one, [{ steps: ["year"], kind: "count", text: "" }]).value).toEqual({});
  });
});
