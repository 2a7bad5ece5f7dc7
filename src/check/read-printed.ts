import {
  compare,
  decimalFraction,
  difference,
  type Fraction,
  fraction,
  placesOf,
  product,
  sum,
} from "../foundation/fraction.ts";

/** A printed figure as a number, with the places and the unit it is printed with. */
export interface Printed {
  /** The digits as a number: 21.3 for "21.3%"; of words, the number that they name. */
  readonly number: Fraction;
  readonly places: number;
  /** `part`: words that name a part or a multiple, "a third", "twice", whatever the unit would be. */
  readonly unit: "percent" | "points" | "part" | "none";
  /** What stands behind the digits, as it is printed: " %". */
  readonly suffix: string;
  /** True where a sign is printed. */
  readonly signed: boolean;
  /** Where words stand for the number. */
  readonly range?: Range;
  /** True for words that say of two likelihoods alone how they compare: "equally likely", "no more likely". */
  readonly isOfLikelihoods?: true;
  /** Which way words say that it went: "fell by 1.2"; "1.2 worse" may be either. */
  readonly direction?: "up" | "down" | "either";
}

/** The numbers that words name; an end that is null is open. Every range has at least one end. */
interface Range {
  readonly least: Fraction | null;
  readonly greatest: Fraction | null;
  /** Which of its ends belong to it. */
  readonly ends: "least" | "greatest" | "both" | "neither";
}

/** Reads what a document prints, in digits or in words; null where it is not a number. */
export function readPrinted(published: string): Printed | null {
  const text = bare(plainSigns(published.trim().toLowerCase().replace(/\s+/g, " ")));
  const even = evenWords.find(({ words }) => words.test(text));
  if (even !== undefined) return { ...ONE_AS_PART, range: even.range, isOfLikelihoods: true };
  const { direction, rest } = withoutDirection(asFactor(text));
  const printed = readBounded(rest);
  return printed === null || direction === undefined ? printed : { ...printed, direction };
}

/** Arrows, signs and parts as the words and signs that they stand for: "↓1.2", "minus 1.2", "–1.2", "c. 1.5", ".67", "1·5", "1½". */
function plainSigns(text: string): string {
  return text
    .replace(/^[↓▼] ?/, "down ")
    .replace(/^[↑▲] ?/, "up ")
    .replace(/^minus (?=\d)/, "-")
    .replace(/^plus (?=\d)/, "+")
    .replace(/^[–—‑] ?(?=[\d.])/, "-")
    .replace(/(\d)·(?=\d)/, "$1.")
    .replace(/(?<![\d.])\.(?=\d)/, "0.")
    .replace(/(\d) ?([¼½¾])/, (_, whole: string, part: string) => `${whole}${decimalParts[part] ?? ""}`)
    .replace(/^[¼½¾⅓⅔]/, (part) => wordedParts[part] ?? "")
    .replace(/^(?:c\.|ca\.?|circa|[~≈]) ?(?=\d)/, "about ");
}

const decimalParts: Readonly<Record<string, string>> = { "¼": ".25", "½": ".5", "¾": ".75" };

const wordedParts: Readonly<Record<string, string>> = {
  "¼": "a quarter",
  "½": "half",
  "¾": "three quarters",
  "⅓": "a third",
  "⅔": "two thirds",
};

/** A figure without words that name it, or that say how it is to be taken and not which way it went. */
function bare(text: string): string {
  // Whom a likelihood is compared with, and what for, is no part of the figure.
  const at = text.search(/ likely (?:to|than|as) /);
  const likely = at < 0 ? text : text.slice(0, at + " likely".length);
  const [, before = likely] = /^(.{1,60}) (?:deterioration|improvement)$/.exec(likely) ?? [];
  return before.replace(/^(?:an? )?(?:ratio|deterioration|improvement) of /, "");
}

/** The marks that a document prints where it hides a figure: "R", "R%", "R out of 1409", "[c]". */
const REDACTED = /^(?:R ?%?(?: (?:out of|of|in) .*)?|\[c\]|\*+|redacted|suppressed|hidden)$/i;

