import {
  calculateIndicators,
  compareYears,
  measureOf,
  parseReturn,
  type Return,
  type Results,
} from "wres-metrics";
import { forInternalUse, renderMarkdown, reportContent, reportDocument } from "wres-metrics/report";
import { describe, expect, test } from "vitest";

const uhl = { code: "RWE", name: "University Hospitals of Leicester NHS Trust" };
const lpt = { code: "RT5", name: "Leicestershire Partnership NHS Trust" };

function resultsOf(wresReturn: Return): Results {
  const parsed = parseReturn(wresReturn);
  if (parsed.status === "invalid") throw new Error(parsed.issues[0]?.message);
  return calculateIndicators(parsed.return);
}

/** A report of some years, this year first, as Markdown. */
function reported(current: Return, ...previous: readonly Return[]): string {
  const content = reportContent(resultsOf(current), previous.map(resultsOf));
  return renderMarkdown(reportDocument(forInternalUse(content)));
}

describe("University Hospitals of Leicester, action plan of 2023", () => {
  const now: Return = {
    organisation: uhl,
    year: 2023,
    survey: {
      year: 2022,
      "harassment-from-public": { white: { percentage: "20.6" }, bme: { percentage: "25.5" } },
      "harassment-from-staff": { white: { percentage: "23.8" }, bme: { percentage: "23.7" } },
    },
    published: {
      "indicator-1/workforce/bme": "44.23",
      "indicator-1/non-clinical/vsm/bme": "5.00",
      "indicator-9/board/bme": "13.64",
      "indicator-9/difference/board/bme": "-30.56",
    },
  };
  // Worked back from "up by 1.2", "up by 1.5", "down by 0.3", "up by 0.64" and "up by 7.56".
  const before: Return = {
    organisation: uhl,
    year: 2022,
    survey: {
      year: 2021,
      "harassment-from-public": { bme: { percentage: "24.3" } },
      "harassment-from-staff": { white: { percentage: "24.1" }, bme: { percentage: "22.2" } },
    },
    published: { "indicator-9/board/bme": "13.00", "indicator-9/difference/board/bme": "-38.12" },
  };

  test("44.23% of the workforce, 5.00% of VSM, and 13.64% of the board stand in the report, marked", () => {
    const page = reported(now);
    expect(page).toMatch(/\| Whole workforce \| – \(n\) \| 44\.23% \(p\)/);
    expect(page).toMatch(/\| Very senior managers \|.*5\.00% \(p\)/);
    expect(page).toMatch(/\| All board members \| – \(n\) \| 13\.64% \(p\)/);
    expect(page).toContain(
      "share of the board is 30.56 percentage points lower than their share of the workforce (given without counts).",
    );
    expect(page).toContain("(p) given without its counts, so that there is no interval and no test");
  });

  test.each([
    ["indicator-5/bme", 0.012],
    ["indicator-6/bme", 0.015],
    ["indicator-6/white", -0.003],
    ["indicator-9/board/bme", 0.0064],
    ["indicator-9/difference/board/bme", 0.0756],
  ] as const)("%s moved by %f, and nothing is said of chance", (id, by) => {
    const change = compareYears(resultsOf(now), resultsOf(before)).changes.find((one) => one.id === id);
    expect(change?.change).toMatchObject({ status: "calculated", number: by });
    expect(change?.words?.chance).toBe("not-tested");
  });
});

