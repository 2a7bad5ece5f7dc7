import { NO_NUMBER, withSign } from "../../foundation/print-number.ts";
import type { Answer } from "../../model/answer.ts";
import type { Measure, ShareBasis, Unit } from "../../model/measure.ts";
import { printMeasure, printValue } from "../../model/print-measure.ts";
import { reasonWords, warningWords } from "../words/reason-words.ts";
import type { Cell } from "./document.ts";

/** A figure, or a dash with the letter of its reason. */
export function figureCell(measure: Measure | undefined): Cell {
  if (measure === undefined) return { text: "" };
  if (measure.status === "not-calculable") {
    return { text: NO_NUMBER, mark: reasonWords[measure.reason].mark };
  }
  const text = printMeasure(measure);
  return measure.warnings.includes("nobody-above-the-line")
    ? { text, mark: warningWords["nobody-above-the-line"].mark }
    : { text };
}

/** How far a figure moved, with its sign. */
export function changeCell(
  change: { readonly unit: Unit; readonly change: Answer } | undefined,
  indicator: Measure["indicator"],
): Cell {
  if (change === undefined) return { text: "" };
  if (change.change.status === "not-calculable") {
    return { text: NO_NUMBER, mark: reasonWords[change.change.reason].mark };
  }
  const printed = printValue({ unit: change.unit, indicator }, change.change.value);
  return { text: withSign(printed) };
}

/** The counts behind a share: "1203 of 4319". */
export function countsCell(share: ShareBasis | undefined): Cell {
  if (share === undefined) return { text: "" };
  if ("percentage" in share) return { text: "published" };
  if (share.count === null && share.of === null) return { text: "" };
  const text = (count: number | null): string => (count === null ? NO_NUMBER : String(count));
  return { text: `${text(share.count)} of ${text(share.of)}` };
}
