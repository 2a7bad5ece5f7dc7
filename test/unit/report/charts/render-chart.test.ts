import { chartPng, renderChart } from "wres-metrics/charts";
import type { Chart } from "wres-metrics/report";
import { describe, expect, test } from "vitest";

const chart: Chart = {
  id: "two",
  title: "Two $& <dots>",
  description: "A & B",
  reading: "Read it.",
  source: "Source: Example & Sons.",
  drawing: {
    width: 100,
    height: 50,
    marks: [
      { mark: "bar", look: "band", place: [0, 0], width: 10, height: 50 },
      {
        mark: "line",
        look: "quiet",
        width: 1.5,
        dashes: "6 3",
        places: [
          [0, 1],
          [2, 3.04],
        ],
      },
      { mark: "dot", look: "first", shape: "circle", place: [10, 20], size: 5 },
      { mark: "dot", look: "first", shape: "diamond", place: [15, 20], size: 5 },
      {
        mark: "dot",
        look: "second",
        shape: "square",
        place: [20, 20],
        size: 5,
        isHollow: true,
        about: "A\nb <c>",
      },
      { mark: "text", place: [5, 40], text: "1 < 2", anchor: "end", isStrong: true },
    ],
  },
  table: { caption: "", columns: [], rows: [] },
};

describe("a drawing", () => {
  const svg = renderChart(chart);

  test("is named, in words that are escaped", () => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="two-title two-description"/);
    expect(svg).toContain(
      '<title id="two-title">Two $&amp; &lt;dots&gt;</title><desc id="two-description">A &amp; B</desc>',
    );
    expect(renderChart(chart, { idPrefix: "mine" })).toContain('id="mine-title"');
  });

  test("has its marks in their order, those alike under one element, to a tenth of a pixel", () => {
    expect(svg.slice(svg.indexOf("</desc>") + 7)).toBe(
      [
        '<g class="wres-band" fill="#E8EDEE"><rect x="0" y="0" width="10" height="50"/></g>',
        '<g class="wres-quiet" fill="none" stroke="#4C6272" stroke-width="1.5" stroke-dasharray="6 3"><path d="M0 1L2 3"/></g>',
        '<g class="wres-first" fill="#12436D">',
        '<path transform="translate(10,20)" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"/>',
        // 1.25 times 5 is 6.25, half away from zero 6.3.
        '<path transform="translate(15,20)" d="M0-6.3L6.3 0L0 6.3L-6.3 0z"/></g>',
        '<g class="wres-second wres-hollow" fill="#FFFFFF" stroke="#F46A25" stroke-width="1.5">',
        // 0.89 times 5 is 4.45.
        '<path transform="translate(20,20)" d="M-4.5-4.5h8.9v8.9h-8.9z"><title>A\nb &lt;c&gt;</title></path></g>',
        '<g class="wres-ink" fill="#212B32" text-anchor="end" font-weight="bold"><text x="5" y="40">1 &lt; 2</text></g>',
        "</svg>",
      ].join(""),
    );
  });

  test("speaks to a screen reader by its title alone, and asks for nothing", () => {
    expect(svg).not.toMatch(/aria-label=|href|url\(|style=|<style|<script/);
  });

  test("that stands alone has its title above and its source below, on white, and tells a page nothing", () => {
    const alone = renderChart(chart, { stands: "alone" });
    const texts = [...alone.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual(["Two $&amp; &lt;dots&gt;", "1 &lt; 2", "Source: Example &amp; Sons."]);
    expect(alone).toContain('<rect width="100%" height="100%" fill="#fff"/>');
    expect(alone).not.toContain("data-");
    expect(svg).toContain('data-source="Source: Example &amp; Sons."');
    expect(renderChart({ ...chart, source: "" }, { stands: "alone" })).not.toContain("Source");
  });
});

describe("a PNG", () => {
  test("is as large as three points a pixel", async () => {
    const png = await chartPng(renderChart(chart));
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const view = new DataView(png.buffer, png.byteOffset);
    // The width and the height stand at 16 and 20 (PNG, IHDR).
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([300, 150]);
  });

  test("is not made of what is no drawing", async () => {
    await expect(chartPng("no drawing")).rejects.toMatchObject({ code: "invalid-option" });
  });

  test("is made with the package that is handed in", async () => {
    class Resvg {
      readonly render = () => ({ asPng: () => new Uint8Array([1, 2]) });
    }
    expect([...(await chartPng("<svg/>", { resvg: { Resvg } }))]).toEqual([1, 2]);
  });
});
