import type { SolverRequest } from "../work/solver-script.ts";
import { makeCheck } from "../answers/make-check.ts";
import type { PageAnswer, SavedText } from "../state/page-answer.ts";
import { draftOfValue } from "../state/year-draft.ts";
import { element, focusOn } from "./element.ts";
import { cancelWork, inBackground } from "./in-background.ts";
import { workOnRecords } from "./records-actions.ts";
import { showReportOf } from "./report-actions.ts";
import { printReport } from "./report-frame.ts";
import { saveFile } from "./save-file.ts";
import type { Store } from "./store.ts";
import { whileWorking } from "./while-working.ts";
import { saveReportWorkbook, saveReturnWorkbook } from "./workbook-actions.ts";

type Action = (store: Store, from: HTMLElement) => void | Promise<void>;

/** What a button or a link of the page does, by its `data-action`. */
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
  const { report, check, audit, records } = store.state();
  if (of === "report") return { name: report?.name ?? of, texts: report?.texts ?? [] };
  const answer = of === "check" ? check : of === "audit" ? audit : records[Number(of.slice(8))]?.answer;
  const name = of.startsWith("records-") ? "mapping" : of;
  return { name, texts: answer?.status === "answered" ? answer.texts : [] };
}
