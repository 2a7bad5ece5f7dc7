import { returnJsonSchema } from "wres-metrics";
import { expect, test } from "vitest";

const schema = returnJsonSchema();

test("is of draft 2020-12, with a title", () => {
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A WRES return",
    type: "object",
  });
});

test("requires the organisation and the year, and knows no other keys than those of the contract", () => {
  expect(schema["required"]).toEqual(["organisation", "year"]);
  expect(schema["additionalProperties"]).toBe(false);
  expect(Object.keys(schema["properties"] as object)).toEqual([
    "format",
    "organisation",
    "year",
    "period",
    "workforce",
    "shortlisting",
    "disciplinary",
    "training",
    "survey",
    "board",
    "bank",
    "published",
    "population",
    "acknowledged",
    "sources",
    "local",
    "localWorkforces",
    "definitions",
  ]);
});

test("is plain data", () => {
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
