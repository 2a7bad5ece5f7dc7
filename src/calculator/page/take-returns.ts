import { textOfBytes } from "../../foundation/text-of-bytes.ts";
import { isWorkbookName } from "../../foundation/workbook-name.ts";
import { comparePeriods } from "../../model/period.ts";
import { findingsOfWarnings } from "../../model/results.ts";
import { parseDefinitionsText } from "../../ingest/parse-definitions.ts";
import { jsonText } from "../../ingest/json-text.ts";
import { parseActionPlan, type ParsedActionPlan } from "../../ingest/parse-action-plan.ts";
import { parsePublicationText } from "../../ingest/parse-table.ts";
import { isRecordsName, otherKind } from "../answers/other-kind.ts";
import {
  draftOfText,
  draftOfValue,
  isBlank,
  unreadDraft,
  withSource,
  type YearDraft,
  type YearSlot,
} from "../state/year-draft.ts";
import { showReportOf } from "./report-actions.ts";
import type { Store } from "./store.ts";
import { whileWorking, workbookScript } from "./in-background.ts";
import { textOfRows } from "../../ingest/csv-rows.ts";
import { element, focusOn } from "./element.ts";
import { type CalculatorState, yearText } from "../state/calculator-state.ts";
import type { FieldKind } from "../state/return-fields.ts";
import { type FilledField, withEdits, withValueAt } from "../state/with-edits.ts";

/** Takes in this year's return, or last year's, and makes the report of it. */
async function takeReturn(store: Store, slot: YearSlot, file: File): Promise<void> {
  if (isRecordsName(file.name)) {
    offerRecords(store, [file]);
    return;
  }
  await whileWorking(store, `Reading ${file.name}`, 0, async () => {
    if (await takeDefinitions(store, slot, file)) return;
    const [draft, beside] = await readDrafts(store, file);
    const { current, previous } = store.state();
    if (draft === undefined) return;
    await takeDrafts(store, slot === "current" ? [draft, beside ?? previous] : [current, draft]);
  });
}

/** Puts definitions of measures beside the nine into the counts of a year; false for a file of anything else. */
async function takeDefinitions(store: Store, slot: YearSlot, file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  const parsed = parseDefinitionsText(await readText(file));
  const draft = store.state()[slot];
  if (parsed.status === "invalid" || parsed.definitions.length === 0 || draft === null) return false;
  const value = withValueAt(draft.value, ["definitions"], parsed.definitions);
  store.change({
    [slot]: draftOfValue(value, draft),
    said: `The definitions of ${file.name} stand in the counts now.`,
  });
  if (slot === "current" && !isBlank(draft)) await showReportOf(store);
  return true;
}

/** Takes in returns that were dropped together: the latest is this year's. */
async function takeReturns(store: Store, files: readonly File[]): Promise<void> {
  await whileWorking(store, "Reading the files", 0, async () => {
    const drafts: YearDraft[] = [];
    for (const file of files) {
      if (files.length > 1 || !(await takeDefinitions(store, "current", file)))
        drafts.push(...(await readDrafts(store, file)));
    }
    const [current, previous] = drafts.toSorted(latestFirst);
    if (current !== undefined) await takeDrafts(store, [current, previous ?? null]);
  });
}

/** Puts returns into the form, with the columns that they need. */
export async function takeDrafts(
  store: Store,
  [current, previous]: readonly [YearDraft, YearDraft | null],
): Promise<void> {
  store.change({
    current,
    previous,
    columns: columnsFor(current, previous),
    inFile: { current: yearText(current), previous: yearText(previous) },
    atRisk: null,
    said: "",
  });
  // A person who has begun with last year has this year still to come.
  if (!isBlank(current)) await showReportOf(store);
}

/** The columns that the counts of two years need. */
export function columnsFor(current: YearDraft, previous: YearDraft | null): CalculatorState["columns"] {
  const text = JSON.stringify([current.value, previous?.value]);
  return /"(?:asian|black|mixed)":(?!null)/.test(text) ? "all-groups" : "principal-groups";
}

