import { NO_NUMBER, withSign, withThousands } from "../../foundation/print-number.ts";
import type { Answer } from "../../model/answer.ts";
import type { CountOf } from "../../model/counts.ts";
import type { Measure, Reason, ShareBasis, Unit } from "../../model/measure.ts";
import { CONFIDENTIAL, printValue } from "../../model/print-measure.ts";
import { indicatorByNumber, type IndicatorNumber } from "../../reference/indicators.ts";
import { reasonWords, warningWords } from "../words/reason-words.ts";
import type { Cell, Section } from "./document.ts";
import { NOT_AVAILABLE, symbolWords } from "../words/protection-words.ts";

/** A figure, or a dash with the letter of its reason; `[c]` where it is hidden. */
export function figureCell(measure: PrintedFigure | undefined): Cell {
  if (measure === undefined) return { text: "" };
  if (measure.status === "not-calculable") return noFigure(measure.reason);
  const text = measure.printed;
  const noted = (["nobody-above-the-line", "counts-not-published", "more-than-the-whole"] as const).find(
    (warning) => measure.warnings.includes(warning) && !saysBelow(measure, warning),
  );
  return noted === undefined ? { text } : { text, mark: warningWords[noted].mark };
}

/** A table of the survey says under each share that it has no counts: a mark would say it twice. */
function saysBelow({ indicator }: PrintedFigure, warning: keyof typeof warningWords): boolean {
  const isOfSurvey = indicator === undefined || indicatorByNumber[indicator].family === "survey";
  return warning === "counts-not-published" && isOfSurvey;
}

/** What a cell says of a figure, whatever it is of. */
type PrintedFigure = Pick<Measure, "printed" | "warnings"> & { readonly indicator?: IndicatorNumber } & (
    | { readonly status: "calculated" }
    | { readonly status: "not-calculable"; readonly reason: Reason }
  );

/** The change of a figure, with its sign. */
export function changeCell(
  change: { readonly unit: Unit; readonly change: Answer } | undefined,
  indicator: Measure["indicator"],
): Cell {
  if (change === undefined) return { text: "" };
  if (change.change.status === "not-calculable") return noFigure(change.change.reason);
  const printed = printValue({ unit: change.unit, indicator }, change.change.value);
  return { text: withSign(printed) };
}

/** Stands in place of a figure: a dash with the letter of its reason, or `[c]` where it is hidden. */
export function noFigure(reason: Reason): Cell {
  return reason === "hidden" ? { text: CONFIDENTIAL } : { text: NO_NUMBER, mark: reasonWords[reason].mark };
}

/** The counts behind a share: "1,203 of 4,319", "[c] of 1,530". */
export function countsCell(share: ShareBasis | undefined): Cell {
  if (share === undefined) return { text: "" };
  if ("percentage" in share) return { text: "no counts" };
  const hidden = "hidden" in share ? share.hidden : [];
  if (share.count === null && share.of === null && hidden.length === 0) return { text: "" };
  const text = (part: keyof CountOf): string => {
    const count = share[part];
    if (hidden.includes(part)) return CONFIDENTIAL;
    return count === null ? NO_NUMBER : withThousands(count);
  };
  return { text: `${text("count")} of ${text("of")}` };
}

/** The symbols and marks that the tables use, each with what it means. */
export function legendOf(
  sections: readonly Pick<Section, "tables">[],
  more: readonly { readonly mark: string; readonly words: string }[] = [],
): readonly Cell[] {
  const cells = sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  const used = new Set(cells.map(({ mark }) => mark));
  const symbols = [CONFIDENTIAL, NOT_AVAILABLE] as const;
  const isUsed = (symbol: string): boolean => cells.some(({ text }) => text.includes(symbol));
  const absent = isUsed(NOT_AVAILABLE) ? NOT_AVAILABLE : NO_NUMBER;
  const reasons = Object.values(reasonWords).filter(({ mark }) => used.has(mark));
  const warnings = [...Object.values(warningWords), ...more].filter(({ mark }) => used.has(mark));
  return [
    ...symbols.filter(isUsed).map((mark) => ({ text: symbolWords[mark], mark })),
    ...reasons.map(({ mark, words }) => ({ text: words, mark: `${absent}${mark}` })),
    ...warnings.map(({ mark, words }) => ({ text: words, mark })),
  ];
}
