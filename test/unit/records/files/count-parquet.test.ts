import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { countParquet } from "wres-metrics/parquet";
import { count, type RecordMapping } from "wres-metrics/records";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
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

const twelve = "SELECT CAST(range AS INTEGER) AS who, 'A' AS Ethnicity FROM range(12)";
const anyone: RecordMapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnicity", codes: { table: { A: "white" } } },
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

  test.each([
    // What a browser calls a second download, and what a pattern, an address or SQL would take for more than a name.
    "x[1].parquet",
    "*.parquet",
    "?.parquet",
    "[!a].parquet",
    "{x,y}.parquet",
    "**",
    "it's.parquet",
    "two\nlines.parquet",
    "a?b=1#c.parquet",
    "~.parquet",
    "s3:x.parquet",
  ])("takes %j for a name, and for nothing else", async (name) => {
    // Beside it lie files that it would fit as a pattern, with other rows.
    const own = mkdtempSync(join(folder, "names-"));
    const [many, few] = [
      await parquet("many.parquet", twelve),
      await parquet("few.parquet", "SELECT 1 AS who, 'A' AS Ethnicity"),
    ];
    for (const other of ["x1.parquet", "y.parquet", "z.parquet", "two"]) copyFileSync(few, join(own, other));
    copyFileSync(many, join(own, name));
    const { balance } = await countParquet(join(own, name), anyone);
    expect(balance.read).toBe(12);
    // The same without a folder before it.
    const here = vi.spyOn(process, "cwd").mockReturnValue(own);
    onTestFinished(() => {
      here.mockRestore();
    });
    expect((await countParquet(name, anyone)).balance.read).toBe(12);
  });

  test("takes no folder for a column: year=2021/staff.parquet has the columns that are in it", async () => {
    const own = join(mkdtempSync(join(folder, "names-")), "Ethnicity=A");
    mkdirSync(own);
    copyFileSync(await parquet("who.parquet", "SELECT 1 AS who"), join(own, "staff.parquet"));
    const { issues } = await countParquet(join(own, "staff.parquet"), anyone);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([["missing-column", "Ethnicity"]]);
  });

  test.each([
    ["nowhere.parquet", null, "cannot be opened: there is no such file or folder"],
    ["[1].parquet", null, "cannot be opened: there is no such file or folder"],
    ["https://localhost/x.parquet", null, "cannot be opened: there is no such file or folder"],
    ["s3://bucket/x.parquet", null, "cannot be opened: there is no such file or folder"],
    ["", null, null],
    ["table.parquet", "who,completed\n1,2\n", "is not a Parquet file"],
    ["it's empty.parquet", "", "is empty"],
    [
      "short.parquet",
      "PAR1",
      "is damaged, or written in a way that DuckDB does not read; write it again, or save it as CSV",
    ],
    ["locked.parquet", "PARE....PARE", "is encrypted; save it without encryption"],
  ])("says of %j in one sentence what is wrong with it", async (name, content, why) => {
    const own = mkdtempSync(join(folder, "faulty-"));
    const path = name.includes("://") ? name : join(own, name);
    if (content !== null) writeFileSync(path, content);
    const sentence = why ?? "cannot be opened: it is a folder";
    await expect(countParquet(path, anyone)).rejects.toMatchObject({
      code: "unreadable-file",
      message: `${JSON.stringify(path)} ${sentence}.`,
    });
  });

  test("says of a file that was cut off, or changed on its way, that it is damaged", async () => {
    const whole = readFileSync(await parquet("whole.parquet", twelve));
    // Before its description, whose length stands in front of the last four bytes, lie the rows.
    const flipped = Buffer.from(whole).fill(0xff, 4, whole.length - 8 - whole.readUInt32LE(whole.length - 8));
    for (const bytes of [whole.subarray(0, -20), flipped, whole.subarray(0, 40)]) {
      const path = join(folder, "damaged.parquet");
      writeFileSync(path, bytes);
      await expect(countParquet(path, anyone)).rejects.toMatchObject({
        code: "unreadable-file",
        message: expect.stringMatching(/^"[^"]+" is damaged, [^\n]+\.$/) as string,
      });
    }
  });

  test("does not wait for a pipe", async () => {
    const path = join(folder, "pipe.parquet");
    execFileSync("mkfifo", [path]);
    await expect(countParquet(path, anyone)).rejects.toMatchObject({
      code: "unreadable-file",
      message: expect.stringContaining("is a pipe or a device") as string,
    });
  });

  test.each([null, undefined, "", 7, "a\0b"])(
    "a path that is %j is a mistake of the program",
    async (path) => {
      const call = countParquet(path as unknown as string, anyone);
      await expect(call).rejects.toMatchObject({ code: "wrong-arguments" });
      await expect(call).rejects.toThrow(
        /^The path is .+; expected the name of a Parquet file, such as "staff\.parquet"\.$/,
      );
    },
  );

  test("a row is a row, and has no line to look at", async () => {
    const path = await parquet(
      "names.parquet",
      "SELECT 1 AS who, 'Oluwaseun Adeyemi' AS Ethnicity FROM range(2)",
    );
    const { issues } = await countParquet(path, anyone);
    const said = issues.map(({ message }) => message).join("\n");
    expect(said).not.toBe("");
    expect(said).not.toMatch(/\bline\b|Oluwaseun/);
  });

  test("says what to install where there is no DuckDB", async () => {
    vi.doMock("@duckdb/node-api", () => {
      throw new Error("Cannot find package");
    });
    await expect(countParquet("x.parquet", training)).rejects.toThrow(/npm install @duckdb\/node-api/);
    vi.doUnmock("@duckdb/node-api");
  });
});