function latestFirst(one: YearDraft, other: YearDraft): number {
  return one.return !== null && other.return !== null
    ? comparePeriods(other.return, one.return)
    : yearOf(other) - yearOf(one);
}

function yearOf({ value }: YearDraft): number {
  const year: unknown = typeof value === "object" && value !== null && "year" in value ? value.year : 0;
  return typeof year === "number" ? year : 0;
}

/** The returns of a file: a workbook may have last year's beside this year's. A file in which nothing stands, or that is not a return, changes nothing. */
export async function readDrafts(store: Store, file: File): Promise<readonly YearDraft[]> {
  const drafts = isWorkbookName(file.name)
    ? await draftsOfWorkbook(file)
    : [draftOfText(await readText(file))];
  const named = drafts.map((draft) => withSource(draft, file.name, file.size));
  const other = otherKind(file.name, drafts[0]?.value);
  if (other !== null || named.every(isBlank)) {
    store.change({ fault: other ?? `${file.name} is blank: no count stands in it. Nothing was changed.` });
    return [];
  }
  return named;
}

async function draftsOfWorkbook(file: File): Promise<readonly YearDraft[]> {
  const { fromWorkbook } = await workbookScript();
  const parsed = await fromWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (parsed.status === "invalid") return [unreadDraft(parsed.issues, parsed.warnings)];
  const years = parsed.previous === null ? [parsed.return] : [parsed.return, parsed.previous];
  const lost = findingsOfWarnings(parsed.losses);
  return years.map((year, index) => draftOfValue(year, { source: null, lost: index === 0 ? lost : [] }));
}

/** Reads a file as text. */
export async function readText(file: Blob): Promise<string> {
  return textOfBytes(new Uint8Array(await file.arrayBuffer()));
}

/** Takes in the files that are chosen, or dropped anywhere on the page. */
export function listenToFiles(store: Store): void {
  for (const slot of ["current", "previous"] as const) {
    whenChosen(`${slot}-file`, (file) => {
      store.change(readForm(store.state()));
      void takeReturn(store, slot, file);
    });
  }
  whenChosen("plan-file", (file) => void takePlan(store, file));
  whenChosen("published-file", (file) => void takePublished(store, [file]));
  for (const tab of ["check", "audit"] as const) {
    whenChosen(`${tab}-file`, (file) => void fillText(store, tab, file));
  }
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dragging");
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) document.body.classList.remove("dragging");
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dragging");
    dropped(store, [...(event.dataTransfer?.files ?? [])]);
  });
}

/** A file that is dropped belongs to the tab that is open; records are told from a return by their names. */
function dropped(store: Store, files: readonly File[]): void {
  const [first] = files;
  const open = document.querySelector('[role="tabpanel"]:not([hidden])')?.id.replace("panel-", "") ?? "";
  if (first === undefined) return;
  if (open === "check" || open === "audit") void fillText(store, open, first);
  else if (open === "pay") chooseFile("pay-file", [first]);
  else if (files.every(({ name }) => /\.json$/i.test(name) || isWorkbookName(name)))
    void takeReturns(store, files);
  else offerRecords(store, files);
}

/** Puts files that were dropped into a field, as if they had been chosen there. */
function chooseFile(id: string, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  element(id, HTMLInputElement).files = transfer.files;
}

/** Files of records are counted, with the choices beside them, once the person asks for it. */
function offerRecords(store: Store, files: readonly File[]): void {
  chooseFile("records-files", files);
  const names = files.map(({ name }) => name).join(", ");
  store.change({ said: `${names} looks like staff records: count them here.` });
  focusOn("records-files");
}

