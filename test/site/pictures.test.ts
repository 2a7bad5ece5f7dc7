import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as main from "wres-metrics";
import { renderChart } from "wres-metrics/charts";
import { protect } from "wres-metrics/disclosure";
import * as report from "wres-metrics/report";
import { docsPictures } from "../../scripts/docs-pictures.mjs";

const folder = join(import.meta.dirname, "../../docs/pictures");
const pictures = await docsPictures(main, { ...report, protect, renderChart });

describe("the pictures of docs/ (out of date: npm run build, npm run pictures)", () => {
  test.each([...pictures])("%s is what the library draws today", (name, svg) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(svg);
  });

  test.each([...pictures])("%s has a colour in the dark for each of its parts", (_, svg) => {
    const [, dark = ""] = /<style>@media \(prefers-color-scheme: dark\) \{([^<]*)\}<\/style>/.exec(svg) ?? [];
    const looks = new Set([...svg.matchAll(/class="(wres-(?!chart)[a-z]+)/g)].map(([, look = ""]) => look));
    expect(looks).toContain("wres-ink");
    expect([...looks].filter((look) => !dark.includes(`.${look}`))).toEqual([]);
    expect(dark).toContain("rect[width='100%'] { fill:");
  });

  test("every picture is shown on a page", () => {
    const docs = join(folder, "..");
    const pages = readdirSync(docs, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".md"),
    );
    const texts = pages.map((path) => readFileSync(join(docs, path), "utf8")).join("\n");
    expect(readdirSync(folder).filter((name) => !texts.includes(`pictures/${name})`))).toEqual([]);
  });
});
