import { expect, test } from "vitest";
import { sharedValues } from "../../../src/foundation/shared-value.ts";

test("one value for each key, which nobody can change", () => {
  const valueOf = sharedValues<{ readonly name: string }>();
  const first = valueOf("a", () => ({ name: "first" }));
  expect(valueOf("a", () => ({ name: "second" }))).toBe(first);
  expect(valueOf("b", () => ({ name: "other" }))).toEqual({ name: "other" });
  expect(Object.isFrozen(first)).toBe(true);
});

test("keeps a few thousand, and makes what is beyond them anew: memory does not grow", () => {
  const valueOf = sharedValues<{ readonly key: number }>();
  const make = (key: number) => valueOf(String(key), () => ({ key }));
  const values = Array.from({ length: 10_001 }, (_, key) => make(key));
  const again = values.map((value, key) => make(key) === value);
  expect(again.filter((isKept) => !isKept)).toHaveLength(1);
  expect(again.at(-1)).toBe(false);
  expect(make(10_000)).toEqual({ key: 10_000 });
});
