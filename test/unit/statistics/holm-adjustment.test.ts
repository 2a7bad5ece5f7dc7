import { describe, expect, it } from "vitest";
import { holmAdjustment } from "../../../src/statistics/holm-adjustment.ts";

describe("holmAdjustment", () => {
  it("multiplies the smallest by m, the next by m − 1, and never falls", () => {
    const expected = [0.05, 0.08, 0.09, 0.09, 0.09].map((p) => expect.closeTo(p, 15) as number);
    expect(holmAdjustment([0.01, 0.02, 0.03, 0.04, 0.05])).toEqual(expected);
  });

  it("keeps the order given, and the list it was given", () => {
    const given = [0.5, 0.001, 0.2];
    expect(holmAdjustment(given)).toEqual([0.5, 0.003, 0.4]);
    expect(given).toEqual([0.5, 0.001, 0.2]);
  });

  it("knows its ends", () => {
    expect(holmAdjustment([])).toEqual([]);
    expect(holmAdjustment([0.3])).toEqual([0.3]);
    expect(holmAdjustment([0, 0])).toEqual([0, 0]);
    expect(holmAdjustment([1, 1, 1])).toEqual([1, 1, 1]);
    expect(holmAdjustment([0.5, 0.5])).toEqual([1, 1]);
  });

  it("stops what is no chance", () => {
    expect(() => holmAdjustment([0.2, 1.2])).toThrow("p-value 1 is 1.2");
    expect(() => holmAdjustment(null as unknown as number[])).toThrow("no list");
  });
});
