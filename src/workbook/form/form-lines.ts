import { type FormRow, formRows } from "../../reference/return-form/form-rows.ts";
import { formSections } from "../../reference/return-form/form-sections.ts";
import { surveyFigures } from "../../reference/return-form/survey-figures.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { rowsOfPart, workforceParts, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import type { SheetSet } from "./return-sheets.ts";

/** A sheet with the rows of the national form. */
export type FormSheet = "workforce" | "likelihoods" | "survey" | "board";

/** One row of such a sheet. */
export interface FormLine {
  /** What the national form calls it, or that it is not on the form. */
  readonly number: string;
  readonly section: string;
  readonly title: string;
  /** What its figures are. */
  readonly figure: string;
  readonly kind: "count" | "percentage" | "counts" | "measure";
  /** Where an input stands in a return, whose counts they are, or how the ids of its measures begin. */
  readonly of: string;
}

const NOT_ON_FORM = "added";

/** The rows of a sheet in the order of the national form; of bank workers, those that trusts report of them. */
export function formLines(sheet: FormSheet, people: "substantive" | "bank"): readonly FormLine[] {
  if (sheet === "survey") return surveyLines();
  const sections = formSections.filter(
    (section) => section.sheet === sheet && (people === "substantive" || section.bank === "reported-beside"),
  );
  return formRows.flatMap((row): readonly FormLine[] => {
    const section = sections.find(({ id }) => id === row.section);
    if (section === undefined) return [];
    const number = row.row === null ? NOT_ON_FORM : String(row.row);
    const kind = row.kind === "input" ? "count" : row.kind;
    return [{ number, section: section.title, title: row.title, figure: figureOf(row), kind, of: row.of }];
  });
}

function surveyLines(): readonly FormLine[] {
  return surveyQuestions.flatMap(({ key, indicator, part, title }) => {
    const stem = [`indicator-${String(indicator)}`, ...(part === null ? [] : [part])].join("/");
    const shown = { number: NOT_ON_FORM, section: `Indicator ${String(indicator)}`, title };
    const inputs = surveyFigures.map(({ key: figure, title: words, kind }): FormLine => ({
      ...shown,
      figure: words,
      kind,
      of: `survey.${key}.${figure}`,
    }));
    const share: FormLine = { ...shown, figure: "Share", kind: "measure", of: stem };
    const difference: FormLine = { ...share, figure: "Difference from White", of: `${stem}/difference` };
    return part === null ? [...inputs, share, difference] : [...inputs, share];
  });
}

function figureOf({ kind, of }: FormRow): string {
  if (kind === "input") return "Headcount";
  if (kind === "counts") return "Headcount, calculated";
  if (of.endsWith("/relative-likelihood")) return "Relative likelihood";
  if (of.endsWith("/likelihood")) return "Likelihood";
  return of.includes("/difference/") ? "Difference" : "Share";
}

/** One row of the sheet that says which counts the figures are made of. */
export type CountLine = { readonly id: string; readonly section: string; readonly title: string } & (
  | {
      readonly kind: "row";
      readonly of: string;
      /** The row that it is counted inside, unless the sheet says otherwise. */
      readonly ofWhich: WorkforceRowId | null;
    }
  | { readonly kind: "grouping"; readonly first: string; readonly last: string }
  | { readonly kind: "workforce"; readonly of: string }
  | { readonly kind: "flow"; readonly of: string }
  | {
      readonly kind: "body";
      readonly of: string;
      readonly complementOf: "voting" | "executive" | null;
    }
);

/** The rows of that sheet: those of the workforce first, so that what is made of them stands under them. */
export function countLines({ people }: Pick<SheetSet, "people">): readonly CountLine[] {
  const flows = people === "bank" ? flowLines.filter(({ section }) => section === "Indicator 3") : flowLines;
  return [
    ...workforceParts.flatMap(({ id, key, title: section }) =>
      rowsOfPart[key].map((row): CountLine => {
        const { title, ofWhich } = row;
        return {
          id: `${id}/${row.id}`,
          section,
          title,
          kind: "row",
          of: `workforce.${key}.${row.id}`,
          ofWhich,
        };
      }),
    ),
    ...workforceParts.flatMap((part) => groupingLines(part)),
    {
      id: "workforce",
      section: "Whole workforce",
      title: "Whole workforce",
      kind: "workforce",
      of: "workforce.total",
    },
    ...flows,
    ...(people === "bank" ? [] : bodyLines()),
  ];
}

const flowLines: readonly CountLine[] = [
  ["shortlisted", "Indicator 2", "Shortlisted applicants", "shortlisting.shortlisted"],
  ["appointed", "Indicator 2", "Appointed from shortlisting", "shortlisting.appointed"],
  ["entered", "Indicator 3", "Entered the formal disciplinary process", "disciplinary.entered"],
  ["entered-previous-year", "Indicator 3", "Entered in the year before", "disciplinary.enteredPreviousYear"],
  ["accessed", "Indicator 4", "Accessed non-mandatory training and CPD", "training.accessed"],
].map(([id = "", section = "", title = "", of = ""]) => ({ id, section, title, kind: "flow", of }));

/** The groupings of a part that has any of their rows; they stand together in its order, from the first to the last. */
function groupingLines({ id, key, title: section }: (typeof workforceParts)[number]): readonly CountLine[] {
  const rows: readonly string[] = rowsOfPart[key].map((row) => row.id);
  return rowGroupings.flatMap((grouping): readonly CountLine[] => {
    const wanted: readonly string[] = grouping.rows === "every-row" ? rows : grouping.rows;
    const members = rows.filter((row) => wanted.includes(row));
    const [first, last] = [members[0], members.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { title } = grouping;
    return [
      {
        id: `${id}/${grouping.id}`,
        section,
        title: grouping.rows === "every-row" ? `${title} rows` : title,
        kind: "grouping",
        first: `${id}/${first}`,
        last: `${id}/${last}`,
      },
    ];
  });
}

function bodyLines(): readonly CountLine[] {
  return boardBodies.map(({ id, key, title, complementOf }) => ({
    id,
    section: "Indicator 9",
    title: key === "total" ? title : `${title} board members`,
    kind: "body",
    of: `board.${key}`,
    complementOf,
  }));
}
