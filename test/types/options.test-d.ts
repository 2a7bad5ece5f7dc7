import {
  type Benchmark,
  benchmarkReturns,
  calculateIndicators,
  countsByGroup,
  indicator1Workforce,
  indicator2Appointment,
  indicator3Disciplinary,
  type Measure,
  measureOf,
  measuresWhere,
  parseMeasureId,
  parseResults,
  type Results,
  type Return,
  type WresError,
  type WresErrorCode,
} from "wres-metrics";
import { expectTypeOf, test } from "vitest";

declare const wresReturn: Return;
declare const results: Results;

test("options are spelt, and so are their values", () => {
  expectTypeOf(calculateIndicators).toBeCallableWith(wresReturn, { denominator: "known" });
  // @ts-expect-error -- the option is misspelt
  calculateIndicators(wresReturn, { denominators: "known" });
  // @ts-expect-error -- the value is misspelt
  calculateIndicators(wresReturn, { denominator: "knwon" });
  // @ts-expect-error -- a boolean says nothing
  calculateIndicators(wresReturn, { denominator: true });
  // @ts-expect-error -- there is no such window
  calculateIndicators(wresReturn, { disciplinaryWindow: "three-year" });
  // @ts-expect-error -- nor such a scheme
  calculateIndicators(wresReturn, { ethnicityScheme: "2011" });
});

test("a grouping is of rows that exist", () => {
  indicator1Workforce({}, { groupings: [{ id: "own", rows: ["band-3", "consultants"] }] });
  // @ts-expect-error -- there is no band 10
  indicator1Workforce({}, { groupings: [{ id: "own", rows: ["band-10"] }] });
});

test("the disciplinary process comes with its workforce", () => {
  // @ts-expect-error -- the workforce is missing
  indicator3Disciplinary({ disciplinary: {} });
});

test("the indicators are some of the nine", () => {
  expectTypeOf(calculateIndicators).toBeCallableWith(wresReturn, { indicators: [2, 3] });
  // @ts-expect-error -- there are nine
  calculateIndicators(wresReturn, { indicators: [10] });
  // @ts-expect-error -- a list, for one too
  calculateIndicators(wresReturn, { indicators: 2 });
});

test("each of the nine functions takes the level and the rule, and nothing that is not its own", () => {
  const shortlisting = { shortlisted: { white: 4 }, appointed: { white: 2 } };
  expectTypeOf(indicator2Appointment).toBeCallableWith(shortlisting, {
    level: 0.9,
    verdictRule: "five-points",
  });
  // @ts-expect-error -- there is no such rule
  indicator2Appointment(shortlisting, { verdictRule: "six-points" });
  // @ts-expect-error -- that is a choice of indicator 3
  indicator2Appointment(shortlisting, { disciplinaryWindow: "single-year" });
});

test("a measure is found by its id, and one that is misspelt does not compile", () => {
  expectTypeOf(measureOf).toBeCallableWith(results, "indicator-2/relative-likelihood");
  expectTypeOf(measureOf).toBeCallableWith(results, "bank/indicator-9/difference/board/bme");
  expectTypeOf(measureOf).toBeCallableWith(results, "indicator-1/medical/consultants/representation/white");
  expectTypeOf(measureOf).toBeCallableWith(results, "indicator-3/without/site/north/relative-likelihood");
  expectTypeOf(measureOf).toBeCallableWith(results, results.measures[0]?.id ?? "indicator-5/bme");
  expectTypeOf(measureOf(results, "indicator-5/bme")).toEqualTypeOf<Measure>();
  // @ts-expect-error -- misspelt
  measureOf(results, "indicator-2/relative-liklihood");
  // @ts-expect-error -- indicator 5 has no likelihood
  measureOf(results, "indicator-5/likelihood/bme");
  // @ts-expect-error -- consultants are no row of clinical staff
  measureOf(results, "indicator-1/clinical/consultants/bme");
  // @ts-expect-error -- there is no indicator 10
  measureOf(results, "indicator-10/board/bme");
  // @ts-expect-error -- only indicator 6 is asked in halves
  measureOf(results, "indicator-5/managers/bme");
  // @ts-expect-error -- medical staff have grades, and no pay bands to group
  measureOf(results, "indicator-1/medical/bands-5-to-7/bme");
  // @ts-expect-error -- the standard asks for no difference of the members who do not vote
  measureOf(results, "indicator-9/difference/non-voting/bme");
  // @ts-expect-error -- the whole workforce differs from itself in a stratum only
  measureOf(results, "indicator-1/difference/workforce/bme");
  const computed = ["indicator-5", "bme"].join("/");
  // @ts-expect-error -- any text at all: parseMeasureId reads it
  measureOf(results, computed);
  const about = parseMeasureId(computed);
  if (about !== null) expectTypeOf(measureOf).toBeCallableWith(results, about);
});

