// How often `review` asks about an honest return, and how often it finds a slip: node scripts/review-rates.mjs [first seed] [number].
// Needs a build. The trusts are invented (test/support/trust-years.mjs); the law in test/laws/review.test.ts runs a sample of them.
import { reviewRates } from "../test/support/review-rates.mjs";

// The built package is of the types of src; a name, so that they are known before there is a build.
const built = "../dist/index.js";
/** @type {typeof import("../src/index.ts")} */
const { review } = await import(built);

const [first = 1, number = 2000] = process.argv.slice(2).map(Number);
const { asked, byKind, raised, named, bySlip } = reviewRates(review, { first, number });
const percent = (/** @type {number} */ count) => `${((100 * count) / number).toFixed(2)}%`;
console.log(
  `${String(number)} honest pairs of years, and as many with one slip, from seed ${String(first)} on`,
);
console.log(`asked about an honest return: ${percent(asked.length)}`);
for (const [kind, count] of Object.entries(byKind)) console.log(`  ${kind}: ${String(count)}`);
console.log(`a slip raised at its place: ${percent(raised)}; of the right kind first: ${percent(named)}`);
for (const [slip, { of, found, right, instead }] of Object.entries(bySlip)) {
  console.log(
    `  ${slip}: ${String(found)} and ${String(right)} of ${String(of)}${instead.length === 0 ? "" : ` (else ${instead.join(", ")})`}`,
  );
}
