import {
  calculateIndicators,
  type MeasureAbout,
  measureId,
  measureOf,
  measuresWhere,
  pool,
  rollingAverage,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn, resultsOf } from "../../support/build-return.ts";
import { measureNamed } from "../../support/measure-named.ts";
import { readExample } from "../../support/read-example.ts";

const shortlisting = { shortlisted: { white: 4, bme: 4 }, appointed: { white: 2, bme: 1 } };
const results = resultsOf({ shortlisting });

describe("measureOf", () => {
  test("a measure that the return holds is found", () => {
    const found = measureOf(results, "indicator-2/relative-likelihood");
    expect(found).toBe(results.measures.find(({ id }) => id === "indicator-2/relative-likelihood"));
    expect(found).toMatchObject({ value: "2", number: 2, printed: "2.00" }); // (2/4)/(1/4)
  });

  test("so it is by what it is about, whoever made that", () => {
    const about: MeasureAbout = {
      group: "bme",
      kind: "relative-likelihood",
      indicator: 2,
      population: "substantive",
    };
    expect(measureOf(results, about)).toBe(measureOf(results, measureId(about)));
  });

  test("one that it does not hold is not calculable: not given", () => {
    expect(measureOf(results, "indicator-1/clinical/band-5/bme")).toEqual({
      id: "indicator-1/clinical/band-5/bme",
      about: {
        population: "substantive",
        indicator: 1,
        kind: "share",
        part: "clinical",
        row: "band-5",
        group: "bme",
      },
      indicator: 1,
      unit: "proportion",
      status: "not-calculable",
      reason: "not-given",
      printed: "–",
      basis: {},
      method: {},
      warnings: [],
    });
  });

  test("one of an indicator that was left out is not asked, of the bank too", () => {
    const some = resultsOf({ shortlisting }, { indicators: [2, 9] });
    expect(measureOf(some, "indicator-2/relative-likelihood")).toMatchObject({ printed: "2.00" });
    expect(measureOf(some, "indicator-9/board/bme")).toMatchObject({ reason: "not-given" });
    for (const id of ["indicator-3/relative-likelihood", "bank/indicator-8/bme"] as const) {
      expect(measureOf(some, id)).toMatchObject({
        id,
        status: "not-calculable",
        reason: "not-asked",
        printed: "–",
        basis: {},
      });
    }
  });

  test("a pool and a rolling average are asked for one indicator", () => {
    const pooled = pool([buildReturn({ shortlisting })], 2);
    expect(measureOf(pooled, "indicator-2/relative-likelihood").printed).toBe("2.00");
    expect(measureOf(pooled, "indicator-3/relative-likelihood")).toMatchObject({ reason: "not-asked" });
    const average = rollingAverage([buildReturn({})]);
    expect(measureOf(average, "indicator-2/relative-likelihood")).toMatchObject({ reason: "not-asked" });
  });

  test.each(["indicator-2/likelyhood/bme", "", "constructor", "__proto__", "indicator-5/bme\u001B[2J"])(
    "%j is no measure's id: unknown-measure",
    (id) => {
      expect(() => measureNamed(results, id)).toThrow(expect.objectContaining({ code: "unknown-measure" }));
    },
  );

  test("nor is one of an indicator that was left out, where it is no id at all", () => {
    const some = resultsOf({ shortlisting }, { indicators: [2] });
    expect(() => measureNamed(some, "indicator-3/likelyhood/bme")).toThrow(
      expect.objectContaining({ code: "unknown-measure" }),
    );
  });

  test("the message shows the id without what could rewrite a terminal", () => {
    expect(() => measureNamed(results, "\u001B[2J")).toThrow(/^"\u{FFFD}\[2J" is not the id of a measure/u);
  });

  test("of results that were cloned, each from its own list", () => {
    const twin = structuredClone(results);
    const changed = { ...twin, measures: twin.measures.filter(({ indicator }) => indicator !== 2) };
    expect(measureOf(twin, "indicator-2/relative-likelihood").printed).toBe("2.00");
    expect(measureOf(changed, "indicator-2/relative-likelihood")).toMatchObject({ reason: "not-given" });
  });
});

describe("measuresWhere", () => {
  const everything = calculateIndicators(readExample("esneft-2022"));
  const idsOf = (filter: Parameters<typeof measuresWhere>[1], of = everything): readonly string[] =>
    measuresWhere(of, filter).map(({ id }) => id);

  test("one value of each field, in the order of the results", () => {
    expect(idsOf({ indicator: 2, kind: "likelihood" })).toEqual([
      "indicator-2/likelihood/white",
      "indicator-2/likelihood/bme",
      "indicator-2/likelihood/unknown",
    ]);
  });

  test("one of several values", () => {
    expect(idsOf({ indicator: [4, 3], kind: ["relative-likelihood"], group: "bme" })).toEqual([
      "indicator-3/relative-likelihood",
      "indicator-4/relative-likelihood",
    ]);
  });

  test("nothing is asked: every measure; and no value is allowed: none", () => {
    expect(measuresWhere(everything, {})).toEqual(everything.measures);
    expect(idsOf({ indicator: [] })).toEqual([]);
  });

  test("a field that a measure is not about leaves it out", () => {
    expect(idsOf({ body: "voting", kind: "difference" })).toEqual([
      "indicator-9/difference/voting/white",
      "indicator-9/difference/voting/bme",
      "indicator-9/difference/voting/unknown",
    ]);
  });

  test("people on the bank alone", () => {
    const entered = {
      workforce: { total: { white: 5, bme: 5 } },
      disciplinary: { entered: { white: 1, bme: 1 } },
    };
    const both = resultsOf({ ...entered, bank: entered });
    const found = idsOf({ population: "bank", indicator: 3, kind: "relative-likelihood" }, both);
    expect(found).toEqual(["bank/indicator-3/relative-likelihood"]);
  });

  test("strata by their two words, by one of several, and what is adjusted for them", () => {
    const stratum = (of: string) => ({
      by: "route",
      of,
      shortlisted: { white: 2, bme: 2 },
      appointed: { white: 1, bme: of === "home" ? 1 : 0 },
    });
    const strata = resultsOf({
      shortlisting: { ...shortlisting, strata: [stratum("home"), stratum("abroad")] },
    });
    const home = { by: "route", of: "home" };
    expect(idsOf({ stratum: home }, strata)).toEqual(["indicator-2/route/home/relative-likelihood"]);
    expect(idsOf({ without: home }, strata)).toEqual(["indicator-2/without/route/home/relative-likelihood"]);
    expect(idsOf({ stratum: { ...home, of: "nowhere" } }, strata)).toEqual([]);
    expect(idsOf({ adjustedFor: "route" }, strata)).toEqual([
      "indicator-2/adjusted-for/route/relative-likelihood",
    ]);
    expect(idsOf({ stratum: [home, { by: "route", of: "abroad" }] }, strata)).toEqual([
      "indicator-2/route/home/relative-likelihood",
      "indicator-2/route/abroad/relative-likelihood",
    ]);
  });
});
