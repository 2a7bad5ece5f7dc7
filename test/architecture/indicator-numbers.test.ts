import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSource } from "../../architecture/measure-rooms.mjs";
import { indicatorPlaces } from "./indicator-numbers.ts";

const src = join(import.meta.dirname, "../../src");
const found = readSource(src)
  .filter(({ path }) => !path.startsWith("reference/"))
  .map(({ path }) => ({ path, ...indicatorPlaces(path, readFileSync(join(src, path), "utf8")) }));

/** How often each file names an indicator still. Take out what is gone: the lists only get shorter. */
const knownNumbers: Readonly<Record<string, number>> = {
  "analysis/benchmark/benchmark-against-england.ts": 2,
  "analysis/benchmark/chosen-direction.ts": 1,
  "analysis/disaggregation/counts-by-group.ts": 2,
  "analysis/judgement/shortfall.ts": 3,
  "analysis/series/change-standing.ts": 2,
  "analysis/series/change-test.ts": 2,
  "analysis/series/is-comparable.ts": 1,
  "analysis/series/pool-refusals.ts": 2,
  "analysis/series/pooled-measures.ts": 2,
  "indicators/indicator-1-workforce.ts": 2,
  "indicators/indicator-2-appointment.ts": 1,
  "indicators/indicator-3-disciplinary.ts": 1,
  "indicators/indicator-4-training.ts": 1,
  "indicators/indicator-5-harassment-from-public.ts": 1,
  "indicators/indicator-6-harassment-from-staff.ts": 2,
  "indicators/indicator-7-equal-opportunities.ts": 1,
  "indicators/indicator-8-discrimination.ts": 1,
  "indicators/indicator-9-board.ts": 2,
  "indicators/likelihood-measures.ts": 1,
  "indicators/survey-measures.ts": 1,
  "model/benchmark.ts": 2,
  "model/measure-id.ts": 6,
  "model/print-measure.ts": 3,
  "model/schemas/action-plan-schema.ts": 1,
  "pipeline/rolling-average.ts": 1,
  "pipeline/table-of-returns.ts": 1,
  "pipeline/trusts-content.ts": 3,
  "report/charts/likelihood-chart.ts": 1,
  "report/charts/survey-chart.ts": 2,
  "report/tables/headlines.ts": 9,
  "report/tables/likelihood-section.ts": 4,
  "report/tables/report-document.ts": 3,
  "report/tables/survey-section.ts": 1,
  "report/words/attention-words.ts": 2,
  "report/words/choice-words.ts": 2,
  "report/words/likelihood-sentences.ts": 3,
  "report/words/shortfall-words.ts": 1,
  "report/workbook/formulas/measure-formula.ts": 5,
  "report/workbook/formulas/stratum-formulas.ts": 1,
  "spreadsheet/cells/compared-measure.ts": 5,
  "spreadsheet/functions/interval-functions.ts": 1,
  "spreadsheet/functions/judgement-functions.ts": 1,
  "spreadsheet/functions/peer-functions.ts": 1,
};
const knownTexts: Readonly<Record<string, number>> = {
  "analysis/disaggregation/counts-by-group.ts": 1,
  "indicators/indicator-1-workforce.ts": 2,
  "indicators/indicator-5-harassment-from-public.ts": 1,
  "indicators/indicator-6-harassment-from-staff.ts": 2,
  "indicators/indicator-7-equal-opportunities.ts": 1,
  "indicators/indicator-8-discrimination.ts": 1,
  "indicators/indicator-9-board.ts": 2,
  "model/make-results.ts": 1,
  "pipeline/trusts-content.ts": 2,
  "report/charts/representation-chart.ts": 1,
  "report/charts/shares-by-band-chart.ts": 2,
  "report/charts/survey-chart.ts": 1,
  "report/tables/board-section.ts": 3,
  "report/tables/headlines.ts": 9,
  "report/tables/workforce-section.ts": 1,
  "report/words/attention-words.ts": 1,
  "report/workbook/counted-people.ts": 1,
  "report/workbook/formulas/window-formulas.ts": 3,
  "report/workbook/windows-sheet.ts": 3,
  "report/workbook/workforce-measures-sheet.ts": 1,
  "spreadsheet/catalogue/other-rows.ts": 2,
};

test.each(["numbers", "texts"] as const)(
  "no more code names indicators by their %s: the table in reference says which are alike",
  (kind) => {
    const counts = found.flatMap(({ path, [kind]: places }) =>
      places.length === 0 ? [] : [[path, places.length] as const],
    );
    const known = kind === "numbers" ? knownNumbers : knownTexts;
    expect(Object.fromEntries(counts)).toEqual(known);
  },
);

test("a place is found in each way in which code names an indicator", () => {
  const code = `
    if (measure.indicator === 3) switch (number) { case 9: }
    const flows: readonly (2 | 3 | 4)[] = [5, 6, 7, 8].map((indicator) => ({ indicator: 5, id: "indicator-5" }));
    const none = [1, 2].includes(length) || count === 3 || { 1: "", 2: "" };
    import "./indicator-1.ts";
  `;
  expect(indicatorPlaces("a.ts", code)).toEqual({
    numbers: ["measure.indicator === 3", "case 9:", "2 | 3 | 4", "[5, 6, 7, 8]", "indicator: 5"],
    texts: ['"indicator-5"'],
  });
});
