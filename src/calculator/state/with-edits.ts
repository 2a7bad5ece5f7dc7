import { valueAt } from "../../ingest/value-at.ts";
import { fieldText, fieldValue } from "./field-text.ts";
import type { Field } from "./return-fields.ts";
import { withValueAt } from "./with-value-at.ts";
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
  return draftOfValue(value ?? {});
}
