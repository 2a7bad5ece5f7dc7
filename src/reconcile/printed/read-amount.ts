import { decimalFraction, placesOf } from "../../foundation/decimal-fraction.ts";
import { fraction } from "../../foundation/fraction.ts";
import { partWords, wholeWords } from "./number-words.ts";
import type { Printed } from "./printed.ts";

/** A number with or without its unit; how it is bounded is not its business. */
export type Amount = Omit<Printed, "range" | "direction">;

const DIGITS = /^([-+−]?)\s*(\d{1,3}(?:,\d{3})+|\d{1,40})(\.\d{1,20})?(.*)$/s;
const OUT_OF = /^(\w+) (?:in|out of) (\w+)$/;

const units: readonly { readonly unit: Printed["unit"]; readonly pattern: RegExp }[] = [
  { unit: "none", pattern: /^(?: times)?(?: (?:as|more) likely)?$/ },
  { unit: "percent", pattern: /^\s*(?:%|per ?cent)(?: (?:more|less) likely)?$/ },
  { unit: "points", pattern: /^\s*(?:pp|ppts?|%? ?points?|percentage points?)$/ },
];

/** Reads a number in digits or in words, in small letters; null where there is none. */
export function readAmount(text: string): Amount | null {
  return inDigits(text) ?? inWords(text) ?? outOf(text);
}

function inDigits(text: string): Amount | null {
  const [, sign = "", whole = "", decimals = "", suffix = ""] = DIGITS.exec(text) ?? [];
  const found = units.find(({ pattern }) => pattern.test(suffix));
  const digits = `${sign === "-" || sign === "−" ? "-" : ""}${whole.replaceAll(",", "")}${decimals}`;
  const number = decimalFraction(digits);
  if (found === undefined || number === null) return null;
  return { number, places: placesOf(digits), unit: found.unit, suffix, signed: sign !== "" };
}

function inWords(text: string): Amount | null {
  const words = text.replaceAll("-", " ").replace(/ (?:of|as likely|as many)$/, "");
  const part = Object.hasOwn(partWords, words) ? partWords[words] : undefined;
  if (part !== undefined) {
    return { number: fraction(...part), places: 0, unit: "part", suffix: "", signed: false };
  }
  const [, name = "", suffix = ""] = /^([a-z]+)(.*)$/.exec(words) ?? [];
  const whole = wholeWords.indexOf(name);
  return whole === -1 ? null : inDigits(`${String(whole)}${suffix}`);
}

/** "One in five". */
function outOf(text: string): Amount | null {
  const [, one = "", other = ""] = OUT_OF.exec(text) ?? [];
  const [count, of] = [wholeNumber(one), wholeNumber(other)];
  if (count === null || of === null || of === 0) return null;
  return { number: fraction(count, of), places: 0, unit: "part", suffix: "", signed: false };
}

function wholeNumber(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const index = wholeWords.indexOf(text);
  return index === -1 ? null : index;
}
