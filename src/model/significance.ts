import { decimal } from "../foundation/decimal.ts";
import { thresholds } from "../reference/thresholds.ts";

const [, significance] = thresholds;

/** The p-value below which a difference is called unlikely to be chance. */
export const SIGNIFICANT_BELOW: number = decimal(significance.upper).toNumber();
