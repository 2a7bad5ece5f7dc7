import { describe, expect, it } from "vitest";
import { benjaminiHochbergAdjustment } from "../../../src/statistics/benjamini-hochberg-adjustment.ts";

describe("benjaminiHochbergAdjustment", () => {
  it("is the same for evenly spaced values: 5 · 0.01 / 1 = 5 · 0.05 / 5", () => {
    const expected = [0.05, 0.05, 0.05, 0.05, 0.05].map((p) => expect.closeTo(p, 15) as number);
    expect(benjaminiHochbergAdjustment([0.01, 0.02, 0.03, 0.04, 0.05])).toEqual(expected);
  });

  it("keeps the order given, and the list it was given", () => {
    const given = [0.5, 0.001, 0.2];
    const expected = [0.5, 0.003, 0.3].map((p) => expect.closeTo(p, 15) as number);
    expect(benjaminiHochbergAdjustment(given)).toEqual(expected);
    expect(given).toEqual([0.5, 0.001, 0.2]);
  });

  it("knows its ends", () => {
    expect(benjaminiHochbergAdjustment([])).toEqual([]);
    expect(benjaminiHochbergAdjustment([0.3])).toEqual([0.3]);
    expect(benjaminiHochbergAdjustment([0, 0])).toEqual([0, 0]);
    expect(benjaminiHochbergAdjustment([1, 1, 1])).toEqual([1, 1, 1]);
    expect(benjaminiHochbergAdjustment([0.5, 0.5])).toEqual([0.5, 0.5]);
  });

  it("stops what is no chance", () => {
    expect(() => benjaminiHochbergAdjustment([NaN])).toThrow("p-value 0 is NaN");
    expect(() => benjaminiHochbergAdjustment(null as unknown as number[])).toThrow("no list");
  });
});
