import { type FormRow, formRows } from "../../reference/return-form/form-rows.ts";
import { formSections } from "../../reference/return-form/form-sections.ts";
import { surveyFigures } from "../../reference/return-form/survey-figures.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";

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
