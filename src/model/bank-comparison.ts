import type { MeasureTest } from "./certainty.ts";
import type { Estimate, UntestedReason } from "./disaggregation.ts";
import type { ShareBasis } from "./measure.ts";
import type { SurveyShareAbout, WorkforceShareAbout } from "./measure-about.ts";

/**
 * A share among people who work solely on the bank, beside the same share among substantive staff.
 *
 * @since 0.1.0
 */
export interface BankComparison {
  /** What is compared: a group's share of the workforce, or of "yes" to a question of the survey. Its population is `bank`. */
  readonly about: WorkforceShareAbout | SurveyShareAbout;
  /** The people of the bank. */
  readonly bank: ShareBasis;
  /** The substantive staff. */
  readonly substantive: ShareBasis;
  /** The bank's share less that of substantive staff, as a difference of proportions, with its interval; or why there is none. */
  readonly difference: Estimate;
  /** Whether chance would explain it. The p-value is that of this comparison by itself, whatever else is compared. */
  readonly test:
    | ({ readonly status: "tested" } & MeasureTest)
    | { readonly status: "not-tested"; readonly reason: UntestedReason };
}
