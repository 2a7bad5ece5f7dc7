import { test } from "@fast-check/vitest";
import { count, countingSql, countsOfSql } from "wres-metrics/records";
import { afterAll, describe, expect } from "vitest";
import { anyMapping, anyRecords } from "../support/arbitrary-mapping.ts";
import { comparableCounts } from "../support/comparable-counts.ts";
import { isWholeLane } from "../support/lane.ts";
import { startEngines } from "../support/sql-engines.ts";

const { engines, missing, stop } = await startEngines();
afterAll(stop);

describe.each(engines)("$name counts what JavaScript counts", ({ engine }) => {
  const [night, day] = engine.dialect === "duckdb" ? [30, 12] : [10, 4];
  const numRuns = isWholeLane ? night : day;
  test.prop([anyMapping, anyRecords], { numRuns, endOnFailure: true })(
    "by any mapping, of any rows",
    async (mapping, { header, rows }) => {
      const sql = countingSql(mapping, engine.dialect, { table: "records", columns: header });
      const answer = await engine.run({ name: "records", header, rows }, sql);
      const counted = count([header, ...rows], mapping);
      expect(comparableCounts(countsOfSql(answer, mapping))).toEqual(comparableCounts(counted));
    },
    60_000,
  );
});

for (const name of missing) test.skip(`${name} is not on this machine: run node scripts/engines.mjs`);
