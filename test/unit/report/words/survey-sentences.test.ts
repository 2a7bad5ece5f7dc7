import { measureOf } from "wres-metrics";
import type { SurveyAnswer } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { differenceSentences } from "../../../../src/report/words/indicator-sentences.ts";
import { resultsOf } from "../../../support/build-return.ts";

function said(bme: SurveyAnswer, white: SurveyAnswer): readonly string[] {
  const results = resultsOf({ survey: { discrimination: { white, bme } } });
  return differenceSentences(measureOf(results, "indicator-8/difference"), "2022").map((sentence) =>
    sentence.replaceAll("\u00A0", " "),
  );
}
const of = (yes: number | null, answered: number | null): SurveyAnswer => ({ yes, answered });

describe("a difference of shares", () => {
  // LPT 2022: 13.53% less 6.37%; Newcombe 4.37 to 10.36; 77/569 over 142/2,228 is 2.12; p = 0.000000014
  test("is in percentage points, with how sure it is and what the rule says", () => {
    expect(said(of(77, 569), of(142, 2228))).toEqual([
      "2022: the share of BME staff who said yes is 7.2 percentage points higher than that of White staff (95% interval 4.4 to 10.4).",
      "If there were no difference, figures this far apart would be seen in fewer than 1 of 1,000,000 years (p below 0.000001). A disparity is called, to the disadvantage of BME people.",
    ]);
  });

  test("below 0 is lower, by a size without a sign", () => {
    // 0.15 − 0.3 = −15 points: the mirror of the interval of 30/100 less 60/400
    expect(said(of(60, 400), of(30, 100))[0]).toBe(
      "2022: the share of BME staff who said yes is 15.0 percentage points lower than that of White staff (95% interval 6.0 to 25.1).",
    );
  });

  test("whose interval lies on both sides says each limit with its side", () => {
    // 32/100 less 120/400 is 2 points, and 28/100 less 120/400 is −2.
    expect(said(of(32, 100), of(120, 400))[0]).toMatch(
      /2\.0 percentage points higher than that of White staff \(95% interval \d\.\d lower to 1\d\.\d higher\)\.$/,
    );
    expect(said(of(28, 100), of(120, 400))[0]).toMatch(
      /2\.0 percentage points lower than that of White staff \(95% interval 1\d\.\d lower to \d\.\d higher\)\.$/,
    );
    expect(said(of(30, 100), of(120, 400))[0]).toMatch(/\(95% interval \d\.\d lower to \d+\.\d higher\)\.$/);
  });

  test("that prints as 0.0 is the same to a tenth of a point, from either side", () => {
    const same = "2022: the shares of BME and White staff who said yes are the same to a tenth of a point";
    expect(said(of(30, 100), of(300, 1000))[0]?.startsWith(same)).toBe(true);
    // 3001/10000 and 2999/10000 less 0.3: 0.01 points
    expect(said(of(3001, 10000), of(3000, 10000))[0]?.startsWith(same)).toBe(true);
    expect(said(of(2999, 10000), of(3000, 10000))[0]?.startsWith(same)).toBe(true);
  });

  test("of published percentages alone says so in place of an interval, and judges nothing", () => {
    expect(said({ percentage: "19.4" }, { percentage: "6.7" })).toEqual([
      "2022: the share of BME staff who said yes is 12.7 percentage points higher than that of White staff (given without counts).",
    ]);
  });

  test("of one percentage and one count says that one of them is given without its counts", () => {
    // 150 / 425 = 35.3%, less 29.8%
    expect(said(of(150, 425), { percentage: "29.8" })[0]).toBe(
      "2022: the share of BME staff who said yes is 5.5 percentage points higher than that of White staff (one of the two percentages is given without its counts).",
    );
  });

  test("of small numbers says that they are small", () => {
    // 4 of 10 and 4 of 40: 8 · 10/50 = 1.6 are expected
    expect(said(of(3, 10), of(4, 40))[1]).toMatch(/ The numbers are small\.$/);
  });

  test("where nobody of the White staff said yes is called, as a difference", () => {
    const [, verdict] = said(of(30, 100), of(0, 400));
    expect(verdict).toMatch(/A disparity is called, to the disadvantage of BME people\.$/);
  });

  test("that is not calculable is no sentence", () => {
    expect(said(of(null, 100), of(3, 40))).toEqual([]);
    expect(said(of(0, 0), of(3, 40))).toEqual([]);
  });
});
