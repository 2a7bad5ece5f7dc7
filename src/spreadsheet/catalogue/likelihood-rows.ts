import type { FunctionRow } from "./function-row.ts";
import { cell } from "./parameters.ts";

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
