import { SparkSQL } from "dt-sql-parser";
import fc from "fast-check";
import { countingSql } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { anyMapping } from "../../support/arbitrary-mapping.ts";
import { inventedMappings } from "../../support/invented-mappings.mjs";
import { tries } from "../../support/lane.ts";

// No Spark can be run here: the grammar of Spark SQL in dt-sql-parser 4.5.1 reads the text whole.
const parser = new SparkSQL();
const faults = (sql: string): readonly string[] =>
  parser.validate(sql).map(({ startLine, message }) => `line ${String(startLine)}: ${message}`);

describe("the text for Spark", () => {
  test.each(Object.entries(inventedMappings))("of %s is Spark SQL", (_, mapping) => {
    expect(faults(countingSql(mapping, "spark", { table: ["lake", "staff"] }))).toEqual([]);
  });

  test("of any mapping is Spark SQL", () => {
    for (const mapping of fc.sample(anyMapping, { numRuns: tries(4), seed: 17 })) {
      expect(faults(countingSql(mapping, "spark", { table: "staff" }))).toEqual([]);
    }
  });

  test("is told from what is none", () => {
    expect(faults("SELECT a, b FROM (SELECT a, b FROM t) AS q")).toEqual([]);
    expect(faults("SELECT a, b FROM (SELECT a, FROM t) AS q").length).toBeGreaterThan(0);
  });
});
