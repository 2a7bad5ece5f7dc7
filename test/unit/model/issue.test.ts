import { expect, test } from "vitest";
import { makeFileIssue, makeIssue } from "../../../src/model/issue.ts";

test("an issue is a sentence that says where, what stands there and what should, and then what to do", () => {
  expect(makeIssue("negative", "board.total.white", "0 or more", "-1", "Correct it.")).toEqual({
    code: "negative",
    path: "board.total.white",
    segments: ["board", "total", "white"],
    expected: "0 or more",
    received: "-1",
    message: "board.total.white is -1; expected 0 or more. Correct it.",
  });
});

test("an empty path is the whole of the data", () => {
  expect(makeIssue("wrong-type", "", "an object", "null").message).toBe(
    "the data is null; expected an object.",
  );
});

test("the keys and indexes of an issue stand beside its path, whatever a key holds", () => {
  expect(makeIssue("negative", "strata[0].of", "0", "-1").segments).toEqual(["strata", 0, "of"]);
  const odd = makeIssue("unknown-key", ["board", "a.b\u001B", 2], "no such key", "given");
  expect(odd.segments).toEqual(["board", "a.b\u001B", 2]);
  expect(odd.path).toBe('board["a key that is not quoted"][2]');
});

test("an issue of a line, or of a sheet, leads to no key", () => {
  expect(makeFileIssue("missing", "Workforce", "a row", "without one")).toMatchObject({
    path: "Workforce",
    segments: [],
    message: "Workforce is without one; expected a row.",
  });
});
