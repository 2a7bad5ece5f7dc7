import { calculateIndicators, measureOf, parseReturn, type MeasureId, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

const organisation = { code: "X", name: "Example" };

/** Women and men of a workforce, a survey and a board; none of them is from a document. */
const bySex: Return = {
  organisation,
  year: 2022,
  workforce: {
    total: { white: 900, bme: 300, unknown: 50 },
    strata: [
      { by: "sex", of: "women", workforce: { white: 700, bme: 180, unknown: 30 } },
      { by: "sex", of: "men", workforce: { white: 200, bme: 120, unknown: 20 } },
    ],
  },
  disciplinary: {
    window: "single-year",
    entered: { white: 18, bme: 15 },
    strata: [
      { by: "sex", of: "women", entered: { white: 8, bme: 3 } },
      { by: "sex", of: "men", entered: { white: 10, bme: 12 } },
    ],
  },
  survey: {
    discrimination: { white: { yes: 40, answered: 600 }, bme: { yes: 30, answered: 200 } },
    strata: [
      {
        by: "sex",
        of: "women",
        discrimination: { white: { yes: 30, answered: 450 }, bme: { yes: 14, answered: 120 } },
      },
      {
        by: "sex",
        of: "men",
        discrimination: { white: { percentage: "6.7" }, bme: { percentage: "20.0" } },
      },
    ],
  },
  board: {
    total: { white: 12, bme: 3, unknown: 0 },
    strata: [{ by: "sex", of: "women", total: { white: 5, bme: 2, unknown: 0 } }],
  },
};

const printed = (wresReturn: Return, id: MeasureId): string =>
  measureOf(calculateIndicators(wresReturn), id).printed;

describe("a stratum has the figures of its indicator", () => {
  // oxfmt-ignore
  test.each<readonly [MeasureId, string, string]>([
    ["indicator-1/workforce/bme/by/sex/women", "19.8%", "180 / 910"],
    ["indicator-1/difference/workforce/bme/by/sex/women", "-4.2", "180 / 910 − 300 / 1,250"],
    ["indicator-1/difference/workforce/bme/by/sex/men", "11.3", "120 / 340 − 300 / 1,250"],
    ["indicator-5/bme/by/sex/women", "–", "not asked of women"],
    ["indicator-8/bme/by/sex/women", "11.7%", "14 / 120"],
    ["indicator-8/difference/by/sex/women", "5.0", "14 / 120 − 30 / 450"],
    ["indicator-8/difference/by/sex/men", "13.3", "20.0 − 6.7, as published"],
    ["indicator-9/board/bme/by/sex/women", "28.6%", "2 / 7"],
    ["indicator-9/workforce/bme/by/sex/women", "19.8%", "180 / 910"],
    ["indicator-9/difference/board/bme/by/sex/women", "8.8", "2 / 7 − 180 / 910"],
    // The workforce of the stratum stands in workforce.strata: (12 / 120) / (10 / 200).
    ["indicator-3/sex/men/relative-likelihood", "2.00", ""],
    // (3 / 180) / (8 / 700)
    ["indicator-3/sex/women/relative-likelihood", "1.46", ""],
  ])("%s is %s: %s", (id, figure) => {
    expect(printed(bySex, id)).toBe(figure);
  });

  test("and the difference from the whole is as sure as that from the rest, by the part of the whole that is the rest", () => {
    const { interval, test: tested } = measureOf(
      calculateIndicators(bySex),
      "indicator-1/difference/workforce/bme/by/sex/women",
    );
    // Newcombe's method 10 for 180 of 910 and 120 of 340, times 340 / 1,250; chi-squared of the same. Worked out in Python 3 from the
    // formulas of the article: -0.0578879 to -0.0269884, chi-squared 32.660838.
    expect(interval?.lower).toBeCloseTo(-0.057_887_857, 6);
    expect(interval?.upper).toBeCloseTo(-0.026_988_387, 6);
    expect(interval?.method).toBe("newcombe");
    expect(tested?.statistic).toBeCloseTo(32.660_838, 5);
  });

  test("and is compared among strata, apart from what makes a headline", () => {
    const measure = measureOf(calculateIndicators(bySex), "indicator-8/difference/by/sex/women");
    expect(measure.looks?.family).toBe("strata/indicator-8");
    expect(measure.looks?.testedInAll).toBeNull();
  });
});

const cell = (sex: string, grade: string, white: number, bme: number) => ({
  by: ["sex", "grade"] as const,
  of: [sex, grade] as const,
  workforce: { white, bme, unknown: 0 },
});

/** Two divisions at once. */
const joint: Return = {
  organisation,
  year: 2022,
  workforce: {
    total: { white: 900, bme: 300, unknown: 0 },
    strata: [
      cell("women", "band-5", 400, 120),
      cell("women", "band-6", 300, 60),
      cell("men", "band-5", 120, 80),
      cell("men", "band-6", 80, 40),
    ],
  },
};

describe("an intersection", () => {
  // oxfmt-ignore
  test.each<readonly [MeasureId, string, string]>([
    ["indicator-1/workforce/bme/by/sex+grade/women+band-6", "16.7%", "60 / 360"],
    ["indicator-1/workforce/bme/by/sex/women", "20.5%", "(120 + 60) / (520 + 360)"],
    ["indicator-1/workforce/bme/by/grade/band-6", "20.8%", "(60 + 40) / (360 + 120)"],
    ["indicator-1/difference/workforce/bme/by/grade/band-5", "2.8", "200 / 720 − 300 / 1,200"],
  ])("%s is %s: %s", (id, figure) => {
    expect(printed(joint, id)).toBe(figure);
  });

  test("adds up to a stratum only where each of its counts is given", () => {
    const strata = [...(joint.workforce?.strata ?? [])];
    strata[1] = { by: ["sex", "grade"], of: ["women", "band-6"], workforce: { white: 300, unknown: 0 } };
    const without: Return = { ...joint, workforce: { ...joint.workforce, strata } };
    expect(printed(without, "indicator-1/workforce/bme/by/sex/women")).toBe("–");
    expect(printed(without, "indicator-1/workforce/bme/by/sex/men")).toBe("37.5%"); // 120 / 320
  });

  test("of a ratio is adjusted for by both divisions, and by each", () => {
    const part = (sex: string, grade: string, white: [number, number], bme: [number, number]) => ({
      by: ["sex", "grade"] as const,
      of: [sex, grade] as const,
      appointed: { white: white[0], bme: bme[0] },
      shortlisted: { white: white[1], bme: bme[1] },
    });
    const results = calculateIndicators({
      organisation,
      year: 2022,
      shortlisting: {
        appointed: { white: 30, bme: 12 },
        shortlisted: { white: 100, bme: 60 },
        strata: [
          part("women", "band-5", [10, 20], [5, 20]),
          part("women", "band-6", [5, 30], [1, 10]),
          part("men", "band-5", [10, 20], [5, 20]),
          part("men", "band-6", [5, 30], [1, 10]),
        ],
      },
    });
    const ratio = (id: MeasureId) => measureOf(results, id);
    // Above: 2 (10 · 20 / 40 + 5 · 10 / 40) = 2 · 6.25; below: 2 (5 · 20 / 40 + 1 · 30 / 40) = 2 · 3.25; 6.25 / 3.25 = 1.923.
    expect(ratio("indicator-2/adjusted-for/sex+grade/relative-likelihood").printed).toBe("1.92");
    // By grade alone the two sexes are together, and alike: the same.
    expect(ratio("indicator-2/adjusted-for/grade/relative-likelihood").printed).toBe("1.92");
    // Women are half of each group: (15 / 50) / (6 / 30) = 1.50, and so are men.
    expect(ratio("indicator-2/sex/women/relative-likelihood").printed).toBe("1.50");
    expect(ratio("indicator-2/adjusted-for/sex/relative-likelihood").printed).toBe("1.50");
    expect(ratio("indicator-2/sex+grade/women+band-5/relative-likelihood").printed).toBe("2.00"); // (10 / 20) / (5 / 20)
  });
});

describe("what a return with strata may not say", () => {
  const issues = (change: Partial<Return>): readonly string[] => foundIn({ ...bySex, ...change }).issues;

  test("nothing where it agrees with itself", () => {
    expect(issues({})).toEqual([]);
    expect(foundIn(joint).issues).toEqual([]);
  });

  test("more people in the strata than in the whole", () => {
    const strata = [
      { by: "sex", of: "women", workforce: { white: 700 } },
      { by: "sex", of: "men", workforce: { white: 201 } },
    ];
    expect(issues({ workforce: { total: { white: 900 }, strata }, disciplinary: {} })).toEqual([
      "part-over-whole workforce.strata[1].workforce.white",
    ]);
    const survey = (yes: number) => ({
      discrimination: { bme: { yes: 30, answered: 200 } },
      strata: [{ by: "sex", of: "women", discrimination: { bme: { yes, answered: 200 } } }],
    });
    expect(issues({ survey: survey(31) })).toEqual([
      "part-over-whole survey.strata[0].discrimination.bme.yes",
    ]);
    expect(issues({ survey: survey(30) })).toEqual([]);
    const board = { total: { bme: 3 }, strata: [{ by: "sex", of: "women", total: { bme: 4 } }] };
    expect(issues({ board })).toEqual(["part-over-whole board.strata[0].total.bme"]);
  });

  test("more of a part of the board than of the board of the stratum", () => {
    const board = {
      total: { bme: 9 },
      voting: { bme: 9 },
      strata: [{ by: "sex", of: "women", total: { bme: 2 }, voting: { bme: 3 } }],
    };
    expect(issues({ board })).toEqual(["part-over-whole board.strata[0].voting.bme"]);
  });

  test("two numbers for the workforce of one stratum", () => {
    const disciplinary = {
      entered: { white: 18 },
      strata: [{ by: "sex", of: "women", entered: { white: 8 }, workforce: { white: 699 } }],
    };
    expect(issues({ disciplinary })).toEqual(["totals-disagree disciplinary.strata[0].workforce.white"]);
  });

  test("by sex what follows from sex and grade; the same intersection twice; an order of its own", () => {
    const found = (...strata: NonNullable<NonNullable<Return["workforce"]>["strata"]>): readonly string[] =>
      foundIn({ workforce: { total: {}, strata } }).issues;
    expect(found(cell("women", "band-5", 1, 1), { by: "sex", of: "men" })).toEqual([
      "not-allowed workforce.strata[1].by",
    ]);
    expect(found(cell("women", "band-5", 1, 1), cell("women", "band-5", 1, 1))).toEqual([
      "repeated-stratum workforce.strata[1].of",
    ]);
    expect(found(cell("women", "band-5", 1, 1), { by: ["grade", "sex"], of: ["band-6", "women"] })).toEqual([
      "not-allowed workforce.strata[1].by",
    ]);
    expect(found({ by: ["sex", "sex"], of: ["women", "men"] })).toEqual([
      "not-allowed workforce.strata[0].by",
    ]);
    expect(found({ by: ["sex", "grade"], of: "women" })).toEqual(["not-allowed workforce.strata[0].of"]);
  });

  test("and three divisions at once are no shape of a stratum", () => {
    const parsed = parseReturn({
      organisation,
      year: 2022,
      workforce: { strata: [{ by: ["a", "b", "c"], of: ["x", "y", "z"] }] },
    });
    expect(parsed.status).toBe("invalid");
  });

  test("says what to do where strata follow from intersections", () => {
    const parsed = parseReturn({
      ...joint,
      workforce: {
        ...joint.workforce,
        strata: [...(joint.workforce?.strata ?? []), { by: "sex", of: "men" }],
      },
    });
    expect(parsed.status === "invalid" && parsed.issues.map(({ message }) => message)).toEqual([
      'workforce.strata[4].by is "sex"; expected no strata by sex beside those by sex and grade. The strata by sex and grade add up to those by sex: remove one of the two.',
    ]);
  });
});
