import {
  compare,
  decimalFraction,
  difference,
  divide,
  type Fraction,
  fraction,
  placesOf,
  quotient,
  sum,
} from "../foundation/fraction.ts";
import { printFixed } from "../foundation/print-number.ts";
import { type Count, countOfGroup, type GroupCounts, sumCounts } from "../model/counts.ts";
import { type InvalidInput, type Issue, makeIssue } from "../model/issue.ts";
import type { ByGroup, EthnicityPay, PaySample } from "../model/ethnicity-pay.ts";
import { payShape } from "../model/schemas/pay-schema.ts";
import { everyGroup, type Group, groupsWithinBme } from "../reference/groups.ts";
import { payQuarters } from "../reference/pay-quarters.ts";
import { jsonText } from "./json-text.ts";
import { shapeIssues, withKnownKeys } from "./shape-issues.ts";

/**
 * Figures of pay that may come in, or everything that is wrong with them.
 *
 * @since 0.1.0
 */
export type ParsedPay =
  | {
      /** Nothing is wrong: the pay can be used. */
      readonly status: "valid";
      /** The pay as it was given. */
      readonly pay: EthnicityPay;
    }
  | InvalidInput;

/**
 * Checks data from outside and lets it in as figures of pay: what `countPay` gave as `pay`, or what somebody typed from a
 * document. Wrong types, amounts that are none, unknown keys, groups that are more people than all of them together,
 * quarters that do not add up, a mean that its total does not give, and pay of BME people that the pay of its groups
 * does not allow are issues, all reported at once. It never throws, whatever JSON holds.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The figures, or the issues.
 * @example
 * ```ts
 * import { parsePay } from "wres-metrics/pay";
 * const parsed = parsePay({ hourly: { white: { people: 900, mean: "£18.20" } } });
 * if (parsed.status === "invalid") for (const issue of parsed.issues) console.log(issue.message);
 * // hourly.white.mean is "£18.20"; expected an amount in pounds above 0 as text, such as "18.20".
 * ```
 * @since 0.1.0
 */
export function parsePay(value: unknown): ParsedPay {
  const { success, data, error } = payShape().safeParse(value, withKnownKeys);
  if (!success) return { status: "invalid", issues: shapeIssues(error.issues, value, "") };
  const issues = payRules(data);
  return issues.length === 0 ? { status: "valid", pay: data } : { status: "invalid", issues };
}

const MOST_CHARACTERS = 1_000_000;

/**
 * Reads a text of JSON as figures of pay, as `parsePay` does.
 *
 * @param text - The text of a file.
 * @returns The figures, or the issues.
 * @example
 * ```ts
 * import { parsePayText } from "wres-metrics/pay";
 * console.log(parsePayText('{"hourly":{}}').status); // valid
 * ```
 * @since 0.1.0
 */
export function parsePayText(text: string): ParsedPay {
  const json = jsonText(text, MOST_CHARACTERS);
  return json.status === "read" ? parsePay(json.value) : { status: "invalid", issues: json.issues };
}

/** What the types cannot say: parts and their wholes, and amounts that contradict each other. */
function payRules({ hourly, bonus = {}, quarters = {}, preferNotToSay }: EthnicityPay): readonly Issue[] {
  const people = peopleOf(hourly);
  const employed = Object.fromEntries(everyGroup.map((group) => [group, bonus[group]?.of ?? null]));
  const places: readonly (readonly [string, GroupCounts])[] = [
    ["hourly.bme", people],
    ["bonus.bme", peopleOf(bonus)],
    ["bonus.bme.of", employed],
    ...payQuarters.map(({ id }) => [`quarters.${id}.bme`, quarters[id] ?? {}] as const),
  ];
  return [
    ...places.flatMap(([place, counts]) => groupsOverAll(place, counts)),
    ...everyGroup.flatMap((group) =>
      bonusOverAll(group, bonus[group]?.people ?? null, bonus[group]?.of ?? null),
    ),
    ...everyGroup.flatMap((group) => quartersDisagree(group, countOfGroup(people, group), quarters)),
    ...partOver(
      "preferNotToSay",
      preferNotToSay ?? null,
      hourly.unknown?.people ?? null,
      "whose ethnicity is unknown",
    ),
    ...amountRules("hourly", hourly),
    ...amountRules("bonus", bonus),
  ];
}

