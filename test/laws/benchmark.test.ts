import { Decimal } from "decimal.js";
import { fc, test } from "@fast-check/vitest";
import { benchmark, type Benchmark, type BenchmarkValue, type HigherIs } from "wres-metrics";
import { describe, expect, it } from "vitest";
import { funnelCurve } from "../../src/analysis/benchmark/funnel-curve.ts";
import { anyRate, anyRateAboveNothing } from "../support/arbitraries.ts";
import { seededChance } from "../support/seeded-chance.mjs";

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

const placementOf = (value: BenchmarkValue, peers: readonly BenchmarkValue[]) => {
  const { placement } = benchmark(value, peers, { higherIs: "worse" });
  return placement?.status === "placed" ? placement : null;
};
const nobody = { count: 0, of: 0 };

/** Several shares, each at most four standard errors from one and the same: half of them near a limit. */
const alikeRates = (least: number, most: number) =>
  fc.integer({ min: 5, max: 95 }).chain((percent) =>
    fc.array(
      fc.tuple(fc.integer({ min: 30, max: 900 }), fc.integer({ min: -40, max: 40 })).map(([of, tenths]) => {
        const share = percent / 100;
        const count = Math.round(of * share + (tenths / 10) * Math.sqrt(of * share * (1 - share)));
        return { count: Math.max(0, Math.min(of, count)), of };
      }),
      { minLength: least, maxLength: most },
    ),
  );

test.prop([alikeRates(2, 6)])(
  "a share is beyond the lines of the picture where it is beyond the limits among the others",
  (rates) => {
    const [own = nobody, ...others] = rates.toSorted((one, other) => one.of - other.of);
    const found = placementOf(own, others);
    const [first] = funnelCurve(rates)?.limits ?? [];
    if (found === null || found.warnings.length > 0 || first === undefined) return;
    expect(first.of).toBe(own.of);
    const at = own.count / own.of;
    const isNear = [first.inner, first.outer].some(
      ({ lower, upper }) => Math.abs(at - lower) < 1e-9 || Math.abs(at - upper) < 1e-9,
    );
    if (isNear) return;
    const isWithin = ({ lower, upper }: typeof first.inner): boolean => at > lower && at < upper;
    expect(found.beyond).toBe(isWithin(first.inner) ? "none" : isWithin(first.outer) ? "inner" : "outer");
  },
);

describe("beside one other, whose average varies as much", () => {
  test.prop([alikeRates(2, 2)])("shares are told apart by the test of two shares", (rates) => {
    const [own = nobody, other = nobody] = rates;
    const found = placementOf(own, [other]);
    // Pearson's chi-squared without correction, N (ad − bc)² / (rows and columns); and where few are expected, Fisher's test too.
    const [a, c] = [own.count, other.count];
    const [b, d] = [own.of - a, other.of - c];
    const chiSquared = ((a + b + c + d) * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
    if (found === null) expect([0, other.of]).toContain(c);
    else if (found.warnings.length > 0) expect(found.beyond === "none" || chiSquared > 1.96 ** 2).toBe(true);
    else if (Math.abs(chiSquared - 1.96 ** 2) > 1e-9 && Math.abs(chiSquared - 3.09 ** 2) > 1e-9)
      expect(found.beyond).toBe(chiSquared > 3.09 ** 2 ? "outer" : chiSquared > 1.96 ** 2 ? "inner" : "none");
  });

  test.prop([fc.constantFrom("share", "ratio", "difference"), alikeRates(4, 4)])(
    "each lies as far beyond as the other",
    (kind, [a = nobody, b = nobody, c = nobody, d = nobody]) => {
      const [one, other] = [
        { over: a, under: b },
        { over: c, under: d },
      ];
      const valueOf = ({ over, under }: typeof one): BenchmarkValue =>
        kind === "share" ? over : kind === "ratio" ? { over, under } : { share: over, less: under };
      const [here, there] = [
        placementOf(valueOf(one), [valueOf(other)]),
        placementOf(valueOf(other), [valueOf(one)]),
      ];
      if (here !== null && there !== null) expect(here.beyond).toBe(there.beyond);
    },
  );
});

// Of figures that differ by chance alone, one in 20 lies beyond the inner limits and one in 500 beyond the outer ones, however few
// others there are. Before the average's own chance was allowed for, one in six was, of two trusts. Among 1,500 there are more than
// 102, or 10, less than once in 1,000 times: scipy 1.17.1, binom.isf(0.001, 1500, 0.05) and binom.isf(0.001, 1500, 0.002).
describe("of figures that differ by chance alone", () => {
  const DRAWN = 1500;
  const chance = seededChance(62);
  const counted = (of: number, share: number) => ({
    count: Array.from({ length: of }, () => chance.happens(share)).filter(Boolean).length,
    of,
  });
  const drawn: Readonly<Record<string, () => BenchmarkValue>> = {
    share: () => counted(200, 0.25),
    ratio: () => ({ over: counted(150, 0.2), under: counted(300, 0.2) }),
    difference: () => ({ share: counted(150, 0.25), less: counted(300, 0.2) }),
  };
  const cases = Object.entries(drawn).flatMap(([kind, draw]) =>
    [2, 3, 10].map((trusts) => ({ kind, trusts, draw })),
  );
  it.each(cases)("one in 20 has a sign: $kind of $trusts trusts", { timeout: 60_000 }, ({ trusts, draw }) => {
    const beyond = Array.from({ length: DRAWN }, () => {
      const [own, ...others] = Array.from({ length: trusts }, draw);
      return own === undefined ? null : placementOf(own, others)?.beyond;
    });
    expect(beyond.filter((one) => one === "inner" || one === "outer").length).toBeLessThanOrEqual(102);
    expect(beyond.filter((one) => one === "outer").length).toBeLessThanOrEqual(10);
    expect(beyond).toContain("inner");
  });
});
