import type { CalculatorState } from "../state/calculator-state.ts";
import type { FieldKind } from "../state/return-fields.ts";
import { type FilledField, withEdits } from "../state/with-edits.ts";
import type { YearSlot } from "../state/year-draft.ts";

/** What is typed goes into the state before anything else is done. */
export function readForm({
  current,
  previous,
}: CalculatorState): Pick<CalculatorState, "current" | "previous"> {
  return {
    current: withEdits(current, filledFields("current")),
    previous: previous === null ? null : withEdits(previous, filledFields("previous")),
  };
}

function filledFields(slot: YearSlot): readonly FilledField[] {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    `#form [data-slot="${slot}"]`,
  );
  return [...controls].map(({ dataset, value }) => ({
    steps: JSON.parse(dataset["steps"] ?? "[]") as FilledField["steps"],
    kind: (dataset["kind"] ?? "text") as FieldKind,
    text: value,
  }));
}
