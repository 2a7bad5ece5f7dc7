import { decimalText } from "../foundation/decimal-text.ts";
import { printFixed, withThousands } from "../foundation/print-number.ts";
import { slipsOf } from "../foundation/slips.ts";
import { countOfGroup, type GroupCounts, sumCounts } from "../model/counts.ts";
import type { Finding, FindingCode, ReadingCode, ReviewThresholds } from "../model/finding.ts";
import type { Return } from "../model/return.ts";
import type { GroupScheme } from "../reference/group-schemes.ts";
import { workforceTotal } from "../model/workforce-counts.ts";
import { type ReviewThresholdId, reviewThresholds } from "../reference/review-thresholds.ts";

/** What a review looks at: the return, last year's where there is one, and the lines that it draws. */
export interface Scene {
  readonly now: Return;
  readonly was: Return | null;
  readonly line: (id: ReviewThresholdId) => number;
}

/** The lines as they stand in the table, or as the caller draws them. */
export function linesOf(own: ReviewThresholds, people: "employed" | "bank"): Scene["line"] {
  const usual = people === "bank" ? bankLines : lines;
  return (id) => own[id] ?? usual.get(id) ?? Infinity;
}

const lines = /* @__PURE__ */ (() => new Map(reviewThresholds.map(({ id, value }) => [id, value])))();
const bankLines = /* @__PURE__ */ (() =>
  new Map(reviewThresholds.map((row) => [row.id, "bank" in row ? row.bank : row.value])))();

/** The reason why a line is drawn where it is. */
export function reasonOf(id: ReviewThresholdId): string {
  return reviewThresholds.find((row) => row.id === id)?.because ?? "";
}

/** How far a figure has to be from what was expected to be asked about: a board is small, and its slips are not. */
export function surpriseOf(path: string, line: Scene["line"]): number {
  return path === "board.total" ? 0.75 * line("surprise") : line("surprise");
}

/** Something that may become a finding; of several that are about the same figures, the likeliest becomes one. */
export interface Suspicion extends Omit<Finding, "message" | "code"> {
  readonly code: ReviewCode;
  /** What it is about in a reader's words: "people appointed". */
  readonly subject: string;
  /** The paths of other figures whose mistake would explain it. */
  readonly restsOn?: readonly string[];
}

/** A code that a review can raise. */
export type ReviewCode = Exclude<FindingCode, ReadingCode>;

/** A suspicion that asks for an answer, which nearly all do. */
export function query(
  code: ReviewCode,
  paths: readonly string[],
  said: Pick<Suspicion, "subject" | "expected" | "received" | "because"> &
    Pick<Partial<Suspicion>, "restsOn">,
): Suspicion {
  return { code, severity: "query", paths, ...said };
}

/** The two groups that are compared. */
export const GROUPS = ["white", "bme"] as const;

/** As a message names them. */
export const groupNames: GroupNames = { white: "White", bme: "BME" };

/** The two groups that are compared in words: of a local measure those of its scheme. */
type GroupNames = Readonly<Record<(typeof GROUPS)[number], string>>;

/** People who are counted at one place of a return, and how they change from year to year. */
export interface Flow {
  readonly path: string;
  readonly subject: string;
  readonly of: (wresReturn: Return) => GroupCounts | undefined;
  readonly groupSpread: ReviewThresholdId;
  /** The groups by their keys and their names, where they are others than White and BME. */
  readonly scheme?: GroupScheme | undefined;
  /** Of an amount: where its number stands below a group. */
  readonly field?: "amount" | "outOf" | undefined;
}

/** The counts of the two groups that are compared. */
export interface Pair {
  readonly white: number;
  readonly bme: number;
  /** What the two groups are called, where they are others than White and BME. */
  readonly names?: GroupNames | undefined;
}

/** The two counts; null where one is not given. */
export function pairOf(counts: GroupCounts | undefined): Pair | null {
  const [white, bme] = [countOfGroup(counts ?? {}, "white"), countOfGroup(counts ?? {}, "bme")];
  return white === null || bme === null ? null : { white, bme };
}

/** The two groups in the whole workforce; null where one of them is not given. */
export function staffOf({ workforce }: Return): Pair | null {
  return pairOf(workforceTotal(workforce ?? {}));
}

/** Both groups together. */
export function sumOf({ white, bme }: Pair): number {
  return white + bme;
}

/** The same with the groups exchanged. */
export function exchanged({ white, bme, names }: Pair): Pair {
  return { white: bme, bme: white, names };
}

/** A pair as a message gives it. */
export function pairWords({ white, bme, names = groupNames }: Pair): string {
  return `${names.white} ${withThousands(white)}, ${names.bme} ${withThousands(bme)}`;
}

