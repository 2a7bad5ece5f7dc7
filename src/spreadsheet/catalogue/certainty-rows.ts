import { verdictRuleIds } from "../../model/certainty.ts";
import { cell, comparison, type FunctionRow, level, optional } from "./function-row.ts";

const figures = [2, 1203, 4319, 342, 1530] as const;

const [usual, ...others] = verdictRuleIds;
const rule = optional(
  "rule",
  `${usual} (if left out), ${others.slice(0, -1).join(", ")} or ${others.at(-1) ?? ""}`,
);

/** The verdict of a rule on a comparison, and each of its halves. */
export const judgementRows: readonly FunctionRow[] = [
  {
    id: "P_VALUE",
    description:
      "How likely a difference at least as large would be if both rates were the same: chi-squared, or Fisher's exact test where an expected count is below 5.",
    parameters: comparison,
    result: "number",
    example: {
      cells: figures,
      result: 0.0000274433668931,
      source: "ESNEFT 2022; R 4.2.2, prop.test without correction",
    },
  },
  {
    id: "VERDICT",
    description:
      "What a rule says of an indicator's comparison, such as no-disparity-called. By itself a ratio is called where it is outside 0.80 to 1.25 and p is below 0.05, a difference of the survey where p is below 0.05.",
    parameters: [...comparison, rule],
    result: "text",
    example: {
      cells: [2, 596, 3842, 207, 2386],
      result: "disparity-against-bme",
      source: "LPT 2022, indicator 2: 1.79, White people more likely",
    },
  },
  {
    id: "FOUR_FIFTHS",
    description:
      "Where the exact ratio lies by the four-fifths rule: below 0.80, inside, or above 1.25. Nobody below the line is above any ratio.",
    parameters: comparison,
    result: "text",
    example: {
      cells: figures,
      result: "inside",
      source: "by hand: 1840590/1477098 is 1.246, and 1.25 × 1477098 is more than 1840590",
    },
  },
  {
    id: "SHORTFALL",
    description:
      "Indicators 2 and 4: how many more BME people would have made it even; indicator 3: how many fewer. White people's rate stays what it was.",
    parameters: comparison,
    result: "number",
    example: { cells: figures, result: 85, source: "by hand: 1203/4319 × 1530 is 426.2, so 427 less 342" },
  },
];

const share = [cell("count", "How many"), cell("of", "Out of how many"), level] as const;
const comparisonAtLevel = [...comparison, level] as const;
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
