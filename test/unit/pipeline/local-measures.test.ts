import { expect, test } from "vitest";
import { chiSquaredTest } from "../../../src/statistics/chi-squared-test.ts";
import { koopmanRatioInterval } from "../../../src/statistics/koopman-ratio-interval.ts";
import { compareYears } from "../../../src/analysis/series/compare-years.ts";
import { parseDefinitions, parseDefinitionsText } from "../../../src/ingest/parse-definitions.ts";
import { parseResults } from "../../../src/ingest/parse-results.ts";
import { parseReturn } from "../../../src/ingest/parse-return.ts";
import { localMeasureId, parseLocalMeasureId } from "../../../src/model/local-measure.ts";
import type { Return } from "../../../src/model/return.ts";
import { calculateIndicators } from "../../../src/pipeline/calculate-indicators.ts";
import {
  calculateLocalMeasures,
  issuesOfLocal,
  withLocalMeasures,
} from "../../../src/pipeline/calculate-local-measures.ts";
import { localMeasures } from "../../../src/reference/local-measures.ts";
import type { MeasureDefinition } from "../../../src/reference/measure-definitions.ts";
import { sources } from "../../../src/reference/sources.ts";
import { readyMadeMeasures, standardsBeside } from "../../../src/reference/standards-beside.ts";

const organisation = { code: "X", name: "Example" };
const workforce = { total: { white: 4000, bme: 1500, unknown: 150 } };

function returnWith(local: Return["local"], more: Partial<Return> = {}): Return {
  return { organisation, year: 2022, workforce, local, ...more };
}

