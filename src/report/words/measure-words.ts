import { decimalText, pointMoved } from "../../foundation/decimal-text.ts";
import { NO_NUMBER, printFixed, withThousands } from "../../foundation/print-number.ts";
import type { Measure } from "../../model/measure.ts";
import { allowingForOthers, isBeyondChance, SIGNIFICANT_BELOW } from "../../model/certainty.ts";
import { printValue } from "../../model/print-measure.ts";
import type { NationalBenchmark, Standing } from "../../model/benchmarks.ts";
import type { Heterogeneity } from "../../model/disaggregation.ts";
import { capitalised } from "../../foundation/capitals.ts";
import type { GroupWords } from "./group-words.ts";

const LEAST_SHOWN = 0.000001;

/** Where a limit is nearer to even than this shows, it is printed as even. */
const MOST_PLACES = 8;

/** Keeps "p = 0.06" on one line. */
const HARD_SPACE = "\u00A0";

/** An interval in a phrase: "95% interval 1.12 to 1.39"; empty where there is none. */
export function intervalWords(measure: Measure): string {
  return wordsOfInterval(measure, (value) => printValue(measure, value));
}

/** A figure that may have an interval, whatever it is of. */
type WithInterval = Pick<Measure, "unit"> & { readonly interval?: Measure["interval"] | undefined };

/** Prints a value as the figure is printed that it belongs to. */
export type PrintLimit = (value: string) => string;

/** The phrase of `intervalWords`, for a figure that prints its values in its own way. */
export function wordsOfInterval(measure: WithInterval, print: PrintLimit): string {
  const { interval } = measure;
  if (interval === undefined) return "";
  const level = levelWords(interval);
  return interval.upper === null
    ? `${level} from ${printLimit(measure, interval.lower, print)} upward`
    : `${level} ${printLimit(measure, interval.lower, print)} to ${printLimit(measure, interval.upper, print)}`;
}

/** A difference as a sentence gives it: its size, and the side on which it lies as it is printed; null where it prints as 0. */
export interface SizeAndSide {
  readonly size: string;
  readonly side: "higher" | "lower" | null;
}

/** Reads the size and the side of a difference from how it is printed. */
export function sizeAndSide(printed: string): SizeAndSide {
  const size = printed.replace("-", "");
  return { size, side: Number(size) === 0 ? null : printed.startsWith("-") ? "lower" : "higher" };
}

/**
 * The interval of a difference that a sentence gives as a size and a side: "95% interval 9.8 to 18.8" where both limits lie on that
 * side, and "95% interval 1.5 lower to 5.9 higher" where they do not; empty where there is none.
 */
export function wordsOfSides(measure: WithInterval, side: SizeAndSide["side"], print: PrintLimit): string {
  const { interval } = measure;
  if (interval === undefined) return "";
  const limits = [interval.lower, ...(interval.upper === null ? [] : [interval.upper])].map((limit) =>
    sizeAndSide(printLimit(measure, limit, print)),
  );
  const isOneSided = side !== null && limits.every((limit) => limit.side === null || limit.side === side);
  const said = isOneSided
    ? (side === "lower" ? limits.toReversed() : limits).map(({ size }) => size)
    : limits.map((limit) => (limit.side === null ? limit.size : `${limit.size} ${limit.side}`));
  return `${levelWords(interval)} ${said.join(" to ")}`;
}

/** "95% interval", "99.9% interval". */
export function levelWords({ level }: Pick<NonNullable<WithInterval["interval"]>, "level">): string {
  return `${pointMoved(decimalText(level), 2)}% interval`;
}

/** The same for a place in a table: "1.12 to 1.39". */
export function intervalRange(measure: Measure | undefined): string {
  return measure === undefined ? "" : rangeOfInterval(measure, (value) => printValue(measure, value));
}

/** The range of `intervalRange`, for a figure that prints its values in its own way. */
export function rangeOfInterval(measure: WithInterval, print: PrintLimit): string {
  const { interval } = measure;
  if (interval === undefined) return "";
  const upper = interval.upper === null ? NO_NUMBER : printLimit(measure, interval.upper, print);
  return `${printLimit(measure, interval.lower, print)} to ${upper}`;
}

/** A p-value in a phrase, with as many places as it needs: "p = 0.27", "p = 0.044", "p = 0.00003". */
export function pWords(p: number): string {
  if (p < LEAST_SHOWN) return `p${HARD_SPACE}below${HARD_SPACE}${decimalText(LEAST_SHOWN)}`;
  return `p${HARD_SPACE}=${HARD_SPACE}${printP(p)}`;
}

