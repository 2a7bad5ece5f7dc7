import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, test } from "vitest";
import { count, countParquet, type RecordCounts, type RecordMapping } from "wres-metrics/records";
import { rowsOfParquet } from "../recipes/rows-of-parquet.ts";
import { startChromium } from "../support/chromium.ts";
import { comparableCounts } from "../support/comparable-counts.ts";
import { inventedMappings } from "../support/invented-mappings.mjs";
import { rowsOfCounts } from "../support/invented-trust.mjs";
import { readExample } from "../support/read-example.ts";
import { recipeScript } from "../support/recipe-page.ts";

const browser = await startChromium();
const folder = mkdtempSync(join(tmpdir(), "wres-hyparquet-"));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Writes a Parquet file from a query. */
async function parquet(name: string, query: string, options = ""): Promise<string> {
  const path = join(folder, name);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet${options})`);
  connection.closeSync();
  return path;
}

const blobOf = (path: string): Blob => new Blob([readFileSync(path)]);

const { header, rows } = rowsOfCounts("workforce", readExample("esneft-2021"), { seed: 8, unmapped: 0.01 });
writeFileSync(join(folder, "rows.json"), rows.map((row) => JSON.stringify(row)).join("\n"));
const columns = header.map((name, index) => `json[${String(index + 1)}] AS "${name}"`).join(", ");
const read = `SELECT CAST(json AS VARCHAR[]) AS json FROM read_ndjson_objects('${join(folder, "rows.json")}')`;
// Several groups of rows, so that each is read for itself.
const workforce = await parquet(
  "workforce.parquet",
  `SELECT ${columns} FROM (${read})`,
  ", ROW_GROUP_SIZE 2048",
);

const training: RecordMapping = {
  kind: "training",
  dates: [
    { name: "other-years", column: "completed", from: "2021-04-01", to: "2022-03-31", blank: "exclude" },
  ],
  persons: { column: "who", choose: "highest" },
  ethnicity: { column: "ethnicity", codes: { table: { A: "white", H: "asian", "99": "unknown" } } },
};

describe("a Parquet file read by hyparquet", () => {
  test("counts as by DuckDB, and as the rows themselves", async () => {
    const counted = comparableCounts(
      await count(rowsOfParquet(blobOf(workforce)), inventedMappings.workforce),
    );
    expect(counted).toEqual(comparableCounts(await countParquet(workforce, inventedMappings.workforce)));
    expect(counted).toEqual(comparableCounts(count([header, ...rows], inventedMappings.workforce)));
  });

  test("numbers, days and nothing count as by DuckDB", async () => {
    // Two people count: 1 with A (twice), 2 with 99; the third is of another year, the fourth has no date, the fifth no code.
    const path = await parquet(
      "typed.parquet",
      `SELECT * FROM (VALUES (1, DATE '2021-04-01', 'A'), (1, DATE '2022-03-31', ' a'), (2, DATE '2021-12-01', '99'),
       (3, DATE '2022-04-01', 'A'), (4, NULL, 'A'), (5, DATE '2021-12-01', NULL)) AS rows(who, completed, ethnicity)`,
    );
    const counted = await count(rowsOfParquet(blobOf(path)), training);
    expect(counted.part.training?.accessed).toMatchObject({ white: 1, bme: 0, unknown: 1 });
    expect(comparableCounts(counted)).toEqual(comparableCounts(await countParquet(path, training)));
  });

  test("a compression that needs another package is said to, and counts nothing", async () => {
    const path = await parquet("zstd.parquet", "SELECT 'A' AS ethnicity FROM range(9)", ", COMPRESSION zstd");
    await expect(count(rowsOfParquet(blobOf(path)), training)).rejects.toThrow(/zstd/i);
  });
});

test.skipIf(browser === null)(
  "a File in Chromium counts as in Node (where there is none: node scripts/engines.mjs)",
  async () => {
    writeFileSync(
      join(folder, "entry.ts"),
      `import { count } from "wres-metrics/records";
       import { rowsOfParquet } from ${JSON.stringify(join(import.meta.dirname, "../recipes/rows-of-parquet.ts"))};
       document.querySelector("input").onchange = async ({ target }) => {
         const counts = await count(rowsOfParquet(target.files[0]), ${JSON.stringify(inventedMappings.workforce)});
         document.querySelector("output").textContent = JSON.stringify(counts);
       };`,
    );
    const page = await browser?.newPage();
    await page?.setContent('<!doctype html><title>Count</title><input type="file" /><output></output>');
    await page?.addScriptTag({
      type: "module",
      content: await recipeScript(join(folder, "entry.ts"), folder),
    });
    await page?.setInputFiles("input", workforce);
    const shown = await page?.locator("output:not(:empty)").textContent();
    const counted = JSON.parse(shown ?? "null") as RecordCounts;
    expect(counted.balance.read).toBe(rows.length);
    expect(comparableCounts(counted)).toEqual(
      comparableCounts(count([header, ...rows], inventedMappings.workforce)),
    );
  },
);
