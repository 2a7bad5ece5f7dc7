import { checkTwoShares } from "./check-two-shares.ts";
import { checkedChoice } from "./checked-choice.ts";
import { type FourfoldTable, fourfoldTable, shiftedTable } from "./fourfold-table.ts";
import { hypergeometricLogProbability } from "./hypergeometric-log-probability.ts";
import { hypergeometricTail } from "./hypergeometric-tail.ts";
import type { TwoShares } from "./share-counts.ts";
import type { TestResult } from "./test-result.ts";
import { TIE } from "./tie.ts";

/**
 * What may be chosen for Fisher's exact test.
 *
 * @since 0.1.0
 */
export interface FisherOptions {
  /** `"two-sided"` if left out; `"mid-p"` counts equally likely tables by half, and is less cautious. */
  readonly p?: "two-sided" | "mid-p";
}

const METHODS = { "two-sided": "fisher-exact", "mid-p": "fisher-mid-p" } as const;

/**
 * How surprising so uneven a table would be if the two groups were alike, by counting rather than approximating: right
 * for the smallest counts, and fast for millions.
 *
 * P(t) being the hypergeometric chance of a table t with the same margins, and o the one observed:
 *
 *     p = Σ P(t) over all t with P(t) ≤ P(o) · (1 + 10⁻⁷)
 *
 * `"mid-p"` takes half of those P(t) that equal P(o). Unit of p: a chance from 0 to 1. There is no answer where a group
 * is nobody.
 *
 * | over and under                               | p      | mid-p  |
 * |----------------------------------------------|--------|--------|
 * | 0 of n and 0 of m                            | 1      | 0.5    |
 * | n of n and m of m                            | 1      | 0.5    |
 * | `of` 0 in either                             | `null` | `null` |
 * | 0 of 1 and 1 of 1                            | 1      | 0.5    |
 * | 1 of 1.5 million and 0 of 1.5 million        | 1      | 0.5    |
 * | 10 of 1.5 million and 0 of 1.5 million       | 0.00195 | 0.000977 |
 *
 * @param groups - The counts of the two groups.
 * @param options - `p`: `"two-sided"` if left out, or `"mid-p"`.
 * @returns The p-value, or `null` where `of` is 0 in either group.
 * @throws WresError `not-a-count`, `part-over-whole`, `invalid-option`.
 * @example
 * ```ts
 * import { fisherExactTest } from "wres-metrics/statistics";
 * const test = fisherExactTest({ over: { count: 3, of: 1200 }, under: { count: 5, of: 3600 } });
 * console.log(test?.p.toFixed(4)); // 0.4213
 * ```
 * @see R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98 (1935), 39–82; for
 * mid-p: H. O. Lancaster, "Significance tests in discrete distributions", Journal of the American Statistical
 * Association 56 (1961), 223–234.
 * @since 0.1.0
 */
export function fisherExactTest(groups: TwoShares, options: FisherOptions = {}): TestResult | null {
  checkTwoShares("", groups);
  const choice = checkedChoice("p", options.p ?? "two-sided", ["two-sided", "mid-p"]);
  const { over, under } = groups;
  if (over.of === 0 || under.of === 0) return null;
  const observed = withFewerCounting(fourfoldTable(groups));
  const logObserved = hypergeometricLogProbability(observed);
  const mode = likeliestTable(observed);
  const upward = hypergeometricTail(mode, logObserved);
  const downward = hypergeometricTail(withoutCounting(shiftedTable(mode, -1)), logObserved);
  const everyTable = hypergeometricLogProbability(mode) <= logObserved + TIE;
  const sum = everyTable ? 1 : Math.min(1, upward.sum + downward.sum);
  const p = choice === "two-sided" ? sum : sum - (upward.tied + downward.tied) / 2;
  return { method: METHODS[choice], p };
}

/** The table, or the same seen from those who do not count, so that both give the same to the last bit. */
function withFewerCounting(table: FourfoldTable): FourfoldTable {
  const { aCounted, aMissed, bCounted, bMissed } = table;
  const excess = aCounted + bCounted - (aMissed + bMissed);
  return excess > 0 || (excess === 0 && aCounted > aMissed) ? withoutCounting(table) : table;
}

/** The same table seen from those who do not count, in which "more" is "fewer". */
function withoutCounting(table: FourfoldTable): FourfoldTable {
  return {
    aCounted: table.aMissed,
    aMissed: table.aCounted,
    bCounted: table.bMissed,
    bMissed: table.bCounted,
  };
}

/** The likeliest of all tables with the margins of this one: the mode of the hypergeometric distribution. */
function likeliestTable(table: FourfoldTable): FourfoldTable {
  const { aCounted, aMissed, bCounted, bMissed } = table;
  const a = aCounted + aMissed;
  const counted = aCounted + bCounted;
  const b = bCounted + bMissed;
  const mode =
    (a + 1) * (counted + 1) <= Number.MAX_SAFE_INTEGER
      ? Math.floor(((a + 1) * (counted + 1)) / (a + b + 2))
      : Number(
          ((BigInt(a) + 1n) * (BigInt(aCounted) + BigInt(bCounted) + 1n)) / (BigInt(a) + BigInt(b) + 2n),
        );
  return shiftedTable(table, mode - aCounted);
}
