import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loneRatioRisks, type RatioCounts } from "../../../../src/disclosure/audit/lone-ratio-risks.ts";
import { partsAtRisk } from "../../../support/lone-ratio.ts";

const risks = (a: number, n: number, b: number, m: number, places = 2): readonly string[] =>
  loneRatioRisks({ a, n, b, m }, places, {});

describe("a printed ratio beside its denominators", () => {
  test("gives away a count of few multiples: 1.20 of 20 and 40 is 3/5, 6/10, 9/15, 12/20, 15/25 or 18/30", () => {
    expect(risks(3, 20, 5, 40)).toEqual(["a", "b"]);
  });

  test("gives away a count whose neighbour is shown: (5/1000)/(200/1000) is 0.025, so 0.03 is 5 or 6", () => {
    expect(risks(5, 1000, 200, 1000)).toEqual(["a"]);
  });

  test("gives away nothing where no count is sensitive", () => {
    expect(risks(1203, 4319, 342, 1530)).toEqual([]);
  });

  test("gives away nothing where many counts print the same: 2 (1.5 to 2.5) of 1000 and 1000 without places", () => {
    expect(risks(8, 1000, 4, 1000, 0)).toEqual([]);
  });

  test("a ratio that does not exist is not printed", () => {
    expect(risks(3, 20, 0, 40)).toEqual([]);
  });

  test("too many people to try stop", () => {
    expect(() => risks(3, 20, 5, 2_000_000)).toThrow("too many to try");
  });
});

/** The same by trying every pair in doubles, far from an edge, as a page prints it. */
function byHand({ a, n, b, m }: RatioCounts): readonly string[] {
  const printed = (one: number, other: number): number => Math.round((100 * one * m) / (n * other) + 1e-9);
  const values = { a: new Set<number>(), b: new Set<number>() };
  for (let one = a < 10 ? 0 : a; one <= (a < 10 ? n : a); one += 1) {
    for (let other = b < 10 ? 1 : b; other <= (b < 10 ? m : b); other += 1) {
      if (printed(one, other) !== printed(a, b)) continue;
      values.a.add(one);
      values.b.add(other);
    }
  }
  const counts = { a, b };
  return (["a", "b"] as const).filter((id) => {
    const width = Math.max(...values[id]) - Math.min(...values[id]);
    return counts[id] < 10 && (width < 9 || values[id].size < 10);
  });
}

const counts = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
    fc.nat(20),
    fc.integer({ min: 1, max: 20 }),
  )
  .map(([n, m, a, b]) => ({ a: Math.min(a, n), n, b: Math.min(b, m), m }));

test("agrees with trying every pair", () => {
  fc.assert(
    fc.property(counts, (some) => {
      expect(loneRatioRisks(some, 2, {})).toEqual(byHand(some));
    }),
    { numRuns: 500, seed: 10 },
  );
});

test("agrees with the audit of the same publication", async () => {
  for (const { a, n, b, m } of fc.sample(counts, { numRuns: 40, seed: 10 })) {
    const found = await partsAtRisk({ a, n, b, m, places: 2, value: printedRatio({ a, n, b, m }) });
    expect([{ a, n, b, m }, loneRatioRisks({ a, n, b, m }, 2, {})]).toEqual([{ a, n, b, m }, found]);
  }
});

/** In hundredths, a half up. */
function printedRatio({ a, n, b, m }: RatioCounts): string {
  const hundredths = (200n * BigInt(a * m) + BigInt(n * b)) / (2n * BigInt(n * b));
  return `${String(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, "0")}`;
}
