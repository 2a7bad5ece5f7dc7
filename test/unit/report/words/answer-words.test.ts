import { calculateIndicators, measureOf, reasonInWords, type Return, verdictInWords } from "wres-metrics";
import { expect, test } from "vitest";

const organisation = { code: "X", name: "Example" };
const resultsOf = (rest: Partial<Return>) => calculateIndicators({ organisation, year: 2025, ...rest });

// 164 of 812 is 20.197%, 61 of 431 is 14.153%: 20.197 / 14.153 = 1.427, outside 0.80 to 1.25.
const shortlisting = { shortlisted: { white: 812, bme: 431 }, appointed: { white: 164, bme: 61 } };

test("a verdict has the size, the chance and the call", () => {
  const ratio = measureOf(resultsOf({ shortlisting }), "indicator-2/relative-likelihood");
  expect(ratio.judgement?.verdict).toBe("disparity-against-bme");
  expect(verdictInWords(ratio)?.replaceAll("\u00A0", " ")).toBe(
    "The ratio is outside 0.80 to 1.25; if there were no difference, figures this far apart would be seen in 8 of 1,000 years (p = 0.008). A disparity is called, to the disadvantage of BME people.",
  );
});

test("another word for BME, and the quarters of a quarter", () => {
  const results = resultsOf({ shortlisting, period: "quarter-1" });
  const ratio = measureOf(results, "indicator-2/relative-likelihood");
  const said = verdictInWords(ratio, { label: "ethnic minority", period: results.period });
  expect(said).toContain("to the disadvantage of ethnic minority people.");
  expect(said).toContain("8 of 1,000 quarters");
  expect(said).not.toContain("years");
});

test("three people say so", () => {
  // 1 of 40 and 2 of 40: a ratio of 2, and three people are few.
  const few = measureOf(
    resultsOf({
      workforce: { total: { white: 40, bme: 40, unknown: 0 } },
      disciplinary: { window: "single-year", entered: { white: 1, bme: 2 } },
    }),
    "indicator-3/relative-likelihood",
  );
  expect(verdictInWords(few)).toMatch(/Large, and it could be chance\. The numbers are small\.$/);
});

test("what is not judged has no verdict", () => {
  const results = resultsOf({ shortlisting });
  expect(verdictInWords(measureOf(results, "indicator-2/likelihood/white"))).toBeNull();
  expect(verdictInWords(measureOf(results, "indicator-3/relative-likelihood"))).toBeNull();
});

test("a reason is said as the report says it", () => {
  const shortlisted = { white: 30, bme: 12 };
  const nobody = measureOf(
    resultsOf({ shortlisting: { shortlisted, appointed: { white: 5, bme: 0 } } }),
    "indicator-2/relative-likelihood",
  );
  expect(nobody.status === "not-calculable" && reasonInWords(nobody.reason)).toBe(
    "not calculable: the rate it would be compared with is 0, and nothing is a multiple of 0",
  );
  expect(reasonInWords("hidden")).toBe("confidential: a count behind it is hidden");
});

test("a text that is no reason is refused", () => {
  expect(() => reasonInWords("toString" as never)).toThrow(
    'reason is "toString"; expected one of not-given, nobody-in-the-denominator,',
  );
  expect(() =>
    verdictInWords(measureOf(resultsOf({ shortlisting }), "indicator-2/likelihood/white"), { label: "" }),
  ).toThrow("label is");
});
