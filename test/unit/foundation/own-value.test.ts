import { expect, test } from "vitest";
import { firstValue, ownValue } from "../../../src/foundation/own-value.ts";

test("the value that an object itself holds, and none that every object inherits", () => {
  expect(ownValue({ band: 5 }, "band")).toBe(5);
  expect(ownValue({ toString: 0 }, "toString")).toBe(0);
  expect(ownValue({ band: 5 }, "toString")).toBeUndefined();
  expect(ownValue({ band: 5 }, "grade")).toBeUndefined();
  expect(ownValue(undefined, "band")).toBeUndefined();
});

test("the first value, whatever its name", () => {
  expect(firstValue({ white: 1, bme: 2 })).toBe(1);
  expect(firstValue({})).toBeUndefined();
});
