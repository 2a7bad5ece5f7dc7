import { readFileSync } from "node:fs";
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
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { lookedAtByAxe } from "../support/axe.ts";
import { startChromium } from "../support/chromium.ts";
import { readExample } from "../support/read-example.ts";
import { isWholeLane } from "../support/lane.ts";

const browser = await startChromium();
afterAll(() => browser?.close());

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
/** Each is made once, though several tests look at it: to publish a report takes seconds. */
const made = new Map<string, string | Promise<string>>();
function pageOf(name: string): string | Promise<string> {
  const page = made.get(name) ?? pages[name]!();
  made.set(name, page);
  return page;
}
const pages: Readonly<Record<string, () => string | Promise<string>>> = {
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
/** One of each kind: published, for internal use, with pictures of four groups, of many trusts. The night looks at all. */
const lookedAt = isWholeLane
  ? Object.keys(pages)
  : ["ESNEFT 2022, published", "LPT 2022, with the four groups", "thirty trusts"];

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

    test.each(lookedAt)(
      "%s: accessible, no wider than a phone, and asks nobody for anything",
      async (name) => {
        await page?.setContent(await pageOf(name));
        const [scroll = 0, inner] = (await widths()) ?? [];
        expect(scroll).toBe(inner);
        const found = page && (await lookedAtByAxe(page));
        expect(found?.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(found?.passes.length).toBeGreaterThan(20);
        expect(requests).toEqual([]);
      },
      120_000,
    );

    test.each(lookedAt)("%s: no labels of a picture touch, and none is cut off", async (name) => {
      await page?.setContent(await pageOf(name));
      const touching = await page?.evaluate<readonly string[]>(`(() => {
        const found = [];
        for (const svg of document.querySelectorAll("svg.wres-chart")) {
          const edge = svg.getBoundingClientRect();
          const boxes = Array.from(svg.querySelectorAll("text"), (text) => [text.textContent, text.getBoundingClientRect()]);
          boxes.forEach(([name, box], index) => {
            if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1)
              found.push(svg.dataset.name + ": " + name + " is cut off");
            for (const [other, beside] of boxes.slice(index + 1)) {
              const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
              // The box of a line of text is higher than its letters: an eighth of it above and below is empty.
              const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top) - box.height / 4;
              if (across > 0.5 && down > 0) found.push(svg.dataset.name + ": " + name + " | " + other);
            }
          });
        }
        return found;
      })()`);
      expect(touching).toEqual([]);
    });

    test.each(isWholeLane ? (["dark", "forced"] as const) : (["dark"] as const))(
      "its pictures are of the scheme that a reader has: %s",
      async (scheme) => {
        const own = await browser?.newContext({
          bypassCSP: true,
          viewport: { width: 1280, height: 900 },
          colorScheme: "dark",
          forcedColors: scheme === "forced" ? "active" : "none",
        });
        const shown = await own?.newPage();
        await shown?.setContent(htmlReport(forInternalUse(contentOf("esneft"))));
        const colour = (selector: string, property: string): Promise<string> | undefined =>
          shown?.evaluate<string>(
            `getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}]`,
          );
        const [ground, ink] = [
          await colour(".wres-figure", "backgroundColor"),
          await colour(".wres-chart .wres-ink", "fill"),
        ];
        const brightness = (text = ""): number =>
          (text.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
        expect(brightness(ground)).toBeLessThan(200);
        expect(brightness(ink)).toBeGreaterThan(550);
        // So is the mark of a line that opens, which axe does not look at.
        const mark = await shown?.evaluate<string>(
          'getComputedStyle(document.querySelector(".nhsuk-details__summary"), "::before").color',
        );
        expect(mark).toBe(await colour(".nhsuk-details__summary-text", "color"));
        // An outline has the colour of the ground, and a mark of White staff is lighter than it.
        expect(brightness(await colour(".wres-chart .wres-hollow", "fill"))).toBeLessThan(200);
        expect(
          brightness(await colour(".wres-chart .wres-first:not([fill=none], .wres-hollow)", "fill")),
        ).toBeGreaterThan(400);
        const found = shown && (await lookedAtByAxe(shown));
        expect(found?.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        await own?.close();
      },
    );

    test("the first rows of the scorecard stand on the first screen of a laptop", async () => {
      const laptop = await browser?.newContext({ viewport: { width: 1366, height: 768 } });
      const own = await laptop?.newPage();
      await own?.setContent(htmlReport(forInternalUse(contentOf("esneft"))));
      const feet = await own?.evaluate<readonly number[]>(
        'Array.from(document.querySelectorAll(".wres-card tbody tr.wres-detail"), (row) => row.getBoundingClientRect().bottom)',
      );
      expect(feet?.[0]).toBeGreaterThan(0);
      expect(feet?.[2]).toBeLessThan(768);
      await laptop?.close();
    });

    test("a picture is saved as SVG and as PNG, from the keyboard and under the policy of the page", async () => {
      const strict = await browser?.newContext({ acceptDownloads: true });
      const own = await strict?.newPage();
      await own?.setContent(htmlReport(forInternalUse(contentOf("esneft"))));
      const names = (await own?.getByRole("button").allTextContents()) ?? [];
      // Ten pictures, each saved in two ways, and no two buttons of one name.
      expect(names).toHaveLength(20);
      expect(new Set(names).size).toBe(20);
      const saved = async (name: RegExp): Promise<{ readonly file: string; readonly bytes: Buffer }> => {
        const [download] = await Promise.all([
          own!.waitForEvent("download"),
          own!
            .getByRole("button", { name })
            .focus()
            .then(() => own!.keyboard.press("Enter")),
        ]);
        return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
      };
      const svg = await saved(/^Download SVG ?: White people were 1\.25/);
      expect(svg.file).toBe("relative-likelihoods.svg");
      const text = svg.bytes.toString("utf8");
      expect(text).toMatch(/^<svg [^]*<\/svg>$/);
      const lines = Array.from(text.matchAll(/<text[^>]*>([^<]*)</g), ([, line = ""]) => line).join(" ");
      expect(lines).toContain("White people were 1.25 times as likely as BME people");
      expect(lines).toContain("Source: WRES returns of East Suffolk");
      const png = await saved(/^Download PNG ?: BME people are 5\.3% of the board/);
      expect(png.file).toBe("board.png");
      expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
      // Three points a pixel, and 12 pixels on either side of the picture.
      expect(png.bytes.readUInt32BE(16)).toBe(3 * (350 + 24));
      await strict?.close();
    });

    test("the measures inside are JSON", async () => {
      await page?.setContent(htmlReport(forInternalUse(contentOf("lpt"))));
      const text = await page?.locator("#measures").textContent();
      const { year, measures } = JSON.parse(text ?? "") as { year: number; measures: readonly unknown[] };
      expect(year).toBe(2022);
      expect(measures.length).toBeGreaterThan(100);
    });

    test("it prints on A4", async () => {
      await page?.setContent(htmlReport(forInternalUse(contentOf("esneft"))));
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
      return counted(illustratedHtml({ ...reportDocument(report), sections: [] }, "{}"));
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
      await own?.setContent(illustratedHtml(trustsDocument(forInternalUse(trustsContent(returns))), "{}"));
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
      const said = own?.locator(".wres-figure .wres-said").first();
      expect(await said?.textContent()).toMatch(/\(T\d+\): \d/);
      const figure = own?.locator(".wres-figure").last();
      const named = figure?.locator("svg [data-trust]").first();
      await named?.hover();
      expect(await figure?.locator(".wres-said").textContent()).toMatch(/\(T\d+\): [−\d]/);
      await strict?.close();
    });

    test("on a phone the names of trusts leave room for figures, and their heading stays over them", async () => {
      await page?.setContent(await pageOf("thirty trusts"));
      await page?.locator("table[data-filters]").scrollIntoViewIfNeeded();
      await page?.evaluate(
        "document.querySelector('table[data-filters]').parentElement.scrollTo({ left: 300, top: 200 })",
      );
      const name = await page?.locator("table[data-filters] tbody th").nth(5).boundingBox();
      const heading = await page?.locator("table[data-filters] thead th").first().boundingBox();
      expect(name?.x).toBe(heading?.x);
      // The page has 390 pixels.
      expect(name?.width).toBeLessThan(390 / 3);
      const { x = 0, y = 0, width = 0, height = 0 } = heading ?? {};
      const over = `document.elementFromPoint(${String(x + width / 2)}, ${String(y + height / 2)})`;
      expect(await page?.evaluate(`${over}.closest("th").textContent`)).toBe("Trust");
    });

    test("without its script a table of trusts is complete", async () => {
      const plain = await browser?.newContext({ javaScriptEnabled: false });
      const own = await plain?.newPage();
      const trusts = forInternalUse(trustsContent(Array.from({ length: 30 }, (_, index) => nthTrust(index))));
      await own?.setContent(illustratedHtml(trustsDocument(trusts), "{}"));
      expect(await own?.locator("table[data-filters] tbody tr").count()).toBe(30);
      expect(await own?.getByRole("button").count()).toBe(0);
      expect(await own?.locator(".wres-figure path > title").count()).toBeGreaterThan(100);
      await plain?.close();
    });

    const labelled = async (label: string): Promise<readonly number[] | undefined> =>
      counted(htmlReport(forInternalUse(contentOf("lpt")), { label }));

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
        expect(await page?.locator("h2").first().textContent(), label).toBe("What needs attention");
        expect(await page?.locator("#main").textContent(), label).toContain(
          `White people were 1.79 times as likely as ${label} people`,
        );
        const [scroll = 0, inner] = (await widths()) ?? [];
        expect(scroll, label).toBe(inner);
      }
    });
  },
);
