import fc from "fast-check";
import { forInternalUse, trustsContent, trustsDocument } from "wres-metrics/report";
import { expect, test } from "vitest";
import type { Document } from "../../src/report/tables/document.ts";
import { validReturn } from "../support/arbitraries.ts";
import { readExample } from "../support/read-example.ts";
import { readTrusts } from "../support/trusts-sentences.ts";
import { tries } from "../support/lane.ts";

/** So many comparisons; `npm run sentences -- 500` for a night. */
const RUNS = Number(process.env["WRES_SENTENCES"] ?? tries(25));
const SEED = Number(process.env["WRES_SEED"] ?? "19");

const returns = fc.array(validReturn, { minLength: 2, maxLength: 14 }).map((given) =>
  given.map(({ period: _period, ...one }, index) => ({
    ...one,
    year: 2022,
    organisation: { code: `T${String(index)}`, name: `Trust ${String(index)}` },
  })),
);

test(
  "every sentence of generated comparisons is read, and agrees with its figures",
  { timeout: 120_000 + RUNS * 1000 },
  () => {
    let read = 0;
    fc.assert(
      fc.property(returns, (given) => {
        const content = trustsContent(given);
        const document = trustsDocument(forInternalUse(content));
        const found = readTrusts(document, content);
        read += found.read;
        expect(found.faults).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    expect(read).toBeGreaterThan(RUNS * 5);
  },
);

const two = ["esneft-2022", "lpt-2022"] as const;
const content = trustsContent(two.map((name) => readExample(name)));
const text = JSON.stringify(trustsDocument(forInternalUse(content)));

test("a comparison of two real trusts is read", () => {
  expect(readTrusts(JSON.parse(text) as Document, content).faults).toEqual([]);
});

// 22.35% and 8.68% of BME people were appointed: the ratios are 1.25 and 1.79, as both trusts print them.
test.each([
  ["a figure", "from 1.25 to 1.79", "from 1.25 to 1.78"],
  ["the ends", "from 1.25 to 1.79", "from 1.79 to 1.25"],
  ["how many", "Of the 2 trusts that are tested", "Of the 3 trusts that are tested"],
  ["a side", "1 is better than the others", "2 are better than the others"],
  ["a plural", "1 is better than the others", "1 are better than the others"],
  ["how many have one", "Only one of the 2 trusts has", "Only one of the 3 trusts has"],
  [
    "a sentence that nobody knows",
    "The figures run from 1.25",
    "The best has 1.25; the figures run from 1.25",
  ],
])("a mistake in %s is found out", (_, right, wrong) => {
  expect(text).toContain(right);
  expect(readTrusts(JSON.parse(text.replace(right, wrong)) as Document, content).faults).not.toEqual([]);
});
