import type { ActionPlan } from "../../model/action-plan.ts";
import type { WrittenWorkbook } from "../../workbook/xlsx/written-workbook.ts";
import type { AnsweredFile, DraftedMapping, TakenOver } from "./mapping-answers.ts";
import type { ShownParts } from "./fields-of-file.ts";
import { returnFields } from "./return-fields.ts";
import type { Finding } from "../../model/finding.ts";
import type { WaitingBlock } from "./pasted-block.ts";
import { type CountsHistory, type CountsOfYears, noHistory } from "./history.ts";
import { draftOfValue, isBlank, type YearDraft, type YearSlot } from "./year-draft.ts";
import type { Published } from "../../disclosure/protection/publish.ts";
import { type ReportChoices, usualChoices } from "./report-choices.ts";
import type { Issue } from "../../model/issue.ts";
import type { Document } from "../../report/tables/document.ts";

/** The report that is on the page. */
interface ShownReport {
  readonly audience: ReportChoices["audience"];
  /** How many earlier publications it is safe together with; null where it stays inside. */
  readonly earlier: number | null;
  /** How many other choices of denominator and window it is safe together with. */
  readonly alternatives: number;
  /** When it was made, in the words of the page: `14:05`. */
  readonly madeAt: string;
  /** The counts and choices that it was made from, as one text. */
  readonly madeFrom: string;
  /** The whole page as it is printed, and as it is saved. */
  readonly html: string;
  /** The name of its files: `wres-report-RDE-2022`. */
  readonly name: string;
  readonly texts: readonly SavedText[];
  readonly workbook: WrittenWorkbook;
}

/** The action plan that stands beside the figures, and the file that it was read from. */
export interface ChosenPlan {
  readonly name: string;
  readonly plan: ActionPlan;
}

/** The work that the page is busy with; `done` of `of` bytes where it knows. */
export interface Work {
  readonly doing: string;
  readonly done: number;
  readonly of: number;
}

/** A file of records, and what became of it. */
export interface RecordsOutcome {
  readonly file: string;
  readonly bytes: number;
  readonly answer: PageAnswer;
  /** The mapping that was drafted for it, with what has been answered on the page; null where it was counted. */
  readonly mapping: DraftedMapping | null;
  /** The answers of before that were put into it; null where there were none. */
  readonly takenOver: TakenOver | null;
}

/** What was published before, as a file gives it. */
export interface EarlierPublication {
  readonly name: string;
  readonly bytes: number;
  readonly publications: readonly Published[];
}

/** What the rows of a file of records are said to be, as the fields hold it; empty where their headings decide. */
interface RecordChoices {
  readonly kind: string;
  readonly year: string;
}

/** Everything that the page shows, as one value. It is never changed: a new one takes its place. */
export interface CalculatorState extends CountsOfYears, ShownParts {
  readonly history: CountsHistory;
  /** What was done last, said aloud: `Undone: Appointed, White.` */
  readonly said: string;
  /** The sections that somebody has typed in and left: what is doubtful in them is asked about from then on. */
  readonly left: readonly string[];
  /** Whether this browser keeps a draft; `refused` where it does not let the page. */
  readonly keeping: "off" | "on" | "refused";
  readonly published: readonly EarlierPublication[];
  /** Null where no plan is chosen. */
  readonly plan: ChosenPlan | null;
  /** Issues are listed once somebody has asked for a report: nobody is told off while typing. */
  readonly findings: "shown" | "not-yet";
  /** The last report that was made; `currentReport` says whether it is still that of the counts. */
  readonly report: ShownReport | null;
  readonly choices: ReportChoices;
  /** The counts of each year that stand in a file, as a text: those that were opened or saved last. */
  readonly inFile: Readonly<Record<YearSlot, string>>;
  /** The counts that are in the way of publishing; null where none is. */
  readonly atRisk: { readonly counts: readonly string[]; readonly earlier: number } | null;
  readonly records: readonly RecordsOutcome[];
  /** What was answered about files of records, also about those that are not open on the page. */
  readonly answered: readonly AnsweredFile[];
  /** What is chosen beside the files of records: what their rows are, and their WRES year. */
  readonly recordChoices: RecordChoices;
  readonly check: PageAnswer | null;
  readonly audit: PageAnswer | null;
  readonly pay: PageAnswer | null;
  readonly peers: PageAnswer | null;
  /** What was pasted to be checked, and to be audited. */
  readonly pasted: Readonly<Record<"check" | "audit", string>>;
  /** A pasted block of another shape than the cells, until somebody has seen where it goes. */
  readonly waiting: WaitingBlock | null;
  readonly work: Work | null;
  /** A fault of the page itself, or what could not be read. */
  readonly fault: string | null;
}

