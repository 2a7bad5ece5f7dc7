import { valueAt } from "../../model/issue.ts";
import { type Field, fieldText, fieldValue } from "./return-fields.ts";
import { draftOfValue, type YearDraft } from "./year-draft.ts";

/** A field and what stands in it. */
export interface FilledField extends Pick<Field, "steps" | "kind"> {
  readonly text: string;
}

/** A draft with what was typed. A field that still shows what the draft holds changes nothing: not given stays not given. */
export function withEdits(draft: YearDraft, filled: readonly FilledField[]): YearDraft {
  const edits = filled.filter(({ steps, text }) => text !== fieldText(valueAt(draft.value, steps)));
  if (edits.length === 0) return draft;
  const value = edits.reduce(
    (before, { steps, kind, text }) => withValueAt(before, steps, fieldValue(kind, text)),
    draft.value,
  );
  return draftOfValue(value ?? {}, draft);
}

type Steps = readonly (string | number)[];

/** A copy with another value at a path; with undefined nothing stands there, nor what would then be an empty object. */
export function withValueAt(whole: unknown, steps: Steps, value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = withValueAt(childOf(whole, step), rest, value);
  if (Array.isArray(whole) && typeof step === "number") {
    return inner === undefined ? whole.toSpliced(step, 1) : (whole as unknown[]).with(step, inner);
  }
  const others = entriesOf(whole);
  if (inner !== undefined) {
    const isThere = others.some(([key]) => key === step);
    const changed = others.map(([key, old]) => [key, key === step ? inner : old] as const);
    return Object.fromEntries(isThere ? changed : [...others, [String(step), inner]]);
  }
  const kept = others.filter(([key]) => key !== step);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function childOf(whole: unknown, step: string | number): unknown {
  if (Array.isArray(whole)) return (whole as unknown[])[Number(step)];
  return entriesOf(whole).find(([key]) => key === step)?.[1];
}

function entriesOf(whole: unknown): readonly (readonly [string, unknown])[] {
  return typeof whole === "object" && whole !== null && !Array.isArray(whole) ? Object.entries(whole) : [];
}
