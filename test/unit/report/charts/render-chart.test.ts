import { renderChart } from "wres-metrics/charts";
import type { Chart } from "wres-metrics/report";
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
