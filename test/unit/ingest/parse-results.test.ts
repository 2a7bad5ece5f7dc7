import { calculateIndicators, type Issue, parseResults, type Results, resultsJsonSchema } from "wres-metrics";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../support/build-return.ts";
import { everyFormat, publishWith } from "../../support/publish-with.ts";
import { readExample } from "../../support/read-example.ts";

// (4/8)/(1/4) = 2, and 3 of 12 in nobody's place
const results = resultsOf(
  {
    shortlisting: { shortlisted: { white: 8, bme: 4 }, appointed: { white: 4, bme: 1 } },
    workforce: { clinical: { "band-5": { white: 5, bme: 5, unknown: 0 } } },
    survey: { year: 2021, discrimination: { bme: { percentage: "19.4" } } },
  },
  { groupings: [{ id: "own", rows: ["band-5"] }] },
);
const RATIO = "indicator-2/relative-likelihood";
const at = results.measures.findIndex(({ id }) => id === RATIO);
const here = `measures[${String(at)}]`;

const issuesOf = (value: unknown): readonly Issue[] => {
  const parsed = parseResults(value);
  return parsed.status === "invalid" ? parsed.issues : [];
};
const one = (value: unknown) =>
  issuesOf(value).map(({ code, path, expected, received }) => [code, path, expected, received]);
/** The results with something else in the place of the ratio's fields, or without them where it is undefined. */
const withRatio = (change: object): unknown => {
  const measures: unknown[] = results.measures.with(at, { ...results.measures[at], ...change } as never);
  return JSON.parse(JSON.stringify({ ...results, measures }));
};
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const examples = ["esneft-2021", "esneft-2022", "lpt-2021", "lpt-2022"] as const;
const good: readonly (readonly [string, Results])[] = [
  ["a return with a grouping of its own", results],
  ["an empty return", resultsOf({})],
  ["no indicator", resultsOf({}, { indicators: [] })],
  [
    "a warning of the return",
    resultsOf({ workforce: { total: { white: 1, bme: 1 } }, disciplinary: { entered: { white: 2 } } }),
  ],
  [
    "no upper bound",
    resultsOf({ shortlisting: { shortlisted: { white: 9, bme: 9 }, appointed: { white: 3, bme: 0 } } }),
  ],
  ...examples.map((name) => [name, calculateIndicators(readExample(name))] as const),
];

describe("what was calculated comes in as it is", () => {
  test.each(good)("%s", (_, given) => {
    expect(parseResults(sent(given))).toEqual({ status: "valid", results: given });
    expect(parseResults(given)).toEqual({ status: "valid", results: given });
  });

  test.each(good)("the JSON Schema allows it too: %s", (_, given) => {
    const allows = new Ajv2020().compile(resultsJsonSchema());
    allows(sent(given));
    expect(allows.errors ?? []).toEqual([]);
  });

  test("what is published comes in with what was hidden, and without the legend that readers need", async () => {
    const report = await publishWith([results], (_, count) => count !== null && count < 5);
    const { json = "" } = everyFormat(report);
    expect(JSON.parse(json)).toHaveProperty("legend");
    expect(parseResults(JSON.parse(json))).toEqual({ status: "valid", results: report.content.results });
    const { protection, disclosure, measures } = report.content.results as Extract<
      Results,
      { protection: "published" }
    >;
    expect([protection, disclosure.threshold]).toEqual(["published", 10]);
    expect(
      measures.some((measure) => measure.status === "not-calculable" && measure.reason === "hidden"),
    ).toBe(true);
  });
});

