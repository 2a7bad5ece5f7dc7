import { measureOf } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { likelihoodSentences } from "../../../../src/report/words/indicator-sentences.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { measureNamed } from "../../../support/measure-named.ts";

type Rate = readonly [count: number | null, of: number | null];
type Options = Parameters<typeof resultsOf>[1];

/** What is said of a relative likelihood, with the hard spaces taken as spaces. */
function said(number: 2 | 3 | 4, [white, whiteOf]: Rate, [bme, bmeOf]: Rate, options?: Options) {
  const counts = { white, bme };
  const workforce = { total: { white: whiteOf, bme: bmeOf, unknown: 0 } };
  const parts = {
    2: { shortlisting: { shortlisted: { white: whiteOf, bme: bmeOf }, appointed: counts } },
    3: { workforce, disciplinary: { entered: counts } },
    4: { workforce, training: { accessed: counts } },
  }[number];
  const measure = measureNamed(resultsOf(parts, options), `indicator-${String(number)}/relative-likelihood`);
  return likelihoodSentences(measure, "2022").map((sentence) => sentence.replaceAll("\u00A0", " "));
}

describe("a ratio", () => {
  // ESNEFT 2022. 1.2461, 1.123 to 1.385, p = 0.0000274.
  test("says who is compared with whom, how sure it is, and both halves of the rule", () => {
    expect(said(2, [1203, 4319], [342, 1530])).toEqual([
      "2022: White people were 1.25 times as likely as BME people to be appointed from shortlisting (95% interval 1.12 to 1.39).",
      "The ratio is inside 0.80 to 1.25; if there were no difference, figures this far apart would be seen in 3 of 100,000 years (p = 0.00003). A difference beyond chance, inside the four-fifths range.",
    ]);
  });

  test("of small numbers says that they are small", () => {
    // (3/1200) / (5/3600) = 1.8; the interval is 0.476 to 6.800; scipy 1.17.1, fisher_exact: p = 0.4213
    expect(said(2, [3, 1200], [5, 3600])).toEqual([
      "2022: White people were 1.80 times as likely as BME people to be appointed from shortlisting (95% interval 0.48 to 6.80).",
      "The ratio is outside 0.80 to 1.25; could be chance: if there were no difference, figures this far apart would be seen in 42 of 100 years (p = 0.42). Large, and it could be chance. The numbers are small.",
    ]);
  });

  test("of a share above 100% says so where it stands", () => {
    // (9500/9066) / (286/2483) = 9.0974
    expect(said(4, [9500, 9066], [286, 2483]).slice(0, 2)).toEqual([
      "2022: White staff were 9.10 times as likely as BME staff to access non-mandatory training and CPD (a share is above 100%).",
      "The ratio is outside 0.80 to 1.25. Large, and the counts allow no test.",
    ]);
  });

  test("of the disciplinary process puts BME staff first, and of training White staff", () => {
    // 60/600 over 100/2000 is 2; 2600 (60 · 2000 − 100 · 600)² / (600 · 2000 · 160 · 2440) = 19.98
    expect(said(3, [100, 2000], [60, 600]).join(" ")).toMatch(
      /^2022: BME staff were 2\.00 times as likely as White staff to enter the formal disciplinary process \(95% interval 1\.\d\d to 2\.\d\d\)\. The ratio is outside 0\.80 to 1\.25; if there were no difference, figures this far apart would be seen in \d of 1[0,]* years \(p = 0\.0*\d\)\. A disparity is called, to the disadvantage of BME people\.$/,
    );
    expect(said(4, [100, 2000], [60, 600]).join(" ")).toMatch(
      /^2022: White staff were 0\.50 times as likely as BME staff to access non-mandatory training and CPD .*\. A disparity is called, to the disadvantage of White people\.$/,
    );
  });

  test("of exactly 1 says that both were equally likely", () => {
    expect(said(2, [300, 1000], [60, 200])[0]).toMatch(
      /^2022: White and BME people were equally likely to be appointed from shortlisting \(95% interval 0\.\d\d to 1\.\d\d\)\.$/,
    );
    // 301/1000 over 60/200 = 1.0033: not equal, though it prints as 1.00
    expect(said(2, [301, 1000], [60, 200])[0]).toMatch(
      /were practically equally likely to be appointed from shortlisting: the ratio is 1\.00 \(95%/,
    );
  });

  test("says the level that was asked for", () => {
    expect(said(2, [1203, 4319], [342, 1530], { level: 0.99 })[0]).toContain("(99% interval 1.09 to 1.43)");
    expect(said(2, [1203, 4319], [342, 1530], { level: 0.9 })[0]).toContain("(90% interval 1.14 to 1.36)");
    expect(said(2, [1203, 4319], [342, 1530], { level: 0.999 })[0]).toContain("(99.9% interval ");
  });
});

test("a ratio of 0 names nobody, and is no multiple of anything", () => {
  expect(said(2, [0, 1200], [3, 3600])[0]).toMatch(
    /^2022: nobody among White people was appointed: the ratio to BME people is 0\.00 \(95% interval 0\.00 to /,
  );
});

describe("no ratio", () => {
  // 3/1200 over 0/3600: the data fit any ratio from 2.344 upward.
  test("is a sentence that a board member understands", () => {
    expect(said(2, [3, 1200], [0, 3600])).toEqual([
      "2022: there is no ratio of White people to BME people, because nobody among BME people was appointed. The data fit a ratio in the 95% interval from 2.34 upward.",
      // All three of 4,800 people fall into the 1,200: (1200 · 1199 · 1198) / (4800 · 4799 · 4798) = 0.0156.
      "With nobody on one side, the gap is beyond any ratio; if there were no difference, figures this far apart would be seen in 2 of 100 years (p = 0.016). A disparity is called, to the disadvantage of BME people. The test is exact, since the numbers are small.",
    ]);
  });

  // The sentence stands alone on a page: what it speaks of has to be named in it.
  test.each([
    { number: 3, names: /disciplinary process/ },
    { number: 4, names: /training/ },
  ] as const)("of indicator $number names what nobody did", ({ number, names }) => {
    const [sentence = ""] = number === 3 ? said(3, [0, 1200], [3, 3600]) : said(4, [3, 1200], [0, 3600]);
    expect(sentence).toMatch(
      /^2022: there is no ratio of (?:White staff to BME|BME staff to White) staff, because nobody among (White|BME) staff /,
    );
    expect(sentence).toMatch(names);
  });

  test("of nobody over nobody says from where upward", () => {
    expect(said(2, [0, 1200], [0, 3600])).toEqual([
      "2022: there is no ratio of White people to BME people, because nobody among BME people was appointed. The data fit a ratio in the 95% interval from 0.00 upward.",
      "Could be chance: if there were no difference, figures this far apart would be seen in 100 of 100 years (p = 1.00). Not judged. The numbers are small.",
    ]);
  });

  test("where a count is not given, or a group is nobody, nothing is said", () => {
    expect(said(2, [3, 1200], [null, 3600])).toEqual([]);
    expect(said(2, [3, 1200], [0, 0])).toEqual([]);
  });
});

test.each([
  "indicator-1/clinical/band-5/representation/bme",
  "indicator-2/likelihood/bme",
  "indicator-5/difference",
])("of %s nothing is said here", (id) => {
  const results = resultsOf({
    workforce: {
      clinical: { "band-5": { white: 10, bme: 5, unknown: 0 }, "band-6": { white: 5, bme: 5, unknown: 0 } },
    },
    shortlisting: { shortlisted: { white: 10, bme: 10 }, appointed: { white: 5, bme: 3 } },
    survey: {
      "harassment-from-public": { white: { yes: 5, answered: 20 }, bme: { yes: 5, answered: 15 } },
    },
  });
  expect(measureNamed(results, id).status).toBe("calculated");
  expect(likelihoodSentences(measureNamed(results, id), "2022")).toEqual([]);
});

test("one of the four groups is named in BME's place", () => {
  const results = resultsOf({
    shortlisting: {
      shortlisted: { white: 1000, asian: 500, black: 400, mixed: 300, other: 200 },
      appointed: { white: 300, asian: 100, black: 80, mixed: 60, other: 40 },
    },
  });
  const [sentence] = likelihoodSentences(measureOf(results, "indicator-2/relative-likelihood/black"), "2022");
  expect(sentence).toMatch(/^2022: White people were 1\.50 times as likely as Black people to be appointed/);
});
