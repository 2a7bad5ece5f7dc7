import { type Issue, parseReturn, parseReturnText } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../support/build-return.ts";

function issuesOf(value: unknown): readonly Issue[] {
  const parsed = parseReturn(value);
  return parsed.status === "invalid" ? parsed.issues : [];
}
const withParts = (parts: object): unknown => ({ ...buildReturn(), ...parts });
const withWhite = (white: unknown): unknown => withParts({ workforce: { total: { white } } });
const withStratum = (stratum: object): unknown => withParts({ shortlisting: { strata: [stratum] } });
const withPercentage = (percentage: unknown): unknown =>
  withParts({ survey: { discrimination: { bme: { percentage } } } });

const count = 'a whole number of people from 0 on, or null for "not given"';
const word =
  'small letters, digits and hyphens, such as "clinical/band-5", and no word that measures use themselves';

// oxfmt-ignore
const mistakes = [
  { value: withWhite("5"), code: "wrong-type", path: "workforce.total.white", expected: count, received: '"5"' },
  { value: withWhite(true), code: "wrong-type", path: "workforce.total.white", expected: count, received: "true" },
  { value: withWhite(NaN), code: "wrong-type", path: "workforce.total.white", expected: count, received: "NaN" },
  { value: withWhite(Infinity), code: "wrong-type", path: "workforce.total.white", expected: count, received: "Infinity" },
  { value: withWhite(1.5), code: "not-whole", path: "workforce.total.white", expected: count, received: "1.5" },
  { value: withWhite(-1), code: "negative", path: "workforce.total.white", expected: count, received: "-1" },
  { value: withWhite(2 ** 53), code: "too-large", path: "workforce.total.white", expected: "a whole number of at most 999999999", received: "a value that is not quoted, since it may be about a person" },
  { value: withParts({ workforce: [] }), code: "wrong-type", path: "workforce", expected: "an object", received: "a list of 0" },
  { value: withParts({ workforce: { total: [1] } }), code: "wrong-type", path: "workforce.total", expected: "an object", received: "a list of 1" },
  { value: withParts({ board: null }), code: "wrong-type", path: "board", expected: "an object", received: "null" },
  { value: withParts({ training: { strata: {} } }), code: "wrong-type", path: "training.strata", expected: "a list", received: "an object" },
  { value: withParts({ year: undefined }), code: "missing", path: "year", expected: "a year of four digits, such as 2022", received: "missing" },
  { value: withParts({ year: "2022" }), code: "wrong-type", path: "year", expected: "a year of four digits, such as 2022", received: '"2022"' },
  { value: withParts({ year: 2014 }), code: "out-of-range", path: "year", expected: "a year of four digits, from 2015 on", received: "2014" },
  { value: withParts({ organisation: undefined }), code: "missing", path: "organisation", expected: "an object", received: "missing" },
  { value: withParts({ organisation: { code: "", name: "x" } }), code: "missing", path: "organisation.code", expected: "a text that is not empty", received: '""' },
  { value: withParts({ organisation: { code: "x".repeat(21), name: "x" } }), code: "too-large", path: "organisation.code", expected: "at most 20 characters", received: "a value that is not quoted, since it may be about a person" },
  { value: withParts({ format: 2 }), code: "not-allowed", path: "format", expected: "1", received: "2" },
  { value: withParts({ workfroce: {} }), code: "unknown-key", path: "workfroce", expected: "no such key", received: "given" },
  { value: withParts({ workforce: { clinical: { "band-10": {} } } }), code: "unknown-key", path: "workforce.clinical.band-10", expected: "no such key", received: "given" },
  { value: withParts({ workforce: { medical: { "band-5": {} } } }), code: "unknown-key", path: "workforce.medical.band-5", expected: "no such key", received: "given" },
  { value: withParts({ bank: { board: {} } }), code: "unknown-key", path: "bank.board", expected: "no such key", received: "given" },
  { value: withParts({ disciplinary: { window: "3-year" } }), code: "not-allowed", path: "disciplinary.window", expected: 'one of "single-year", "two-year-total", "two-year-average", "not-stated"', received: "a value that is not quoted, since it may be about a person" },
  { value: withStratum({ of: "a" }), code: "missing", path: "shortlisting.strata[0].by", expected: "a text or a list of 2", received: "missing" },
  { value: withStratum({ by: "Band", of: "a" }), code: "not-allowed", path: "shortlisting.strata[0].by", expected: word, received: "a value that is not quoted, since it may be about a person" },
  { value: withStratum({ by: "band", of: "a//b" }), code: "not-allowed", path: "shortlisting.strata[0].of", expected: word, received: "a value that is not quoted, since it may be about a person" },
  { value: withPercentage(24.3), code: "wrong-type", path: "survey.discrimination.bme.percentage", expected: 'a decimal text from "0" to "100", such as "24.3"', received: "24.3" },
  { value: withPercentage("24,3"), code: "not-allowed", path: "survey.discrimination.bme.percentage", expected: 'a decimal text from "0" to "100", such as "24.3"', received: '"24,3"' },
  { value: withPercentage("0.00000000001"), code: "not-allowed", path: "survey.discrimination.bme.percentage", expected: 'a decimal text from "0" to "100", such as "24.3"', received: "a value that is not quoted, since it may be about a person" },
  { value: withPercentage("024.3"), code: "not-allowed", path: "survey.discrimination.bme.percentage", expected: 'a decimal text from "0" to "100", such as "24.3"', received: "a value that is not quoted, since it may be about a person" },
  { value: null, code: "wrong-type", path: "", expected: "an object", received: "null" },
  { value: [], code: "wrong-type", path: "", expected: "an object", received: "a list of 0" },
  { value: "x", code: "wrong-type", path: "", expected: "an object", received: '"x"' },
];

