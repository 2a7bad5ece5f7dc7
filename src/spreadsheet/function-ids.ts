/** How many arguments each function takes, as its row of the catalogue says, which is not in the scripts of spreadsheets. */
export const mostArguments = {
  APPOINTMENT_WHITE_OVER_BME: 4,
  DISCIPLINARY_BME_OVER_WHITE: 4,
  TRAINING_WHITE_OVER_BME: 4,
  DISCIPLINARY_TWO_YEARS_BME_OVER_WHITE: 6,
  SHARE: 2,
  REPRESENTATION: 4,
  DIFFERENCE_BME_MINUS_WHITE: 4,
  BOARD_MINUS_WORKFORCE: 4,
  INTERVAL: 6,
  INTERVAL_LOWER: 6,
  INTERVAL_UPPER: 6,
  SHARE_INTERVAL: 3,
  SHARE_LOWER: 3,
  SHARE_UPPER: 3,
  P_VALUE: 5,
  VERDICT: 6,
  FOUR_FIFTHS: 5,
  SHORTFALL: 5,
  GAP_TO_TARGET: 3,
  PEOPLE_TO_TARGET: 3,
  TRAJECTORY: 5,
  DISPARITY_RATIO: 4,
  PERCENTILE: 3,
  PUBLISH_CHECK_COUNT: 2,
  PUBLISH_CHECK_RATIO: 6,
  ETHNIC_GROUP: 3,
  REPORT: 2,
} as const;

/**
 * The names of the spreadsheet functions, in the order of their page.
 *
 * @example
 * ```html
 * <script src="wres-metrics.global.js"></script>
 * <script>
 *   console.log(WresMetrics.spreadsheetFunctionIds[4]); // SHARE
 * </script>
 * ```
 * @since 0.1.0
 */
export const spreadsheetFunctionIds: readonly SpreadsheetFunctionId[] = /* @__PURE__ */ Object.keys(
  mostArguments,
) as SpreadsheetFunctionId[];

/**
 * The name of a spreadsheet function, without the prefix, which is `WRES.` in Excel and `WRES_` elsewhere.
 *
 * @since 0.1.0
 */
export type SpreadsheetFunctionId = keyof typeof mostArguments;
