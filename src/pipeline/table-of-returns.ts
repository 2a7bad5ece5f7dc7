import type { DisclosureTable } from "../model/disclosure-table.ts";
import { periodKey } from "../model/period.ts";
import type { Disciplinary, Return } from "../model/return.ts";
import type { Results, ResultsOptions } from "../model/results.ts";
import type { MeasuredYear } from "../disclosure/table/counts-of-results.ts";
import { tableOfYears, type TableOptions } from "../disclosure/table/table-of-years.ts";
import { calculateIndicators } from "./calculate-indicators.ts";

/**
 * Writes the returns of one trust, of one year or of several, as the table that `suppress` and `audit` read: what
 * `tableOfResults` makes of their results, and the people who entered the disciplinary process over every window that can
 * be had of them, so that a window of two years beside a single one is seen.
 *
 * @param returns - One return, or those of several years that are to be published together.
 * @param options - The choices of `calculateIndicators`, and `published`: what was published before.
 * @returns The table, nothing hidden. It holds true counts.
 * @throws WresError `invalid-return`, `not-a-count`, `invalid-option`.
 * @example
 * ```ts
 * import { tableOfReturns } from "wres-metrics/disclosure";
 * const { cells, sums } = tableOfReturns({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   disciplinary: { window: "two-year-total", entered: { bme: 14 }, enteredPreviousYear: { bme: 11 } },
 * });
 * for (const { id, value } of cells) console.log(id, value);
 * // 2022/disciplinary/two-years/entered/bme 14
 * // 2022/disciplinary/single-year/entered/bme 3
 * // 2021/disciplinary/single-year/entered/bme 11
 * console.log(sums.length); // 1
 * ```
 * @since 0.1.0
 */
export function tableOfReturns(
  returns: Return | readonly Return[],
  options: Partial<ResultsOptions> & TableOptions = {},
): DisclosureTable {
  const { published, ...choices } = options;
  const given = [returns].flat();
  const keys = new Set(given.map(periodKey));
  return tableOfYears(
    given.flatMap((wresReturn) => [
      ...everyWindow(wresReturn, choices),
      ...(wresReturn.period !== undefined || keys.has(periodKey({ year: wresReturn.year - 1 }))
        ? []
        : [measured(calculateIndicators(yearBefore(wresReturn)))]),
    ]),
    { published },
  );
}

/** The results as they are asked for, then indicator 3 over the windows that can be derived. */
function everyWindow(wresReturn: Return, choices: Partial<ResultsOptions>): readonly MeasuredYear[] {
  const windows = ["single-year", "two-year-total"] as const;
  const asked = measured(calculateIndicators(wresReturn, choices));
  const others = windows.flatMap(
    (disciplinaryWindow) => calculateIndicators(wresReturn, { ...choices, disciplinaryWindow }).measures,
  );
  return [
    {
      ...asked,
      measures: [...asked.measures, ...others.filter(({ method }) => method.window !== undefined)],
    },
  ];
}

/** The year before as a return holds it: the people who entered in it. */
function yearBefore({ organisation, year, disciplinary, bank }: Return): Return {
  const before = (given: Disciplinary | undefined): Disciplinary => ({
    window: "single-year",
    entered: given?.enteredPreviousYear,
  });
  return {
    organisation,
    year: year - 1,
    disciplinary: before(disciplinary),
    ...(bank && { bank: { disciplinary: before(bank.disciplinary) } }),
  };
}

function measured(results: Results): MeasuredYear {
  const { measures, options } = results;
  return { year: periodKey(results), measures, groupings: options.groupings };
}
