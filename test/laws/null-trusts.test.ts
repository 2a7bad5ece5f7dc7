import { calculateIndicators, headlines, type Measure } from "wres-metrics";
import { expect, test } from "vitest";
import { isBeyondChance } from "../../src/model/certainty.ts";
import { nullTrust } from "../support/null-trust.mjs";

// 400 invented trusts in which ethnicity makes no difference to anything (test/support/null-trust.mjs). Before comparisons were
// counted, 55% of their reports called a pay band, 99.8% one of the four groups, and 36% had something under "disparities called".
const TRUSTS = 400;
/** A rate of 5% of 400 is 20, and with chance, 30 is seen less than once in 50 times. */
const MOST = 30;

const isCalled = ({ judgement }: Measure): boolean =>
  /^disparity-against|-represented$|^difference-inside-range$/.test(judgement?.verdict ?? "");

test("a trust in which nothing differs is seldom told that something does", { timeout: 300_000 }, () => {
  let [byRule, headline, bands, indicators] = [0, 0, 0, 0];
  for (let seed = 1; seed <= TRUSTS; seed += 1) {
    const results = calculateIndicators(nullTrust(seed));
    const called = results.measures.filter((measure) => measure.looks !== undefined && isCalled(measure));
    const isMarked = (family: string): boolean =>
      called.some(
        ({ test: tested, looks }) => looks?.family === family && isBeyondChance(tested?.p ?? 1, looks),
      );
    const said = headlines(results).filter(({ kind }) =>
      ["reversal", "disparity", "difference", "representation"].includes(kind),
    );
    if (called.length > 0) byRule += 1;
    if (said.length > 0) headline += 1;
    if (isMarked("bands")) bands += 1;
    if (isMarked("indicators")) indicators += 1;
  }
  // By the rule alone nearly every report calls something: the trusts are not too small for the test to mean anything.
  expect(byRule).toBeGreaterThan(0.95 * TRUSTS);
  expect(headline).toBeLessThanOrEqual(0.05 * TRUSTS);
  expect(bands).toBeLessThan(MOST);
  expect(indicators).toBeLessThan(MOST);
});
