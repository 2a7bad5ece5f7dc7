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
export const spreadsheetFunctionIds = [
  "APPOINTMENT_WHITE_OVER_BME",
  "DISCIPLINARY_BME_OVER_WHITE",
  "TRAINING_WHITE_OVER_BME",
  "DISCIPLINARY_TWO_YEARS_BME_OVER_WHITE",
  "SHARE",
  "REPRESENTATION",
  "DIFFERENCE_BME_MINUS_WHITE",
  "BOARD_MINUS_WORKFORCE",
  "INTERVAL",
  "INTERVAL_LOWER",
  "INTERVAL_UPPER",
  "SHARE_INTERVAL",
  "SHARE_LOWER",
  "SHARE_UPPER",
  "P_VALUE",
  "VERDICT",
  "FOUR_FIFTHS",
  "SHORTFALL",
  "GAP_TO_TARGET",
  "PEOPLE_TO_TARGET",
  "TRAJECTORY",
  "DISPARITY_RATIO",
  "PERCENTILE",
  "PUBLISH_CHECK_COUNT",
  "PUBLISH_CHECK_RATIO",
  "ETHNIC_GROUP",
  "REPORT",
] as const;

/**
 * The name of a spreadsheet function, without the prefix, which is `WRES.` in Excel and `WRES_` elsewhere.
 *
 * @since 0.1.0
 */
export type SpreadsheetFunctionId = (typeof spreadsheetFunctionIds)[number];
