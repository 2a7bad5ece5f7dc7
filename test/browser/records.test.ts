import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countCsv, type RecordCounts } from "wres-metrics/records";
import { afterAll, describe, expect, test } from "vitest";
import { bundledRecords } from "../support/bundled-records.ts";
import { startChromium } from "../support/chromium.ts";
import { inventedMappings } from "../support/invented-mappings.mjs";
import { rowsOfCounts } from "../support/invented-trust.mjs";
import { type Manner, messyCsv } from "../support/messy-csv.mjs";
import { readExample } from "../support/read-example.ts";

const browser = await startChromium();
const folder = mkdtempSync(join(tmpdir(), "wres-browser-"));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const trust = { seed: 12, texts: "awkward", unmapped: 0.005, unreadable: 0.005 } as const;
const table = rowsOfCounts("workforce", readExample("esneft-2021"), trust);
const manners: Readonly<Record<string, Manner>> = {
  "UTF-8": { quotes: "everywhere" },
  "Windows-1252, semicolons": { encoding: "windows-1252", delimiter: ";", newline: "\r\n" },
  "UTF-16, under a title": { encoding: "utf-16le", delimiter: "\t", title: "April – staff" },
};

describe.skipIf(browser === null)(
  "a File in Chromium (where there is none: node scripts/engines.mjs)",
  async () => {
    const page = await browser?.newPage();
    const requests: string[] = [];
    page?.on("request", (request) => requests.push(request.url()));
    await page?.setContent('<!doctype html><title>Count</title><input type="file" /><output></output>');
    const library = readFileSync(await bundledRecords(folder, "browser"), "utf8");
    await page?.addScriptTag({
      type: "module",
      content: `
      const library = new Blob([${JSON.stringify(library)}], { type: "text/javascript" });
      const { countCsv } = await import(URL.createObjectURL(library));
      document.querySelector("input").onchange = async ({ target }) => {
        const counts = await countCsv(target.files[0], ${JSON.stringify(inventedMappings.workforce)});
        document.querySelector("output").textContent = JSON.stringify(counts);
      };
      document.title = "Ready";`,
    });
    await page?.waitForFunction('document.title === "Ready"');

    test.each(Object.entries(manners))("is counted as in Node: %s", async (_, manner) => {
      const buffer = Buffer.concat([...messyCsv(table, manner)]);
      await page?.setInputFiles("input", { name: "staff.csv", mimeType: "text/csv", buffer });
      const shown = await page?.locator("output:not(:empty)").textContent();
      await page?.evaluate('document.querySelector("output").textContent = ""');
      const counted = JSON.parse(shown ?? "null") as RecordCounts;
      expect(counted.balance.read).toBe(table.rows.length);
      expect(counted).toEqual(await countCsv([buffer], inventedMappings.workforce));
    });

    test("needs nothing from anywhere", () => {
      expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    });
  },
);
