import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { calculateIndicators } from "wres-metrics";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../bundle/built.ts";
import { startChromium } from "../support/chromium.ts";
import { readExample } from "../support/read-example.ts";

const browser = await startChromium();
const folder = mkdtempSync(join(tmpdir(), "wres-page-"));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const wresReturn = readExample("esneft-2022");
/** Calculates a whole return and a cell, and tries what the page's policy forbids. */
const inline = `
  const results = WresMetrics.calculateIndicators(${JSON.stringify(wresReturn)});
  const shown = { measures: results.measures, cell: WresMetrics.callSpreadsheetFunction("SHARE", ["2,483", 11635]) };
  try { shown.forbidden = eval("1 + 1"); } catch (error) { shown.forbidden = error.name; }
  document.querySelector("output").textContent = JSON.stringify(shown);
`;
const hash = createHash("sha256").update(inline).digest("base64");
const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-${hash}'" />
    <title>WRES</title>
  </head>
  <body>
    <output></output>
    <script src="wres-metrics.global.js"></script>
    <script>${inline}</script>
  </body>
</html>`;

describe.skipIf(browser === null)("in Chromium (where there is none: node scripts/engines.mjs)", () => {
  test("a page of a folder, under a strict policy, calculates a return and a cell as Node does", async () => {
    copyFileSync(join(root, "dist/wres-metrics.global.js"), join(folder, "wres-metrics.global.js"));
    writeFileSync(join(folder, "page.html"), html);
    const page = await browser?.newPage();
    const faults: string[] = [];
    const requests: string[] = [];
    page?.on("console", (message) => faults.push(message.text()));
    page?.on("pageerror", (error) => faults.push(String(error)));
    page?.on("request", (request) => requests.push(request.url()));
    await page?.goto(pathToFileURL(join(folder, "page.html")).href);
    const text = await page?.locator("output").textContent();
    const shown: unknown = JSON.parse(text ?? "");
    // The values are exact. What goes through a logarithm may end in another digit in another engine.
    const here: unknown = JSON.parse(
      JSON.stringify(calculateIndicators(wresReturn).measures),
      (_, value: unknown): unknown =>
        typeof value === "number" && !Number.isInteger(value)
          ? (expect.closeTo(value, 12) as unknown)
          : value,
    );
    expect(shown).toEqual({
      measures: here,
      // Appendix 1 of the report prints 21.3%.
      cell: { status: "value", value: 2483 / 11635 },
      forbidden: "EvalError",
    });
    // Chromium says what it refused: the eval above, and nothing else.
    expect(faults.filter((fault) => !fault.includes("'unsafe-eval'"))).toEqual([]);
    expect(requests.map((url) => url.replace(pathToFileURL(folder).href, ""))).toEqual([
      "/page.html",
      "/wres-metrics.global.js",
    ]);
  });
});
