import { callSpreadsheetFunction, type CellValue, spreadsheetFunctions } from "wres-metrics/spreadsheet";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functionsPage } from "../../../scripts/spreadsheet-page.mjs";
import { mostArguments, spreadsheetFunctionIds } from "../../../src/spreadsheet/function-ids.ts";

/** Numbers to 12 places, as far as the printed sources go. */
function near(expected: CellValue): unknown {
  if (typeof expected === "number") return expect.closeTo(expected, 12) as unknown;
  return typeof expected === "string" ? expected : expected.map((row) => row.map(near));
}

test("every name has a row in the catalogue, in order, and no row is there twice", () => {
  expect(spreadsheetFunctions.map(({ id }) => id)).toEqual(spreadsheetFunctionIds);
});

describe.each(spreadsheetFunctions)("$id", ({ id, parameters, example }) => {
  test(`gives what its source says: ${example.source}`, () => {
    const answer = callSpreadsheetFunction(id, example.cells);
    const shown = near(example.result);
    const isPart = id === "REPORT";
    expect(answer).toEqual({
      status: "value",
      value: isPart ? (expect.arrayContaining(shown as unknown[]) as unknown) : shown,
    });
  });

  test("has arguments with names of their own and help, the optional ones last", () => {
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(parameters.filter(({ help }) => help.length < 5)).toEqual([]);
    const presences = parameters.map(({ presence }) => presence);
    expect([...presences].sort().reverse()).toEqual(presences);
  });

  test("takes no more arguments than the catalogue says, but for empty cells", () => {
    expect(mostArguments[id]).toBe(parameters.length);
    const padded = Array.from(parameters, (_, place) => example.cells[place]);
    const message = `argument ${String(parameters.length + 1)} is 0.9; expected at most ${String(parameters.length)} arguments.`;
    expect(callSpreadsheetFunction(id, [...padded, 0.9])).toEqual({
      status: "error",
      error: "#VALUE!",
      message,
    });
    expect(callSpreadsheetFunction(id, [...padded, "", null]).status).toBe("value");
  });

  test("without any argument is an error and no exception", () => {
    const isCode = id === "ETHNIC_GROUP";
    expect(callSpreadsheetFunction(id, []).status).toBe(isCode ? "value" : "error");
  });
});

test("the page of functions is that of the catalogue: npm run build && npm run functions", async () => {
  expect(readFileSync("docs/spreadsheet-functions.md", "utf8")).toBe(
    await functionsPage(spreadsheetFunctions),
  );
});
