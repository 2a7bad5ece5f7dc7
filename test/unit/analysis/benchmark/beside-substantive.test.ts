import { besideSubstantive, calculateIndicators, type Return } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { forInternalUse, renderMarkdown, reportContent, reportDocument } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../../support/build-return.ts";

// LPT 2022: harassment by colleagues (question 14c), 93 of 566 BME staff and 17 of 58 BME bank workers; 315 of 2,207 White staff and 16 of
// 111 White bank workers; 409 of 958 bank workers are BME. The workforce is invented.
const trust: Return = buildReturn({
  year: 2022,
  workforce: { total: { white: 4102, bme: 1409, unknown: 0 } },
  survey: {
    year: 2021,
    "harassment-from-colleagues": {
      white: { yes: 315, answered: 2207 },
      bme: { yes: 93, answered: 566 },
    },
    discrimination: { bme: { yes: 77, answered: 569 } },
  },
  bank: {
    workforce: { total: { white: 549, bme: 409, unknown: 0 } },
    survey: {
      year: 2021,
      "harassment-from-colleagues": {
        white: { yes: 16, answered: 111 },
        bme: { yes: 17, answered: 58 },
      },
      discrimination: { bme: { percentage: "19.3" } },
    },
  },
});

describe("bank workers beside substantive staff", () => {
  const compared = besideSubstantive(calculateIndicators(trust));

  test("are compared by the workforce and by each question that both were asked", () => {
    const names = compared.map(({ about }) => `${String(about.indicator)} ${about.group}`);
    expect(names).toEqual(["1 white", "1 bme", "1 unknown", "6 white", "6 bme", "8 bme"]);
  });

  test("by their difference, its interval and its test", () => {
    const colleagues = compared.find(({ about }) => about.indicator === 6 && about.group === "bme");
    // R 4.2.2: 17/58 - 93/566; prop.test(c(17, 93), c(58, 566), correct = FALSE)$p.value; Newcombe's limits of its Wilson intervals.
    const { difference, test: said } = colleagues ?? {};
    expect(difference?.status === "calculated" ? difference.number : null).toBeCloseTo(
      0.1287924942122578,
      12,
    );
    expect(difference?.interval?.lower).toBeCloseTo(0.0223027864896098, 12);
    expect(difference?.interval?.upper).toBeCloseTo(0.2589205777243374, 12);
    expect(said).toMatchObject({ status: "tested", method: "chi-squared" });
    expect(said?.status === "tested" ? said.p : null).toBeCloseTo(0.0142272760092094, 12);
  });

  test("without a test where only a percentage is published", () => {
    const discrimination = compared.find(({ about }) => about.indicator === 8);
    expect(discrimination?.test).toEqual({ status: "not-tested", reason: "counts-not-published" });
    // 19.3% less 77/569 = 13.5325…% is 5.7675… points.
    expect(
      discrimination?.difference.status === "calculated" ? discrimination.difference.number : null,
    ).toBeCloseTo(0.057675, 6);
  });

  test("not where one share counts people of unknown ethnicity and the other does not", () => {
    const mixed = calculateIndicators(
      buildReturn({
        workforce: { total: { white: 90, bme: 10, unknown: 5 } },
        bank: { workforce: { total: { white: 9, bme: 1 } } },
      }),
    );
    const [white] = besideSubstantive(mixed);
    expect(white?.difference).toMatchObject({ status: "not-calculable", reason: "not-comparable" });
    expect(white?.test).toEqual({ status: "not-tested", reason: "not-comparable" });
  });

  test("not where there are none, or where nothing stands in both", () => {
    expect(besideSubstantive(calculateIndicators(buildReturn({ workforce: trust.workforce })))).toEqual([]);
    const apart = buildReturn({ workforce: trust.workforce, bank: { survey: trust.survey } });
    expect(besideSubstantive(calculateIndicators(apart))).toEqual([]);
  });

  test("have a section of the report, which says nothing of a share that is hidden", async () => {
    const content = reportContent(calculateIndicators(trust), []);
    const open = renderMarkdown(reportDocument(forInternalUse(content)));
    expect(open).toContain("## Bank and substantive staff");
    expect(open).toContain(
      "29.3% on the bank and 16.4% of substantive staff, 12.9 percentage points higher on the bank (95% interval 2.2 to 25.9)",
    );
    const published = await protect(content, { never: [] });
    const kept = published.content.bank.map(({ about }) => `${String(about.indicator)} ${about.group}`);
    const shown = new Set(
      published.content.results.measures
        .filter(({ status }) => status === "calculated")
        .map(({ about }) => `${about.population} ${String(about.indicator)} ${about.group} ${about.kind}`),
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const name of kept) {
      expect(shown).toContain(`bank ${name} share`);
      expect(shown).toContain(`substantive ${name} share`);
    }
  });
});
