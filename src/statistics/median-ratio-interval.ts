import { describeValue, WresError } from "../foundation/wres-error.ts";
import { binomialLogProbability } from "./binomial-log-probability.ts";
import { checkedLevel } from "./checked-level.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * The amounts of a group as their number, median, and the two amounts beside the median that say how sure it is.
 *
 * @since 0.1.0
 */
export interface MedianOfSample {
  /** How many amounts there are. */
  readonly people: number;
  /** Their median, above 0. */
  readonly median: number;
  /** The amount at `medianRank(people)` from below, and the one as far from above. */
  readonly beside: readonly [lower: number, upper: number];
}

/**
 * Which of so many ordered amounts stands beside the median for `medianRatioInterval`, counted from 1 from below, and from
 * above: the whole number nearest to n/2 − √n, and at least 1.
 *
 * @param people - How many amounts there are.
 * @returns The rank.
 * @throws WresError `invalid-option` for a number of people that is not whole.
 * @example
 * ```ts
 * import { medianRank } from "wres-metrics/statistics";
 * console.log(medianRank(100)); // 40
 * ```
 * @since 0.1.0
 */
export function medianRank(people: number): number {
  if (!Number.isSafeInteger(people) || people < 0) {
    throw new WresError(
      "invalid-option",
      `people is ${describeValue(people)}; expected a whole number of people.`,
    );
  }
  return Math.max(1, Math.round(people / 2 - Math.sqrt(people)));
}

/**
 * The range of true ratios of two medians, `over` ÷ `under`, that two samples of amounts above 0 are compatible with. It rests
 * on ranks, so that a few very high amounts change nothing; many amounts that are alike make it too narrow or too wide.
 *
 * With a = `medianRank(n)`, x₍ₐ₎ and x₍ₙ₊₁₋ₐ₎ the amounts beside the median, P the chance of fewer than a heads in n throws of
 * a coin, and z₀ the normal quantile of 1 − P, the standard error of the logarithm of a median is
 * `(ln x₍ₙ₊₁₋ₐ₎ − ln x₍ₐ₎) / 2z₀`; the interval is
 *
 *     exp(ln(median₁/median₂) ± z √(se₁² + se₂²))
 *
 * Unit: a ratio. There is no answer for fewer than two people on a side.
 *
 * @param samples - `over`, the sample above the line, and `under`, the one below it.
 * @param options - `level`, 0.95 if left out.
 * @returns The interval, or `null` for fewer than two people on a side, where nothing varies, or where the amounts vary so much that no
 *   number holds its upper limit.
 * @throws WresError `invalid-option` for an unknown option, or for amounts that are not above 0 or not in order, `invalid-level`.
 * @example
 * ```ts
 * import { medianRatioInterval } from "wres-metrics/statistics";
 * const interval = medianRatioInterval({
 *   over: { people: 400, median: 15.5, beside: [15.1, 15.9] },
 *   under: { people: 900, median: 16.8, beside: [16.5, 17.2] },
 * });
 * console.log(interval?.lower.toFixed(3), interval?.upper.toFixed(3)); // 0.894 0.952
 * ```
 * @see D. G. Bonett and R. M. Price, "Confidence intervals for ratios of means and medians", Journal of Educational and
 * Behavioral Statistics 45 (2020), 750–770.
 * @since 0.1.0
 */
export function medianRatioInterval(
  {
    over,
    under,
  }: {
    /** The sample above the line. */
    readonly over: MedianOfSample;
    /** The sample below the line. */
    readonly under: MedianOfSample;
  },
  options: IntervalOptions = {},
): Interval | null {
  const level = checkedLevel(options);
  checkSample("over", over);
  checkSample("under", under);
  if (over.people < 2 || under.people < 2) return null;
  const error = Math.hypot(logError(over), logError(under));
  if (error === 0) return null;
  const reach = normalQuantile(level) * error;
  const middle = Math.log(over.median / under.median);
  const upper = Math.exp(middle + reach);
  if (!Number.isFinite(upper)) return null;
  return { lower: Math.exp(middle - reach), upper, level, method: "bonett-price-medians" };
}

/** The standard error of the logarithm of a median. */
function logError({ people, beside: [lower, upper] }: MedianOfSample): number {
  const below = chanceOfFewer(medianRank(people), people);
  return Math.log(upper / lower) / (2 * normalQuantile(1 - 2 * below));
}

/** The chance of fewer than `count` heads in so many throws of a coin. */
function chanceOfFewer(count: number, throws: number): number {
  const first = count - 1;
  const none = 0.5 ** throws;
  if (first === 0) return none;
  // From the likeliest down, each term by its ratio to the one before.
  let term = 1;
  let terms = 1;
  for (let heads = first; term > terms * Number.EPSILON; heads -= 1) {
    term *= heads / (throws - heads + 1);
    terms += term;
  }
  return Math.exp(binomialLogProbability({ count: first, of: throws }, { p: 0.5, q: 0.5 })) * terms;
}

function checkSample(side: string, { people, median, beside: [lower, upper] }: MedianOfSample): void {
  const isRight =
    Number.isSafeInteger(people) &&
    people >= 0 &&
    lower > 0 &&
    lower <= median &&
    median <= upper &&
    upper < Infinity;
  if (isRight) return;
  throw new WresError(
    "invalid-option",
    `${side} is ${String(people)} people with median ${String(median)} between ${String(lower)} and ${String(upper)}; expected a whole number of people, and amounts above 0 in this order.`,
  );
}
