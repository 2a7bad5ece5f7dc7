import { jsonText } from "../../ingest/json-text.ts";
import { parsePublicationText } from "../../ingest/parse-table.ts";
import type { Finding } from "../../model/finding.ts";
import { valueAt } from "../../model/issue.ts";
import { findingShape } from "../../model/schemas/finding-schema.ts";
import type { CalculatorState, EarlierPublication } from "./calculator-state.ts";
import { choiceNames, choicesOfTexts, type ChoiceTexts, textsOfChoices } from "./report-choices.ts";
import { type DraftSource, draftOfValue, type YearDraft } from "./year-draft.ts";

/** What a browser keeps of the page, and the address that it belongs to. */
export interface KeptDraft extends Pick<
  CalculatorState,
  "current" | "previous" | "choices" | "published" | "pasted"
> {
  readonly address: string;
}

/** The version of this form; a draft of another one is left alone. */
const FORM = 2;

/** Longer than the counts of two years with what was published of them; what is longer was not written by this page. */
const LONGEST_TEXT = 20_000_000;

/** Writes a draft as the text that is kept. */
export function keptText({ current, previous, choices, published, pasted, address }: KeptDraft): string {
  const year = ({ value, source, lost }: YearDraft): unknown => ({ value, source, lost });
  return JSON.stringify({
    wresDraft: FORM,
    address,
    current: year(current),
    previous: previous === null ? null : year(previous),
    choices: textsOfChoices(choices),
    published,
    pasted,
  });
}

/** Reads a kept text; null where it is none of this page. Every page of the same place can write there, so nothing is trusted. */
export function draftOfKept(text: string): KeptDraft | null {
  const json = jsonText(text, LONGEST_TEXT);
  if (json.status === "unreadable" || valueAt(json.value, ["wresDraft"]) !== FORM) return null;
  const at = (...path: readonly string[]): unknown => valueAt(json.value, path);
  const published = at("published");
  return {
    current: yearOf(at("current")),
    previous: (at("previous") ?? null) === null ? null : yearOf(at("previous")),
    choices: choicesOfTexts(
      Object.fromEntries(choiceNames.map((name) => [name, textOf(at("choices", name))])) as ChoiceTexts,
    ),
    published: Array.isArray(published) ? published.flatMap(publicationOf) : [],
    pasted: { check: textOf(at("pasted", "check")), audit: textOf(at("pasted", "audit")) },
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

function textOf(kept: unknown): string {
  return typeof kept === "string" ? kept : "";
}
