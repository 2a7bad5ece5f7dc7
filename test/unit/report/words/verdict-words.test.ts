import { measureOf } from "wres-metrics";
import type { Judgement, Measure, Verdict, VerdictRule } from "wres-metrics";
import { describe, expect, test } from "vitest";
import {
  representationWords,
  ruleWords,
  verdictSentence,
  verdictWord,
} from "../../../../src/report/words/measure-words.ts";
import { shortfallSentence } from "../../../../src/report/words/indicator-sentences.ts";
import { resultsOf } from "../../../support/build-return.ts";

const rules: readonly VerdictRule[] = [
  "four-fifths-and-significance",
  "four-fifths",
  "significance",
  "five-points",
];

test.each([
  ["four-fifths-and-significance", "the ratio is outside 0.80 to 1.25 and p is below 0.05"],
  ["four-fifths", "the ratio is outside 0.80 to 1.25"],
  ["significance", "p is below 0.05"],
  ["five-points", "the shares are five percentage points or more apart"],
] as const)("%s is said in words, and that it is a rule", (rule, where) => {
  expect(ruleWords(rule)).toBe(
    `Verdicts: a disparity is called where ${where}. It is a rule for reading figures, not a finding about people's conduct.`,
  );
  expect(representationWords(rule)).toContain(`(it is called where ${where})`);
});

test.each([
  ["over-represented", "over"],
  ["under-represented", "under"],
  ["proportionate", "no"],
  ["not-judged", ""],
  ["no-disparity-called", ""],
  [undefined, ""],
] as const)("in a column %s is “%s”", (verdict, word) => {
  expect(verdictWord(verdict)).toBe(word);
});

describe("the sentence of a verdict", () => {
  const measure = measureOf(
    resultsOf({
      shortlisting: { shortlisted: { white: 1000, bme: 1000 }, appointed: { white: 300, bme: 200 } },
    }),
    "indicator-2/relative-likelihood",
  );
  const judgedAs = (judgement: Partial<Judgement>, more: Partial<Measure> = {}): readonly string[] =>
    verdictSentence({
      ...measure,
      ...more,
      judgement: {
        verdict: "no-disparity-called",
        rule: "four-fifths-and-significance",
        fourFifths: "inside",
        significant: false,
        ...judgement,
      },
    } as Measure).map((sentence) => sentence.replaceAll("\u00A0", " "));
  const p = (value: number) => ({ test: { method: "chi-squared", p: value } });

  // Both halves agree, or only one of them holds: the sentence shows each as it is.
  test.each([
    {
      fourFifths: "inside",
      significant: true,
      p: 0.00003,
      says: "The ratio is inside 0.80 to 1.25 and the difference is unlikely to be chance (p = 0.00003): no disparity is called.",
    },
    {
      fourFifths: "above",
      significant: false,
      p: 0.32,
      says: "The ratio is outside 0.80 to 1.25 and the difference could be chance (p = 0.32): no disparity is called.",
    },
    {
      fourFifths: "below",
      significant: false,
      p: 0.06,
      says: "The ratio is outside 0.80 to 1.25 and the difference could be chance (p = 0.060): no disparity is called.",
    },
    {
      fourFifths: null,
      significant: true,
      p: 0.02,
      says: "The difference is unlikely to be chance (p = 0.020): no disparity is called.",
    },
  ] as const)("$fourFifths and p = $p", ({ fourFifths, significant, p: value, says }) => {
    expect(judgedAs({ fourFifths, significant }, p(value))).toEqual([says]);
  });

  test("has words for every verdict, and no two the same", () => {
    const verdicts: readonly Verdict[] = [
      "disparity-against-bme",
      "disparity-against-white",
      "disparity-against-asian",
      "disparity-against-black",
      "disparity-against-mixed",
      "disparity-against-other",
      "no-disparity-called",
      "over-represented",
      "under-represented",
      "proportionate",
      "not-judged",
    ];
    const said = verdicts.flatMap((verdict) => judgedAs({ verdict }, p(0.5)));
    expect(new Set(said).size).toBe(11);
  });

  test("without a test has one half", () => {
    const { test: _test, ...bare } = measure;
    expect(
      verdictSentence({
        ...bare,
        judgement: { verdict: "not-judged", rule: "four-fifths", fourFifths: "above", significant: null },
      }),
    ).toEqual(["The ratio is outside 0.80 to 1.25: not judged."]);
  });

  test("without either half, or without a judgement, is none", () => {
    const { test: _test, judgement: _judgement, ...bare } = measure;
    expect(verdictSentence(bare)).toEqual([]);
    expect(
      verdictSentence({
        ...bare,
        judgement: { verdict: "not-judged", rule: "four-fifths", fourFifths: null, significant: null },
      }),
    ).toEqual([]);
  });

  test.each(rules)("says the same halves under the rule %s", (rule) => {
    expect(judgedAs({ rule, fourFifths: "above", significant: true }, p(0.01))[0]).toMatch(
      /^The ratio is outside 0\.80 to 1\.25 and the difference is unlikely to be chance \(p = 0\.010\)/,
    );
  });
});

describe("how many people would have made it even", () => {
  test.each([
    { number: 2, people: 85, direction: "more", says: "85 more BME appointments would have made it even." },
    { number: 2, people: 1, direction: "more", says: "1 more BME appointment would have made it even." },
    {
      number: 3,
      people: 12,
      direction: "fewer",
      says: "12 fewer BME people entering the process would have made it even.",
    },
    {
      number: 3,
      people: 1,
      direction: "fewer",
      says: "1 fewer BME person entering the process would have made it even.",
    },
    {
      number: 4,
      people: 70,
      direction: "more",
      says: "70 more BME people accessing training would have made it even.",
    },
    {
      number: 4,
      people: 1,
      direction: "more",
      says: "1 more BME person accessing training would have made it even.",
    },
    // Thousands have a comma in prose: docs/language.md.
    {
      number: 2,
      people: 1234,
      direction: "more",
      says: "1,234 more BME appointments would have made it even.",
    },
  ] as const)("$says", ({ number, people, direction, says }) => {
    expect(shortfallSentence({ people, direction }, number)).toEqual([says]);
  });

  test("nobody, or no answer, is no sentence", () => {
    expect(shortfallSentence({ people: 0, direction: "more" }, 2)).toEqual([]);
    expect(shortfallSentence(null, 3)).toEqual([]);
  });
});