function peopleOf(samples: ByGroup<PaySample>): GroupCounts {
  return Object.fromEntries(everyGroup.map((group) => [group, samples[group]?.people ?? null]));
}

function groupsOverAll(path: string, counts: GroupCounts): readonly Issue[] {
  const known = groupsWithinBme.flatMap((group) => counts[group] ?? []);
  return partOver(path, sumCounts(known), counts.bme ?? null, "in bme", "the four groups together");
}

function bonusOverAll(group: Group, people: Count, of: Count): readonly Issue[] {
  return partOver(`bonus.${group}.people`, people, of, `who are employed (bonus.${group}.of)`);
}

function partOver(path: string, part: Count, whole: Count, of: string, what = "it"): readonly Issue[] {
  if (part === null || whole === null || part <= whole) return [];
  const received = what === "it" ? String(part) : `${String(whole)}, and ${what} are ${String(part)}`;
  const expected = `at most ${String(whole)}, the people ${of}`;
  return [makeIssue("part-over-whole", path, expected, received, "One of the two is wrong.")];
}

function quartersDisagree(
  group: Group,
  people: Count,
  quarters: NonNullable<EthnicityPay["quarters"]>,
): readonly Issue[] {
  if (people === null) return [];
  const counts = payQuarters.map(({ id }) => countOfGroup(quarters[id] ?? {}, group));
  const together = sumCounts(counts);
  const path = `hourly.${group}.people`;
  if (together !== null) {
    if (together === people) return [];
    const expected = `${String(together)}, the people of its four quarters together`;
    return [makeIssue("totals-disagree", path, expected, String(people), "One of them is wrong.")];
  }
  const over = payQuarters.flatMap(({ id }, index) =>
    partOver(`quarters.${id}.${group}`, counts[index] ?? null, people, `on full pay (${path})`),
  );
  const known = sumCounts(counts.filter((count) => count !== null)) ?? 0;
  if (over.length > 0 || known <= people) return over;
  const expected = `at least ${String(known)}, the people of its quarters that are given`;
  return [makeIssue("part-over-whole", path, expected, String(people), "One of them is wrong.")];
}

/** The amounts of a group agree with one another, and those of BME people with those of its groups. */
function amountRules(place: string, samples: ByGroup<PaySample>): readonly Issue[] {
  return [
    ...everyGroup.flatMap((group) => meanDisagrees(`${place}.${group}`, samples[group])),
    ...totalsDisagree(place, samples),
    ...outsideItsGroups(`${place}.bme.mean`, samples, meanOf),
    ...outsideItsGroups(`${place}.bme.median`, samples, ({ median }) => printedAmount(median)),
    ...disordered(place, samples),
  ];
}

/** A mean is what its total comes to by head, to the places with which it is printed. */
function meanDisagrees(path: string, sample: PaySample | undefined): readonly Issue[] {
  const { people = null, total, mean } = sample ?? {};
  const [exact, printed] = [total, mean].map((text) => decimalFraction(text ?? ""));
  if (people === null || people === 0 || total === undefined || mean === undefined) return [];
  if (!exact || !printed) return [];
  const counted = printFixed(divide(quotient(exact, fraction(people, 1))), placesOf(mean));
  if (compare(decimalFraction(counted) ?? printed, printed) === 0) return [];
  const expected = `"${counted}", which is ${total} by ${String(people)} people`;
  const whatToDo = "Correct the mean, the total or the people, or give only one of mean and total.";
  return [makeIssue("totals-disagree", `${path}.mean`, expected, JSON.stringify(mean), whatToDo)];
}

