import type { Return } from "wres-metrics";
import { renderChart } from "wres-metrics/charts";
import { forInternalUse, trustsContent, trustsDocument } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { funnelChart } from "../../../../src/report/tables/trusts-document.ts";

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
  readonly transform?: readonly { readonly filter: string }[];
  readonly encoding: { readonly y: { readonly datum?: number } };
}
const layersOf = (chart: ReturnType<typeof funnelChart>) =>
  (chart?.spec as { readonly layer: readonly Layer[] }).layer;

describe("the funnel", () => {
  test("has a dot a trust where its size and its share are", () => {
    const [lines, average, dots] = layersOf(funnelChart(three, "Harassment"));
    expect(dots?.data?.values).toMatchObject([
      { name: "A", of: 1000, value: 0.2 },
      { name: "B", of: 1000, value: 0.19 },
      { name: "C", of: 1000, value: 0.4, isOut: true },
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

  test("is drawn with every dot, and with a line at the average of all", async () => {
    const chart = funnelChart(three, "Harassment");
    const svg = chart === null ? "" : await renderChart(chart);
    const marksOf = (layer: number): string =>
      new RegExp(`role-mark layer_${String(layer)}_marks"[^]*?</g>`).exec(svg)?.[0] ?? "";
    expect(marksOf(1).match(/<line/g)).toHaveLength(1);
    expect(marksOf(2).match(/<path/g)).toHaveLength(3);
  });

  test("has its figures as a table, which ranks nobody", () => {
    const chart = funnelChart(three, "Harassment");
    expect(chart).toMatchObject({ id: "funnel-indicator-5-bme", title: "Harassment" });
    expect(chart?.table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ["A", "20.0%", "1,000", "better, beyond chance"],
      ["B", "19.0%", "1,000", "better, beyond chance"],
      ["C", "40.0%", "1,000", "worse, beyond chance"],
    ]);
  });

  test("names those who are out, but not so many that they cover each other", () => {
    const filterOf = (measure: typeof three) =>
      layersOf(funnelChart(measure, "")).at(-1)?.transform?.[0]?.filter;
    expect(filterOf(three)).toBe("datum.isOut");
    const many = Array.from({ length: 14 }, (_, index) =>
      trust(`T${String(index)}`, index < 7 ? 10 : 500, 1000),
    );
    expect(filterOf(measureOf(many))).toBe("false");
  });

  test("is not drawn of a ratio, nor of percentages alone", () => {
    const content = trustsContent([trust("A", 1, 2), trust("B", 1, 3)]);
    const ratio = content.measures.find(({ id }) => id === "indicator-2/relative-likelihood");
    if (ratio === undefined) throw new Error("no such measure");
    expect(funnelChart(ratio, "")).toBeNull();
    const published = (code: string): Return => ({
      ...trust(code, 1, 2),
      survey: { year: 2021, "harassment-from-public": { bme: { percentage: "20.1" } } },
    });
    const document = trustsDocument(forInternalUse(trustsContent([published("A"), published("B")])));
    expect(document.sections.flatMap(({ charts = [] }) => charts)).toEqual([]);
    expect(document.sections[0]?.tables[0]?.rows[0]?.cells[0]?.text).toBe("20.1%");
  });
});