/** A year, or a quarter, is one look at a process that goes on: so often would figures this far apart be seen if nothing differed. */
function frequencyWords(p: number, looks: string): string {
  if (p < LEAST_SHOWN) return `fewer than 1 of ${withThousands(1 / LEAST_SHOWN)} ${looks}`;
  let years = 100;
  while (p * years < LEAST_COUNTED || isRoundedUp(p, years)) years *= 10;
  return `${withThousands(Math.round(p * years))} of ${withThousands(years)} ${looks}`;
}

/** Fewer years than this would round to none. */
const LEAST_COUNTED = 0.95;

/** True where whole years would put p on the other side of the line at 0.05. */
function isRoundedUp(p: number, years: number): boolean {
  return p < SIGNIFICANT_BELOW && Math.round(p * years) / years >= SIGNIFICANT_BELOW;
}

/** What p says, and what it does not: never how likely it is that nothing differs. */
export function chanceSentence(
  p: number,
  what: "difference" | "change" | "trend" = "difference",
  looks = "years",
): string {
  return `if there were no ${what}, ${seen[what]} would be seen in ${frequencyWords(p, looks)} (${pWords(p)})`;
}

const seen = {
  difference: "figures this far apart",
  change: "a change this large",
  trend: "a line this steep",
} as const;

/** Two places, three below 0.1, one digit below 0.001; more where rounding would cross the line at 0.05. */
function printP(p: number): string {
  const value = decimalText(p);
  if (p < 0.001) return decimalText(printFixed(value, value.search(/[1-9]/) - 1));
  let places = p < 0.1 ? 3 : 2;
  while (p < SIGNIFICANT_BELOW && Number(printFixed(value, places)) >= SIGNIFICANT_BELOW) places += 1;
  return printFixed(value, places);
}

/** A limit with the places of its measure; with more where rounding would put it on even, which it is not. */
function printLimit(measure: WithInterval, limit: number, print: PrintLimit): string {
  const value = decimalText(limit);
  const printed = print(value);
  const neutral = measure.unit === "ratio" ? 1 : 0;
  if (measure.unit === "proportion" || limit === neutral || Number(printed) !== neutral) return printed;
  const shown = measure.unit === "ratio" ? value : pointMoved(value, 2);
  for (let places = 3; places < MOST_PLACES; places += 1) {
    const longer = printFixed(shown, places);
    if (Number(longer) !== neutral) return longer;
  }
  return printed;
}

const standings: Readonly<Record<Standing, string>> = {
  "better-than-average": "the trust's is lower, beyond chance by itself",
  "worse-than-average": "the trust's is higher, beyond chance by itself",
  "not-distinguishable-from-average": "the trust's is not significantly different from it",
};

/** A trust beyond England's figure is not an outlier: said once in a report that places a figure beyond England's. */
export function dispersionSentence(england: readonly NationalBenchmark[]): readonly string[] {
  const isBeyond = england.some(
    (one) =>
      one.status === "calculated" &&
      one.comparison !== "not-compared" &&
      one.placement.status === "placed" &&
      one.placement.standing !== "not-distinguishable-from-average",
  );
  return isBeyond
    ? [
        "A trust whose figure differs from England's is not marked out by that alone: trusts differ from one another by more than chance. Whether it differs is read from its interval alone, and allows for no other comparison.",
      ]
    : [];
}

/** England's figure beside the trust's, in a sentence. */
export function englandSentence(england: NationalBenchmark | undefined): readonly string[] {
  if (england?.status !== "calculated") return [];
  const { nationalYear, printed, placement, comparison } = england;
  const figure = `England's ratio in ${String(nationalYear)} was ${printed}`;
  if (comparison === "not-compared") return [`${figure}, too old to compare.`];
  if (placement.status !== "placed") return [`${figure}.`];
  return [`${figure}; ${standings[placement.standing]}.`];
}

/** Says in a sentence if one figure for BME hides that its groups differ. */
export function heterogeneitySentence(
  heterogeneity: Heterogeneity | undefined,
  words: GroupWords,
): readonly string[] {
  if (heterogeneity?.status !== "tested") return [];
  const { groups, p, looks } = heterogeneity;
  const compared = `the groups within ${words.bmeGroup} (${groups.map((group) => words.label(group)).join(", ")})`;
  if (!(p < SIGNIFICANT_BELOW))
    return [`Whether ${compared} differ from one another cannot be told from these numbers (${pWords(p)}).`];
  const said = `${capitalised(compared)} differ from one another beyond what chance would explain`;
  if (looks === undefined || isBeyondChance(p, looks))
    return [`${said} (${pWords(p)}): one figure for ${words.bmeGroup} hides it.`];
  const { among, p: adjusted } = allowingForOthers(looks);
  return [
    `${said}, by itself (${pWords(p)}); among the ${withThousands(among)} tests of this kind it could be chance (adjusted ${pWords(adjusted)}).`,
  ];
}
