import { beforeAll, describe, expect, test } from "vitest";
import { suppress } from "../../../src/disclosure/suppression/suppress.ts";
import type { Suppression } from "../../../src/model/disclosure-answer.ts";
import { attackedCells, findings, readAttackedPatterns, readTables, shownFigures } from "./read-evidence.ts";

const attacked = readAttackedPatterns();
const tables = [...readTables()];
/** Patience, where other work goes on beside the tests: all of it takes half a minute. */
const PATIENCE = 240_000;

const suppressions = new Map<string, Suppression>();
beforeAll(async () => {
  for (const [name, table] of tables) suppressions.set(name, await suppress(table));
}, PATIENCE);

/** What `suppress` hides of every table, one a line: what attack-patterns.py reads. */
function patternsText(): string {
  const rows = [...suppressions].map(([name, { cells, figures }]) => {
    const hidden = cells.filter(({ status }) => status === "hidden").map(({ id }) => id);
    return JSON.stringify({ name, hidden, figures: shownFigures(figures) });
  });
  return `[\n${rows.join(",\n")}\n]\n`;
}

test("what is hidden is what was attacked", async () => {
  await expect(patternsText()).toMatchFileSnapshot("patterns.json");
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
