import { wordsOfPath } from "../../model/mapping-words.ts";
import { valueAt, pathSegments } from "../../model/issue.ts";
import type { MappingQuestion, RecordMapping } from "../../model/record-mapping.ts";
import { type SuggestedColumn, unquotedWords } from "../../model/record-counts.ts";
import { printable } from "../../foundation/wres-error.ts";
import { groups } from "../../reference/groups.ts";
import { medicalGrades, payBands, workforceParts } from "../../reference/workforce-rows.ts";
import { type Html, html } from "../../report/html/html.ts";
import { purposeOf } from "../../report/tables/records-documents.ts";
import type { DraftedMapping } from "../state/calculator-state.ts";

/** A drafted mapping to be answered: its questions, and for each column a menu for every code. */
export function mappingView(drafted: DraftedMapping, file: number): Html {
  const { mapping, columns } = drafted;
  const id = `mapping-${String(file)}`;
  return html`<section class="mapping" aria-labelledby="${id}-title">
    <h3 id="${id}-title">Where each code goes</h3>
    <p class="hint">
      Correct what is not right. Rows of a code without a rule are rejected, and counted as such.
    </p>
    ${columns.map((column, index) => codeTable(mapping, column, { id: `${id}-${String(index)}`, file }))}
    ${questions(mapping.toDecide ?? [], id, file)}
    <div class="buttons">
      <button type="button" class="button secondary" data-action="count-records">
        Count with these answers
      </button>
      <button type="button" class="button secondary" data-action="save-mapping" data-file="${String(file)}">
        Save Mapping (JSON)
      </button>
    </div>
  </section>`;
}

function questions(asked: readonly MappingQuestion[], id: string, file: number): Html {
  if (asked.length === 0) return html``;
  return html`<h3>Questions</h3>
    <p class="hint">
      Nothing is counted until each has an answer, in words of your own: what was decided, and why.
    </p>
    ${asked.map(({ question, answer }, index) => {
      const field = `${id}-question-${String(index)}`;
      return html`<div class="field">
        <label for="${field}">${String(index + 1)}. ${printable(question)}</label>
        <input
          type="text"
          class="input"
          id="${field}"
          autocomplete="off"
          data-mapping="${String(file)}"
          data-question="${String(index)}"
          value="${answer ?? ""}"
        />
      </div> `;
    })}`;
}

interface TablePlace {
  readonly id: string;
  readonly file: number;
}

function codeTable(
  mapping: RecordMapping,
  { path, column, codes, unquoted }: SuggestedColumn,
  { id, file }: TablePlace,
): Html {
  const caption = `${purposeOf(path)}: the column ${printable(column)}`;
  if (codes === null) {
    return html`<p>
      ${caption}. It holds so many different texts that they may be no codes, so none is shown.
    </p>`;
  }
  const table = valueAt(mapping, [...(pathSegments(path) ?? []), "codes", "table"]);
  const words = wordsOfPath(mapping, path);
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
      <table class="entry">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Rows</th>
            <th scope="col">Goes to</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map(({ code, rows, to }, index) => {
            const shown = code === "" ? "(blank)" : printable(code);
            const answered = valueAt(table, [code]);
            const chosen = typeof answered === "string" ? answered : (to ?? "");
            return html`<tr>
              <th scope="row">${shown}</th>
              <td>${String(rows)}</td>
              <td>
                <select
                  class="input"
                  id="${id}-${String(index)}"
                  aria-label="${caption}: ${shown} goes to"
                  data-mapping="${String(file)}"
                  data-path="${path}"
                  data-code="${code}"
                >
                  ${to === null ? option("", "no rule: rejected", chosen) : ""}
                  ${words.map((word) => option(word, wordLabel(word), chosen))}
                </select>
              </td>
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
    ${unquoted === undefined ? "" : html`<p class="hint">${unquotedWords(unquoted)}</p>`}`;
}

function option(value: string, label: string, chosen: string): Html {
  return value === chosen
    ? html`<option value="${value}" selected>${label}</option>`
    : html`<option value="${value}">${label}</option>`;
}

/** The words of a mapping that the reference tables have a title for, and the outcomes of a filter. */
const labels: ReadonlyMap<string, string> = new Map<string, string>([
  ...[...payBands, ...medicalGrades].map(({ id, title }) => [id, title] as const),
  ...workforceParts.map(({ key, title }) => [key, title] as const),
  ...groups.map(({ id, label }) => [id, label] as const),
  ["count", "counted"],
  ["exclude", "left out"],
  ["bank", "counted beside, as bank only"],
]);

function wordLabel(word: string): string {
  return labels.get(word) ?? word.replaceAll("-", " ");
}
