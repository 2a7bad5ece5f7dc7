import { cell, type FunctionRow } from "./function-row.ts";

const target = [
  cell("count", "The group's people now"),
  cell("of", "Everybody now"),
  cell("target", "The share that is aimed at, such as 25.6% or 0.256"),
] as const;

/** Targets, and how people thin out towards higher pay. */
export const targetRows: readonly FunctionRow[] = [
  {
    id: "GAP_TO_TARGET",
    description: "The share that is aimed at less the share now; above 0 the target is not reached.",
    parameters: target,
    result: "number",
    example: {
      cells: [40, 584, "25.6%"],
      result: 0.1875068493150685,
      source: "by hand: 0.256 − 40/584 = 109.504/584",
    },
  },
  {
    id: "PEOPLE_TO_TARGET",
    description: "How many more people of the group reach the target, out of as many as now.",
    parameters: target,
    result: "number",
    example: {
      cells: [40, 584, 0.256],
      result: 110,
      source: "by hand: 0.256 × 584 is 149.504, so 150 less 40",
    },
  },
  {
    id: "TRAJECTORY",
    description: "The straight line to a target, a row a year: the year, its share, and the people it needs.",
    parameters: [
      ...target,
      cell("fromYear", "The year of the counts"),
      cell("toYear", "The year by whose 31 March the target is due"),
    ],
    result: "table",
    example: {
      cells: [40, 400, 0.25, 2022, 2025],
      result: [
        ["Year", "Share", "People"],
        [2022, 0.1, 40],
        [2023, 0.15, 60],
        [2024, 0.2, 80],
        [2025, 0.25, 100],
      ],
      source: "by hand: 0.25 − 0.1 in three steps of 0.05, each of 400",
    },
  },
  {
    id: "DISPARITY_RATIO",
    description:
      "The race disparity ratio: how much more BME staff thin out than White staff between a lower and a higher level of pay. 1 is parity. Unverified: the official method was not published.",
    parameters: [
      cell("whiteLower", "White staff at the lower level"),
      cell("whiteHigher", "White staff at the higher level"),
      cell("bmeLower", "BME staff at the lower level"),
      cell("bmeHigher", "BME staff at the higher level"),
    ],
    result: "number",
    example: { cells: [100, 50, 40, 10], result: 2, source: "by hand: (50/100) / (10/40)" },
  },
];
