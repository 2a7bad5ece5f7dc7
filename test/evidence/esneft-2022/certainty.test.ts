import { Decimal } from "decimal.js";
import { calculateIndicators, printMeasure, shortfall, measureOf } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { readExample } from "../../support/read-example.ts";
import { readFigures } from "../read-figures.ts";
import { measureNamed } from "../../support/measure-named.ts";

// The report of East Suffolk and North Essex prints 1.25 for appointment from shortlisting, and says of it that it is
// "not statistically significant". That does not follow from its counts: 1,203 of 4,319 White and 342 of 1,530 BME
// people. The ratio is inside 0.80 to 1.25, which is a rule about size; so large a difference would come about by
// chance three times in 100,000, which is what significance is about. Both are true, and both are said.

const results = calculateIndicators(readExample("esneft-2022"));
const measure = measureOf(results, "indicator-2/relative-likelihood");
const printed = readFigures("esneft-2022").find(
  ({ id }) => id === "esneft-2022/indicator-2/2022/relative-likelihood",
);

describe("indicator 2", () => {
  test("is 1.25 as the report prints it, and 1.2461 exactly, which is inside four-fifths", () => {
    expect(printed?.published).toBe("1.25");
    expect(printMeasure(measure)).toBe(printed?.published);
    // 1,203 · 1,530 / (4,319 · 342) = 1,840,590 / 1,477,098
    expect(measure.status === "calculated" && new Decimal(measure.value).toFixed(4)).toBe("1.2461");
    expect(measure.judgement?.fourFifths).toBe("inside");
  });

  // Koopman's interval as scipy 1.17.1 gives it by chi2.ppf(0.95, 1) and optimize.brentq: 1.122956 to 1.385198.
  test("lies from 1.123 to 1.385", () => {
    expect(measure.interval?.lower.toFixed(3)).toBe("1.123");
    expect(measure.interval?.upper?.toFixed(3)).toBe("1.385");
    expect(measure.interval?.level).toBe(0.95);
    expect(measure.warnings).not.toContain("either-direction");
  });

  // R 4.2.2: prop.test(c(1203, 342), c(4319, 1530), correct = FALSE)$p.value
  test("is no chance: p = 0.00003", () => {
    expect(measure.test?.method).toBe("chi-squared");
    expect(measure.test?.p).toBeCloseTo(2.74433668931049e-5, 18);
    expect(measure.judgement?.significant).toBe(true);
  });

  test("is not called, since it is inside; and by significance alone it would be", () => {
    expect(measure.judgement?.verdict).toBe("no-disparity-called");
    const bySignificance = calculateIndicators(readExample("esneft-2022"), { verdictRule: "significance" });
    expect(measureOf(bySignificance, measure.id).judgement?.verdict).toBe("disparity-against-bme");
  });

  // 1,203 · 1,530 / 4,319 = 426.2: 427 − 342
  test("would have been even with 85 more appointments", () => {
    expect(shortfall(measure)).toEqual({ people: 85, direction: "more" });
  });
});

test.each(["terminal", "markdown"])("the report says both (%s)", async (format) => {
  const { stdout } = await wres(`report examples/esneft-2022.json --format ${format}`);
  const text = stdout.replaceAll("\u00A0", " ").replace(/\s+/g, " ");
  expect(text).toContain(
    "White people were 1.25 times as likely as BME people to be appointed from shortlisting (95% interval 1.12 to 1.39). The ratio is inside 0.80 to 1.25 and the difference is unlikely to be chance (p = 0.00003): no disparity is called. 85 more BME appointments would have made it even.",
  );
});

// The survey is published in percentages alone: no interval, no test, no verdict, and a sentence that says why.
test.each(["5", "6", "7", "8"])("indicator %s has no interval, and says why", (number) => {
  const difference = measureNamed(results, `indicator-${number}/difference`);
  expect(difference).not.toHaveProperty("interval");
  expect(difference.warnings).toContain("counts-not-published");
  expect(difference.judgement?.verdict).toBe("not-judged");
});
