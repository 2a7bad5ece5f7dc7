import { benchmarkAgainstEngland, calculateIndicators, measureOf } from "wres-metrics";
import { parseNationalFigures } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { readExample } from "../../support/read-example.ts";

const heading = "year,measure,printed,source,read";
const own = `${heading}\n2022,indicator-2/relative-likelihood,1.50,Invented,2026-11\n2027,indicator-1/workforce/bme,30.1%,Invented,\n`;

describe("national figures of one's own", () => {
  test("are read with their document and month", () => {
    expect(parseNationalFigures(`\uFEFF${own}`)).toEqual({
      status: "valid",
      figures: [
        {
          year: 2022,
          measure: "indicator-2/relative-likelihood",
          printed: "1.50",
          source: "Invented",
          read: "2026-11",
        },
        { year: 2027, measure: "indicator-1/workforce/bme", printed: "30.1", source: "Invented" },
      ],
    });
  });

  test.each([
    ["22,indicator-2/relative-likelihood,1.5,A,", "line 2, year"],
    ["2022,indicator-2/relative,1.5,A,", "line 2, measure"],
    ["2022,indicator-9/difference/board/bme,1.5,A,", "line 2, measure"],
    ["2022,indicator-2/relative-likelihood,about 1.5,A,", "line 2, printed"],
    ["2022,indicator-6/bme,240.9,A,", "line 2, printed"],
    ["2022,indicator-6/bme,24.9,,", "line 2, source"],
    ["2022,indicator-6/bme,24.9,A,November", "line 2, read"],
    ['2022,indicator-6/bme,24.9,"A,', "line 2"],
  ])("%s is refused in %s", (row, path) => {
    const parsed = parseNationalFigures(`${heading}\n${row}\n`);
    if (parsed.status === "valid") throw new Error("It was let in.");
    expect(parsed.issues[0]?.path).toBe(path);
  });

  test.each(["", "year,measure\n2022,indicator-6/bme\n"])(
    "a file without the headings is refused: %s",
    (text) => {
      expect(parseNationalFigures(text)).toMatchObject({ status: "invalid", issues: [{ code: "missing" }] });
    },
  );

  test("stand before those that are built in, of one year", () => {
    const parsed = parseNationalFigures(own);
    if (parsed.status === "invalid") throw new Error(parsed.issues[0]?.message);
    const national = parsed.figures;
    expect(benchmarkAgainstEngland({ ratio: "1.52" }, { indicator: 2, year: 2022, national })).toMatchObject({
      printed: "1.50",
      source: "Invented",
      read: "2026-11",
      comparison: "worse",
    });
    expect(benchmarkAgainstEngland({ ratio: "1.52" }, { indicator: 2, year: 2022 })).toMatchObject({
      printed: "1.54",
      read: null,
      comparison: "better",
    });
  });

  test("a share of the workforce is beside England's, and one of the survey better or worse", () => {
    const results = calculateIndicators({
      organisation: { code: "X", name: "Example" },
      year: 2024,
      workforce: { total: { white: 700, bme: 300, unknown: 0 } },
      survey: { year: 2023, "harassment-from-staff": { bme: { percentage: "26.0" } } },
    });
    expect(
      benchmarkAgainstEngland(measureOf(results, "indicator-1/workforce/bme"), { year: 2024 }),
    ).toMatchObject({
      printed: "28.6%",
      source: "nhs-employers-2025",
      read: "2026-11",
      comparison: "beside",
      placement: { reason: "no-direction" },
    });
    // 26.0% is more harassment than 24.9%.
    expect(benchmarkAgainstEngland(measureOf(results, "indicator-6/bme"), { year: 2024 })).toMatchObject({
      comparison: "worse",
    });
    // More than two years later it is no yardstick.
    expect(benchmarkAgainstEngland(measureOf(results, "indicator-6/bme"), { year: 2027 })).toMatchObject({
      comparison: "not-compared",
    });
  });
});

describe("wres report --national", () => {
  const files = { "return.json": JSON.stringify(readExample("esneft-2022")) };

  test("prints them beside the trust's", async () => {
    const { stdout, code } = await wres("report return.json --national own.csv", {
      files: { ...files, "own.csv": own },
    });
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain("inside 0.80 to 1.25; England 1.50. 3 Disciplinary");
  });

  test("names each wrong row, and makes nothing", async () => {
    const { stdout, stderr, code } = await wres("report return.json --national own.csv", {
      files: { ...files, "own.csv": `${heading}\n22,nothing,x,,\n` },
    });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('own.csv: line 2, year is "22"; expected a WRES year, such as 2024.');
  });
});
