import { valueAt } from "../../model/issue.ts";
import { type Html, html } from "../../report/html/html.ts";
import type { ChosenPlan, EarlierPublication, SavedText } from "../state/calculator-state.ts";
import { entriesIn, type YearDraft, type YearSlot } from "../state/year-draft.ts";
import { sizeWords } from "./amount-words.ts";

/** The file that a year was read from: its name and size, what was read, and how to take it out again. */
export function sourceView(slot: YearSlot, draft: YearDraft | null): Html {
  const source = draft?.source ?? null;
  if (source === null) return html``;
  const { name, bytes, value } = source;
  const size = bytes === null ? "" : `, ${sizeWords(bytes)}`;
  const text = (...path: readonly string[]): string => {
    const found = valueAt(value, path);
    return typeof found === "string" || typeof found === "number" ? String(found) : "";
  };
  const of = [text("organisation", "name"), text("year")].filter((one) => one !== "").join(", ");
  const count = entriesIn(value);
  const entries = count === 1 ? "1 entry was read" : `${String(count)} entries were read`;
  return html`<p class="file-read">
    <strong>${name}</strong>${size}: ${entries}${of === "" ? "" : ` (${of})`}.
    ${draft?.value === value ? "" : "The counts have been changed here since. "}
    <button type="button" class="link" data-action="take-out" data-slot="${slot}">
      Take out<span class="unseen"> ${name}</span>
    </button>
  </p>`;
}

/** The action plan that stands beside the figures: its file, what was read, and how to take it out again. */
export function planView(chosen: ChosenPlan | null): Html {
  if (chosen === null) return html``;
  const { name, plan } = chosen;
  const [kpis, actions] = [plan.kpis.length, plan.actions.length];
  return html`<p class="file-read">
    <strong>${name}</strong>: ${String(kpis)} ${kpis === 1 ? "measure of progress" : "measures of progress"}
    and ${String(actions)} ${actions === 1 ? "action" : "actions"} were read. They stand at the end of the
    report.
    <button type="button" class="link" data-action="drop-plan">
      Take out<span class="unseen"> ${name}</span>
    </button>
  </p>`;
}

/** What was published before, file by file. */
export function publishedView(published: readonly EarlierPublication[]): Html {
  if (published.length === 0) {
    return html`<p>
      None is given: the report is checked alone, and says so. If anything was published of these counts
      before, give it, or the two may give a hidden count away together.
    </p>`;
  }
  return html`<ul class="files">
    ${published.map(
      ({ name, bytes }, index) =>
        html`<li>
          <strong>${name}</strong>, ${sizeWords(bytes)}: what it published was read.
          <button type="button" class="link" data-action="drop-published" data-index="${String(index)}">
            Take out<span class="unseen"> ${name}</span>
          </button>
        </li> `,
    )}
  </ul>`;
}

/** What each format is for. */
const uses: Readonly<Record<SavedText["extension"] | "xlsx", string>> = {
  html: "a page to read, print and send",
  json: "for programs",
  csv: "the figures, for a spreadsheet",
  md: "text with tables, for a document",
  xlsx: "a sheet for every table",
};

/** A file that can be saved: the button, its format and its size. */
export function saveChoice(
  button: Html,
  extension: SavedText["extension"] | "xlsx",
  text: string | null,
): Html {
  const size = text === null ? "" : `, ${sizeWords(new TextEncoder().encode(text).length)}`;
  return html`<li>${button} <span class="hint">.${extension}${size}: ${uses[extension]}</span></li> `;
}

/** A button for each text that can be saved, as a list under a heading that says of what. */
export function saveList(id: string, texts: readonly SavedText[], before: readonly Html[] = []): Html {
  if (texts.length + before.length === 0) return html``;
  return html`<ul class="saves" aria-label="Files to save">
    ${before}
    ${texts.map(({ label, extension, text }, index) =>
      saveChoice(
        html`<button
          type="button"
          class="button secondary"
          data-action="save"
          data-of="${id}"
          data-index="${String(index)}"
        >
          Save ${label}
        </button>`,
        extension,
        text,
      ),
    )}
  </ul>`;
}
