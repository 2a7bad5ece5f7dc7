import type { FigureOperation } from "../../model/check-figure.ts";
import type { Term } from "./term.ts";

/** More addends than these are not written out. */
const MOST_ADDENDS = 6;

const joined: Readonly<Record<FigureOperation, (texts: readonly string[]) => string>> = {
  share: (texts) => texts.join(""),
  ratio: (texts) => texts.map(bracketed).join(" / "),
  "ratio-minus-one": (texts) => `${texts.map(bracketed).join(" / ")} − 1`,
  "relative-change": (texts) => `${texts.map(bracketed).join(" / ")} − 1`,
  difference: (texts) => texts.join(" − "),
  sum: (texts) => shortened(texts).join(" + "),
};

/** A formula with its numbers: "(1203 / 4319) / (342 / 1530)". */
export function formulaText(operation: FigureOperation, terms: readonly Pick<Term, "text">[]): string {
  return joined[operation](terms.map(({ text }) => text));
}

function bracketed(text: string): string {
  return text.includes(" ") ? `(${text})` : text;
}

function shortened(texts: readonly string[]): readonly string[] {
  if (texts.length <= MOST_ADDENDS) return texts;
  return [...texts.slice(0, MOST_ADDENDS - 2), "…", ...texts.slice(-1)];
}
