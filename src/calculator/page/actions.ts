import type { SolverRequest } from "../work/solver-script.ts";
import type { ComparisonRequest } from "../answers/make-comparison.ts";
import { makeCheck } from "../answers/make-check.ts";
import {
  type CalculatorState,
  currentReport,
  type PageAnswer,
  type SavedText,
  yearText,
} from "../state/calculator-state.ts";
import { mappingText } from "../state/mapping-answers.ts";
import { withValueAt } from "../state/with-edits.ts";
import { draftOfValue, type YearDraft, type YearSlot } from "../state/year-draft.ts";
import { type Issue, issuePath, valueAt } from "../../model/issue.ts";
import type { Return } from "../../model/return.ts";
import { publishedAbout } from "../../model/published-figures.ts";
import {
  strataOf,
  type StrataPlace,
  strataPlacesOf,
  withoutStratum,
  withStratum,
} from "../state/strata-fields.ts";
import { fieldId } from "../view/form-issues.ts";
import { stratumFieldId } from "../view/form-view.ts";
import { element, focusOn, printReport } from "./element.ts";
import { copyTable, endWaiting } from "./grid.ts";
import { redoStep, undoStep } from "./history-actions.ts";
import { cancelWork, inBackground, whileWorking, workbookScript } from "./in-background.ts";
import { clearKept } from "./keep-draft.ts";
import { workOutPay } from "./pay-actions.ts";
import { addCode, forgetAnswers, workOnRecords } from "./records-actions.ts";
import { readChoices, showReportOf } from "./report-actions.ts";
import { readDrafts } from "./take-returns.ts";
import type { Store } from "./store.ts";

type Action = (store: Store, from: HTMLElement) => void | Promise<void>;

const types: Readonly<Record<SavedFile["extension"], string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
  md: "text/markdown",
};

/** The actions of the buttons and links of the page, by their `data-action`. */
export const actions: Readonly<Record<string, Action>> = {
  "make-report": showReportOf,
  "go-to-field": (_, from) => {
    focusOn((from.getAttribute("href") ?? "#").slice(1));
  },
  "go-to-section": (_, from) => {
    const section = element((from.getAttribute("href") ?? "#").slice(1), HTMLDetailsElement);
    section.open = true;
    section.querySelector("summary")?.focus();
    section.scrollIntoView({ block: "start" });
  },
  undo: undoStep,
  redo: redoStep,
  "toggle-columns": (store) => {
    store.change({
      columns: store.state().columns === "all-groups" ? "principal-groups" : "all-groups",
    });
  },
  "add-bank": (store) => {
    store.change({ hasBank: true });
    const section = element("current-section-bank", HTMLDetailsElement);
    section.open = true;
    section.querySelector("summary")?.focus();
  },
  "add-figure": addFigure,
  "add-stratum": addStratum,
  "drop-stratum": dropStratum,
  "add-previous": (store) => {
    store.change({ previous: draftOfValue({}) });
    focusOn("previous-counts");
  },
  "drop-previous": (store) => {
    store.change({ previous: null });
    document.querySelector<HTMLElement>('[data-action="add-previous"]')?.focus();
  },
  "take-out": (store, { dataset }) => {
    const isCurrent = dataset["slot"] === "current";
    const name = store.state()[isCurrent ? "current" : "previous"]?.source?.name ?? "";
    const said = `${name} is taken out, with its counts. Undo brings it back.`;
    store.change({ ...(isCurrent ? { current: draftOfValue({}) } : { previous: null }), said, atRisk: null });
    focusOn(isCurrent ? "current-file" : "previous-file");
  },
  confirm: (store, { dataset }) => {
    const field = element(dataset["reason"] ?? "", HTMLInputElement);
    const reason = field.value.trim();
    field.setCustomValidity(reason === "" ? "Say why it is right." : "");
    if (!field.reportValidity()) return;
    const one = { code: dataset["code"] ?? "", path: dataset["path"] ?? "", reason };
    acknowledge(store, (before) => [...before, one]);
  },
  "take-back": (store, { dataset }) => {
    const { code, path = "" } = dataset;
    acknowledge(store, (before) =>
      before.filter((one, index) =>
        path.startsWith("acknowledged[")
          ? path !== `acknowledged[${String(index)}]`
          : valueAt(one, ["code"]) !== code || valueAt(one, ["path"]) !== path,
      ),
    );
  },
  "save-return": (store, { dataset }) => {
    const slot: YearSlot = dataset["slot"] === "previous" ? "previous" : "current";
    const draft = store.state()[slot];
    if (draft === null) return;
    store.change({ inFile: { ...store.state().inFile, [slot]: yearText(draft) } });
    saveFile(countsName(draft), { extension: "json", text: `${JSON.stringify(draft.value, null, 2)}\n` });
  },
  save: (store, { dataset }) => {
    const { name, texts } = savable(store, dataset["of"] ?? "");
    const text = texts[Number(dataset["index"])];
    if (text !== undefined) saveFile(text.name ?? name, text);
  },
  "save-mapping": (store, { dataset }) => {
    const { records, answered } = store.state();
    const { file, mapping: drafted = null } = records[Number(dataset["file"])] ?? {};
    if (drafted === null) return;
    saveFile(`mapping-${drafted.mapping.kind}`, { extension: "json", text: mappingText(drafted) });
    store.change({ answered: answered.map((one) => (one.name === file ? { ...one, isSaved: true } : one)) });
  },
  "add-code": addCode,
  "forget-answers": (store, { dataset }) => {
    forgetAnswers(store, dataset["name"] ?? "");
  },
  "save-return-workbook": saveReturnWorkbook,
  "save-report-workbook": saveReportWorkbook,
  print: printReport,
  "copy-table": copyTable,
  "fill-paste": (store) => {
    endWaiting(store, { isFilled: true });
  },
  "cancel-paste": (store) => {
    endWaiting(store, { isFilled: false });
  },
  cancel: cancelWork,
  "draft-mapping": (store) => workOnRecords(store, "draft"),
  "count-records": (store) => workOnRecords(store, "count"),
  "drop-published": (store, { dataset }) => {
    const published = store.state().published.filter((_, index) => index !== Number(dataset["index"]));
    store.change({ published, atRisk: null });
    focusOn("published-file");
  },
  "drop-plan": (store) => {
    store.change({ plan: null });
    focusOn("plan-file");
  },
  "clear-draft": (store) => {
    clearKept();
    store.change({
      keeping: "off",
      said: "The draft is cleared. This browser keeps nothing of these counts.",
    });
    focusOn("keep-draft");
  },
  pay: workOutPay,
  "compare-trusts": compareWithPeers,
  check: (store) => {
    store.change({ check: makeCheck(element("check-text", HTMLTextAreaElement).value) });
    focusOn("check-title");
  },
  audit: (store) =>
    whileWorking(store, "Auditing", 0, async () => {
      const text = element("audit-text", HTMLTextAreaElement).value;
      const question = { task: "audit", text } satisfies SolverRequest;
      store.change({ audit: (await inBackground("solver", question)) as PageAnswer });
      focusOn("audit-title");
    }),
};

