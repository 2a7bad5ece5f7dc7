import { renderChart } from "wres-metrics/charts";
import type { Chart } from "wres-metrics/report";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { expect, test } from "vitest";

const chart: Chart = {
  id: "two",
  title: "Two $& <dots>",
  description: "A & B",
  spec: {
    data: {
      values: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    },
    mark: { type: "point", clip: true },
    encoding: { x: { field: "x", type: "quantitative" }, y: { field: "y", type: "quantitative" } },
  },
  table: { caption: "", columns: [], rows: [] },
};

test("a drawing is named, in words that are escaped", async () => {
  const svg = await renderChart(chart);
  expect(svg).toMatch(/^<svg role="img" aria-labelledby="two-title two-description"/);
  expect(svg.replace(/\s+>/g, ">")).toContain(
    '<title id="two-title">Two $&amp; &lt;dots&gt;</title><desc id="two-description">A &amp; B</desc>',
  );
  expect(svg.match(/<title/g)).toHaveLength(1);
});

test("its ids are its own, and what points at them follows", async () => {
  const svg = await renderChart(chart, { idPrefix: "mine" });
  const ids = [...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id = ""]) => id);
  const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id);
  expect(used.length).toBeGreaterThan(0);
  for (const id of ids) expect(id).toMatch(/^mine-/);
  for (const id of used) expect(ids).toContain(id);
});

test("there is a mark for every figure, and nothing that speaks to a screen reader for itself", async () => {
  const svg = await renderChart(chart);
  const marks = /<g class="[^"]*role-mark marks"[^]*?<\/g>/.exec(svg)?.[0] ?? "";
  expect(marks.match(/<path/g)).toHaveLength(2);
  expect(svg).not.toMatch(/aria-label=|aria-roledescription|role="graphics/);
});

test("a specification that is none stops the program", async () => {
  await expect(renderChart({ ...chart, spec: { mark: "nonsense" } })).rejects.toThrow();
});

test("draws with the packages that are handed in", async () => {
  let asked = 0;
  const watched = {
    ...vegaLite,
    compile: (...given: Parameters<typeof vegaLite.compile>) => {
      asked += 1;
      return vegaLite.compile(...given);
    },
  };
  expect(await renderChart(chart, { vega, vegaLite: watched })).toBe(await renderChart(chart));
  expect(asked).toBe(1);
});

test("makes no function of text, which a page's policy may forbid", async () => {
  const calculated = {
    ...chart,
    spec: { ...chart.spec, transform: [{ calculate: "datum.x + 1", as: "z" }] },
  };
  const { Function: real } = globalThis;
  globalThis.Function = function () {
    throw new EvalError("refused");
  } as unknown as typeof Function;
  try {
    expect(await renderChart(calculated)).toContain("<svg");
  } finally {
    globalThis.Function = real;
  }
});
