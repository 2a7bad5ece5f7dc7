import { review } from "wres-metrics";
import { expect, test } from "vitest";
import { reviewRates } from "../support/review-rates.mjs";

// A sample of what `npm run review-rates` measures on 2,000 (test/support/trust-years.mjs invents the trusts): at most 2% of honest
// returns are asked about, at least 95% of slips raised at their place, and 80% called by their name first. Of 120, where the rates
// are as demanded, chance passes these bounds less than once in a hundred times.
const NUMBER = 120;

test("honest returns are seldom asked about, and slips nearly always", { timeout: 120_000 }, () => {
  const { asked, raised, named } = reviewRates(review, { first: 1, number: NUMBER });
  expect(asked.length, asked.map(({ kind, codes }) => `${kind}: ${codes}`).join("\n")).toBeLessThanOrEqual(7);
  expect(raised).toBeGreaterThanOrEqual(0.89 * NUMBER);
  expect(named).toBeGreaterThanOrEqual(0.8 * NUMBER);
});
