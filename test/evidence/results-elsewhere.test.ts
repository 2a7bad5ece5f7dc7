import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { calculateIndicators, parseResults } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { RelativeLikelihood } from "../recipes/relative-likelihood.tsx";
import { postgresqlPrograms, startPostgresql } from "../support/postgresql.ts";
import { readExample } from "../support/read-example.ts";

const results = calculateIndicators(readExample("esneft-2022"));

test("a component renders results that came over as JSON, on a server", () => {
  const parsed = parseResults(JSON.parse(JSON.stringify(results)));
  if (parsed.status === "invalid") throw new Error(parsed.issues[0]?.message);
  // 1.25 is printed by ESNEFT in its report for 2022: test/evidence/esneft-2022.
  expect(renderToString(createElement(RelativeLikelihood, { results: parsed.results }))).toBe(
    "<p>Relative likelihood of appointment: <strong>1.25</strong></p>",
  );
});

const programs = postgresqlPrograms();

describe.skipIf(programs === null)("PostgreSQL (where there is none: node scripts/engines.mjs)", () => {
  test("keeps results as jsonb, answers the query of the guide, and gives them back", async () => {
    const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/embedding.md"), "utf8");
    const query = /```sql\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
    const server = await startPostgresql(programs ?? "");
    try {
      const text = JSON.stringify(results).replaceAll("'", "''");
      const kept = `CREATE TEMP TABLE results AS SELECT '${text}'::jsonb AS body;`;
      expect(Object.values(server.query(`${kept} ${query}`)[0] ?? {})).toEqual(["1.25"]);
      const [row] = server.query(`${kept} SELECT body FROM results;`);
      expect(parseResults(JSON.parse(row?.["body"] ?? "null"))).toEqual({ status: "valid", results });
    } finally {
      server.stop();
    }
  });
});
