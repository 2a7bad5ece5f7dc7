import { calculateIndicators, measureOf, type Results, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn, resultsOf } from "../../support/build-return.ts";
import { printedOrReason } from "../../support/find-measure.ts";
import { measureNamed } from "../../support/measure-named.ts";

const nobody = { white: 0, bme: 0, unknown: 0 };
const some = { white: 5, bme: 5, unknown: 0 };
const nothing = { white: null, bme: null, unknown: null };

// oxfmt-ignore
const zeroes: { what: string; parts: Partial<Return>; id: string; reason: string }[] = [
  { what: "nobody shortlisted", parts: { shortlisting: { shortlisted: nobody, appointed: nobody } }, id: "indicator-2/relative-likelihood", reason: "nobody-in-the-denominator" },
  { what: "no BME person appointed", parts: { shortlisting: { shortlisted: some, appointed: { white: 1, bme: 0 } } }, id: "indicator-2/relative-likelihood", reason: "nobody-in-the-comparison" },
  { what: "no White case", parts: { workforce: { total: some }, disciplinary: { entered: { white: 0, bme: 1 } } }, id: "indicator-3/relative-likelihood", reason: "nobody-in-the-comparison" },
  { what: "no BME person in training", parts: { workforce: { total: some }, training: { accessed: { white: 1, bme: 0 } } }, id: "indicator-4/relative-likelihood", reason: "nobody-in-the-comparison" },
  { what: "an empty workforce", parts: { workforce: { total: nobody } }, id: "indicator-1/workforce/bme", reason: "nobody-in-the-denominator" },
  { what: "an empty row", parts: { workforce: { clinical: { vsm: nobody, "band-5": some }, total: some } }, id: "indicator-1/clinical/vsm/representation/bme", reason: "nobody-in-the-denominator" },
  { what: "an empty board", parts: { workforce: { total: some }, board: { total: nobody } }, id: "indicator-9/difference/board/bme", reason: "nobody-in-the-denominator" },
  { what: "nobody answered", parts: { survey: { discrimination: { bme: { yes: 0, answered: 0 } } } }, id: "indicator-8/bme", reason: "nobody-in-the-denominator" },
  { what: "a workforce of null", parts: { workforce: { total: nothing } }, id: "indicator-1/workforce/bme", reason: "not-given" },
  { what: "nothing at all", parts: {}, id: "indicator-2/relative-likelihood", reason: "not-given" },
];

describe("zero and nothing", () => {
  test.each(zeroes)("$what: $reason, in JSON too, and no number anywhere", ({ parts, id, reason }) => {
    const results = resultsOf(parts);
    expect(measureNamed(results, id)).toMatchObject({ status: "not-calculable", reason });
    const json = (JSON.parse(JSON.stringify(results)) as Results).measures.find(
      (measure) => measure.id === id,
    );
    expect(json).toMatchObject({ reason, printed: "–" });
    expect(json).not.toHaveProperty("value");
    expect(json).not.toHaveProperty("number");
    expect(JSON.stringify(results)).not.toMatch(/NaN|Infinity/);
  });

  test("everything null: not given, every one", () => {
    const results = resultsOf({
      workforce: { clinical: { "band-5": nothing }, medical: { consultants: nothing }, total: nothing },
      shortlisting: { shortlisted: nothing, appointed: nothing },
      disciplinary: { entered: nothing },
      training: { accessed: nothing },
      survey: { discrimination: { white: { yes: null, answered: null } } },
      board: { total: nothing, voting: nothing, executive: nothing },
    });
    expect(new Set(results.measures.map(printedOrReason))).toEqual(new Set(["not-given"]));
  });
});

test("an answer carries the organisation, the year and the library", () => {
  expect(resultsOf({ year: 2019 })).toMatchObject({
    library: { name: "wres-metrics" },
    organisation: { code: "X", name: "Example" },
    year: 2019,
  });
});

test("White, BME and unknown are always there, of the workforce and of what an empty return could hold", () => {
  const stems = [
    "indicator-1/workforce",
    "indicator-2/likelihood",
    "indicator-3/likelihood",
    "indicator-4/likelihood",
    "indicator-5",
    "indicator-6",
    "indicator-7",
    "indicator-8",
    "indicator-9/board",
    "indicator-9/non-executive",
    "indicator-9/difference/executive",
  ];
  const ids: readonly string[] = resultsOf({}).measures.map(({ id }) => id);
  const wanted = stems.flatMap((stem) => ["white", "bme", "unknown"].map((group) => `${stem}/${group}`));
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
});

