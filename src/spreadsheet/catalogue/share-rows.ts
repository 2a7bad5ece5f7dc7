import type { FunctionRow } from "./function-row.ts";
import { cell } from "./parameters.ts";

const inWorkforce = [
  cell("workforceCount", "The group's people in the workforce"),
  cell("workforceOf", "Everybody in the workforce"),
] as const;

/** Shares, and what they are beside others. */
export const shareRows: readonly FunctionRow[] = [
  {
    id: "SHARE",
    description: "A share, from 0 to 1: some people out of some. Format the cell as a percentage to see one.",
    parameters: [cell("count", "How many"), cell("of", "Out of how many")],
    result: "number",
    example: {
      cells: [2483, 11635],
      result: 0.21340782122905028,
      source: "ESNEFT 2022, Appendix 1, row 58: 21.3%",
    },
  },
  {
    id: "REPRESENTATION",
    description:
      "A group's share of a row over its share of the whole workforce. 1 is proportionate; below 1 is under-represented.",
    parameters: [
      cell("rowCount", "The group's people in the row"),
      cell("rowOf", "Everybody in the row"),
      ...inWorkforce,
    ],
    result: "number",
    example: {
      cells: [21, 272, 2483, 11549],
      result: 0.35910218900286656,
      source: "by hand: (21 × 11549) / (272 × 2483) = 242529/675376",
    },
  },
  {
    id: "DIFFERENCE_BME_MINUS_WHITE",
    description:
      "Indicators 5 to 8: BME staff's share less White staff's, from -1 to 1; 0.025 is 2.5 percentage points.",
    parameters: [
      cell("whiteYes", "White staff who said yes"),
      cell("whiteAnswered", "White staff who answered"),
      cell("bmeYes", "BME staff who said yes"),
      cell("bmeAnswered", "BME staff who answered"),
    ],
    result: "number",
    example: {
      cells: [488, 2237, 139, 571],
      result: 0.025283267323089546,
      source: "LPT 2022, indicator 5: 24.3% and 21.8%",
    },
  },
  {
    id: "BOARD_MINUS_WORKFORCE",
    description:
      "Indicator 9: a group's share of the board less its share of the workforce, from -1 to 1; below 0 is under-represented.",
    parameters: [
      cell("boardCount", "The group's members of the board"),
      cell("boardOf", "Everybody on the board"),
      ...inWorkforce,
    ],
    result: "number",
    example: {
      cells: [1, 19, 2483, 11635],
      result: -0.16077624228168186,
      source: "ESNEFT 2022, Appendix 1, row 59: -16.1",
    },
  },
];