describe("a mistake is one issue, with where, what was expected and what was received", () => {
  test.each(mistakes)("$code $path: $received", ({ value, ...issue }) => {
    const issues = issuesOf(value);
    expect(issues.map(({ code, path, expected, received }) => ({ code, path, expected, received }))).toEqual([
      issue,
    ]);
    expect(issues[0]?.message).toContain(
      `${issue.path || "the data"} is ${issue.received}; expected ${issue.expected}.`,
    );
  });
});

test.each(["likelihood", "relative-likelihood", "without", "adjusted-for"])(
  "%s is no name for strata: ids of measures use it",
  (by) => {
    expect(issuesOf(withStratum({ by, of: "a" })).map(({ code }) => code)).toEqual(["not-allowed"]);
  },
);

test("ten mistakes at once are ten issues", () => {
  const issues = issuesOf({
    organisation: { code: "X" },
    year: "2022",
    colour: "blue",
    workforce: { total: { white: -1, bme: 1.5, purple: 2 } },
    shortlisting: { shortlisted: { white: 1, bme: "2" }, appointed: { white: 2 } },
    survey: { discrimination: { white: { yes: 9, answered: 8 } } },
    board: [],
  });
  expect(issues.map(({ code, path }) => `${code} ${path}`).toSorted()).toEqual([
    "missing organisation.name",
    "negative workforce.total.white",
    "not-whole workforce.total.bme",
    "part-over-whole shortlisting.appointed.white",
    "part-over-whole survey.discrimination.white.yes",
    "unknown-key colour",
    "unknown-key workforce.total.purple",
    "wrong-type board",
    "wrong-type shortlisting.shortlisted.bme",
    "wrong-type year",
  ]);
});

describe("keys that every object inherits", () => {
  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "%s is unknown",
    (key) => {
      const deep = `{ "organisation": { "code": "X", "name": "E" }, "year": 2022, "workforce": { "total": { "${key}": { "white": 5 } } } }`;
      expect(issuesOf(JSON.parse(deep)).map(({ code, path }) => `${code} ${path}`)).toEqual([
        `unknown-key workforce.total.${key}`,
      ]);
      expect(Object.hasOwn(Object.prototype, "white")).toBe(false);
    },
  );
});

test("a circular object is refused, and ends", () => {
  const circular: Record<string, unknown> = { ...buildReturn() };
  circular["workforce"] = circular;
  expect(issuesOf(circular).every(({ code }) => code === "unknown-key")).toBe(true);
  expect(issuesOf(circular)).toHaveLength(3);
});

test.each([undefined, () => 1, Symbol("s"), 10n])("%s is refused without a word of it thrown", (value) => {
  expect(parseReturn(value).status).toBe("invalid");
});

test("of more than a thousand issues the first thousand are listed, and how many more there are", () => {
  const keys = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`key-${index}`, 1]));
  const issues = issuesOf(withParts(keys));
  expect(issues).toHaveLength(1001);
  expect(issues.at(-1)).toMatchObject({
    code: "too-many-issues",
    received: "200 issues more than are listed",
  });
});

