import { describeValue } from "../../foundation/describe-value.ts";
import type { FormInput } from "../../model/form-inputs.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { cellName } from "./cell-name.ts";
import type { FoundInput } from "./find-inputs.ts";
import { inputValue } from "./input-value.ts";

/** An input as it was read; nothing was given where `value` is left out. */
export interface ReadInput {
  readonly input: FormInput;
  /** The cell that it was read from, or is missing in. */
  readonly at: string;
  readonly value?: string | number | null;
}

/** Reads inputs from their cells. One that stands in two cells has to say the same in both, or be blank in one. */
export function readInputs(inputs: readonly FoundInput[]): {
  readonly read: readonly ReadInput[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const read = inputs.map(({ input, cells }): ReadInput => {
    const given: { readonly at: string; readonly value: string | number | null }[] = [];
    for (const place of cells) {
      const at = cellName(place);
      const value = inputValue(input, place.cell, at);
      if (value.status === "fault") issues.push(value.issue);
      else if (value.status === "given") given.push({ at, value: value.value });
    }
    const [first, ...others] = given;
    if (first === undefined) return { input, at: cells[0] === undefined ? "" : cellName(cells[0]) };
    const other = others.find(({ value }) => value !== first.value);
    if (other !== undefined) {
      const expected = `the same as in ${other.at}, which is ${describeValue(other.value)}`;
      const whatToDo = "Both are for one figure: correct one, or delete it.";
      issues.push(makeIssue("inputs-disagree", first.at, expected, describeValue(first.value), whatToDo));
    }
    return { input, ...first };
  });
  return { read, issues };
}
