import { describe, expect, test } from "vitest";
import { draftOfText } from "../../../../src/calculator/state/year-draft.ts";

describe("draftOfText", () => {
  test("a return is one", () => {
    const { return: parsed, issues } = draftOfText('{"organisation":{"code":"X","name":"Y"},"year":2022}');
    expect([parsed?.year, issues]).toEqual([2022, []]);
  });

  test("what is wrong is kept, to be corrected", () => {
    const { return: parsed, value, issues } = draftOfText('{"year":"soon"}');
    expect([parsed, value]).toEqual([null, { year: "soon" }]);
    expect(issues.map(({ path }) => path)).toEqual(["organisation.code", "organisation.name", "year"]);
  });

  test("what is no JSON is an issue of the whole file", () => {
    const { value, issues } = draftOfText("{ year: 2022 }");
    expect([value, issues.map(({ code, path }) => [code, path])]).toEqual([{}, [["not-json", ""]]]);
  });
});
