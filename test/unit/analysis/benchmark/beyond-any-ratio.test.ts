import { fc, test as property } from "@fast-check/vitest";
import { Decimal } from "decimal.js";
import {
  benchmark,
  benchmarkReturns,
  calculateIndicators,
  measureOf,
  type Benchmark,
  type Return,
} from "wres-metrics";
import { describe, expect, it } from "vitest";

const ratio = (bme: number, ofBme: number, white: number, ofWhite: number) => ({
  over: { count: bme, of: ofBme },
  under: { count: white, of: ofWhite },
});
const worse = { higherIs: "worse" } as const;
// Both have 1% of each group, so that each ratio is 1.
const [p, q] = [ratio(6, 600, 10, 1000), ratio(9, 900, 20, 2000)];
// 30 of 500, and nobody of 1,000. Were the two groups alike, all 30 would be among a third of the people: (1/3)³⁰ is 5 × 10⁻¹⁵.
const nobodyBelow = ratio(30, 500, 0, 1000);

function placementOf(answer: Benchmark) {
  if (answer.placement?.status === "placed") return answer.placement;
  throw new Error("not placed");
}

describe("a ratio with nobody below the line", () => {
  it("is no number and has no rank, and stands beyond the others by its counts", () => {
    const answer = benchmark(nobodyBelow, [p, q], worse);
    expect(answer).toMatchObject({ status: "not-calculable", reason: "nobody-in-the-comparison" });
    // (15/1500) / (30/3000)
    expect(placementOf(answer)).toMatchObject({
      centre: "1",
      centreFrom: 2,
      beyond: "outer",
      standing: "worse-than-average",
    });
    expect(placementOf(benchmark(nobodyBelow, [p, q], { higherIs: "better" })).standing).toBe(
      "better-than-average",
    );
    // Nobody below the line is as far from even as a figure can be.
    expect(placementOf(benchmark(nobodyBelow, [p, q], { higherIs: "neither" })).standing).toBe(
      "worse-than-average",
    );
  });

  it("has its counts in the average of the others, and no place among their figures", () => {
    const answer = benchmark(p, [q, nobodyBelow], worse);
    // (39/1400) / (20/3000) is 117000/28000.
    const { centre, centreFrom } = placementOf(answer);
    expect(new Decimal(centre).toFixed(9)).toBe("4.178571429");
    expect(centreFrom).toBe(2);
    expect(answer).toMatchObject({
      peers: 1,
      rank: { of: 2 },
      leftOut: [{ peer: 1, reason: "nobody-in-the-comparison" }],
    });
  });

  it("is placed around an average of its own too, where there is no peer", () => {
    const answer = benchmark(nobodyBelow, [], { ...worse, centre: { ratio: "1.5" } });
    expect(placementOf(answer)).toMatchObject({ centreFrom: "given", standing: "worse-than-average" });
  });

  it("with nobody above it either fits every ratio, and has its people in the average", () => {
    const nobody = ratio(0, 50, 0, 60);
    expect(placementOf(benchmark(nobody, [p, q], worse))).toMatchObject({
      beyond: "none",
      standing: "not-distinguishable-from-average",
    });
    // (9/950) / (20/2060)
    expect(Number(placementOf(benchmark(p, [q, nobody], worse)).centre)).toBeCloseTo(
      9 / 950 / (20 / 2060),
      12,
    );
  });

  it("of one group of nobody, or without counts, has neither an interval nor a place", () => {
    const ofNobody = benchmark(ratio(5, 100, 0, 0), [p, q], worse);
    expect(ofNobody).toMatchObject({ status: "not-calculable", reason: "nobody-in-the-denominator" });
    expect(ofNobody.placement).toBeUndefined();
    const published = { over: { percentage: "5.0" }, under: { percentage: "0.0" } };
    expect(benchmark(published, [p, q], worse).placement).toBeUndefined();
    // Neither is in the average: q alone is, whose ratio is 1.
    const { centre, centreFrom } = placementOf(benchmark(p, [q, published], worse));
    expect([centre, centreFrom]).toEqual(["1", 1]);
  });
});

describe("the others, with nobody on one side of the line", () => {
  it.each([
    ["below", ratio(4, 100, 0, 90)],
    ["above", ratio(0, 100, 4, 90)],
  ])("%s, leave chance no room: no trust is set against them", (_, other) => {
    expect(benchmark(p, [other, other], worse).placement).toEqual({
      status: "not-placed",
      reason: "no-variation",
    });
  });
});

const rate = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 60, max: 3000 }))
  .map(([count, of]) => ({ count, of }));
const rates = fc.record({ over: rate, under: rate });

