import { NO_NUMBER, withSign } from "../../foundation/print-number.ts";
import type { Answer } from "../../model/answer.ts";
import type { CountOf } from "../../model/count.ts";
import type { Measure, Reason, ShareBasis, Unit } from "../../model/measure.ts";
import { CONFIDENTIAL, printMeasure, printValue } from "../../model/print-measure.ts";
import { reasonWords, warningWords } from "../words/reason-words.ts";
import type { Cell } from "./document.ts";

/** A figure, or a dash with the letter of its reason; `[c]` where it is hidden. */
export function figureCell(measure: Measure | undefined): Cell {
  if (measure === undefined) return { text: "" };
  if (measure.status === "not-calculable") return noFigure(measure.reason);
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
  if (change.change.status === "not-calculable") return noFigure(change.change.reason);
  const printed = printValue({ unit: change.unit, indicator }, change.change.value);
  return { text: withSign(printed) };
}

function noFigure(reason: Reason): Cell {
  return reason === "hidden" ? { text: CONFIDENTIAL } : { text: NO_NUMBER, mark: reasonWords[reason].mark };
}

/** The counts behind a share: "1203 of 4319", "[c] of 1530". */
export function countsCell(share: ShareBasis | undefined): Cell {
  if (share === undefined) return { text: "" };
  if ("percentage" in share) return { text: "published" };
  const hidden = "hidden" in share ? share.hidden : [];
  if (share.count === null && share.of === null && hidden.length === 0) return { text: "" };
  const text = (part: keyof CountOf): string =>
    hidden.includes(part) ? CONFIDENTIAL : String(share[part] ?? NO_NUMBER);
  return { text: `${text("count")} of ${text("of")}` };
}
