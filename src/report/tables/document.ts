import type { Drawing } from "../charts/drawing.ts";
import type { Finding } from "../../model/finding.ts";
import { findingSentence, LOOK_FIRST } from "../words/finding-words.ts";

/** One cell of a table: a figure as printed, and a letter that the legend explains. */
export interface Cell {
  /** As printed. */
  readonly text: string;
  /** A letter that the legend explains. */
  readonly mark?: string;
  /** A figure beyond the limits of chance: on which side of the others, and how far. The text has its sign. */
  readonly shade?: "better" | "far-better" | "worse" | "far-worse";
  /** What a page sorts the cell by; the text where it is left out. */
  readonly order?: number;
}

/** One line of a table. */
export interface Row {
  /** The name of the row. */
  readonly label: string;
  /** `heading`: a label over the rows that follow; `detail`: a line that belongs to the row above. */
  readonly kind: "heading" | "figures" | "detail";
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** The row in words: in the column of `noteHeading`, or under the row where there is no room for one. */
  readonly note?: string;
  /** The number of the section that says more, from 1. */
  readonly section?: number;
}

/** A table as plain data, for a terminal, a page or a workbook to set. */
export interface Table {
  /** What the table shows. */
  readonly caption: string;
  /** The heading of the column of labels, then of the columns of figures. */
  readonly columns: readonly string[];
  /** From the top. */
  readonly rows: readonly Row[];
  /** The heading over the notes of rows; undefined where no row has one. */
  readonly noteHeading?: string;
  /** True where a page lets its reader sort the rows. */
  readonly sortable?: true;
  /** The columns, from 0, by whose values a page lets its reader choose rows. */
  readonly filters?: readonly number[];
  /** So many rows stand open on a page, and the others where a reader asks for them; all where it is left out. */
  readonly open?: number;
}

/**
 * A picture with its finding as a title, what it says in words for those who do not see it, and its figures as a table.
 *
 * @since 0.1.0
 */
export interface Chart {
  /** Its own in a report: `shares-by-band`. */
  readonly id: string;
  /** What it finds, in the words of the report; what it shows, where nothing can be said. */
  readonly title: string;
  /** What a reader would see, with the figures: the alternative text. */
  readonly description: string;
  /** How to read it, in a sentence. */
  readonly reading: string;
  /** Where its figures are from. */
  readonly source: string;
  /** The marks of the picture, in units of its width. */
  readonly drawing: Drawing;
  /** The figures as a table. */
  readonly table: Table;
}

/** One indicator. */
export interface Section {
  /** The name of the section. */
  readonly heading: string;
  /** How to read the figures: direction, denominator, window. */
  readonly lead: readonly string[];
  /** Its figures. */
  readonly tables: readonly Table[];
  /** What a page draws; a terminal does without. */
  readonly charts?: readonly Chart[];
  /** What the figures say, in sentences, and how sure they are. */
  readonly notes: readonly string[];
}

/**
 * A heading over a list.
 *
 * @since 0.1.0
 */
export interface SummaryPart {
  /** What the sentences are about. */
  readonly heading: string;
  /** A sentence or two each. */
  readonly items: readonly string[];
}

/**
 * A year at a glance.
 *
 * @since 0.1.0
 */
export interface PageOne {
  /** Three or fewer. */
  readonly sentences: readonly string[];
  /** Every indicator in a row. */
  readonly scorecard: Table;
}

/** What a reader should know first. */
export interface Summary {
  /** The heading over it all. */
  readonly heading: string;
  /** What is doubtful: it stands before everything that rests on it. */
  readonly doubts?: SummaryPart;
  /** Three sentences and the scorecard. */
  readonly pageOne?: PageOne;
  /** Lists of sentences, each under its heading. */
  readonly parts: readonly SummaryPart[];
  /** The figures at a glance. */
  readonly charts: readonly Chart[];
}

/**
 * What every sheet of paper says at its head, so that a page that is copied by itself still says whose it is and who may read it.
 *
 * @since 0.1.0
 */
export interface RunningHead {
  /** Whose figures they are. */
  readonly whose: string;
  /** What it is, and of which year. */
  readonly title: string;
  /** The last day of the year, or of the part of it, that the figures are of: 2022-03-31. */
  readonly day: string;
  /** Who may read it: "For internal use", "For publication". */
  readonly mark: string;
}

/** A whole report as plain data. */
export interface Document {
  /** The title of the whole. */
  readonly title: string;
  /** The lines below the title. */
  readonly subtitle: readonly string[];
  /** Stands on every page of paper, where the document is one to print. */
  readonly runningHead?: RunningHead;
  /** What a reader has to know first. */
  readonly summary?: Summary;
  /** In the order of a report. */
  readonly sections: readonly Section[];
  /** What the marks in the tables mean; only those that are used. */
  readonly legend: readonly Cell[];
  /** How the figures are worked out, and where the definitions are from; a terminal does without. */
  readonly methods?: readonly string[];
  /** The last lines: what made it. */
  readonly closing: readonly string[];
}

/**
 * A report as plain data: a document that has a first page.
 *
 * @since 0.1.0
 */
export interface ReportDocument extends Document {
  /** What a reader should know first. */
  readonly summary: Summary & {
    /** Three sentences and the scorecard: a report always has them. */
    readonly pageOne: PageOne;
  };
}

/** The first block of a document that has no other first page, where something is doubtful. */
export function lookFirst(findings: readonly Finding[]): Pick<Document, "summary"> {
  if (findings.length === 0) return {};
  return {
    summary: { heading: "What needs attention", ...doubtsOf(findings), parts: [], charts: [] },
  };
}

/** What is doubtful, as the first block of a summary; of no value where nothing is. */
export function doubtsOf(findings: readonly Finding[]): Pick<Summary, "doubts"> {
  if (findings.length === 0) return {};
  return { doubts: { heading: LOOK_FIRST, items: findings.map(findingSentence) } };
}

/**
 * Every picture of a document, in the order in which a page shows them.
 *
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { documentCharts, forInternalUse, reportContent, reportDocument } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const document = reportDocument(forInternalUse(reportContent(results, [])));
 * console.log(documentCharts(document).map(({ id }) => id)); // [ 'relative-likelihoods', 'likelihood-2' ]
 * ```
 * @since 0.1.0
 */
export function documentCharts({ summary, sections }: Document): readonly Chart[] {
  return [...(summary?.charts ?? []), ...sections.flatMap(({ charts = [] }) => charts)];
}
