import type { SourceId } from "../sources.ts";

interface FormSheetRow {
  readonly id: string;
  readonly title: string;
  /** The same of people who work solely on the bank; null where nobody reports it of them. */
  readonly ofBank: string | null;
  readonly source: SourceId;
}

/** The sheets on which somebody fills in a return. */
export const formSheets = [
  { id: "details", title: "Details", ofBank: null, source: "esneft-2022" },
  { id: "workforce", title: "Workforce", ofBank: "Bank workforce", source: "esneft-2022" },
  { id: "likelihoods", title: "Likelihoods", ofBank: "Bank likelihoods", source: "esneft-2022" },
  { id: "survey", title: "Staff survey", ofBank: "Bank staff survey", source: "lpt-2022" },
  { id: "board", title: "Board", ofBank: null, source: "esneft-2022" },
  { id: "strata", title: "Strata", ofBank: null, source: "unverified" },
  { id: "strata-headcounts", title: "Strata headcounts", ofBank: null, source: "unverified" },
  { id: "strata-survey", title: "Strata survey", ofBank: null, source: "unverified" },
  { id: "queries", title: "Queries", ofBank: null, source: "unverified" },
] as const;
formSheets satisfies readonly FormSheetRow[];

/** A sheet that somebody fills in. */
export type FormSheetId = (typeof formSheets)[number]["id"];

interface FormSectionRow {
  readonly id: string;
  readonly title: string;
  readonly sheet: FormSheetId;
  readonly bank: "reported-beside" | "not-reported";
  readonly source: SourceId;
}

/** What the rows of the national return are about, in its order. */
// oxfmt-ignore
export const formSections = [
  { id: "non-clinical", title: "Non-clinical", sheet: "workforce", bank: "reported-beside", source: "esneft-2022" },
  { id: "clinical", title: "Clinical", sheet: "workforce", bank: "reported-beside", source: "esneft-2022" },
  { id: "medical", title: "Medical and dental", sheet: "workforce", bank: "reported-beside", source: "esneft-2022" },
  { id: "whole-workforce", title: "Whole workforce", sheet: "workforce", bank: "reported-beside", source: "esneft-2022" },
  { id: "indicator-2", title: "Indicator 2", sheet: "likelihoods", bank: "not-reported", source: "esneft-2022" },
  { id: "indicator-3", title: "Indicator 3", sheet: "likelihoods", bank: "reported-beside", source: "esneft-2022" },
  { id: "indicator-4", title: "Indicator 4", sheet: "likelihoods", bank: "not-reported", source: "esneft-2022" },
  { id: "indicator-9", title: "Indicator 9", sheet: "board", bank: "not-reported", source: "esneft-2022" },
] as const;
formSections satisfies readonly FormSectionRow[];

/** What a row of the national return is about. */
export type FormSectionId = (typeof formSections)[number]["id"];
