/**
 * Ethnicity pay gaps: the six measures of gender pay reporting, applied to ethnicity, from rows of staff with their pay or from
 * published means and medians.
 *
 * @module
 */
export { calculatePayGap, type PayGapOptions } from "./analysis/pay-gap/pay-gap.ts";
export { protectPay } from "./disclosure/protection/protect-pay.ts";
export { parsePay, parsePayText, type ParsedPay } from "./ingest/parse-pay.ts";
export type {
  BonusSample,
  ByGroup,
  EthnicityPay,
  PayAbout,
  PayGapResults,
  PayInterval,
  PayMeasure,
  PayMeasureName,
  PayReason,
  PaySample,
} from "./model/ethnicity-pay.ts";
export type { SourceLines } from "./model/document-contents.ts";
export type { PayMapping } from "./model/record-mapping.ts";
export { countPay, countPayCsv, countPaySheet, type PayCounts } from "./records/pay/count-pay.ts";
export { payQuarters, type PayQuarter, type PayQuarterRow } from "./reference/pay-quarters.ts";
