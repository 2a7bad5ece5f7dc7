import { measureOf } from "wres-metrics";
import type { Judgement, Measure, Verdict, VerdictRule } from "wres-metrics";
import { describe, expect, test } from "vitest";
import {
  representationWords,
  ruleWords,
  verdictSentence,
  verdictWord,
} from "../../../../src/report/words/verdict-words.ts";
import { shortfallSentence } from "../../../../src/report/words/indicator-sentences.ts";
import { resultsOf } from "../../../support/build-return.ts";

const rules: readonly VerdictRule[] = [
  "by-unit",
  "four-fifths-and-significance",
  "four-fifths",
  "significance",
  "five-points",
];

test.each([
  ["by-unit", "a ratio is outside 0.80 to 1.25 and p is below 0.05, and in the survey where p is below 0.05"],
  ["four-fifths-and-significance", "the ratio is outside 0.80 to 1.25 and p is below 0.05"],
  ["four-fifths", "the ratio is outside 0.80 to 1.25"],
  ["significance", "p is below 0.05"],
  ["five-points", "the shares are five percentage points or more apart"],
] as const)("%s is said in words, and that it is a rule", (rule, where) => {
  expect(ruleWords(rule)).toBe(
    `Verdicts: a disparity is called where ${where}. It is a rule for reading figures, not a finding about people's conduct.`,
  );
  const ofRows = rule === "by-unit" ? "the ratio is outside 0.80 to 1.25 and p is below 0.05" : where;
  expect(representationWords(rule)).toContain(`(it is called where ${ofRows})`);
});

describe("in a column", () => {
  const looks = (holmP: number) => ({
    looks: { family: "bands", tested: 20, holmP, testedInAll: 60, overallP: holmP },
  });
  const judgedAs = (verdict: Verdict) =>
    ({
      judgement: { verdict, rule: "by-unit", fourFifths: "above", significant: true, disadvantage: null },
    }) as const;

  test.each([
    ["over-represented", "over"],
    ["under-represented", "under"],
    ["no-disparity-called", "no"],
    ["difference-inside-range", "no"],
    ["large-could-be-chance", "no"],
    ["not-judged", ""],
  ] as const)("%s is “%s”", (verdict, word) => {
    expect(verdictWord({ ...judgedAs(verdict), ...looks(0.01) })).toBe(word);
  });

  test("a call that does not stand beside the other bands has a question mark", () => {
    expect(verdictWord({ ...judgedAs("over-represented"), ...looks(0.05) })).toBe("over?");
    expect(verdictWord({ ...judgedAs("under-represented"), ...looks(0.2) })).toBe("under?");
    expect(verdictWord({ ...judgedAs("no-disparity-called"), ...looks(0.2) })).toBe("no");
  });

  test("nothing is “”", () => {
    expect(verdictWord(undefined)).toBe("");
  });
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
        disadvantage: null,
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
      says: "The ratio is inside 0.80 to 1.25; if there were no difference, figures this far apart would be seen in 3 of 100,000 years (p = 0.00003). No disparity is called.",
    },
    {
      fourFifths: "above",
      significant: false,
      p: 0.32,
      says: "The ratio is outside 0.80 to 1.25; could be chance: if there were no difference, figures this far apart would be seen in 32 of 100 years (p = 0.32). No disparity is called.",
    },
    {
      fourFifths: "below",
      significant: false,
      p: 0.06,
      says: "The ratio is outside 0.80 to 1.25; could be chance: if there were no difference, figures this far apart would be seen in 6 of 100 years (p = 0.060). No disparity is called.",
    },
    {
      fourFifths: null,
      significant: true,
      p: 0.02,
      says: "If there were no difference, figures this far apart would be seen in 2 of 100 years (p = 0.020). No disparity is called.",
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
      "difference-inside-range",
      "large-could-be-chance",
      "large-not-tested",
      "over-represented",
      "under-represented",
      "not-judged",
    ];
    const said = verdicts.flatMap((verdict) => judgedAs({ verdict }, p(0.5)));
    expect(new Set(said).size).toBe(13);
  });

  test("without a test has one half", () => {
    const { test: _test, ...bare } = measure;
    expect(
      verdictSentence({
        ...bare,
        judgement: {
          verdict: "not-judged",
          rule: "four-fifths",
          fourFifths: "above",
          significant: null,
          disadvantage: null,
        },
      }),
    ).toEqual(["The ratio is outside 0.80 to 1.25. Not judged."]);
  });

  test("without either half, or without a judgement, is none", () => {
    const { test: _test, judgement: _judgement, ...bare } = measure;
    expect(verdictSentence(bare)).toEqual([]);
    expect(
      verdictSentence({
        ...bare,
        judgement: {
          verdict: "not-judged",
          rule: "four-fifths",
          fourFifths: null,
          significant: null,
          disadvantage: null,
        },
      }),
    ).toEqual([]);
  });

  test.each(rules)("says the same halves under the rule %s", (rule) => {
    expect(judgedAs({ rule, fourFifths: "above", significant: true }, p(0.01))[0]).toMatch(
      /^The ratio is outside 0\.80 to 1\.25; if there were no difference, .* in 1 of 100 years \(p = 0\.010\)/,
    );
  });
});

describe("how many people would have made it even", () => {
  const rest = (of: string, moved: string): string =>
    ` would have made it even with the White likelihood as it was; of the same ${of}, ${moved} White would. This describes even, and is no number of people to be chosen.`;
  test.each([
    {
      number: 2,
      people: 85,
      says: "85 more BME appointments",
      of: "1,545",
      moved: "63 more BME and 63 fewer",
    },
    { number: 2, people: 1, says: "1 more BME appointment", of: "1,545", moved: "63 more BME and 63 fewer" },
    {
      number: 3,
      people: 12,
      says: "12 fewer BME people entering the process",
      of: "1,545",
      moved: "63 fewer BME and 63 more",
    },
    {
      number: 3,
      people: 1,
      says: "1 fewer BME person entering the process",
      of: "1,545",
      moved: "63 fewer BME and 63 more",
    },
    {
      number: 4,
      people: 70,
      says: "70 more BME people accessing training",
      of: "1,545",
      moved: "63 more BME and 63 fewer",
    },
    // Thousands have a comma in prose: docs/language.md.
    {
      number: 2,
      people: 1234,
      says: "1,234 more BME appointments",
      of: "1,545",
      moved: "63 more BME and 63 fewer",
    },
  ] as const)("$says", ({ number, people, says, of, moved }) => {
    const direction = number === 3 ? "fewer" : "more";
    const exchanged = { people: 63, of: 1545 };
    expect(shortfallSentence({ people, direction, exchanged }, number)).toEqual([
      `${says}${rest(of, moved)}`,
    ]);
  });

  test("nobody, or no answer, is no sentence", () => {
    const exchanged = { people: 0, of: 9 };
    expect(shortfallSentence({ people: 0, direction: "more", exchanged }, 2)).toEqual([]);
    expect(shortfallSentence(null, 3)).toEqual([]);
  });
});