/** Counts that would be like others with White and BME exchanged. */
export function swapped(
  path: string,
  subject: string,
  {
    now,
    like,
    restsOn = [],
  }: { readonly now: Pair; readonly like: string; readonly restsOn?: readonly string[] },
): Suspicion {
  return query("groups-swapped", [path], {
    subject,
    expected: pairWords(exchanged(now)),
    received: pairWords(now),
    because: `with ${(now.names ?? groupNames).white} and ${(now.names ?? groupNames).bme} exchanged, this is like ${like}`,
    restsOn,
  });
}

/** Numbers that add up to 100, or to 99 or 101 after rounding. */
export function isPercentages(pair: Pair, counts: GroupCounts | undefined): boolean {
  const all = sumCounts([pair.white, pair.bme, counts?.unknown ?? 0]) ?? 0;
  return [all, sumOf(pair)].some((sum) => sum >= 99 && sum <= 101);
}

/** Percentages that were typed where people are counted. */
export function percentages(path: string, subject: string, now: Pair, beside: string): Suspicion {
  return query("percentages-as-counts", [path], {
    subject,
    expected: `counts of people, of the size of ${beside}`,
    received: pairWords(now),
    because: "the numbers add up to 100, as percentages do",
  });
}

/** A half is added to a count, so that none is 0. */
const HALF = 0.5;

/** The logarithm of a count over another one. */
export function logRatio(over: number, under: number): number {
  return Math.log((over + HALF) / (under + HALF));
}

/** The standard deviation that chance gives the logarithm of counts, with a spread beside chance. */
export function deviation(counts: readonly number[], spread: number): number {
  return Math.sqrt(counts.reduce((sum, count) => sum + 1 / (count + HALF), spread * spread));
}

/** How far a count is from what was expected of it, in standard deviations: chance is that of what was expected. */
export function apartFrom(count: number, expected: number, spread: number): number {
  return logRatio(count, expected) / deviation([expected, expected], spread);
}

/** How far apart the odds of BME to White are in two pairs, in standard deviations. */
export function oddsApart(one: Pair, other: Pair, spread: number): number {
  const apart = logRatio(one.bme, one.white) - logRatio(other.bme, other.white);
  return apart / deviation([one.white, one.bme, other.white, other.bme], spread);
}

/** A number with so many places. */
export function fixedWords(value: number, places: number): string {
  return printFixed(decimalText(value), places);
}

/** A factor to about two digits: 11, 1.8, 0.54. */
export function factorWords(factor: number): string {
  return fixedWords(factor, factor >= 10 ? 0 : factor >= 1 ? 1 : 2);
}

/** A share in per cent to about two digits: 26%, 1.7%, 0.02%. */
export function shareWords(share: number): string {
  const percent = 100 * share;
  return `${fixedWords(percent, percent >= 10 ? 0 : percent >= 1 ? 1 : 2).replace(/\.0+$/, "")}%`;
}

/** The middle of some values by weight; 0 of none. */
export function weightedMedian(
  values: readonly { readonly value: number; readonly weight: number }[],
): number {
  const sorted = [...values].sort((one, other) => one.value - other.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  return sorted.find(({ weight }) => (passed += weight) >= half)?.value ?? 0;
}

/** The slip that explains a number, in words. */
export function meantWords(typed: number, { meant, slip }: MeantNumber): string {
  return `${withThousands(typed)} would be ${withThousands(meant)} with ${slip}`;
}

/** A number that may have been meant, and the slip that made another one of it. */
export interface MeantNumber {
  readonly meant: number;
  readonly slip: string;
}

/** The number nearest to what was expected that one slip of the hand turns into what was typed; null where none is near. */
export function meantFor(
  typed: number,
  expected: number,
  isNear: (meant: number) => boolean,
): MeantNumber | null {
  const text = String(typed);
  // Typing begun too late leaves the last digits of any longer number: the one of them that is nearest.
  const power = 10 ** text.length;
  const longer = typed + power * Math.max(1, Math.round((expected - typed) / power));
  const [meant] = [...slipsOf(text), ...(slipsOf(String(longer)).has(text) ? [String(longer)] : [])]
    .map(Number)
    .filter((number) => Number.isInteger(number) && isNear(number))
    .sort((one, other) => Math.abs(Math.log(one / expected)) - Math.abs(Math.log(other / expected)));
  return meant === undefined ? null : { meant, slip: slipWords(String(meant), text) };
}

function slipWords(meant: string, typed: string): string {
  if (typed.length < meant.length - 1) return "its first digits lost";
  if (typed.length < meant.length) return "a digit lost";
  if (typed.length > meant.length) return "a digit too many";
  const isExchange = digitsOf(meant) === digitsOf(typed);
  return isExchange ? "two digits exchanged" : "one digit mistyped";
}

/** The digits of a number in order of size: the same where only their places differ. */
function digitsOf(number: string): string {
  return Array.from(number).sort().join("");
}
