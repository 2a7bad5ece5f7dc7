import type { Issue } from "../../model/issue.ts";

/** What somebody is asked to enter where a return lacks what it cannot do without. */
const missingWords: Readonly<Record<string, string>> = {
  organisation: "Enter the name and the code of your organisation",
  "organisation.name": "Enter the name of your organisation",
  "organisation.code": "Enter the code of your organisation, such as RDE",
  year: "Enter the WRES year: 2022 is the year that ends on 31 March 2022",
};

/** What may stand in a field, in the words of a form. */
const formWords: readonly (readonly [inReturn: string, inForm: string])[] = [
  [', or null for "not given"', ", or nothing where it is not known"],
  ['a decimal text from "0" to "100", such as "24.3"', "a percentage from 0 to 100, such as 24.3"],
  ['an amount in pounds above 0 as text, such as "18.20"', "an amount in pounds above 0, such as 18.20"],
];

/**
 * An issue of a return in the words of a form: the field is named as the form names it, and not by its path.
 *
 * @param field - The name of the field: "Appointed, White"; null where the form has no field for it.
 */
export function issueInForm(
  { code, path, message, expected, received }: Issue,
  field: string | null,
): string {
  const asked = code === "missing" ? missingWords[path] : undefined;
  if (asked !== undefined) return `${asked}.`;
  if (field === null || !message.startsWith(path)) return inForm(message);
  if (code === "part-over-whole") {
    const [, most = "", whole = ""] = /^at most ([\d,]+), (.+)$/.exec(expected) ?? [];
    if (whole !== "") return `${field} (${received}) is more than ${whole} (${most}).`;
  }
  return inForm(field + message.slice(path.length));
}

function inForm(text: string): string {
  return formWords.reduce((said, [inReturn, words]) => said.replace(inReturn, words), text);
}
