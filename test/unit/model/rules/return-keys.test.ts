import { calculateIndicators, type Return, returnJsonSchema, WresError } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { keyIssues, type KeysOf, keysOfReturn } from "../../../../src/model/rules/return-keys.ts";
import { readExample } from "../../../support/read-example.ts";

const organisation = { code: "X", name: "Example" };
const messages = (value: unknown): readonly string[] => keyIssues(value).map(({ message }) => message);

describe("what a program without types gets wrong", () => {
  test.each([
    [
      {},
      [
        "organisation is missing; expected an object.",
        "year is missing; expected a year of four digits, such as 2022.",
      ],
    ],
    [undefined, ["the data is nothing; expected an object."]],
    [[], ["the data is a list of 0; expected an object."]],
    [
      { organisation: {}, year: "2022" },
      [
        "organisation.code is missing; expected a text.",
        "organisation.name is missing; expected a text.",
        'year is "2022"; expected a year of four digits, such as 2022.',
      ],
    ],
    [
      { organisation, year: 2022, shortlisting: { shortlisted: { wihte: 1 } } },
      ["shortlisting.shortlisted.wihte is given; expected no such key. Check its spelling, or remove it."],
    ],
    [
      { organisation, year: 2022, workforce: { clinical: { "band-10": {}, "band-5": { Asian: 1 } } } },
      [
        "workforce.clinical.band-10 is given; expected no such key. Check its spelling, or remove it.",
        "workforce.clinical.band-5.Asian is given; expected no such key. Check its spelling, or remove it.",
      ],
    ],
    [{ organisation, year: 2022, board: 12 }, ["board is 12; expected an object."]],
    [
      { organisation, year: 2022, training: { strata: {} } },
      ["training.strata is an object; expected a list."],
    ],
    [
      { organisation, year: 2022, training: { strata: [{ by: "site", of: "a", acessed: {} }] } },
      ["training.strata[0].acessed is given; expected no such key. Check its spelling, or remove it."],
    ],
    [
      JSON.parse('{"organisation":{"code":"X","name":"Y"},"year":2022,"__proto__":{}}'),
      ["__proto__ is given; expected no such key. Check its spelling, or remove it."],
    ],
  ])("%j", (value, expected) => {
    expect(messages(value)).toEqual(expected);
  });

  test("stops a calculation, with the issues as the cause", () => {
    let thrown: unknown;
    try {
      calculateIndicators({} as unknown as Return);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(WresError);
    expect(thrown).toMatchObject({
      code: "invalid-return",
      message:
        "organisation is missing; expected an object.\nyear is missing; expected a year of four digits, such as 2022.",
      cause: [
        { code: "missing", segments: ["organisation"] },
        { code: "missing", segments: ["year"] },
      ],
    });
  });

  test("what is left out, or undefined, is no mistake", () => {
    expect(messages(readExample("esneft-2022"))).toEqual([]);
    expect(
      messages({ organisation, year: 2022, format: 1, workforce: undefined, survey: { year: 2021 } }),
    ).toEqual([]);
  });
});

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** The keys that a JSON Schema gives an object. */
function keysOfSchema({ properties = {} }: JsonSchema): KeysOf {
  return Object.fromEntries<KeysOf[string]>(
    Object.entries(properties).map(([key, inside]): [string, KeysOf[string]] => {
      if (inside.items) return [key, inside.items.properties ? [keysOfSchema(inside.items)] : null];
      return [key, inside.properties ? keysOfSchema(inside) : null];
    }),
  );
}

test("the keys are those of the schema", () => {
  const schema = returnJsonSchema() as JsonSchema;
  expect(JSON.stringify(schema)).not.toContain("$ref");
  // Nothing is calculated from the sources, so that their keys need not be at hand: parseReturn checks their shape.
  expect(keysOfReturn).toEqual({ ...keysOfSchema(schema), sources: null });
});
