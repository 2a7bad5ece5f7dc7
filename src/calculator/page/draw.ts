import type { Html } from "../../report/html/html.ts";
import type { CalculatorState } from "../state/calculator-state.ts";
import { answerView } from "../view/answer-view.ts";
import { errorSummary } from "../view/error-summary.ts";
import { formsOf, formView } from "../view/form-view.ts";
import { recordsView } from "../view/records-view.ts";
import { reportHead } from "../view/report-head.ts";
import { drawWork } from "./draw-work.ts";
import { element } from "./element.ts";
import { showReport } from "./report-frame.ts";

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
