import type { Html } from "../../report/html/html.ts";
import {
  liveFigures,
  liveFindings,
  liveScorecard,
  type LiveYear,
  liveYear,
} from "../answers/live-figures.ts";
import { answerView, errorSummary, reportHead } from "../view/answer-view.ts";
import { recordsView } from "../view/records-view.ts";
import { planView, publishedView, sourceView } from "../view/files-view.ts";
import type { YearForm } from "../view/form-issues.ts";
import { formsOf, formView, liveId, sectionState, stateId } from "../view/form-view.ts";
import { pasteView } from "../view/paste-view.ts";
import { doubtsView, historyView, messagesBeside, scorecardView } from "../view/live-view.ts";
import { amountWords } from "../view/amount-words.ts";
import {
  type CalculatorState,
  currentReport,
  findingsToShow,
  hasUnsavedAnswers,
  hasUnsavedCounts,
  initialState,
  type Work,
} from "../state/calculator-state.ts";
import { waitingFiles } from "../state/mapping-answers.ts";
import { actions } from "./actions.ts";
import { endWaiting, listenToGrid } from "./grid.ts";
import { listenToUndo } from "./history-actions.ts";
import { keepDraft, listenToOtherWindows, readKept } from "./keep-draft.ts";
import { makePayFields } from "./pay-actions.ts";
import { listenToMappings, readRecordChoices, showRecords } from "./records-actions.ts";
import { readChoices, showChoices } from "./report-actions.ts";
import { columnsFor, listenToFiles, readForm, readPasted, takeDrafts } from "./take-returns.ts";
import {
  drawBesideFields,
  element,
  focusKept,
  listenToTabs,
  showReport,
  showTab,
  watchReport,
} from "./element.ts";
import type { Field } from "../state/return-fields.ts";
import { isNameOfStratum } from "../state/strata-fields.ts";
import { openStore } from "./store.ts";
import {
  draftOfValue,
  lossesOfDraft,
  withSource,
  type YearDraft,
  type YearSlot,
} from "../state/year-draft.ts";

const TITLE = "WRES calculator";

/** The pause in typing after which the scorecard and what is doubtful follow, in milliseconds. */
const PAUSE = 150;

/** What is drawn, region by region. */
const drawn = new Map<string, string>();

const kept = readKept();

/** The example that was opened last; what was open when a draft was kept is not opened over it. */
let opened = kept?.address ?? "";

/** What waits for a pause in typing. */
let waiting: ReturnType<typeof setTimeout> | undefined;

/** What is worked out of each year, until its counts or the choices change. */
const remembered = new Map<YearSlot, { draft: YearDraft; options: string; live: LiveYear | null }>();

watchReport();
if (kept !== null) {
  showChoices(kept.choices);
  showRecords(kept);
  for (const tab of ["check", "audit"] as const) {
    element(`${tab}-text`, HTMLTextAreaElement).value = kept.pasted[tab];
  }
}
const store = openStore(
  kept === null
    ? initialState
    : {
        ...initialState,
        current: kept.current,
        previous: kept.previous,
        choices: kept.choices,
        published: kept.published,
        pasted: kept.pasted,
        answered: kept.answered,
        recordChoices: kept.recordChoices,
        columns: columnsFor(kept.current, kept.previous),
        keeping: "on",
        said: "The draft that this browser keeps is open again.",
      },
  draw,
);

makePayFields();
listenToFiles(store);
listenToUndo(store);
listenToMappings(store);
listenToOtherWindows(store);

document.addEventListener("click", (event) => {
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
  const action = actions[from?.dataset["action"] ?? ""];
  if (from === null || action === undefined) return;
  event.preventDefault();
  const recordChoices = readRecordChoices();
  store.change({ ...readForm(store.state()), pasted: readPasted(), recordChoices, said: "" });
  void action(store, from);
});

// Every key changes the figures beside it, and takes a report away that is not that of the counts any more.
document.addEventListener("input", ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest("#panel-check, #panel-audit") !== null) store.typed({ pasted: readPasted() });
  if (target.closest("#records-part") !== null) store.typed({ recordChoices: readRecordChoices() });
  if (target.closest("#form, #choices") === null) return;
  const typed = { ...readForm(store.state()), choices: readChoices(), said: "" };
  // What stands behind an entry of a list that is taken out has another place then, and another field.
  if (isOfList(target) && target.value.trim() === "") store.change(typed);
  else store.typed(typed);
});

