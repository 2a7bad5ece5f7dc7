import type { Html } from "../../report/html/html.ts";
import { liveFigures } from "../answers/live-figures.ts";
import { answerView, errorSummary, recordsView, reportHead } from "../view/answer-view.ts";
import type { YearForm } from "../view/form-issues.ts";
import { formsOf, formView, liveId, sectionState, stateId } from "../view/form-view.ts";
import { amountWords } from "../view/amount-words.ts";
import {
  type CalculatorState,
  currentReport,
  hasUnsavedCounts,
  initialState,
  type Work,
} from "../state/calculator-state.ts";
import { actions } from "./actions.ts";
import { listenToGrid } from "./grid.ts";
import { readChoices } from "./report-actions.ts";
import { listenToFiles, readForm, takeDrafts } from "./take-returns.ts";
import { element, listenToTabs, showReport, showTab, watchReport } from "./element.ts";
import { openStore } from "./store.ts";
import { draftOfValue, type YearDraft } from "../state/year-draft.ts";

const TITLE = "WRES calculator";

/** What is drawn, region by region. */
const drawn = new Map<string, string>();

/** The example that was opened last. */
let opened = "";

watchReport();
const store = openStore(initialState, draw);

listenToFiles(store);

document.addEventListener("click", (event) => {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
  const action = actions[from?.dataset["action"] ?? ""];
  if (from === null || action === undefined) return;
  event.preventDefault();
  store.change(readForm(store.state()));
  void action(store, from);
});

// Every key changes the figures beside it, and takes a report away that is not that of the counts any more.
document.addEventListener("input", ({ target }) => {
  if (!(target instanceof Element) || target.closest("#form, #choices") === null) return;
  store.typed({ ...readForm(store.state()), choices: readChoices() });
});

listenToGrid((left) => {
  store.typed({ fault: left });
});

addEventListener("beforeunload", (event) => {
  store.typed(readForm(store.state()));
  if (hasUnsavedCounts(store.state())) event.preventDefault();
});

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
}

// The address says what is shown, so that it can be kept: #check, #audit, #example=esneft-2022.
listenToTabs((tab) => {
  location.hash = tab;
});

addEventListener("hashchange", followAddress);

followAddress();

function followAddress(): void {
  const { hash } = location;
  const tab = ["check", "audit", "report"].find((one) => hash === `#${one}`);
  const example = exampleOf(hash);
  if (tab !== undefined || example !== null || hash === "") showTab(tab ?? "report");
  // Going back to an example leaves what was typed since.
  if (example === null || hash === opened) return;
  store.typed(readForm(store.state()));
  const question = "Opening the example takes away the counts that you have typed. Open it?";
  if (hasUnsavedCounts(store.state()) && !confirm(question)) return;
  opened = hash;
  void takeDrafts(store, example);
}

/** The returns of an address such as `#example=esneft-2022`, this year's and last year's; null where it names none. */
function exampleOf(hash: string): readonly [YearDraft, YearDraft | null] | null {
  const [, trust = "", year = ""] = /^#example=([a-z]+)-(\d{4})$/.exec(hash) ?? [];
  const examples = JSON.parse(element("examples", HTMLScriptElement).textContent) as Readonly<
    Record<string, unknown>
  >;
  const current = examples[`${trust}-${year}`];
  const previous = examples[`${trust}-${String(Number(year) - 1)}`];
  if (current === undefined) return null;
  return [draftOfValue(current), previous === undefined ? null : draftOfValue(previous)];
}

/** Draws a state: the regions of calculator.html whose markup has changed, and nothing else. */
function draw(state: CalculatorState, what: "everything" | "beside-the-fields"): void {
  const forms = formsOf(state);
  drawRegion("findings", errorSummary(forms));
  if (what === "everything") drawRegion("form", formView(forms, state.columns));
  drawStates(forms);
  drawLive(state);
  document.title = forms.some(({ issues }) => issues.length > 0) ? `Error: ${TITLE}` : TITLE;
  drawRegion("records", recordsView(state.records));
  drawRegion("report-head", reportHead(state));
  drawRegion("check-answer", answerView(state.check, "check", "check-text"));
  drawRegion("audit-answer", answerView(state.audit, "audit", "audit-text"));
  drawWork(state.work);
  element("fault", HTMLElement).textContent = state.fault;
  showReport(currentReport(state)?.html ?? null);
}

/** Says beside the title of each section how far it is. */
function drawStates(forms: readonly YearForm[]): void {
  for (const form of forms) {
    for (const section of form.sections) {
      const { words, isWrong } = sectionState(form, section);
      const id = stateId(form.slot, section.id);
      say(id, words);
      element(id, HTMLElement).classList.toggle("wrong", isWrong);
    }
  }
}

/** Says in each section what follows already from what is typed there. */
function drawLive({ current, previous, choices }: CalculatorState): void {
  for (const [slot, draft] of [
    ["current", current],
    ["previous", previous],
  ] as const) {
    if (draft === null) continue;
    for (const [section, sentences] of liveFigures(draft.value, choices)) {
      say(liveId(slot, section), sentences.join(" "));
    }
  }
}

function drawRegion(id: string, { markup }: Html): void {
  if (drawn.get(id) === markup) return;
  drawn.set(id, markup);
  const region = element(id, HTMLElement);
  const open = new Set([...region.querySelectorAll("details[open]")].map((part) => part.id));
  region.innerHTML = markup;
  // What somebody has opened stays open.
  for (const part of region.querySelectorAll("details")) if (open.has(part.id)) part.open = true;
}

/** Shows what the page is busy with. What is being done is said aloud once; how far it is, is only shown. */
function drawWork(work: Work | null): void {
  element("work", HTMLElement).hidden = work === null;
  say("work-doing", work?.doing ?? "");
  say("work-amount", work === null ? "" : amountWords(work));
  const progress = element("work-progress", HTMLProgressElement);
  if (work === null || work.of === 0) progress.removeAttribute("value");
  else progress.value = Math.min(1, work.done / work.of);
}

function say(id: string, text: string): void {
  const place = element(id, HTMLElement);
  if (place.textContent !== text) place.textContent = text;
}
