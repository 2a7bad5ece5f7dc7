import { jsonText } from "../../ingest/json-text.ts";
import { parsePublicationText } from "../../ingest/parse-table.ts";
import type { Finding } from "../../model/finding.ts";
import { valueAt } from "../../model/issue.ts";
import { findingShape } from "../../model/schemas/finding-schema.ts";
import type { CalculatorState, EarlierPublication } from "./calculator-state.ts";
import type { AnsweredFile, MappingAnswer } from "./mapping-answers.ts";
import { choiceNames, choicesOfTexts, type ChoiceTexts, textsOfChoices } from "./report-choices.ts";
import { type DraftSource, draftOfValue, type YearDraft } from "./year-draft.ts";

/** What a browser keeps of the page, and the address that it belongs to. */
export interface KeptDraft extends Pick<
  CalculatorState,
  "current" | "previous" | "choices" | "published" | "pasted" | "answered" | "recordChoices"
> {
  readonly address: string;
}

/** The version of this form; a draft of another one is left alone. */
const FORM = 2;

/** Longer than the counts of two years with what was published of them; what is longer was not written by this page. */
const LONGEST_TEXT = 20_000_000;

/** Writes a draft as the text that is kept. Of files of records it holds the answers, and nothing of their rows. */
export function keptText({
  current,
  previous,
  choices,
  published,
  pasted,
  answered,
  recordChoices,
  address,
}: KeptDraft): string {
  const year = ({ value, source, lost }: YearDraft): unknown => ({ value, source, lost });
  return JSON.stringify({
    wresDraft: FORM,
    address,
    current: year(current),
    previous: previous === null ? null : year(previous),
    choices: textsOfChoices(choices),
    published,
    pasted,
    answered,
    recordChoices,
  });
}

/** Reads a kept text; null where it is none of this page. Every page of the same place can write there, so nothing is trusted. */
export function draftOfKept(text: string): KeptDraft | null {
  const json = jsonText(text, LONGEST_TEXT);
  if (json.status === "unreadable" || valueAt(json.value, ["wresDraft"]) !== FORM) return null;
  const at = (...path: readonly string[]): unknown => valueAt(json.value, path);
  const [published, answered] = [at("published"), at("answered")];
  return {
    current: yearOf(at("current")),
    previous: (at("previous") ?? null) === null ? null : yearOf(at("previous")),
    choices: choicesOfTexts(
      Object.fromEntries(choiceNames.map((name) => [name, textOf(at("choices", name))])) as ChoiceTexts,
    ),
    published: Array.isArray(published) ? published.flatMap(publicationOf) : [],
    pasted: { check: textOf(at("pasted", "check")), audit: textOf(at("pasted", "audit")) },
    answered: Array.isArray(answered) ? answered.flatMap(answeredFileOf) : [],
    recordChoices: {
      kind: textOf(at("recordChoices", "kind")),
      year: textOf(at("recordChoices", "year")),
    },
    address: textOf(at("address")),
  };
}

function yearOf(kept: unknown): YearDraft {
  const value = valueAt(kept, ["value"]) ?? {};
  const lost = findingShape()
    .array()
    .safeParse(valueAt(kept, ["lost"]));
  const findings: readonly Finding[] = lost.success ? lost.data : [];
  return draftOfValue(value, { source: sourceOf(valueAt(kept, ["source"]), value), lost: findings });
}

/** The file of a year; its counts are those of the draft where nothing was changed since. */
function sourceOf(kept: unknown, counts: unknown): DraftSource | null {
  const [name, bytes, value] = ["name", "bytes", "value"].map((key) => valueAt(kept, [key]));
  if (typeof name !== "string") return null;
  const isUnchanged = JSON.stringify(value) === JSON.stringify(counts);
  return { name, bytes: typeof bytes === "number" ? bytes : null, value: isUnchanged ? counts : value };
}

/** A file of what was published before; none where its text would not be read as one. */
function publicationOf(kept: unknown): readonly EarlierPublication[] {
  const given = valueAt(kept, ["publications"]);
  const bytes = valueAt(kept, ["bytes"]);
  const parsed = (Array.isArray(given) ? given : []).map((one) => parsePublicationText(JSON.stringify(one)));
  const publications = parsed.flatMap((one) => (one.status === "valid" ? one.publications : []));
  if (parsed.length === 0 || parsed.some(({ status }) => status === "invalid")) return [];
  return [
    { name: textOf(valueAt(kept, ["name"])), bytes: typeof bytes === "number" ? bytes : 0, publications },
  ];
}

/** What was answered about a file of records. If an answer has a place in the mapping is asked once the file is chosen again. */
function answeredFileOf(kept: unknown): readonly AnsweredFile[] {
  const [columns, answers] = ["columns", "answers"].map((key) => valueAt(kept, [key]));
  const bytes = valueAt(kept, ["bytes"]);
  const name = textOf(valueAt(kept, ["name"]));
  const read = Array.isArray(answers) ? answers.flatMap(answerOf) : [];
  if (name === "" || read.length === 0) return [];
  return [
    {
      name,
      bytes: typeof bytes === "number" ? bytes : 0,
      columns: Array.isArray(columns) ? columns.map(textOf) : [],
      answers: read,
      isSaved: valueAt(kept, ["isSaved"]) === true,
    },
  ];
}

function answerOf(kept: unknown): readonly MappingAnswer[] {
  const text = (key: string): string => textOf(valueAt(kept, [key]));
  if (text("about") === "question") {
    return [{ about: "question", question: text("question"), answer: text("answer") }];
  }
  if (text("about") !== "code") return [];
  return [
    { about: "code", path: text("path"), column: text("column"), code: text("code"), word: text("word") },
  ];
}

function textOf(kept: unknown): string {
  return typeof kept === "string" ? kept : "";
}