/** Puts a row for a published figure into the form; its id says what it is of, and is checked like all that is typed. */
function addFigure(store: Store, { dataset }: HTMLElement): void {
  const slot: YearSlot = dataset["slot"] === "previous" ? "previous" : "current";
  const field = element(`${slot}-other-figure`, HTMLInputElement);
  const id = field.value.trim();
  const read = publishedAbout(id);
  const faults = {
    unknown: "Give the id of a measure as results print it.",
    elsewhere: read.status === "elsewhere" ? `It belongs elsewhere: ${read.where}.` : "",
    publishable: "",
  };
  field.setCustomValidity(faults[read.status]);
  if (!field.reportValidity()) return;
  field.value = "";
  const { figures } = store.state();
  store.change({ figures: [...new Set([...figures, id])] });
  focusOn(fieldId(slot, issuePath(["published", id])));
}

/** The year, the section and the place in it that a button about strata belongs to. */
function strataPlaceOf({ dataset }: HTMLElement): {
  readonly slot: YearSlot;
  readonly section: string;
  readonly place: StrataPlace | undefined;
} {
  const slot: YearSlot = dataset["slot"] === "previous" ? "previous" : "current";
  const section = dataset["section"] ?? "";
  const chosen = document.getElementById(stratumFieldId(slot, section, "place"));
  const index = dataset["place"] ?? (chosen instanceof HTMLSelectElement ? chosen.value : "0");
  return { slot, section, place: strataPlacesOf(section)[Number(index)] };
}

/** Adds a part of the people of a section by its two names, with fields for its counts. */
function addStratum(store: Store, from: HTMLElement): void {
  const { slot, section, place } = strataPlaceOf(from);
  const draft = store.state()[slot];
  if (place === undefined || draft === null) return;
  const fields = {
    by: element(stratumFieldId(slot, section, "by"), HTMLInputElement),
    of: element(stratumFieldId(slot, section, "of"), HTMLInputElement),
  };
  const added = withStratum(draft.value, place, { by: fields.by.value, of: fields.of.value });
  for (const field of Object.values(fields)) field.setCustomValidity("");
  if (added.status === "refused") {
    fields[added.field].setCustomValidity(added.message);
    fields[added.field].reportValidity();
    return;
  }
  // What divides the people stands there for the next part.
  fields.of.value = "";
  store.change({ [slot]: draftOfValue(added.value, draft), said: `${added.label} is added.` });
  focusOn(stratumFieldId(slot, section, "of"));
}

/** Takes a part of the people of a section out, with its counts. */
function dropStratum(store: Store, from: HTMLElement): void {
  const { slot, section, place } = strataPlaceOf(from);
  const draft = store.state()[slot];
  if (place === undefined || draft === null) return;
  const index = Number(from.dataset["stratum"]);
  const label = strataOf(draft.value, place)[index] ?? "";
  const value = withoutStratum(draft.value, place, index);
  const said = `${label} is taken out, with its counts. Undo brings it back.`;
  store.change({ [slot]: draftOfValue(value, draft), said });
  focusOn(stratumFieldId(slot, section, "by"));
}