/** The counts of both years, as one text: two states with the same text hold the same counts. */
function countsText({ current, previous }: CountsOfYears): string {
  return JSON.stringify([current.value, previous?.value ?? null, current.lost]);
}

/** The counts, the choices, the plan and the earlier publications that a report is made from, as one text. */
export function reportSource(
  state: CountsOfYears & Pick<CalculatorState, "choices" | "published" | "plan">,
): string {
  const { choices, plan } = state;
  const published =
    choices.audience === "publish" ? state.published.map(({ publications }) => publications) : [];
  return `${countsText(state)}${JSON.stringify([choices, published, plan])}`;
}

/** The report of the counts and choices as they are now; null where there is none, or where they have changed since. */
export function currentReport(state: CalculatorState): ShownReport | null {
  return state.report?.madeFrom === reportSource(state) ? state.report : null;
}

/** The counts of a year, as a text by which they are known again. */
export function yearText(draft: YearDraft | null): string {
  return JSON.stringify(draft?.value ?? null);
}

/** True where answers about a file of records stand in no saved mapping. */
export function hasUnsavedAnswers({ answered }: Pick<CalculatorState, "answered">): boolean {
  return answered.some(({ isSaved }) => !isSaved);
}

/** True where counts were typed that stand in no file. */
export function hasUnsavedCounts({ current, previous, inFile }: CalculatorState): boolean {
  const isUnsaved = (draft: YearDraft | null, slot: YearSlot): boolean =>
    draft !== null && !isBlank(draft) && yearText(draft) !== inFile[slot];
  return isUnsaved(current, "current") || isUnsaved(previous, "previous");
}

/** The page as it is opened. */
export const initialState: CalculatorState = {
  current: draftOfValue({}),
  previous: null,
  history: noHistory,
  said: "",
  left: [],
  keeping: "off",
  published: [],
  plan: null,
  columns: "principal-groups",
  hasBank: false,
  figures: [],
  findings: "not-yet",
  report: null,
  choices: usualChoices,
  inFile: { current: "{}", previous: "null" },
  atRisk: null,
  records: [],
  answered: [],
  recordChoices: { kind: "", year: "" },
  check: null,
  audit: null,
  pay: null,
  peers: null,
  pasted: { check: "", audit: "" },
  waiting: null,
  work: null,
  fault: null,
};

/** One file that can be saved: the text, and how its name ends. */
export interface SavedText {
  /** The text of the button: `JSON`. */
  readonly label: string;
  /** Its name where that is another than the report's. */
  readonly name?: string;
  readonly extension: "html" | "json" | "csv" | "md";
  readonly text: string;
}

/** An answer that the page shows as it is and offers as files; or what was wrong with the question. */
export type PageAnswer =
  | {
      readonly status: "answered";
      readonly document: Document;
      readonly texts: readonly SavedText[];
    }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };

/** The nine indicators as the first page of a report has them, as far as they are known. */
export interface LiveScorecard {
  readonly columns: readonly string[];
  readonly rows: readonly LiveRow[];
}

/** An indicator, and the section of the form that fills it. */
export interface LiveRow {
  readonly label: string;
  readonly section: string;
  /** False where nothing is given of it yet. */
  readonly isGiven: boolean;
  readonly cells: readonly string[];
  readonly note: string;
}

/** The findings of a year, and the parts of the return that they are about. */
export interface LiveFinding {
  readonly finding: Finding;
  readonly parts: readonly string[];
}

/**
 * The findings that somebody is asked about: those of sections that were left, and all of them once a report was asked for. Nobody
 * is interrupted in the middle of a section.
 */
export function findingsToShow(
  { findings: asked, left }: Pick<CalculatorState, "findings" | "left">,
  found: readonly LiveFinding[],
): readonly Finding[] {
  const inForm = new Set(returnFields("principal-groups").map(({ id }) => id));
  return found
    .filter(
      ({ parts }) =>
        asked === "shown" ||
        parts.some((part) => left.includes(part)) ||
        !parts.some((part) => inForm.has(part)),
    )
    .map(({ finding }) => finding);
}
