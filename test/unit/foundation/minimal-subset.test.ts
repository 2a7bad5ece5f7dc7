import { expect, test } from "vitest";
import { minimalSubset } from "../../../src/foundation/minimal-subset.ts";

const numbers = Array.from({ length: 20 }, (_, index) => index);

test("keeps what cannot be spared, and nothing else", () => {
  const isEnough = (kept: readonly number[]): boolean => [3, 11, 17].every((one) => kept.includes(one));
  expect(minimalSubset(numbers, isEnough)).toEqual([3, 11, 17]);
});

test("where there are several ways, none of the way that is kept can be spared", () => {
  const isEnough = (kept: readonly number[]): boolean => kept.reduce((sum, one) => sum + one, 0) >= 30;
  const kept = minimalSubset(numbers, isEnough);
  expect(isEnough(kept)).toBe(true);
  for (const one of kept) expect(isEnough(kept.filter((other) => other !== one))).toBe(false);
});

test("keeps everything where nothing less is enough", () => {
  expect(minimalSubset(numbers, (kept) => kept.length === 20)).toEqual(numbers);
  expect(minimalSubset([], () => true)).toEqual([]);
});
