import { describeValue, printable } from "../../foundation/wres-error.ts";
import type { FormInput, FormInputKind } from "../form/form-inputs.ts";
import { type Issue, makeFileIssue } from "../../model/issue.ts";
import { quotedValue } from "../../model/quoted-value.ts";
import { type FoundInput, normalLabel } from "./find-inputs.ts";
import { columnLetters } from "../xlsx/cell-address.ts";
import type { FileCell } from "../xlsx/sheet-rows.ts";
import type { FaultOfWorkbook } from "../xlsx/workbook-fault.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { strataChoices } from "../form/strata-lines.ts";
import { medicalGrades, payBands } from "../../reference/workforce-rows.ts";
import { decimalText, isOneOrThousand, pointMoved } from "../../foundation/decimal-text.ts";
import { printFixed } from "../../foundation/print-number.ts";

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
      const expected = `the same as in ${other.at}, which is ${quotedValue(other.value)}`;
      const whatToDo = "Both are for one figure: correct one, or delete it.";
      issues.push(makeFileIssue("inputs-disagree", first.at, expected, quotedValue(first.value), whatToDo));
    }
    return { input, ...first };
  });
  return { read, issues };
}

/** A fault of a workbook's file as an issue; `whole` names the place where it is one of the whole file. */
export function faultIssue(
  { code, where, expected, received, whatToDo }: FaultOfWorkbook,
  whole = "the file",
): Issue {
  return makeFileIssue(code, where === "" ? whole : where, expected, received, whatToDo);
}

/** A cell as a person finds it: `Workforce!D17`, `'Staff survey'!E9`. */
export function cellName(at: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}): string {
  const sheet = printable(at.sheet).slice(0, 60);
  const shown = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${shown}!${columnLetters(at.column)}${String(at.row)}`;
}

/** What a cell says: nothing, something that a return can hold or that the rules of a return refuse, or what no return can. */
type InputValue =
  | { readonly status: "blank" }
  | { readonly status: "given"; readonly value: string | number | null }
  | { readonly status: "fault"; readonly issue: Issue };

/** What people write where they have no figure; the codes are those of the government's tables. */
const notGiven: ReadonlySet<string> = new Set([
  ...["", "n/a", "na", "#n/a", "not available", "not applicable", "not given", "-", "–", "—", "[x]", "[z]"],
]);

/** True where people have written that they have no figure. */
export function isNotGiven(text: string): boolean {
  return notGiven.has(normalLabel(text));
}

/** Reads what stands in the cell of an input. */
function inputValue({ kind }: FormInput, cell: FileCell | undefined, at: string): InputValue {
  if (cell === undefined) return { status: "blank" };
  if (cell.isFormula) {
    const whatToDo = "Type the figure, or paste it as a value.";
    return fault(makeFileIssue("formula-in-input", at, "a figure", "a formula", whatToDo));
  }
  if (isNotGiven(cell.text)) return { status: "blank" };
  return cell.type === "error" || (cell.type === "day" && kind !== "text" && kind !== "period")
    ? fault(
        makeFileIssue("wrong-type", at, "a figure", cell.type === "day" ? "a day" : describeValue(cell.text)),
      )
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
  // A spreadsheet takes "June 2023" for its first day. Which year it is of is seen with the year.
  period: ({ type, text }) => given(type === "day" ? text.slice(0, 7) : text.trim()),
  "in-use": chosen([
    { id: "yes", title: "yes" },
    { id: "no", title: "no" },
  ]),
  "of-which": chosen([{ id: null, title: "none" }, ...medicalGrades, ...payBands]),
  "strata-place": chosen(strataChoices["strata-place"]),
  "headcount-place": chosen(strataChoices["headcount-place"]),
  "survey-place": chosen(strataChoices["survey-place"]),
  "survey-question": chosen(strataChoices["survey-question"]),
  group: chosen(strataChoices.group),
};

/** Reads one of some words, by its title or its id. */
function chosen(choices: readonly { readonly id: string | null; readonly title: string }[]): Reader {
  return ({ text }, at) => {
    const label = normalLabel(text);
    const choice = choices.find(({ id, title }) => label === id || label === normalLabel(title));
    if (choice !== undefined) return given(choice.id);
    const expected = `one of ${choices.map(({ title }) => title).join(", ")}`;
    return fault(
      makeFileIssue(
        "not-allowed",
        at,
        expected,
        quotedValue(
          text,
          choices.map(({ title }) => title),
        ),
      ),
    );
  };
}

function given(value: string | number | null): InputValue {
  return { status: "given", value };
}

function fault(issue: Issue): InputValue {
  return { status: "fault", issue };
}

/** A group of three digits is set off by one of these. */
const SPACES = "[ \\u00A0\\u2009\\u202F'’]";

const plain = /^\d+$/;
const grouped = new RegExp(`^[1-9]\\d{0,2}(?:(,|${SPACES})\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?$`);

const groupedByPoints = new RegExp(
  `^[1-9]\\d{0,2}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,}|(?:${SPACES}\\d{3})+,\\d+)$`,
);

const decimals = /^\d*[.,]\d+$/;

/**
 * A number that somebody typed, as a program writes it: 1,234 and 1 234 are 1234, and 12,5 is 12.5 as in Welsh usage on
 * the Continent's pattern. Null where it is none, and where a count could be 1 or 1,000, as "1.000" could.
 *
 * @param comma - Whether one comma before three digits sets off thousands, as in counts, or decimals, as it must in a
 *   percentage.
 */
export function typedNumber(text: string, comma: "thousands" | "decimals"): string | null {
  const trimmed = text.trim();
  const sign = /^[-\u2212]/.test(trimmed) ? "-" : "";
  const digits = sign === "" ? trimmed : trimmed.slice(1).trimStart();
  if (plain.test(digits)) return sign + digits;
  if (comma === "thousands" && isOneOrThousand(digits)) return null;
  if (comma === "decimals" && decimals.test(digits)) return sign + withPoint(digits);
  if (grouped.test(digits)) return sign + digits.replace(/[^\d.]/g, "");
  if (groupedByPoints.test(digits)) return sign + digits.replace(/[^\d,]/g, "").replace(",", ".");
  return decimals.test(digits) ? sign + withPoint(digits) : null;
}

function withPoint(digits: string): string {
  return digits.replace(",", ".").replace(/^\./, "0.");
}

/** Excel keeps no longer format of a cell; of a longer one the rest is not looked at. */
const LONGEST_FORMAT = 255;

/** A return keeps so many places; what a spreadsheet has beyond them comes of its binary numbers. */
const MOST_PLACES = 10;

/** A percentage as it is printed, "24.3", with the places that the cell shows; null where it is not a number. */
export function percentageText(cell: Pick<FileCell, "type" | "text" | "format">): string | null {
  if (cell.type === "number") return printed(cell.text, cell.format);
  const text = cell.text.trim();
  return typedNumber(text.endsWith("%") ? text.slice(0, -1) : text, "decimals");
}

/** A number that is shown with the sign of per cent is a proportion. */
function printed(number: string, format: string): string {
  const [shown = ""] = format
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")
    .split(";");
  const places = Math.min(MOST_PLACES, /\.(0+)/.exec(shown)?.[1]?.length ?? 0);
  const text = printFixed(pointMoved(decimalText(number), shown.includes("%") ? 2 : 0), MOST_PLACES);
  const needless = /0*$/.exec(text.slice(-MOST_PLACES))?.[0].length ?? 0;
  const kept = MOST_PLACES - Math.min(needless, MOST_PLACES - places);
  return text.slice(0, text.length - MOST_PLACES + kept).replace(/\.$/, "");
}
