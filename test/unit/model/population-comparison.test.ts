import { besidePopulation, calculateIndicators, parseResults, parseReturn, type Return } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { forInternalUse, reportContent } from "wres-metrics/report";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { reportDocument } from "../../../src/report/tables/report-document.ts";
import { buildReturn } from "../../support/build-return.ts";

// ESNEFT 2022: a local population of 90.82% and 9.15%; a workforce of 9,066 and 2,483; 4,319 and 1,530 shortlisted, 1,203 and 342 of them
// appointed.
const esneft: Return = buildReturn({
  year: 2022,
  workforce: { total: { white: 9066, bme: 2483, unknown: 86 } },
  shortlisting: {
    shortlisted: { white: 4319, bme: 1530, unknown: 109 },
    appointed: { white: 1203, bme: 342, unknown: 55 },
  },
  population: {
    area: "Suffolk and north Essex",
    source: "the trust's report of 2022",
    percentages: { white: "90.82", bme: "9.15" },
  },
});
const results = calculateIndicators(esneft);

describe("the local population", () => {
  test("stands beside the workforce and the applicants of known ethnicity, by differences", () => {
    const said = besidePopulation(results).map(({ of, group, share, difference, side }) => [
      of,
      group,
      `${String(share.count)} of ${String(share.of)}`,
      difference.status === "calculated" ? difference.number.toFixed(4) : difference.reason,
      side,
    ]);
    // 9066/11549 = 0.785003, 2483/11549 = 0.214997; 4319/5849 = 0.738417, 1530/5849 = 0.261583; 1203/1545 = 0.778641,
    // 342/1545 = 0.221359; each less 0.9082 or 0.0915.
    expect(said).toEqual([
      ["workforce", "white", "9066 of 11549", "-0.1232", "below"],
      ["workforce", "bme", "2483 of 11549", "0.1235", "above"],
      ["shortlisted", "white", "4319 of 5849", "-0.1698", "below"],
      ["shortlisted", "bme", "1530 of 5849", "0.1701", "above"],
      ["appointed", "white", "1203 of 1545", "-0.1296", "below"],
      ["appointed", "bme", "342 of 1545", "0.1299", "above"],
    ]);
  });

  test("is alike where it is exactly, and has no answer without counts or people", () => {
    const of = (white: number | null, bme: number | null) => {
      const one = calculateIndicators(
        buildReturn({
          workforce: { total: { white, bme, unknown: 0 } },
          population: { area: "Here", percentages: { bme: "12.5" } },
        }),
      );
      const [{ difference, side } = { difference: null, side: "" }] = besidePopulation(one);
      return [difference?.status === "not-calculable" ? difference.reason : difference?.value, side];
    };
    expect(of(7, 1)).toEqual(["0", "alike"]);
    expect(of(null, 1)).toEqual(["not-given", null]);
    expect(of(0, 0)).toEqual(["nobody-in-the-denominator", null]);
    expect(besidePopulation(calculateIndicators(buildReturn({})))).toEqual([]);
  });

  test("is a section of the report, described and not judged", () => {
    const { sections } = reportDocument(forInternalUse(reportContent(results, [])));
    const section = sections.find(({ heading }) => heading === "Beside the local population");
    expect(section?.lead[0]).toContain("Suffolk and north Essex; source: the trust's report of 2022.");
    expect(section?.tables[0]?.columns).toEqual([
      ...[
        "",
        "Population",
        "Workforce",
        "Difference",
        "Shortlisted",
        "Difference",
        "Appointed",
        "Difference",
      ],
    ]);
    expect(
      section?.tables[0]?.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    ).toEqual([
      ["White", "90.82%", "78.5%", "-12.3", "73.8%", "-17.0", "77.9%", "-13.0"],
      ["BME", "9.15%", "21.5%", "12.3", "26.2%", "17.0", "22.1%", "13.0"],
    ]);
    expect(section?.notes[0]).toBe(
      "BME staff are 21.5% of the workforce (2,483 of 11,549), 12.3 percentage points above the 9.15% of the population.",
    );
    expect(section?.notes[1]).toMatch(/^Described, and neither tested nor judged/);
    const without = reportDocument(forInternalUse(reportContent(calculateIndicators(buildReturn({})), [])));
    expect(without.sections.map(({ heading }) => heading)).not.toContain("Beside the local population");
  });

  test("travels with results, in JSON and published, where hidden counts have no comparison", async () => {
    expect(parseResults(JSON.parse(JSON.stringify(results)))).toMatchObject({ status: "valid" });
    const few = calculateIndicators({
      ...esneft,
      workforce: { total: { white: 9066, bme: 4, unknown: 86 } },
    });
    const { content } = await protect(few);
    expect(content.population?.percentages.bme).toBe("9.15");
    const hidden = besidePopulation(content).filter(({ of }) => of === "workforce");
    expect(hidden.map(({ difference }) => difference.status)).toEqual(["not-calculable", "not-calculable"]);
    expect(JSON.stringify(hidden)).not.toMatch(/\b(?:4|9070)\b/);
  });

  test("is read back from a workbook", async () => {
    const parsed = await fromWorkbook(await toWorkbook(esneft));
    expect(parsed.status === "valid" && parsed.return.population).toEqual(esneft.population);
  });

  test.each([
    [{ area: "Here", percentages: { white: "100.5" } }, "population.percentages.white"],
    [{ area: "Here", percentages: { white: "95", bme: "9.15" } }, "population.percentages"],
    [{ area: "Here", percentages: { unknown: "1" } }, "population.percentages.unknown"],
    [{ percentages: {} }, "population.area"],
  ])("of %j is refused at %s", (population, path) => {
    const parsed = parseReturn({ ...esneft, population });
    expect(parsed.status === "invalid" ? parsed.issues.map((issue) => issue.path) : []).toEqual([path]);
  });
});
