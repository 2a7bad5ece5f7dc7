import type { DisclosureTable } from "../../model/disclosure-table.ts";
import type { Results } from "../../model/results.ts";
import { type TableOptions, tableOfYears } from "./table-of-years.ts";

/**
 * Writes the results of one year, or of several years of one trust, as the table that `suppress` and `audit` read: every
 * count that a measure is worked out from, every sum among these counts, and every figure that a report prints.
 *
 * An id says year, place and column: `2022/workforce/clinical/band-5/bme`; the columns are the groups, `all` (everyone)
 * and `known` (people of known ethnicity). The sums are those of groups, rows, groupings of bands, the board, strata and
 * windows of the disciplinary process. Counts that no report prints but that others give away are cells too: those who
 * said no (`2022/survey/discrimination/not-yes/bme`), those who were not appointed. Bank workers stand apart
 * (`2022/bank/…`), and a percentage without counts is not in the table. A count that is not given, and that a sum has to do
 * with, is `last-year/<id>`: like a count that an earlier publication hid, it must not follow from this one.
 *
 * @param results - One year's results, or those of several years to be published together.
 * @param options - `lastYear`: what was published before, as a table with the same ids and `null` where a count was hidden.
 * @returns The table, nothing hidden. It holds true counts.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { tableOfResults } from "wres-metrics/disclosure";
 * const { cells, sums } = tableOfResults(
 *   calculateIndicators({
 *     organisation: { code: "X", name: "Example" },
 *     year: 2022,
 *     shortlisting: { shortlisted: { white: 90 }, appointed: { white: 20 } },
 *   }),
 * );
 * for (const { id, value } of cells) console.log(id, value);
 * // 2022/shortlisting/appointed/white 20
 * // 2022/shortlisting/shortlisted/white 90
 * // 2022/shortlisting/not-appointed/white 70
 * console.log(sums.length); // 1
 * ```
 * @since 0.1.0
 */
export function tableOfResults(
  results: Results | readonly Results[],
  options: TableOptions = {},
): DisclosureTable {
  const years = [results].flat().map(({ year, measures, options: { groupings } }) => ({
    year,
    measures,
    groupings,
  }));
  return tableOfYears(years, options);
}
