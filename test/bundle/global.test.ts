import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { parse } from "acorn";
import { expect, test } from "vitest";
import { root } from "./built.ts";

const text = readFileSync(join(root, "dist/wres-metrics.global.js"), "utf8");

/** A page without a document and without leave to make code from text. */
function load(): Record<string, unknown> {
  const codeGeneration = { strings: false, wasm: false };
  const page = createContext(Object.create(null) as object, { codeGeneration }) as Record<string, unknown>;
  new Script(text).runInContext(page);
  return page;
}

test("adds one global, WresMetrics, with calculateIndicators", () => {
  const page = load();
  expect(Object.keys(page)).toEqual(["WresMetrics"]);
  expect(page["WresMetrics"]).toHaveProperty("calculateIndicators");
});

test("is script that browsers of 2019 can read", () => {
  expect(() => parse(text, { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
});

test("contains no zod", () => {
  expect(text).not.toMatch(/zod/i);
});

test("names the licence of what it contains", () => {
  expect(text).toMatch(/decimal\.js v[\s\S]+MIT Licence/);
});