/** Takes in what was published before. */
async function takePublished(store: Store, files: readonly File[]): Promise<void> {
  for (const file of files) {
    await whileWorking(store, `Reading ${file.name}`, 0, async () => {
      const text = await publicationText(file);
      const parsed = text === null ? null : parsePublicationText(text);
      if (parsed?.status !== "valid") {
        const why = parsed?.issues[0]?.message ?? "It has no data that say what was published.";
        store.change({ fault: `${file.name}: ${why}` });
        return;
      }
      const one = { name: file.name, bytes: file.size, publications: parsed.publications };
      store.change({ published: [...store.state().published, one], atRisk: null });
    });
  }
}

/** Takes in the action plan that is to stand beside the figures. */
async function takePlan(store: Store, file: File): Promise<void> {
  await whileWorking(store, `Reading ${file.name}`, 0, async () => {
    const parsed = await planOfFile(file);
    if (parsed.status === "invalid") {
      store.change({ fault: `${file.name}: ${parsed.issues[0]?.message ?? "It is no action plan."}` });
      return;
    }
    store.change({ plan: { name: file.name, plan: parsed.plan }, said: `The plan ${file.name} was read.` });
  });
}

async function planOfFile(file: File): Promise<ParsedActionPlan> {
  if (isWorkbookName(file.name)) {
    const { planOfWorkbook } = await workbookScript();
    return planOfWorkbook(new Uint8Array(await file.arrayBuffer()));
  }
  const json = jsonText(await readText(file), LONGEST_PLAN);
  return json.status === "read" ? parseActionPlan(json.value) : { status: "invalid", issues: json.issues };
}

/** Longer than any plan; a file beyond it is another one. */
const LONGEST_PLAN = 5_000_000;

/** The text in which a publication says what it has published; null where it says nothing. */
async function publicationText(file: File): Promise<string | null> {
  const [, kind] = /\.(xls[xm]|docx)$/i.exec(file.name) ?? [];
  if (kind === undefined) return readText(file);
  const { publicationTextOf, publicationTextOfDocx } = await workbookScript();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return kind.toLowerCase() === "docx" ? publicationTextOfDocx(bytes) : publicationTextOf(bytes);
}

function whenChosen(id: string, take: (file: File) => void): void {
  const input = element(id, HTMLInputElement);
  input.addEventListener("change", () => {
    for (const file of input.files ?? []) take(file);
    // The same file may be chosen again, once it is corrected.
    input.value = "";
  });
}

async function fillText(store: Store, tab: "check" | "audit", file: File): Promise<void> {
  const text = element(`${tab}-text`, HTMLTextAreaElement);
  if (tab === "check" && isWorkbookName(file.name)) {
    const { tableOfFigures } = await workbookScript();
    const table = tableOfFigures(new Uint8Array(await file.arrayBuffer()));
    if (table.status === "invalid") {
      store.change({ fault: `${file.name}: ${table.issues[0]?.message ?? "It is not a workbook."}` });
      return;
    }
    text.value = textOfRows(table.rows);
  } else text.value = await readText(file);
  text.dispatchEvent(new Event("input", { bubbles: true }));
  text.focus();
}

/** Takes what is typed into the state, before anything else is done. */
export function readForm({
  current,
  previous,
}: CalculatorState): Pick<CalculatorState, "current" | "previous"> {
  return {
    current: withEdits(current, filledFields("current")),
    previous: previous === null ? null : withEdits(previous, filledFields("previous")),
  };
}

/** What was pasted to be checked, and to be audited. */
export function readPasted(): CalculatorState["pasted"] {
  const text = (tab: "check" | "audit"): string => element(`${tab}-text`, HTMLTextAreaElement).value;
  return { check: text("check"), audit: text("audit") };
}

function filledFields(slot: YearSlot): readonly FilledField[] {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    `#form [data-steps][data-slot="${slot}"]`,
  );
  return [...controls].map(({ dataset, value }) => ({
    steps: JSON.parse(dataset["steps"] ?? "[]") as FilledField["steps"],
    kind: (dataset["kind"] ?? "text") as FieldKind,
    text: value,
  }));
}
