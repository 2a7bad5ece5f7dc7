import {
  calculateIndicators,
  type Measure,
  pool,
  printMeasure,
  type Return,
  WresError,
  measureOf,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../../support/build-return.ts";
import { calculatedDecimal } from "../../../support/calculated-value.ts";
import { readExample } from "../../../support/read-example.ts";
import { measureNamed } from "../../../support/measure-named.ts";

const trust = (code: string, parts: Partial<Return>): Return =>
  buildReturn({ organisation: { code, name: code }, ...parts });
const lpt = [readExample("lpt-2022"), readExample("lpt-2021")];

describe("pool adds counts", () => {
  // White 596 + 400 of 3,842 + 3,327; BME 207 + 171 of 2,386 + 2,082. (996 × 4,468) / (7,169 × 378)
  // = 4,450,128 / 2,709,882 = 1.6421…; the average of the two ratios, 1.788 and 1.464, is 1.626.
  test("over years: LPT 2021 and 2022, indicator 2", () => {
    const pooled = pool(lpt, 2);
    const { years, organisations } = pooled;
    const ratio = measureOf(pooled, "indicator-2/relative-likelihood");
    expect(ratio.basis).toEqual({ white: { count: 996, of: 7169 }, bme: { count: 378, of: 4468 } });
    expect(calculatedDecimal(ratio).toFixed(4)).toBe("1.6422");
    expect({ years, organisations }).toEqual({
      years: [2021, 2022],
      organisations: [{ code: "RT5", name: "Leicestershire Partnership NHS Trust" }],
    });
  });

  // White 1,203 + 596 of 4,319 + 3,842; BME 342 + 207 of 1,530 + 2,386: (1,799 × 3,916) / (8,161 × 549) = 1.5723…
  test("over trusts: ESNEFT and LPT 2022, indicator 2", () => {
    const pooled = pool([readExample("esneft-2022"), readExample("lpt-2022")], 2);
    const { years, organisations } = pooled;
    expect(printMeasure(measureOf(pooled, "indicator-2/relative-likelihood"))).toBe("1.57");
    expect(years).toEqual([2022]);
    expect(organisations.map(({ code }) => code)).toEqual(["RDE", "RT5"]);
  });

  test("a count that one return does not give is not given", () => {
    // LPT does not give the unknown; ESNEFT does.
    const pooled = pool([readExample("esneft-2022"), readExample("lpt-2022")], 2);
    expect(measureOf(pooled, "indicator-2/likelihood/unknown")).toMatchObject({ reason: "not-given" });
    const training = pool([readExample("lpt-2022"), trust("Z", {})], 4);
    expect(measureOf(training, "indicator-4/likelihood/white")).toMatchObject({ reason: "not-given" });
  });

  // Of the survey of 2021 and 2020: White 488 + 487 of 2,237 + 2,183 = 975 / 4,420 = 22.06%; Black gave counts in one
  // year, a percentage in the other; Asian percentages in both.
  test("answers to the survey, but no percentages", () => {
    const pooled = pool(lpt, 5);
    expect(measureOf(pooled, "indicator-5/white").basis).toEqual({ white: { count: 975, of: 4420 } });
    expect(printMeasure(measureOf(pooled, "indicator-5/white"))).toBe("22.1%");
    expect(measureOf(pooled, "indicator-5/black")).toMatchObject({ reason: "not-given" });
    expect(measureOf(pooled, "indicator-5/asian")).toMatchObject({ reason: "not-given" });
    expect(pooled.surveyYears).toEqual([2020, 2021]);
    expect(measureOf(pooled, "indicator-5/white").method).toEqual({});
  });

  test("BME answers of a return that gives the four groups alone", () => {
    const four = { yes: 1, answered: 10 };
    const answers = { asian: four, black: four, mixed: four, other: four };
    const returns = [
      trust("A", { survey: { discrimination: answers } }),
      trust("B", { survey: { discrimination: { bme: { yes: 6, answered: 60 } } } }),
    ];
    expect(measureOf(pool(returns, 8), "indicator-8/bme").basis).toEqual({ bme: { count: 10, of: 100 } });
    expect(measureOf(pool(returns, 8), "indicator-8/asian")).toMatchObject({ reason: "not-given" });
  });

  test("people who work solely on the bank, beside the others", () => {
    const bank = { bank: { workforce: { total: { white: 10, bme: 30, unknown: 0 } } } };
    const pooled = pool([trust("A", bank), trust("B", bank)], 1);
    expect(measureOf(pooled, "bank/indicator-1/workforce/bme").basis).toEqual({ bme: { count: 60, of: 80 } });
    expect(pooled.measures.filter(({ id }) => !id.startsWith("bank/")).every(isNotGiven)).toBe(true);
    expect(pool(lpt, 1).measures.some(({ id }) => id.startsWith("bank/"))).toBe(false);
  });

  test("strata, where every return gives them", () => {
    const stratum = (of: string, white: number) => ({
      by: "route",
      of,
      shortlisted: { white: 50, bme: 50 },
      appointed: { white, bme: 10 },
    });
    const shortlisting = (...strata: ReturnType<typeof stratum>[]) => ({
      shortlisting: { shortlisted: { white: 100, bme: 100 }, appointed: { white: 60, bme: 40 }, strata },
    });
    const returns = [
      trust("A", shortlisting(stratum("home", 30), stratum("international", 20))),
      trust("B", shortlisting(stratum("home", 10))),
    ];
    const pooled = pool(returns, 2);
    // (40 of 100) / (20 of 100), and without it (120 − 40 of 100) / (80 − 20 of 100).
    expect(printMeasure(measureOf(pooled, "indicator-2/route/home/relative-likelihood"))).toBe("2.00");
    expect(printMeasure(measureOf(pooled, "indicator-2/without/route/home/relative-likelihood"))).toBe(
      "1.33",
    );
    expect(measureOf(pooled, "indicator-2/route/international/relative-likelihood")).toMatchObject({
      reason: "not-given",
    });
  });
});

describe("pool says who does not give a count that others give", () => {
  const people = (white: number | null, bme: number | null, unknown: number | null = 0) => ({
    white,
    bme,
    unknown,
  });
  const appointment = (code: string, bme: number | null): Return =>
    trust(code, { shortlisting: { shortlisted: people(100, 50), appointed: people(20, bme) } });

  test("one blank cell among 210 returns", () => {
    const codes = Array.from({ length: 210 }, (_, index) => `T${String(index + 1).padStart(3, "0")}`);
    const returns = codes.map((code) => appointment(code, code === "T005" ? null : 8));
    const pooled = pool(returns, 2);
    expect(pooled.notGiven).toEqual([
      {
        path: "shortlisting.appointed.bme",
        paths: ["shortlisting.appointed.bme"],
        by: [{ code: "T005", year: 2022 }],
      },
    ]);
    // A total without one of its parts is no total; that of White people is 210 × 20 of 210 × 100.
    expect(measureOf(pooled, "indicator-2/relative-likelihood")).toMatchObject({ reason: "not-given" });
    expect(measureOf(pooled, "indicator-2/likelihood/white").basis).toEqual({
      white: { count: 4200, of: 21_000 },
    });
    expect(pool(returns.toReversed(), 2).notGiven).toEqual(pooled.notGiven);
    const without = returns.filter(({ organisation }) => organisation.code !== "T005");
    expect(pool(without, 2).notGiven).toEqual([]);
  });

  test("by year where they are of one trust, and a whole part of a return together", () => {
    const returns = [appointment("A", 8), { ...appointment("A", 8), year: 2021, shortlisting: undefined }];
    expect(pool(returns, 2).notGiven).toEqual([
      { path: "shortlisting", paths: ["shortlisting"], by: [{ code: "A", year: 2021 }] },
    ]);
    expect(pool([appointment("A", null)], 2).notGiven).toEqual([]);
  });

  test("but not of counts that nobody gives, nor of those that the indicator is not made from", () => {
    expect(pool([appointment("A", null), appointment("B", null)], 2).notGiven).toEqual([]);
    const asked = { white: { yes: 1, answered: 10 }, bme: { yes: 2, answered: 10 } };
    const workforce = { clinical: { "band-5": people(60, 40) } };
    const A = trust("A", {
      workforce,
      disciplinary: { window: "single-year", entered: people(3, 2) },
      survey: { discrimination: asked, "equal-opportunities": asked },
      bank: { workforce: { total: people(5, 5) } },
    });
    const B = trust("B", {
      workforce: { total: people(60, 40) },
      disciplinary: { window: "single-year", entered: people(4, 4) },
      survey: { discrimination: asked },
    });
    const lost = (indicator: 1 | 3 | 4 | 7 | 8 | 9) =>
      pool([A, B], indicator).notGiven.map(({ path }) => path);
    // The rows of A are enough for a likelihood: B gives its total. Nothing is asked of the training of bank workers.
    expect([lost(1), lost(3), lost(4)]).toEqual([["workforce.clinical", "bank"], ["bank"], []]);
    expect([lost(7), lost(8), lost(9)]).toEqual([["survey.equal-opportunities"], [], []]);
  });

  test("of cases in the window that is asked for, and of a board in each of its halves", () => {
    const cases = (code: string, before: number | null): Return =>
      trust(code, {
        workforce: { total: people(100, 100) },
        disciplinary: {
          window: "single-year",
          entered: people(3, 2),
          enteredPreviousYear: people(3, before),
        },
      });
    const returns = [cases("A", 4), cases("B", null)];
    expect(pool(returns, 3).notGiven).toEqual([]);
    expect(pool(returns, 3, { disciplinaryWindow: "two-year-total" }).notGiven).toEqual([
      {
        path: "disciplinary.entered.bme",
        paths: ["disciplinary.entered.bme"],
        by: [{ code: "B", year: 2022 }],
      },
    ]);
    const board = (code: string, voting?: number) =>
      trust(code, { board: { total: people(10, 2), voting: people(voting ?? null, 1) } });
    expect(pool([board("A", 8), board("B")], 9).notGiven).toEqual([
      {
        // Non-voting members are all less voting: two counts are lost with one.
        path: "board",
        paths: ["board.voting.white", "board.nonVoting.white"],
        by: [{ code: "B", year: 2022 }],
      },
    ]);
  });
});

describe("pool adds strata", () => {
  const site = { by: "site", of: "north" } as const;
  const other = { by: "site", of: "south" } as const;
  const people = { white: 50, bme: 25, unknown: 5 };
  /** A trust with its counts, and those of the strata that are named. */
  const withStrata = (code: string, ...strata: (typeof site | typeof other)[]): Return =>
    trust(code, {
      workforce: {
        total: { white: 200, bme: 100, unknown: 10 },
        strata: strata.map((name) => ({ ...name, workforce: people })),
      },
      disciplinary: {
        window: "single-year",
        entered: { white: 10, bme: 8 },
        strata: strata.map((name) => ({ ...name, entered: { white: 5, bme: 4 } })),
      },
      training: {
        accessed: { white: 40, bme: 10 },
        strata: strata.map((name) => ({ ...name, accessed: { white: 20, bme: 4 } })),
      },
      survey: {
        discrimination: { bme: { yes: 5, answered: 40 } },
        strata: strata.map((name) => ({ ...name, discrimination: { bme: { yes: 2, answered: 20 } } })),
      },
      board: {
        total: { white: 8, bme: 2, unknown: 0 },
        strata: strata.map((name) => ({ ...name, total: { white: 3, bme: 1, unknown: 0 } })),
      },
    });

  // Twice what one trust has in its north: 25 of 50 + 25 + 5; 5 of 50 over 4 of 25; 20 of 50 over 4 of 25; 2 of 20; 1 of 3 + 1.
  const ofOne = [
    { indicator: 1, id: "workforce/bme/by/site", basis: { bme: { count: 50, of: 160 } } },
    {
      indicator: 3,
      id: "site/{of}/relative-likelihood",
      basis: { white: { count: 10, of: 100 }, bme: { count: 8, of: 50 } },
    },
    {
      indicator: 4,
      id: "site/{of}/relative-likelihood",
      basis: { white: { count: 40, of: 100 }, bme: { count: 8, of: 50 } },
    },
    { indicator: 8, id: "bme/by/site", basis: { bme: { count: 4, of: 40 } } },
    { indicator: 9, id: "board/bme/by/site", basis: { bme: { count: 2, of: 8 } } },
  ] as const;
  const idOf = ({ indicator, id }: (typeof ofOne)[number], of: string): string =>
    `indicator-${String(indicator)}/${id.includes("{of}") ? id.replace("{of}", of) : `${id}/${of}`}`;

  test.each(ofOne)("of indicator $indicator, each with the workforce of its own return", (measure) => {
    const pooled = pool([withStrata("A", site), withStrata("B", site)], measure.indicator);
    expect(measureNamed(pooled, idOf(measure, "north")).basis).toEqual(measure.basis);
  });

  test.each(ofOne)("of indicator $indicator, and one that only one return gives is not given", (measure) => {
    for (const returns of [
      [withStrata("A", site, other), withStrata("B", site)],
      [withStrata("A", site), withStrata("B", other, site)],
    ]) {
      const pooled = pool(returns, measure.indicator);
      expect(measureNamed(pooled, idOf(measure, "north")).basis).toEqual(measure.basis);
      expect(measureNamed(pooled, idOf(measure, "south"))).toMatchObject({ reason: "not-given" });
    }
  });

  test.each(ofOne)("of indicator $indicator: none where no return has any", ({ indicator }) => {
    const plain = withStrata("A");
    const bare: Return = {
      ...plain,
      workforce: { total: plain.workforce?.total },
      disciplinary: { ...plain.disciplinary, strata: undefined },
      training: { ...plain.training, strata: undefined },
      survey: { discrimination: { bme: { yes: 5, answered: 40 } } },
      board: { total: plain.board?.total },
    };
    const { measures } = pool([bare, withStrata("B")], indicator);
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.filter(({ about }) => "stratum" in about)).toEqual([]);
  });
});

