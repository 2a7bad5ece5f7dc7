import { describe, expect, it } from "vitest";
import { chiSquaredTest } from "../../../src/statistics/chi-squared-test.ts";

const esneft = { over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } };

describe("chiSquaredTest", () => {
  it("gives what R's prop.test without correction gives for ESNEFT 2022", () => {
    const test = chiSquaredTest(esneft);
    expect(test?.method).toBe("chi-squared");
    expect(test?.statistic).toBeCloseTo(17.5871696993472, 11);
    expect(test?.p).toBeCloseTo(0.0000274433668931, 17);
  });

  it("takes N − 1 when asked: the statistic times 5848/5849", () => {
    const test = chiSquaredTest(esneft, { denominator: "n-1" });
    expect(test?.method).toBe("chi-squared-n-1");
    expect(test?.statistic).toBeCloseTo((17.5871696993472 * 5848) / 5849, 11);
  });

  it("is precise far into the tail, where 1 − Φ would be 0", () => {
    // n of n against 0 of m: the statistic is N, and 60 digits give erfc(√(1000/2)).
    const test = chiSquaredTest({ over: { count: 500, of: 500 }, under: { count: 0, of: 500 } });
    expect(test?.statistic).toBe(1000);
    expect((test?.p ?? 0) / 1.79583278480072619e-219 - 1).toBeCloseTo(0, 12);
  });

  it("calls equal shares equal", () => {
    expect(chiSquaredTest({ over: { count: 2, of: 4 }, under: { count: 5, of: 10 } })).toMatchObject({
      statistic: 0,
      p: 1,
    });
  });

  it("has no answer with an empty margin", () => {
    expect(chiSquaredTest({ over: { count: 0, of: 4 }, under: { count: 0, of: 10 } })).toBeNull();
    expect(chiSquaredTest({ over: { count: 4, of: 4 }, under: { count: 10, of: 10 } })).toBeNull();
    expect(chiSquaredTest({ over: { count: 0, of: 0 }, under: { count: 1, of: 10 } })).toBeNull();
    expect(chiSquaredTest({ over: { count: 1, of: 10 }, under: { count: 0, of: 0 } })).toBeNull();
  });
});
