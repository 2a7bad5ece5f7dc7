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
  "indicators/indicator-2-appointment.ts": 1,
  "indicators/indicator-3-disciplinary.ts": 1,
  "indicators/indicator-4-training.ts": 1,
  "indicators/indicator-5-harassment-from-public.ts": 1,
  "indicators/indicator-6-harassment-from-staff.ts": 2,
  "indicators/indicator-7-equal-opportunities.ts": 1,
  "indicators/indicator-8-discrimination.ts": 1,
  "spreadsheet/functions/certainty-functions.ts": 1,
  "workbook/writing/counts-sheet.ts": 1,
  "workbook/writing/measure-sheets.ts": 4,
};
const knownTexts: Readonly<Record<string, number>> = {
  "analysis/disaggregation/counts-by-group.ts": 1,
  "model/find-measures.ts": 1,
  "spreadsheet/catalogue/other-rows.ts": 2,
  "workbook/form/form-lines.ts": 5,
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