/** True for a field of a whole entry of a list, such as an acknowledgement that is none. */
function isOfList(target: Element): target is HTMLTextAreaElement {
  const steps = target instanceof HTMLTextAreaElement ? (target.dataset["steps"] ?? "[]") : "[]";
  return typeof (JSON.parse(steps) as Field["steps"]).at(-1) === "number";
}

// Other fields are called by the name of a part. They follow once the key or the button is up that leaves the field: a form that is drawn
// anew in between would take the field or button away that somebody is about to use.
let isRenamed = false;
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.closest("#form") === null) return;
  const steps = JSON.parse(target.dataset["steps"] ?? "[]") as Field["steps"];
  if (isNameOfStratum(steps) || steps[0] === "year") isRenamed = true;
});
for (const end of ["click", "keyup"]) {
  document.addEventListener(end, () => {
    if (!isRenamed) return;
    isRenamed = false;
    // A click unfolds its section once it has been told to everybody: a section that was drawn anew before would stay folded.
    setTimeout(() => {
      store.change(readForm(store.state()));
    });
  });
}

// Titles and hints have the days of the part of the year that is chosen: the form is drawn anew, and the keyboard stays in the list.
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLSelectElement) || target.closest("#form") === null) return;
  if (target.dataset["steps"] === JSON.stringify(["period"])) store.change(readForm(store.state()));
});

// Nobody is asked about a section in the midst of it: only once it is left.
document.addEventListener("focusout", ({ target, relatedTarget }) => {
  const section = target instanceof Element ? target.closest("#form details.part") : null;
  if (section === null || (relatedTarget instanceof Node && section.contains(relatedTarget))) return;
  const id = section.id.replace(/^(?:current|previous)-section-/, "");
  const { left } = store.state();
  if (!left.includes(id)) store.typed({ left: [...left, id] });
});

element("keep-draft", HTMLInputElement).addEventListener("change", ({ target }) => {
  const isOn = target instanceof HTMLInputElement && target.checked;
  store.typed({ ...readForm(store.state()), keeping: isOn ? "on" : "off" });
  if (!isOn) void actions["clear-draft"]?.(store, document.body);
});

listenToGrid(store);

// Escape closes a preview, and leaves the block out.
element("paste", HTMLDialogElement).addEventListener("close", () => {
  endWaiting(store, { isFilled: false });
});

addEventListener("beforeunload", (event) => {
  store.typed({ ...readForm(store.state()), choices: readChoices(), pasted: readPasted() });
  const state = store.state();
  const isKept = state.keeping === "on" && keepDraft(state, opened) === "on";
  if ((hasUnsavedCounts(state) || hasUnsavedAnswers(state)) && !isKept) event.preventDefault();
});

// A browser may put choices back into their fields when a page is opened again.
addEventListener("pageshow", () => {
  store.typed({ choices: readChoices() });
});

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
}

// The address says what is shown, so that it can be kept: #check, #audit, #pay, #example=esneft-2022.
// The tab is shown at once: the browser tells of a new address only later, when the next key may have been pressed.
listenToTabs((tab) => {
  showTab(tab);
  location.hash = tab;
});

addEventListener("hashchange", followAddress);

followAddress();

function followAddress(): void {
  const { hash } = location;
  const tab = ["check", "audit", "pay", "report"].find((one) => hash === `#${one}`);
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
  const draft = (name: string): YearDraft | null =>
    examples[name] === undefined
      ? null
      : withSource(draftOfValue(examples[name]), `The example ${name}`, null);
  const current = draft(`${trust}-${year}`);
  return current === null ? null : [current, draft(`${trust}-${String(Number(year) - 1)}`)];
}

