import type { Return } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { anyOption, contentToPublish } from "wres-metrics/report";
import fc from "fast-check";
import { expect, test } from "vitest";
import { yearsOfReport } from "../../src/disclosure/protection/protect.ts";
import {
  type Edition,
  edition,
  knownOfTrust,
  returnOfTrust,
  type TrustPeople,
  trustPeople,
  type TrustShape,
  trustShape,
  truthOf,
} from "../support/arbitrary-trust.ts";
import { everythingPrinted, type Found, Outsider } from "../support/outsider.ts";
import { isWholeLane, tries } from "../support/lane.ts";

const PAIRS = tries(5);

/** Two ways to show the same data; groupings of one's own cannot be foreseen. */
const choices = (denominator: "all" | "known"): fc.Arbitrary<Edition["options"]> =>
  edition.map(({ options }) => ({ ...options, groupings: [], denominator }));
interface Pair {
  readonly shape: TrustShape;
  readonly people: TrustPeople;
  readonly years: Edition["years"];
  readonly one: Edition["options"];
  readonly other: Edition["options"];
}
const pair: fc.Arbitrary<Pair> = fc.record({
  shape: trustShape.map((shape): TrustShape => ({ ...shape, unknown: true, bank: [], isRestated: false })),
  people: trustPeople,
  years: fc.constantFrom<Edition["years"]>([2022], [2022, 2021]),
  one: choices("all"),
  other: choices("known"),
});

/** Publishes both, neither of which knows of the other, and returns what an outsider finds of small counts; null where one is not safe. */
async function foundInBoth(
  { shape, people, years, one, other }: Pair,
  isForAnyOption: boolean,
): Promise<readonly Found[] | null> {
  const [now, ...then] = years.map((year) => returnOfTrust(shape, people, year, false));
  if (now === undefined) throw new Error("A publication has a year.");
  const returns: readonly [Return, ...Return[]] = [now, ...then];
  const alternatives = isForAnyOption ? anyOption(returns) : [];
  const shown = [];
  for (const options of [one, other]) {
    const report = await protect(contentToPublish(returns, options), { board: "hidden" }, { alternatives });
    if (report.protection !== "published" || !report.disclosure.safe) return null;
    shown.push(yearsOfReport(report.content).map(({ year, measures }) => ({ year: Number(year), measures })));
  }
  const known = knownOfTrust(shape, () => false);
  const outsider = await Outsider.of(everythingPrinted(shown, known));
  return outsider.ranges((names) => truthOf(people, names) < 10, 9);
}

const isNarrow = ({ least, greatest }: Found): boolean => greatest - least < 9;

test("published with another denominator or window, each for any option, the same data add nothing", async () => {
  const drawn: Pair[] = [];
  let attacked = 0;
  await fc.assert(
    fc.asyncProperty(pair, async (one) => {
      const found = await foundInBoth(one, true);
      if (found === null) return;
      drawn.push(one);
      attacked += found.length;
      expect(found.filter(isNarrow)).toEqual([]);
    }),
    { numRuns: PAIRS, endOnFailure: true, seed: 5 },
  );
  expect(drawn.length).toBe(PAIRS);
  expect(attacked).toBeGreaterThan(20 * PAIRS);
  // Without it, some of the pairs of the night give counts away.
  if (!isWholeLane) return;
  const without = [];
  for (const one of drawn) without.push(await foundInBoth(one, false));
  expect(without.some((found) => found?.some(isNarrow))).toBe(true);
}, 600_000);
