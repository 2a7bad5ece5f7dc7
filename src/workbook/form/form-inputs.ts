import { groups } from "../../reference/groups.ts";
import { formDetails } from "../../reference/return-form/form-details.ts";
import { formRows } from "../../reference/return-form/form-rows.ts";
import { formSections, type FormSheetId } from "../../reference/return-form/form-sections.ts";
import { surveyFigures } from "../../reference/return-form/survey-figures.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import type { Population } from "../../model/measure-about.ts";
import { type FormYear, sheetTitle } from "./return-sheets.ts";
import type { StrataChoice } from "./strata-lines.ts";

/** What may stand in an input. */
export type FormInputKind =
  | "text"
  | "year"
  | "window"
  /** The part of the year, by its title. */
  | "period"
  | "count"
  | "percentage"
  /** Whether the organisation has such a row: "yes" or "no". */
  | "in-use"
  /** The row that this one is counted inside, by its title, or "none". */
  | "of-which"
  /** What a stratum is a part of, a question or a group, by its title. */
  | StrataChoice;

/** One cell that somebody fills in, and the words by which it is found where its name is lost. */
export interface FormInput {
  /** Where its value stands in a return; a row's `inUse`, and the strata as a list of their own, stand nowhere in one. */
  readonly path: readonly string[];
  readonly kind: FormInputKind;
  readonly sheet: string;
  /** What the cells to its left say: section, item and figure, or one of them alone. */
  readonly row: readonly string[];
  /** The heading of its column. */
  readonly column: string;
}

/** How much a workbook has room for. */
export interface FormExtent {
  readonly bank: "with-bank" | "without-bank";
  readonly strata: number;
  readonly queries: number;
  /** Lines of the sheet of strata of the workforce and the board; without any there is no such sheet. */
  readonly headcounts?: number;
  /** The same of strata of the survey. */
  readonly answers?: number;
}

/** The most lines that each list of a workbook can have. */
export const MOST_LINES = { strata: 400, queries: 200, headcounts: 400, answers: 1200 } as const;

/** Every cell of a workbook that somebody fills in, sheet by sheet and row by row. */
export function formInputs(extent: FormExtent): readonly FormInput[] {
  const { bank, strata, queries, headcounts = 0, answers = 0 } = extent;
  const lines = (count: number, inputs: (number: string) => readonly FormInput[]): readonly FormInput[] =>
    Array.from({ length: count }, (_, index) => inputs(String(index + 1))).flat();
  const people = bank === "with-bank" ? (["substantive", "bank"] as const) : (["substantive"] as const);
  return [
    ...people.flatMap((who) => detailInputs(who)),
    ...people.flatMap((who) => [...rowInputs(who), ...surveyInputs(who)]),
    ...lines(strata, stratumInputs),
    ...lines(headcounts, headcountInputs),
    ...lines(answers, answerInputs),
    ...lines(queries, queryInputs),
  ];
}

function detailInputs(who: Population): readonly FormInput[] {
  return formDetails
    .filter(({ of }) => of.startsWith("bank.") === (who === "bank"))
    .map(({ of, kind, title }) => ({
      path: of.split("."),
      kind,
      sheet: titleOf("details", "substantive"),
      row: [title],
      column: "Value",
    }));
}

function rowInputs(who: Population): readonly FormInput[] {
  return formRows.flatMap((row) => {
    const section = formSections.find(({ id }) => id === row.section);
    if (section === undefined || row.kind !== "input") return [];
    if (who === "bank" && section.bank === "not-reported") return [];
    const path = pathOf(row.of, who);
    const place = { sheet: titleOf(section.sheet, who), row: [section.title, row.title, "Headcount"] };
    const settings = ["non-clinical", "clinical", "medical"].includes(section.id)
      ? ([
          { path: [...path, "inUse"], kind: "in-use", ...place, column: "In use" },
          { path: [...path, "ofWhich"], kind: "of-which", ...place, column: "Counted inside" },
        ] as const)
      : [];
    return [...countInputs(path, place), ...settings];
  });
}

