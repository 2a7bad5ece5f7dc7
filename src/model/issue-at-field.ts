import type { Issue, IssueCode } from "./issue.ts";

/**
 * The sentence of an issue for the person at its field: what to enter there, without the path, which a program keeps apart. In a
 * list, where nothing else says which field is meant, `message` of the issue has the path.
 *
 * @param issue - An issue of `parseReturn`, or of another parser.
 * @returns One or two sentences.
 * @example
 * ```ts
 * import { messageAtField, parseReturn } from "wres-metrics";
 * const parsed = parseReturn({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 30, bme: "ten" }, appointed: { white: 31 } },
 * });
 * const [first, second] = parsed.status === "invalid" ? parsed.issues : [];
 * console.log(first?.segments, first && messageAtField(first));
 * // [ 'shortlisting', 'shortlisted', 'bme' ] Enter a whole number of people, or leave it empty.
 * console.log(second?.segments, second && messageAtField(second));
 * // [ 'shortlisting', 'appointed', 'white' ] 31 is more than the number shortlisted, 30. One of the two is wrong.
 * ```
 * @since 0.1.0
 */
export function messageAtField(issue: Issue): string {
  const asked = missingAsked(issue);
  if (asked !== null) return asked;
  const { code, path, expected, received, message } = issue;
  const sentence = `${path === "" ? "the data" : path} is ${received}; expected ${expected}.`;
  // Other sentences name a column or a cell already.
  if (!message.startsWith(sentence)) return message;
  return `${fieldSentence(code, inFieldWords(expected), received)}${message.slice(sentence.length)}`;
}

function fieldSentence(code: IssueCode, expected: string, received: string): string {
  const [, most = "", whole = ""] = /^at most ([\d,.]+), (.+)$/.exec(expected) ?? [];
  if (whole !== "") return `${received} is more than ${whole}, ${most}.`;
  if (code === "unknown-key")
    return `There is no such field${expected === NO_KEY ? "" : `; expected ${expected}`}.`;
  if (!entered.has(code) || /^(?:an object|a list)/.test(expected))
    return `This is ${received}; expected ${expected}.`;
  return `${expected.startsWith("one of ") ? "Choose" : "Enter"} ${expected}.`;
}

const NO_KEY = "no such key";

/** The mistakes of one value alone, of which it is enough to say what to enter. */
const entered: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "missing",
  "wrong-type",
  "not-whole",
  "negative",
  "too-large",
  "out-of-range",
  "not-allowed",
]);

/** The request for what a return cannot do without, where it is missing; null for every other issue. */
export function missingAsked({ code, path }: Pick<Issue, "code" | "path">): string | null {
  const asked = code === "missing" && Object.hasOwn(missingWords, path) ? missingWords[path] : undefined;
  return asked === undefined ? null : `${asked}.`;
}

const missingWords: Readonly<Record<string, string>> = {
  organisation: "Enter the name and the code of your organisation",
  "organisation.name": "Enter the name of your organisation",
  "organisation.code": "Enter the code of your organisation, such as RDE",
  year: "Enter the WRES year: 2022 is the year that ends on 31 March 2022",
};

/** What may stand in a field, in the words of a person who fills it in. */
const fieldWords: readonly (readonly [inReturn: string, inField: string])[] = [
  [
    'a whole number of people from 0 on, or null for "not given"',
    "a whole number of people, or leave it empty",
  ],
  ['a decimal text from "0" to "100", such as "24.3"', "a percentage from 0 to 100, such as 24.3"],
  ['an amount in pounds above 0 as text, such as "18.20"', "an amount in pounds above 0, such as 18.20"],
  ['from "0" to "100"', "a percentage from 0 to 100"],
  ["a text that is not empty", "some text"],
];

function inFieldWords(expected: string): string {
  return fieldWords.reduce((said, [inReturn, words]) => said.replace(inReturn, words), expected);
}
