import { Decimal } from "decimal.js";
import { fc, test } from "@fast-check/vitest";
import { benchmark, type Benchmark, type BenchmarkValue, type HigherIs } from "wres-metrics";
import { describe, expect } from "vitest";
import { anyRate, anyRateAboveNothing } from "../support/arbitraries.ts";

type Calculated = Extract<Benchmark, { status: "calculated" }>;

function answered(value: BenchmarkValue, peers: readonly BenchmarkValue[], higherIs: HigherIs): Calculated {
  const answer = benchmark(value, peers, { higherIs });
  if (answer.status === "calculated") return answer;
  throw new Error(answer.reason);
}

const percentage = fc.nat({ max: 1000 }).map((tenths) => ({
  percentage: `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`,
}));
const share: fc.Arbitrary<BenchmarkValue> = fc.oneof(anyRate, percentage);
const ratio: fc.Arbitrary<BenchmarkValue> = fc.oneof(
  fc.record({ over: anyRate, under: anyRateAboveNothing }),
  fc.nat({ max: 400 }).map((hundredths) => ({ ratio: (hundredths / 100).toFixed(2) })),
);
const peersOf = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: 1, maxLength: 12 });
const higherIs = fc.constantFrom("better", "worse");

describe("a percentile", () => {
  test.prop([share, share, peersOf(share), higherIs])(
    "is monotone: a better share is better than as many peers",
    (one, other, peers, side) => {
      // `one` beside `other` alone says which of the two is the better.
      const [better, worse] = answered(one, [other], side).worse === 1 ? [one, other] : [other, one];
      const above = answered(better, peers, side);
      const below = answered(worse, peers, side);
      expect(new Decimal(above.percentile).gte(below.percentile)).toBe(true);
      expect(above.rank.place).toBeLessThanOrEqual(below.rank.place);
    },
  );

  test.prop([ratio, ratio, peersOf(ratio), fc.constantFrom("better", "worse", "neither")])(
    "is monotone for ratios, nearness to even among them",
    (one, other, peers, side) => {
      const [better, worse] = answered(one, [other], side).worse === 1 ? [one, other] : [other, one];
      expect(
        new Decimal(answered(better, peers, side).percentile).gte(answered(worse, peers, side).percentile),
      ).toBe(true);
    },
  );

  test.prop([share, peersOf(share), higherIs])(
    "counts every peer once, in any order of peers",
    (value, peers, side) => {
      const { better, tied, worse, peers: compared, percentile } = answered(value, peers, side);
      expect(better + tied + worse).toBe(compared);
      expect(compared).toBe(peers.length);
      const turned = answered(value, [...peers].reverse(), side);
      expect(new Decimal(turned.percentile).eq(percentile)).toBe(true);
      expect(Number(percentile)).toBeCloseTo((100 * worse) / compared, 9);
    },
  );

  test.prop([share, peersOf(share)])("turns round with the direction", (value, peers) => {
    const up = answered(value, peers, "better");
    const down = answered(value, peers, "worse");
    expect([up.better, up.tied, up.worse]).toEqual([down.worse, down.tied, down.better]);
  });
});

const rate = fc
  .tuple(fc.nat({ max: 3000 }), fc.integer({ min: 1, max: 3000 }))
  .map(([count, of]) => ({ count: Math.min(count, of), of }));

describe("a placement", () => {
  test.prop([rate, peersOf(rate), higherIs])(
    "never calls a share outside that is inside the funnel",
    (value, peers, side) => {
      const { placement } = answered(value, peers, side);
      if (placement.status === "not-placed") {
        expect(placement.reason).toBe("no-variation");
        return;
      }
      const at = value.count / value.of;
      const { inner, centre, standing } = placement;
      if (at >= inner.lower && at <= (inner.upper ?? Infinity))
        expect(standing).toBe("not-distinguishable-from-average");
      if (standing === "better-than-average") expect(at > Number(centre)).toBe(side === "better");
    },
  );

  test.prop([rate, peersOf(rate), higherIs, fc.double({ min: 1, max: 20, noNaN: true })])(
    "is not made more certain by dispersion",
    (value, peers, side, dispersion) => {
      const order = ["none", "inner", "outer"];
      const beyond = (options: object): number => {
        const answer = benchmark(value, peers, { higherIs: side, ...options });
        if (answer.status === "not-calculable" || answer.placement.status === "not-placed") return 0;
        return order.indexOf(answer.placement.beyond);
      };
      expect(beyond({ dispersion })).toBeLessThanOrEqual(beyond({}));
    },
  );
});
