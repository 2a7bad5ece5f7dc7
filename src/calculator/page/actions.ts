import type { SolverRequest } from "../work/solver-script.ts";
import { makeCheck } from "../answers/make-check.ts";
import {
  countsText,
  currentReport,
  type PageAnswer,
  type RecordsOutcome,
  type SavedText,
} from "../state/calculator-state.ts";
import { draftOfValue } from "../state/year-draft.ts";
import { element, focusOn, printReport } from "./element.ts";
import { cancelWork, inBackground, whileWorking, workbookScript } from "./in-background.ts";
import { showReportOf } from "./report-actions.ts";
import type { Store } from "./store.ts";
import type { RecordPart } from "../../model/record-counts.ts";
import type { RecordsAnswer, RecordsRequest } from "../answers/count-records.ts";
import { readText } from "./take-returns.ts";

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
  "toggle-columns": (store) => {
    store.change({
      columns: store.state().columns === "all-groups" ? "principal-groups" : "all-groups",
    });
  },
  "add-previous": (store) => {
    store.change({ previous: draftOfValue({}) });
    focusOn("previous-counts");
  },
  "drop-previous": (store) => {
    store.change({ previous: null });
  },
  "save-return": (store) => {
    const { value } = store.state().current;
    store.change({ inFile: countsText(store.state()) });
    saveFile("return", { extension: "json", text: `${JSON.stringify(value, null, 2)}\n` });
  },
  save: (store, { dataset }) => {
    const { name, texts } = savable(store, dataset["of"] ?? "");
    const text = texts[Number(dataset["index"])];
    if (text !== undefined) saveFile(name, text);
  },
  "save-return-workbook": saveReturnWorkbook,
  "save-report-workbook": saveReportWorkbook,
  print: printReport,
  cancel: cancelWork,
  "draft-mapping": (store) => workOnRecords(store, "draft"),
  "count-records": (store) => workOnRecords(store, "count"),
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

/** The files that belong to an answer. */
function savable(store: Store, of: string): { readonly name: string; readonly texts: readonly SavedText[] } {
  const { check, audit, records } = store.state();
  const report = currentReport(store.state());
  if (of === "report") return { name: report?.name ?? of, texts: report?.texts ?? [] };
  const answer = of === "check" ? check : of === "audit" ? audit : records[Number(of.slice(8))]?.answer;
  const name = of.startsWith("records-") ? "mapping" : of;
  return { name, texts: answer?.status === "answered" ? answer.texts : [] };
}

type SavedFile =
  Pick<SavedText, "extension" | "text"> | { readonly extension: "xlsx"; readonly text: Uint8Array };

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
  const isBlank = JSON.stringify(current.value) === "{}";
  if (current.return === null && !isBlank) {
    store.change({ findings: "shown" });
    focusOn("error-summary");
    return;
  }
  await whileWorking(store, "Writing the workbook", 0, async () => {
    const { toWorkbook } = await workbookScript();
    const beside = previous?.return ?? null;
    const text = await toWorkbook(current.return ?? undefined, beside === null ? {} : { previous: beside });
    store.change({ inFile: countsText({ current, previous }) });
    saveFile("return", { extension: "xlsx", text });
  });
}

/** Drafts mappings for the chosen files of records, or counts them into this year's return. */
async function workOnRecords(store: Store, task: RecordsRequest["task"]): Promise<void> {
  const files = [...(element("records-files", HTMLInputElement).files ?? [])];
  const [mapping] = element("records-mapping", HTMLInputElement).files ?? [];
  if (files.length === 0) {
    store.change({ fault: "No file of records is chosen." });
    return;
  }
  const mappings = mapping === undefined ? null : await readText(mapping);
  store.change({ records: [] });
  // One after another: each takes a whole processor, and the page shows the progress of one.
  for (const file of files) {
    const doing = `${task === "count" ? "Counting" : "Looking at"} ${file.name}`;
    await whileWorking(store, doing, file.size, async (onProgress) => {
      const request = { task, file, mappings, ...recordChoices() } satisfies RecordsRequest;
      const { answer, part } = (await inBackground("records", request, onProgress)) as RecordsAnswer;
      const outcome: RecordsOutcome = { file: file.name, answer };
      store.change({ records: [...store.state().records, outcome] });
      if (part !== null) takePart(store, part);
    });
  }
  focusOn("records-0-title");
}

/** Puts the counts into the form, where a person can look at them and complete them. */
function takePart(store: Store, part: RecordPart): void {
  const { value } = store.state().current;
  const before = (typeof value === "object" && value !== null ? value : {}) as {
    readonly year?: unknown;
    readonly bank?: object;
  };
  const { year } = recordChoices();
  const bank = { ...before.bank, ...part.bank };
  const whole = {
    ...before,
    ...(before.year === undefined && year !== null && { year }),
    ...part,
    ...(Object.keys(bank).length > 0 && { bank }),
  };
  store.change({ current: draftOfValue(whole) });
}

function recordChoices(): Pick<RecordsRequest, "kind" | "year"> {
  const kinds = ["workforce", "shortlisting", "disciplinary", "training", "survey"] as const;
  const kind = element("records-kind", HTMLSelectElement).value;
  const year = element("records-year", HTMLInputElement).value.trim();
  return {
    kind: kinds.find((known) => known === kind) ?? null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}