/** True where a mark that hides a figure is printed. */
export function isRedacted(published: string): boolean {
  return REDACTED.test(published.trim());
}

function readBounded(text: string): Printed | null {
  for (const bound of boundsBefore) {
    const word = bound.words.find((words) => text.startsWith(words));
    if (word !== undefined) return ranged(text.slice(word.length).trimStart(), bound);
  }
  for (const bound of boundsAfter) {
    const word = bound.words.find((words) => text.endsWith(` ${words}`));
    if (word !== undefined) return ranged(text.slice(0, -word.length).trimEnd(), bound);
  }
  const amount = readAmount(text);
  return amount?.unit === "part" ? { ...amount, range: rangeAround(amount, plainWord) } : amount;
}

function ranged(text: string, bound: BoundWords): Printed | null {
  const amount = readAmount(text);
  return amount === null ? null : { ...amount, range: rangeAround(amount, bound) };
}

/** A ratio as a factor: "×1.5", "1.5x", "1.50:1", "1.5 to 1"; every other text as it is. */
function asFactor(text: string): string {
  const [, before, behind] =
    /^(?:[x×] ?(\d[\d.]{0,40})|(\d[\d.]{0,40}) ?(?:[x×]|: ?1|to 1|-fold|fold))$/.exec(text) ?? [];
  return before ?? behind ?? text;
}

/** "48% less likely", "1.2 points lower", "a 20% reduction": the words behind an amount, and whether they say likely. */
const DIRECTION_BEHIND =
  /^(?:an? )?(.{1,60}?) (?:(more|less) likely|(more|higher|greater|larger|increase|rise)|(?:less|fewer|lower|smaller|reduction|decrease|fall|drop))$/;

function withoutDirection(text: string): Pick<Printed, "direction"> & { readonly rest: string } {
  // "Up to 20" is a bound, and no direction.
  if (text.startsWith("up to ")) return { rest: text };
  for (const direction of ["up", "down"] as const) {
    const word = directionWords[direction].find((words) => text.startsWith(`${words} `));
    if (word !== undefined) return { direction, rest: text.slice(word.length + 1) };
  }
  const [, judged] = /^(.{1,60}) (?:worse|better)(?: off)?$/.exec(text) ?? [];
  if (judged !== undefined) return { direction: "either", rest: judged };
  const [, amount = "", likely, up] = DIRECTION_BEHIND.exec(text) ?? [];
  // "1.25 times more likely" is read as a ratio, and so says nothing of a direction.
  if (/\btimes$|\d ?[x×]$/.test(amount) || /\b(?:or|no)$/.test(amount) || !isAmount(amount))
    return { rest: text };
  const rest = isPart(`a ${amount}`) ? `a ${amount}` : amount;
  return { direction: likely === "more" || up !== undefined ? "up" : "down", rest };
}

/** Something that a direction may stand behind: digits, "ten per cent", or a part below one, "a third". */
function isAmount(text: string): boolean {
  return /\d|[a-z] per ?cent/.test(text) || isPart(text) || isPart(`a ${text}`);
}

/** Words of a part below one: "a third", "half". */
function isPart(text: string): boolean {
  const [part, of] = ownPart(text) ?? [1, 1];
  return part < of;
}

/**
 * How words that stand for numbers are read. It is our reading, meant to be generous: a figure is called into
 * question only where no ordinary reader would use the words for it.
 */
interface BoundWords {
  readonly words: readonly string[];
  /** On which side of the named number the figure lies. */
  readonly side: "below" | "above" | "around";
  /**
   * How far it may be away: this part of the number, but at least half a unit of its last printed place. Null: as
   * far as it likes.
   */
  readonly within: readonly [part: number, of: number] | null;
  /** True where the named number itself is meant too. */
  readonly orEqual: boolean;
}

