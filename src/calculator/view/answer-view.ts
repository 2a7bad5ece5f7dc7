import { problemCount } from "./problem-count.ts";
import { type Html, html } from "../../report/html/html.ts";
import { htmlSection } from "../../report/html/html-section.ts";
import type { PageAnswer, SavedText } from "../state/page-answer.ts";

/** An answer as it stands on the page: its words and tables, and its files; or everything that was wrong with the question. */
export function answerView(answer: PageAnswer | null, id: string, field: string): Html {
  if (answer === null) return html``;
  if (answer.status === "refused") {
    const { issues } = answer;
    const count = problemCount(issues);
    return html`<div class="error-summary" id="${id}-title" tabindex="-1" role="group" aria-label="${count}">
      <h2>${count}</h2>
      <ul>
        ${issues.map(({ message }) => html`<li><a href="#${field}" data-action="go-to-field">${message}</a></li> `)}
      </ul>
    </div>`;
  }
  const { title, subtitle, sections, closing } = answer.document;
  return html`<section class="answer" aria-labelledby="${id}-title">
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${subtitle.map((line) => html`<p>${line}</p> `)} ${saveButtons(id, answer.texts)}
    ${sections.map((section, index) => htmlSection(section, `${id}-section-${String(index + 1)}`, new Map()))}
    ${closing.map((line) => html`<p class="hint">${line}</p> `)}
  </section>`;
}

/** A button for each file that can be saved. */
export function saveButtons(id: string, texts: readonly SavedText[]): Html {
  if (texts.length === 0) return html``;
  return html`<div class="buttons" role="group" aria-label="Save">
    ${texts.map(
      ({ label }, index) =>
        html`<button
          type="button"
          class="button secondary"
          data-action="save"
          data-of="${id}"
          data-index="${String(index)}"
        >
          Save ${label}
        </button> `,
    )}
  </div>`;
}