describe("pool keeps how something was counted", () => {
  const staff = { workforce: { total: { white: 100, bme: 50, unknown: 0 } } };
  const training = (code: string, counted?: "people" | "episodes"): Return =>
    trust(code, { ...staff, training: { counted, accessed: { white: 40, bme: 10 } } });
  const id = "indicator-4/relative-likelihood";

  // (80 of 200) / (20 of 100): one person can have several of the 20 episodes, so that they are no sample of people.
  test("episodes of training are no people: a ratio without an interval and a test", () => {
    const ratio = measureOf(pool([training("A", "episodes"), training("B", "episodes")], 4), id);
    expect(ratio).toMatchObject({ printed: "2.00", method: { counted: "episodes" } });
    expect(ratio).not.toHaveProperty("interval");
    expect(ratio).not.toHaveProperty("test");
    const people = measureOf(pool([training("A"), training("B", "people")], 4), id);
    expect(people.method).not.toHaveProperty("counted");
    expect(people).toHaveProperty("test");
  });

  test("the year of a survey where every return says it", () => {
    const answers = (code: string, year?: number): Return =>
      trust(code, { survey: { year, discrimination: { bme: { yes: 5, answered: 10 } } } });
    const method = (...years: (number | undefined)[]) =>
      measureOf(
        pool(
          years.map((year, index) => answers(String(index), year)),
          8,
        ),
        "indicator-8/bme",
      ).method;
    expect(method(2021, 2021)).toMatchObject({ surveyYear: 2021 });
    expect(method(2021, undefined)).not.toHaveProperty("surveyYear");
    expect(method(undefined, undefined)).not.toHaveProperty("surveyYear");
  });

  test("episodes of one trust and people of another are not added", () => {
    const { refusals, measures } = pool([training("A", "episodes"), training("B")], 4);
    expect(refusals.map(({ because }) => because)).toEqual(["episodes-and-people"]);
    for (const measure of measures) expect(measure).toMatchObject({ reason: "not-comparable", basis: {} });
    expect(pool([training("A", "episodes"), trust("B", staff)], 4).refusals).toEqual([]);
  });

  // Survey 2021 brought "not sure" into the denominator of indicator 7. A survey before it that is counted again has it too.
  test("a survey that is recalculated is as later ones are, and not as it was", () => {
    const answers = (code: string, year: number, recalculated?: boolean): Return =>
      trust(code, {
        year: year + 1,
        survey: { year, recalculated, "equal-opportunities": { bme: { yes: 5, answered: 10 } } },
      });
    const again = pool([answers("A", 2020, true), answers("B", 2020, true)], 7);
    expect(again.refusals).toEqual([]);
    expect(measureOf(again, "indicator-7/bme")).toMatchObject({
      basis: { bme: { count: 10, of: 20 } },
      method: { answered: "yes-no-or-not-sure", recalculated: true },
    });
    expect(pool([answers("A", 2020, true), answers("A", 2021)], 7).refusals).toEqual([]);
    const mixed = pool([answers("A", 2020, true), answers("B", 2020)], 7);
    expect(mixed.refusals.map(({ because }) => because)).toEqual(["definition-changed"]);
    const before = measureOf(pool([answers("A", 2020), answers("B", 2020)], 7), "indicator-7/bme");
    expect(before.method).toMatchObject({ answered: "yes-or-no" });
    expect(before.method).not.toHaveProperty("recalculated");
  });
});