function figure(wresReturn: Return, id: string, definitions: readonly MeasureDefinition[] = []) {
  const found = calculateLocalMeasures(wresReturn, definitions).measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

test("a promotion has the likelihoods, the ratio, the interval, the test and the verdict of an indicator", () => {
  const wresReturn = returnWith({ promotion: { counted: { white: 320, bme: 84, unknown: 11 } } });
  // 320 of 4000 is 8%, 84 of 1500 is 5.6%; 8 / 5.6 = 1.428…
  expect(figure(wresReturn, "local/promotion/likelihood/white").printed).toBe("8.00%");
  expect(figure(wresReturn, "local/promotion/likelihood/bme").printed).toBe("5.60%");
  const ratio = figure(wresReturn, "local/promotion/relative-likelihood/bme");
  expect(ratio.printed).toBe("1.43");
  const groups = { over: { count: 320, of: 4000 }, under: { count: 84, of: 1500 } };
  expect(ratio.interval).toEqual(koopmanRatioInterval(groups, { level: 0.95 }));
  expect(ratio.test).toEqual(chiSquaredTest(groups));
  expect(ratio.judgement).toMatchObject({ verdict: "disparity", disadvantage: "bme", fourFifths: "above" });
});

test("the group above the line is the one whose disadvantage is above 1, unless the definition says another", () => {
  const wresReturn = returnWith({ leavers: { counted: { white: 400, bme: 300 } } });
  // 300/1500 over 400/4000: 20% over 10%.
  const ratio = figure(wresReturn, "local/leavers/relative-likelihood/bme");
  expect(ratio).toMatchObject({ printed: "2.00", method: { over: "bme", under: "white" } });
  expect(ratio.judgement?.disadvantage).toBe("bme");
  const [leavers] = localMeasures.filter(({ id }) => id === "leavers");
  if (leavers?.kind !== "likelihood") throw new Error("leavers is a likelihood");
  const turned = figure(wresReturn, "local/leavers/relative-likelihood/bme", [
    { ...leavers, over: "reference" },
  ]);
  expect(turned).toMatchObject({ printed: "0.50", method: { over: "white", under: "bme" } });
  expect(turned.judgement).toMatchObject({ verdict: "disparity", disadvantage: "bme", fourFifths: "below" });
});

test("sickness is one exact amount over another, without an interval, a test or a verdict", () => {
  const wresReturn = returnWith({
    "sickness-absence": {
      amounts: { white: { amount: "0.3", outOf: "8" }, bme: { amount: "0.5", outOf: "8" } },
    },
  });
  const white = figure(wresReturn, "local/sickness-absence/rate/white");
  expect(white).toMatchObject({ status: "calculated", value: "0.0375", printed: "3.75%" });
  const gap = figure(wresReturn, "local/sickness-absence/difference/bme");
  expect(gap).toMatchObject({ value: "0.025", printed: "2.50" });
  for (const measure of [white, gap]) {
    expect(Object.keys(measure).filter((key) => ["interval", "test", "judgement"].includes(key))).toEqual([]);
  }
  expect(figure(wresReturn, "local/sickness-absence/rate/unknown")).toMatchObject({ reason: "not-given" });
});

test("an amount out of nothing has no rate", () => {
  const wresReturn = returnWith({ "sickness-absence": { amounts: { white: { amount: "0", outOf: "0" } } } });
  expect(figure(wresReturn, "local/sickness-absence/rate/white")).toMatchObject({
    reason: "nobody-in-the-denominator",
  });
  expect(figure(wresReturn, "local/sickness-absence/difference/bme")).toMatchObject({ reason: "not-given" });
});

test("two years are counted together where a definition says so, and nothing is said without the earlier one", () => {
  const [capability] = standardsBeside.flatMap(({ definitions }) =>
    definitions.filter(({ id }) => id === "wdes-3"),
  );
  if (capability?.kind !== "likelihood") throw new Error("metric 3 is a likelihood");
  const counted = { "non-disabled": 14, disabled: 4 };
  const localWorkforces = { disability: { "non-disabled": 5000, disabled: 200 } };
  const wresReturn = returnWith(
    { "wdes-3": { counted, countedPreviousYear: { "non-disabled": 6, disabled: 2 } } },
    { localWorkforces },
  );
  // (4 + 2) / 200 over (14 + 6) / 5000 = 0.03 / 0.004 = 7.5; half of 0.4% is 0.2% a year.
  expect(figure(wresReturn, "local/wdes-3/relative-likelihood/disabled").printed).toBe("7.50");
  expect(figure(wresReturn, "local/wdes-3/likelihood/non-disabled").printed).toBe("0.20%");
  const alone = returnWith({ "wdes-3": { counted } }, { localWorkforces });
  expect(figure(alone, "local/wdes-3/relative-likelihood/disabled")).toMatchObject({
    reason: "window-not-available",
  });
});

test("a difference from the workforce is described, with an interval and without a test", () => {
  const wresReturn = returnWith({ "interview-panels": { counted: { white: 80, bme: 20, unknown: 0 } } });
  // 20 of 100 less 1500 of 5650, which is 26.548…%.
  const gap = figure(wresReturn, "local/interview-panels/difference/bme");
  expect(gap).toMatchObject({ printed: "-6.5", judgement: { verdict: "not-judged", disadvantage: null } });
  expect(gap.test).toBeUndefined();
  expect(gap.interval?.method).toBe("newcombe");
  const known = returnWith({ "interview-panels": { counted: { white: 80, bme: 20 } } });
  // Without the unknown members both are of people whose ethnicity is known: 20% less 27.27…%.
  expect(figure(known, "local/interview-panels/difference/bme")).toMatchObject({
    printed: "-7.3",
    method: { denominator: "known" },
  });
});

test("the declaration rate is the share of everyone whose ethnicity is known", () => {
  const [rate] = localMeasures.filter(({ id }) => id === "declaration-rate");
  if (rate === undefined) throw new Error("there is a declaration rate");
  // LPT 2022: 5511 of 5691, 96.8%.
  const wresReturn = returnWith(undefined, {
    workforce: { total: { white: 4102, bme: 1409, unknown: 180 } },
  });
  expect(figure(wresReturn, "local/declaration-rate/share/known", [rate]).printed).toBe("96.8%");
});

test("an answer to a survey may be a published percentage, which is not tested", () => {
  const definition: MeasureDefinition = {
    id: "valued",
    title: "Feels valued",
    kind: "survey-share",
    said: "feel valued",
    worse: "less",
  };
  const wresReturn = returnWith(
    { valued: { answers: { white: { percentage: "61.5" }, bme: { yes: 30, answered: 60 } } } },
    { definitions: [definition] },
  );
  expect(figure(wresReturn, "local/valued/share/white").printed).toBe("61.5%");
  const gap = figure(wresReturn, "local/valued/difference/bme");
  expect(gap).toMatchObject({ printed: "-11.5", warnings: ["counts-not-published"] });
  expect(gap.judgement?.verdict).toBe("large-not-tested");
});

test("those whom one measure counts are whom another is out of", () => {
  const wresReturn = returnWith({
    "bullying-cases": { counted: { white: 24, bme: 20 } },
    "bullying-cases-upheld": { counted: { white: 12, bme: 5 } },
  });
  // 12 of 24 over 5 of 20.
  expect(figure(wresReturn, "local/bullying-cases-upheld/relative-likelihood/bme").printed).toBe("2.00");
});

test("a year beside another: the change is tested as that of an indicator", () => {
  const year = (of: number, counted: Record<string, number>) => {
    const wresReturn = { ...returnWith({ promotion: { counted } }), year: of };
    return withLocalMeasures(calculateIndicators(wresReturn), wresReturn);
  };
  const now = year(2022, { white: 320, bme: 84 });
  const then = year(2021, { white: 320, bme: 120 });
  const ratio = compareYears(now, then).local?.find(({ id }) => id.includes("relative-likelihood"));
  // 1.42857… less 1.
  expect(ratio?.change).toMatchObject({
    status: "calculated",
    value: "0.4285714285714285714285714285714285714286",
  });
  // z = ln(1.42857…) / √(1/320 − 1/4000 + 1/84 − 1/1500 + 1/320 − 1/4000 + 1/120 − 1/1500) = 2.27155 (Python, math.log and math.sqrt)
  expect(ratio?.test).toMatchObject({ method: "z-log-ratios" });
  if (ratio !== undefined && "statistic" in ratio.test) expect(ratio.test.statistic).toBeCloseTo(2.27155, 5);
  expect(ratio?.words?.direction).toBe("away-from-even");
  const without = compareYears(now, calculateIndicators({ organisation, year: 2021, workforce })).local;
  expect(without?.[0]?.change).toMatchObject({ reason: "not-given" });
});

test("a change across two windows is not calculated, and one of amounts is not tested", () => {
  const sickness = (of: number, amount: string) => {
    const wresReturn = {
      ...returnWith({ "sickness-absence": { amounts: { white: { amount, outOf: "100" } } } }),
      year: of,
    };
    return withLocalMeasures(calculateIndicators(wresReturn), wresReturn);
  };
  const [white] = compareYears(sickness(2022, "5"), sickness(2021, "4.5")).local ?? [];
  expect(white).toMatchObject({
    change: { value: "0.005" },
    test: { notTested: "amounts" },
    words: { direction: "worse" },
  });
  const [leavers] = localMeasures.filter(({ id }) => id === "leavers");
  if (leavers?.kind !== "likelihood") throw new Error("leavers is a likelihood");
  const left = (of: number, window: "single-year" | "two-year-total") => {
    const counted = { white: 10, bme: 10 };
    const wresReturn = { ...returnWith({ leavers: { counted, countedPreviousYear: counted } }), year: of };
    return withLocalMeasures(calculateIndicators(wresReturn), wresReturn, [{ ...leavers, window }]);
  };
  expect(
    compareYears(left(2022, "two-year-total"), left(2021, "single-year")).local?.[0]?.change,
  ).toMatchObject({
    reason: "not-comparable",
  });
  expect(compareYears(left(2022, "two-year-total"), left(2021, "two-year-total")).local?.[0]?.test).toEqual({
    notTested: "overlapping",
  });
});

test.each([
  [
    "a group that the scheme does not have",
    { promotion: { counted: { disabled: 3 } } },
    "local.promotion.counted.disabled is given; expected one of white, bme, unknown, asian, black, mixed, other.",
  ],
  [
    "a part over its whole",
    { "promotion-from-application": { counted: { white: 3 }, outOf: { white: 2 } } },
    "local.promotion-from-application.counted.white is 3; expected at most 2, out of whom they are. One of the two is wrong.",
  ],
  [
    "parts that are not their sum",
    { promotion: { counted: { bme: 3, asian: 1, black: 1, mixed: 1, other: 1 } } },
    "local.promotion.counted.bme is 3; expected 4, the sum of its groups.",
  ],
  [
    "more parts than the whole",
    { promotion: { counted: { bme: 3, asian: 4 } } },
    "local.promotion.counted.bme is 3; expected at least 4.",
  ],
  [
    "what another kind gives",
    { promotion: { amounts: {} } },
    "local.promotion.amounts is given; expected only counted, countedPreviousYear, outOf, since the definition is a likelihood.",
  ],
  [
    "an amount over its whole",
    { "sickness-absence": { amounts: { white: { amount: "9.5", outOf: "9" } } } },
    "local.sickness-absence.amounts.white.amount is 9.5; expected at most 9, out of which it is.",
  ],
  [
    "more who said yes than who answered",
    { "wdes-5": { answers: { disabled: { yes: 3, answered: 2 } } } },
    "local.wdes-5.answers.disabled.yes is 3; expected at most 2, the number who answered.",
  ],
  [
    "a percentage over 100",
    { "wdes-5": { answers: { disabled: { percentage: "101" } } } },
    'local.wdes-5.answers.disabled.percentage is "101"; expected from "0" to "100".',
  ],
])("%s is an issue of the return", (_, local, message) => {
  const parsed = parseReturn(returnWith(local));
  expect(parsed.status).toBe("invalid");
  if (parsed.status === "invalid") expect(parsed.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each(["-5", "5,5", "1e1", " 5 ", "NaN", ""])(
  "the amount %j of a program without types is refused",
  (text) => {
    const of = (white: object) =>
      calculateLocalMeasures(returnWith({ "sickness-absence": { amounts: { white } } }));
    for (const key of ["amount", "outOf"])
      expect(() => of({ amount: "0", outOf: "1", [key]: text })).toThrow(
        `local.sickness-absence.amounts.white.${key} is "${text}"; expected an amount as a decimal text, such as "1203.5".`,
      );
    expect(() => of({ amount: "1", outOf: "2", people: -3 })).toThrow(
      "local.sickness-absence.amounts.white.people is -3; a count is a whole number of people",
    );
  },
);

test("an id that no definition has is left to whoever has more of them, and refused where it is calculated", () => {
  const wresReturn = returnWith({ unheard: { counted: { white: 1 } } });
  expect(parseReturn(wresReturn).status).toBe("valid");
  expect(issuesOfLocal(wresReturn, []).issues[0]?.message).toBe(
    "local.unheard is given; expected the id of a definition. Add its definition, or correct the id.",
  );
  expect(() => calculateLocalMeasures(wresReturn)).toThrow("expected the id of a definition");
});

test("more people than the workforce has are a warning, since leavers are in none", () => {
  const wresReturn = returnWith({ leavers: { counted: { white: 4001 } } });
  const parsed = parseReturn(wresReturn);
  expect(parsed.status).toBe("valid");
  expect(parsed.warnings.map(({ code }) => code)).toEqual(["entered-over-workforce"]);
  const { warnings, findings } = withLocalMeasures(
    calculateIndicators({ organisation, year: 2022 }),
    wresReturn,
  );
  expect([warnings.length, findings.length]).toEqual([1, 1]);
});

const likelihood = {
  id: "mentoring",
  title: "Mentoring",
  kind: "likelihood",
  deed: "to be mentored",
  done: "mentored",
  counted: "Staff",
  outOf: "workforce",
  worse: "less",
};

test.each([
  ["no list", {}, "the data is an object; expected a list."],
  ["a kind that there is not", [{ ...likelihood, kind: "ratio" }], "[0].kind"],
  ["a misspelt key", [{ ...likelihood, titel: "x" }], "[0].titel is given; expected no such key."],
  ["an id that is no word", [{ ...likelihood, id: "Mentoring!" }], "small letters, digits and hyphens"],
  ["a title of two lines", [{ ...likelihood, title: "a\nb" }], "[0].title"],
  ["an id twice", [likelihood, likelihood], '[1].id is "mentoring"; expected an id of its own.'],
  ["out of nobody knows whom", [{ ...likelihood, outOf: "elsewhere" }], "[0].outOf"],
  ["out of itself", [{ ...likelihood, outOf: "mentoring" }], "[0].outOf"],
  ["given, and no word for whom", [{ ...likelihood, outOf: "given" }], "[0].outOfIs"],
  [
    "a share of a group that there is not",
    [{ id: "a", title: "A", kind: "share", counted: "Staff", group: "green", worse: "less" }],
    "[0].group",
  ],
  [
    "a scheme with one word for two groups",
    [
      {
        ...likelihood,
        scheme: {
          id: "age",
          by: "age",
          reference: { id: "young", label: "younger" },
          compared: { id: "young", label: "older" },
          unknown: { id: "unknown", label: "unknown" },
          definition: "Younger is below 50.",
        },
      },
    ],
    "[0].scheme",
  ],
])("definitions: %s", (_, value, words) => {
  const parsed = parseDefinitions(value);
  expect(parsed.status).toBe("invalid");
  if (parsed.status === "invalid") expect(parsed.issues[0]?.message).toContain(words);
});

test("a text of definitions that is no JSON is an issue", () => {
  expect(parseDefinitionsText("{")).toMatchObject({ status: "invalid", issues: [{ code: "not-json" }] });
  expect(parseDefinitionsText(JSON.stringify([likelihood]))).toMatchObject({ status: "valid" });
});

test("every ready-made definition is one that may come in, and names a source", () => {
  const all = readyMadeMeasures();
  expect(parseDefinitions(all)).toEqual({ status: "valid", definitions: all });
  const known = sources.map(({ id }): string => id);
  for (const { id, source, standing } of all) {
    expect(known, id).toContain(source);
    // A heading may have been read where the definition was not: then the source is named, and the standing is unverified.
    if (source === "unverified") expect(standing, id).toBe("unverified");
  }
});

test("an id of a local measure is read back to the letter, and nothing else is one", () => {
  const measures = calculateLocalMeasures(
    returnWith({ promotion: { counted: { white: 1, bme: 1, asian: 1 } } }),
  ).measures;
  for (const { id, about } of measures) {
    expect(parseLocalMeasureId(id)).toEqual(about);
    expect(localMeasureId(about)).toBe(id);
  }
  for (const text of [
    "local/a/share",
    "local/a/share/b/c",
    "local/A/share/b",
    "local/a/kind/b",
    "indicator-2/likelihood/bme",
  ]) {
    expect(parseLocalMeasureId(text)).toBeNull();
  }
});

test("a return without local measures has results without them", () => {
  const wresReturn = { organisation, year: 2022, workforce };
  const results = calculateIndicators(wresReturn);
  expect(withLocalMeasures(results, wresReturn)).toBe(results);
});

test("results with local measures are taken in again", () => {
  const wresReturn = returnWith({ promotion: { counted: { white: 3, bme: 1 } } });
  const results = withLocalMeasures(calculateIndicators(wresReturn), wresReturn);
  expect(parseResults(JSON.parse(JSON.stringify(results)))).toEqual({ status: "valid", results });
});
