import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { calculateIndicators, type Return } from "wres-metrics";
import { htmlReport, illustratedHtml } from "wres-metrics/charts";
import { protect } from "wres-metrics/disclosure";
import {
  forInternalUse,
  reportContent,
  reportDocument,
  trustsContent,
  trustsDocument,
} from "wres-metrics/report";
import { renderHtml } from "../../src/report/html/render-html.ts";
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
const nthTrust = (index: number): Return => ({
  ...readExample(index % 2 === 0 ? "esneft-2022" : "lpt-2022"),
  organisation: { code: `T${String(index)}`, name: `The ${"North ".repeat(index % 9)}NHS Foundation Trust` },
});
const pages: Readonly<Record<string, () => Promise<string>>> = {
  "ESNEFT 2022 beside 2021": () => htmlReport(forInternalUse(contentOf("esneft"))),
  "LPT 2022, with the four groups": () => htmlReport(forInternalUse(contentOf("lpt"))),
  "ESNEFT 2022, published": async () => htmlReport(await protect(contentOf("esneft"))),
  "LPT 2022, published": async () =>
    htmlReport(await protect(reportContent(calculateIndicators(readExample("lpt-2022")), []))),
  "ESNEFT 2022, with a long label": () =>
    htmlReport(forInternalUse(contentOf("esneft")), { label: "Black, Asian and other minority ethnic" }),
  "thirty trusts": () => {
    const trusts = forInternalUse(trustsContent(Array.from({ length: 30 }, (_, index) => nthTrust(index))));
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
          `axe.run(document, { runOnly: ${JSON.stringify(levels)}, resultTypes: ["violations"] })`,
        );
        expect(found?.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(found?.passes.length).toBeGreaterThan(20);
        expect(requests).toEqual([]);
      },
      120_000,
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

    const counted = async (html: string): Promise<readonly number[] | undefined> => {
      await page?.setContent(html);
      return page?.evaluate<readonly number[]>(
        "[document.querySelectorAll('*').length, document.scripts.length]",
      );
    };
    const elements = async (name: string): Promise<readonly number[] | undefined> => {
      const report = forInternalUse(reportContent(calculateIndicators(renamed(name)), []));
      return counted(await illustratedHtml({ ...reportDocument(report), sections: [] }, "{}"));
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

    const compared = (name: string): Promise<readonly number[] | undefined> => {
      const trusts = [renamed(name), readExample("lpt-2022")];
      return counted(
        renderHtml(trustsDocument(forInternalUse(trustsContent(trusts))), {
          pictures: new Map(),
          measures: "{}",
        }),
      );
    };

    test("nor in a comparison", async () => {
      const plain = await compared("Plain");
      for (const name of [
        "<td><script>alert(1)</script>",
        "مؤسسة \u202E123",
        "👩🏽‍⚕️".repeat(50),
        "W".repeat(10_000),
      ]) {
        expect(await compared(name), name.slice(0, 80)).toEqual(plain);
        const [scroll = 0, inner] = (await widths()) ?? [];
        expect(scroll, name.slice(0, 80)).toBe(inner);
      }
    });

    test("a table of trusts is sorted from its headings and filtered, under the policy of the page", async () => {
      // Without bypassing the policy: the script runs because its hash is named.
      const strict = await browser?.newContext({ viewport: { width: 1280, height: 800 } });
      const own = await strict?.newPage();
      const returns = Array.from({ length: 12 }, (_, index): Return => {
        const { organisation, ...rest } = nthTrust(index);
        const type = index % 2 === 0 ? "Acute" : "Mental health";
        return { ...rest, organisation: { ...organisation, type } };
      });
      await own?.setContent(
        await illustratedHtml(trustsDocument(forInternalUse(trustsContent(returns))), "{}"),
      );
      const first = own?.locator("table[data-filters] tbody tr:not([hidden]) th").first();
      const heading = own?.getByRole("button", { name: "5 Harassment by public" });
      expect(await first?.textContent()).toContain("(T0)");
      await heading?.focus();
      await own?.keyboard.press("Enter");
      const sorted = own?.locator("th[aria-sort=descending]");
      expect(await sorted?.textContent()).toBe("5 Harassment by public");
      // ESNEFT has 35.3%, and LPT 24.3%: the odd trusts are LPT.
      expect(await first?.textContent()).toContain("(T0)");
      await heading?.click();
      expect(await own?.locator("th[aria-sort=ascending]").count()).toBe(1);
      expect(await first?.textContent()).toContain("(T1)");
      await own?.getByLabel("Type").selectOption("Acute");
      const shown = own?.locator("table[data-filters] tbody tr:not([hidden])");
      expect(await shown?.count()).toBe(6);
      expect(await own?.getByText("6 of 12 trusts are shown").count()).toBe(1);
      expect(await own?.locator(".wres-faint").count()).toBeGreaterThan(0);
      await own?.getByLabel("Find a trust").fill("(T10)");
      expect(await shown?.count()).toBe(1);
      await own?.locator(".wres-figure svg [tabindex='0']").first().focus();
      await own?.keyboard.press("ArrowRight");
      expect(await own?.locator(".wres-figure .wres-said").first().textContent()).toMatch(/\(T\d+\): \d/);
      await strict?.close();
    });

    test("without its script a table of trusts is complete", async () => {
      const plain = await browser?.newContext({ javaScriptEnabled: false });
      const own = await plain?.newPage();
      const trusts = forInternalUse(trustsContent(Array.from({ length: 30 }, (_, index) => nthTrust(index))));
      await own?.setContent(await illustratedHtml(trustsDocument(trusts), "{}"));
      expect(await own?.locator("table[data-filters] tbody tr").count()).toBe(30);
      expect(await own?.getByRole("button").count()).toBe(0);
      expect(await own?.locator(".wres-figure path > title").count()).toBeGreaterThan(100);
      await plain?.close();
    });

    const labelled = async (label: string): Promise<readonly number[] | undefined> =>
      counted(await htmlReport(forInternalUse(contentOf("lpt")), { label }));

    test("nor of a label, in a page with all its tables and pictures", async () => {
      const [plain, scripts] = (await labelled("Wide word of the same length as others")) ?? [];
      for (const label of [
        "<svg/onload=alert(1)></title></script>",
        "\"'`${1} &lt;b&gt; {{x}} datum.value",
        "أقلية عرقية من غير البيض في المؤسسة",
        "👩🏽‍⚕️👨🏿‍🔧 group of people here",
        "W".repeat(40),
      ]) {
        const [found = 0, own] = (await labelled(label)) ?? [];
        expect(own, label).toBe(scripts);
        // A long label takes two lines in a picture: a few more pieces of text, and nothing of another kind.
        expect(Math.abs(found - (plain ?? 0)), label).toBeLessThan(120);
        expect(await page?.evaluate("document.querySelectorAll('img, iframe, b, [onload]').length")).toBe(0);
        expect(await page?.locator("h2").first().textContent(), label).toBe("Contents");
        expect(await page?.locator("#main").textContent(), label).toContain(
          `White people were 1.79 times as likely as ${label} people`,
        );
        const [scroll = 0, inner] = (await widths()) ?? [];
        expect(scroll, label).toBe(inner);
      }
    });
  },
);
