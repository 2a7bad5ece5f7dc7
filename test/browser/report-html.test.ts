import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { calculateIndicators, type Return } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import {
  forInternalUse,
  htmlReport,
  illustratedHtml,
  reportContent,
  reportDocument,
  trustsContent,
  trustsDocument,
} from "wres-metrics/report";
import type { AxeResults } from "axe-core";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { startChromium } from "../support/chromium.ts";
import { readExample } from "../support/read-example.ts";

const browser = await startChromium();
afterAll(() => browser?.close());
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const contentOf = (trust: "esneft" | "lpt") =>
  reportContent(calculateIndicators(readExample(`${trust}-2022`)), [
    calculateIndicators(readExample(`${trust}-2021`)),
  ]);
const renamed = (name: string): Return => ({
  ...readExample("esneft-2022"),
  organisation: { code: "X", name },
});
const pages: Readonly<Record<string, () => Promise<string>>> = {
  "ESNEFT 2022 beside 2021": () => htmlReport(forInternalUse(contentOf("esneft"))),
  "LPT 2022, with the four groups": () => htmlReport(forInternalUse(contentOf("lpt"))),
  "ESNEFT 2022, published": async () => htmlReport(await protect(contentOf("esneft"))),
  "two trusts": () => {
    const trusts = forInternalUse(trustsContent([readExample("esneft-2022"), readExample("lpt-2022")]));
    return illustratedHtml(trustsDocument(trusts), "{}");
  },
};

describe.skipIf(browser === null)(
  "a page in Chromium (where there is none: node scripts/engines.mjs)",
  async () => {
    // axe is put in by hand, which the page's own policy forbids; without it, the policy stands.
    const context = await browser?.newContext({ bypassCSP: true, viewport: { width: 390, height: 800 } });
    const page = await context?.newPage();
    const requests: string[] = [];
    page?.on("request", (request) => requests.push(request.url()));
    const widths = (): Promise<readonly [number, number]> | undefined =>
      page?.evaluate<readonly [number, number]>("[document.documentElement.scrollWidth, innerWidth]");

    test.each(Object.entries(pages))(
      "%s: accessible, no wider than a phone, and asks nobody for anything",
      async (_, make) => {
        await page?.setContent(await make());
        const [scroll = 0, inner] = (await widths()) ?? [];
        expect(scroll).toBe(inner);
        await page?.addScriptTag({ content: axe });
        const found = await page?.evaluate<AxeResults>(
          `axe.run(document, { runOnly: ${JSON.stringify(levels)} })`,
        );
        expect(found?.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(found?.passes.length).toBeGreaterThan(20);
        expect(requests).toEqual([]);
      },
    );

    test("the measures inside are JSON", async () => {
      await page?.setContent(await htmlReport(forInternalUse(contentOf("lpt"))));
      const text = await page?.locator("#measures").textContent();
      const { year, measures } = JSON.parse(text ?? "") as { year: number; measures: readonly unknown[] };
      expect(year).toBe(2022);
      expect(measures.length).toBeGreaterThan(100);
    });

    test("it prints on A4", async () => {
      await page?.setContent(await htmlReport(forInternalUse(contentOf("esneft"))));
      const pdf = await page?.pdf({ preferCSSPageSize: true });
      // 210 mm by 297 mm, in points of 1/72 inch.
      const [, width, height] =
        /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf?.toString("latin1") ?? "") ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    });

    const elements = async (name: string): Promise<readonly number[] | undefined> => {
      const report = forInternalUse(reportContent(calculateIndicators(renamed(name)), []));
      await page?.setContent(await illustratedHtml({ ...reportDocument(report), sections: [] }, "{}"));
      return page?.evaluate<readonly number[]>(
        "[document.querySelectorAll('*').length, document.scripts.length]",
      );
    };

    test("nothing breaks out of a name, and nothing overflows", async () => {
      const plain = await elements("Plain");
      const awkward = [
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "\"></title></style></p><h1 onclick='x'>",
        "&lt;b&gt; ${1} </script> <!-- ]]>",
        "مؤسسة الصحة العامة \u202E123",
        "👩🏽‍⚕️".repeat(50),
        "W".repeat(10_000),
      ];
      const drawn = fc.sample(fc.string({ unit: "grapheme", maxLength: 200 }), { numRuns: 5, seed: 7 });
      for (const name of [...awkward, ...drawn]) {
        expect(await elements(name), name.slice(0, 80)).toEqual(plain);
        const [scroll = 0, inner] = (await widths()) ?? [];
        expect(scroll, name.slice(0, 80)).toBe(inner);
      }
    });
  },
);
