import type { DecimalText } from "../../foundation/decimal-text.ts";
import {
  decimalFraction,
  difference,
  divide,
  type Fraction,
  fraction,
  product,
  quotient,
  sum,
} from "../../foundation/fraction.ts";
import { NO_NUMBER, printPercentage } from "../../foundation/print-number.ts";
import { LIBRARY } from "../../foundation/version.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import { assertCount, type Count, countOfGroup, type GroupCounts, sumCounts } from "../../model/counts.ts";
import type {
  ByGroup,
  EthnicityPay,
  PayAbout,
  PayGapResults,
  PayInterval,
  PayMeasure,
  PayReason,
  PaySample,
} from "../../model/ethnicity-pay.ts";
import { everyGroup, type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { payQuarters } from "../../reference/pay-quarters.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import type { Interval } from "../../statistics/interval.ts";
import { meanRatioInterval, type MeanOfSample } from "../../statistics/mean-ratio-interval.ts";
import { medianRatioInterval, type MedianOfSample } from "../../statistics/median-ratio-interval.ts";

/**
 * What may be chosen for an ethnicity pay gap.
 *
 * @since 0.1.0
 */
export interface PayGapOptions {
  /** A gap needs at least so many people in the group, and of White people: 10 where it is left out. */
  readonly minimumPeople?: number | undefined;
  /** The level of confidence of intervals: 0.95 where it is left out. */
  readonly level?: number | undefined;
}

/**
 * Works out an ethnicity pay gap: the six measures of gender pay reporting, applied to ethnicity. Mean and median gap in
 * hourly pay, mean and median gap in bonuses, the share of each group that received a bonus, and each group's share of
 * the quarters of pay; then the composition of the workforce and the share whose ethnicity is known.
 *
 *     gap = (pay of White people − pay of the group) ÷ pay of White people
 *
 * Unit: a proportion; 0.114 is 11.4%. Above 0 the group is paid less, below 0 more. White people are compared with all other groups
 * together (`bme`) and with each of the four. Amounts are exact, the division is the last step.
 *
 * @param pay - Counted by `countPay`, or typed from a document and let in by `parsePay`.
 * @param options - The least number of people of a group, the level of intervals.
 * @returns Every figure, with its interval where the amounts themselves were counted.
 * @throws WresError `invalid-option` for an unknown option, or for an amount that is none, or below 0, and for the other options; `invalid-level`;
 * `not-a-count`; `part-over-whole` where more people have a bonus, or are in a group, than there are.
 * @example
 * ```ts
 * import { calculatePayGap } from "wres-metrics/pay";
 * const { measures } = calculatePayGap({
 *   hourly: {
 *     white: { people: 900, mean: "18.20", median: "16.50" },
 *     bme: { people: 300, mean: "17.29", median: "16.83" },
 *   },
 * });
 * const gaps = measures.filter(({ id }) => id.startsWith("pay/hourly") && id.endsWith("bme"));
 * console.log(gaps.map(({ id, printed }) => `${id} ${printed}`).join(", "));
 * // pay/hourly/mean-gap/bme 5.0%, pay/hourly/median-gap/bme -2.0%
 * ```
 * @since 0.1.0
 */
export function calculatePayGap(pay: EthnicityPay, options: PayGapOptions = {}): PayGapResults {
  const { minimumPeople = Number(thresholdById["pay-group"].lower), level } = options;
  if (!Number.isSafeInteger(minimumPeople) || minimumPeople < 1) {
    throw new WresError(
      "invalid-option",
      `minimumPeople is ${describeValue(minimumPeople)}; expected a whole number from 1 on.`,
    );
  }
  const gaps = (["hourly", "bonus"] as const).flatMap((of) => {
    const given = pay[of];
    if (given === undefined) return [];
    for (const group of everyGroup) assertSample(given[group], `${of}.${group}`);
    const samples = withTogether(given);
    return (["mean-gap", "median-gap"] as const).flatMap((kind) =>
      comparedGroups.map((group) => gapMeasure({ kind, of, group }, samples, { minimumPeople, level })),
    );
  });
  return { library: LIBRARY, pay, minimumPeople, measures: [...gaps, ...shareMeasures(pay)] };
}

/** Stops a program that passes people or amounts that cannot be: of a mean below 0 a gap would look like any other. */
function assertSample(sample: PaySample | undefined, name: string): void {
  if (sample === undefined) return;
  assertCount(sample.people, `${name}.people`);
  for (const key of ["total", "mean", "median"] as const) {
    const text = sample[key];
    const amount = amountOf(text);
    if (text === undefined || (amount !== null && amount.numerator >= 0n)) continue;
    throw new WresError(
      "invalid-option",
      `${name}.${key} is ${describeValue(text)}; expected an amount in pounds as text, such as "18.20".`,
    );
  }
}

const comparedGroups: readonly Group[] = ["bme", ...groupsWithinBme];
/** All groups but White together, worked out from the four where a document prints only these. A median cannot be. */
function withTogether(samples: ByGroup<PaySample>): ByGroup<PaySample> {
  if (samples.bme !== undefined) return samples;
  const own = groupsWithinBme.map((group) => samples[group]);
  const people = sumCounts(own.map((sample) => sample?.people ?? null));
  if (people === null) return samples;
  const totals = own.map((sample) => (sample?.people === 0 ? fraction(0, 1) : totalOf(sample)));
  const known = totals.flatMap((total) => (total === null ? [] : [total]));
  const total = known.length === totals.length ? { total: divide(sum(known)) } : {};
  return { ...samples, bme: { people, ...total } };
}

type GapAbout = Extract<PayAbout, { readonly kind: "mean-gap" | "median-gap" }>;

/** The choices that decide whether there is a gap, and how wide its interval is. */
interface GapContext {
  readonly minimumPeople: number;
  readonly level: number | undefined;
}

function gapMeasure(about: GapAbout, samples: ByGroup<PaySample>, context: GapContext): PayMeasure {
  const { kind, of, group } = about;
  const name = { id: `pay/${of}/${kind}/${group}`, about };
  const [white, own] = [samples.white, samples[group]];
  const sizes = [white?.people ?? null, own?.people ?? null];
  if (sizes.includes(null)) return none(name, "not-given");
  if (sizes.some((people) => people !== null && people < context.minimumPeople)) {
    return none(name, "too-few-people");
  }
  const [comparator, compared] = [white, own].map(kind === "mean-gap" ? meanOf : medianOf);
  if (!comparator || !compared) return none(name, "not-given");
  const value = divide(quotient(difference(comparator, compared), comparator));
  return {
    ...name,
    status: "calculated",
    value,
    number: Number(value),
    printed: printPercentage(value, PLACES),
    interval: intervalOf(kind, own, white, context.level),
  };
}

/** Reports on pay gaps print one decimal. */
const PLACES = 1;

function none(name: Pick<PayMeasure, "id" | "about">, reason: PayReason): PayMeasure {
  return { ...name, status: "not-calculable", reason, printed: NO_NUMBER };
}

function amountOf(text: DecimalText | undefined): Fraction | null {
  return text === undefined ? null : decimalFraction(text);
}

function totalOf(sample: PaySample | undefined): Fraction | null {
  if (typeof sample?.people !== "number") return null;
  const mean = amountOf(sample.mean);
  return amountOf(sample.total) ?? (mean === null ? null : product(mean, fraction(sample.people, 1)));
}

/** Null where it is not given, or 0: a gap is a part of it. */
function meanOf(sample: PaySample | undefined): Fraction | null {
  const total = totalOf(sample);
  const people = sample?.people ?? 0;
  return people === 0 || total === null || total.numerator === 0n
    ? null
    : quotient(total, fraction(people, 1));
}

function medianOf(sample: PaySample | undefined): Fraction | null {
  const median = amountOf(sample?.median);
  return median === null || median.numerator === 0n ? null : median;
}

/** A gap is 1 less the ratio of the group to White people, so that the limits change places. */
function intervalOf(
  kind: GapAbout["kind"],
  own: PaySample | undefined,
  white: PaySample | undefined,
  level: number | undefined,
): PayInterval | null {
  const options = level === undefined ? {} : { level };
  const ratio =
    kind === "mean-gap"
      ? ofBoth(meanSample(own), meanSample(white), (samples) => meanRatioInterval(samples, options))
      : ofBoth(medianSample(own), medianSample(white), (samples) => medianRatioInterval(samples, options));
  if (ratio === null) return null;
  const method = kind === "mean-gap" ? "bonett-price-means" : "bonett-price-medians";
  return { lower: 1 - ratio.upper, upper: 1 - ratio.lower, level: ratio.level, method };
}

function ofBoth<Sample>(
  over: Sample | null,
  under: Sample | null,
  interval: (samples: { readonly over: Sample; readonly under: Sample }) => Interval | null,
): Interval | null {
  return over === null || under === null ? null : interval({ over, under });
}

function meanSample(sample: PaySample | undefined): MeanOfSample | null {
  const mean = meanOf(sample);
  const { people = null, standardDeviation } = sample ?? {};
  if (mean === null || people === null || standardDeviation === undefined) return null;
  return { people, mean: Number(divide(mean)), standardDeviation };
}

function medianSample(sample: PaySample | undefined): MedianOfSample | null {
  const { people = null, median, beside } = sample ?? {};
  if (people === null || median === undefined || beside === undefined) return null;
  const [lower, upper] = beside;
  return { people, median: Number(median), beside: [Number(lower), Number(upper)] };
}

/** The measures that are shares of people: bonuses, quarters, composition, declaration. */
function shareMeasures({
  hourly,
  bonus,
  quarters = {},
  preferNotToSay,
}: EthnicityPay): readonly PayMeasure[] {
  const people = peopleOf(hourly);
  const everybody = everybodyOf(people);
  const known = sumCounts([countOfGroup(people, "white"), countOfGroup(people, "bme")]);
  return [
    ...(bonus === undefined
      ? []
      : everyGroup.map((group) => {
          const sample = bonus[group];
          const name = { id: `pay/bonus/share/${group}`, about: { kind: "bonus-share", group } as const };
          return shareMeasure(name, sample?.people ?? null, sample?.of ?? null);
        })),
    ...payQuarters.flatMap(({ id: quarter }) => {
      const counts = quarters[quarter];
      if (counts === undefined) return [];
      return everyGroup.map((group) => {
        const about = { kind: "quarter-share", quarter, group } as const;
        const name = { id: `pay/quarter/${quarter}/${group}`, about };
        return shareMeasure(name, countOfGroup(counts, group), everybodyOf(counts));
      });
    }),
    ...everyGroup.map((group) => {
      const name = { id: `pay/composition/${group}`, about: { kind: "composition", group } as const };
      return shareMeasure(name, countOfGroup(people, group), everybody);
    }),
    shareMeasure({ id: "pay/declared", about: { kind: "declared" } }, known, everybody),
    ...(preferNotToSay === undefined
      ? []
      : [
          shareMeasure(
            { id: "pay/preferred-not-to-say", about: { kind: "preferred-not-to-say" } },
            preferNotToSay,
            everybody,
          ),
        ]),
  ];
}

/** The people of each group by themselves. */
function peopleOf(samples: ByGroup<PaySample>): GroupCounts {
  return Object.fromEntries(everyGroup.map((group) => [group, samples[group]?.people ?? null]));
}

function everybodyOf(counts: GroupCounts): Count {
  return sumCounts(principalGroups.map((group) => countOfGroup(counts, group)));
}

function shareMeasure(name: Pick<PayMeasure, "id" | "about">, count: Count, of: Count): PayMeasure {
  if (count === null || of === null) return none(name, "not-given");
  if (count > of) {
    throw new WresError(
      "part-over-whole",
      `${name.id}: ${String(count)} people cannot be part of ${String(of)}.`,
    );
  }
  if (of === 0) return none(name, "nobody-in-the-denominator");
  const value = divide(fraction(count, of));
  const printed = printPercentage(value, PLACES);
  return { ...name, status: "calculated", value, number: Number(value), printed, interval: null };
}
