import { describeValue } from "../foundation/wres-error.ts";
import { textWords } from "../foundation/text-words.ts";
import { patternWords } from "../foundation/pattern-words.ts";
import { ethnicCategories } from "../reference/ethnic-categories.ts";
import { ethnicLocalCodes } from "../reference/ethnic-local-codes.ts";
import {
  ASIAN,
  BLACK,
  FILLER,
  LAST_OF_2001,
  MINORITY,
  MIXED,
  NATION,
  OTHER,
  PEOPLES,
  PREFERS_NOT_TO_SAY,
  REFUSAL,
  SHORT_WORDS,
  SURNAMES,
  TWO_GROUPS,
  WHITE,
  WHITE_TITLE,
} from "../reference/ethnic-words.ts";
import { recordCodes } from "../reference/record-codes.ts";
import { recordHeadings } from "../reference/record-headings.ts";

/** A code that nobody knows stands in so many rows, of so many people, before it is quoted. */
export const REPEATED = 3;

/** So many digits, in a row or apart, may be a number of a person, of a telephone or of a birthday. */
export const LONG_NUMBER = 5;

/** No text that is quoted is longer than this. */
export const LONGEST_QUOTED = 120;

/** How often a text stands in a column. */
export interface TextFrequency {
  readonly rows: number;
  /** How many people the rows are about, up to `REPEATED`; the rows where they do not say. */
  readonly people?: number | undefined;
  /** True where a row has the text with small letters. */
  readonly hasSmallLetters?: boolean | undefined;
}

/**
 * True where a text of a record may be quoted. A cell may have slipped from the column beside it and hold a name, an address or a number,
 * and a person may be in many rows; so a text is quoted where every word of it is a word of the tables, or where it looks like a code:
 * a short one, in three rows or more, of three people or more.
 */
export function mayBeQuoted(text: string, { rows, people = rows, hasSmallLetters }: TextFrequency): boolean {
  if (text.length > LONGEST_QUOTED) return false;
  const code = text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const is = quotablePatterns();
  if (code === "" || is.single.test(code)) return true;
  if (saysWho(text) || is.postcodePart.test(code)) return false;
  const words = textWords(code);
  const isKnown =
    is.signs.test(code) &&
    is.known.test(`${words} `) &&
    is.told.test(words) &&
    !(is.name.test(words) && !is.category.test(words));
  if (isKnown) return true;
  const isWritten = /[0-9]/.test(code) || !(hasSmallLetters ?? /[a-z]/.test(text));
  return is.code.test(code) && isWritten && rows >= REPEATED && people >= REPEATED;
}

/** The forms that decide whether a text may be quoted, each for the whole of a text whose letters a to z are capitals. */
export interface QuotedForms<Form> {
  /** One character, an answer of the staff survey that is no word of the tables, or a formula that failed: it says nothing of anybody. */
  readonly single: Form;
  /** The signs that texts of tables have. Letters and digits of other scripts are none of them. */
  readonly signs: Form;
  /** For the words of a text, each with a space behind it: all of them are known. */
  readonly known: Form;
  /** For the words of a text: one of them is more than initials, a number or a short word. */
  readonly told: Form;
  /** For the words of a text: initials and one word. */
  readonly name: Form;
  /** For the words of a text: a code and one word that is no surname. */
  readonly category: Form;
  /** At most four letters and digits. More than two digits alone are a year, or the number of somebody. */
  readonly code: Form;
  readonly postcodePart: Form;
}

/** The forms as patterns that JavaScript, DuckDB, PostgreSQL and Spark read alike. `escaped` writes a character that is none of ASCII. */
export function quotedForms(escaped: (codePoint: number) => string): QuotedForms<string> {
  const { all, categories, surnames } = knownWords();
  const initials = "[A-Z][A-Z]?";
  return {
    single: `[A-Z0-9]|${ANSWERS}|${FAILED}|DON ?['${escaped(0x2019)}]?T KNOW`,
    signs: `[A-Z0-9 &'(),./:;|+<>${[0xa0, 0x2010, 0x2013, 0x2014, 0x2018, 0x2019].map(escaped).join("")}-]*`,
    known: `((${all}) )+`,
    told: ".*([A-Z][A-Z][A-Z]|[A-Z][0-9]|[0-9][A-Z]).*|NO",
    name: `([A-Z] )+[A-Z]+|[A-Z]+( [A-Z])+|(${initials} )+(${surnames})|(${surnames})( ${initials})+`,
    category: `(${initials} )*(${categories})( ${initials})*`,
    code: "[A-Z][A-Z0-9]{0,3}|[0-9]{1,2}|[0-9][A-Z][A-Z0-9]{0,2}|[0-9]{2}[A-Z][A-Z0-9]?|[0-9]{3}[A-Z]",
    postcodePart: `((${POSTCODE_AREAS})[0-9][A-Z0-9]? ?)?([0-9][A-Z][A-Z])?`,
  };
}

