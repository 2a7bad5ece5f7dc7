import { problemCount } from "./problem-count.ts";
import { type Html, html } from "../../report/html/html.ts";
import type { PlacedIssue, YearForm } from "./form-issues.ts";

/** What has to be corrected, all of it at once; each line leads to its field. */
export function errorSummary(forms: readonly YearForm[]): Html {
  const issues = forms.flatMap((form) => form.issues.map((placed) => ({ placed, form })));
  if (issues.length === 0) return warningList(forms);
  const count = problemCount(issues);
  return html`<div
      class="error-summary"
      id="error-summary"
      tabindex="-1"
      aria-labelledby="error-title"
      role="group"
    >
      <h2 id="error-title">${count}</h2>
      <p>Nothing was calculated. Each line leads to its field.</p>
      <ul>
        ${issues.map(({ placed, form }) => html`<li>${issueLink(placed, form)}</li> `)}
      </ul>
    </div>
    ${warningList(forms)}`;
}

function warningList(forms: readonly YearForm[]): Html {
  const warnings = forms.flatMap((form) => form.warnings.map((placed) => ({ placed, form })));
  if (warnings.length === 0) return html``;
  return html`<div class="inset warning-list">
    <h2 class="small">Odd, but not wrong</h2>
    <ul>
      ${warnings.map(({ placed, form }) => html`<li>${issueLink(placed, form)}</li> `)}
    </ul>
  </div>`;
}

function issueLink({ issue, target }: PlacedIssue, { slot }: YearForm): Html {
  const year = slot === "previous" ? "Last year: " : "";
  return html`<a href="#${target}" data-action="go-to-field">${year}${issue.message}</a>`;
}
