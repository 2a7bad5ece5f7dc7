import { dayNumber } from "../foundation/day-number.ts";
import { compare, decimalFraction, difference, type Fraction, product, sum } from "../foundation/fraction.ts";
import { planColours } from "../reference/rag-thresholds.ts";
import type { PlanColour } from "../reference/rag-thresholds.ts";
import { monthNumber } from "./period.ts";
import { type DatedTarget, expectedValue, type Kpi, targetValue } from "./action-plan.ts";

/** What a plan writes for something without an end. */
const ONGOING = /^(?:ongoing|continuous|continuing|business as usual)$/i;

/** What follows a first day, or stands alone, where something is done again and again. */
const AGAIN =
  / ?[-–—,;(]? ?(?:and )?(?:then )?(?:ongoing|continuous|continuing|weekly|monthly|quarterly|(?:bi-?|semi-?|half[ -]?)?(?:annual(?:ly)?|yearly)|every (?:week|month|quarter|year|two years|three months|six months))\)?$/i;

/** What stands before a day and changes nothing: what is due by March is due when March ends. */
const BEFORE = /^(?:(?:by|the|end|of)\s+)+/i;

/** The last month of a season. A winter is in two years: which one is meant is not known. */
const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11 };

/**
 * The number of the day that a plan writes, as `dayNumber` counts it: 2021-10-31, 31/10/2021 (the day first, as in Britain),
 * 31 October 2021, Oct 2021, Summer 2023, which ends in August. A month or a season stands for its last day. Null where the
 * text is not a day, or not one alone: a winter is in two years, and a quarter is of a calendar or of a financial year.
 * What goes on after its first day is ongoing: "December 2022 ongoing", "March 2022 - then bi-annual".
 */
export function plannedDay(text: string): number | "ongoing" | null {
  const written = text.trim().replace(/\s+/g, " ").replace(BEFORE, "");
  if (ONGOING.test(written)) return "ongoing";
  const first = written.replace(AGAIN, "");
  if (first !== written) return first === "" || plannedDay(first) !== null ? "ongoing" : null;
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(written) ??
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?\s+(\d{4})$/i.exec(written) ??
    [];
  if (year === "") return dayNumber(written);
  const season = seasons[month.toLowerCase()];
  if (season !== undefined) return day === "" ? dayNumber(`${year}-${twoDigits(season)}`) : null;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  if (number === null) return null;
  return dayNumber([year, twoDigits(number), ...(day === "" ? [] : [twoDigits(Number(day))])].join("-"));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The colour that a plan prints, as a word or as its letter: G, green, Green. */
export function plannedColour(text: string): PlanColour | null {
  const word = text.trim().toLowerCase();
  return planColours.find(({ id, letter }) => id === word || letter === word.toUpperCase())?.id ?? null;
}

/** A value that is aimed at; or what is to be asked before it can be known; or null where the text is no value. */
export type PlannedValue = Fraction | { readonly question: string } | null;

/**
 * The value that a target comes to, as plans write it: "49.5", "49.5%", "80% for all", "+2 points a year", "10% more". What is
 * added is added to the baseline, once for each whole year until the target's day. Of people there are only whole ones: 10%
 * more than 66 is at least 72.6, so 73. What can be read in two ways is a question, and never a guess.
 */
export function plannedValue(
  { unit, baseline }: Pick<Kpi, "unit" | "baseline">,
  target: DatedTarget,
): PlannedValue {
  const text = target.value
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ for (?:all|everyone|each group|all groups)$/i, "");
  const isOfHundred = unit === "percentage" || unit === "percentage-points";
  const direct = targetValue(text, unit);
  if (direct !== null) return direct;
  const start = targetValue(baseline.value, unit);
  const [, sign, number = "", per = "", more = "", yearly = ""] =
    /^([+\-\u2212]?) ?(\d{1,6}(?:\.\d{1,6})?) ?(%|per cent|percent|points?|percentage points?) ?(more|higher|fewer|less|lower)? ?((?:a|per|each|every) year)?$/i.exec(
      text,
    ) ?? [];
  const amount = decimalFraction(number);
  if (start === null || amount === null || (sign === "" && more === "")) return null;
  const isDown = (sign !== "" && sign !== "+") || /^(?:fewer|less|lower)$/i.test(more);
  const hundredth = { numerator: amount.numerator, denominator: amount.denominator * 100n };
  if (/point/i.test(per)) {
    if (!isOfHundred) return { question: `${expectedValue(unit)}, since points are of percentages` };
    const times = yearly === "" ? 1 : wholeYears(baseline.on, target.by);
    if (times === null)
      return { question: "a day that is whole years after the baseline's, or the value of that day" };
    return inside(moved(start, product(hundredth, wholeFraction(times)), isDown), unit);
  }
  if (isOfHundred) {
    return {
      question: `points or per cent: "${isDown ? "-" : "+"}${number} points${yearly === "" ? "" : " a year"}" for points; for per cent of the baseline, the value that it comes to`,
    };
  }
  if (yearly !== "") {
    return {
      question: "the value on that day: a yearly per cent may be of the baseline, or of the year before",
    };
  }
  const changed = moved(start, product(start, hundredth), isDown);
  return unit === "count" ? inside(wholePeople(changed, isDown), unit) : inside(changed, unit);
}

function moved(start: Fraction, by: Fraction, isDown: boolean): Fraction {
  return isDown ? difference(start, by) : sum([start, by]);
}

function wholeFraction(number: number): Fraction {
  return { numerator: BigInt(number), denominator: 1n };
}

/** The next whole number of people in the direction that is aimed at. */
function wholePeople({ numerator, denominator }: Fraction, isDown: boolean): Fraction {
  const below = numerator / denominator;
  const isWhole = below * denominator === numerator;
  return { numerator: isWhole || isDown ? below : below + 1n, denominator: 1n };
}

/** Null for what the unit cannot have, such as 110%. */
function inside(value: Fraction, unit: Kpi["unit"]): Fraction | null {
  const most = unit === "percentage" || unit === "percentage-points" ? 1 : null;
  const least = unit === "percentage-points" ? -1 : 0;
  const isOutside =
    compare(value, wholeFraction(least)) < 0 || (most !== null && compare(value, wholeFraction(most)) > 0);
  return isOutside ? null : value;
}

/** The years between two days of one month, or of one day of the year; null where they are not whole. */
function wholeYears(from: string, to: string): number | null {
  const [start, end] = [plannedDay(from), plannedDay(to)];
  if (typeof start !== "number" || typeof end !== "number") return null;
  const years = Math.round((end - start) / 365.2425);
  // The last of February is a day more in a leap year.
  return years >= 1 && Math.abs(end - start - years * 365.2425) < 1.6 ? years : null;
}
