import { calculateIndicators, type Return } from "wres-metrics";
import { renderChart } from "wres-metrics/charts";
import { protect } from "wres-metrics/disclosure";
import { type Chart, forInternalUse, reportCharts, reportContent, reportDocument } from "wres-metrics/report";
import { test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { validReturn, wholeReturns } from "../../../support/arbitraries.ts";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";
import { publishWith } from "../../../support/publish-with.ts";
import { readExample } from "../../../support/read-example.ts";

const given: Return = buildReturn({
  workforce: {
    clinical: { "band-5": { white: 60, bme: 40 }, "band-6": { white: 97, bme: 3 } },
    nonClinical: { "band-2": { white: 80, bme: 20 } },
  },
  shortlisting: { shortlisted: { white: 400, bme: 200 }, appointed: { white: 100, bme: 25 } },
  survey: {
    year: 2021,
    discrimination: { white: { yes: 30, answered: 300 }, bme: { yes: 50, answered: 200 } },
  },
});
const charts = reportCharts(forInternalUse(reportContent(resultsOf(given), [])));
const chart = (all: readonly Chart[], id: string): Chart => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no chart ${id}`);
  return found;
};
const marksOf = ({ drawing }: Chart) => drawing.marks;
const textsOf = (one: Chart): readonly string[] =>
  marksOf(one).flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
/** The dots of a look, without those of the key, from the top of the picture to its foot. */
const dotsOf = (one: Chart, look: string, isHollow = false) =>
  marksOf(one).flatMap((mark) =>
    mark.mark === "dot" && mark.look === look && (mark.isHollow ?? false) === isHollow && mark.size === 5
      ? [mark.place]
      : [],
  );
const cellsOf = ({ table }: Chart): readonly (readonly string[])[] =>
  table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);

describe("the pictures of a report", () => {
  test("are those that have something to show", () => {
    expect(charts.map(({ id }) => id)).toEqual([
      "relative-likelihoods",
      "survey",
      "seniority",
      "shares-by-band",
      "likelihood-2",
    ]);
    const nothing = reportContent(resultsOf(buildReturn({})), []);
    expect(reportCharts(forInternalUse(nothing))).toEqual([]);
  });

  test("have their finding as a title", () => {
    expect(charts.map(({ title }) => title)).toEqual([
      // (100/400) / (25/200) = 0.25 / 0.125
      "White people were 2.00 times as likely as BME people to be appointed from shortlisting; beyond chance",
      // 50/200 and 30/300
      "25.0% of BME staff and 10.0% of White staff experienced discrimination from a manager, team leader or other colleagues; beyond chance",
      "White and BME staff by pay band, 2022",
      // 40 of 100 is more than 63 of 300 by chance, and 3 of 100 less; 20 of 100 is not.
      "Of the 3 pay bands and grades with figures, BME staff are under-represented in 1 and over-represented in 1, beyond chance",
      "25.00% of White people and 12.50% of BME people were appointed; beyond chance",
    ]);
  });

  test("put every figure where it belongs", () => {
    const bands = chart(charts, "shares-by-band");
    expect(cellsOf(bands).map(([label, share]) => [label, share])).toEqual([
      // 63 of 300
      ["Whole workforce", "21.0%"],
      ["Non-clinical, Band 2", "20.0%"],
      ["Clinical, Band 5", "40.0%"],
      ["Clinical, Band 6", "3.0%"],
    ]);
    // From the left stand 0.03, 0.2 and 0.4, after the dot of the key: equal shares are equally far apart.
    const [, second = [0], fifth = [0], sixth = [0]] = dotsOf(bands, "second");
    expect((second[0] - sixth[0]) / (fifth[0] - sixth[0])).toBeCloseTo(0.17 / 0.37, 6);
    expect(bands.reading).toContain("whole workforce, 21.0%");
    expect(chart(charts, "survey").description).toContain("White 10.0%");
    expect(chart(charts, "survey").description).toContain("BME 25.0%");
  });

  test("say where their figures are from", () => {
    expect(chart(charts, "survey").source).toBe(
      "Source: WRES return of Example, year ending 31 March 2022; NHS Staff Survey of 2021.",
    );
    // England's figure of 2022 is known for appointments.
    expect(chart(charts, "relative-likelihoods").source).toMatch(/; England: NHS England\.$/);
    expect(chart(charts, "relative-likelihoods").description).toContain("England 1.54 in 2022");
  });

  test("are plain data, in which no number is missing", () => {
    expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
    for (const one of charts) expect(renderChart(one)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

test("what is hidden stands in no picture: only its mark, and no row of which nothing is shown", async () => {
  const report = await protect(reportContent(resultsOf(given), []));
  const published = reportCharts(report);
  const bands = chart(published, "shares-by-band");
  expect(textsOf(bands)).not.toContain("Band 6");
  expect(textsOf(chart(published, "survey"))).not.toContain("–n");
  expect(JSON.stringify(published)).not.toMatch(/0\.03\b|3\.0%|–n/);
  // Band 6 is left out, and its people are counted in the whole; no other count is hidden.
  for (const one of published)
    expect(
      renderChart(one)
        .replaceAll(/<[^>]+>/g, " ")
        .replaceAll(/\s+/g, " "),
    ).toMatch(/For publication; rows that are left out are not drawn $/);
});

test("a published picture says that hidden counts are not drawn", async () => {
  // 4 people are hidden, and no row is left out.
  const results = resultsOf({
    shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 4 } },
    survey: {
      year: 2021,
      discrimination: { white: { yes: 30, answered: 300 }, bme: { yes: 50, answered: 200 } },
    },
  });
  const drawn = reportCharts(await protect(reportContent(results, [])));
  expect(drawn.length).toBeGreaterThan(0);
  for (const one of drawn)
    expect(renderChart(one)).toContain("For publication; hidden counts are not drawn</text>");
});

describe.each(["esneft", "lpt"] as const)("the pictures of %s", (trust) => {
  const [now, before] = ([2022, 2021] as const).map((year) =>
    calculateIndicators(readExample(`${trust}-${year}`)),
  );
  if (now === undefined || before === undefined) throw new Error("no example");
  const drawn = reportCharts(forInternalUse(reportContent(now, [before])));

  test("follow the years, and say the change that needs a look", () => {
    expect(drawn.slice(-2).map(({ id, title }) => [id, title])).toEqual([
      [
        "trends-ratios",
        trust === "esneft"
          ? "Appointment: the gap is wider, 1.25 times after 1.16 in 2021; the change could be chance"
          : "Appointment: the gap is wider, 1.79 times after 1.46 in 2021; the change could be chance",
      ],
      ["trends-shares", "Through the years, 2021 to 2022: shares of BME staff"],
    ]);
  });

  // Indicator 7 was measured differently in 2021: of the nine panels, its two dots alone have no line between them.
  test("join no years that were measured differently", () => {
    const shares = chart(drawn, "trends-shares");
    const panels = shares.drawing.marks.filter(({ mark }) => mark === "dot").length / 2;
    const joined = marksOf(shares).filter(
      (mark) => mark.mark === "line" && mark.places.length === 2 && mark.width === 1.5,
    );
    expect(joined).toHaveLength(panels - 1);
    expect(shares.reading).toContain("No line joins years that were measured differently.");
    expect(chart(drawn, "trends-ratios").reading).not.toContain("No line joins");
  });

  test("keep their mark where they are pasted elsewhere", () => {
    for (const one of drawn) {
      expect(renderChart(one)).toContain("For internal use</text>");
      expect(renderChart(one, { stands: "alone" })).toContain("For internal use</text>");
    }
  });

  test("have last year's figures as outlines", () => {
    const survey = chart(drawn, "survey");
    expect(dotsOf(survey, "first", true)).toHaveLength(4);
    expect(dotsOf(survey, "second", true)).toHaveLength(4);
    expect(dotsOf(chart(drawn, "shares-by-band"), "second", true).length).toBeGreaterThan(10);
  });

  test("have an id and a title each, and one size", () => {
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
    expect(new Set(drawn.map(({ title }) => title)).size).toBe(drawn.length);
    expect(new Set(drawn.map(({ drawing }) => drawing.width))).toEqual(new Set([350]));
  });
});

describe("the board as people", () => {
  const board = (unknown: number | null, year = 2022) =>
    buildReturn({ year, board: { total: { white: 14, bme: 3, unknown } } });
  const chartsOf = (...years: readonly Return[]) => {
    const [now, ...before] = years.map((one) => calculateIndicators(one));
    if (now === undefined) throw new Error("no results");
    return reportCharts(forInternalUse(reportContent(now, before)));
  };
  const members = (one: Chart) =>
    marksOf(one).flatMap((mark) => (mark.mark === "dot" && mark.size > 5 ? [mark.shape] : []));

  test("has a mark for each member, in the order and the form of the groups", () => {
    const one = chart(chartsOf(board(2)), "board");
    expect(members(one)).toEqual([
      ...Array.from({ length: 14 }, () => "circle"),
      ...Array.from({ length: 3 }, () => "square"),
      ...Array.from({ length: 2 }, () => "diamond"),
    ]);
    expect(one.description).toBe("Members of the board in 2022: 14 White, 3 BME, 2 of unknown ethnicity.");
    // 3 of 19 is 15.8%.
    expect(one.title).toBe("BME people are 15.8% of the board");
  });

  test("has each year that gives its members, and says nothing of an unknown that is not given", () => {
    const one = chart(chartsOf(board(0), board(null, 2021)), "board");
    expect(members(one)).toHaveLength(34);
    expect(one.table.rows.map(({ label, cells }) => [label, cells[2]?.text])).toEqual([
      ["2022", "0"],
      ["2021", ""],
    ]);
  });

  test("is not drawn where a count is hidden, nor of a board that nobody would count", async () => {
    const hidden = await publishWith([resultsOf(board(2))], (id) => id.includes("board"));
    expect(reportCharts(hidden).map(({ id }) => id)).not.toContain("board");
    const large = buildReturn({ board: { total: { white: 200, bme: 3, unknown: 0 } } });
    expect(chartsOf(large).map(({ id }) => id)).not.toContain("board");
  });
});

describe("what is missing changes no order", () => {
  test("of bands that one part of the workforce has and another has not", () => {
    const people = { white: 90, bme: 10 };
    const workforce = {
      nonClinical: { "band-2": people, "band-3": people, "band-5": people },
      clinical: { "band-2": people, "band-3": people, "band-4": people, "band-5": people, "band-6": people },
    };
    const drawn = reportCharts(forInternalUse(reportContent(resultsOf(buildReturn({ workforce })), [])));
    const bands = textsOf(chart(drawn, "seniority")).filter((text) => text.startsWith("Band"));
    expect(bands).toEqual([2, 3, 5, 2, 3, 4, 5, 6].map((band) => `Band ${String(band)}`));
  });

  test("of years of which one has no figure, and no line crosses it", () => {
    const entered = (year: number, bme: number | null): Return => ({
      ...given,
      year,
      disciplinary: { window: "single-year", entered: { white: 12, bme } },
    });
    const [first, before, now] = [entered(2020, 7), entered(2021, null), entered(2022, 9)].map((one) =>
      calculateIndicators(one),
    );
    if (now === undefined || before === undefined || first === undefined) throw new Error("no results");
    const trends = chart(reportCharts(forInternalUse(reportContent(now, [before, first]))), "trends-ratios");
    expect(textsOf(trends).filter((text) => /^20\d\d$/.test(text))).toEqual([
      ...["2020", "2021", "2022"],
      ...["2020", "2021", "2022"],
    ]);
    const joined = marksOf(trends).filter((mark) => mark.mark === "line" && mark.places.length === 3);
    // Appointments are joined through the three years; the disciplinary process has a gap, and nothing to join.
    expect(joined).toHaveLength(1);
  });
});

describe("of any return, charts and page agree", () => {
  test.prop({ before: validReturn, now: validReturn }, wholeReturns)(
    "each figure of a title stands in the tables, and each dot in its picture",
    ({ before, now }) => {
      const later = { ...now, year: before.year + 1 };
      const content = reportContent(calculateIndicators(later), [calculateIndicators(before)]);
      const report = forInternalUse(content);
      const { sections, summary } = reportDocument(report);
      const tables = [summary.pageOne.scorecard, ...sections.flatMap((section) => section.tables)];
      const printed = new Set(
        tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
      );
      const notes = summary.pageOne.scorecard.rows.map(({ note = "" }) => note.toLowerCase());
      for (const { title, drawing, table } of reportCharts(report)) {
        const figures = title.match(/\d+(?:\.\d+)?%|\d+\.\d+(?= times)|(?<=from |to )\d+\.\d+/g) ?? [];
        expect(
          figures.filter((figure) => !printed.has(figure) && !printed.has(figure.replace("%", ""))),
        ).toEqual([]);
        // The bands that are called are counted as in the scorecard.
        if (title.startsWith("Of the"))
          expect(notes.some((note) => note.startsWith(title.toLowerCase()))).toBe(true);
        expect(table.caption).toBe(title);
        for (const mark of drawing.marks) {
          const places = mark.mark === "line" ? mark.places : [mark.place];
          for (const [x, y] of places) {
            expect(x).toBeGreaterThanOrEqual(-0.01);
            expect(x).toBeLessThanOrEqual(drawing.width + 0.01);
            expect(y).toBeGreaterThanOrEqual(-0.01);
            expect(y).toBeLessThanOrEqual(drawing.height + 0.01);
          }
        }
      }
    },
  );
});
