import { pathSegments, valueAt } from "../../model/issue.ts";
import { columnPlaces } from "../../model/mapping-columns.ts";
import { capitalised } from "../../foundation/capitals.ts";
import {
  expectedAnswersWords,
  isSameHeading,
  purposeOf,
  purposeOfPlace,
  wordsOfPath,
} from "../../model/mapping-words.ts";
import { type SuggestedCode, type SuggestedColumn, unquotedWords } from "../../model/record-counts.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import type { MappingQuestion } from "../../model/mapping-questions.ts";
import { printable } from "../../foundation/wres-error.ts";
import { groups } from "../../reference/groups.ts";
import { medicalGrades, payBands, workforceParts } from "../../reference/workforce-rows.ts";
import { type Html, html } from "../../report/html/html.ts";
import type { RecordsOutcome } from "../state/calculator-state.ts";
import type { AnsweredFile, DraftedMapping, MappingAnswer, TakenOver } from "../state/mapping-answers.ts";
import { sizeWords } from "./amount-words.ts";
import { answerView } from "./answer-view.ts";

/** The files whose answers wait, and the outcome for each file of records, with the mapping that is to be answered. */
export function recordsView(outcomes: readonly RecordsOutcome[], waiting: readonly AnsweredFile[]): Html {
  return html`${waiting.map(waitingView)}
  ${outcomes.map(({ file, answer, mapping, takenOver }, index) => {
    const id = `records-${String(index)}`;
    const field = mapping === null ? "records-files" : `mapping-${String(index)}-question-0`;
    return html`<p class="file-name">${file}</p>
      ${answerView(answer, id, field)} ${takenOver === null ? "" : takenOverView(takenOver)}
      ${mapping === null ? "" : mappingView(mapping, index)}`;
  })}`;
}

/** Asks for a file again whose answers are there. */
function waitingView({ name, answers }: AnsweredFile): Html {
  return html`<div class="inset waiting-file">
    <p>
      <strong>Choose ${name} again</strong> under “Files of records”: your ${answersWords(answers)} kept. The
      page keeps no row of a file.
    </p>
    <button type="button" class="link" data-action="forget-answers" data-name="${name}">
      Forget the answers<span class="unseen"> about ${name}</span>
    </button>
  </div> `;
}

/** Says which answers of before stand in a mapping now, and which do not. */
function takenOverView({ from, isSameFile, without }: TakenOver): Html {
  const again = `Your ${answersWords(from.answers)} here again`;
  const words = isSameFile
    ? `${again}.`
    : `${again}, but the file is not the one of before (${from.name}, ${sizeWords(from.bytes)}): look at each answer.`;
  return html`<div class="inset taken-over" role="status">
    <p>${words}</p>
    ${
      without.length === 0
        ? ""
        : html`<p>These have no place in this file, and are left out:</p>
            <ul>
              ${without.map((answer) => html`<li>${answerWords(answer)}</li> `)}
            </ul>`
    }
  </div>`;
}

function answersWords({ length }: readonly MappingAnswer[]): string {
  return length === 1 ? "1 answer is" : `${String(length)} answers are`;
}

function answerWords(answer: MappingAnswer): string {
  if (answer.about === "question") return `${answer.question} ${answer.answer}`;
  return `${answer.column}: ${answer.code === "" ? "(blank)" : answer.code} goes to ${wordLabel(answer.word)}`;
}

