import { describe, expect, it } from "vitest";
import { benjaminiHochbergAdjustment } from "../../../src/statistics/benjamini-hochberg-adjustment.ts";
import { holmAdjustment } from "../../../src/statistics/holm-adjustment.ts";

describe("holmAdjustment", () => {
  it("multiplies the smallest by m, the next by m − 1, and never falls", () => {
    const expected = [0.05, 0.08, 0.09, 0.09, 0.09].map((p) => expect.closeTo(p, 15) as number);
    expect(holmAdjustment([0.01, 0.02, 0.03, 0.04, 0.05])).toEqual(expected);
  });
});

describe("benjaminiHochbergAdjustment", () => {
  it("is the same for evenly spaced values: 5 · 0.01 / 1 = 5 · 0.05 / 5", () => {
    const expected = [0.05, 0.05, 0.05, 0.05, 0.05].map((p) => expect.closeTo(p, 15) as number);
    expect(benjaminiHochbergAdjustment([0.01, 0.02, 0.03, 0.04, 0.05])).toEqual(expected);
  });
});

describe.each([holmAdjustment, benjaminiHochbergAdjustment])("%o", (adjust) => {
  it("keeps the order given, and the list it was given", () => {
    const given = [0.5, 0.001, 0.2];
    const adjusted = adjust(given);
    expect(adjusted.indexOf(Math.min(...adjusted))).toBe(1);
    expect(given).toEqual([0.5, 0.001, 0.2]);
  });

  it("knows its ends", () => {
    expect(adjust([])).toEqual([]);
    expect(adjust([0.3])).toEqual([0.3]);
    expect(adjust([0, 0])).toEqual([0, 0]);
    expect(adjust([1, 1, 1])).toEqual([1, 1, 1]);
  });

  it("stops what is no chance", () => {
    expect(() => adjust([0.2, 1.2])).toThrow("p-value 1 is 1.2");
    expect(() => adjust([NaN])).toThrow("p-value 0 is NaN");
    expect(() => adjust(null as unknown as number[])).toThrow("no list");
  });
});