function isNotGiven(measure: Measure): boolean {
  return measure.status === "not-calculable" && measure.reason === "not-given";
}

describe("pool adds workforces", () => {
  const row = (white: number | null, bme: number | null) => ({ white, bme, unknown: 0 });

  test("a row that a trust does not have adds nobody; a row that is null makes the sum not given", () => {
    const returns = [
      trust("A", { workforce: { clinical: { "band-5": row(60, 40), "band-9": row(3, 1) } } }),
      trust("B", { workforce: { clinical: { "band-5": row(30, 70), "band-8a": row(null, 10) } } }),
    ];
    const pooled = pool(returns, 1);
    const basisOf = (id: string) => measureNamed(pooled, id).basis;
    expect(basisOf("indicator-1/clinical/band-5/bme")).toEqual({ bme: { count: 110, of: 200 } });
    expect(basisOf("indicator-1/clinical/band-9/bme")).toEqual({ bme: { count: 1, of: 4 } });
    expect(measureOf(pooled, "indicator-1/clinical/band-8a/white")).toMatchObject({ reason: "not-given" });
    expect(measureOf(pooled, "indicator-1/clinical/all-rows/bme")).toMatchObject({ reason: "not-given" });
  });

  test("a return that gives its total alone gives no row", () => {
    const returns = [
      trust("A", { workforce: { clinical: { "band-5": row(60, 40) } } }),
      trust("B", { workforce: { total: row(30, 70) } }),
    ];
    const pooled = pool(returns, 1);
    expect(measureOf(pooled, "indicator-1/workforce/bme").basis).toEqual({ bme: { count: 110, of: 200 } });
    expect(measureOf(pooled, "indicator-1/clinical/band-5/bme")).toMatchObject({ reason: "not-given" });
  });

  // A counts 5 senior medical managers among its 50 consultants; B has 10 consultants, and 2 managers beside them.
  test("a row inside another in one trust, and beside it in the other, is put inside it", () => {
    const returns = [
      trust("A", {
        workforce: { medical: { consultants: row(30, 20), "senior-medical-managers": row(4, 1) } },
      }),
      trust("B", {
        workforce: {
          medical: { consultants: row(5, 5), "senior-medical-managers": { ...row(1, 1), ofWhich: null } },
        },
      }),
    ];
    const pooled = pool(returns, 1);
    const basisOf = (id: string) => measureNamed(pooled, `indicator-1/${id}/bme`).basis;
    expect(basisOf("medical/consultants")).toEqual({ bme: { count: 26, of: 62 } });
    expect(basisOf("medical/senior-medical-managers")).toEqual({ bme: { count: 2, of: 7 } });
    expect(basisOf("medical/all-rows")).toEqual({ bme: { count: 26, of: 62 } });
    expect(basisOf("workforce")).toEqual({ bme: { count: 26, of: 62 } });
  });

  test("a half of a board that is not given is worked out in its own board", () => {
    const returns = [
      trust("A", { board: { total: row(10, 2), voting: row(8, 1) } }),
      trust("B", { board: { total: row(10, 2), nonVoting: row(3, 0) } }),
    ];
    const pooled = pool(returns, 9);
    expect(measureOf(pooled, "indicator-9/non-voting/bme").basis).toEqual({ bme: { count: 1, of: 6 } });
    expect(measureOf(pooled, "indicator-9/voting/bme")).toMatchObject({ reason: "not-given" });
  });

  test("several years of one trust are largely the same people, and say so", () => {
    expect(pool(lpt, 1).people).toBe("once-a-year");
    expect(pool(lpt, 1).measures.filter((measure) => measure.interval ?? measure.judgement)).toEqual([]);
    expect(pool(lpt, 2).people).toBe("each-once");
    expect(pool([readExample("esneft-2022"), readExample("lpt-2022")], 9).people).toBe("each-once");
  });
});