/** The words that the tables of the library know, as alternatives of a pattern. */
interface KnownWords {
  /** Of ethnic categories, pay bands, grades, staff groups, stages, outcomes, answers and headings. */
  readonly all: string;
  /** Of those, words of ethnic categories that are no surname. */
  readonly categories: string;
  /** Of those, words that are surnames. */
  readonly surnames: string;
}

function knownWords(): KnownWords {
  const patterns = [
    NATION,
    FILLER,
    WHITE,
    ASIAN,
    BLACK,
    MIXED,
    WHITE_TITLE,
    OTHER,
    LAST_OF_2001,
    TWO_GROUPS,
    MINORITY,
    PREFERS_NOT_TO_SAY,
    REFUSAL,
    PEOPLES,
    SURNAMES,
    SHORT_WORDS,
    ...ethnicCategories.flatMap(({ code, title }) => [code, textWords(title)]),
    ...ethnicLocalCodes.map(({ code, seconds, words }) => `${code}[${seconds}]|${words}`),
    ...recordCodes.map(({ code }) => code),
    ...recordHeadings.map(({ words }) => words),
  ];
  const surnames = `${SURNAMES}|${OTHER_SURNAMES}`;
  const without = (words: Iterable<string>, others: string): string =>
    [...words].filter((word) => !others.split("|").includes(word)).join("|");
  const categories = new Set([
    ...ethnicCategories.flatMap(({ title }) => textWords(title).split(" ")),
    ...ethnicLocalCodes.flatMap(({ words }) => patternWords(words)),
  ]);
  return {
    all: without(new Set(patterns.flatMap(patternWords)), FIRST_NAMES),
    categories: without(
      [...categories].filter((word) => word.length > 3),
      `${surnames}|${FIRST_NAMES}`,
    ),
    surnames,
  };
}

/** Words of the tables that are first names or months. A month may be that of a birthday. */
const FIRST_NAMES = "DON|SIERRA|GERMAN|ROMANY|ROMANI|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|OCTOBER";

const OTHER_SURNAMES = "NORTH|SOUTH|EAST|WEST|ROMA|BLANK|HOUSE|CASE|POST|SENIOR|LONG|SHORT|CHAIR";

/** How often, as the staff survey asks it. */
const ANSWERS = "1 ?- ?2|3 ?- ?5|6 ?- ?10";

/** What a spreadsheet writes in place of what a formula cannot give. */
const FAILED = "#(N/A|NULL!|REF!|VALUE!|NAME[?]|NUM!|DIV/0!)";

/** The letters that postcodes begin with, from memory. Codes such as XN07 begin with others. */
const POSTCODE_AREAS =
  "AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";

let compiled: QuotedForms<RegExp> | null = null;

function quotablePatterns(): QuotedForms<RegExp> {
  if (compiled === null) {
    const forms = quotedForms((codePoint) => String.fromCodePoint(codePoint));
    compiled = Object.fromEntries(
      Object.entries(forms).map(([key, pattern]) => [key, new RegExp(`^(?:${String(pattern)})$`)]),
    ) as unknown as QuotedForms<RegExp>;
  }
  return compiled;
}

/** True for a text with a long number, in digits of any script, or an address of e-mail, however often it is there. */
export function saysWho(text: string): boolean {
  const start = text.slice(0, 1000);
  return (
    /[@\uFF20\uFE6B]/.test(text) ||
    (start.match(/\p{Nd}/gu) ?? []).length >= LONG_NUMBER ||
    /\S at \S+\.[a-z]{2}/i.test(start)
  );
}

/** A cell in a message: quoted where it is made of known words; else its kind alone, since its place is given. */
export function quotedCell(text: string, isKnown: (text: string) => boolean = isCommon): string {
  const trimmed = text.slice(0, 1000).trim();
  if (!saysWho(trimmed) && (mayBeQuoted(trimmed, { rows: 1 }) || isKnown(trimmed)))
    return describeValue(text);
  return /\p{L}/u.test(trimmed)
    ? "a text that is not quoted, since it may be about a person"
    : "a long number";
}

/** What people write into a cell in place of a figure or an answer. */
// oxfmt-ignore
const common: ReadonlySet<string> = new Set([
  "n/a", "na", "nil", "none", "no", "yes", "unknown", "zero", "tbc", "tbd", "blank", "missing", "redacted", "suppressed", "total", "other",
  "not known", "not given", "not stated", "not applicable", "not available",
  "#n/a", "#ref!", "#div/0!", "#value!", "#name?", "#null!", "#num!",
]);

function isCommon(text: string): boolean {
  return /^-?\d{0,3}(?:[.,]\d{0,3})? ?%?$/.test(text) || common.has(text.toLowerCase());
}