const TWENTIETH = [1, 20] as const;
const TENTH = [1, 10] as const;

/** Words before a number; a longer one stands before a shorter one that it begins with. */
// oxfmt-ignore
const boundsBefore: readonly BoundWords[] = [
  { words: ["just under", "just below", "slightly under", "slightly below", "a little under"], side: "below", within: TWENTIETH, orEqual: false },
  { words: ["just over", "just above", "slightly over", "slightly above", "a little over"], side: "above", within: TWENTIETH, orEqual: false },
  { words: ["almost", "nearly", "close to", "approaching"], side: "below", within: TENTH, orEqual: false },
  { words: ["about", "around", "approximately", "roughly", "circa", "some"], side: "around", within: TENTH, orEqual: true },
  { words: ["at least", "no less than", "not less than", "no fewer than"], side: "above", within: null, orEqual: true },
  { words: ["at most", "no more than", "not more than", "up to"], side: "below", within: null, orEqual: true },
  { words: ["more than", "greater than", "well over", "over", "above", "exceeding", ">"], side: "above", within: null, orEqual: false },
  { words: ["less than", "fewer than", "well under", "under", "below", "<"], side: "below", within: null, orEqual: false },
];

/** Words after a number: "5% or more". */
// oxfmt-ignore
const boundsAfter: readonly BoundWords[] = [
  { words: ["or more", "or above", "or over", "or higher", "and over", "and above", "plus"], side: "above", within: null, orEqual: true },
  { words: ["or less", "or fewer", "or below", "or under", "or lower"], side: "below", within: null, orEqual: true },
];

/** A part or a multiple without a bound: "a third of", "twice". */
const plainWord: BoundWords = { words: [], side: "around", within: TWENTIETH, orEqual: true };

/** Parts and multiples, as fractions of one. */
const partWords: Readonly<Record<string, readonly [part: number, of: number]>> = {
  none: [0, 1],
  "a tenth": [1, 10],
  "one tenth": [1, 10],
  "a fifth": [1, 5],
  "one fifth": [1, 5],
  "a quarter": [1, 4],
  "one quarter": [1, 4],
  "a third": [1, 3],
  "one third": [1, 3],
  "two fifths": [2, 5],
  half: [1, 2],
  "a half": [1, 2],
  "one half": [1, 2],
  "three fifths": [3, 5],
  "two thirds": [2, 3],
  "three quarters": [3, 4],
  "four fifths": [4, 5],
  all: [1, 1],
  "one and a half times": [3, 2],
  double: [2, 1],
  twice: [2, 1],
  "two times": [2, 1],
  "two and a half times": [5, 2],
  treble: [3, 1],
  triple: [3, 1],
  "three times": [3, 1],
  "four times": [4, 1],
  "five times": [5, 1],
  "ten times": [10, 1],
  doubled: [2, 1],
  trebled: [3, 1],
  tripled: [3, 1],
  halved: [1, 2],
};

const ONE_AS_PART: Omit<Printed, "range" | "direction"> = {
  number: fraction(1, 1),
  places: 0,
  unit: "part",
  suffix: "",
  signed: false,
};

/** How two likelihoods compare in words, as generously as other words are read: a twentieth around even. */
const evenWords: readonly { readonly words: RegExp; readonly range: Range }[] = [
  {
    words: /^(?:(?:just|about|roughly) )?(?:equally|as) likely$/,
    range: { least: fraction(19, 20), greatest: fraction(21, 20), ends: "both" },
  },
  { words: /^(?:no|not) more likely$/, range: { least: null, greatest: fraction(21, 20), ends: "both" } },
  { words: /^(?:no|not) less likely$/, range: { least: fraction(19, 20), greatest: null, ends: "both" } },
];

/** Whole numbers that are written out. */
// oxfmt-ignore
const wholeWords: readonly string[] = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
];

