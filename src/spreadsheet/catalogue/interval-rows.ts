import type { FunctionRow } from "./function-row.ts";
import { cell, comparison, level } from "./parameters.ts";

const share = [cell("count", "How many"), cell("of", "Out of how many"), level] as const;
const comparisonAtLevel = [...comparison, level] as const;
const figures = [2, 1203, 4319, 342, 1530] as const;
const bySearch = "ESNEFT 2022; Koopman's score limits by scipy 1.10.1, brentq";
const byFormula = "Wilson's limits of 10 out of 100: R 4.2.2, prop.test without correction";

/** The range of values that the counts are compatible with. */
export const intervalRows: readonly FunctionRow[] = [
  {
    id: "INTERVAL",
    description:
      "The interval of an indicator's comparison, lower and upper end in two cells: Koopman's for a ratio, Newcombe's for a difference.",
    parameters: comparisonAtLevel,
    result: "table",
    example: { cells: figures, result: [[1.1229561416903, 1.3851977878065]], source: bySearch },
  },
  {
    id: "INTERVAL_LOWER",
    description: "The lower end of the interval of an indicator's comparison.",
    parameters: comparisonAtLevel,
    result: "number",
    example: { cells: figures, result: 1.1229561416903, source: bySearch },
  },
  {
    id: "INTERVAL_UPPER",
    description:
      "The upper end of the interval of an indicator's comparison; #N/A where the counts set none.",
    parameters: comparisonAtLevel,
    result: "number",
    example: { cells: figures, result: 1.3851977878065, source: bySearch },
  },
  {
    id: "SHARE_INTERVAL",
    description: "Wilson's interval of a share, lower and upper end in two cells.",
    parameters: share,
    result: "table",
    example: { cells: [10, 100], result: [[0.0552291370606751, 0.17436566150491345]], source: byFormula },
  },
  {
    id: "SHARE_LOWER",
    description: "The lower end of Wilson's interval of a share.",
    parameters: share,
    result: "number",
    example: { cells: [10, 100], result: 0.0552291370606751, source: byFormula },
  },
  {
    id: "SHARE_UPPER",
    description: "The upper end of Wilson's interval of a share.",
    parameters: share,
    result: "number",
    example: { cells: [10, 100], result: 0.17436566150491345, source: byFormula },
  },
];
