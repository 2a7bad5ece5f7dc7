import { expect, test } from "vitest";
import { parseMeasureId } from "wres-metrics";
import { nationalFigures } from "../../../src/reference/national-figures.ts";

// England's ratios as printed: year, indicator 2, indicator 3, indicator 4; a dash where none was read.
// oxfmt-ignore
const printed = [
  "2016 1.57 1.56 1.11", "2017 1.60 1.37 1.22", "2018 1.45 1.24 1.15", "2019 1.46 1.22 1.15",
  "2020 1.61 – –", "2021 1.61 1.14 –", "2022 1.54 1.14 –", "2023 1.59 – –",
];

test.each(printed)("%s", (line) => {
  const [year, ...ratios] = line.split(" ");
  const ratioOf = (indicator: number): string =>
    nationalFigures.find(
      (row) =>
        row.year === Number(year) && row.measure === `indicator-${String(indicator)}/relative-likelihood`,
    )?.printed ?? "–";
  expect([2, 3, 4].map(ratioOf)).toEqual(ratios);
});

// 4 years of three, 2 of two, 2 of one
test("no ratio of a year or an indicator beyond those", () => {
  expect(nationalFigures.filter(({ measure }) => measure.endsWith("relative-likelihood"))).toHaveLength(
    4 * 3 + 2 * 2 + 2,
  );
});

// NHS Employers on the reports of 2023 and 2024, HSJ Jobs on that of 2022: BME staff of the workforce; indicator 6; indicator 7; boards.
test.each([
  "2016 indicator-1/workforce/bme 17.7",
  "2021 indicator-1/workforce/bme 22.4",
  "2022 indicator-1/workforce/bme 24.2",
  "2023 indicator-1/workforce/bme 26.4",
  "2023 indicator-6/bme 27.5",
  "2023 indicator-6/white 21.7",
  "2024 indicator-1/workforce/bme 28.6",
  "2024 indicator-6/bme 24.9",
  "2024 indicator-6/white 20.7",
  "2024 indicator-7/black 42.2",
  "2024 indicator-9/board/bme 16.5",
])("%s", (line) => {
  const shares = nationalFigures.filter(({ measure }) => !measure.endsWith("relative-likelihood"));
  expect(shares).toHaveLength(11);
  expect(shares.map(({ year, measure, printed }) => `${String(year)} ${measure} ${printed}`)).toContain(line);
});

test("is of a measure that there is, once a year", () => {
  for (const { measure } of nationalFigures) expect(parseMeasureId(measure)?.population).toBe("substantive");
  const keys = nationalFigures.map(({ year, measure }) => `${String(year)} ${measure}`);
  expect(new Set(keys).size).toBe(keys.length);
});
