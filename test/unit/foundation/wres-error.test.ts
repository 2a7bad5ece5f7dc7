import { expect, test } from "vitest";
import { isWresError, WresError } from "../../../src/foundation/wres-error.ts";

test("is an Error with a stable code beside its message", () => {
  const error = new WresError("not-a-count", "That is no count.");
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: "WresError", code: "not-a-count", message: "That is no count." });
});

test("is recognised where another copy of the library threw it, and nothing else is", () => {
  /** As the copy that `require` loads: another class of the same name. */
  class Copy extends Error {
    override readonly name = "WresError";
    readonly code = "not-a-count";
  }
  expect(new Copy() instanceof WresError).toBe(false);
  expect([new Copy(), new WresError("not-a-count", "That is no count.")].map(isWresError)).toEqual([
    true,
    true,
  ]);
  const others = [
    new Error("WresError"),
    { name: "WresError", code: "not-a-count" },
    "WresError",
    null,
    undefined,
  ];
  expect(others.filter(isWresError)).toEqual([]);
});