/** The total of BME people is at least that of the groups that have one, and no more where these are all of its people. */
function totalsDisagree(place: string, samples: ByGroup<PaySample>): readonly Issue[] {
  const whole = decimalFraction(samples.bme?.total ?? "");
  const known = groupsWithinBme.flatMap((group) => {
    const sample = samples[group];
    const total = decimalFraction(sample?.total ?? "");
    return total === null ? [] : [{ total, people: sample?.people ?? null }];
  });
  if (whole === null || known.length === 0) return [];
  const together = sum(known.map(({ total }) => total));
  const order = compare(whole, together);
  const isWhole = sumCounts(known.map(({ people }) => people)) === (samples.bme?.people ?? NOT_KNOWN);
  if (order === 0 || (order > 0 && !isWhole)) return [];
  const expected = `${isWhole ? "" : "at least "}${divide(together)}, the totals of its groups together`;
  const path = `${place}.bme.total`;
  return [makeIssue("groups-disagree", path, expected, divide(whole), "One of them is wrong.")];
}

const NOT_KNOWN = -1;

/** An amount as a range: one that is printed may be half of its last place more or less. */
interface AmountRange {
  readonly text: string;
  readonly lower: Fraction;
  readonly upper: Fraction;
}

function printedAmount(text: string | undefined): AmountRange | null {
  const amount = decimalFraction(text ?? "");
  if (text === undefined || amount === null) return null;
  const half = { numerator: 1n, denominator: 2n * 10n ** BigInt(placesOf(text)) };
  return { text, lower: difference(amount, half), upper: sum([amount, half]) };
}

function meanOf({ people, total, mean }: PaySample): AmountRange | null {
  const exact = decimalFraction(total ?? "");
  if (exact === null || people === null || people === 0) return printedAmount(mean);
  const own = quotient(exact, fraction(people, 1));
  return { text: printFixed(divide(own), 2), lower: own, upper: own };
}

/**
 * Neither a mean nor a median of some people is outside those of the groups that they all belong to. Of groups that lack some
 * of the people, or an amount, nothing is known.
 */
function outsideItsGroups(
  path: string,
  samples: ByGroup<PaySample>,
  amountOf: (sample: PaySample) => AmountRange | null,
): readonly Issue[] {
  const { bme } = samples;
  const whole = bme === undefined ? null : amountOf(bme);
  const own = groupsWithinBme.flatMap((group) => samples[group] ?? []).filter(({ people }) => people !== 0);
  const isWhole = sumCounts(own.map(({ people }) => people)) === (bme?.people ?? NOT_KNOWN);
  const amounts = own.map(amountOf).filter((amount) => amount !== null);
  if (whole === null || !isWhole || amounts.length < own.length) return [];
  const inOrder = amounts.toSorted((one, other) => compare(one.lower, other.lower));
  const [least, greatest] = [
    inOrder[0],
    amounts.toSorted((one, other) => compare(one.upper, other.upper)).at(-1),
  ];
  if (least === undefined || greatest === undefined) return [];
  if (compare(whole.upper, least.lower) >= 0 && compare(whole.lower, greatest.upper) <= 0) return [];
  const expected =
    least.text === greatest.text
      ? `${least.text}, as of the only group in bme`
      : `an amount from ${least.text} to ${greatest.text}, those of its groups`;
  return [makeIssue("groups-disagree", path, expected, whole.text, "One of them is wrong.")];
}

function disordered(place: string, samples: EthnicityPay["hourly"]): readonly Issue[] {
  return Object.entries(samples).flatMap(([group, sample]) => {
    if (sample?.beside === undefined || sample.median === undefined) return [];
    const [lower, upper] = sample.beside.map(Number);
    const median = Number(sample.median);
    if (lower === undefined || upper === undefined || (lower <= median && median <= upper)) return [];
    const expected = `two amounts on both sides of the median, ${sample.median}`;
    return [makeIssue("not-allowed", `${place}.${group}.beside`, expected, sample.beside.join(" and "))];
  });
}
