import { calculateIndicators, printMeasure, type Results, measureOf } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { readExample } from "../support/read-example.ts";
import { type PublishedFigure, readFigures } from "./read-figures.ts";
import { measureNamed } from "../support/measure-named.ts";

const figures = readFigures("esneft-2022");
const years = { "2020/21": readExample("esneft-2021"), "2021/22": readExample("esneft-2022") };
const byYear = {
  "2020/21": calculateIndicators(years["2020/21"]),
  "2021/22": calculateIndicators(years["2021/22"]),
};
type Year = keyof typeof byYear;

/** The measure of a row that Appendix 1 calls "auto calculated"; a headcount is the count of a share's basis. */
// oxfmt-ignore
const appendixRows: Readonly<Record<string, { headcount?: string; share?: string; ratio?: string; points?: string }>> = {
  "36": { share: "indicator-2/likelihood" },
  "37": { ratio: "indicator-2/relative-likelihood" },
  "38": { headcount: "indicator-9/workforce" },
  "40": { share: "indicator-3/likelihood" },
  "41": { ratio: "indicator-3/relative-likelihood" },
  "42": { headcount: "indicator-1/workforce" },
  "44": { share: "indicator-4/likelihood" },
  "45": { ratio: "indicator-4/relative-likelihood" },
  "48": { headcount: "indicator-9/non-voting" },
  "49": { headcount: "indicator-9/board" },
  "51": { headcount: "indicator-9/non-executive" },
  "52": { headcount: "indicator-9/workforce" },
  "53": { share: "indicator-9/board" },
  "54": { share: "indicator-9/voting" },
  "55": { share: "indicator-9/non-voting" },
  "56": { share: "indicator-9/executive" },
  "57": { share: "indicator-9/non-executive" },
  "58": { share: "indicator-9/workforce" },
  "59": { points: "indicator-9/difference/board" },
};

/** Every cell of rows 36 to 59 that the appendix prints. */
const cells = figures.flatMap(({ published, locations }) =>
  locations.flatMap(({ section, row, column }) => {
    const [, number = ""] = /^row (\d+)$/.exec(row ?? "") ?? [];
    const [year = "", group = ""] = (column ?? "").split(" ");
    const isCell = section === "Appendix 1" && Number(number) >= 36;
    return isCell ? [{ row: number, year: year as Year, group, published }] : [];
  }),
);

function headcount(results: Results, stem: string, group: string): string {
  const [basis] = Object.values(measureNamed(results, `${stem}/${group}`).basis);
  return basis && "count" in basis ? String(basis.count) : "–";
}

describe("Appendix 1, rows 36 to 59, all groups, both years", () => {
  // Of 19 rows, 16 by three groups and 3 ratios, in two years: 16 × 3 × 2 + 3 × 2 = 102; row 36 lost one cell,
  // the unknown of 2021/22, which section 5 prints.
  test("101 cells are printed, of every row", () => {
    expect(cells).toHaveLength(101);
    expect(new Set(cells.map(({ row }) => row))).toEqual(new Set(Object.keys(appendixRows)));
  });

  test.each(cells)("row $row, $year $group: $published", ({ row, year, group, published }) => {
    const { headcount: count, share, ratio, points } = appendixRows[row] ?? {};
    const results = byYear[year];
    if (count !== undefined) expect(headcount(results, count, group)).toBe(published);
    else if (points !== undefined)
      expect(`${printMeasure(measureNamed(results, `${points}/${group}`))}%`).toBe(published);
    else expect(printMeasure(measureNamed(results, ratio ?? `${share ?? ""}/${group}`))).toBe(published);
  });

  test("row 36, unknown of 2021/22, as section 5 prints it", () => {
    const cell = figures.find(({ id }) => id === "esneft-2022/indicator-2/2022/unknown/likelihood");
    const measure = measureOf(byYear["2021/22"], "indicator-2/likelihood/unknown");
    expect(printMeasure(measure)).toBe(cell?.published);
  });
});