describe("University Hospitals of Leicester, action plan of 2019", () => {
  const ratios = (year: number, appointment: string, disciplinary: string): Return => ({
    organisation: uhl,
    year,
    published: {
      "indicator-2/relative-likelihood": appointment,
      "indicator-3/relative-likelihood": disciplinary,
    },
  });

  test("1.8, a deterioration of 0.2, beside the year before", () => {
    // 1.8 − 0.2 and 2.1 − 0.3; the ratio of indicator 3 is invented, as the plan does not print it.
    const page = reported(ratios(2019, "1.8", "2.1"), ratios(2018, "1.6", "1.8"));
    expect(page).toContain("Since 2018: from 1.6 to 1.8, by +0.20: a moderate change, away from even");
    expect(page).toContain("Since 2018: from 1.8 to 2.1, by +0.30");
    expect(page).toContain("not tested: given without counts");
    expect(page).toContain("(given without counts).");
    expect(page).toContain("A figure that is given without its counts has neither an interval nor a test.");
  });

  test("3,851 training episodes are episodes: a ratio without a test, and no warning that they are more than the staff", () => {
    const episodes: Return = {
      organisation: uhl,
      year: 2019,
      workforce: { total: { white: 2000, bme: 1000, unknown: 0 } },
      training: { counted: "episodes", accessed: { white: 2251, bme: 1600, unknown: 0 } },
    };
    const results = resultsOf(episodes);
    const ratio = measureOf(results, "indicator-4/relative-likelihood");
    // (2251 / 2000) / (1600 / 1000) = 0.7034…
    expect(ratio).toMatchObject({ printed: "0.70", method: { counted: "episodes" } });
    expect(ratio.test ?? ratio.interval).toBeUndefined();
    expect(results.warnings).toEqual([]);
    expect(reported(episodes)).toContain("(episodes, not people)");
    expect(reported(episodes)).toContain("One person can have several episodes");
    const people = { ...episodes, year: 2018, training: { accessed: { white: 300, bme: 157 } } };
    const changes = compareYears(results, resultsOf(people)).changes;
    expect(changes.find(({ id }) => id === ratio.id)?.change).toMatchObject({ reason: "not-comparable" });
    const earlier = compareYears(results, resultsOf({ ...episodes, year: 2018 })).changes;
    expect(earlier.find(({ id }) => id === ratio.id)?.test).toEqual({ notTested: "amounts" });
  });
});

describe("Leicestershire Partnership, report of 2022", () => {
  test("bank workers 4.47 times as likely, and 1.97, 1.14, 1.46, 1.79 through four years", () => {
    const year = (wres: number, ratio: string): Return => ({
      organisation: lpt,
      year: wres,
      published: {
        "indicator-2/relative-likelihood": ratio,
        "bank/indicator-3/relative-likelihood": "4.47",
      },
    });
    const page = reported(year(2022, "1.79"), year(2021, "1.46"), year(2020, "1.14"), year(2019, "1.97"));
    expect(page).toContain("BME staff were 4.47 times as likely as White staff");
    for (const ratio of ["1.97 (p)", "1.14 (p)", "1.46 (p)", "1.79 (p)"]) expect(page).toContain(ratio);
    expect(reported(year(2022, "1.79"), year(2020, "1.14"))).toContain(
      "Since 2020: from 1.14 to 1.79, by +0.65: a large change, away from even",
    );
  });

  test("1.41 over two years and 1.64 over one are two windows, and no change", () => {
    const over = (year: number, window: "two-year-average" | "single-year", ratio: string): Results =>
      resultsOf({
        organisation: lpt,
        year,
        disciplinary: { window },
        published: { "indicator-3/relative-likelihood": ratio },
      });
    const [two, one] = [over(2022, "two-year-average", "1.41"), over(2021, "single-year", "1.64")];
    expect(measureOf(two, "indicator-3/relative-likelihood").method.window).toBe("two-year-average");
    const changes = compareYears(two, one).changes;
    expect(changes.find(({ id }) => id === "indicator-3/relative-likelihood")?.change).toMatchObject({
      reason: "not-comparable",
    });
  });

  const survey = (year: number, bme: string, recalculated: boolean): Return => ({
    organisation: lpt,
    year: year + 1,
    survey: {
      year,
      recalculated,
      "equal-opportunities": { white: { percentage: "61.0" }, bme: { percentage: bme } },
    },
  });

  test("indicator 7 of an earlier survey compares where it is recalculated, and the report says so", () => {
    const change = (recalculated: boolean) =>
      compareYears(
        resultsOf(survey(2021, "46.8", false)),
        resultsOf(survey(2020, "45.0", recalculated)),
      ).changes.find(({ id }) => id === "indicator-7/bme")?.change;
    expect(change(false)).toMatchObject({ reason: "not-comparable" });
    expect(change(true)).toMatchObject({ status: "calculated", number: 0.018 });
    expect(reported(survey(2021, "46.8", false), survey(2020, "45.0", true))).toContain(
      "The survey of 2020 is recalculated: its answers are counted as later surveys count them.",
    );
  });

  test("board −8.9, voting +1.7, executive −8.9, without a board", () => {
    const results = resultsOf({
      organisation: lpt,
      year: 2022,
      published: {
        "indicator-9/difference/board/bme": "-8.9",
        "indicator-9/difference/voting/bme": "1.7",
        "indicator-9/difference/executive/bme": "-8.9",
      },
    });
    const bodies = ["board", "voting", "executive"] as const;
    const printed = bodies.map((body) => measureOf(results, `indicator-9/difference/${body}/bme`).printed);
    expect(printed).toEqual(["-8.9", "1.7", "-8.9"]);
  });
});

