import { expect, test } from "vitest";
import { makeIssue } from "../../../src/model/issue.ts";

test("an issue is a sentence that says where, what stands there and what should, and then what to do", () => {
  expect(makeIssue("negative", "board.total.white", "0 or more", "-1", "Correct it.")).toEqual({
    code: "negative",
    path: "board.total.white",
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
