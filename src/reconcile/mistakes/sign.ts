import { formulaText } from "../formulas/formula-text.ts";
import type { Mistake } from "./candidate.ts";

/** A minus was lost, or one too many is printed. */
export const sign: Mistake = ({ operation, terms, exact }) => {
  if (exact.numerator === 0n) return [];
  const value = { ...exact, numerator: -exact.numerator };
  return [{ id: "sign", value, expression: `−(${formulaText(operation, terms)})` }];
};
