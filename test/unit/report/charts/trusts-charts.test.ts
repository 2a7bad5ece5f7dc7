import type { Return } from "wres-metrics";
import { renderChart } from "wres-metrics/charts";
import { forInternalUse, trustsContent, trustsDocument } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { trustsChart } from "../../../../src/report/charts/trusts-charts.ts";
import { measureTable } from "../../../../src/report/tables/trusts-document.ts";
import { groupWords } from "../../../../src/report/words/group-words.ts";

const trust = (code: string, yes: number, answered: number): Return => ({
  organisation: { code, name: code },
  year: 2022,
  survey: { year: 2021, "harassment-from-public": { bme: { yes, answered } } },
});
const measureOf = (returns: readonly Return[]) => {
  const found = trustsContent(returns).measures.find(({ id }) => id === "indicator-5/bme");
  if (found === undefined) throw new Error("no such measure");
  return found;
};
// 200/1000 and 190/1000 are alike; 400/1000 is far beyond what chance leaves, and moves the average of the others.
const three = measureOf([trust("C", 400, 1000), trust("A", 200, 1000), trust("B", 190, 1000)]);
interface Layer {
  readonly data?: { readonly values: readonly Readonly<Record<string, unknown>>[] };
  readonly encoding: { readonly y: { readonly datum?: number } };
}
const chartOf = (measure: typeof three) =>
  trustsChart(measure, { title: "Harassment", table: measureTable(measure), words: groupWords({}) });
const layersOf = (chart: ReturnType<typeof chartOf>) =>
  (chart?.spec as { readonly layer: readonly Layer[] }).layer;

describe("the funnel", () => {
  test("has a dot a trust where its size and its share are, and names it", () => {
    const [lines, average, dots] = layersOf(chartOf(three));
    expect(dots?.data?.values).toMatchObject([
      { of: 1000, value: 0.2, isOut: true },
      { of: 1000, value: 0.19, isOut: true },
      { of: 1000, value: 0.4, isOut: true },
    ]);
    expect(dots?.data?.values.map(({ about }) => String(about).split("\n"))).toEqual([
      ["A (A)", expect.stringMatching(/^20\.0% of 1,000 people; interval .*; better, far beyond chance$/)],
      ["B (B)", expect.stringMatching(/^19\.0% of 1,000 people; interval .*; better, far beyond chance$/)],
      ["C (C)", expect.stringMatching(/^40\.0% of 1,000 people; interval .*; worse, far beyond chance$/)],
    ]);
    // 790 of 3,000
    expect(average?.encoding.y.datum).toBeCloseTo(790 / 3000, 12);
    expect([...new Set(lines?.data?.values.map(({ line }) => line))]).toEqual([
      "inner lower",
      "inner upper",
      "outer lower",
      "outer upper",
    ]);
  });

  test("is drawn with every dot, each with its name, and with a line at the average of all", async () => {
    const chart = chartOf(three);
    const svg = chart === null ? "" : await renderChart(chart);
    const marksOf = (layer: number): string =>
      new RegExp(`role-mark layer_${String(layer)}_marks"[^]*?</g>`).exec(svg)?.[0] ?? "";
    expect(marksOf(1).match(/<line/g)).toHaveLength(1);
    expect(marksOf(2).match(/<path/g)).toHaveLength(3);
    expect(marksOf(2)).toMatch(/<path[^>]*><title>A \(A\)&#xA;20\.0% of 1,000 people/);
    expect(svg).not.toContain("aria-label=");
  });

  test("is not drawn of percentages alone, whose table stands by itself", () => {
    const published = (code: string, percentage: string): Return => ({
      ...trust(code, 1, 2),
      survey: { year: 2021, "harassment-from-public": { bme: { percentage } } },
    });
    const document = trustsDocument(
      forInternalUse(trustsContent([published("A", "20.1"), published("B", "18.0")])),
    );
    const section = document.sections.find(({ heading }) => heading.startsWith("5."));
    expect(section?.charts?.map(({ description }) => description)).toEqual([
      "A dot for each trust, the lowest figure first, with its interval.",
    ]);
    expect(section?.tables[0]?.rows[0]?.cells[0]?.text).toBe("20.1%");
  });
});

describe("a ratio or a difference", () => {
  const appointed = (code: string, white: number, bme: number): Return => ({
    organisation: { code, name: code },
    year: 2022,
    shortlisting: { shortlisted: { white: 1000, bme: 1000 }, appointed: { white, bme } },
  });
  const ratioOf = (returns: readonly Return[]) => {
    const found = trustsContent(returns).measures.find(({ id }) => id === "indicator-2/relative-likelihood");
    if (found === undefined) throw new Error("no such measure");
    return found;
  };

  test("is drawn with the lowest first, each with its interval, around an even line", () => {
    // 200/100 = 2, 100/100 = 1, 100/200 = 0.5
    const chart = chartOf(
      ratioOf([appointed("A", 200, 100), appointed("B", 100, 100), appointed("C", 100, 200)]),
    );
    const [intervals, even, dots] = layersOf(chart);
    expect(intervals?.data?.values.map(({ code, place, value }) => [code, place, value])).toEqual([
      ["C", 1, 0.5],
      ["B", 2, 1],
      ["A", 3, 2],
    ]);
    expect(even?.encoding.y.datum).toBe(1);
    expect(dots?.data?.values).toHaveLength(3);
    expect(chart?.description).toContain(
      "The dashed line is where BME people and White people would be alike.",
    );
  });

  test("of 0 has no place on the axis, and where no ratio has one there is no picture", () => {
    const none = ratioOf([appointed("A", 0, 100), appointed("B", 0, 50)]);
    expect(chartOf(none)).toBeNull();
    const [intervals] = layersOf(chartOf(ratioOf([appointed("A", 0, 100), appointed("B", 100, 50)])));
    expect(intervals?.data?.values.map(({ code }) => code)).toEqual(["B"]);
  });

  test("has no picture where nothing is compared", () => {
    expect(chartOf({ id: "x", trusts: [], funnel: null })).toBeNull();
  });
});

test("a share of the workforce has no side, and no even line", () => {
  const staff = (code: string, bme: number): Return => ({
    organisation: { code, name: code },
    year: 2022,
    workforce: { total: { white: 800, bme, unknown: 0 } },
  });
  const found = trustsContent([staff("A", 200), staff("B", 100)]).measures[0];
  const chart = found === undefined ? null : chartOf(found);
  expect(layersOf(chart)).toHaveLength(2);
  expect(chart?.description).toBe("A dot for each trust, the lowest figure first, with its interval.");
});