/** The other side of the line: the interval of under / over is that of over / under upside down. */
const mirrored = ({ over, under }: typeof p) => ({ over: under, under: over });
const opposite = new Map([
  ["worse-than-average", "better-than-average"],
  ["better-than-average", "worse-than-average"],
]);

property.prop([rates, fc.array(rates, { minLength: 1, maxLength: 5 })])(
  "the mirror image of trusts has the mirror image of places",
  (own, peers) => {
    const one = benchmark(own, peers, worse).placement;
    const other = benchmark(mirrored(own), peers.map(mirrored), worse).placement;
    if (one?.status !== "placed" || other?.status !== "placed") {
      expect(other?.status).toBe(one?.status);
      return;
    }
    expect(other.beyond).toBe(one.beyond);
    expect(other.standing).toBe(opposite.get(one.standing) ?? one.standing);
  },
);

const trust = (code: string, parts: Partial<Return>): Return => ({
  organisation: { code, name: `Trust ${code}` },
  year: 2022,
  ...parts,
});
const appointed = (code: string, white: number, bme: number): Return =>
  trust(code, { shortlisting: { shortlisted: { white: 400, bme: 200 }, appointed: { white, bme } } });
const APPOINTMENT = "indicator-2/relative-likelihood";

describe("of returns", () => {
  const [none, ...others] = [appointed("N", 100, 0), appointed("A", 100, 50), appointed("B", 100, 50)];

  it("the comparison and the verdict of the trust's own report are on one side", () => {
    const answer = benchmarkReturns({ own: none, peers: others }, APPOINTMENT);
    expect(placementOf(answer)).toMatchObject({ standing: "worse-than-average", beyond: "outer" });
    expect(measureOf(calculateIndicators(none), APPOINTMENT).judgement?.verdict).toBe(
      "disparity-against-bme",
    );
  });

  it("the trust itself is no peer of itself, in whatever case its code is written", () => {
    const [own, other] = [appointed("RDE", 100, 40), appointed("RT5", 100, 50)];
    const again = { ...own, organisation: { code: " rde", name: "The same" } };
    expect(benchmarkReturns({ own, peers: [again, other] }, APPOINTMENT)).toMatchObject({ peers: 1 });
  });
});

describe("a board", () => {
  // 1 of 12 beside 200 of 1,000, and 3 of 10 beside 100 of 1,000.
  const board = (code: string, bme: number, white: number, staff: number): Return =>
    trust(code, {
      workforce: { total: { white: 1000 - staff, bme: staff, unknown: 0 } },
      board: { total: { white, bme, unknown: 0 } },
    });
  const peers = [board("B", 3, 7, 100), board("C", 2, 8, 150)];

  it("has a rank and is never tested: its members are few", () => {
    const answer = benchmarkReturns(
      { own: board("A", 1, 11, 200), peers },
      "indicator-9/difference/board/bme",
    );
    expect(answer).toMatchObject({
      status: "calculated",
      rank: { place: 3, of: 3 },
      placement: { status: "not-placed", reason: "of-a-board" },
    });
  });

  it("is none the more where its counts are given by hand", () => {
    const difference = { share: { count: 1, of: 12 }, less: { count: 200, of: 1000 } };
    expect(benchmark(difference, [difference], { indicator: 9 })).toMatchObject({
      placement: { status: "not-placed", reason: "of-a-board" },
    });
  });
});

describe("what is measured in another way", () => {
  const entered = (code: string, window: "single-year" | "two-year-total"): Return =>
    trust(code, {
      workforce: { total: { white: 1000, bme: 500, unknown: 0 } },
      disciplinary: { window, entered: { white: 10, bme: 8 } },
    });
  const own = entered("A", "two-year-total");

  it("is in no average, and the reason says so where all others are", () => {
    const peers = [entered("B", "single-year"), entered("C", "single-year")];
    expect(benchmarkReturns({ own, peers }, "indicator-3/relative-likelihood")).toMatchObject({
      status: "not-calculable",
      reason: "no-peers",
      placement: { status: "not-placed", reason: "not-comparable" },
    });
  });

  it("even where it has nobody below the line", () => {
    const nobody = {
      ...entered("B", "single-year"),
      disciplinary: { window: "single-year" as const, entered: { white: 0, bme: 8 } },
    };
    const answer = benchmarkReturns(
      { own, peers: [nobody, entered("C", "two-year-total")] },
      "indicator-3/relative-likelihood",
    );
    // C alone: (8/500) / (10/1000)
    expect(placementOf(answer)).toMatchObject({ centre: "1.6", centreFrom: 1 });
    expect(answer.leftOut).toEqual([{ peer: 0, reason: "not-comparable" }]);
  });
});
