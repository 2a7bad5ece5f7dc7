import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import type { ResultsOptions } from "../../model/results.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";

/** Who will read a report, and how its figures are worked out. */
export interface ReportChoices {
  readonly audience: "internal" | "publish";
  readonly policy: Required<Pick<DisclosurePolicy, "threshold" | "zeros">>;
  readonly options: Pick<ResultsOptions, "denominator" | "disciplinaryWindow">;
  /** What BME staff are called; no number depends on it. */
  readonly wording: WordingOptions;
}

/** What the command takes where nothing is chosen. */
export const usualChoices: ReportChoices = {
  audience: "internal",
  policy: { threshold: 10, zeros: "hidden" },
  options: { denominator: "all", disciplinaryWindow: "as-returned" },
  wording: {},
};
