import { type Count, countOfGroup, type GroupCounts, sumCounts } from "../model/counts.ts";
import { type InvalidInput, type Issue, makeIssue } from "../model/issue.ts";
import type { EthnicityPay } from "../model/ethnicity-pay.ts";
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
 * document. Wrong types, amounts that are none, unknown keys, groups that are more people than all of them together, and
 * quarters that do not add up are issues, all reported at once. It never throws, whatever JSON holds.
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

/** What the types cannot say: parts and their wholes. */
function payRules({ hourly, bonus = {}, quarters = {}, preferNotToSay }: EthnicityPay): readonly Issue[] {
  const people = (samples: EthnicityPay["hourly"]): GroupCounts =>
    Object.fromEntries(Object.entries(samples).map(([group, sample]) => [group, sample?.people ?? null]));
  const places: readonly (readonly [string, GroupCounts])[] = [
    ["hourly", people(hourly)],
    ["bonus", people(bonus)],
    ...payQuarters.map(({ id }) => [`quarters.${id}`, quarters[id] ?? {}] as const),
  ];
  return [
    ...places.flatMap(([place, counts]) => groupsOverAll(place, counts)),
    ...everyGroup.flatMap((group) =>
      bonusOverAll(group, bonus[group]?.people ?? null, bonus[group]?.of ?? null),
    ),
    ...everyGroup.flatMap((group) => quartersDisagree(group, hourly[group]?.people ?? null, quarters)),
    ...partOver(
      "preferNotToSay",
      preferNotToSay ?? null,
      hourly.unknown?.people ?? null,
      "whose ethnicity is unknown",
    ),
    ...disordered("hourly", hourly),
    ...disordered("bonus", bonus),
  ];
}

function groupsOverAll(place: string, counts: GroupCounts): readonly Issue[] {
  const known = groupsWithinBme.flatMap((group) => counts[group] ?? []);
  const sum = sumCounts(known) ?? 0;
  return partOver(`${place}.bme`, sum, counts.bme ?? null, "in bme", "the four groups together");
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
  const counts = payQuarters.map(({ id }) => countOfGroup(quarters[id] ?? {}, group));
  const sum = sumCounts(counts);
  if (sum === null || people === null || sum === people) return [];
  return [
    makeIssue(
      "totals-disagree",
      `hourly.${group}.people`,
      `${String(sum)}, the people of its four quarters together`,
      String(people),
      "One of them is wrong.",
    ),
  ];
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
