import { calculateIndicators, type Measure, type Results, type YearComparison } from "wres-metrics";
import fc from "fast-check";
import { expect, test } from "vitest";
import { yearsOfReport } from "../../src/disclosure/protection/protect.ts";
import { countsOfYears } from "../../src/disclosure/table/counts-of-results.ts";
import { isBeyondChance } from "../../src/model/certainty.ts";
import type { ReportContent } from "../../src/model/document-contents.ts";
import { reportContent } from "../../src/pipeline/report-content.ts";
import { everyFormat, publishWith } from "../support/publish-with.ts";
import {
  countsOfAReturn,
  returnOfCounts,
  returnShape,
  type ReturnShape,
} from "../support/return-of-counts.ts";
import { tries } from "../support/lane.ts";

type Years = readonly [Results, Results];

const options = fc.record({
  denominator: fc.constantFrom("all" as const, "known" as const),
  verdictRule: fc.constantFrom("four-fifths-and-significance" as const, "five-points" as const),
});

/** Two pairs of years of one shape. Some counts differ, and those that follow from them. */
const twins = fc
  .tuple(returnShape, returnShape, options, fc.boolean())
  .chain(([now, then, choices, isAlike]) =>
    fc
      .tuple(
        fc.tuple(countsOfAReturn, countsOfAReturn),
        fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 143 }), fc.nat({ max: 5 })), { maxLength: 12 }),
      )
      .map(([counts, changes]) => {
        const shapes: readonly ReturnShape[] = [
          { ...now, year: 2022 },
          { ...(isAlike ? now : then), year: 2021 },
        ];
        const changed = counts.map((list, year) =>
          changes.reduce<readonly number[]>(
            (all, [of, at, count]) => (of === year ? all.with(at, count) : all),
            list,
          ),
        );
        const years = (all: readonly (readonly number[])[]): Years =>
          shapes.map((shape, at) =>
            calculateIndicators(returnOfCounts(shape, all[at] ?? []), choices),
          ) as unknown as Years;
        return { one: years(counts), other: years(changed) };
      }),
  );

function countsOf([results, ...previous]: Years) {
  return countsOfYears(yearsOfReport(reportContent(results, previous))).counts;
}

test("what is hidden changes nothing that is printed: not a byte, in any format", async () => {
  await fc.assert(
    fc.asyncProperty(twins, fc.func(fc.integer({ min: 0, max: 9 })), async ({ one, other }, chance) => {
      const [counts, others] = [countsOf(one), countsOf(other)];
      const ids = [...new Set([...counts.keys(), ...others.keys()])];
      const differing = new Set(ids.filter((id) => counts.get(id) !== others.get(id)));
      // Whatever differs is hidden; what else is may be anything that does not look at the counts.
      const isHidden = (id: string): boolean => differing.has(id) || chance(id) === 0;
      const [published, twin] = await Promise.all([publishWith(one, isHidden), publishWith(other, isHidden)]);
      expect(everyFormat(twin)).toEqual(everyFormat(published));
    }),
    { numRuns: tries(40), endOnFailure: true },
  );
});

test("where nothing is hidden, every measure is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(twins, async ({ one }) => {
      const { content } = await publishWith(one, () => false);
      expect(content.results.measures).toEqual(one[0].measures);
      const { comparisons } = reportContent(one[0], [one[1]]);
      expect(content.comparisons.map(withoutStrataWords)).toEqual(comparisons.map(withoutStrataWords));
    }),
    { numRuns: tries(10), endOnFailure: true },
  );
});

// A hidden comparison keeps its place among all, with p = 1. By both methods no adjusted p falls where another p rises.
test("what is beyond chance in a publication is so where nothing is hidden", async () => {
  let called = 0;
  await fc.assert(
    fc.asyncProperty(twins, fc.func(fc.integer({ min: 0, max: 9 })), async ({ one }, chance) => {
      const inside = reportContent(one[0], [one[1]]);
      const { content: outside } = await publishWith(one, (id) => chance(id) < 3);
      const callsOf = ({ results, comparisons, heterogeneity }: ReportContent): readonly string[] => [
        ...Object.entries(heterogeneity).flatMap(([stem, one]) =>
          one.status === "tested" && isBeyondChance(one.p, one.looks) ? [`groups of ${stem}`] : [],
        ),
        ...[
          ...results.measures,
          ...comparisons.flatMap(({ changes }) => changes.map(({ current }) => current)),
        ].flatMap(({ id, test, looks }) => (test !== undefined && isBeyondChance(test.p, looks) ? [id] : [])),
        ...comparisons.flatMap(({ changes }) =>
          changes.flatMap(({ id, test, looks }) =>
            "p" in test && isBeyondChance(test.p, looks) ? [`change of ${id}`] : [],
          ),
        ),
      ];
      const found = callsOf(outside);
      called += found.length;
      expect(callsOf(inside)).toEqual(expect.arrayContaining([...found]));
    }),
    { numRuns: tries(40), endOnFailure: true },
  );
  expect(called).toBeGreaterThan(0);
});

/**
 * That a total disagrees with strata is not said of the year before where its strata are not printed; nor is a ratio that is
 * adjusted for them, and there are fewer comparisons beside the others.
 */
function withoutStrataWords({ changes, ...comparison }: YearComparison): YearComparison {
  const silent = ({ warnings, looks: _looks, ...measure }: Measure): Measure => ({
    ...measure,
    warnings: warnings.filter((warning) => warning !== "strata-disagree"),
  });
  return {
    ...comparison,
    changes: changes.map((change) => ({
      ...change,
      current: silent(change.current),
      previous: silent(change.previous),
    })),
  };
}
