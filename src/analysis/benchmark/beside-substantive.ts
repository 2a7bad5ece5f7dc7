import { shareDifference } from "../../indicators/share-difference.ts";
import { notCalculable } from "../../model/answer.ts";
import type { BankComparison } from "../../model/disaggregation.ts";
import { measureOf } from "../../model/find-measures.ts";
import type { Measure, Reason, ShareBasis } from "../../model/measure.ts";
import type { Results } from "../../model/results.ts";
import { newcombeDifferenceInterval } from "../../statistics/newcombe-difference-interval.ts";
import { testableShare } from "../disaggregation/compare-group.ts";
import { chosenTest } from "../uncertainty/with-uncertainty.ts";

/**
 * Sets people who work solely on the bank beside substantive staff: each group's share of the two workforces, and its answers to each
 * question of the survey that both were asked.
 *
 *     difference = share of the bank − share of substantive staff
 *
 * Nobody is in both: who has a substantive contract is not bank-only. So the difference has Newcombe's interval, and is tested by
 * chi-squared, or by Fisher's exact test where numbers are small. It is described, and no disparity is called: the standard has no
 * rule for it. Likelihoods are not compared, since the windows of the two may differ.
 *
 * @param results - What `calculateIndicators` gives, or what `protect` has left of it.
 * @returns A comparison for each share that both have, in the order of the results; none where there are no bank workers.
 * @example
 * ```ts
 * import { besideSubstantive, calculateIndicators } from "wres-metrics";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   survey: { year: 2021, "harassment-from-colleagues": { bme: { yes: 93, answered: 566 } } },
 *   bank: { survey: { year: 2021, "harassment-from-colleagues": { bme: { yes: 17, answered: 58 } } } },
 * });
 * const [bme] = besideSubstantive(results);
 * if (bme?.difference.status === "calculated") console.log(bme.difference.number.toFixed(3)); // 0.129
 * if (bme?.test.status === "tested") console.log(bme.test.method, bme.test.p.toFixed(4)); // chi-squared 0.0142
 * ```
 * @see LPT 2022, tables 9 and 10: 29.3% of bank workers from BME groups against 16.4% of BME staff were harassed by colleagues.
 * @since 0.1.0
 */
export function besideSubstantive(results: Results): readonly BankComparison[] {
  const { level } = results.options;
  return results.measures.flatMap((bank) => {
    const about = comparedAbout(bank);
    if (about === null) return [];
    const substantive = measureOf(results, { ...about, population: "substantive" });
    const isThere = substantive.status === "calculated" || substantive.reason !== "not-given";
    return isThere ? [comparisonOf(about, { bank, substantive, level })] : [];
  });
}

/** What a measure of the bank is about, where its share is compared: a row of the workforce is of too few people to be. */
function comparedAbout({ about }: Measure): BankComparison["about"] | null {
  if (about.population !== "bank" || about.kind !== "share" || "body" in about) return null;
  return "part" in about && about.row !== undefined ? null : about;
}

interface BothPopulations {
  readonly bank: Measure;
  readonly substantive: Measure;
  readonly level: number;
}

function comparisonOf(
  about: BankComparison["about"],
  { bank, substantive, level }: BothPopulations,
): BankComparison {
  const [own, other] = [shareOf(bank), shareOf(substantive)];
  const shares = { about, bank: own, substantive: other };
  const reason = whyNot(bank, substantive);
  if (reason !== null)
    return { ...shares, difference: notCalculable(reason), test: { status: "not-tested", reason } };
  const difference = shareDifference({ share: own, less: other });
  const [a, b] = [testableShare(own), testableShare(other)];
  if (typeof a === "string") return { ...shares, difference, test: { status: "not-tested", reason: a } };
  if (typeof b === "string") return { ...shares, difference, test: { status: "not-tested", reason: b } };
  const interval = newcombeDifferenceInterval({ over: a, under: b }, { level });
  const test = chosenTest({ over: a, under: b });
  return {
    ...shares,
    difference: interval === null ? difference : { ...difference, interval },
    test: test === null ? { status: "not-tested", reason: "all-alike" } : { status: "tested", ...test },
  };
}

/** The counts or the percentage of a share. How many were invited is left out: the two are compared as they answered. */
function shareOf({ basis }: Measure): ShareBasis {
  const [share = { count: null, of: null }] = Object.values(basis);
  return "percentage" in share ? share : { count: share.count, of: share.of };
}

/** Why two shares are not compared: one is not there, or one counts people of unknown ethnicity and the other does not. */
function whyNot(bank: Measure, substantive: Measure): Reason | null {
  for (const measure of [bank, substantive]) if (measure.status === "not-calculable") return measure.reason;
  return bank.method.denominator === substantive.method.denominator ? null : "not-comparable";
}
