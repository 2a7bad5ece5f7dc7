import { describe, expect, test } from "vitest";
import { makeCheck } from "../../../../src/calculator/answers/make-check.ts";

describe("makeCheck", () => {
  test("tells what does not follow, in words and as files", () => {
    // 342/1530 is 22.35…%, which is printed 22.4%.
    const answer = makeCheck("label,printed,numerator,denominator\nBME,22.5%,342,1530\n");
    if (answer.status !== "answered") throw new Error("It was refused.");
    expect(answer.document.subtitle[0]).toContain("1 does not,");
    expect(answer.texts.map(({ extension }) => extension)).toEqual(["json", "csv", "md"]);
  });

  test("names a column that is not used", () => {
    const answer = makeCheck("label,printed,numerater\nBME,22.5%,342\n");
    if (answer.status !== "answered") throw new Error("It was refused.");
    expect(answer.document.subtitle.at(-1)).toMatch(/^The column "numerater" is not used; /);
  });

  test("tells what it cannot read", () => {
    const answer = makeCheck("[");
    expect(answer.status === "refused" && answer.issues.length > 0).toBe(true);
  });
});
