import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { countParquet } from "wres-metrics/parquet";
import { count, type RecordMapping } from "wres-metrics/records";
import { afterAll, describe, expect, test, vi } from "vitest";
import { comparableCounts } from "../../../support/comparable-counts.ts";
import { inventedMappings } from "../../../support/invented-mappings.mjs";
import { rowsOfCounts } from "../../../support/invented-trust.mjs";
import { readExample } from "../../../support/read-example.ts";

const folder = mkdtempSync(join(tmpdir(), "wres-parquet-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a Parquet file from a query. */
async function parquet(name: string, query: string): Promise<string> {
  const path = join(folder, name);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  return path;
}

const training: RecordMapping = {
  kind: "training",
  dates: [
    { name: "other-years", column: "completed", from: "2021-04-01", to: "2022-03-31", blank: "exclude" },
  ],
  persons: { column: "who", choose: "highest" },
  ethnicity: {
    column: ["Ethnicity", "Ethnic Origin"],
    codes: { table: { A: "white", H: "asian", "99": "unknown" } },
  },
};

describe("countParquet", () => {
  test("reads numbers, dates and nothing as their texts", async () => {
    // Two people count: 1 with A (twice), 2 with 99; the third is of another year, the fourth has no date, the fifth no code.
    const path = await parquet(
      "typed.parquet",
      `SELECT * FROM (VALUES (1, DATE '2021-04-01', 'A'), (1, DATE '2022-03-31', ' a'), (2, DATE '2021-12-01', '99'),
       (3, DATE '2022-04-01', 'A'), (4, NULL, 'A'), (5, DATE '2021-12-01', NULL)) AS rows(who, completed, "ethnic  origin")`,
    );
    const { part, balance, issues } = await countParquet(path, training);
    expect(part.training?.accessed).toMatchObject({ white: 1, bme: 0, unknown: 1 });
    expect(balance).toEqual({
      read: 6,
      counted: 2,
      bank: 0,
      excluded: [
        { name: "other-years", rows: 2 },
        { name: "same-person", rows: 1 },
      ],
      rejected: [{ reason: "unmapped-code", rows: 1 }],
    });
    expect(issues).toMatchObject([
      { code: "unmapped-code", column: "ethnic  origin", value: "", rows: 1, line: null },
    ]);
  });

  test("counts an invented workforce as count does", async () => {
    const { header, rows } = rowsOfCounts("workforce", readExample("esneft-2021"), {
      seed: 8,
      unmapped: 0.01,
    });
    const lists = [header, ...rows].map((row) => JSON.stringify(row)).join("\n");
    writeFileSync(join(folder, "rows.json"), lists);
    const columns = header.map((name, index) => `json[${String(index + 1)}] AS "${name}"`).join(", ");
    const path = await parquet(
      "workforce.parquet",
      `SELECT ${columns} FROM (SELECT CAST(json AS VARCHAR[]) AS json FROM read_ndjson_objects('${join(folder, "rows.json")}') OFFSET 1)`,
    );
    const counted = await countParquet(path, inventedMappings.workforce);
    expect(comparableCounts(counted)).toEqual(
      comparableCounts(count([header, ...rows], inventedMappings.workforce)),
    );
  });

  test("says which column is missing", async () => {
    const path = await parquet("short.parquet", "SELECT 1 AS who");
    const { part, issues } = await countParquet(path, training);
    expect(part).toEqual({});
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ["missing-column", "completed"],
      ["missing-column", "Ethnicity"],
    ]);
  });

  test("says that a file is not a Parquet file, or is not there", async () => {
    const path = join(folder, "it's no.parquet");
    writeFileSync(path, "who,completed\n1,2\n");
    for (const unreadable of [path, join(folder, "nowhere.parquet"), "https://localhost/x.parquet"]) {
      await expect(countParquet(unreadable, training)).rejects.toMatchObject({ code: "unreadable-file" });
    }
  });

  test("says what to install where there is no DuckDB", async () => {
    vi.doMock("@duckdb/node-api", () => {
      throw new Error("Cannot find package");
    });
    await expect(countParquet("x.parquet", training)).rejects.toThrow(/npm install @duckdb\/node-api/);
    vi.doUnmock("@duckdb/node-api");
  });
});
