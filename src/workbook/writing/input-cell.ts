import type { CellRule, WrittenCell } from "../xlsx/written-workbook.ts";
import type { Finding } from "../../model/finding.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { periods } from "../../reference/periods.ts";
import { type StrataChoice, strataChoices } from "../form/strata-lines.ts";
import { type FormInputKind, formInputName } from "../form/form-inputs.ts";
import { COUNT_FORMAT, decimalFormat } from "./table-sheet.ts";
import type { SheetContext } from "./sheet-context.ts";

interface Input {
  readonly kind: FormInputKind;
  /** Where it stands in a return. */
  readonly path: readonly string[];
  readonly value: string | number | null;
  /** What there is to choose from, where it depends on the row. */
  readonly choices?: readonly string[];
  /** The decimal places of a percentage that nobody has filled in yet. */
  readonly places?: number;
}

/** A cell that somebody fills in: coloured, named, and with a rule that says what may stand in it. */
export function inputCell(
  input: Input,
  { year, findings }: Pick<SheetContext, "year" | "findings">,
): WrittenCell {
  const { kind, path, value, choices = [] } = input;
  const queried = findings.find((finding) => isQueried(path, finding));
  const rule = ruleOf(kind, choices);
  return {
    value: kind === "percentage" && typeof value === "string" ? Number(value) : value,
    style: queried === undefined ? "input" : "queried",
    name: formInputName(path, year),
    rule: queried === undefined ? rule : { ...rule, help: `Queried. ${queried.message}` },
    ...formatOf(input),
  };
}

/** The finding is about this figure, or about a row of it; what is about a whole table marks no cell. */
function isQueried(path: readonly string[], { paths, acknowledged }: Finding): boolean {
  const place = path.join(".");
  return (
    acknowledged === undefined &&
    paths.some((of) => of.includes(".") && (place === of || place.startsWith(`${of}.`)))
  );
}

function ruleOf(kind: FormInputKind, choices: readonly string[]): CellRule {
  switch (kind) {
    case "count":
      return wholeNumber(
        0,
        Number.MAX_SAFE_INTEGER,
        "A whole number of people, 0 or more. Leave it blank where it is not known: blank is not 0.",
      );
    case "year":
      return wholeNumber(2000, 2100, "A year in four digits, such as 2022.");
    case "percentage":
      return {
        allows: { type: "number", least: 0, most: 100 },
        help: "Only where the counts are not known: the percentage as published, such as 24.3.",
      };
    case "window":
      return list(
        disciplinaryWindows.map(({ title }) => title),
        "Choose the period from the list.",
      );
    case "period":
      return list(
        periods.map(({ title }) => title),
        "Choose the part of the year from the list; blank is the whole year.",
      );
    case "in-use":
      return list(
        ["yes", "no"],
        "Choose no where your organisation has no such row: it is then left out of every sum.",
      );
    case "of-which":
      return list(
        choices,
        "Choose the row that these people are counted inside, or none where they are a row of their own.",
      );
    case "strata-place":
    case "headcount-place":
    case "survey-place":
    case "survey-question":
    case "group":
      return list(
        strataChoices[kind].map(({ title }) => title),
        choiceHelp[kind],
      );
    case "text":
      return { allows: { type: "anything" }, help: "Words." };
  }
}

const PART_OF = "Choose which figures these people are a part of.";

const choiceHelp: Readonly<Record<StrataChoice, string>> = {
  "strata-place": PART_OF,
  "headcount-place": PART_OF,
  "survey-place": PART_OF,
  "survey-question": "Choose the question by its indicator, as on the sheet Staff survey.",
  group: "Choose whose answers these are.",
};

function wholeNumber(least: number, most: number, help: string): CellRule {
  return { allows: { type: "whole-number", least, most }, help };
}

function list(choices: readonly string[], help: string): CellRule {
  return { allows: { type: "list", choices }, help };
}

/** A percentage keeps the places at which it was published. */
function formatOf({ kind, value, places = 0 }: Input): Pick<WrittenCell, "format"> {
  if (kind === "count") return { format: COUNT_FORMAT };
  if (kind !== "percentage") return {};
  return { format: decimalFormat(typeof value === "string" ? (value.split(".")[1] ?? "").length : places) };
}
