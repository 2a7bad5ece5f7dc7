import type { Measure, Results, VerdictRule } from "wres-metrics";
import { withStrataWarnings, measureOf } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../../support/build-return.ts";

type Rate = readonly [count: number, of: number];
interface Part {
  readonly white: Rate;
  readonly bme: Rate;
}

const flow = ({ white, bme }: Part) => ({
  appointed: { white: white[0], bme: bme[0] },
  shortlisted: { white: white[1], bme: bme[1] },
});

/** The total is the sum of its strata. */
function resultsFor(strata: readonly [Part, Part], verdictRule?: VerdictRule): Results {
  const [a, b] = strata;
  const both = (one: Rate, other: Rate): Rate => [one[0] + other[0], one[1] + other[1]];
  const shortlisting = {
    ...flow({ white: both(a.white, b.white), bme: both(a.bme, b.bme) }),
    strata: [
      { by: "route", of: "a", ...flow(a) },
      { by: "route", of: "b", ...flow(b) },
    ],
  };
  return resultsOf({ shortlisting }, verdictRule === undefined ? {} : { verdictRule });
}

const TOTAL = "indicator-2/relative-likelihood";
const ADJUSTED = "indicator-2/adjusted-for/route/relative-likelihood";
const marked = (results: Results): readonly string[] =>
  results.measures.filter(({ warnings }) => warnings.includes("strata-disagree")).map(({ id }) => id);

/** 218/357 = 0.61 in total, 566/435 = 1.30 adjusted: the test of the adjusted ratio works both out. */
const otherSide: readonly [Part, Part] = [
  { white: [200, 1000], bme: [60, 400] },
  { white: [18, 20], bme: [150, 200] },
];
/** Even in either stratum, 10% and 80%, and 108/1010 over 90/200 = 24/101 = 0.24 in total. */
const evenInBoth: readonly [Part, Part] = [
  { white: [100, 1000], bme: [10, 100] },
  { white: [8, 10], bme: [80, 100] },
];
/** 0.3 / 0.2 = 1.5 in either stratum and in total: 60/200 over 40/200. */
const same: readonly [Part, Part] = [
  { white: [30, 100], bme: [20, 100] },
  { white: [30, 100], bme: [20, 100] },
];

describe("the total and the adjusted ratio are both marked", () => {
  test("where they lie on different sides of even", () => {
    expect(marked(resultsFor(otherSide))).toEqual([TOTAL, ADJUSTED]);
  });

  test("where one has a verdict that the other has not", () => {
    const results = resultsFor(evenInBoth);
    // A ratio of exactly 1, from R = S, and the whole difference of the total comes from who is where.
    expect(measureOf(results, ADJUSTED)).toMatchObject({
      judgement: { verdict: "no-disparity-called", fourFifths: "inside", significant: false },
    });
    expect(measureOf(results, TOTAL).judgement?.verdict).toBe("disparity-against-white");
    expect(marked(results)).toEqual([TOTAL, ADJUSTED]);
  });

  test("not where they say the same", () => {
    expect(marked(resultsFor(same))).toEqual([]);
  });

  // 1.10 and 0.98 by stratum; 51/200 over 51/200 = 1 in total, and adjusted (11 + 40) / (10 + 41) = 1
  test("not where both are even", () => {
    const results = resultsFor([
      { white: [11, 100], bme: [10, 100] },
      { white: [40, 100], bme: [41, 100] },
    ]);
    expect(marked(results)).toEqual([]);
  });
});

test("the strata themselves, and those without them, are not marked", () => {
  const ids = marked(resultsFor(otherSide));
  expect(ids.filter((id) => id.includes("/route/") && !id.includes("adjusted-for"))).toEqual([]);
});

test("measures without strata come back as they are", () => {
  const { measures } = resultsOf({
    shortlisting: flow({ white: [30, 100], bme: [20, 100] }),
  });
  expect(withStrataWarnings(measures)).toBe(measures);
});

test("a warning that is there already stays in its place", () => {
  const { measures } = resultsFor(otherSide);
  const bare = measures.map((measure): Measure => ({ ...measure, warnings: ["small-numbers"] }));
  const total = withStrataWarnings(bare).find(({ id }) => id === TOTAL);
  expect(total?.warnings).toEqual(["small-numbers", "strata-disagree"]);
});

// A verdict that one of the two cannot have is no disagreement: both say 1.5, on the same side of even.
describe("what is not judged disagrees with nothing", () => {
  test("five points: an adjusted ratio has no two shares", () => {
    const results = resultsFor(same, "five-points");
    expect(measureOf(results, TOTAL).judgement?.verdict).toBe("disparity-against-bme");
    expect(measureOf(results, ADJUSTED).judgement?.verdict).toBe("not-judged");
    expect(marked(results)).toEqual([]);
  });

  test("and still the two may lie on different sides", () => {
    expect(marked(resultsFor(otherSide, "five-points"))).toEqual([TOTAL, ADJUSTED]);
  });

  test("nobody above the line in any stratum: an adjusted ratio of 0 has no test", () => {
    const results = resultsFor([
      { white: [0, 100], bme: [20, 100] },
      { white: [0, 100], bme: [20, 100] },
    ]);
    expect(measureOf(results, TOTAL).judgement?.verdict).toBe("disparity-against-white");
    expect(measureOf(results, ADJUSTED).judgement?.verdict).toBe("not-judged");
    expect(marked(results)).toEqual([]);
  });
});
