import { openQuestions, type RecordMapping } from "../../model/record-mapping.ts";
import { pathSegments, valueAt } from "../../model/issue.ts";
import type { CalculatorState, DraftedMapping } from "./calculator-state.ts";
import { withValueAt } from "./with-edits.ts";

/** What is answered about a mapping: where a code of a column goes, or what was decided on a question. */
export type MappingAnswer =
  | { readonly about: "code"; readonly path: string; readonly code: string; readonly word: string }
  | { readonly about: "question"; readonly index: number; readonly answer: string };

/** A drafted mapping with an answer in it. */
export function withAnswer(drafted: DraftedMapping, answer: MappingAnswer): DraftedMapping {
  const mapping = withValueAt(drafted.mapping, stepsOf(drafted.mapping, answer), valueOf(answer));
  return { ...drafted, mapping: mapping as RecordMapping };
}

function stepsOf(mapping: RecordMapping, answer: MappingAnswer): readonly (string | number)[] {
  if (answer.about === "question") return ["toDecide", answer.index, "answer"];
  const codes = [...(pathSegments(answer.path) ?? []), "codes", "table"];
  const table = valueAt(mapping, codes);
  const known = Object.keys(typeof table === "object" && table !== null ? table : {}).find(
    (key) => key.trim().toUpperCase() === answer.code.trim().toUpperCase(),
  );
  return [...codes, known ?? answer.code];
}

function valueOf(answer: MappingAnswer): unknown {
  if (answer.about === "question") return answer.answer.trim() === "" ? null : answer.answer;
  return answer.word === "" ? undefined : answer.word;
}

/** How many questions of a drafted mapping have no answer yet. */
export function openAnswers({ mapping }: DraftedMapping): number {
  return openQuestions(mapping).length;
}

/** The mapping that was answered on the page for a file, as a text; null where there is none. */
export function mappingOfFile({ records }: Pick<CalculatorState, "records">, file: string): string | null {
  const drafted = records.find((outcome) => outcome.file === file)?.mapping ?? null;
  return drafted === null ? null : mappingText(drafted);
}

/** A mapping as it is saved. */
export function mappingText({ mapping }: DraftedMapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}