describe("pool refuses", () => {
  const notComparable = { status: "not-calculable", reason: "not-comparable", basis: {} };

  test("indicator 7 across survey 2021, and nothing else of the survey", () => {
    const { refusals, measures } = pool(lpt, 7);
    expect(refusals.map(({ because }) => because)).toEqual(["definition-changed"]);
    for (const measure of measures) expect(measure).toMatchObject(notComparable);
    expect(pool(lpt, 8).refusals).toEqual([]);
  });

  test("indicator 7 by the return's year where the survey is not named", () => {
    const answers = { survey: { "equal-opportunities": { bme: { yes: 5, answered: 10 } } } };
    const of = (...years: number[]) => years.map((year) => trust("A", { ...answers, year }));
    expect(pool(of(2021, 2022), 7).refusals.map(({ because }) => because)).toEqual(["definition-changed"]);
    expect(pool(of(2022, 2023), 7).refusals).toEqual([]);
  });

  test("and keeps the definition that several surveys share", () => {
    const answers = { "equal-opportunities": { bme: { yes: 5, answered: 10 } } };
    const pooled = pool(
      [2021, 2022].map((year) => trust("A", { year: year + 1, survey: { year, ...answers } })),
      7,
    );
    expect(measureOf(pooled, "indicator-7/bme").method).toEqual({ answered: "yes-no-or-not-sure" });
  });

  const staff = { workforce: { total: { white: 1000, bme: 500, unknown: 0 } } };
  const entered = (code: string, year: number, disciplinary: Return["disciplinary"]): Return =>
    trust(code, { year, ...staff, disciplinary });
  const people = { white: 10, bme: 10 };
  const id = "indicator-3/relative-likelihood";

  test.each([
    {
      codes: "AB",
      years: [2022, 2022],
      windows: ["single-year", "two-year-total"],
      because: "windows-mixed",
    },
    {
      codes: "AA",
      years: [2021, 2022],
      windows: ["two-year-total", "two-year-total"],
      because: "windows-overlap",
    },
    { codes: "AA", years: [2021, 2022], windows: ["not-stated", "not-stated"], because: "window-not-stated" },
  ] as const)("indicator 3: $because", ({ codes, years, windows, because }) => {
    const returns = [0, 1].map((at) =>
      entered(codes.charAt(at), years[at] ?? 0, { window: windows[at], entered: people }),
    );
    const pooled = pool(returns, 3);
    const { refusals } = pooled;
    expect(refusals.map((refusal) => refusal.because)).toEqual([because]);
    expect(measureOf(pooled, id)).toMatchObject({ status: "not-calculable", basis: {} });
  });

  test.each([
    { codes: "AB", years: [2021, 2022], window: "two-year-total" },
    { codes: "AB", years: [2022, 2022], window: "not-stated" },
    { codes: "AA", years: [2020, 2022], window: "two-year-average" },
    { codes: "AA", years: [2021, 2022], window: "single-year" },
  ] as const)("but not $window of $codes in $years", ({ codes, years, window }) => {
    const returns = [0, 1].map((at) =>
      entered(codes.charAt(at), years[at] ?? 0, { window, entered: people }),
    );
    const pooled = pool(returns, 3);
    const { refusals } = pooled;
    expect(refusals).toEqual([]);
    // (20 of 1,000) / (20 of 2,000)
    expect(printMeasure(measureOf(pooled, id))).toBe("2.00");
    expect(measureOf(pooled, id).method.window).toBe(window);
  });

  test("nothing where single years can be had from windows that overlap", () => {
    const returns = [
      entered("A", 2021, {
        window: "two-year-total",
        entered: { white: 30, bme: 20 },
        enteredPreviousYear: { white: 10, bme: 10 },
      }),
      entered("A", 2022, { window: "single-year", entered: { white: 20, bme: 30 } }),
    ];
    const pooled = pool(returns, 3, { disciplinaryWindow: "single-year" });
    const { refusals } = pooled;
    expect(refusals).toEqual([]);
    expect(measureOf(pooled, id).basis).toEqual({
      bme: { count: 40, of: 1000 },
      white: { count: 40, of: 2000 },
    });
    const [, without] = returns;
    const notHad = pool([entered("A", 2021, { entered: people }), ...(without ? [without] : [])], 3, {
      disciplinaryWindow: "single-year",
    });
    expect(notHad.refusals.map(({ because }) => because)).toEqual(["window-not-available"]);
    expect(measureOf(notHad, id)).toMatchObject({ reason: "window-not-available" });
  });

  test("the Asian and Other groups of two schemes, and no other group", () => {
    const four = { asian: 10, black: 10, mixed: 10, other: 10 };
    const shortlisting = {
      shortlisted: { white: 100, ...four },
      appointed: { white: 10, asian: 1, black: 1, mixed: 1, other: 1 },
    };
    const returns = ["A", "B"].map((code) => trust(code, { shortlisting }));
    const pooled = pool(returns, 2, { ethnicitySchemes: ["2001", "2021"] });
    const { refusals } = pooled;
    expect(refusals.map(({ because }) => because)).toEqual(["schemes-mixed"]);
    expect(measureOf(pooled, "indicator-2/relative-likelihood/asian")).toMatchObject(notComparable);
    expect(measureOf(pooled, "indicator-2/likelihood/other")).toMatchObject(notComparable);
    expect(printMeasure(measureOf(pooled, "indicator-2/relative-likelihood/black"))).toBe("1.00");
    expect(printMeasure(measureOf(pooled, "indicator-2/relative-likelihood"))).toBe("1.00");
    expect(pool(returns, 2, { ethnicitySchemes: ["2021", "2021"] }).refusals).toEqual([]);
  });
});

