import { type GroupedRows, groupedRows } from "../disclosure/alternatives/grouped-rows.ts";
import { nameOfRow, resultsWithoutRows } from "../disclosure/protection/left-out-rows.ts";
import type { DisclosurePolicy } from "../model/disclosure-table.ts";
import type { ReportContent } from "../model/document-contents.ts";
import type { Results, ResultsOptions } from "../model/results.ts";
import type { Return } from "../model/return.ts";
import { workforceParts } from "../reference/workforce-rows.ts";
import { calculateIndicators } from "./calculate-indicators.ts";
import { reportContent } from "./report-content.ts";

/**
 * Puts together what a report shows that is to be published: where a pay band is too small to be shown, with its neighbours as one more
 * row, in the part of the workforce where that is so. `protect` then chooses what of it may be shown, and leaves out the single bands.
 *
 * @param returns - The return of the year that the report is about, then those of earlier years.
 * @param options - The choices of the calculation.
 * @param policy - What is small: the policy that `protect` gets.
 * @returns What a report of these returns shows, nothing hidden.
 * @throws WresError as `calculateIndicators`.
 * @example
 * ```ts
 * import { contentToPublish } from "wres-metrics/report";
 * const bands = { "band-5": { white: 40, bme: 22 }, "band-6": { white: 30, bme: 6 }, "band-7": { white: 25, bme: 5 } };
 * const { results } = contentToPublish([
 *   { organisation: { code: "X", name: "Example" }, year: 2022, workforce: { clinical: bands } },
 * ]);
 * console.log(results.options.groupings.map(({ id }) => id)); // [ 'bands-6-to-7' ]
 * ```
 * @since 0.1.0
 */
export function contentToPublish(
  returns: readonly [Return, ...Return[]],
  options: Partial<ResultsOptions> = {},
  policy: DisclosurePolicy = {},
): ReportContent {
  const [first, ...earlier] = returns;
  const plain = returns.map((wresReturn) => calculateIndicators(wresReturn, options));
  const grouped = groupedRows(plain, policy);
  const groupings = [
    ...(options.groupings ?? []),
    ...new Map(grouped.map(({ id, rows }) => [id, { id, rows }])).values(),
  ];
  const elsewhere = rowsElsewhere(grouped);
  const calculated = (wresReturn: Return): Results =>
    resultsWithoutRows(calculateIndicators(wresReturn, { ...options, groupings }), elsewhere);
  return reportContent(calculated(first), earlier.map(calculated));
}

/** The names of the grouped rows in the parts of the workforce where their bands need no grouping. */
function rowsElsewhere(grouped: readonly GroupedRows[]): ReadonlySet<string> {
  const chosen = new Set(grouped.map(({ part, id }) => `${part}/${id}`));
  return new Set(
    (["substantive", "bank"] as const).flatMap((population) =>
      workforceParts.flatMap(({ id: part }) =>
        grouped
          .filter(({ id }) => population === "bank" || !chosen.has(`${part}/${id}`))
          .map(({ id: row }) => nameOfRow({ population, part, row })),
      ),
    ),
  );
}
