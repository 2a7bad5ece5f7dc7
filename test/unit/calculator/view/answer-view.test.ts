import { describe, expect, test } from "vitest";
import { makeCheck } from "../../../../src/calculator/answers/make-check.ts";
import { answerView, recordsView } from "../../../../src/calculator/view/answer-view.ts";

const wrong = makeCheck("label,printed,numerator,denominator\n<b>,22.5%,342,1530\n");

describe("answerView", () => {
  test("nothing is shown before there is an answer", () => {
    expect(answerView(null, "check", "check-text").markup).toBe("");
  });

  test("an answer has its words and a button for each file; markup in a name stays a name", () => {
    const { markup } = answerView(wrong, "check", "check-text");
    expect(markup).toContain("Does not follow: &lt;b&gt;");
    expect(markup.match(/data-action="save"/g)).toHaveLength(3);
  });

  test("a refusal lists every issue, and leads to the field", () => {
    const { markup } = answerView(makeCheck("["), "check", "check-text");
    expect(markup).toContain("There is a problem");
    expect(markup).toContain('href="#check-text"');
  });
});

test("each file of records has its answer under its name", () => {
  const { markup } = recordsView([{ file: "staff.csv", answer: wrong, mapping: null }]);
  expect(markup).toContain("staff.csv");
  expect(markup).toContain('id="records-0-title"');
});