function surveyInputs(who: Population): readonly FormInput[] {
  const sheet = titleOf("survey", who);
  return surveyQuestions.flatMap(({ key: question, indicator, title }) =>
    surveyFigures.flatMap(({ key, kind, title: figure }) =>
      groups.map(({ id, label }) => ({
        path: pathOf(`survey.${question}.${id}.${key}`, who),
        kind,
        sheet,
        row: [`Indicator ${String(indicator)}`, title, figure],
        column: label,
      })),
    ),
  );
}

function stratumInputs(number: string): readonly FormInput[] {
  const place = { sheet: titleOf("strata", "substantive"), row: [number] };
  const path = ["strata", number];
  return [
    { path: [...path, "place"], kind: "strata-place", ...place, column: "Part of" },
    { path: [...path, "by"], kind: "text", ...place, column: "By" },
    { path: [...path, "of"], kind: "text", ...place, column: "Which" },
    ...countInputs([...path, "outOf"], place, "Out of: "),
    ...countInputs([...path, "counts"], place, "Of them: "),
  ];
}

/** The first step of the lines of each sheet of strata that is there only where a return has such strata. */
export const strataLists = { headcounts: "strataHeadcounts", answers: "strataSurvey" } as const;

function headcountInputs(number: string): readonly FormInput[] {
  const place = { sheet: titleOf("strata-headcounts", "substantive"), row: [number] };
  const path = [strataLists.headcounts, number];
  return [
    { path: [...path, "place"], kind: "headcount-place", ...place, column: "Part of" },
    { path: [...path, "by"], kind: "text", ...place, column: "By" },
    { path: [...path, "of"], kind: "text", ...place, column: "Which" },
    ...countInputs(path, place),
  ];
}

function answerInputs(number: string): readonly FormInput[] {
  const place = { sheet: titleOf("strata-survey", "substantive"), row: [number] };
  const path = [strataLists.answers, number];
  return [
    { path: [...path, "place"], kind: "survey-place", ...place, column: "Part of" },
    { path: [...path, "by"], kind: "text", ...place, column: "By" },
    { path: [...path, "of"], kind: "text", ...place, column: "Which" },
    { path: [...path, "question"], kind: "survey-question", ...place, column: "Question" },
    { path: [...path, "group"], kind: "group", ...place, column: "Group" },
    ...surveyFigures.map(({ key, kind, title }) => ({ path: [...path, key], kind, ...place, column: title })),
  ];
}

/** The columns of the sheet of queries that are read back, by the keys of an acknowledgement. */
export const queryColumns = {
  code: "Code",
  path: "Place",
  reason: "Reason",
  by: "By",
  on: "On (2022-08-31)",
} as const;

function queryInputs(number: string): readonly FormInput[] {
  const place = { sheet: titleOf("queries", "substantive"), row: [number] };
  return Object.entries(queryColumns).map(([key, column]) => ({
    path: ["acknowledged", number, key],
    kind: "text",
    ...place,
    column,
  }));
}

function countInputs(
  path: readonly string[],
  place: Pick<FormInput, "sheet" | "row">,
  before = "",
): readonly FormInput[] {
  return groups.map(({ id, label }) => ({
    path: [...path, id],
    kind: "count",
    ...place,
    column: `${before}${label}`,
  }));
}

function titleOf(sheet: FormSheetId, people: Population): string {
  return sheetTitle(sheet, { people, year: "this-year" });
}

function pathOf(of: string, who: Population): readonly string[] {
  const path = of.split(".");
  return who === "bank" ? ["bank", ...path] : path;
}

/**
 * The name that a workbook gives to the cell of an input, by which it is found wherever somebody moves it:
 * `WRES_workforce_nonClinical_band5_white`, and `WRES_previous_…` for last year's.
 */
export function formInputName(path: readonly string[], year: FormYear): string {
  const steps = path.map((step) => step.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
  return ["WRES", ...(year === "last-year" ? ["previous"] : []), ...steps].join("_");
}
