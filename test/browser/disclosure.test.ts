import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DisclosureTable, suppress } from "wres-metrics/disclosure";
import { afterAll, describe, expect, test } from "vitest";
import { bundledEntry } from "../support/bundled-entry.ts";
import { startChromium } from "../support/chromium.ts";

const browser = await startChromium();
const folder = mkdtempSync(join(tmpdir(), "wres-browser-"));

/** An invented trust of two rows, with their sums and a percentage. */
const table: DisclosureTable = {
  cells: [
    { id: "a", value: 4 },
    { id: "b", value: 30 },
    { id: "c", value: 25 },
    { id: "all", value: 59 },
    { id: "a2", value: 14 },
    { id: "b2", value: 41 },
    { id: "c2", value: 33 },
    { id: "all2", value: 88 },
    { id: "a-both", value: 18 },
    { id: "b-both", value: 71 },
    { id: "c-both", value: 58 },
    { id: "both", value: 147 },
  ],
  sums: [
    { total: "all", parts: ["a", "b", "c"] },
    { total: "all2", parts: ["a2", "b2", "c2"] },
    { total: "a-both", parts: ["a", "a2"] },
    { total: "b-both", parts: ["b", "b2"] },
    { total: "c-both", parts: ["c", "c2"] },
    { total: "both", parts: ["all", "all2"] },
  ],
  figures: [{ id: "share", kind: "percentage", of: ["b", "all"], places: 1, value: null }],
};

const solver = readFileSync(join(dirname(createRequire(import.meta.url).resolve("highs")), "highs.wasm"));
const server = createServer((request, response) => {
  const isModule = request.url === "/disclosure.mjs";
  const isSolver = request.url === "/highs.wasm";
  response.setHeader(
    "content-type",
    isModule ? "text/javascript" : isSolver ? "application/wasm" : "text/html",
  );
  response.end(
    isModule
      ? readFileSync(join(folder, "disclosure.mjs"))
      : isSolver
        ? solver
        : "<!doctype html><title>Audit</title>",
  );
});

afterAll(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(browser === null)("in Chromium (where there is none: node scripts/engines.mjs)", () => {
  test("the same is hidden, and the audit says the same, as in Node", async () => {
    await bundledEntry("disclosure", folder, "browser");
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const page = await browser?.newPage();
    await page?.goto(`http://127.0.0.1:${String(port)}/`);
    const answer: unknown = await page?.evaluate(
      `import("/disclosure.mjs").then(({ suppress }) => suppress(${JSON.stringify(table)}, {}))`,
    );
    const here = await suppress(table, {});
    expect(answer).toEqual(here);
    // A lone 4 is found by subtraction in its row and in its column, so that at least four cells are hidden.
    expect(here.cells.filter(({ status }) => status === "hidden").length).toBeGreaterThanOrEqual(4);
    expect(here.audit.safe).toBe(true);
  });
});
