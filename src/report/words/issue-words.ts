import type { Issue } from "../../model/issue.ts";
import { missingAsked } from "../../model/issue-at-field.ts";

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
export function issueInForm(issue: Issue, field: string | null): string {
  const asked = missingAsked(issue);
  if (asked !== null) return asked;
  const { code, path, message, expected, received } = issue;
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
