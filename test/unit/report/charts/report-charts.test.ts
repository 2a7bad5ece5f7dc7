import { calculateIndicators, type Return } from "wres-metrics";
import { renderChart } from "wres-metrics/charts";
import { protect } from "wres-metrics/disclosure";
import { type Chart, forInternalUse, reportCharts, reportContent } from "wres-metrics/report";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, test } from "vitest";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";
import { readExample } from "../../../support/read-example.ts";

const given: Return = buildReturn({
  workforce: {
    clinical: { "band-5": { white: 60, bme: 40 }, "band-6": { white: 97, bme: 3 } },
    nonClinical: { "band-2": { white: 80, bme: 20 } },
  },
  shortlisting: { shortlisted: { white: 400, bme: 200 }, appointed: { white: 100, bme: 25 } },
  survey: {
    year: 2021,
    discrimination: { white: { yes: 30, answered: 300 }, bme: { yes: 50, answered: 200 } },
  },
});
const charts = reportCharts(forInternalUse(reportContent(resultsOf(given), [])));
const chart = (all: readonly Chart[], id: string): Chart => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no chart ${id}`);
  return found;
};
interface Point {
  readonly line: string;
  readonly value: number | null;
  readonly printed: string;
}
const pointsOf = ({ spec }: Chart): readonly Point[] =>
  (spec as { data: { values: readonly Point[] } }).data.values;

describe("the pictures of a report", () => {
  test("are those that have something to show", () => {
    expect(charts.map(({ id }) => id)).toEqual([
      "relative-likelihoods",
      "survey",
      "shares-by-band",
      "band-to-band",
    ]);
    const nothing = reportContent(resultsOf(buildReturn({})), []);
    expect(reportCharts(forInternalUse(nothing))).toEqual([]);
  });

  test("put every figure where it belongs", () => {
    // 20/100; 40/100; 3/100
    expect(pointsOf(chart(charts, "shares-by-band")).map(({ line, value }) => [line, value])).toEqual([
      ["Band 2", 0.2],
      ["Band 5", 0.4],
      ["Band 6", 0.03],
    ]);
    // (100/400) / (25/200) = 0.25 / 0.125
    expect(pointsOf(chart(charts, "relative-likelihoods"))[0]).toMatchObject({ value: 2, printed: "2.00" });
    expect(pointsOf(chart(charts, "survey")).filter(({ value }) => value !== null)).toMatchObject([
      { line: "White", value: 0.1, printed: "10.0%" },
      { line: "BME", value: 0.25, printed: "25.0%" },
    ]);
    // 63 of 300
    expect(chart(charts, "shares-by-band").description).toContain("whole workforce: 21.0%");
  });

  test("have their figures as a table, a line a point", () => {
    for (const one of charts.filter(({ id }) => id !== "shares-by-band")) {
      expect(one.table.rows).toHaveLength(pointsOf(one).length);
    }
    expect(chart(charts, "shares-by-band").table.rows[0]).toMatchObject({
      label: "Whole workforce",
      cells: [{ text: "21.0%" }, {}],
    });
  });

  test("are plain data", () => {
    expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
  });
});

test("what is hidden stands in no picture: only its mark, and no row of which nothing is shown", async () => {
  const report = await protect(reportContent(resultsOf(given), []));
  const published = reportCharts(report);
  const bands = chart(published, "shares-by-band");
  expect(pointsOf(bands).map(({ line }) => line)).not.toContain("Band 6");
  expect(pointsOf(chart(published, "survey"))[0]?.printed).toBe("[x]n");
  expect(JSON.stringify(published)).not.toMatch(/0\.03\b|3\.0%|–n/);
});

describe.each(["esneft", "lpt"] as const)("the pictures of %s", (trust) => {
  const [now, before] = ([2022, 2021] as const).map((year) =>
    calculateIndicators(readExample(`${trust}-${year}`)),
  );
  if (now === undefined || before === undefined) throw new Error("no example");
  const drawn = reportCharts(forInternalUse(reportContent(now, [before])));

  test("follow the years", () => {
    expect(drawn.slice(-2).map(({ id, title }) => [id, title])).toEqual([
      ["trends-ratios", "Through the years, 2021 to 2022: relative likelihoods"],
      ["trends-shares", "Through the years, 2021 to 2022: shares of BME staff"],
    ]);
  });

  test("are what Vega-Lite understands", () => {
    for (const { spec } of drawn) {
      const warnings: unknown[] = [];
      const logger = {
        level: () => logger,
        error: (...said: unknown[]) => (warnings.push(said), logger),
        warn: (...said: unknown[]) => (warnings.push(said), logger),
        info: () => logger,
        debug: () => logger,
      };
      compile(structuredClone(spec) as unknown as TopLevelSpec, { logger });
      // Every line of a chart does have the same data; Vega-Lite only asks.
      const others = warnings.filter(
        (said) => !String(said).startsWith("Detected faceted independent scales"),
      );
      expect(others).toEqual([]);
    }
  });

  test("have an id each", () => {
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
  });
});

describe("what is missing changes no order", () => {
  /** The years under a drawing, from left to right as they are drawn. */
  const yearsIn = (svg: string): readonly string[] =>
    [...svg.matchAll(/<text [^>]*><tspan>(20\d\d)</g)].map(([, year = ""]) => year);

  test("of bands that one part of the workforce has and another has not", () => {
    const people = { white: 90, bme: 10 };
    const workforce = {
      nonClinical: { "band-2": people, "band-3": people, "band-5": people },
      clinical: { "band-2": people, "band-3": people, "band-4": people, "band-5": people, "band-6": people },
    };
    const drawn = reportCharts(forInternalUse(reportContent(resultsOf(buildReturn({ workforce })), [])));
    const { spec } = chart(drawn, "band-to-band");
    const bars = (spec as { spec: { layer: readonly { encoding: { y: { sort: readonly string[] } } }[] } })
      .spec;
    expect(bars.layer[0]?.encoding.y.sort).toEqual(["Band 2", "Band 3", "Band 4", "Band 5", "Band 6"]);
  });

  test("of years of which one has no figure", async () => {
    const entered = (year: number, bme: number | null): Return => ({
      ...given,
      year,
      disciplinary: { window: "single-year", entered: { white: 12, bme } },
    });
    const [before, now] = [entered(2021, null), entered(2022, 9)].map((one) => calculateIndicators(one));
    if (now === undefined || before === undefined) throw new Error("no results");
    const trends = chart(reportCharts(forInternalUse(reportContent(now, [before]))), "trends-ratios");
    expect(yearsIn(await renderChart(trends))).toEqual(["2021", "2022", "2021", "2022"]);
  });
});
