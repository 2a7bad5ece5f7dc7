import { type Finding, isOfReading } from "../../model/finding.ts";
import { type Html, html } from "../../report/html/html.ts";
import { LOOK_FIRST } from "../../report/words/finding-words.ts";
import type { CountsHistory, Step } from "../state/history.ts";
import type { LiveScorecard } from "../state/calculator-state.ts";
import { type FieldSection, fieldsByPath } from "../state/return-fields.ts";
import { fieldNames, type YearForm } from "./form-issues.ts";

/**
 * The nine indicators as far as they are known; each leads to the section that fills it. The roles stand there since a narrow page
 * shows its rows as paragraphs.
 */
export function scorecardView(scorecard: LiveScorecard | null): Html {
  if (scorecard === null) return html``;
  const { columns, rows } = scorecard;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="The nine indicators so far">
    <table class="scorecard" role="table">
      <caption>
        The nine indicators so far
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Indicator</th>
          ${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}
          <th scope="col" role="columnheader">What it says</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ({ label, section, isGiven, cells, note }) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">
                <a href="#current-section-${section}" data-action="go-to-section">${label}</a>
              </th>
              ${cells.map(
                (cell, index) =>
                  html`<td role="cell" data-heading="${columns[index] ?? ""}">${isGiven ? cell : ""}</td>`,
              )}
              <td class="note" role="cell">${isGiven ? note : "No figure yet."}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What is doubtful in this year's counts: each line leads to its field, and can be confirmed with a reason. */
export function doubtsView(findings: readonly Finding[], form: YearForm): Html {
  if (findings.length === 0) return html``;
  return html`<div class="inset doubts" id="doubts" tabindex="-1" role="group" aria-labelledby="doubts-title">
    <h2 class="small" id="doubts-title">${LOOK_FIRST}</h2>
    <ul>
      ${findings.map((finding, index) => html`<li>${doubt(finding, index, form)}</li> `)}
    </ul>
  </div>`;
}

function doubt(finding: Finding, index: number, form: YearForm): Html {
  const { message, code, paths, acknowledged } = finding;
  const { target } = form.placeOf(paths[0] ?? "");
  const link = html`<a href="#${target}" data-action="go-to-field">${message}</a>`;
  const about = html`data-code="${code}" data-path="${paths[0] ?? ""}"`;
  if (acknowledged !== undefined) {
    return html`${link}
      <p>
        Queried, and confirmed: ${acknowledged.reason}
        <button type="button" class="link" data-action="take-back" ${about}>
          Take it back<span class="unseen"> ${String(index + 1)}</span>
        </button>
      </p>`;
  }
  if (code === "acknowledgement-without-finding") {
    return html`${link}
      <button type="button" class="link" data-action="take-back" ${about}>
        Remove it<span class="unseen"> ${String(index + 1)}</span>
      </button>`;
  }
  // What was lost on reading is put right in the file or its mapping.
  if (isOfReading(code)) return html`${link}`;
  const id = `doubt-${String(index + 1)}`;
  return html`${link}
    <details id="${id}" class="confirm">
      <summary>It is right<span class="unseen"> ${String(index + 1)}</span></summary>
      <div class="field">
        <label for="${id}-reason">Why it is right<span class="unseen"> ${String(index + 1)}</span></label>
        <p class="hint" id="${id}-hint">The report prints it beside what was queried.</p>
        <input
          type="text"
          class="input"
          id="${id}-reason"
          maxlength="1000"
          autocomplete="off"
          aria-describedby="${id}-hint"
        />
      </div>
      <button
        type="button"
        class="button secondary"
        data-action="confirm"
        data-reason="${id}-reason"
        ${about}
      >
        Confirm<span class="unseen"> ${String(index + 1)}</span>
      </button>
    </details>`;
}

/** What stands beside a field: what is wrong with it, and what is doubtful. */
export interface FieldMessages {
  readonly errors: readonly string[];
  readonly doubts: readonly string[];
}

/** Everything that stands beside fields, by their ids on the page; what is confirmed is doubtful no more. */
export function messagesBeside(
  forms: readonly YearForm[],
  findings: readonly Finding[],
): ReadonlyMap<string, FieldMessages> {
  const beside = new Map<string, { errors: string[]; doubts: string[] }>();
  const at = (id: string): { errors: string[]; doubts: string[] } => {
    const found = beside.get(id) ?? { errors: [], doubts: [] };
    beside.set(id, found);
    return found;
  };
  for (const { issues } of forms) {
    for (const { path, target, words } of issues) if (path !== null) at(target).errors.push(words);
  }
  const [current] = forms;
  for (const { paths, message, acknowledged } of findings) {
    const place = current?.placeOf(paths[0] ?? "");
    if (acknowledged === undefined && place !== undefined && place.path !== null)
      at(place.target).doubts.push(message);
  }
  return beside;
}

/** The buttons that take the last step back, and make it again. */
export function historyView({ done, undone }: CountsHistory): Html {
  const button = (action: "undo" | "redo", words: string, keys: string, isThere: boolean): Html =>
    html`<button
      type="button"
      class="button secondary"
      id="${action}"
      data-action="${action}"
      aria-keyshortcuts="${keys}"
      aria-disabled="${String(!isThere)}"
    >
      ${words}
    </button>`;
  return html`${button("undo", "Undo", "Control+Z", done.length > 0)}
  ${button("redo", "Redo", "Control+Shift+Z Control+Y", undone.length > 0)}`;
}

/** Says what a step was: the field that was typed into, the file that was opened, or how many fields. */
export function stepWords({ after, before, changed }: Step, sections: readonly FieldSection[]): string {
  const whole = changed.find(({ path }) => path === "");
  if (whole !== undefined) {
    const [is, was] = [after[whole.slot]?.source, before[whole.slot]?.source];
    const year = whole.slot === "current" ? "the counts" : "last year’s counts";
    if (is !== null && is !== undefined && is !== was) return `opening ${is.name}`;
    return was !== null && was !== undefined ? `taking ${was.name} out` : year;
  }
  const [only, ...others] = changed;
  if (only === undefined) return "";
  if (others.length > 0) return `${String(changed.length)} fields`;
  const name = fieldsByPath(sections).has(only.path) ? fieldNames(sections).get(only.path) : undefined;
  const words = /\bstrata\[\d+\]$/.test(only.path) ? "a part of the people" : only.path;
  return `${only.slot === "previous" ? "last year, " : ""}${name ?? words}`;
}
