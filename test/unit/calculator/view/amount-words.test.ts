import { describe, expect, test } from "vitest";
import { amountWords } from "../../../../src/calculator/view/amount-words.ts";

describe("amountWords", () => {
  test("says how far the work is, where it knows", () => {
    const words = (of: number): string => amountWords({ doing: "Counting", done: 2_000_000, of });
    expect([words(90_000_000), words(0)]).toEqual(["2 of 90 MB", ""]);
  });
});
