import { calculatePayGap, type PayGapOptions } from "../analysis/pay-gap/pay-gap.ts";
import type { EthnicityPay, PayGapResults } from "../model/ethnicity-pay.ts";
import type { PayMapping } from "../model/record-mapping.ts";
import type { PayCounts } from "../records/pay/count-pay.ts";
import type { EthnicityScheme } from "../reference/ethnic-categories.ts";
import { ethnicCodes } from "../reference/record-codes.ts";
import { recordsOfReport } from "../report/tables/records-documents.ts";

/** The headings of the columns of a file of pay. */
export interface PayHeadings {
  readonly ethnicity: string;
  readonly hourly: string;
  /** Left out where the file has no bonuses. */
  readonly bonus?: string | undefined;
}

/** The mapping of a file of pay by its headings: ethnicity is read by the known codes and titles of one scheme of categories. */
export function mappingOfHeadings(
  { ethnicity, hourly, bonus }: PayHeadings,
  scheme: EthnicityScheme,
): PayMapping {
  const use = ethnicCodes.flatMap(({ table, scheme: own }) => (own === scheme ? [table] : []));
  return {
    kind: "pay",
    ethnicity: { column: ethnicity, codes: { use } },
    hourly,
    ...(bonus !== undefined && { bonus }),
  };
}

/** Figures of pay, and what was lost on reading them. */
export interface ReadPay extends Pick<PayGapResults, "findings" | "records"> {
  readonly pay: EthnicityPay;
}

/** The pay gap of what was read, of an organisation on a day, with what was lost on reading. */
export function payResults(
  { pay, findings = [], records }: ReadPay,
  identity: Pick<EthnicityPay, "organisation" | "snapshot">,
  options: PayGapOptions = {},
): PayGapResults {
  return {
    ...calculatePayGap({ ...pay, ...identity }, options),
    ...(findings.length > 0 && { findings }),
    ...(records && { records }),
  };
}

/** What was counted from a file, with the lines that say what became of its rows. */
export function payOfFile(name: string, counts: PayCounts): ReadPay {
  return {
    pay: counts.pay,
    findings: counts.findings,
    ...recordsOfReport([{ name, part: "pay", balance: counts.balance }]),
  };
}
