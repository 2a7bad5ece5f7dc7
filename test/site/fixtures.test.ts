import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as library from "wres-metrics";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { expectedFiles, readCases } from "../../scripts/fixtures.mjs";
import { measureNamed } from "../support/measure-named.ts";

const folder = join(import.meta.dirname, "../../fixtures/expected");
const { calculateIndicators, printMeasure, returnJsonSchema } = library;
const cases = readCases();
const files = expectedFiles(library);
const allows = new Ajv2020().compile(returnJsonSchema());

describe.each(cases)("$name", ({ return: given, options, figures }) => {
  test("its return is one that the JSON Schema allows", () => {
    allows(given);
    expect(allows.errors ?? []).toEqual([]);
  });

  test.each(figures)(
    "$id is what its page or its working says: $printed$reason",
    ({ id, printed, reason }) => {
      const measure = measureNamed(calculateIndicators(given, options), id);
      expect(measure.status === "calculated" ? printMeasure(measure) : measure.reason).toBe(
        printed ?? reason,
      );
    },
  );
});

describe("every measure, for who holds a port against us (out of date: npm run build, npm run fixtures)", () => {
  test.each([...files])("%s is what the library answers today", (name, text) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  test("there is no other file", () => {
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  });
});
