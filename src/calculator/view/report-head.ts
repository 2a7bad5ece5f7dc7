import { type Html, html } from "../../report/html/html.ts";
import type { CalculatorState } from "../state/calculator-state.ts";
import { saveButtons } from "./answer-view.ts";

/** What stands over the report: for whom it is, and its files; or why nothing may be published. */
export function reportHead({ report, atRisk }: CalculatorState): Html {
  if (atRisk !== null) return refusal(atRisk);
  if (report === null) return html``;
  const mark =
    report.audience === "publish"
      ? html`<span class="tag publish">Protected for publication</span> Small counts are hidden, with whatever
          would give one away.`
      : html`<span class="tag internal">For internal use</span> Nothing is hidden: do not publish it.`;
  return html`<h2 id="report-title" tabindex="-1">The report</h2>
    <p class="mark">${mark}</p>
    <div class="buttons" role="group" aria-label="Print and Excel">
      <button type="button" class="button" data-action="print">Print the report</button>
      <button type="button" class="button secondary" data-action="save-report-workbook">
        Save Excel workbook
      </button>
    </div>
    ${saveButtons("report", report.texts)}`;
}

function refusal(atRisk: readonly string[]): Html {
  return html`<div
    class="error-summary"
    id="report-title"
    tabindex="-1"
    role="group"
    aria-label="Nothing was published"
  >
    <h2>Nothing was published</h2>
    <p>
      These counts can be worked out from what would be shown, or it could not be shown that they cannot.
      Nothing is shown at all, not even with a warning, which the next copy would leave out.
    </p>
    <ul>
      ${atRisk.map((id) => html`<li>${id}</li> `)}
    </ul>
  </div>`;
}
