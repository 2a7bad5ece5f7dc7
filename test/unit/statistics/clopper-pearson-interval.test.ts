import { describe, expect, it } from "vitest";
import { clopperPearsonInterval } from "../../../src/statistics/clopper-pearson-interval.ts";

describe("clopperPearsonInterval", () => {
  it("gives the limits that R's binom.test(3, 1200) gives", () => {
    const interval = clopperPearsonInterval({ count: 3, of: 1200 });
    expect(interval?.lower).toBeCloseTo(0.000515857132238229, 15);
    expect(interval?.upper).toBeCloseTo(0.00728852260949009, 14);
    expect(interval).toMatchObject({ level: 0.95, method: "clopper-pearson" });
  });

  it("has its closed forms at 0 and at all: 1 − 0.025^(1/10) and 0.025^(1/10)", () => {
    const none = clopperPearsonInterval({ count: 0, of: 10 });
    expect(none?.lower).toBe(0);
    expect(none?.upper).toBeCloseTo(0.30849710781876082, 14);
    const all = clopperPearsonInterval({ count: 10, of: 10 });
    expect(all?.lower).toBeCloseTo(0.69150289218123918, 14);
    expect(all?.upper).toBe(1);
  });

  it("is what is left over for one person: 0.975 of 0, 0.025 of 1", () => {
    expect(clopperPearsonInterval({ count: 0, of: 1 })?.upper).toBeCloseTo(0.975, 14);
    expect(clopperPearsonInterval({ count: 1, of: 1 })?.lower).toBeCloseTo(0.025, 14);
  });

  it("has no answer for a share of nobody", () => {
    expect(clopperPearsonInterval({ count: 0, of: 0 })).toBeNull();
  });
});
