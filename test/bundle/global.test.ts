import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { parse } from "acorn";
import { calculateIndicators } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { readExample } from "../support/read-example.ts";
import { root } from "./built.ts";

const text = readFileSync(join(root, "dist/wres-metrics.global.js"), "utf8");

/** A page without a document and without leave to make code from text. */
function load(): Record<string, unknown> {
  const codeGeneration = { strings: false, wasm: false };
  const page = createContext(Object.create(null) as object, { codeGeneration }) as Record<string, unknown>;
  new Script(text).runInContext(page);
  return page;
}

test("adds one global, WresMetrics, with the calculation and the spreadsheet functions", () => {
  const page = load();
  expect(Object.keys(page)).toEqual(["WresMetrics"]);
  expect(Object.keys(page["WresMetrics"] as object).sort()).toEqual([
    "LIBRARY",
    "calculateIndicators",
    "callSpreadsheetFunction",
    "measureOf",
    "measuresWhere",
    "printMeasure",
    "spreadsheetFunctionIds",
  ]);
});

test("is script that browsers of 2019 can read", () => {
  expect(() => parse(text, { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
});

test("contains neither zod nor decimal.js", () => {
  expect(text).not.toMatch(/zod|DecimalError/i);
});

describe("calculates as the library does, digit for digit", () => {
  const { WresMetrics } = load() as { WresMetrics: { calculateIndicators: typeof calculateIndicators } };

  test.each(["esneft-2021", "esneft-2022", "lpt-2021", "lpt-2022"] as const)("%s", (name) => {
    const example = readExample(name);
    const options = [{}, { denominator: "known", verdictRule: "five-points", level: 0.9 } as const];
    for (const chosen of options) {
      expect(JSON.stringify(WresMetrics.calculateIndicators(example, chosen))).toBe(
        JSON.stringify(calculateIndicators(example, chosen)),
      );
    }
  });
});
