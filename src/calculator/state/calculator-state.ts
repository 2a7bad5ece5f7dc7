import type { WrittenWorkbook } from "../../foundation/workbook-file/written-workbook.ts";
import type { PageAnswer, SavedText } from "./page-answer.ts";
import type { GroupColumns } from "./return-fields.ts";
import type { ReportChoices } from "./report-choices.ts";
import { draftOfValue, type YearDraft } from "./year-draft.ts";

/** The report that is on the page. */
export interface ShownReport {
  readonly audience: ReportChoices["audience"];
  /** The whole page as it is printed, and as it is saved. */
  readonly html: string;
  /** What its files are called: `wres-report-RDE-2022`. */
  readonly name: string;
  readonly texts: readonly SavedText[];
  readonly workbook: WrittenWorkbook;
}

/** What the page is busy with; `done` of `of` bytes where it knows. */
export interface Work {
  readonly doing: string;
  readonly done: number;
  readonly of: number;
}

/** A file of records, and what became of it. */
export interface RecordsOutcome {
  readonly file: string;
  readonly answer: PageAnswer;
}

/** Everything that the page shows, as one value. It is never changed: a new one takes its place. */
export interface CalculatorState {
  readonly current: YearDraft;
  readonly previous: YearDraft | null;
  readonly columns: GroupColumns;
  /** Issues are listed once somebody has asked for a report: nobody is told off while typing. */
  readonly findings: "shown" | "not-yet";
  readonly report: ShownReport | null;
  /** The counts that are in the way of publishing; null where none is. */
  readonly atRisk: readonly string[] | null;
  readonly records: readonly RecordsOutcome[];
  readonly check: PageAnswer | null;
  readonly audit: PageAnswer | null;
  readonly work: Work | null;
  /** A fault of the page itself, or what could not be read. */
  readonly fault: string | null;
}

/** The page as it is opened. */
export const initialState: CalculatorState = {
  current: draftOfValue({}),
  previous: null,
  columns: "principal-groups",
  findings: "not-yet",
  report: null,
  atRisk: null,
  records: [],
  check: null,
  audit: null,
  work: null,
  fault: null,
};