test("the id of a stratum's measure is that of a figure which strata have, with a division and a part", () => {
  expectTypeOf(measureOf).toBeCallableWith(results, "indicator-1/difference/workforce/bme/by/sex/women");
  expectTypeOf(measureOf).toBeCallableWith(results, "indicator-6/managers/bme/by/sex/women");
  expectTypeOf(measureOf).toBeCallableWith(results, "bank/indicator-9/board/bme/by/sex+grade/women+band-6");
  expectTypeOf(measureOf).toBeCallableWith(results, "indicator-4/band/clinical/band-5/relative-likelihood");
  expectTypeOf(measureOf).toBeCallableWith(results, "indicator-2/adjusted-for/route/relative-likelihood");
  // @ts-expect-error -- no group is named
  measureOf(results, "indicator-5/by/sex/women");
  // @ts-expect-error -- there is no such group
  measureOf(results, "indicator-9/board/bm/by/sex/women");
  // @ts-expect-error -- no part of the division is named
  measureOf(results, "indicator-5/bme/by/sex");
  // @ts-expect-error -- a pay band has no strata
  measureOf(results, "indicator-1/clinical/band-5/bme/by/sex/women");
  // @ts-expect-error -- no part of the division is named
  measureOf(results, "indicator-2/route/relative-likelihood");
});

test("shares are found by their stem, which names no group", () => {
  expectTypeOf(countsByGroup).toBeCallableWith(results, "bank/indicator-6/managers");
  // @ts-expect-error -- a group is named
  countsByGroup(results, "indicator-2/likelihood/white");
  // @ts-expect-error -- indicator 1 has no likelihood
  countsByGroup(results, "indicator-1/workforce");
  // @ts-expect-error -- only indicator 6 is asked in halves
  countsByGroup(results, "indicator-7/managers");
});

test("measures are found by what they are about", () => {
  expectTypeOf(measuresWhere).toBeCallableWith(results, { indicator: 2, kind: "likelihood" });
  expectTypeOf(measuresWhere).toBeCallableWith(results, { group: ["white", "bme"], population: "bank" });
  expectTypeOf(measuresWhere(results, {})).toEqualTypeOf<readonly Measure[]>();
  // @ts-expect-error -- the field is misspelt
  measuresWhere(results, { indicators: 2 });
  // @ts-expect-error -- the value is misspelt
  measuresWhere(results, { kind: "likelyhood" });
});

test("one measure among peers is one answer, and a list of them a list", () => {
  const trusts = { own: wresReturn, peers: [wresReturn, results] };
  expectTypeOf(benchmarkReturns(trusts, "indicator-5/bme")).toEqualTypeOf<Benchmark>();
  expectTypeOf(benchmarkReturns(trusts, ["indicator-5/bme"])).toEqualTypeOf<readonly Benchmark[]>();
});

test("parsed results are there only where they are valid", () => {
  const parsed = parseResults({});
  // @ts-expect-error -- the status is not checked
  parsed.results satisfies unknown;
  if (parsed.status === "valid") expectTypeOf(parsed.results).toEqualTypeOf<Results>();
});

test("an error carries a code of a known list", () => {
  expectTypeOf<WresError["code"]>().toEqualTypeOf<WresErrorCode>();
  // @ts-expect-error -- there is no such code
  "not-a-code" satisfies WresErrorCode;
});
