import {
  calculateIndicators,
  indicator3Disciplinary,
  indicator7EqualOpportunities,
  judge,
  type Measure,
  measureOf,
  type Verdict,
  type VerdictRule,
  withUncertainty,
} from "wres-metrics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../support/build-return.ts";
import { findMeasure } from "../support/find-measure.ts";
import { tries } from "../support/lane.ts";

const rules: readonly VerdictRule[] = [
  "by-unit",
  "four-fifths-and-significance",
  "four-fifths",
  "significance",
  "five-points",
];
interface Rate {
  readonly count: number;
  readonly of: number;
}

const entered = (white: Rate, bme: Rate): Measure =>
  findMeasure(
    indicator3Disciplinary({
      disciplinary: { entered: { white: white.count, bme: bme.count } },
      workforce: { white: white.of, bme: bme.of },
    }),
    "indicator-3/relative-likelihood",
  );
const answered = (white: Rate, bme: Rate): Measure =>
  findMeasure(
    indicator7EqualOpportunities({
      "equal-opportunities": {
        white: { yes: white.count, answered: white.of },
        bme: { yes: bme.count, answered: bme.of },
      },
    }),
    "indicator-7/difference",
  );
const judged = (measure: Measure, rule: VerdictRule) => judge(withUncertainty(measure), { rule }).judgement;

const others: Readonly<Partial<Record<Verdict, Verdict>>> = {
  "disparity-against-bme": "disparity-against-white",
  "disparity-against-white": "disparity-against-bme",
};
/** A few people, with nobody and everybody among them: where rules are most easily of two minds. */
const upTo = (max: number) =>
  fc
    .tuple(fc.nat({ max }), fc.nat({ max }))
    .map(([one, other]) => ({ count: Math.min(one, other), of: Math.max(one, other) }));
const fewPeople = upTo(40);
/** No trust, and not England, has more people than two million; the law holds up to the most that a count can be. */
const rates = fc.oneof(fewPeople, upTo(500), upTo(2_000_000), upTo(Number.MAX_SAFE_INTEGER), nearHalf());

/** Two of these are so near each other that a double does not tell them apart. */
function nearHalf(): fc.Arbitrary<Rate> {
  return fc
    .tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    .map(([one, other]) => ({ count: 2 ** 52 - one, of: Number.MAX_SAFE_INTEGER - other }));
}

describe.each(rules)("exchange the groups, and the verdict is that of the other group: %s", (rule) => {
  test.each([
    { name: "a ratio", measure: entered },
    { name: "a difference", measure: answered },
  ])("$name", ({ measure }) => {
    fc.assert(
      fc.property(rates, rates, (one, other) => {
        const [as, swapped] = [judged(measure(one, other), rule), judged(measure(other, one), rule)];
        const verdict = as?.verdict ?? "not-judged";
        expect(swapped?.verdict).toBe(others[verdict] ?? verdict);
        expect(swapped?.significant).toBe(as?.significant);
      }),
      { numRuns: tries(300) },
    );
  });
});

// Only `by-unit` says it: the ratio of the shares who said yes is another than that of those who did not.
test("a difference has the same verdict whichever answer is counted", () => {
  const complement = ({ count, of }: Rate): Rate => ({ count: of - count, of });
  fc.assert(
    fc.property(rates, rates, (one, other) => {
      const verdict = judged(answered(one, other), "by-unit")?.verdict ?? "not-judged";
      const turned = judged(answered(complement(one), complement(other)), "by-unit")?.verdict;
      expect(turned).toBe(others[verdict] ?? verdict);
    }),
    { numRuns: tries(300) },
  );
});

// 1,100 of 2,000 and 265 of 600: 55.0% and 44.2%; R 4.2.2, prop.test(correct = FALSE): p = 3.2e-06. The ratio is 0.803.
test("55.0% and 44.2% are a disparity of the survey, coded as yes or as not yes", () => {
  const of = (white: number, bme: number) => answered({ count: white, of: 2000 }, { count: bme, of: 600 });
  expect(judged(of(1100, 265), "by-unit")?.verdict).toBe("disparity-against-bme");
  expect(judged(of(900, 335), "by-unit")?.verdict).toBe("disparity-against-white");
  expect(judged(of(1100, 265), "four-fifths-and-significance")?.verdict).toBe("no-disparity-called");
});

test("a representation of White staff in exchanged counts is that of BME staff", () => {
  fc.assert(
    fc.property(fewPeople, fewPeople, (row, rest) => {
      const workforce = (turned: boolean) => {
        const counts = ({ count, of }: Rate) => ({
          white: turned ? of - count : count,
          bme: turned ? count : of - count,
          unknown: 0,
        });
        return { clinical: { "band-5": counts(row), "band-6": counts(rest) } };
      };
      const verdictOf = (turned: boolean, group: "white" | "bme") =>
        measureOf(
          calculateIndicators(buildReturn({ workforce: workforce(turned) })),
          `indicator-1/clinical/band-5/representation/${group}`,
        ).judgement?.verdict;
      expect(verdictOf(true, "bme")).toBe(verdictOf(false, "white"));
    }),
    { numRuns: tries(50) },
  );
});