// oxfmt-ignore
describe("a mistake is one issue, with where, what was expected and what was received", () => {
  test.each([
    [{ ...results, format: 2 }, "not-allowed", "format", "1", "2"],
    [{ ...results, format: undefined }, "missing", "format", "1", "missing"],
    [{ ...results, year: "2022" }, "wrong-type", "year", "a year of four digits, such as 2022", '"2022"'],
    [{ ...results, measures: undefined }, "missing", "measures", "a list", "missing"],
    [{ ...results, measures: {} }, "wrong-type", "measures", "a list", "an object"],
    [{ ...results, protection: "public" }, "not-allowed", "protection", 'one of "internal-use", "published"', '"public"'],
    [{ ...results, organisation: { code: "X" } }, "missing", "organisation.name", "a text", "missing"],
    [{ ...results, options: { ...results.options, denominator: "some" } }, "not-allowed", "options.denominator", 'one of "all", "known"', '"some"'],
    [{ ...results, options: { ...results.options, level: 95 } }, "too-large", "options.level", "a number between 0 and 1, such as 0.95", "95"],
    [{ ...results, options: { ...results.options, indicators: [10] } }, "not-allowed", "options.indicators[0]", expect.stringContaining("one of 1, 2"), "10"],
    [{ ...results, protection: "published" }, "missing", "disclosure", "what is hidden, in published results", "missing"],
    [{ ...results, disclosure: { threshold: 10, zeros: "shown", board: null, hidden: 0, counts: 1, leftOut: [], safe: true, atRisk: [], earlier: 0, givenAwayBefore: [], publications: [] } }, "unknown-key", "disclosure", "nothing, in results of internal use", "given"],
    [{ ...results, measures: [...results.measures, results.measures[at]] }, "repeated-id", `measures[${String(results.measures.length)}].id`, "each measure once", `"${RATIO}"`],
    [{ ...results, more: 1 }, "unknown-key", "more", "no such key", "given"],
    [withRatio({ status: "done" }), "not-allowed", `${here}.status`, 'one of "calculated", "not-calculable"', '"done"'],
    [withRatio({ value: 2 }), "wrong-type", `${here}.value`, "a text", "2"],
    [withRatio({ value: "2.0" }), "not-allowed", `${here}.value`, 'a decimal text, such as "1.25"', '"2.0"'],
    [withRatio({ value: "2e0" }), "not-allowed", `${here}.value`, 'a decimal text, such as "1.25"', '"2e0"'],
    [withRatio({ value: undefined }), "missing", `${here}.value`, "a text", "missing"],
    [withRatio({ number: "2" }), "wrong-type", `${here}.number`, "the number that the value is nearest to", '"2"'],
    [withRatio({ number: 2.5 }), "not-allowed", `${here}.number`, "the number of its value, 2", "2.5"],
    [withRatio({ printed: undefined }), "missing", `${here}.printed`, "a text", "missing"],
    [withRatio({ printed: "9.99" }), "not-allowed", `${here}.printed`, "its value as reports print it, 2.00", '"9.99"'],
    [withRatio({ reason: "not-given" }), "unknown-key", `${here}.reason`, "no such key", "given"],
    [withRatio({ id: "indicator-2/relative-liklihood" }), "not-allowed", `${here}.id`, "the id of a measure", '"indicator-2/relative-liklihood"'],
    [withRatio({ id: "indicator-3/relative-likelihood" }), "not-allowed", `${here}.about`, "what indicator-3/relative-likelihood is about", "something else"],
    [withRatio({ warnings: ["odd"] }), "not-allowed", `${here}.warnings[0]`, expect.stringContaining('one of "unknown-not-given"'), '"odd"'],
    [withRatio({ basis: { white: { count: -1, of: 8 } } }), "negative", `${here}.basis.white.count`, expect.stringContaining("a whole number of people"), "-1"],
    [withRatio({ basis: { green: { count: 1, of: 8 } } }), "unknown-key", `${here}.basis.green`, "no such key", "given"],
    [withRatio({ method: { over: "white", under: "green" } }), "not-allowed", `${here}.method.under`, expect.any(String), '"green"'],
    [withRatio({ interval: { lower: 1, upper: "none", level: 0.95, method: "koopman-score" } }), "wrong-type", `${here}.interval.upper`, "a number, or null where there is no upper bound", '"none"'],
    [withRatio({ test: { method: "chi-squared", p: 2 } }), "too-large", `${here}.test.p`, "a number from 0 to 1", "2"],
  ])("%#: %s", (value, code, path, expected, received) => {
    expect(one(value)).toContainEqual([code, path, expected, received]);
  });
});

test("an indicator or a unit that is not that of its id is found", () => {
  for (const change of [{ indicator: 3 }, { unit: "proportion" }]) {
    expect(one(withRatio(change))).toEqual([
      ["not-allowed", here, `the indicator and unit of ${RATIO}`, "others"],
    ]);
  }
});

test("what a measure is about is compared whatever the order of its keys", () => {
  const { population, indicator, kind, group } = { ...results.measures[at]!.about } as Record<
    string,
    unknown
  >;
  expect(parseResults(withRatio({ about: { group, kind, indicator, population } })).status).toBe("valid");
  expect(one(withRatio({ about: { population, indicator, kind, group: "asian" } }))).toEqual([
    ["not-allowed", `${here}.about`, `what ${RATIO} is about`, "something else"],
  ]);
});

test("the id of a grouping that is not among the options is none", () => {
  const without = { ...results, options: { ...results.options, groupings: [] } };
  const [first] = one(without);
  expect(first).toEqual([
    "not-allowed",
    expect.stringMatching(/^measures\[\d+\]\.id$/),
    "the id of a measure",
    expect.stringContaining("/own/"),
  ]);
});

test.each([undefined, null, 1, "results", [], true, {}, { measures: [{}] }])(
  "%j is no results, and nothing is thrown",
  (value) => {
    const issues = issuesOf(value);
    expect(issues.length).toBeGreaterThan(0);
    for (const { message } of issues) expect(message).toMatch(/\.$/);
  },
);

test("a measure with nothing in it says what it lacks", () => {
  expect(one({ ...results, measures: [{}] }).map(([, path]) => path)).toContain("measures[0].status");
});

test("thousands of mistakes are the first thousand, and how many more", () => {
  // 1,500 numbers that are not those of their values, and 1,499 measures that are there again, less 1,000
  const measures = Array.from({ length: 1500 }, () => ({ ...results.measures[at], number: 3 }));
  const issues = issuesOf({ ...results, measures });
  expect(issues).toHaveLength(1001);
  expect(issues.at(-1)).toMatchObject({
    code: "too-many-issues",
    received: "1999 issues more than are listed",
  });
});