describe("people on the bank", () => {
  const bank = {
    workforce: { total: { white: 6, bme: 4, unknown: 0 } },
    disciplinary: { entered: { white: 1, bme: 2 } },
    survey: { discrimination: { bme: { yes: 1, answered: 4 } } },
  };
  const results = resultsOf({
    workforce: { total: some },
    disciplinary: { entered: { white: 1, bme: 1 } },
    bank,
  });

  // oxfmt-ignore
  test.each([
    { id: "bank/indicator-1/workforce/bme", is: "40.0%" }, // 4/10
    { id: "bank/indicator-3/relative-likelihood", is: "3.00" }, // (2/4)/(1/6)
    { id: "bank/indicator-8/bme", is: "25.0%" },
    { id: "bank/indicator-2/relative-likelihood", is: "not-given" },
    // and the substantive staff are as they would be without them
    { id: "indicator-1/workforce/bme", is: "50.0%" }, // 5/10
    { id: "indicator-3/relative-likelihood", is: "1.00" }, // (1/5)/(1/5)
    { id: "indicator-8/bme", is: "not-given" },
  ])("$id is $is", ({ id, is }) => {
    expect(printedOrReason(measureNamed(results, id))).toBe(is);
  });

  test("without them there is no such measure in the list", () => {
    expect(resultsOf({ workforce: { total: some } }).measures.some(({ id }) => id.startsWith("bank/"))).toBe(
      false,
    );
  });
});

describe("the options reach the indicators", () => {
  const parts = {
    workforce: {
      nonClinical: { "band-2": { white: 55, bme: 15, unknown: 20 } },
      clinical: { "band-3": some },
      total: { white: 60, bme: 20, unknown: 20 },
    },
    disciplinary: { window: "two-year-total", entered: { white: 6, bme: 2 } },
    board: { total: { white: 1, bme: 1, unknown: 2 } },
    bank: { workforce: { total: { white: 1, bme: 1, unknown: 2 } } },
  } as const;
  const results = resultsOf(parts, {
    denominator: "known",
    disciplinaryWindow: "two-year-average",
    groupings: [{ id: "own", rows: ["band-3", "band-4"] }],
  });

  // oxfmt-ignore
  test.each([
    { id: "indicator-1/workforce/bme", is: "25.0%" }, // 20/80
    { id: "indicator-9/board/bme", is: "50.0%" }, // 1/2
    { id: "bank/indicator-1/workforce/bme", is: "50.0%" }, // 1/2
    { id: "indicator-3/likelihood/white", is: "5.00%" }, // 6/60 by two years
    { id: "indicator-1/clinical/own/bme", is: "50.0%" }, // 5/10
  ])("$id is $is", ({ id, is }) => {
    expect(printedOrReason(measureNamed(results, id))).toBe(is);
  });

  test("a grouping of the caller's is an id that measure knows, where it has no rows too", () => {
    expect(printedOrReason(measureNamed(results, "indicator-1/medical/own/bme"))).toBe("not-given");
  });
});

describe("a return that contradicts itself is a mistake of the program that passes it", () => {
  const contradictory = buildReturn({
    shortlisting: { shortlisted: { white: 1, bme: 1 }, appointed: { white: 2, bme: 2 } },
  });

  test("invalid-return, with every contradiction in the message", () => {
    expect(() => calculateIndicators(contradictory)).toThrow(
      expect.objectContaining({
        name: "WresError",
        code: "invalid-return",
        message:
          "shortlisting.appointed.white is 2; expected at most 1, the number shortlisted. One of the two is wrong.\n" +
          "shortlisting.appointed.bme is 2; expected at most 1, the number shortlisted. One of the two is wrong.",
      }),
    );
  });

  test.each([1.5, NaN, -1, 2 ** 53])("%s is not a count", (white) => {
    expect(() => resultsOf({ shortlisting: { shortlisted: { white, bme: 1 } } })).toThrow(
      expect.objectContaining({ code: "not-a-count" }),
    );
  });

  test.each([1.5, NaN, -1])("%s who said yes is not a count", (yes) => {
    expect(() =>
      resultsOf({ survey: { discrimination: { bme: { yes, answered: 5, percentage: "30" } } } }),
    ).toThrow(expect.objectContaining({ name: "WresError" }));
  });
});

test("what is odd without being wrong is calculated, with a warning", () => {
  const results = resultsOf({ workforce: { total: some }, disciplinary: { entered: { white: 6, bme: 1 } } });
  expect(results.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "entered-over-workforce disciplinary.entered.white",
  ]);
  expect(printedOrReason(measureOf(results, "indicator-3/likelihood/white"))).toBe("120.00%"); // 6/5
});

test("where everybody is White or BME, what is tested of the ones in a row is tested of the others, and kept once", () => {
  const clinical = { "band-5": { white: 300, bme: 100 }, "band-6": { white: 200, bme: 20 } };
  const { measures } = resultsOf({ workforce: { clinical } }, { denominator: "known" });
  const tests = ["band-5", "band-6"].map((row) =>
    ["white", "bme"].map(
      (group) =>
        measures.find(({ id }) => id === `indicator-1/clinical/${row}/representation/${group}`)?.test,
    ),
  );
  for (const [white, bme] of tests) {
    expect(white?.p).toBeLessThan(0.05);
    expect(bme).toBe(white);
  }
  // Not the one before it, where that says something else.
  const board = { total: { white: 9, bme: 3 } };
  const shortlisting = { shortlisted: { white: 90, bme: 30 }, appointed: { white: 30, bme: 5 } };
  const others = resultsOf({ workforce: { clinical }, shortlisting, board }, { denominator: "known" });
  const alone = resultsOf({ shortlisting });
  const id = "indicator-2/relative-likelihood";
  expect(measureOf(others, id).test).toEqual(measureOf(alone, id).test);
});
