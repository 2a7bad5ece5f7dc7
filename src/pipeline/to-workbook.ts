import { type WorkbookTools, writeWorkbook } from "../workbook/xlsx/write-workbook.ts";
import { formRows } from "../reference/return-form/form-rows.ts";
import { disciplinaryMeasures } from "../indicators/indicator-3-disciplinary.ts";
import type { Bank, Return, WorkforceRow } from "../model/return.ts";
import { lossesOfSources } from "../model/lost-on-reading.ts";
import type { WorkforcePartKey } from "../reference/workforce-rows.ts";
import { workforceTotal } from "../model/workforce-counts.ts";
import type { FilledReturn, StatedWindow } from "../workbook/form/return-sheets.ts";
import { review } from "../review/review.ts";
import { templateWorkbook } from "../workbook/writing/template-workbook.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import { WresError } from "../foundation/wres-error.ts";
import { MOST_LINES } from "../workbook/form/form-inputs.ts";
import { strataListsOf } from "../workbook/form/strata-lines.ts";
import { calculateIndicators } from "./calculate-indicators.ts";
import { definitionsFor } from "./calculate-local-measures.ts";

/**
 * The parts of a form in addition to the return.
 *
 * @since 0.1.0
 */
export interface WorkbookOptions extends WorkbookTools {
  /** Last year's return, to stand beside it. */
  readonly previous?: Return | undefined;
  /** Sheets for bank workers also where the return says nothing of them. */
  readonly bank?: "with-bank" | undefined;
  /** Definitions of local measures to be filled in, beside those that the return has counts for. */
  readonly definitions?: readonly MeasureDefinition[] | undefined;
}

/**
 * Writes a return as an Excel workbook that calculates by itself: what is filled in stands in yellow cells, and every
 * figure that follows from it is a formula that a spreadsheet program works out anew when a number changes.
 *
 * The rows are those of the national return, in its order. Figures that a `review` asks about are marked, and a sheet of queries
 * has room for the reasons why they stand. A blank cell is not given, and never 0; where there is no
 * figure, words say why. Every cell that is filled in has a name, such as `WRES_workforce_clinical_band5_bme`. The true
 * counts stand in it: it is for internal use. The same return gives the same bytes. It needs the optional package exceljs.
 *
 * @param wresReturn - What is filled in already; a blank form where it is left out.
 * @param options - `previous`: last year's return, shown beside it on sheets of its own; `bank`: "with-bank" makes
 * sheets for bank workers also where the return says nothing of them; `definitions`: local measures, for which there is
 * a sheet to fill in.
 * @returns The bytes of an xlsx file.
 * @throws WresError `not-installed` where exceljs is not installed; `invalid-return` where counts contradict one another, or where
 * there are more strata than a workbook can hold; `invalid-option` for an unknown option.
 * @example
 * ```ts
 * import { toWorkbook } from "wres-metrics/workbook";
 * const bytes = await toWorkbook({
 *   organisation: { code: "RDE", name: "East Suffolk and North Essex NHS Foundation Trust" },
 *   year: 2022,
 *   board: { total: { white: 18, bme: 1, unknown: 0 } },
 * });
 * console.log(bytes.length > 10_000, String.fromCharCode(...bytes.subarray(0, 2))); // true PK
 * ```
 * @since 0.1.0
 */
export async function toWorkbook(
  wresReturn?: Return,
  { previous, bank, definitions = [], exceljs }: WorkbookOptions = {},
): Promise<Uint8Array> {
  const beside = previous === undefined ? null : filled(previous);
  const own = { ...(bank && { bank: { workforce: blankWorkforce } }), ...(wresReturn ?? blankReturn) };
  const local = definitionsFor(own, definitions);
  return await writeWorkbook(templateWorkbook(filled(own, previous), beside, local), {
    exceljs,
  });
}

function filled(wresReturn: Return, previous?: Return): FilledReturn {
  const results = calculateIndicators(wresReturn);
  refuseTooManyStrata(wresReturn);
  const findings = [...lossesOfSources(wresReturn.sources), ...review(wresReturn, { previous })];
  const { bank = {} } = wresReturn;
  return {
    wresReturn,
    results,
    findings,
    byWindow: { substantive: overWindows(wresReturn), bank: overWindows(bank) },
  };
}

/** A workbook is read back line by line, up to a number of lines: more would be lost. */
function refuseTooManyStrata(wresReturn: Return): void {
  for (const { list, strata, lines } of strataListsOf(wresReturn)) {
    const most = MOST_LINES[list];
    if (lines <= most) continue;
    throw new WresError(
      "invalid-return",
      `The strata of ${strata} take ${String(lines)} lines of a workbook, which can hold ${String(most)}: keep this return as JSON.`,
    );
  }
}

/** Indicator 3 over each window, also where nothing was counted. */
function overWindows({ disciplinary = {}, workforce = {} }: Bank): FilledReturn["byWindow"]["bank"] {
  const counts = { disciplinary, workforce: workforceTotal(workforce) };
  const over = (disciplinaryWindow: StatedWindow) => disciplinaryMeasures(counts, { disciplinaryWindow });
  return {
    "single-year": over("single-year"),
    "two-year-total": over("two-year-total"),
    "two-year-average": over("two-year-average"),
  };
}

/** Every row that the national form has, and nothing in any of them. */
const blankWorkforce = {
  nonClinical: blankRows("nonClinical"),
  clinical: blankRows("clinical"),
  medical: blankRows("medical"),
};
const blankReturn: Return = {
  organisation: { code: "", name: "" },
  year: 0,
  workforce: blankWorkforce,
};

function blankRows(part: WorkforcePartKey): Readonly<Record<string, WorkforceRow>> {
  return Object.fromEntries(
    formRows.flatMap((row) =>
      row.row !== null && row.kind === "input" && row.of.startsWith(`workforce.${part}.`)
        ? [[row.of.split(".")[2] ?? "", {}]]
        : [],
    ),
  );
}
