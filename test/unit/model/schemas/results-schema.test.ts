import { resultsJsonSchema } from "wres-metrics";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../../support/build-return.ts";

const schema = resultsJsonSchema();

test("is of draft 2020-12, with a title", () => {
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "WRES results",
    type: "object",
  });
});

test("requires every key of results, and knows no other keys than those of the contract", () => {
  const required = [
    "format",
    "library",
    "organisation",
    "year",
    "options",
    "protection",
    "measures",
    "warnings",
  ];
  expect(schema["required"]).toEqual(required);
  expect(schema["additionalProperties"]).toBe(false);
  expect(Object.keys(schema["properties"] as object).sort()).toEqual(
    [...required, "disclosure", "findings", "legend", "local", "period", "population", "records"].sort(),
  );
});

test("is plain data", () => {
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

describe("refuses, as parseResults does,", () => {
  const allows = new Ajv2020().compile(schema);
  const results = resultsOf({
    shortlisting: { shortlisted: { white: 8, bme: 4 }, appointed: { white: 4, bme: 1 } },
  });
  const ratio = results.measures.find(({ id }) => id === "indicator-2/relative-likelihood");
  const withRatio = (change: object): unknown => ({ ...results, measures: [{ ...ratio, ...change }] });

  test("nothing of results that are whole", () => {
    expect(allows(withRatio({}))).toBe(true);
  });

  test.each([
    ["another version", { ...results, format: 2 }],
    ["a key too many", { ...results, more: 1 }],
    ["a value that is a number", withRatio({ value: 2 })],
    ["a value with zeros at its end", withRatio({ value: "2.0" })],
    ["a value with an exponent", withRatio({ value: "2e0" })],
    ["a reason beside a value", withRatio({ reason: "not-given" })],
    ["a calculated measure without its number", withRatio({ number: undefined })],
    ["a group that there is not", withRatio({ basis: { green: { count: 1, of: 2 } } })],
    ["a p above 1", withRatio({ test: { method: "chi-squared", p: 2 } })],
    ["an indicator that there is not", withRatio({ indicator: 10 })],
  ])("%s", (_, value) => {
    expect(allows(JSON.parse(JSON.stringify(value)))).toBe(false);
  });
});