test("a return that is odd without being wrong is valid, with its warnings", () => {
  const parsed = parseReturn(withParts({ survey: { year: 2022 } }));
  expect(parsed.status).toBe("valid");
  expect(parsed.warnings).toEqual([
    {
      code: "survey-year",
      path: "survey.year",
      segments: ["survey", "year"],
      expected: "2021, the year before the WRES year",
      received: "2022",
      message:
        "survey.year is 2022; expected 2021, the year before the WRES year. Check that these are the answers that belong to the return.",
    },
  ]);
});

// Sums that no count can hold are issues; what is compared with them must not stop the parsing.
test.each([
  {
    what: "rows of a workforce beside its disciplinary cases",
    part: {
      workforce: { medical: { consultants: { bme: 2 ** 53 - 1 }, other: { bme: 48 } } },
      disciplinary: { entered: { bme: 1 }, strata: [{ by: "band", of: "a", workforce: { bme: 1 } }] },
    },
  },
  {
    what: "four groups of a total that has strata",
    part: {
      shortlisting: {
        shortlisted: { asian: 2 ** 53 - 1, black: 48, mixed: 0, other: 0 },
        strata: [{ by: "band", of: "a", shortlisted: { bme: 1 } }],
      },
    },
  },
])("$what: too large, and no more than an issue", ({ part }) => {
  const parsed = parseReturn({ organisation: { code: "X", name: "Y" }, year: 2022, ...part });
  expect(parsed.status === "invalid" && parsed.issues.map(({ code }) => code)).toEqual(["too-large"]);
});

describe("a return as JSON text", () => {
  const text = JSON.stringify(buildReturn());
  const codesOf = (given: string): readonly string[] => {
    const parsed = parseReturnText(given);
    return parsed.status === "invalid" ? parsed.issues.map(({ code, path }) => `${code} ${path}`.trim()) : [];
  };

  test("a JSON text comes in, with a byte order mark or without", () => {
    expect(parseReturnText(text)).toMatchObject({ status: "valid", return: buildReturn() });
    expect(parseReturnText(`\u{FEFF}${text}`)).toMatchObject({ status: "valid", return: buildReturn() });
  });

  test.each(["", "{", "{ year: 2022 }", "NaN", "year,2022", "{} {}"])("%j is not JSON", (given) => {
    expect(codesOf(given)).toEqual(["not-json"]);
  });

  test("a text of six million characters is another file", () => {
    expect(codesOf(" ".repeat(6_000_000))).toEqual(["file-too-large"]);
  });

  describe("a text nested 10,000 deep ends in an issue", () => {
    test("of lists", () => {
      expect(codesOf("[".repeat(10_000) + "]".repeat(10_000))).toEqual(["wrong-type"]);
    });

    test("of workforces", () => {
      const deep = '{"workforce":'.repeat(10_000) + "1" + "}".repeat(10_000);
      expect(codesOf(deep)).toEqual([
        "missing organisation",
        "missing year",
        "unknown-key workforce.workforce",
      ]);
    });

    test("under a key that no return has", () => {
      const deep = `${text.slice(0, -1)},"extra":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
      expect(codesOf(deep)).toEqual(["unknown-key extra"]);
    });
  });
});

describe("a key that is misspelt is answered with the one that was meant", () => {
  // oxfmt-ignore
  test.each([
    [{ shortlistng: {} }, "shortlistng is given; expected no such key. Did you mean shortlisting?"],
    [{ workforce: { clinical: { band5: { white: 1 } } } }, "workforce.clinical.band5 is given; expected no such key. Did you mean band-5?"],
    [{ bank: { workforce: { "non-clinical": {} } } }, "bank.workforce.non-clinical is given; expected no such key. Did you mean nonClinical?"],
    [{ training: { strata: [{ by: "sex", of: "women", acessed: {} }] } }, "training.strata[0].acessed is given; expected no such key. Did you mean accessed?"],
    [{ payroll: {} }, "payroll is given; expected no such key. Check its spelling, or remove it; `wres schema` lists the keys."],
  ])("%j", (parts, message) => {
    expect(issuesOf(withParts(parts)).map((issue) => issue.message)).toEqual([message]);
  });
});
