import { compareYears, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { maskComparison } from "../../../../src/disclosure/protection/mask.ts";
import { maskLocal } from "../../../../src/disclosure/protection/mask-local.ts";
import type { LocalMeasure } from "../../../../src/model/local-measure.ts";
import { calculateIndicators } from "../../../../src/pipeline/calculate-indicators.ts";
import { withLocalMeasures } from "../../../../src/pipeline/calculate-local-measures.ts";
import { buildReturn } from "../../../support/build-return.ts";

// As in the concept page on strata: the total and the strata lie on two sides of even. 1,000 + 20 and 400 + 200 applied.
const stratum = (
  of: string,
  white: readonly [number, number],
  bme: readonly [number, number],
  by = "route",
) => ({
  by,
  of,
  counted: { white: white[0], bme: bme[0], unknown: 8 },
  outOf: { white: white[1], bme: bme[1], unknown: 20 },
});
const uk = stratum("uk", [200, 1000], [60, 400]);
const abroad = stratum("abroad", [18, 20], [150, 200]);
const total = {
  counted: { white: 218, bme: 210, asian: 100, unknown: 24 },
  outOf: { white: 1020, bme: 600, asian: 290, unknown: 80 },
};
const promotions = {
  ...total,
  strata: [
    uk,
    abroad,
    stratum("women", [200, 1000], [60, 400], "sex"),
    stratum("men", [18, 20], [150, 200], "sex"),
  ],
};
const course = {
  id: "course",
  title: "Course",
  kind: "likelihood",
  deed: "to get a place on the course",
  done: "got a place on the course",
  counted: "Staff who got a place",
  outOf: "given",
  outOfIs: "Staff who asked for a place",
  worse: "less",
} as const;

const resultsOf = (local: Return["local"], year = 2022) => {
  const wresReturn = buildReturn({ year, definitions: [course], local });
  return withLocalMeasures(calculateIndicators(wresReturn), wresReturn);
};
const found = (measures: readonly LocalMeasure[] | undefined, id: string): LocalMeasure => {
  const measure = measures?.find((one) => one.id === `local/${id}`);
  if (measure === undefined) throw new Error(`There is no local/${id}.`);
  return measure;
};

/** What is printed of a measure, and what is warned of, when some counts are hidden. */
function masked(...hidden: readonly string[]) {
  const { local } = resultsOf({ "promotion-from-application": promotions, course: promotions });
  if (local === undefined) throw new Error("There are local measures.");
  const { measures } = maskLocal(local, "2022", (id) =>
    hidden.includes(id.replace("2022/local/promotion-from-application/", "")),
  );
  const kind = "promotion-from-application/relative-likelihood";
  return {
    given: local.measures,
    measures,
    of: (id: string) => found(measures, id),
    ratio: (id: string) => found(measures, `${kind}/${id}`),
    said: (id: string) => found(measures, `${kind}/${id}`).warnings.includes("strata-disagree"),
  };
}

describe("a count of a local measure that is hidden", () => {
  test("hides the stratum, and the ratio adjusted for the strata, which has no counts of its own", () => {
    const { of, ratio, said } = masked("counted/strata/route/abroad/white");
    expect(ratio("bme/by/route/abroad")).toMatchObject({
      reason: "hidden",
      printed: "[c]",
      basis: { white: { count: null, of: 20, hidden: ["count"] }, bme: { count: 150, of: 200 } },
    });
    expect(ratio("bme/adjusted-for/route")).toMatchObject({
      status: "not-calculable",
      reason: "hidden",
      warnings: [],
    });
    expect(ratio("bme/adjusted-for/route")).not.toHaveProperty("interval");
    // (200/1000) / (60/400), and (218/1020) / (210/600).
    expect(ratio("bme/by/route/uk").printed).toBe("1.33");
    expect(ratio("bme").printed).toBe("0.61");
    expect(said("bme")).toBe(false);
    // Nothing is hidden of the strata by sex, nor of another measure.
    expect(ratio("bme/adjusted-for/sex").status).toBe("calculated");
    const other = of("course/relative-likelihood/bme/adjusted-for/route");
    expect([other.status, other.warnings]).toEqual(["calculated", ["strata-disagree"]]);
    expect(of("course/relative-likelihood/bme").warnings).toContain("strata-disagree");
  });

  test("hides the total, and leaves what follows from the strata", () => {
    const { given, of, ratio, said } = masked("counted/bme");
    const before = found(given, "promotion-from-application/relative-likelihood/bme/adjusted-for/route");
    expect(before.warnings).toEqual(["strata-disagree"]);
    expect(ratio("bme")).toMatchObject({ reason: "hidden", warnings: [] });
    expect(ratio("bme/adjusted-for/route")).toEqual({ ...before, warnings: [] });
    expect(said("bme/adjusted-for/sex")).toBe(false);
    expect(of("course/relative-likelihood/bme").warnings).toEqual(["strata-disagree"]);
  });

  test.each([
    ["of people of unknown ethnicity in a stratum", "counted/strata/route/uk/unknown"],
    ["of everyone without a stratum", "counted/without/route/uk/white"],
    ["of another group", "counted/asian"],
  ])("%s changes neither the adjusted ratio nor what is said of it", (_, hidden) => {
    const { given, measures, ratio, said } = masked(hidden);
    expect(measures).not.toEqual(given);
    expect(ratio("bme/adjusted-for/route").status).toBe("calculated");
    expect([said("bme"), said("bme/adjusted-for/route")]).toEqual([true, true]);
  });

  test("takes away no other warning", () => {
    const { local } = resultsOf({ course: promotions });
    if (local === undefined) throw new Error("There are local measures.");
    const measures = local.measures.map((measure) => ({
      ...measure,
      warnings: ["unknown-not-given" as const, ...measure.warnings],
    }));
    const ofOne = maskLocal({ ...local, measures }, "2022", (id) => id === "2022/local/course/counted/bme");
    expect(found(ofOne.measures, "course/relative-likelihood/bme/adjusted-for/route").warnings).toEqual([
      "unknown-not-given",
    ]);
  });

  test("that is not given is not given, and not hidden", () => {
    const { local } = resultsOf({
      course: { counted: { white: 20, bme: null }, outOf: { white: 40, bme: 30 } },
    });
    if (local === undefined) throw new Error("There are local measures.");
    const { measures } = maskLocal(local, "2022", (id) => id === "2022/local/course/counted/bme");
    expect(measures).toEqual(local.measures);
  });

  test("of nobody: nothing changes", () => {
    const { given, measures } = masked();
    expect(measures).toEqual(given);
    expect(found(given, "promotion-from-application/relative-likelihood/bme").warnings).toEqual([
      "strata-disagree",
    ]);
  });
});

describe("amounts of a local measure", () => {
  const days = (people: number | null) => ({ amount: "12.5", outOf: "1000", people });
  const women = { by: "sex", of: "women" } as const;
  const basisOf = (amounts: object, hidden: readonly string[] = [], strata: readonly object[] = []) => {
    const { local } = resultsOf({
      "sickness-absence": { amounts, strata } as NonNullable<Return["local"]>[string],
    });
    if (local === undefined) throw new Error("There are local measures.");
    const { measures } = maskLocal(local, "2022", (id) =>
      hidden.includes(id.replace("2022/local/sickness-absence/people/", "")),
    );
    return (group: string, end = "") => found(measures, `sickness-absence/rate/${group}${end}`).basis[group];
  };
  const HIDDEN = { amount: null, outOf: null, people: null, hidden: true };

  test("go with the number of people, whatever of them is given", () => {
    const basis = basisOf({ white: days(40), bme: { outOf: "30", people: 4 }, unknown: { people: 3 } }, [
      "bme",
      "unknown",
    ]);
    expect(basis("white")).toEqual(days(40));
    expect(basis("bme")).toEqual(HIDDEN);
    // How few people they are is a count, also where no amount is given.
    expect(basis("unknown")).toEqual(HIDDEN);
    expect(basisOf({ white: days(40), bme: { amount: "3", people: 4 } }, ["bme"])("bme")).toEqual(HIDDEN);
  });

  test.each([{ amount: "3" }, { outOf: "30" }])("of nobody knows how many are hidden: %j", (given) => {
    expect(basisOf({ white: days(40), bme: given })("bme")).toEqual(HIDDEN);
  });

  test("of a group of which nothing is given are not given, and not hidden", () => {
    expect(basisOf({ white: days(40) })("bme")).toEqual({ amount: null, outOf: null, people: null });
  });

  test("of BME people stay where those of the groups within are hidden, and the other way round", () => {
    const parts = { asian: days(20), black: days(20), mixed: days(20), other: days(20) };
    const all = { white: days(40), bme: days(80), ...parts };
    const byPart = basisOf(all, ["mixed"]);
    for (const group of ["asian", "black", "mixed", "other"]) expect(byPart(group)).toEqual(HIDDEN);
    expect([byPart("bme"), byPart("white")]).toEqual([days(80), days(40)]);
    const byWhole = basisOf(all, ["bme"]);
    expect([byWhole("bme"), byWhole("asian")]).toEqual([HIDDEN, days(20)]);
  });

  test("of a stratum are its own: they neither hide those of everyone, nor are they hidden with them", () => {
    const amounts = { white: days(40), bme: days(30) };
    const strata = [{ ...women, amounts: { white: days(20), bme: days(15) } }];
    const inStratum = basisOf(amounts, ["strata/sex/women/bme"], strata);
    expect([inStratum("bme"), inStratum("bme", "/by/sex/women")]).toEqual([days(30), HIDDEN]);
    expect(inStratum("white", "/by/sex/women")).toEqual(days(20));
    const ofAll = basisOf(amounts, ["bme"], strata);
    expect([ofAll("bme"), ofAll("bme", "/by/sex/women")]).toEqual([HIDDEN, days(15)]);
  });
});

describe("the change of a local measure", () => {
  const now = resultsOf({ course: { ...promotions, strata: [uk, abroad] } });
  const before = resultsOf({ course: { ...promotions, strata: [uk, abroad] } }, 2021);
  const id = (end: string) => `local/course/relative-likelihood/${end}`;
  const changesOf = (earlier: typeof before, ...hidden: readonly string[]) => {
    const comparison = compareYears(now, earlier);
    const { local = [] } = maskComparison(
      comparison,
      (cell) => hidden.includes(cell),
      now.local?.definitions,
    );
    return (end: string) => {
      const [given, shown] = [comparison.local, local].map((list) => list?.find((one) => one.id === id(end)));
      if (given === undefined || shown === undefined) throw new Error(`There is no change ${id(end)}.`);
      return { given, shown };
    };
  };
  const nothing = {
    change: { status: "not-calculable", reason: "hidden" },
    test: { notTested: "hidden" },
    words: null,
  };

  test.each([2021, 2022])("says nothing where a count of %i is hidden", (year) => {
    const of = changesOf(before, `${String(year)}/local/course/counted/strata/route/abroad/white`);
    expect(of("bme/by/route/abroad").given.change.status).toBe("calculated");
    for (const end of ["bme/by/route/abroad", "bme/adjusted-for/route"]) {
      const { shown } = of(end);
      expect(shown).toMatchObject(nothing);
      expect([shown.previous, shown.current].map(({ printed }) => printed === "[c]")).toEqual([
        year === 2021,
        year === 2022,
      ]);
    }
    const { given, shown } = of("bme/by/route/uk");
    expect(shown).toBe(given);
    // Of the total a warning alone is taken away, and the change stays.
    const whole = of("bme");
    const side = year === 2021 ? "previous" : "current";
    expect(whole.given[side].warnings).toEqual(["strata-disagree"]);
    expect(whole.shown).toEqual({ ...whole.given, [side]: { ...whole.given[side], warnings: [] } });
  });

  test("says the same where there was no figure: one of its counts is hidden, or one of a stratum", () => {
    // Nobody was counted of BME people, so that there was no ratio, and none that is adjusted.
    const none = stratum("uk", [200, 1000], [0, 400]);
    const zero = resultsOf({ course: { counted: none.counted, outOf: none.outOf, strata: [none] } }, 2021);
    const cell = "2021/local/course/counted/strata/route/uk/bme";
    const ofStratum = changesOf(zero, cell)("bme/by/route/uk");
    expect(ofStratum.given.previous).toMatchObject({ reason: "nobody-in-the-comparison" });
    expect(ofStratum.shown).toMatchObject(nothing);
    const { given, shown } = changesOf(zero, cell)("bme/adjusted-for/route");
    expect(given.previous).toMatchObject({ reason: "nobody-in-the-comparison", printed: "–", basis: {} });
    expect(shown).toMatchObject(nothing);
    // What is not given stays so, and a count beside it is hidden all the same.
    const { counted, outOf } = total;
    const bare = resultsOf({ course: { counted: { ...counted, bme: null }, outOf } }, 2021);
    expect(changesOf(bare, "2021/local/course/counted/white")("bme").shown).toMatchObject({
      change: { reason: "not-given" },
      test: { notTested: "hidden" },
      previous: { basis: { white: { count: null, hidden: ["count"] } } },
    });
  });

  test("hides last year's adjusted ratio where a stratum of it is in no report", () => {
    const strata = [abroad, ...["uk", "other"].map((of) => stratum(of, [100, 500], [30, 200]))];
    const three = resultsOf({ course: { ...promotions, strata } }, 2021);
    expect(compareYears(now, three).onlyPrevious).toContain(id("bme/by/route/other"));
    const of = changesOf(three);
    expect(of("bme/adjusted-for/route").given.previous.status).toBe("calculated");
    expect(of("bme/adjusted-for/route").shown).toMatchObject({ ...nothing, previous: { printed: "[c]" } });
    expect(of("bme/adjusted-for/route").shown.current.status).toBe("calculated");
    expect(changesOf(before)("bme/adjusted-for/route").shown.previous.status).toBe("calculated");
  });
});
