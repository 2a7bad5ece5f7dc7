import { expect, test } from "vitest";
import { WresError } from "../../../src/foundation/wres-error.ts";

test("is an Error with a stable code beside its message", () => {
  const error = new WresError("not-a-count", "That is no count.");
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: "WresError", code: "not-a-count", message: "That is no count." });
});
