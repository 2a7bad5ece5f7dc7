import type { SourceId } from "../sources.ts";
import type { BoardBody } from "../board-bodies.ts";
import type { IndicatorOf } from "../indicators.ts";
import type { FormSectionId } from "./form-sections.ts";

type FormRowRow = {
  /** Its number in the national form; null for what the form does not ask and a return may hold. */
  readonly row: number | null;
  readonly section: FormSectionId;
  readonly title: string;
  readonly source: SourceId;
} & (
  | {
      /** `input`: somebody fills it in; `counts`: headcounts that are worked out. */
      readonly kind: "input" | "counts";
      /** Where an input stands in a return; whose headcounts they are. */
      readonly of: string;
    }
  | {
      /** What an indicator says, of the group of each column. */
      readonly kind: "measure";
      readonly of:
        | {
            readonly indicator: IndicatorOf<"likelihood">;
            readonly kind: "likelihood" | "relative-likelihood";
          }
        | {
            readonly indicator: IndicatorOf<"board">;
            readonly kind: "share";
            readonly body: BoardBody | "workforce";
          }
        | { readonly indicator: IndicatorOf<"board">; readonly kind: "difference"; readonly body: BoardBody };
    }
);

/** The rows of the national return, in the order in which a submission prints them, and what else a return may hold. */
// oxfmt-ignore
export const formRows = [
  { row: null, section: "non-clinical", title: "Apprentices", kind: "input", of: "workforce.nonClinical.apprentices", source: "lpt-2022" },
  { row: 1, section: "non-clinical", title: "Under band 1", kind: "input", of: "workforce.nonClinical.under-band-1", source: "esneft-2022" },
  { row: 2, section: "non-clinical", title: "Band 1", kind: "input", of: "workforce.nonClinical.band-1", source: "esneft-2022" },
  { row: 3, section: "non-clinical", title: "Band 2", kind: "input", of: "workforce.nonClinical.band-2", source: "esneft-2022" },
  { row: 4, section: "non-clinical", title: "Band 3", kind: "input", of: "workforce.nonClinical.band-3", source: "esneft-2022" },
  { row: 5, section: "non-clinical", title: "Band 4", kind: "input", of: "workforce.nonClinical.band-4", source: "esneft-2022" },
  { row: 6, section: "non-clinical", title: "Band 5", kind: "input", of: "workforce.nonClinical.band-5", source: "esneft-2022" },
  { row: 7, section: "non-clinical", title: "Band 6", kind: "input", of: "workforce.nonClinical.band-6", source: "esneft-2022" },
  { row: 8, section: "non-clinical", title: "Band 7", kind: "input", of: "workforce.nonClinical.band-7", source: "esneft-2022" },
  { row: 9, section: "non-clinical", title: "Band 8a", kind: "input", of: "workforce.nonClinical.band-8a", source: "esneft-2022" },
  { row: 10, section: "non-clinical", title: "Band 8b", kind: "input", of: "workforce.nonClinical.band-8b", source: "esneft-2022" },
  { row: 11, section: "non-clinical", title: "Band 8c", kind: "input", of: "workforce.nonClinical.band-8c", source: "esneft-2022" },
  { row: 12, section: "non-clinical", title: "Band 8d", kind: "input", of: "workforce.nonClinical.band-8d", source: "esneft-2022" },
  { row: 13, section: "non-clinical", title: "Band 9", kind: "input", of: "workforce.nonClinical.band-9", source: "esneft-2022" },
  { row: 14, section: "non-clinical", title: "Very senior managers", kind: "input", of: "workforce.nonClinical.vsm", source: "esneft-2022" },
  { row: null, section: "clinical", title: "Apprentices", kind: "input", of: "workforce.clinical.apprentices", source: "lpt-2022" },
  { row: 15, section: "clinical", title: "Under band 1", kind: "input", of: "workforce.clinical.under-band-1", source: "esneft-2022" },
  { row: 16, section: "clinical", title: "Band 1", kind: "input", of: "workforce.clinical.band-1", source: "esneft-2022" },
  { row: 17, section: "clinical", title: "Band 2", kind: "input", of: "workforce.clinical.band-2", source: "esneft-2022" },
  { row: 18, section: "clinical", title: "Band 3", kind: "input", of: "workforce.clinical.band-3", source: "esneft-2022" },
  { row: 19, section: "clinical", title: "Band 4", kind: "input", of: "workforce.clinical.band-4", source: "esneft-2022" },
  { row: 20, section: "clinical", title: "Band 5", kind: "input", of: "workforce.clinical.band-5", source: "esneft-2022" },
  { row: 21, section: "clinical", title: "Band 6", kind: "input", of: "workforce.clinical.band-6", source: "esneft-2022" },
  { row: 22, section: "clinical", title: "Band 7", kind: "input", of: "workforce.clinical.band-7", source: "esneft-2022" },
  { row: 23, section: "clinical", title: "Band 8a", kind: "input", of: "workforce.clinical.band-8a", source: "esneft-2022" },
  { row: 24, section: "clinical", title: "Band 8b", kind: "input", of: "workforce.clinical.band-8b", source: "esneft-2022" },
  { row: 25, section: "clinical", title: "Band 8c", kind: "input", of: "workforce.clinical.band-8c", source: "esneft-2022" },
  { row: 26, section: "clinical", title: "Band 8d", kind: "input", of: "workforce.clinical.band-8d", source: "esneft-2022" },
  { row: 27, section: "clinical", title: "Band 9", kind: "input", of: "workforce.clinical.band-9", source: "esneft-2022" },
  { row: 28, section: "clinical", title: "Very senior managers", kind: "input", of: "workforce.clinical.vsm", source: "esneft-2022" },
  { row: 29, section: "medical", title: "Consultants", kind: "input", of: "workforce.medical.consultants", source: "esneft-2022" },
  { row: 30, section: "medical", title: "Senior medical managers", kind: "input", of: "workforce.medical.senior-medical-managers", source: "esneft-2022" },
  { row: 31, section: "medical", title: "Non-consultant career grades", kind: "input", of: "workforce.medical.non-consultant-career-grades", source: "esneft-2022" },
  { row: 32, section: "medical", title: "Trainee grades", kind: "input", of: "workforce.medical.trainee-grades", source: "esneft-2022" },
  { row: 33, section: "medical", title: "Other", kind: "input", of: "workforce.medical.other", source: "esneft-2022" },
  { row: null, section: "whole-workforce", title: "Whole workforce, where it is stated", kind: "input", of: "workforce.total", source: "lpt-2022" },
  { row: 34, section: "indicator-2", title: "Shortlisted applicants", kind: "input", of: "shortlisting.shortlisted", source: "esneft-2022" },
  { row: 35, section: "indicator-2", title: "Appointed from shortlisting", kind: "input", of: "shortlisting.appointed", source: "esneft-2022" },
  { row: 36, section: "indicator-2", title: "Likelihood of appointment from shortlisting", kind: "measure", of: { indicator: 2, kind: "likelihood" }, source: "esneft-2022" },
  { row: 37, section: "indicator-2", title: "Relative likelihood of appointment: White over the group", kind: "measure", of: { indicator: 2, kind: "relative-likelihood" }, source: "esneft-2022" },
  { row: 38, section: "indicator-3", title: "Staff in the workforce", kind: "counts", of: "workforce", source: "esneft-2022" },
  { row: 39, section: "indicator-3", title: "Staff who entered the formal disciplinary process", kind: "input", of: "disciplinary.entered", source: "esneft-2022" },
  { row: null, section: "indicator-3", title: "Entered in the year before, where a window needs it", kind: "input", of: "disciplinary.enteredPreviousYear", source: "lpt-2022" },
  { row: 40, section: "indicator-3", title: "Likelihood of entering the formal disciplinary process", kind: "measure", of: { indicator: 3, kind: "likelihood" }, source: "esneft-2022" },
  { row: 41, section: "indicator-3", title: "Relative likelihood of entering: the group over White", kind: "measure", of: { indicator: 3, kind: "relative-likelihood" }, source: "esneft-2022" },
  { row: 42, section: "indicator-4", title: "Staff in the workforce", kind: "counts", of: "workforce", source: "esneft-2022" },
  { row: 43, section: "indicator-4", title: "Staff who accessed non-mandatory training and CPD", kind: "input", of: "training.accessed", source: "esneft-2022" },
  { row: 44, section: "indicator-4", title: "Likelihood of accessing non-mandatory training and CPD", kind: "measure", of: { indicator: 4, kind: "likelihood" }, source: "esneft-2022" },
  { row: 45, section: "indicator-4", title: "Relative likelihood of accessing: White over the group", kind: "measure", of: { indicator: 4, kind: "relative-likelihood" }, source: "esneft-2022" },
  { row: 46, section: "indicator-9", title: "All board members", kind: "input", of: "board.total", source: "esneft-2022" },
  { row: 47, section: "indicator-9", title: "Voting board members", kind: "input", of: "board.voting", source: "esneft-2022" },
  { row: null, section: "indicator-9", title: "Non-voting board members, where they are stated", kind: "input", of: "board.nonVoting", source: "lpt-2022" },
  { row: 48, section: "indicator-9", title: "Non-voting board members", kind: "counts", of: "non-voting", source: "esneft-2022" },
  { row: 49, section: "indicator-9", title: "All board members, voting and non-voting", kind: "counts", of: "board", source: "esneft-2022" },
  { row: 50, section: "indicator-9", title: "Executive board members", kind: "input", of: "board.executive", source: "esneft-2022" },
  { row: null, section: "indicator-9", title: "Non-executive board members, where they are stated", kind: "input", of: "board.nonExecutive", source: "lpt-2022" },
  { row: 51, section: "indicator-9", title: "Non-executive board members", kind: "counts", of: "non-executive", source: "esneft-2022" },
  { row: 52, section: "indicator-9", title: "Staff in the workforce", kind: "counts", of: "workforce", source: "esneft-2022" },
  { row: 53, section: "indicator-9", title: "All board members: share", kind: "measure", of: { indicator: 9, kind: "share", body: "board" }, source: "esneft-2022" },
  { row: 54, section: "indicator-9", title: "Voting board members: share", kind: "measure", of: { indicator: 9, kind: "share", body: "voting" }, source: "esneft-2022" },
  { row: 55, section: "indicator-9", title: "Non-voting board members: share", kind: "measure", of: { indicator: 9, kind: "share", body: "non-voting" }, source: "esneft-2022" },
  { row: 56, section: "indicator-9", title: "Executive board members: share", kind: "measure", of: { indicator: 9, kind: "share", body: "executive" }, source: "esneft-2022" },
  { row: 57, section: "indicator-9", title: "Non-executive board members: share", kind: "measure", of: { indicator: 9, kind: "share", body: "non-executive" }, source: "esneft-2022" },
  { row: 58, section: "indicator-9", title: "Workforce: share", kind: "measure", of: { indicator: 9, kind: "share", body: "workforce" }, source: "esneft-2022" },
  { row: 59, section: "indicator-9", title: "All board members, less the workforce", kind: "measure", of: { indicator: 9, kind: "difference", body: "board" }, source: "esneft-2022" },
  { row: null, section: "indicator-9", title: "Voting board members, less the workforce", kind: "measure", of: { indicator: 9, kind: "difference", body: "voting" }, source: "lpt-2022" },
  { row: null, section: "indicator-9", title: "Executive board members, less the workforce", kind: "measure", of: { indicator: 9, kind: "difference", body: "executive" }, source: "lpt-2022" },
] as const;
formRows satisfies readonly FormRowRow[];

/** A row of the national return. */
export type FormRow = (typeof formRows)[number];
