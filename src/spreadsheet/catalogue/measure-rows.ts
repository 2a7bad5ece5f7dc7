import { cell, type FunctionRow } from "./function-row.ts";

const workforce = [
  cell("whiteWorkforce", "White staff in the workforce"),
  cell("bmeWorkforce", "BME staff in the workforce"),
] as const;

/** Shares and relative likelihoods; every relative likelihood has White people's counts first. */
export const likelihoodRows: readonly FunctionRow[] = [
  {
    id: "APPOINTMENT_WHITE_OVER_BME",
    description:
      "Indicator 2: how many times as likely White people are to be appointed from shortlisting as BME people. 1 is even; above 1 is worse for BME people.",
    parameters: [
      cell("whiteAppointed", "White people appointed"),
      cell("whiteShortlisted", "White people shortlisted"),
      cell("bmeAppointed", "BME people appointed"),
      cell("bmeShortlisted", "BME people shortlisted"),
    ],
    result: "number",
    example: {
      cells: [1203, 4319, 342, 1530],
      result: 1.246085229280657,
      source: "ESNEFT 2022, Appendix 1, row 37: 1.25",
    },
  },
  {
    id: "DISCIPLINARY_BME_OVER_WHITE",
    description:
      "Indicator 3: how many times as likely BME staff are to enter the formal disciplinary process as White staff. 1 is even; above 1 is worse for BME staff.",
    parameters: [
      cell("whiteEntered", "White staff who entered the process"),
      workforce[0],
      cell("bmeEntered", "BME staff who entered the process"),
      workforce[1],
    ],
    result: "number",
    example: {
      cells: [46, 9066, 13, 2483],
      result: 1.0318688823127704,
      source: "ESNEFT 2022, Appendix 1, row 41: 1.03",
    },
  },
  {
    id: "TRAINING_WHITE_OVER_BME",
    description:
      "Indicator 4: how many times as likely White staff are to access non-mandatory training and CPD as BME staff. 1 is even; above 1 is worse for BME staff.",
    parameters: [
      cell("whiteAccessed", "White staff who accessed training"),
      workforce[0],
      cell("bmeAccessed", "BME staff who accessed training"),
      workforce[1],
    ],
    result: "number",
    example: {
      cells: [918, 9066, 286, 2483],
      result: 0.8790987305216292,
      source: "ESNEFT 2022, Appendix 1, row 45: 0.88",
    },
  },
  {
    id: "DISCIPLINARY_TWO_YEARS_BME_OVER_WHITE",
    description:
      "Indicator 3 over this year and last year together, out of this year's workforce. 1 is even; above 1 is worse for BME staff.",
    parameters: [
      cell("whiteEntered", "White staff who entered the process this year"),
      cell("whiteEnteredLastYear", "White staff who entered the process last year"),
      workforce[0],
      cell("bmeEntered", "BME staff who entered the process this year"),
      cell("bmeEnteredLastYear", "BME staff who entered the process last year"),
      workforce[1],
    ],
    result: "number",
    example: {
      cells: [10, 14, 1000, 6, 3, 250],
      result: 1.5,
      source: "by hand: (9/250) / (24/1000) = 36/24",
    },
  },
];

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
