import { expect, test } from "vitest";
import { nationalFigures } from "../../../src/reference/national-figures.ts";

// England's ratios as printed: year, indicator 2, indicator 3, indicator 4; a dash where none was read.
// prettier-ignore
const printed = [
  "2016 1.57 1.56 1.11", "2017 1.60 1.37 1.22", "2018 1.45 1.24 1.15", "2019 1.46 1.22 1.15",
  "2020 1.61 – –", "2021 1.61 1.14 –", "2022 1.54 1.14 –", "2023 1.59 – –",
];

test.each(printed)("%s", (line) => {
  const [year, ...ratios] = line.split(" ");
  const ratioOf = (indicator: number): string =>
    nationalFigures.find((row) => row.year === Number(year) && row.indicator === indicator)?.printed ?? "–";
  expect([2, 3, 4].map(ratioOf)).toEqual(ratios);
});

// 4 years of three, 2 of two, 2 of one
test("no year, indicator or figure beyond those", () => {
  expect(nationalFigures).toHaveLength(4 * 3 + 2 * 2 + 2);
});