describe("pool throws", () => {
  const one = trust("A", {});
  test.each([
    { call: () => pool([], 2), code: "invalid-option" },
    { call: () => pool([one, one], 2), code: "repeated-return" },
    {
      // Case and blanks are slips of typing: its people would be counted twice all the same.
      call: () =>
        pool(
          [
            one,
            {
              ...one,
              organisation: { ...one.organisation, code: ` ${one.organisation.code.toLowerCase()}` },
            },
          ],
          2,
        ),
      code: "repeated-return",
    },
    { call: () => pool([one], 10 as 9), code: "invalid-option" },
    { call: () => pool([one], 2, { ethnicitySchemes: ["2001", "2021"] }), code: "invalid-option" },
    { call: () => pool([one], 2, { ethnicitySchemes: ["1991" as "2001"] }), code: "invalid-option" },
    { call: () => pool([one], 2, { denominator: "some" as "all" }), code: "invalid-option" },
    {
      call: () => pool([trust("A", { shortlisting: { shortlisted: { bme: 1 }, appointed: { bme: 2 } } })], 2),
      code: "invalid-return",
    },
    { call: () => measureNamed(pool([one], 2), "indicator-2/nothing"), code: "unknown-measure" },
  ])("$code: $call", ({ call, code }) => {
    expect(call).toThrow(WresError);
    expect(call).toThrow(expect.objectContaining({ code }) as Error);
  });

  test("and says which indicator it was given", () => {
    expect(() => pool([one], 10 as 9)).toThrow("indicator is 10; expected a number from 1 to 9.");
    expect(() => pool([one], "2" as unknown as 2)).toThrow(
      'indicator is "2"; expected a number from 1 to 9.',
    );
  });

  test("and leaves what it was given as it was", () => {
    const before = JSON.stringify(lpt);
    pool(lpt, 3);
    expect(JSON.stringify(lpt)).toBe(before);
    expect(calculateIndicators(lpt[0] ?? one).year).toBe(2022);
  });
});
