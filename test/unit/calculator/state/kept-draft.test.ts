import { describe, expect, test } from "vitest";
import { draftOfKept, keptText } from "../../../../src/calculator/state/kept-draft.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";
import { readExample } from "../../../support/read-example.ts";

describe("a kept draft", () => {
  test("is read again as it was, right or wrong", () => {
    const current = draftOfValue(readExample("esneft-2022"));
    const previous = draftOfValue({ year: "twenty" });
    const kept = draftOfKept(keptText({ current, previous, address: "#example=esneft-2022" }));
    expect(kept?.current).toEqual(current);
    expect(kept?.previous).toEqual(previous);
    expect(kept?.address).toBe("#example=esneft-2022");
    expect(draftOfKept(keptText({ current, previous: null, address: "" }))?.previous).toBeNull();
  });

  test("of another page is left alone", () => {
    for (const text of ["", "{", "null", "[]", '{"wresDraft":2,"current":{}}', '"wresDraft"']) {
      expect(draftOfKept(text)).toBeNull();
    }
    const bare = draftOfKept('{"wresDraft":1}');
    expect(bare?.current.value).toEqual({});
    expect(bare?.address).toBe("");
  });
});
