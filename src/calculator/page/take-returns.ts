import { draftOfText, draftOfValue, type YearDraft, type YearSlot } from "../state/year-draft.ts";
import { showReportOf } from "./report-actions.ts";
import type { Store } from "./store.ts";
import { whileWorking, workbookScript } from "./in-background.ts";
import { element } from "./element.ts";
import { type CalculatorState, countsText } from "../state/calculator-state.ts";
import type { FieldKind } from "../state/return-fields.ts";
import { type FilledField, withEdits } from "../state/with-edits.ts";

/** Takes in this year's return, or last year's, and makes the report of it. */
async function takeReturn(store: Store, slot: "current" | "previous", file: File): Promise<void> {
  await whileWorking(store, `Reading ${file.name}`, 0, async () => {
    const [draft, beside] = await readDrafts(file);
    const { current, previous } = store.state();
    if (draft === undefined) return;
    await takeDrafts(store, slot === "current" ? [draft, beside ?? previous] : [current, draft]);
  });
}

/** Takes in returns that were dropped together: the latest is this year's. */
async function takeReturns(store: Store, files: readonly File[]): Promise<void> {
  await whileWorking(store, "Reading the files", 0, async () => {
    const drafts = (await Promise.all(files.map(readDrafts))).flat();
    const [current, previous] = drafts.toSorted((one, other) => yearOf(other) - yearOf(one));
    if (current !== undefined) await takeDrafts(store, [current, previous ?? null]);
  });
}

/** Puts returns into the form, with the columns that they need. */
export async function takeDrafts(
  store: Store,
  [current, previous]: readonly [YearDraft, YearDraft | null],
): Promise<void> {
  const text = JSON.stringify([current.value, previous?.value]);
  const columns = /"(?:asian|black|mixed)":(?!null)/.test(text) ? "all-groups" : "principal-groups";
  store.change({ current, previous, columns, inFile: countsText({ current, previous }) });
  // Whoever has begun with last year has this year still to come.
  if (JSON.stringify(current.value) !== "{}" || current.issues.some(({ code }) => code !== "missing"))
    await showReportOf(store);
}

function yearOf({ value }: YearDraft): number {
  const year: unknown = typeof value === "object" && value !== null && "year" in value ? value.year : 0;
  return typeof year === "number" ? year : 0;
}

/** The returns of a file: a workbook may have last year's beside this year's. */
async function readDrafts(file: File): Promise<readonly YearDraft[]> {
  if (!/\.xls[xm]$/i.test(file.name)) return [draftOfText(await readText(file))];
  const { fromWorkbook } = await workbookScript();
  const parsed = await fromWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (parsed.status === "invalid") {
    const { issues, warnings } = parsed;
    return [{ value: {}, return: null, issues, warnings }];
  }
  const years = parsed.previous === null ? [parsed.return] : [parsed.return, parsed.previous];
  return years.map(draftOfValue);
}

/** Reads a file as text. Editors on Windows may save UTF-16, which begins with a mark of its own. */
export async function readText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}

/** Takes in the files that are chosen, or dropped anywhere on the page. */
export function listenToFiles(store: Store): void {
  for (const slot of ["current", "previous"] as const) {
    whenChosen(`${slot}-file`, (file) => {
      store.change(readForm(store.state()));
      void takeReturn(store, slot, file);
    });
  }
  for (const tab of ["check", "audit"] as const) {
    whenChosen(`${tab}-file`, (file) => void fillText(`${tab}-text`, file));
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
  if (open === "check" || open === "audit") void fillText(`${open}-text`, first);
  else if (files.every(({ name }) => /\.(?:json|xls[xm])$/i.test(name))) void takeReturns(store, files);
  else {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    element("records-files", HTMLInputElement).files = transfer.files;
    element("records-part", HTMLDetailsElement).open = true;
    element("records-files", HTMLInputElement).focus();
  }
}

function whenChosen(id: string, take: (file: File) => void): void {
  const input = element(id, HTMLInputElement);
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) take(file);
    // The same file may be chosen again, once it is corrected.
    input.value = "";
  });
}

async function fillText(id: string, file: File): Promise<void> {
  const text = element(id, HTMLTextAreaElement);
  text.value = await readText(file);
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

function filledFields(slot: YearSlot): readonly FilledField[] {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    `#form [data-slot="${slot}"]`,
  );
  return [...controls].map(({ dataset, value }) => ({
    steps: JSON.parse(dataset["steps"] ?? "[]") as FilledField["steps"],
    kind: (dataset["kind"] ?? "text") as FieldKind,
    text: value,
  }));
}
