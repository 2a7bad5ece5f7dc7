import type { Issue, IssueCode } from "../../model/issue.ts";
import { makeResults, type ResultsData } from "../../model/make-results.ts";
import type { Protection } from "../../model/publishable.ts";
import type { Results } from "../../model/results.ts";
import type { IsHidden } from "./mask-basis.ts";
import { maskMeasures } from "./mask-measures.ts";

/** Which warnings of a return quote no count. The others were for whoever filled it in. */
const quotesNoCount: Readonly<Partial<Record<IssueCode, true>>> = { "survey-year": true };

/** Takes what is hidden out of the results of one year. */
export function maskResults(results: Results, isHidden: IsHidden, protection: Protection): Results {
  const { library, organisation, year, options, measures, warnings } = results;
  const masked: Required<ResultsData> = {
    library,
    organisation,
    year,
    options,
    measures: maskMeasures({ year, measures, unprinted: [] }, isHidden),
    warnings: warnings.filter(({ code }: Issue) => quotesNoCount[code]),
  };
  return makeResults(masked, protection);
}
