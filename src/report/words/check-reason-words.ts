import type { CannotBeCheckedReason } from "../../model/check-answer.ts";

/** Why nothing can be said of a figure. */
export const cannotBeCheckedWords: Readonly<Record<CannotBeCheckedReason, string>> = {
  redacted: "Hidden by the document: nothing is worked out about it",
  "redacted-input": "A count that it is made of is hidden by the document",
  "no-inputs": "What it is made of is not printed",
  "input-not-given": "A count that it is made of is not printed",
  "not-a-number": "What is printed is not read as a number",
  "nobody-in-the-denominator": "Out of nobody",
  "nobody-in-the-comparison": "The rate it would be compared with is 0",
};
