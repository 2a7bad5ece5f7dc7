import { calculateIndicators, type MeasureId, measureOf, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../support/build-return.ts";

const publishedIn = (published: Return["published"], more: Partial<Return> = {}) =>
  calculateIndicators(buildReturn({ ...more, published }));

describe("a figure that a return gives as published", () => {
  test("stands where its counts are not given, and not where they are", () => {
    const total = { white: 80, bme: 20, unknown: 0 };
    const published = { "indicator-1/workforce/bme": "24.2", "indicator-9/board/bme": "10" };
    const without = measureOf(publishedIn(published), "indicator-1/workforce/bme");
    expect(without).toMatchObject({ printed: "24.2%", basis: { bme: { percentage: "24.2" } } });
    // 20 of 100.
    const counted = measureOf(publishedIn(published, { workforce: { total } }), "indicator-1/workforce/bme");
    expect(counted).toMatchObject({ printed: "20.0%", basis: { bme: { count: 20, of: 100 } } });
  });

  test("does not stand where there is no such figure: nobody is in the denominator", () => {
    const empty = { workforce: { total: { white: 0, bme: 0, unknown: 0 } } };
    const results = publishedIn({ "indicator-1/workforce/bme": "24.2" }, empty);
    expect(measureOf(results, "indicator-1/workforce/bme")).toMatchObject({
      status: "not-calculable",
      reason: "nobody-in-the-denominator",
    });
  });

  test("stands among those of its indicator, substantive staff before bank workers", () => {
    const results = publishedIn(
      {
        "indicator-9/difference/board/black": "-3.1",
        "bank/indicator-3/relative-likelihood/black": "2.1",
        "indicator-2/relative-likelihood/black": "1.9",
        "bank/indicator-1/workforce/black": "12",
        "indicator-1/non-clinical/vsm/bme": "5",
      },
      { bank: { survey: { year: 2021, discrimination: { white: { percentage: "6" } } } } },
    );
    const order = results.measures.map(({ about, indicator }) => [about.population, indicator] as const);
    const populations = order.map(([population]) => population);
    expect(populations.lastIndexOf("substantive")).toBeLessThan(populations.indexOf("bank"));
    for (const population of ["substantive", "bank"]) {
      const indicators = order.filter(([of]) => of === population).map(([, indicator]) => indicator);
      expect(indicators).toStrictEqual(indicators.toSorted((one, other) => one - other));
    }
    expect(new Set(order.filter(([of]) => of === "bank").map(([, number]) => number))).toStrictEqual(
      new Set([1, 3, 5, 6, 7, 8]),
    );
    for (const id of [
      "bank/indicator-3/relative-likelihood/black",
      "indicator-2/relative-likelihood/black",
    ]) {
      expect(measureOf(results, id as MeasureId)).toMatchObject({ status: "calculated" });
    }
  });

  test("stands beside the board too, where it is a share of the workforce, and with it gives the difference", () => {
    const results = publishedIn({ "indicator-1/workforce/bme": "24.2", "indicator-9/board/bme": "10.1" });
    expect(measureOf(results, "indicator-9/workforce/bme")).toMatchObject({ printed: "24.2%" });
    // 10.1 less 24.2.
    expect(measureOf(results, "indicator-9/difference/board/bme")).toMatchObject({
      status: "calculated",
      value: "-0.141",
      basis: { board: { percentage: "10.1" }, workforce: { percentage: "24.2" } },
    });
  });

  test("is left out where its indicator is not asked for", () => {
    const wresReturn = buildReturn({ published: { "indicator-2/relative-likelihood/black": "1.9" } });
    const { measures } = calculateIndicators(wresReturn, { indicators: [3] });
    expect(measures.map(({ id }) => id)).not.toContain("indicator-2/relative-likelihood/black");
  });

  test.each([
    ["indicator-2/relative-likelihood", { over: "white", under: "bme" }],
    ["indicator-2/relative-likelihood/black", { over: "white", under: "black" }],
    ["indicator-3/relative-likelihood", { over: "bme", under: "white", window: "two-year-total" }],
    ["indicator-3/relative-likelihood/black", { over: "black", under: "white", window: "two-year-total" }],
  ] as const)("%s is of the groups and the window of its indicator", (id, method) => {
    // The counts of White people alone, so that there is a window and no ratio.
    const results = publishedIn(
      { [id]: "1.9" },
      { disciplinary: { window: "two-year-total", entered: { white: 4 } } },
    );
    const measure = measureOf(results, id);
    expect(measure.method).toStrictEqual({ ...method, published: "1.9" });
    const notGiven = { count: null, of: null };
    expect(measure.basis).toMatchObject({ [method.under]: expect.objectContaining({ of: null }) as unknown });
    if (id.endsWith("black")) {
      expect(measure.basis).toStrictEqual({ [method.over]: notGiven, [method.under]: notGiven });
    }
  });

  test.each([
    ["indicator-1/clinical/band-5/representation/bme", ["row", "workforce"]],
    ["indicator-9/difference/board/black", ["board", "workforce"]],
  ] as const)("%s has its places without their counts", (id, places) => {
    const measure = measureOf(publishedIn({ [id]: "0.9" }), id);
    expect(Object.keys(measure.basis)).toStrictEqual(places);
    expect(measure).toMatchObject({ status: "calculated", method: { denominator: "all", published: "0.9" } });
  });
});
