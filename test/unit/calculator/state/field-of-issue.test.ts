import { describe, expect, test } from "vitest";
import { fieldOfIssue } from "../../../../src/calculator/state/return-fields.ts";

const fields = ["year", "board.total.white", "board.total.bme", "board.voting.white"];

describe("fieldOfIssue", () => {
  test.each([
    ["board.total.bme", "board.total.bme"],
    // A part leads to its first field, and what has no field to the nearest.
    ["board.voting", "board.voting.white"],
    ["board.total.asian", "board.total.white"],
    ["board.executive.white.x", "board.total.white"],
    ["training.accessed", null],
    ["", null],
  ])("of %j is %j", (path, field) => {
    expect(fieldOfIssue(path, fields)).toBe(field);
  });
});
