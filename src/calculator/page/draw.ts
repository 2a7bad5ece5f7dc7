import type { Html } from "../../report/html/html.ts";
import type { CalculatorState, Work } from "../state/calculator-state.ts";
import { answerView, errorSummary, recordsView, reportHead } from "../view/answer-view.ts";
import { formsOf, formView } from "../view/form-view.ts";
import { element, showReport } from "./element.ts";
import { amountWords } from "../view/amount-words.ts";

const drawn = new Map<string, string>();

/** Draws a state: the regions of calculator.html whose markup has changed, and nothing else. */
export function draw(state: CalculatorState): void {
  const forms = formsOf(state);
  drawRegion("findings", errorSummary(forms));
  drawRegion("form", formView(forms, state.columns));
  drawRegion("records", recordsView(state.records));
  drawRegion("report-head", reportHead(state));
  drawRegion("check-answer", answerView(state.check, "check", "check-text"));
  drawRegion("audit-answer", answerView(state.audit, "audit", "audit-text"));
  drawWork(state.work);
  element("fault", HTMLElement).textContent = state.fault;
  showReport(state.report?.html ?? null);
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