/** A drafted mapping to be answered: its questions, and for each column a menu for every code. */
function mappingView(drafted: DraftedMapping, file: number): Html {
  const { mapping, columns } = drafted;
  const id = `mapping-${String(file)}`;
  return html`<section class="mapping" aria-labelledby="${id}-title">
    ${columnChoices(drafted, id, file)}
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

/** For each thing that the rules need, the column of the file that it is read from, with a menu of the others. */
function columnChoices({ mapping, headings = [], days }: DraftedMapping, id: string, file: number): Html {
  if (headings.length === 0) return html``;
  return html`<h3>Which column is what</h3>
    <p class="hint">
      Choose another column where the one that is proposed is not right: the page then looks at the file
      again.
    </p>
    ${columnPlaces(mapping, days?.year).map(({ path, column, isNeeded }, index) => {
      const field = `${id}-column-${String(index)}`;
      const read = [column ?? ""].flat();
      const chosen =
        headings.find((heading) => read.some((one) => isSameHeading(one, heading))) ?? read[0] ?? "";
      return html`<div class="field">
        <label for="${field}">${capitalised(purposeOfPlace(mapping, path))}</label>
        <select class="input" id="${field}" data-column-of="${String(file)}" data-path="${path}">
          ${isNeeded ? "" : option("", "not used", chosen)}
          ${headings.map((heading) => option(heading, printable(heading), chosen))}
        </select>
      </div> `;
    })}`;
}

function questions(asked: readonly MappingQuestion[], id: string, file: number): Html {
  if (asked.length === 0) return html``;
  return html`<h3>Questions</h3>
    <p class="hint">
      Nothing is counted until each has an answer, in words of your own: what was decided, and why.
    </p>
    ${asked.map(({ question, answer, answers }, index) => {
      const field = `${id}-question-${String(index)}`;
      return html`<div class="field">
        <label for="${field}">${String(index + 1)}. ${printable(question)}</label>
        ${answers === undefined ? "" : html`<p class="hint" id="${field}-hint">${expectedAnswersWords(answers)}</p>`}
        <input
          type="text"
          class="input"
          id="${field}"
          autocomplete="off"
          ${answers === undefined ? "" : html`aria-describedby="${field}-hint"`}
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
  { path, column, codes, ...unquoted }: SuggestedColumn,
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
          ${[...codes, ...addedCodes(table, codes)].map(({ code, rows, to }, index) => {
            const shown = code === "" ? "(blank)" : printable(code);
            const answered = valueAt(table, [code]);
            const chosen = typeof answered === "string" ? answered : (to ?? "");
            return html`<tr>
              <th scope="row">${shown}</th>
              <td>${rows === null ? "" : String(rows)}</td>
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
    ${unquotedWords(unquoted) === "" ? "" : otherCode(unquotedWords(unquoted), caption, { id, file, path, words })}`;
}

/** The codes of a table that are none of those that are listed: somebody has added them. */
function addedCodes(
  table: unknown,
  listed: readonly SuggestedCode[],
): readonly { readonly code: string; readonly rows: null; readonly to: null }[] {
  const known = new Set(listed.map(({ code }) => code.trim().toUpperCase()));
  return Object.keys(typeof table === "object" && table !== null ? table : {})
    .filter((code) => !known.has(code.trim().toUpperCase()))
    .map((code) => ({ code, rows: null, to: null }));
}

/** Asks for a code that is not listed, since it is rare: you see if it is one when you look at its line in the file. */
function otherCode(
  hint: string,
  caption: string,
  { id, file, path, words }: TablePlace & { readonly path: string; readonly words: readonly string[] },
): Html {
  return html`<p class="hint" id="${id}-other-hint">
      ${hint} Look at the line in the file. Where the text is a code, write it here with where it goes.
    </p>
    <div class="two">
      <div class="field">
        <label for="${id}-other"><span class="unseen">${caption}: </span>Another code</label>
        <input
          type="text"
          class="input"
          id="${id}-other"
          data-keep
          autocomplete="off"
          spellcheck="false"
          aria-describedby="${id}-other-hint"
        />
      </div>
      <div class="field">
        <label for="${id}-other-word"><span class="unseen">${caption}: another code </span>Goes to</label>
        <select class="input" id="${id}-other-word" data-keep>
          ${words.map((word) => option(word, wordLabel(word), words[0] ?? ""))}
        </select>
      </div>
    </div>
    <div class="buttons">
      <button
        type="button"
        class="button secondary"
        data-action="add-code"
        data-of="${id}"
        data-file="${String(file)}"
        data-path="${path}"
      >
        <span class="unseen">${caption}: </span>Add the code
      </button>
    </div>`;
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
