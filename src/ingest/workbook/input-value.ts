import { describeValue } from "../../foundation/describe-value.ts";
import type { FileCell } from "../../foundation/workbook-file/file-cell.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { strataPlaces } from "../../reference/return-form/strata-places.ts";
import { medicalGrades, payBands } from "../../reference/workforce-rows.ts";
import type { FormInput, FormInputKind } from "../../model/form-inputs.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { normalLabel } from "./normal-label.ts";
import { percentageText } from "./percentage-text.ts";
import { typedNumber } from "./typed-number.ts";

/** What a cell says: nothing, something that a return can hold or that the rules of a return refuse, or what no return can. */
export type InputValue =
  | { readonly status: "blank" }
  | { readonly status: "given"; readonly value: string | number | null }
  | { readonly status: "fault"; readonly issue: Issue };

/** What people write where they have no figure; the codes are those of the government's tables. */
const notGiven: ReadonlySet<string> = new Set([
  ...["", "n/a", "na", "#n/a", "not available", "not applicable", "not given", "-", "–", "—", "[x]", "[z]"],
]);

/** Reads what stands in the cell of an input. */
export function inputValue({ kind }: FormInput, cell: FileCell | undefined, at: string): InputValue {
  if (cell === undefined) return { status: "blank" };
  if (cell.isFormula) {
    const whatToDo = "Type the figure, or paste it as a value.";
    return fault(makeIssue("formula-in-input", at, "a figure", "a formula", whatToDo));
  }
  if (notGiven.has(normalLabel(cell.text))) return { status: "blank" };
  return cell.type === "error" || (cell.type === "day" && kind !== "text")
    ? fault(makeIssue("wrong-type", at, "a figure", cell.type === "day" ? "a day" : describeValue(cell.text)))
    : readers[kind](cell, at);
}

type Reader = (cell: FileCell, at: string) => InputValue;

const count: Reader = ({ type, text }) => {
  const number = type === "number" ? text : typedNumber(text, "thousands");
  return given(number === null ? text.trim() : Number(number));
};

const readers: Readonly<Record<FormInputKind, Reader>> = {
  count,
  year: count,
  text: ({ text }) => given(text.trim()),
  percentage: (cell) => given(percentageText(cell) ?? cell.text.trim()),
  window: chosen(disciplinaryWindows),
  "in-use": chosen([
    { id: "yes", title: "yes" },
    { id: "no", title: "no" },
  ]),
  "of-which": chosen([{ id: null, title: "none" }, ...medicalGrades, ...payBands]),
  "strata-place": chosen(strataPlaces.map(({ of, title }) => ({ id: of, title }))),
};

/** Reads one of some words, by its title or its id. */
function chosen(choices: readonly { readonly id: string | null; readonly title: string }[]): Reader {
  return ({ text }, at) => {
    const label = normalLabel(text);
    const choice = choices.find(({ id, title }) => label === id || label === normalLabel(title));
    if (choice !== undefined) return given(choice.id);
    const expected = `one of ${choices.map(({ title }) => title).join(", ")}`;
    return fault(makeIssue("not-allowed", at, expected, describeValue(text)));
  };
}

function given(value: string | number | null): InputValue {
  return { status: "given", value };
}

function fault(issue: Issue): InputValue {
  return { status: "fault", issue };
}
