import { fc, test } from "@fast-check/vitest";
import {
  calculateIndicators,
  type Issue,
  messageAtField,
  parseReturn,
  parseReturnText,
  type Return,
  WresError,
} from "wres-metrics";
import { returnSchema } from "wres-metrics/schema";
import { describe, expect } from "vitest";
import { issuePath } from "../../src/model/issue.ts";
import { validReturn, wholeReturns } from "../support/arbitraries.ts";
import { tries } from "../support/lane.ts";

/** Keys of a return, so that random data sometimes meets the right name with the wrong thing in it. */
// oxfmt-ignore
const someKey = fc.constantFrom(
  "format", "organisation", "code", "name", "year", "workforce", "nonClinical", "medical", "band-5", "consultants", "total",
  "white", "bme", "asian", "ofWhich", "shortlisting", "shortlisted", "appointed", "strata", "by", "of", "disciplinary",
  "entered", "window", "training", "survey", "discrimination", "yes", "answered", "percentage", "board", "bank",
  "__proto__", "constructor", "toString", "",
);
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(0, -1, 1.5, 2 ** 53, 1e308, 2022, "24.3", "band-5", null),
    ),
    fc
      .array(fc.tuple(someKey, tie("anything")), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries)),
    fc.array(tie("anything"), { maxLength: 3 }),
  ),
}));

/** Every key of an issue but its segments is a text; the path of the whole return is the empty one. */
function expectWellFormed(issue: Issue): void {
  expect(Object.keys(issue)).toEqual(["code", "path", "segments", "expected", "received", "message"]);
  const { segments, ...texts } = issue;
  for (const text of Object.values(texts)) expect(typeof text).toBe("string");
  expect(issuePath(segments)).toBe(issue.path);
}

describe("parsing never throws", () => {
  test.prop([fc.oneof(fc.jsonValue(), anything)], { numRuns: tries(500) })("on any JSON value", (value) => {
    const parsed = parseReturn(value);
    if (parsed.status === "valid") return;
    expect(parsed.issues.length).toBeGreaterThan(0);
    parsed.issues.forEach(expectWellFormed);
  });

  test.prop([fc.oneof(fc.string(), fc.json())], { numRuns: tries(200) })("on any text", (text) => {
    expect(parseReturnText(text).status).toBe("invalid");
  });
});

test.prop([validReturn], wholeReturns)(
  "a return that contradicts itself nowhere comes in as it is",
  (wresReturn) => {
    const json = JSON.parse(JSON.stringify(wresReturn)) as unknown;
    expect(parseReturn(json)).toMatchObject({ status: "valid", return: json });
  },
);

type Path = readonly (string | number)[];

/** Every place in a return where something stands. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function replaceAt(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === first ? replaceAt(item, rest, by) : item));
  return { ...(value as object), [first]: replaceAt((value as Record<string, unknown>)[first], rest, by) };
}

const number = fc.oneof(
  fc.nat({ max: 50 }),
  fc.maxSafeNat(),
  fc.constantFrom(-1, 0.5, 2 ** 53, NaN, Infinity, -Infinity, null),
);

/** A valid return with a few things in it replaced: numbers by numbers, or anything by anything. */
const mutated = (replacement: fc.Arbitrary<unknown>, isReplaced: (value: unknown) => boolean) =>
  fc
    .tuple(validReturn, fc.array(fc.tuple(fc.nat(), replacement), { minLength: 1, maxLength: 4 }))
    .map(([wresReturn, changes]) =>
      changes.reduce<unknown>(
        (value, [place, by]) => {
          const at = (path: Path): unknown =>
            path.reduce<unknown>((found, key) => (found as Record<string | number, unknown>)[key], value);
          const places = placesIn(value).filter((path) => path.length > 0 && isReplaced(at(path)));
          const path = places[place % Math.max(places.length, 1)];
          return path === undefined ? value : replaceAt(value, path, by);
        },
        JSON.parse(JSON.stringify(wresReturn)),
      ),
    );

/** What calculateIndicators throws of it; undefined where it throws nothing. */
function thrownBy(value: unknown): unknown {
  try {
    JSON.stringify(calculateIndicators(value as Return));
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("a return with other numbers in it", () => {
  const withOtherNumbers = mutated(number, (value) => typeof value === "number" || value === null);

  test.prop([withOtherNumbers], wholeReturns)("never throws anything but a WresError", (value) => {
    const error = thrownBy(value);
    if (error !== undefined) expect(error).toBeInstanceOf(WresError);
  });

  test.prop([withOtherNumbers], wholeReturns)("is calculated where it parses", (value) => {
    const parsed = parseReturn(value);
    if (parsed.status === "valid") expect(thrownBy(parsed.return)).toBeUndefined();
  });
});

/** What the schema says of a value: at the keys and indexes of each issue the sentence for a field, and the one for a list. */
function saidBySchema(value: unknown): unknown {
  const { success, data, error } = returnSchema.safeParse(value);
  if (success) return data;
  return error.issues.map((issue) => ({
    segments: issue.path,
    atField: issue.message,
    message: "params" in issue ? (issue.params?.["message"] as unknown) : undefined,
  }));
}

function saidByParser(value: unknown): unknown {
  const parsed = parseReturn(value);
  return parsed.status === "valid"
    ? parsed.return
    : parsed.issues.map((issue) => ({
        segments: issue.segments,
        atField: messageAtField(issue),
        message: issue.message,
      }));
}

test.prop([fc.oneof(fc.jsonValue(), anything)], { numRuns: tries(300) })(
  "the schema says of any JSON value what the parser says",
  (value) => {
    expect(saidBySchema(value)).toEqual(saidByParser(value));
  },
);

describe("a return with anything in it", () => {
  const withAnything = mutated(fc.oneof(fc.jsonValue({ maxDepth: 2 }), number), () => true);

  test.prop([withAnything], wholeReturns)("gets the same of the schema as of the parser", (value) => {
    expect(saidBySchema(value)).toEqual(saidByParser(value));
  });

  test.prop([withAnything], wholeReturns)("is refused by parsing, or calculated", (value) => {
    const parsed = parseReturn(value);
    if (parsed.status === "valid") expect(thrownBy(parsed.return)).toBeUndefined();
    else parsed.issues.forEach(expectWellFormed);
  });

  test.prop([withAnything], wholeReturns)("never throws anything but a WresError", (value) => {
    const error = thrownBy(value);
    if (error !== undefined) expect(error).toBeInstanceOf(WresError);
  });
});
