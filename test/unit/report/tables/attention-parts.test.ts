import type { Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { yearsOf } from "../../../../src/report/tables/years.ts";
import { attentionParts } from "../../../../src/report/tables/attention-parts.ts";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";

const partsOf = (now: Partial<Return>, before?: Partial<Return>) =>
  attentionParts(
    yearsOf(
      reportContent(
        resultsOf(buildReturn(now)),
        before === undefined ? [] : [resultsOf(buildReturn({ ...before, year: 2021 }))],
      ),
    ),
  );
const shortlisting = (white: number, bme: number) => ({
  shortlisting: { shortlisted: { white: 4000, bme: 2000 }, appointed: { white, bme } },
});

describe("what needs attention", () => {
  test("that nothing could be tested is said where nothing was", () => {
    const nothing =
      "Nothing in this report can be tested: no comparison has the counts that it takes. That does not say that nothing differs.";
    expect(partsOf({})).toEqual([{ heading: "Beyond chance", items: [nothing] }]);
    const published = { bme: { percentage: "31.0" }, white: { percentage: "18.3" } };
    const [first] = partsOf({ survey: { "harassment-from-public": published } });
    expect(first?.items).toEqual([nothing]);
  });

  test("that nothing is beyond chance is said, and not that nothing differs", () => {
    // (200/4000) / (100/2000) = 1.
    expect(partsOf(shortlisting(200, 100))).toEqual([
      {
        heading: "Beyond chance",
        items: [
          "No difference is beyond chance among the comparisons of this report. That does not say that there is none: read the intervals.",
        ],
      },
    ]);
  });

  test("a disparity that is called comes first, with its sentences", () => {
    // (1000/4000) / (250/2000) = 2.00
    const [called] = partsOf(shortlisting(1000, 250));
    expect(called?.items).toHaveLength(1);
    expect(called?.items[0]).toMatch(
      /^2\. Appointment\. 2022: White people were 2\.00 times as likely as BME people to be appointed from shortlisting .* A disparity is called/,
    );
  });

  test("a ratio that is beyond chance once it is adjusted for strata is said, of a quarter as of a year", () => {
    const strata = [
      { by: "route", of: "uk", shortlisted: { white: 500, bme: 850 }, appointed: { white: 250, bme: 340 } },
      {
        by: "route",
        of: "abroad",
        shortlisted: { white: 900, bme: 550 },
        appointed: { white: 180, bme: 83 },
      },
    ];
    const whole = { shortlisted: { white: 1400, bme: 1400 }, appointed: { white: 430, bme: 423 }, strata };
    // (250 × 850 / 1350 + 180 × 550 / 1450) / (340 × 500 / 1350 + 83 × 900 / 1450) = 225.7 / 177.4 = 1.27
    const said = "like with like, adjusted for route, White people were 1.27 times as likely as BME people";
    for (const [period, title] of [
      [undefined, "2022"],
      ["quarter-1", "Q1 2021/22"],
    ] as const) {
      const [called] = partsOf({ shortlisting: whole, ...(period && { period }) });
      expect(called?.items).toEqual([expect.stringContaining(`2. Appointment. ${title}: ${said}`)]);
    }
  });

  test("then what has changed beyond chance", () => {
    const parts = partsOf(shortlisting(1000, 250), shortlisting(1000, 500));
    expect(parts.map(({ heading }) => heading)).toEqual(["Beyond chance", "Changed since 2021"]);
    // 2.00 - 1.00
    expect(parts[1]?.items[0]).toMatch(
      /^2\. Appointment\. Since 2021: from 1\.00 to 2\.00, by \+1\.00: a large change, away from even, and now to the disadvantage of BME people; beyond chance: /,
    );
  });

  test("last where the numbers are too small to tell", () => {
    // (2/100) / (1/100) = 2: outside the range, and two people
    const parts = partsOf({
      shortlisting: { shortlisted: { white: 100, bme: 100 }, appointed: { white: 2, bme: 1 } },
    });
    expect(parts.map(({ heading }) => heading)).toEqual(["Beyond chance", "Could be chance"]);
    expect(parts[1]?.items[0]).toContain("could be chance");
  });

  test("what is large and given without counts is not among what is too little to tell", () => {
    const parts = partsOf({
      survey: { year: 2021, discrimination: { white: { percentage: "6.7" }, bme: { percentage: "19.4" } } },
    });
    expect(parts.map(({ heading }) => heading)).toEqual(["Beyond chance", "Large, but cannot be tested"]);
    // 19.4 - 6.7
    expect(parts[1]?.items[0]).toContain("12.7");
  });

  test("the heading, the sentence under it and the p in it come of one rule", () => {
    // Seven pay bands that differ beyond any doubt, an appointment that does not, and training: 150 of 3,499 and 116 of 2,101 have
    // p = 0.0355 (scipy 1.17.1, chi2_contingency without correction). Among nine, the eighth by Benjamini and Hochberg: 9/8 · 0.0355 = 0.040.
    // By Holm among the two indicators it would be 2 · 0.0355 = 0.071, and a sentence would contradict the heading above it.
    const bands = Object.fromEntries(
      ["3", "4", "5", "6", "7", "8a", "8b"].map((band, index) => [
        `band-${band}`,
        index % 2 === 0 ? { white: 700, bme: 100 } : { white: 233, bme: 567 },
      ]),
    );
    const [called, ...others] = partsOf({
      workforce: { clinical: bands },
      ...shortlisting(1000, 500),
      training: { accessed: { white: 150, bme: 116 } },
    });
    expect(called?.heading).toBe("Beyond chance");
    expect(called?.items[0]).toMatch(/^4\. Training and CPD\. .*\(p.=.0\.036\)\. A disparity is called/);
    expect(called?.items.join(" ")).not.toMatch(/could be chance|by itself/);
    expect(others).toEqual([]);
    // Without the bands it is the first of two, 2 · 0.0355 = 0.071: heading, sentence and the p in it all say so.
    const [, could] = partsOf({
      workforce: { total: { white: 3499, bme: 2101 } },
      ...shortlisting(1000, 500),
      training: { accessed: { white: 150, bme: 116 } },
    });
    expect(could?.heading).toBe("Could be chance");
    expect(could?.items[0]).toMatch(
      /allowing for the 2 comparisons that it is one of, it could be chance \(adjusted p.=.0\.071\)/,
    );
  });

  test("rows of the workforce are counted in one line", () => {
    const [called] = partsOf({
      workforce: {
        clinical: { "band-5": { white: 500, bme: 500 }, "band-6": { white: 950, bme: 50 } },
      },
    });
    // the whole is 550 of 2,000: 27.5%; band 6 has 5%
    expect(called?.items[0]).toBe(
      "1. Pay bands. 2022: BME staff are under-represented in clinical band 6; they are over-represented in clinical band 5.",
    );
  });
});
