import { type Html, html } from "../../report/html/html.ts";
import type { RecordsOutcome } from "../state/calculator-state.ts";
import { answerView } from "./answer-view.ts";

/** What became of each file of records. */
export function recordsView(outcomes: readonly RecordsOutcome[]): Html {
  return html`${outcomes.map(
    ({ file, answer }, index) =>
      html`<p class="file-name">${file}</p>
        ${answerView(answer, `records-${String(index)}`, "records-files")}`,
  )}`;
}