/** Draws a state: the regions of calculator.html whose markup has changed, and nothing else. */
function draw(state: CalculatorState, what: "everything" | "beside-the-fields"): void {
  const forms = formsOf(state);
  if (what === "everything") {
    drawRegion("form", formView(forms, state.columns));
    drawRegion("records", recordsView(state.records, waitingFiles(state)));
  } else {
    // What is typed stands in the fields, and no longer in what was drawn.
    drawn.delete("form");
    drawn.delete("records");
  }
  drawStates(forms);
  drawLive(state);
  document.title = forms.some(({ issues }) => issues.length > 0) ? `Error: ${TITLE}` : TITLE;
  drawRegion("current-source", sourceView("current", state.current));
  drawRegion("previous-source", sourceView("previous", state.previous));
  drawRegion("published", publishedView(state.published));
  drawRegion("plan", planView(state.plan));
  drawRegion("history", historyView(state.history));
  drawRegion("report-head", reportHead(state));
  drawWaiting(state);
  drawRegion("check-answer", answerView(state.check, "check", "check-text"));
  drawRegion("audit-answer", answerView(state.audit, "audit", "audit-text"));
  drawRegion("peers-answer", answerView(state.peers, "peers", "peers-files"));
  drawRegion("pay-answer", answerView(state.pay, "pay", "pay-file"));
  drawWork(state.work);
  element("fault", HTMLElement).textContent = state.fault;
  say("said", state.said);
  showReport(currentReport(state)?.html ?? null);
  clearTimeout(waiting);
  if (what === "everything") drawLater(state);
  else {
    waiting = setTimeout(() => {
      drawLater(state);
    }, PAUSE);
  }
}

/** Draws what follows from all sections together, once somebody pauses: the scorecard, what is wrong, and what is doubtful. */
function drawLater(state: CalculatorState): void {
  const forms = formsOf(state);
  const [current, previous] = [liveOf("current", state), liveOf("previous", state)];
  const doubts = [...lossesOfDraft(state.current), ...findingsToShow(state, liveFindings(current, previous))];
  const [form] = forms;
  drawRegion("findings", errorSummary(forms, doubts));
  if (form !== undefined) drawRegion("doubts-list", doubtsView(doubts, form));
  drawRegion("scorecard", scorecardView(liveScorecard(current, previous, state.choices.wording)));
  drawBesideFields(messagesBeside(forms, doubts));
  drawKeeping(state);
}

/** Keeps the draft where that was asked for, and says how it stands. */
function drawKeeping(state: CalculatorState): void {
  const keeping = keepDraft(state, opened);
  element("keep-draft", HTMLInputElement).checked = keeping === "on";
  element("clear-draft", HTMLButtonElement).hidden = keeping !== "on";
  say(
    "keep-said",
    keeping === "refused"
      ? "This browser keeps nothing for this page. Save the counts as a file instead."
      : keeping === "on"
        ? "A draft is kept in this browser now."
        : "",
  );
  if (keeping === "refused" && state.keeping === "on") store.typed({ keeping });
}

/** What is worked out of a year; it is worked out anew where the counts or the choices have changed. */
function liveOf(slot: YearSlot, state: CalculatorState): LiveYear | null {
  const draft = state[slot];
  if (draft === null) return null;
  const options = JSON.stringify(state.choices.options);
  const before = remembered.get(slot);
  if (before?.draft === draft && before.options === options) return before.live;
  const live = liveYear(draft, state.choices.options);
  remembered.set(slot, { draft, options, live });
  return live;
}

/** Shows the preview of a pasted block over the page as long as it waits. */
function drawWaiting({ waiting }: CalculatorState): void {
  const dialog = element("paste", HTMLDialogElement);
  drawRegion("paste", pasteView(waiting));
  if (waiting !== null && !dialog.open) dialog.showModal();
  if (waiting === null && dialog.open) dialog.close();
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
function drawLive(state: CalculatorState): void {
  for (const slot of ["current", "previous"] as const) {
    if (state[slot] === null) continue;
    for (const [section, sentences] of liveFigures(liveOf(slot, state), state.choices.wording)) {
      say(liveId(slot, section), sentences.join(" "));
    }
  }
}

function drawRegion(id: string, { markup }: Html): void {
  if (drawn.get(id) === markup) return;
  drawn.set(id, markup);
  const region = element(id, HTMLElement);
  const open = new Set([...region.querySelectorAll("details[open]")].map((part) => part.id));
  const focusAgain = focusKept(region);
  const kept = [...region.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-keep]")];
  region.innerHTML = markup;
  // What is typed for a button beside it is in no state, and stays.
  for (const { id: name, value } of kept) {
    const control = document.getElementById(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
  // What somebody has opened stays open, and the keyboard where it was.
  for (const part of region.querySelectorAll("details")) if (open.has(part.id)) part.open = true;
  focusAgain();
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
