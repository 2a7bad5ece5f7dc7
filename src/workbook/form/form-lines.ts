import { type FormRow, formRows } from "../../reference/return-form/form-rows.ts";
import { formSections } from "../../reference/return-form/form-sections.ts";
import { surveyFigures } from "../../reference/return-form/survey-figures.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { type BoardBody, boardBodies } from "../../reference/board-bodies.ts";
import { type Group, groupsWithinBme } from "../../reference/groups.ts";
import type { IndicatorOf } from "../../reference/indicators.ts";
import { type RowGroupingId, rowGroupings } from "../../reference/row-groupings.ts";
import {
  rowsOfPart,
  type WorkforcePart,
  type WorkforcePartRow,
  workforceParts,
  type WorkforceRowId,
} from "../../reference/workforce-rows.ts";
import type { MeasureAbout, Population } from "../../model/measure-about.ts";
import type { SheetSet } from "./return-sheets.ts";

/** A sheet with the rows of the national form. */
export type FormSheet = "workforce" | "likelihoods" | "survey" | "board";

/** One row of such a sheet. */
export type FormLine = {
  /** The number of the row in the national form, or the word for a row that is not on the form. */
  readonly number: string;
  readonly section: string;
  readonly title: string;
  /** The words for its figures. */
  readonly figure: string;
} & (
  | {
      readonly kind: "count";
      /** The place of the input in a return. */
      readonly of: string;
    }
  | { readonly kind: "percentage"; readonly of: string; readonly indicator: IndicatorOf<"survey"> }
  | {
      /** Headcounts that are calculated. */
      readonly kind: "counts";
      /** The id of their line on the sheet “Counts used”. */
      readonly of: string;
    }
  | { readonly kind: "measure"; readonly of: LineMeasure }
);

/** What the measures of a row are about; each column adds its group, and the sheet its people. */
export type LineMeasure = WithoutGroup<
  Exclude<
    MeasureAbout,
    { readonly indicator: IndicatorOf<"workforce"> } | { readonly kind: "representation" }
  >
>;

type WithoutGroup<About> = About extends MeasureAbout ? Omit<About, "population" | "group"> : never;

/** What the measure in a group's column is about; null where that column has none. */
export function aboutInColumn(of: LineMeasure, group: Group, population: Population): MeasureAbout | null {
  const comparesGroups = of.kind === "relative-likelihood" || (of.kind === "difference" && !("body" in of));
  if (!comparesGroups) return { ...of, population, group };
  // White people are what the other groups are compared with; of the unknown there is no comparison.
  const compared = group === "bme" ? group : groupsWithinBme.find((part) => part === group);
  return compared === undefined ? null : { ...of, population, group: compared };
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
    const shown = { number, section: section.title, title: row.title, figure: figureOf(row) };
    if (row.kind === "measure") return [{ ...shown, kind: row.kind, of: row.of }];
    const { kind, of } = row;
    return [kind === "input" ? { ...shown, kind: "count", of } : { ...shown, kind, of }];
  });
}

function surveyLines(): readonly FormLine[] {
  return surveyQuestions.flatMap(({ key, indicator, part, title }) => {
    const shown = { number: NOT_ON_FORM, section: `Indicator ${String(indicator)}`, title };
    const inputs = surveyFigures.map(({ key: figure, title: words, kind }): FormLine => {
      const input = { ...shown, figure: words, of: `survey.${key}.${figure}` };
      return kind === "percentage" ? { ...input, kind, indicator } : { ...input, kind };
    });
    const share: FormLine = {
      ...shown,
      figure: "Share",
      kind: "measure",
      of: { indicator, kind: "share", ...(part !== null && { question: part }) },
    };
    const difference: FormLine = {
      ...shown,
      figure: "Difference from White",
      kind: "measure",
      of: { indicator, kind: "difference" },
    };
    return part === null ? [...inputs, share, difference] : [...inputs, share];
  });
}

function figureOf(row: FormRow): string {
  if (row.kind === "input") return "Headcount";
  return row.kind === "counts" ? "Headcount, calculated" : figureWords[row.of.kind];
}

const figureWords = {
  likelihood: "Likelihood",
  "relative-likelihood": "Relative likelihood",
  share: "Share",
  difference: "Difference",
} as const;

/** One row of the sheet that says which counts the figures are made of. */
export type CountLine = { readonly id: string; readonly section: string; readonly title: string } & (
  | {
      readonly kind: "row";
      readonly part: WorkforcePart;
      readonly row: WorkforceRowId;
      readonly of: string;
      /** The row that it is counted inside, unless the sheet says otherwise. */
      readonly ofWhich: WorkforceRowId | null;
    }
  | {
      readonly kind: "grouping";
      readonly part: WorkforcePart;
      /** The id of the grouping. */
      readonly row: RowGroupingId;
      /** The ids of its first and its last row. */
      readonly first: WorkforceRowId;
      readonly last: WorkforceRowId;
    }
  | { readonly kind: "workforce"; readonly of: string }
  | { readonly kind: "flow"; readonly of: string }
  | {
      readonly kind: "body";
      readonly body: BoardBody;
      readonly of: string;
      readonly complementOf: "voting" | "executive" | null;
    }
);

/** The rows of that sheet: those of the workforce first, so that what is made of them stands under them. */
export function countLines({ people }: Pick<SheetSet, "people">): readonly CountLine[] {
  return [
    ...workforceParts.flatMap(({ id, key, title: section }) =>
      rowsOfPart[key].map((row): CountLine => {
        const { title, ofWhich } = row;
        return {
          id: `${id}/${row.id}`,
          section,
          title,
          kind: "row",
          part: id,
          row: row.id,
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
    ...flowLines(people),
    ...(people === "bank" ? [] : bodyLines()),
  ];
}

/** The counts of a likelihood: those of bank workers are reported of the disciplinary process alone. */
function flowLines(people: Population): readonly CountLine[] {
  const rows = [
    ["shortlisted", "indicator-2", "Shortlisted applicants", "shortlisting.shortlisted"],
    ["appointed", "indicator-2", "Appointed from shortlisting", "shortlisting.appointed"],
    ["entered", "indicator-3", "Entered the formal disciplinary process", "disciplinary.entered"],
    [
      "entered-previous-year",
      "indicator-3",
      "Entered in the year before",
      "disciplinary.enteredPreviousYear",
    ],
    ["accessed", "indicator-4", "Accessed non-mandatory training and CPD", "training.accessed"],
  ] as const;
  return rows.flatMap(([id, sectionId, title, of]): readonly CountLine[] => {
    const section = formSections.find((row) => row.id === sectionId);
    if (section === undefined || (people === "bank" && section.bank === "not-reported")) return [];
    return [{ id, section: section.title, title, kind: "flow", of }];
  });
}

/** The lines of the two counts of a likelihood: who, out of whom. */
export const countsOfLikelihood: Readonly<
  Record<IndicatorOf<"likelihood">, { readonly counts: string; readonly outOf: string }>
> = {
  2: { counts: "appointed", outOf: "shortlisted" },
  3: { counts: "entered", outOf: "workforce" },
  4: { counts: "accessed", outOf: "workforce" },
};

/** The groupings of a part that has any of their rows; they stand together in its order, from the first to the last. */
function groupingLines({ id, key, title: section }: WorkforcePartRow): readonly CountLine[] {
  const rows: readonly WorkforceRowId[] = rowsOfPart[key].map((row) => row.id);
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
        part: id,
        row: grouping.id,
        first,
        last,
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
    body: id,
    of: `board.${key}`,
    complementOf,
  }));
}