/** Changes what the return says of the findings that somebody has looked at. */
function acknowledge(store: Store, change: (before: readonly unknown[]) => readonly unknown[]): void {
  const { current } = store.state();
  const { value } = current;
  const before = valueAt(value, ["acknowledged"]);
  const after = change(Array.isArray(before) ? before : []);
  const whole = withValueAt(value, ["acknowledged"], after.length === 0 ? undefined : after);
  store.change({ current: draftOfValue(whole ?? {}, current) });
  focusOn("doubts");
}

/** The name of a file of counts: organisation, year and part of the year, as far as they are given. */
function countsName({ value }: YearDraft): string {
  const parts = [
    valueAt(value, ["organisation", "code"]),
    valueAt(value, ["year"]),
    valueAt(value, ["period"]),
  ];
  return ["wres-counts", ...parts]
    .flatMap((part) => (typeof part === "string" || typeof part === "number" ? [String(part)] : []))
    .map((part) => part.replace(/[^\w-]+/g, "-"))
    .join("-");
}

/** Sets this year's return beside those of the trusts whose files are chosen. */
async function compareWithPeers(store: Store): Promise<void> {
  const files = [...(element("peers-files", HTMLInputElement).files ?? [])];
  const own = store.state().current.return;
  if (own === null || files.length === 0) {
    const fault =
      own === null
        ? "This year’s counts are not complete: open or type your own return first."
        : "Choose the returns of other trusts.";
    store.change({ fault });
    return;
  }
  await whileWorking(store, "Comparing", 0, async () => {
    const peers: Return[] = [];
    const issues: Issue[] = [];
    for (const file of files) {
      const [draft] = await readDrafts(store, file);
      if (draft === undefined) return;
      if (draft.return === null) issues.push(...namedIssues(file.name, draft));
      else peers.push(draft.return);
    }
    const request: ComparisonRequest = { returns: [own, ...peers], choices: readChoices() };
    const answer =
      issues.length > 0
        ? ({ status: "refused", issues } as const)
        : ((await inBackground("solver", {
            task: "compare",
            request,
          } satisfies SolverRequest)) as PageAnswer);
    store.change({ peers: answer });
    focusOn("peers-title");
  });
}

function namedIssues(name: string, { issues }: YearDraft): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, message: `${name}: ${issue.message}` }));
}

/** The answers of the page beside the report. */
const answers = ["check", "audit", "pay", "peers"] as const;

type AnswerName = (typeof answers)[number];

/** The files that belong to an answer. */
function savable(store: Store, of: string): { readonly name: string; readonly texts: readonly SavedText[] } {
  const report = currentReport(store.state());
  if (of === "report") return { name: report?.name ?? of, texts: report?.texts ?? [] };
  const answer = answers.includes(of as AnswerName) ? store.state()[of as AnswerName] : null;
  return { name: of, texts: answer?.status === "answered" ? answer.texts : [] };
}

type SavedFile =
  | Pick<SavedText, "extension" | "text">
  | { readonly extension: "xlsx"; readonly text: Uint8Array };

/** Lets the person save a file. It goes nowhere else. */
function saveFile(name: string, { extension, text }: SavedFile): void {
  const url = URL.createObjectURL(
    new Blob([typeof text === "string" ? text : new Uint8Array(text)], { type: types[extension] }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.${extension}`;
  link.click();
  // The browser has taken the text by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** Saves the report as an Excel workbook. */
async function saveReportWorkbook(store: Store): Promise<void> {
  const report = currentReport(store.state());
  if (report === null) return;
  await whileWorking(store, "Writing the workbook", 0, async () => {
    const { writeWorkbook } = await workbookScript();
    saveFile(report.name, { extension: "xlsx", text: await writeWorkbook(report.workbook) });
  });
}

/** Saves the counts as a workbook that calculates by itself; a blank form where nothing is filled in. */
async function saveReturnWorkbook(store: Store): Promise<void> {
  const { current, previous } = store.state();
  const isEmpty = JSON.stringify(current.value) === "{}";
  if (current.return === null && !isEmpty) {
    store.change({ findings: "shown" });
    focusOn("error-summary");
    return;
  }
  await whileWorking(store, "Writing the workbook", 0, async () => {
    const { toWorkbook } = await workbookScript();
    const beside = previous?.return ?? null;
    const text = await toWorkbook(current.return ?? undefined, beside === null ? {} : { previous: beside });
    const { inFile } = store.state();
    store.change({ inFile: inWorkbook({ current, previous, inFile }) });
    saveFile(isEmpty ? "wres-counts-blank" : countsName(current), { extension: "xlsx", text });
  });
}

/** The counts that stand in a file once a workbook is saved: last year's only where they are right, else they are left out of it. */
function inWorkbook({
  current,
  previous,
  inFile,
}: Pick<CalculatorState, "current" | "previous" | "inFile">): CalculatorState["inFile"] {
  return {
    current: yearText(current),
    previous: (previous?.return ?? null) === null ? inFile.previous : yearText(previous),
  };
}
