import { NO_NUMBER } from "../../foundation/print-number.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { NOT_AVAILABLE, symbolWords } from "../words/protection-words.ts";
import { reasonWords, warningWords } from "../words/reason-words.ts";
import type { Cell, Section } from "./document.ts";

/** The symbols and marks that the tables use, each with what it means. */
export function legendOf(sections: readonly Section[]): readonly Cell[] {
  const cells = sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  const used = new Set(cells.map(({ mark }) => mark));
  const symbols = [CONFIDENTIAL, NOT_AVAILABLE] as const;
  const isUsed = (symbol: string): boolean => cells.some(({ text }) => text.includes(symbol));
  const absent = isUsed(NOT_AVAILABLE) ? NOT_AVAILABLE : NO_NUMBER;
  const reasons = Object.values(reasonWords).filter(({ mark }) => used.has(mark));
  const warnings = Object.values(warningWords).filter(({ mark }) => used.has(mark));
  return [
    ...symbols.filter(isUsed).map((mark) => ({ text: symbolWords[mark], mark })),
    ...reasons.map(({ mark, words }) => ({ text: words, mark: `${absent}${mark}` })),
    ...warnings.map(({ mark, words }) => ({ text: words, mark })),
  ];
}
