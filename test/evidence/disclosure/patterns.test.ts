import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { suppress } from "../../../src/disclosure/suppression/suppress.ts";
import type { Suppression } from "../../../src/model/disclosure-answer.ts";
import { isWholeLane } from "../../support/lane.ts";
import { attackedCells, findings, readAttackedPatterns, readTables, shownFigures } from "./read-evidence.ts";

const attacked = readAttackedPatterns();
/** Each takes a while to protect: `npm test` has every third. */
const tables = [...readTables()].filter((_, index) => isWholeLane || index % 3 === 0);
/** Patience, where other work goes on beside the tests: all of it takes half a minute. */
const PATIENCE = 240_000;

const suppressions = new Map<string, Suppression>();
beforeAll(async () => {
  for (const [name, table] of tables) suppressions.set(name, await suppress(table));
}, PATIENCE);

/** What `suppress` hides of a table. */
function patternOf([name, { cells, figures }]: readonly [string, Suppression]): string {
  const hidden = cells.filter(({ status }) => status === "hidden").map(({ id }) => id);
  return JSON.stringify({ name, hidden, figures: shownFigures(figures) });
}

// Every pattern stands in a line of the file, which attack-patterns.py reads: WRES_LANE=whole vitest run --update writes it anew.
test("what is hidden is what was attacked", async () => {
  const patterns = [...suppressions].map(patternOf);
  if (isWholeLane) {
    await expect(`[\n${patterns.join(",\n")}\n]\n`).toMatchFileSnapshot("patterns.json");
    return;
  }
  const lines = readFileSync(join(import.meta.dirname, "patterns.json"), "utf8").split(/,?\n/);
  expect(patterns.filter((pattern) => !lines.includes(pattern))).toEqual([]);
});

describe("after suppress", () => {
  test.each(tables)("%s: scipy's attack and the audit agree, and nothing is given away", (name) => {
    const { figures, audit } = suppressions.get(name)!;
    const { figures: printed, answers, unmarked } = attacked.get(name)!;
    expect(shownFigures(figures)).toEqual(printed);
    expect(findings(audit)).toEqual(attackedCells(answers));
    expect(answers.filter(([, , , recovered, atRisk]) => recovered || atRisk)).toEqual([]);
    expect(unmarked).toBe(0);
    expect(audit.safe).toBe(true);
  });
});