describe("what a return may give as published", () => {
  const issuesOf = (published: Readonly<Record<string, unknown>>): readonly string[] => {
    const parsed = parseReturn({ organisation: uhl, year: 2023, published });
    return parsed.status === "invalid" ? parsed.issues.map(({ code }) => code) : [];
  };

  test.each([
    ["indicator-2/relative-likelyhood", "1.8", "unknown-key"],
    ["indicator-5/bme", "25.5", "not-allowed"],
    ["indicator-6/difference", "2.0", "not-allowed"],
    ["bank/indicator-7/managers/bme", "2.0", "unknown-key"],
    ["indicator-9/workforce/bme", "44.23", "not-allowed"],
    ["indicator-2/likelihood/bme", "22.35", "not-allowed"],
    ["indicator-2/adjusted-for/band/relative-likelihood", "1.1", "not-allowed"],
    ["indicator-2/relative-likelihood", "-1.8", "out-of-range"],
    ["indicator-2/relative-likelihood", "1.8%", "out-of-range"],
    ["indicator-2/relative-likelihood", 1.8, "wrong-type"],
    ["indicator-1/workforce/bme", "144.23", "out-of-range"],
    ["indicator-9/difference/board/bme", "-130", "out-of-range"],
  ])("%s %s is refused: %s", (id, text, code) => {
    expect(issuesOf({ [id]: text })).toEqual([code]);
  });

  test("a program without types is stopped too", () => {
    const wrong = { organisation: uhl, year: 2023, published: { "indicator-2/relative-likelihood": 1.8 } };
    expect(() => calculateIndicators(wrong as unknown as Return)).toThrow("published");
  });

  test("counts come first, and a published share of the board is set beside a counted workforce", () => {
    const results = resultsOf({
      organisation: uhl,
      year: 2023,
      workforce: { total: { white: 60, bme: 40, unknown: 0 } },
      published: { "indicator-1/workforce/bme": "44.23", "indicator-9/board/bme": "13.64" },
    });
    expect(measureOf(results, "indicator-1/workforce/bme").printed).toBe("40.0%");
    // 13.64 − 40 = −26.36
    expect(measureOf(results, "indicator-9/difference/board/bme").printed).toBe("-26.4");
  });

  test("a published share is of no other denominator, so that a year of known ethnicity does not compare", () => {
    const now = resultsOf({
      organisation: uhl,
      year: 2023,
      workforce: { total: { white: 60, bme: 40 } },
    });
    const then = resultsOf({
      organisation: uhl,
      year: 2022,
      published: { "indicator-1/workforce/bme": "38" },
    });
    const changes = compareYears(now, then).changes;
    expect(changes.find(({ id }) => id === "indicator-1/workforce/bme")?.change).toMatchObject({
      reason: "not-comparable",
    });
  });
});
