import { describe, expect, it } from "vitest";
import type { TwoShares } from "../../../src/statistics.ts";
import {
  chiSquaredTest,
  clopperPearsonInterval,
  fisherExactTest,
  katzRatioInterval,
  koopmanRatioInterval,
  mantelHaenszelRatio,
  miettinenNurminenDifferenceInterval,
  miettinenNurminenRatioInterval,
  newcombeDifferenceInterval,
  wilsonInterval,
} from "../../../src/statistics.ts";
import { WresError } from "../../../src/foundation/wres-error.ts";

const good = { count: 3, of: 10 };

function mistake(run: () => unknown): WresError {
  try {
    run();
  } catch (error) {
    if (error instanceof WresError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const intervals = [
  newcombeDifferenceInterval,
  miettinenNurminenDifferenceInterval,
  katzRatioInterval,
  koopmanRatioInterval,
  miettinenNurminenRatioInterval,
];

describe.each([...intervals, chiSquaredTest, fisherExactTest])("%o", (method) => {
  it.each([-1, 0.5, NaN, Infinity, 2 ** 53, "3", null, undefined])(
    "stops %s where a count is meant",
    (value) => {
      const wrong = mistake(() => method({ over: good, under: { count: value as number, of: 10 } }));
      expect(wrong.code).toBe("not-a-count");
      expect(wrong.message).toContain("under.count");
      expect(
        mistake(() => method({ over: { count: 0, of: value as number }, under: good })).message,
      ).toContain("over.of");
    },
  );

  it("stops a part above its whole, and says both numbers", () => {
    const wrong = mistake(() => method({ over: { count: 11, of: 10 }, under: good }));
    expect(wrong.code).toBe("part-over-whole");
    expect(wrong.message).toContain("over.count is 11 and over.of is 10");
  });

  it("stops a missing group", () => {
    expect(mistake(() => method({ over: good } as unknown as TwoShares)).code).toBe("not-a-count");
    expect(mistake(() => method(null as unknown as TwoShares)).code).toBe("not-a-count");
  });
});

describe("the level", () => {
  it.each([0, 1, 95, -0.5, NaN, "0.95"])("stops %s", (level) => {
    const options = { level: level as number };
    for (const method of intervals) {
      expect(mistake(() => method({ over: good, under: good }, options)).code).toBe("invalid-level");
    }
    expect(mistake(() => wilsonInterval(good, options)).message).toContain("level is");
    expect(mistake(() => clopperPearsonInterval(good, options)).code).toBe("invalid-level");
    expect(mistake(() => mantelHaenszelRatio({ strata: [] }, options)).code).toBe("invalid-level");
  });
});

describe("the other arguments", () => {
  it("names the argument of a share", () => {
    expect(mistake(() => wilsonInterval({ count: -1, of: 3 })).message).toContain("count is -1");
    expect(mistake(() => clopperPearsonInterval({ count: 1, of: 2.5 })).message).toContain("of is 2.5");
  });

  it("names the stratum", () => {
    const strata = [
      { over: good, under: good },
      { over: good, under: { count: 4, of: 3 } },
    ];
    expect(mistake(() => mantelHaenszelRatio({ strata })).message).toContain("strata[1].under.count is 4");
    expect(mistake(() => mantelHaenszelRatio({ strata: null as unknown as [] })).code).toBe("invalid-option");
  });

  it("stops a choice that there is not", () => {
    const both = { over: good, under: good };
    expect(mistake(() => chiSquaredTest(both, { denominator: "n-2" as "n" })).code).toBe("invalid-option");
    expect(mistake(() => fisherExactTest(both, { p: "one-sided" as "mid-p" })).message).toContain('"mid-p"');
  });
});
