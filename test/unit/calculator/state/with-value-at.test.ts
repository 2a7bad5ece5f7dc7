import { describe, expect, test } from "vitest";
import { withValueAt } from "../../../../src/calculator/state/with-edits.ts";

describe("withValueAt", () => {
  test("puts a value where it belongs, and leaves the rest and the order as they are", () => {
    const before = { a: { b: 1, c: 2 }, d: 3 };
    expect(JSON.stringify(withValueAt(before, ["a", "b"], 9))).toBe('{"a":{"b":9,"c":2},"d":3}');
    expect(before).toEqual({ a: { b: 1, c: 2 }, d: 3 });
  });

  test("makes what is missing on the way, also in the place of what is no object", () => {
    expect(withValueAt({}, ["a", "b"], 1)).toEqual({ a: { b: 1 } });
    expect(withValueAt({ a: 5 }, ["a", "b"], 1)).toEqual({ a: { b: 1 } });
  });

  test("takes a value away, and what is empty then", () => {
    expect(withValueAt({ a: { b: 1 }, d: 3 }, ["a", "b"], undefined)).toEqual({ d: 3 });
    expect(withValueAt({ a: { b: 1 } }, ["a", "b"], undefined)).toBeUndefined();
  });

  test("goes through lists", () => {
    const before = { strata: [{ of: "x", n: 1 }, { of: "y" }] };
    expect(withValueAt(before, ["strata", 0, "n"], 2)).toEqual({ strata: [{ of: "x", n: 2 }, { of: "y" }] });
    expect(withValueAt(before, ["strata", 1], undefined)).toEqual({ strata: [{ of: "x", n: 1 }] });
  });
});
