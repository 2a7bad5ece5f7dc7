import { type FormSheetId, formSheets } from "../../reference/return-form/form-sections.ts";
import type { DisciplinaryWindow } from "../../reference/disciplinary-windows.ts";
import type { Finding } from "../../model/finding.ts";
import type { Measure } from "../../model/measure.ts";
import type { Population } from "../../model/measure-about.ts";
import type { Results } from "../../model/results.ts";
import type { Return } from "../../model/return.ts";

const calculatedSheets = [
  { id: "counts", title: "Counts used", ofBank: "Bank counts used" },
  { id: "shares", title: "Workforce shares", ofBank: "Bank workforce shares" },
  { id: "representation", title: "Representation", ofBank: "Bank representation" },
  { id: "windows", title: "Disciplinary windows", ofBank: "Bank windows" },
  { id: "strata-results", title: "Strata results", ofBank: null },
] as const;

/** A sheet of a return, filled in or calculated. */
export type SheetId = FormSheetId | (typeof calculatedSheets)[number]["id"];

/** The title of a sheet, of one year and of some people. */
export function sheetTitle(id: SheetId, { people, year }: SheetSet): string {
  const sheet = [...formSheets, ...calculatedSheets].find((row) => row.id === id);
  const title = people === "bank" ? (sheet?.ofBank ?? sheet?.title) : sheet?.title;
  return titleInYear(title ?? id, year);
}

/** The title of the sheet that holds this year's or last year's figures. */
export function titleInYear(title: string, year: FormYear): string {
  return year === "last-year" ? `${title} last year` : title;
}

/** The windows over which people who entered the disciplinary process can be counted. */
export type StatedWindow = Exclude<DisciplinaryWindow, "not-stated">;

/** A return, and what follows from it, for programs that show a workbook without calculating it. */
export interface FilledReturn {
  readonly wresReturn: Return;
  readonly results: Results;
  /** What a review asks about it. */
  readonly findings: readonly Finding[];
  /** Indicator 3 over each window. */
  readonly byWindow: Readonly<Record<SheetSet["people"], Readonly<Record<StatedWindow, readonly Measure[]>>>>;
}

/** Whose figures a sheet holds: this year's, or those of the year before. */
export type FormYear = "this-year" | "last-year";

/** Whose people some sheets are about, and of which year. */
export interface SheetSet {
  readonly people: Population;
  readonly year: FormYear;
}

interface SheetWords {
  /** What stands in A1; `{day}` is the day on which staff and board are counted. */
  readonly heading: string;
  /** The lines under it. */
  readonly notes: readonly [string, string];
  readonly use: "fill in" | "calculated" | "fill in and calculated";
}

const YELLOW =
  "Fill in the yellow cells, whose note says what may stand in them; a blank cell means not given, and is never 0.";

const MIXED =
  "Rows whose figure is a headcount are filled in (yellow); the others are calculated by themselves.";

const BY_ITSELF =
  "Everything here is calculated by itself from the sheets that are filled in. Words in place of a figure say why there is none.";

/** What each sheet of a return says of itself. */
export const sheetWords: Readonly<Record<SheetId, SheetWords>> = {
  details: {
    heading: "Details: whose return this is, and of which year",
    notes: ["Fill in the yellow cells of the column Value.", "The other sheets use the disciplinary window."],
    use: "fill in",
  },
  workforce: {
    heading: "Workforce: staff by pay band or grade and ethnicity, headcount at {day} (rows 1 to 33)",
    notes: [
      `${YELLOW} BME is added up from the four groups where only they are given.`,
      "In use: choose no for a row that your organisation does not have. Counted inside: people who are already counted in another row, and are not added again.",
    ],
    use: "fill in",
  },
  likelihoods: {
    heading:
      "Likelihoods: recruitment, disciplinary process and training, indicators 2, 3 and 4 (rows 34 to 45)",
    notes: [
      MIXED,
      "A relative likelihood of 1 is even; above 1 is worse for BME staff. It stands in the column of the group that is compared with White.",
    ],
    use: "fill in and calculated",
  },
  survey: {
    heading: "Staff survey: indicators 5 to 8",
    notes: [
      "Fill in how many said yes and how many answered; the percentage as published only where those are not known.",
      "A share is who said yes of those who answered. A difference is the group's share less that of White staff, in percentage points.",
    ],
    use: "fill in and calculated",
  },
  board: {
    heading: "Board: members by ethnicity at {day}, indicator 9 (rows 46 to 59)",
    notes: [
      MIXED,
      "A difference is the share of the board less the share of the workforce, in percentage points: below 0 is under-represented.",
    ],
    use: "fill in and calculated",
  },
  strata: {
    heading: "Strata: parts of recruitment, of the disciplinary process or of training",
    notes: [
      "Optional: one line for each part, such as a pay band (by: band) or a way of recruitment (by: route; which: international).",
      "Out of: everybody in the part (shortlisted, or workforce). Of them: who was appointed, entered the process or accessed training.",
    ],
    use: "fill in",
  },
  "strata-headcounts": {
    heading: "Strata headcounts: parts of the workforce and of the board",
    notes: [
      "One line for each part of the workforce, such as women (by: sex; which: women), and one for each body of the board in it. Both at once: by sex+grade; which women+band-6.",
      "A blank cell means not given, and is never 0. The figures that follow are in the report, and not in this workbook.",
    ],
    use: "fill in",
  },
  "strata-survey": {
    heading: "Strata survey: the answers of parts of the staff, indicators 5 to 8",
    notes: [
      "One line for each part, question and group. Fill in how many said yes and how many answered; the percentage as published only where those are not known.",
      "A blank cell means not given, and is never 0. The figures that follow are in the report, and not in this workbook.",
    ],
    use: "fill in",
  },
  queries: {
    heading: "Queries: look at these before you trust the figures",
    notes: [
      "A query is not an error. Correct the figure or, if it is right, say why in the column Reason: reports then print the reason.",
      "The queries are those of the day on which this workbook was made; for a new one, give its code and its place as `wres review` prints them.",
    ],
    use: "fill in",
  },
  counts: {
    heading: "Counts used: the counts that every figure is made of",
    notes: [
      BY_ITSELF,
      "A sum is not given where one of its rows is not given. Rows that are not added are counted inside another row.",
    ],
    use: "calculated",
  },
  shares: {
    heading: "Workforce shares: each group's share of every pay band, grade and group of bands, indicator 1",
    notes: [
      BY_ITSELF,
      "Shares are of everyone, or of people of known ethnicity where the number of unknown is not given: see the last column of Counts used.",
    ],
    use: "calculated",
  },
  representation: {
    heading: "Representation: share of a row over share of the whole workforce, indicator 1",
    notes: [
      BY_ITSELF,
      "1 is proportionate; 0.5 means that the group's share of the row is half its share of the workforce.",
    ],
    use: "calculated",
  },
  windows: {
    heading: "Disciplinary windows: indicator 3 over one year and over two",
    notes: [
      BY_ITSELF,
      "Total and average of two years give the same relative likelihood and different rates; all are over this year's workforce.",
    ],
    use: "calculated",
  },
  "strata-results": {
    heading: "Strata results: relative likelihood in each part, and without it",
    notes: [
      BY_ITSELF,
      "A total can flatter: compare the relative likelihood in each part with that of the whole.",
    ],
    use: "calculated",
  },
};