describe("the staff survey", () => {
  const printed = figures.filter(({ id }) => /\/indicator-[5-8]\/\d{4}-survey\/(white|bme)\/share$/.test(id));

  test("prints four indicators by two groups for two years", () => {
    expect(printed).toHaveLength(16);
  });

  test.each(printed)("$id: $published", ({ id, group, published }) => {
    const [, indicator = "", survey = ""] = /(indicator-\d)\/(\d{4})-survey/.exec(id) ?? [];
    const results = byYear[survey === "2020" ? "2020/21" : "2021/22"];
    expect(printMeasure(measureNamed(results, `${indicator}/${group}`))).toBe(published.replace(" %", "%"));
  });

  test("indicator 8 of 2021: the difference is printed as 12.7%", () => {
    expect(printMeasure(measureOf(byYear["2021/22"], "indicator-8/difference"))).toBe("12.7");
  });
});

describe("bands 5 to 7 and 8a to 8b, of known ethnicity", () => {
  const groupings = [
    { id: "bands-5-to-8b", rows: ["band-5", "band-6", "band-7", "band-8a", "band-8b"] },
  ] as const;
  const known = (year: Year): Results =>
    calculateIndicators(years[year], { denominator: "known", groupings });
  const clinical2022 = figures.filter(({ id }) => /\/2022\/clinical-bands-5-8b\/\w+-share$/.test(id));
  const headcounts = figures.filter(({ id }) => /clinical-bands-.+-headcount$/.test(id));
  const headcountOf = ({ id }: PublishedFigure): string => {
    const [, year = "", part = "", bands = "", group = ""] =
      /\/(\d{4})\/(nonclinical|clinical)-bands-(.+)\/(white|bme)-headcount$/.exec(id) ?? [];
    const stem = `indicator-1/${part.replace("nonc", "non-c")}/bands-${bands.replace("-", "-to-")}`;
    return headcount(byYear[year === "2021" ? "2020/21" : "2021/22"], stem, group);
  };

  test.each(clinical2022)("$id: $published", ({ group, published }) => {
    const measure = measureNamed(known("2021/22"), `indicator-1/clinical/bands-5-to-8b/${group}`);
    expect(printMeasure(measure)).toBe(published);
  });

  test.each(headcounts.filter(({ published }) => published !== "149" && published !== "2107"))(
    "$id: $published",
    (figure) => {
      expect(headcountOf(figure)).toBe(figure.published);
    },
  );

  // Where the report adds up or rounds wrongly (see the discrepancies), by hand from the rows of its own appendix.
  // oxfmt-ignore
  const corrected = [
    // 224 + 122 + 140 + 79 + 60 = 625 White, 22 + 6 + 11 + 6 + 4 = 49 BME: 625/674 = 92.73%, 49/674 = 7.27%
    { year: "2020/21", part: "non-clinical", white: "92.7%", bme: "7.3%" },
    // 1175 + 1306 + 796 + 178 + 53 = 3508, 687 + 212 + 77 + 18 + 6 = 1000: 3508/4508 = 77.82%, 1000/4508 = 22.18%
    { year: "2020/21", part: "clinical", white: "77.8%", bme: "22.2%" },
    // 251 + 120 + 167 + 95 + 79 = 712, 21 + 14 + 18 + 5 + 4 = 62: 712/774 = 91.99%, 62/774 = 8.01%
    { year: "2021/22", part: "non-clinical", white: "92.0%", bme: "8.0%" },
  ] as const;

  test.each(corrected)("$part, $year: $white White, $bme BME", ({ year, part, white, bme }) => {
    const results = known(year);
    expect(printMeasure(measureNamed(results, `indicator-1/${part}/bands-5-to-8b/white`))).toBe(white);
    expect(printMeasure(measureNamed(results, `indicator-1/${part}/bands-5-to-8b/bme`))).toBe(bme);
  });
});
