import { compareYears, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { tableIssues } from "../../../../src/disclosure/table/check-table.ts";
import { tableOfResults } from "../../../../src/disclosure/table/table-of-years.ts";
import { resultsOf } from "../../../support/build-return.ts";

/** The table of one invented return, its sums as text, and its counts by id. */
function tableOf(parts: Partial<Return>, options?: Parameters<typeof resultsOf>[1]) {
  const table = tableOfResults(resultsOf(parts, options));
  expect(tableIssues(table)).toEqual([]);
  return {
    counts: new Map(table.cells.map(({ id, value }) => [id, value])),
    sums: table.sums.map(({ total, parts: of }) => `${total} = ${of.join(" + ")}`),
    outside: table.assumptions?.lastYear?.cells.map(({ id }) => id),
    figures: new Map((table.figures ?? []).map((figure) => [figure.id, figure])),
  };
}

describe("the workforce", () => {
  const { counts, sums } = tableOf({
    workforce: {
      nonClinical: {
        "band-5": { white: 20, bme: 4, unknown: 1 },
        "band-8a": { white: 7, bme: 2, unknown: 0 },
      },
      clinical: { "band-5": { white: 30, asian: 6, black: 5, mixed: 0, other: 1, unknown: 2 } },
      medical: {
        consultants: { white: 12, bme: 8, unknown: 0 },
        "senior-medical-managers": { white: 3, bme: 1, unknown: 0 },
      },
    },
  });

  test("every count is a cell, once, and every place has its columns", () => {
    expect(counts.get("2022/workforce/non-clinical/band-5/bme")).toBe(4);
    // 20 + 4 + 1
    expect(counts.get("2022/workforce/non-clinical/band-5/all")).toBe(25);
    // 6 + 5 + 0 + 1
    expect(counts.get("2022/workforce/clinical/band-5/bme")).toBe(12);
    // 20 + 7 + 30 + 12; senior medical managers are among the consultants
    expect(counts.get("2022/workforce/total/white")).toBe(69);
  });

  test("a place is its groups, and BME is its four", () => {
    const place = "2022/workforce/clinical/band-5";
    expect(sums).toContain(`${place}/all = ${place}/white + ${place}/bme + ${place}/unknown`);
    expect(sums).toContain(
      `${place}/bme = ${place}/asian + ${place}/black + ${place}/mixed + ${place}/other`,
    );
  });

  test("rows add up to their groupings, and the parts to the whole", () => {
    const part = "2022/workforce/non-clinical";
    expect(sums).toContain(`${part}/all-rows/bme = ${part}/band-5/bme + ${part}/band-8a/bme`);
    expect(sums).toContain(`${part}/bands-2-to-8a/bme = ${part}/band-5/bme + ${part}/band-8a/bme`);
    expect(sums).toContain(`${part}/bands-5-to-7/white = ${part}/band-5/white`);
    expect(sums).toContain(`${part}/bands-8a-and-above/unknown = ${part}/band-8a/unknown`);
    expect(sums).toContain(
      "2022/workforce/total/white = 2022/workforce/non-clinical/all-rows/white + 2022/workforce/clinical/all-rows/white + 2022/workforce/medical/all-rows/white",
    );
  });

  test("a row that is part of another leaves a rest, and is in no sum of rows", () => {
    const part = "2022/workforce/medical";
    expect(sums).toContain(
      `${part}/consultants/white = ${part}/senior-medical-managers/white + ${part}/consultants/without-senior-medical-managers/white`,
    );
    // 12 − 3
    expect(counts.get(`${part}/consultants/without-senior-medical-managers/white`)).toBe(9);
    expect(sums).toContain(`${part}/all-rows/white = ${part}/consultants/white`);
  });

  test("a count that is not given is spoken of only where a sum has to do with it, as one that somebody else has", () => {
    const partly = tableOf({
      workforce: {
        clinical: { "band-5": { white: 30, bme: null }, "band-6": { white: 20, bme: 5 } },
        total: { white: 50, bme: 9, unknown: 3 },
      },
    });
    expect(partly.sums).toContain(
      "last-year/2022/workforce/clinical/all-rows/bme = last-year/2022/workforce/clinical/band-5/bme + 2022/workforce/clinical/band-6/bme",
    );
    expect(partly.outside).toEqual([
      "2022/workforce/clinical/band-5/bme",
      "2022/workforce/clinical/all-rows/bme",
    ]);
    expect([...partly.counts.values()]).not.toContain(null);
  });

  test("the caller's own groupings are sums too", () => {
    const workforce = { clinical: { "band-5": { white: 3, bme: 1 }, "band-7": { white: 4, bme: 1 } } };
    const own = tableOf({ workforce }, { groupings: [{ id: "odd", rows: ["band-5", "band-7"] }] });
    const part = "2022/workforce/clinical";
    expect(own.sums).toContain(`${part}/odd/white = ${part}/band-5/white + ${part}/band-7/white`);
  });

  test("known and all stand beside each other where both are printed", () => {
    const then = { ...resultsOf({ workforce: { total: { white: 40, bme: 9, unknown: null } } }), year: 2021 };
    const now = resultsOf({ workforce: { total: { white: 44, bme: 10, unknown: 2 } } });
    const { changes } = compareYears(now, then);
    const both = { ...now, measures: [...now.measures, ...changes.map(({ current }) => current)] };
    const place = "2022/workforce/total";
    expect(tableOfResults(both).sums).toContainEqual({
      total: `${place}/all`,
      parts: [`${place}/known`, `${place}/unknown`],
    });
  });
});

describe("the board", () => {
  test("is voting and non-voting, executive and non-executive", () => {
    const { counts, sums } = tableOf({
      board: {
        total: { white: 10, bme: 2, unknown: 1 },
        voting: { white: 8, bme: 1, unknown: 1 },
        executive: { white: 5, bme: 1, unknown: 0 },
      },
    });
    const board = "2022/board";
    expect(sums).toContain(`${board}/board/bme = ${board}/voting/bme + ${board}/non-voting/bme`);
    expect(sums).toContain(`${board}/board/white = ${board}/executive/white + ${board}/non-executive/white`);
    expect(counts.get(`${board}/non-executive/white`)).toBe(5);
    expect(sums).toContain(
      `${board}/voting/all = ${board}/voting/white + ${board}/voting/bme + ${board}/voting/unknown`,
    );
  });
});

describe("rates", () => {
  test("a part is not above its whole: those who were not appointed, or said no, are a cell", () => {
    const { counts, sums } = tableOf({
      shortlisting: { shortlisted: { white: 40, bme: 20 }, appointed: { white: 9, bme: 2 } },
      survey: { discrimination: { white: { yes: 3, answered: 50 }, bme: { percentage: "24.3" } } },
    });
    expect(sums).toContain(
      "2022/shortlisting/shortlisted/bme = 2022/shortlisting/appointed/bme + 2022/shortlisting/not-appointed/bme",
    );
    // 20 − 2
    expect(counts.get("2022/shortlisting/not-appointed/bme")).toBe(18);
    const question = "2022/survey/discrimination";
    expect(sums).toContain(`${question}/answered/white = ${question}/yes/white + ${question}/not-yes/white`);
    expect(counts.get(`${question}/not-yes/white`)).toBe(47);
    expect([...counts.keys()].filter((id) => id.startsWith(question) && id.endsWith("/bme"))).toEqual([]);
  });

  test("leavers who exceed the workforce are part of nothing", () => {
    const { sums } = tableOf({
      workforce: { total: { white: 5, bme: 9 } },
      training: { accessed: { white: 6, bme: 9 } },
    });
    expect(sums.filter((sum) => !sum.includes("disciplinary"))).toEqual([
      "2022/workforce/total/known = 2022/workforce/total/white + 2022/workforce/total/bme",
      "2022/workforce/total/bme = 2022/training/accessed/bme + 2022/training/not-accessed/bme",
    ]);
  });

  test("of the groups within BME, those without counts are together a rest", () => {
    const { counts, sums } = tableOf({
      survey: {
        discrimination: {
          bme: { yes: 30, answered: 90 },
          black: { yes: 12, answered: 40 },
          asian: { percentage: "20.1" },
        },
      },
    });
    const yes = "2022/survey/discrimination/yes";
    // Mixed and Other are not given, and of Asian there is a percentage alone: three counts that nobody states.
    expect(sums.filter((sum) => sum.startsWith(`${yes}/bme =`))).toEqual([
      `${yes}/bme = last-year/${yes}/asian + ${yes}/black + last-year/${yes}/mixed + last-year/${yes}/other`,
    ]);
    expect(counts.get(`${yes}/black`)).toBe(12);
    const all = tableOf({
      survey: {
        discrimination: {
          bme: { yes: 30, answered: 90 },
          black: { yes: 12, answered: 40 },
          asian: { percentage: "20.1" },
          mixed: { percentage: "20.1" },
          other: { percentage: "20.1" },
        },
      },
    });
    expect(all.sums).toContain(`${yes}/bme = ${yes}/black + ${yes}/rest-of-bme`);
    // 30 − 12
    expect(all.counts.get(`${yes}/rest-of-bme`)).toBe(18);
    const answered = "2022/survey/discrimination/answered";
    expect(all.sums).toContain(
      `${answered}/rest-of-bme = ${yes}/rest-of-bme + 2022/survey/discrimination/not-yes/rest-of-bme`,
    );
    expect(all.sums).toContain(
      `${yes}/rest-of-bme = last-year/${yes}/asian + last-year/${yes}/mixed + last-year/${yes}/other`,
    );
    expect(all.figures.get("2022/indicator-8/asian")).toMatchObject({
      kind: "percentage",
      of: [`last-year/${yes}/asian`, `last-year/${yes.replace("yes", "answered")}/asian`],
      value: "20.1",
    });
  });

  test("where one group alone has no counts, the others give them away, with its percentage", () => {
    const answer = (count: number, of: number) => ({ yes: count, answered: of });
    const { counts, figures, sums } = tableOf({
      survey: {
        discrimination: {
          bme: answer(30, 90),
          black: answer(12, 40),
          asian: answer(10, 30),
          mixed: answer(4, 10),
          other: { percentage: "40.0" },
        },
      },
    });
    const question = "2022/survey/discrimination";
    // 30 − 12 − 10 − 4 = 4 of 90 − 40 − 30 − 10 = 10
    expect(counts.get(`${question}/yes/other`)).toBe(4);
    expect(counts.get(`${question}/answered/other`)).toBe(10);
    // Those who said yes are among those who answered, though no count of them is given: 10 − 4 = 6 did not.
    expect(counts.get(`${question}/not-yes/other`)).toBe(6);
    expect(sums).toContain(`${question}/answered/other = ${question}/yes/other + ${question}/not-yes/other`);
    expect(figures.get("2022/indicator-8/other")).toMatchObject({
      kind: "percentage",
      of: [`${question}/yes/other`, `${question}/answered/other`],
      value: "40.0",
    });
  });

  test("a stratum and all without it are the total; strata leave a rest where they are not all of it", () => {
    const { counts, sums } = tableOf({
      workforce: {
        clinical: { "band-5": { white: 30, bme: 12 }, "band-6": { white: 30, bme: 8 } },
      },
      training: {
        accessed: { white: 12, bme: 6 },
        strata: [
          {
            by: "band",
            of: "clinical/band-5",
            accessed: { white: 5, bme: 4 },
            workforce: { white: 30, bme: 12 },
          },
          { by: "band", of: "other", accessed: { white: 4, bme: 2 }, workforce: { white: 30, bme: 8 } },
        ],
      },
    });
    const [training, band] = ["2022/training", "2022/training/strata/band"];
    expect(sums).toContain(
      `${training}/accessed/white = ${band}/clinical/band-5/accessed/white + ${training}/without/band/clinical/band-5/accessed/white`,
    );
    expect(counts.get(`${training}/without/band/clinical/band-5/accessed/white`)).toBe(7);
    expect(sums).toContain(
      `${training}/accessed/white = ${band}/clinical/band-5/accessed/white + ${band}/other/accessed/white + ${band}/rest/accessed/white`,
    );
    // 12 − 5 − 4
    expect(counts.get(`${band}/rest/accessed/white`)).toBe(3);
    // 6 − 4 − 2 leaves nobody, which is a count too, since 3 White people are left.
    expect(sums).toContain(
      `${training}/accessed/bme = ${band}/clinical/band-5/accessed/bme + ${band}/other/accessed/bme + ${band}/rest/accessed/bme`,
    );
    expect(counts.get(`${band}/rest/accessed/bme`)).toBe(0);
    // 30 + 30 of 60 and 12 + 8 of 20: the strata are the whole workforce, of which nobody is left.
    expect(sums).toContain(
      `2022/workforce/total/bme = ${band}/clinical/band-5/workforce/bme + ${band}/other/workforce/bme`,
    );
    // The stratum's workforce is that of the row.
    expect(sums).toContain(`${band}/clinical/band-5/workforce/bme = 2022/workforce/clinical/band-5/bme`);
  });

  test("intersections are the strata of either division, the total, and one count wherever their workforce stands", () => {
    const cell = (sex: string, grade: string, bme: number) => ({
      by: ["sex", "grade"] as const,
      of: [sex, grade] as const,
      workforce: { white: 20, bme },
    });
    const { counts, sums } = tableOf({
      workforce: {
        total: { white: 80, bme: 57 },
        strata: [
          cell("women", "five", 10),
          cell("women", "six", 20),
          cell("men", "five", 12),
          cell("men", "six", 15),
        ],
      },
      training: {
        accessed: { white: 12, bme: 6 },
        strata: [{ by: "sex", of: "women", accessed: { white: 5, bme: 4 } }],
      },
      survey: {
        discrimination: { bme: { yes: 20, answered: 40 } },
        strata: [{ by: "sex", of: "women", discrimination: { bme: { yes: 15, answered: 25 } } }],
      },
      board: {
        total: { bme: 5 },
        voting: { bme: 3 },
        strata: [{ by: "sex", of: "women", total: { bme: 4 }, voting: { bme: 1 } }],
      },
    });
    const strata = "2022/workforce/strata";
    const both = (of: string): string => `${strata}/sex+grade/${of}/total/bme`;
    expect(sums).toContain(`${strata}/sex/women/total/bme = ${both("women+five")} + ${both("women+six")}`);
    expect(sums).toContain(`${strata}/grade/six/total/bme = ${both("women+six")} + ${both("men+six")}`);
    // 57 = 10 + 20 + 12 + 15: nobody is in none of them.
    expect(counts.has(both("rest"))).toBe(false);
    const cells = ["women+five", "women+six", "men+five", "men+six"].map(both).join(" + ");
    expect(sums).toContain(`2022/workforce/total/bme = ${cells}`);
    expect(sums).toContain(`${strata}/sex/women/total/bme = 2022/training/strata/sex/women/workforce/bme`);
    const survey = "2022/survey/discrimination";
    expect(sums).toContain(
      `${survey}/yes/bme = ${survey}/strata/sex/women/yes/bme + ${survey}/strata/sex/rest/yes/bme`,
    );
    expect(counts.get(`${survey}/strata/sex/rest/yes/bme`)).toBe(5);
    expect(counts.get(`${survey}/strata/sex/women/not-yes/bme`)).toBe(10);
    const board = "2022/board/strata/sex/women";
    expect(sums).toContain(
      `2022/board/voting/bme = ${board}/voting/bme + 2022/board/strata/sex/rest/voting/bme`,
    );
    expect(sums).toContain(`${board}/board/bme = ${board}/voting/bme + ${board}/non-voting/bme`);
  });
});

describe("several years", () => {
  const year = (of: number, disciplinary: Return["disciplinary"]) =>
    resultsOf({ year: of, workforce: { total: { white: 900, bme: 300 } }, disciplinary });

  test("a window of two years is the later and the earlier one", () => {
    const { sums, assumptions } = tableOfResults([
      year(2022, { window: "two-year-total", entered: { white: 31, bme: 14 } }),
      year(2021, { window: "single-year", entered: { white: 20, bme: 11 } }),
    ]);
    expect(sums).toContainEqual({
      total: "2022/disciplinary/two-years/entered/bme",
      parts: [
        "last-year/2022/disciplinary/single-year/entered/bme",
        "2021/disciplinary/single-year/entered/bme",
      ],
    });
    // Nobody says how many entered in 2022 alone: the table knows that there is such a number.
    expect(assumptions?.lastYear?.cells).toContainEqual({
      id: "2022/disciplinary/single-year/entered/bme",
      value: null,
    });
  });

  test("two windows that share a year are linked by it; a window that is not stated by nothing", () => {
    const shared = tableOfResults([
      year(2022, { window: "two-year-average", entered: { bme: 14 } }),
      year(2021, { window: "two-year-total", entered: { bme: 13 } }),
    ]);
    const ids = shared.sums.flatMap(({ parts }) => parts);
    expect(ids.filter((id) => id === "last-year/2021/disciplinary/single-year/entered/bme")).toHaveLength(2);
    const notStated = tableOfResults([
      year(2022, { entered: { bme: 14 } }),
      year(2021, { entered: { bme: 13 } }),
    ]);
    expect(notStated.sums.flatMap(({ parts }) => parts).filter((id) => id.includes("single-year"))).toEqual(
      [],
    );
  });

  test("what was published last year speaks of the same counts", () => {
    const id = "2021/disciplinary/single-year/entered/bme";
    const published = {
      cells: [
        { id, value: null },
        { id: "2021/workforce/total/bme", value: 301 },
      ],
      sums: [],
    };
    const { sums, assumptions } = tableOfResults(
      year(2021, { window: "single-year", entered: { white: 20, bme: 11 } }),
      { published },
    );
    expect(assumptions?.lastYear?.cells).toEqual([
      { id, value: null },
      // 301 was corrected to 300 since: another count.
      { id: "restated-1/2021/workforce/total/bme", value: 301 },
    ]);
    expect(sums).toContainEqual({ total: id, parts: [`last-year/${id}`] });
    // A window of two years is linked to the single year that last year's publication shows.
    const twoYears = resultsOf({ disciplinary: { window: "two-year-total", entered: { bme: 14 } } });
    expect(tableOfResults(twoYears, { published: { cells: [{ id, value: 11 }], sums: [] } }).sums).toEqual([
      {
        total: "2022/disciplinary/two-years/entered/bme",
        parts: ["last-year/2022/disciplinary/single-year/entered/bme", `last-year/${id}`],
      },
    ]);
    expect(sums.flatMap(({ parts }) => parts)).not.toContain("last-year/2021/workforce/total/bme");
  });
});

test("bank workers stand apart", () => {
  const { counts, sums } = tableOf({
    workforce: { total: { white: 50, bme: 20, unknown: 0 } },
    bank: { workforce: { clinical: { "band-2": { white: 5, bme: 4, unknown: 1 } } } },
  });
  expect(counts.get("2022/bank/workforce/total/white")).toBe(5);
  expect(sums).toContain("2022/bank/workforce/total/bme = 2022/bank/workforce/clinical/all-rows/bme");
  expect(sums.filter((sum) => sum.includes("bank") && sum.includes(" 2022/workforce"))).toEqual([]);
});

test("bank workers who entered the disciplinary process are part of the bank, and of nobody else", () => {
  const entered = { white: 3, bme: 2, unknown: 0 };
  const { counts, sums } = tableOf({
    workforce: { total: { white: 50, bme: 20, unknown: 0 } },
    disciplinary: { window: "single-year", entered: { white: 4, bme: 1, unknown: 0 } },
    bank: {
      workforce: { total: { white: 25, bme: 14, unknown: 1 } },
      disciplinary: { window: "single-year", entered },
    },
  });
  const single = "disciplinary/single-year";
  expect(sums).toContain(
    `2022/bank/workforce/total/bme = 2022/bank/${single}/entered/bme + 2022/bank/${single}/not-entered/bme`,
  );
  // 14 − 2
  expect(counts.get(`2022/bank/${single}/not-entered/bme`)).toBe(12);
  expect(sums.filter((sum) => sum.startsWith("2022/workforce") && sum.includes("2022/bank"))).toEqual([]);
});

describe("figures", () => {
  test("every kind that is printed names its counts", () => {
    const { figures } = tableOf({
      workforce: { clinical: { "band-5": { white: 30, bme: 12 }, "band-6": { white: 30, bme: 8 } } },
      disciplinary: { window: "single-year", entered: { white: 3, bme: 2 } },
      board: { total: { white: 9, bme: 1, unknown: 0 } },
    });
    const [row, total] = ["2022/workforce/clinical/band-5", "2022/workforce/total"];
    // 12/42 = 28.57…%
    expect(figures.get("2022/indicator-1/clinical/band-5/bme")).toEqual({
      id: "2022/indicator-1/clinical/band-5/bme",
      kind: "percentage",
      of: [`${row}/bme`, `${row}/known`],
      places: 1,
      value: "28.6",
    });
    // (12/42)/(20/80) = 1.142…
    expect(figures.get("2022/indicator-1/clinical/band-5/representation/bme")).toMatchObject({
      kind: "ratio",
      of: [`${row}/bme`, `${row}/known`, `${total}/bme`, `${total}/known`],
      places: 2,
      value: "1.14",
    });
    // (2/20)/(3/60) = 2: BME over White
    expect(figures.get("2022/indicator-3/relative-likelihood")).toMatchObject({
      kind: "ratio",
      of: [
        "2022/disciplinary/single-year/entered/bme",
        `${total}/bme`,
        "2022/disciplinary/single-year/entered/white",
        `${total}/white`,
      ],
      value: "2.00",
    });
    // 1/10 − 20/80 = −15.0 points; the workforce gives no unknown, so both are of known ethnicity
    expect(figures.get("2022/indicator-9/difference/board/bme")).toMatchObject({
      kind: "difference",
      of: ["2022/board/board/bme", "2022/board/board/known", `${total}/bme`, `${total}/known`],
      places: 1,
      value: "-15.0",
    });
  });

  test("a yearly average is no percentage of its counts, and is left out", () => {
    const { figures } = tableOf({
      workforce: { total: { white: 60, bme: 20 } },
      disciplinary: { window: "two-year-average", entered: { white: 3, bme: 2 } },
    });
    expect([...figures.keys()].filter((id) => id.includes("indicator-3"))).toEqual([
      "2022/indicator-3/relative-likelihood",
    ]);
  });
});