/** Words that say which way a figure went, and by how much. */
// oxfmt-ignore
const directionWords: Readonly<Record<"up" | "down", readonly string[]>> = {
  up: ["up by", "rose by", "risen by", "increased by", "grew by", "higher by", "more by", "up", "an increase of", "increase of", "a rise of", "rise of", "growth of", "rose", "grew", "increased"],
  down: ["down by", "fell by", "fallen by", "decreased by", "reduced by", "dropped by", "declined by", "lower by", "fewer by", "less by", "down", "a decrease of", "decrease of", "a fall of", "fall of", "a reduction of", "reduction of", "a drop of", "drop of", "fell", "decreased", "reduced", "dropped"],
};

/** A number with or without its unit, before the words that bound it are read. */
type Amount = Omit<Printed, "range" | "direction">;

const DIGITS = /^([-+−]?)\s*(\d{1,3}(?:,\d{3})+|\d{1,40})(\.\d{1,20})?(.*)$/s;
const OUT_OF = /^(\w+) (?:in|out of) (?:every )?(\w+)(?: (?:staff|people))?$/;

const units: readonly { readonly unit: Printed["unit"]; readonly pattern: RegExp }[] = [
  { unit: "none", pattern: /^(?: times| ?[x×])?(?: (?:as|more) likely)?$/ },
  { unit: "percent", pattern: /^\s*(?:%|per ?cent)(?: as likely)?$/ },
  {
    unit: "points",
    pattern: /^\s*(?:pps?|ppts?|%? ?(?:points?|pts?)|percentage (?:points?|pts?)|per ?cent points?)$/,
  },
];

/** Reads a number in digits or in words, in small letters; null where there is none. */
function readAmount(text: string): Amount | null {
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
  const words = text
    .replaceAll("-", " ")
    .replace(/ (?:of|as likely|as many)$|(?: of)? (?:staff|people)$/, "");
  const part = ownPart(words);
  if (part !== undefined) {
    return { number: fraction(...part), places: 0, unit: "part", suffix: "", signed: false };
  }
  const [, name = "", suffix = ""] = /^([a-z]+)(.*)$/s.exec(words) ?? [];
  const whole = wholeWords.indexOf(name);
  return whole === -1 ? null : inDigits(`${String(whole)}${suffix}`);
}

function ownPart(words: string): readonly [part: number, of: number] | undefined {
  return Object.hasOwn(partWords, words) ? partWords[words] : undefined;
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

/** The range that a number and the words beside it name. */
function rangeAround(amount: Amount, { side, within, orEqual }: BoundWords): Range {
  const { number } = amount;
  const reach = within === null ? null : furthest(product(number, fraction(...within)), halfUnit(amount));
  const below = reach === null ? null : difference(number, reach);
  const above = reach === null ? null : sum([number, reach]);
  switch (side) {
    case "below":
      return { least: below, greatest: number, ends: orEqual ? "both" : "least" };
    case "above":
      return { least: number, greatest: above, ends: orEqual ? "both" : "greatest" };
    case "around":
      return { least: below, greatest: above, ends: "both" };
  }
}

/** True where a number, in the unit that is printed, lies in a range. */
export function isWithin(number: Fraction, { least, greatest, ends }: Range): boolean {
  const [fromLeast, fromGreatest] = [
    least === null ? 1 : compare(number, least),
    greatest === null ? -1 : compare(number, greatest),
  ];
  const isAbove = fromLeast > 0 || (fromLeast === 0 && (ends === "least" || ends === "both"));
  const isBelow = fromGreatest < 0 || (fromGreatest === 0 && (ends === "greatest" || ends === "both"));
  return isAbove && isBelow;
}

/** A part or a multiple in words has no last place. */
function halfUnit({ unit, places }: Amount): Fraction {
  return unit === "part" ? fraction(0, 1) : { numerator: 1n, denominator: 2n * 10n ** BigInt(places) };
}

function furthest(one: Fraction, other: Fraction): Fraction {
  const size = one.numerator < 0n ? { ...one, numerator: -one.numerator } : one;
  return compare(size, other) > 0 ? size : other;
}
