import type { Working } from "../../model/check-answer.ts";
import { formulaText } from "../formulas/formula-text.ts";
import { preciseText, printUnits, unitsOf } from "../print-format.ts";
import type { Subject } from "../subject.ts";
import { slipsOf } from "./slips-of.ts";

/** The right number, with one slip in the digits that are printed. */
export function mistypedFigure({ operation, terms, exact, printed, format }: Subject): readonly Working[] {
  if (printed.range !== undefined) return [];
  const right = unitsOf(exact, format);
  const units = unitsOf(printed.number, { scale: 1n, places: format.places });
  const sizes = [right, units].map((size) => printUnits(size < 0n ? -size : size, { ...format, suffix: "" }));
  const [meant = "", typed = ""] = sizes;
  if (right < 0n !== units < 0n || !slipsOf(meant).has(typed)) return [];
  const [rightText, typedText] = [printUnits(right, format), printUnits(units, format)];
  const precise = preciseText(exact, format);
  return [
    {
      id: "digits",
      expression: formulaText(operation, terms),
      printing: "rounded",
      steps: precise === rightText ? [rightText] : [precise, rightText],
      figures: [],
      slip: { meant: rightText, typed: typedText },
    },
  ];
}
