import { calculateIndicators, type Return, review, withFindings } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { maskReportContent } from "../../../../src/disclosure/protection/mask.ts";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { renderMarkdown } from "../../../../src/report/formats/render-markdown.ts";
import { plainStyle, renderTerminal } from "../../../../src/report/formats/render-terminal.ts";
import { renderHtml } from "../../../../src/report/html/render-html.ts";
import { pageOne } from "../../../../src/report/tables/page-one.ts";
import { reportDocument } from "../../../../src/report/tables/report-document.ts";
import { yearsOf } from "../../../../src/report/tables/years.ts";
import { forInternalUse } from "../../../../src/disclosure/publishable.ts";
import { groupWords } from "../../../../src/report/words/group-words.ts";
import { reportWorkbook } from "../../../../src/workbook/writing/workbook-report.ts";
import { buildReturn } from "../../../support/build-return.ts";
import { readExample } from "../../../support/read-example.ts";
import { allZeroSides, appointedIn, entered, twoRoutes } from "../../../support/returns-of-verdicts.ts";

const contentOf = (now: Return, before?: Return) =>
  reportContent(calculateIndicators(now), before === undefined ? [] : [calculateIndicators(before)]);
const pageOf = (now: Return, before?: Return) => pageOne(yearsOf(contentOf(now, before)));
const rowsOf = ({ scorecard }: ReturnType<typeof pageOne>): readonly string[] =>
  scorecard.rows.map(({ label, cells, note = "" }) =>
    [label, ...cells.map(({ text, mark = "" }) => text + mark), note].join(" | "),
  );
const shortlisting = (white: number, bme: number) => ({
  shortlisting: { shortlisted: { white: 4000, bme: 2000 }, appointed: { white, bme } },
});

// The figures of ESNEFT's and LPT's own reports, as `examples/` holds them.
describe("page one of two trusts", () => {
  const esneft = pageOf(readExample("esneft-2022"), readExample("esneft-2021"));
  const lpt = pageOf(readExample("lpt-2022"), readExample("lpt-2021"));

  test("ESNEFT 2022: discrimination is the largest gap, and the board stands beside the workforce", () => {
    const [gap = "", change = "", leadership = ""] = esneft.sentences;
    expect(gap).toBe(
      "The largest gap: 19.4% of BME staff and 6.7% of White staff experienced discrimination from a manager, team leader or other colleagues, 12.7 percentage points apart: worse for BME staff; not tested: given without counts.",
    );
    expect(change).toMatch(
      /^The change that most needs a look: appointment, where the gap is wider, 1\.25 times after 1\.16 in 2021\. The gap is beyond chance; the change could be chance\.$/,
    );
    expect(leadership).toMatch(
      /^Leadership: BME people are 5\.6% of non-clinical staff and .* in bands 8a and above, and 5\.3% of the board, beside 21\.3% of the workforce\.$/,
    );
    expect(esneft.sentences).toHaveLength(3);
  });

  test("ESNEFT 2022: a row an indicator, with last year's figure and the way it went", () => {
    const rows = rowsOf(esneft);
    expect(rows.map((row) => row.slice(0, 1))).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(rows[1]).toBe(
      "2 Appointment | 27.85% | 22.35% | 1.25 times | 1.16 times | ▲ wider | Worse for BME people; beyond chance, inside 0.80 to 1.25; England 1.54.",
    );
    // 10.8 and 12.7 points as printed in its reports.
    expect(rows[7]).toBe(
      "8 Discrimination at work | 6.7% | 19.4% | +12.7 points | +10.8 points | ▲ wider | Worse for BME staff; not tested: given without counts.",
    );
    // The survey of 2021 has "not sure" in the denominator, and that of 2020 does not.
    expect(rows[6]).toBe(
      "7 Belief in equal opportunities | 54.0% | 43.6% | -10.4 points | -10.1 points | see note | Worse for BME staff; not tested: given without counts; not comparable with 2021: only one of the years counts “not sure” as an answer.",
    );
    // 1 of 19 and 1 of 26 members, as its reports of the two years print them: 5.3% after 3.8%, and one member as before.
    expect(rows[8]).toBe(
      "9 Board | 94.7% | 5.3% | -16.1 points | -16.4 points | ▼ narrower | 1 of 19 members is BME (2021: 1 of 26), a smaller part than of the workforce.",
    );
  });

  test("ESNEFT 2022: a gap that is narrower says what both figures did", () => {
    const rows = rowsOf(esneft);
    // As printed in its reports: White 26.0% and then 29.8%, BME 33.3% and then 35.3%; and White 26.1% and 26.5%, BME 30.1% and 29.2%.
    expect(rows[4]).toMatch(
      /\| ▼ narrower \| Worse for BME staff; not tested: given without counts; both rose\.$/,
    );
    expect(rows[5]).toMatch(/\| ▼ narrower \| .*; White rose, BME fell\.$/);
    expect(rows[7]).not.toMatch(/rose|fell/);
  });

  test("LPT 2022: the group that the figure for BME hides is named", () => {
    expect(lpt.sentences[0]).toMatch(
      /^The largest gap: 23\.3% of Black staff and 6\.4% of White staff experienced/,
    );
    expect(rowsOf(lpt)[4]).toContain("Black staff +21.9 points, beyond chance");
    expect(rowsOf(lpt)[1]).toContain(
      "| 15.51% | 8.68% | 1.79 times | 1.46 times | ▲ wider | Worse for BME people; beyond chance;",
    );
    expect(rowsOf(lpt)[2]).toBe("3 Disciplinary process | –n | –n | –n | –n |  | Not given.");
  });
});

test("a gap whose test would tell how many were invited keeps its direction where counts are hidden", () => {
  const content = contentOf(
    buildReturn({
      survey: {
        year: 2021,
        discrimination: {
          // 91 of 95 are 95.8%, and 68 of 131 are 51.9%: 43.9 points.
          white: { yes: 91, answered: 95, invited: 186 },
          bme: { yes: 68, answered: 131, invited: 199 },
        },
      },
    }),
  );
  const masked = maskReportContent(content, () => false, { protection: "internal-use" });
  expect(rowsOf(pageOne(yearsOf(masked, groupWords({}))))[7]).toBe(
    "8 Discrimination at work | 95.8% | 51.9% | -43.9 points | Worse for White staff; not tested.",
  );
});

describe("the three sentences", () => {
  test("a trust of which nothing is given has none, and nine rows that say so", () => {
    const { sentences, scorecard } = pageOf(buildReturn());
    expect(sentences).toEqual([]);
    expect(scorecard.columns).toEqual(["", "White", "BME", "Gap"]);
    expect(scorecard.rows.map(({ note }) => note)).toEqual(Array.from({ length: 9 }, () => "Not given."));
  });

  test("a reversal says both figures and both directions", () => {
    const { sentences, scorecard } = pageOf(twoRoutes);
    expect(sentences[0]).toMatch(
      /^The largest gap: White people were 0\.61 times as likely .* Adjusted for route the ratio is 1\.30, the other way\.$/,
    );
    expect(scorecard.rows[1]?.note).toContain("adjusted for route the ratio is 1.30, the other way");
  });

  test("nobody on one side is a gap too", () => {
    const [gap] = pageOf(entered(0, 5)).sentences;
    expect(gap).toMatch(
      /^The largest gap: there is no ratio of BME staff to White staff, because nobody among White staff was .*: worse for BME staff; beyond chance\.$/,
    );
  });

  test("what could be chance is the largest gap only where there is no other", () => {
    // (2/100) / (1/100) = 2: outside the range, and three people.
    const few = { shortlisted: { white: 100, bme: 100 }, appointed: { white: 2, bme: 1 } };
    expect(pageOf(buildReturn({ shortlisting: few })).sentences[0]).toContain("too few people to say");
    const also = buildReturn({
      shortlisting: few,
      survey: {
        year: 2021,
        discrimination: {
          white: { yes: 60, answered: 1000 },
          bme: { yes: 90, answered: 1000 },
        },
      },
    });
    expect(pageOf(also).sentences[0]).toMatch(
      /^The largest gap: 9\.0% of BME staff and 6\.0% of White staff/,
    );
  });

  test("a change beyond chance comes before a larger one that could be chance", () => {
    const [now, before] = [
      buildReturn({
        // 2.00 after 1.00, of thousands; and 3.00 after 1.00, of four people.
        ...shortlisting(1000, 250),
        training: { accessed: { white: 3, bme: 1 } },
        workforce: { total: { white: 600, bme: 600 } },
      }),
      buildReturn({
        year: 2021,
        ...shortlisting(1000, 500),
        training: { accessed: { white: 2, bme: 2 } },
        workforce: { total: { white: 600, bme: 600 } },
      }),
    ];
    expect(pageOf(now, before).sentences[1]).toMatch(
      /^The change that most needs a look: appointment, where the gap is wider and is now worse for BME people, 2\.00 times after 1\.00 in 2021\. The gap and its change are beyond chance\.$/,
    );
  });

  test("cases whose window is not stated are no change to look at", () => {
    const cases = (year: number, bme: number): Return =>
      buildReturn({
        year,
        workforce: { total: { white: 2000, bme: 1000 } },
        disciplinary: { entered: { white: 20, bme } },
      });
    expect(pageOf(cases(2022, 30), cases(2021, 10)).sentences.join(" ")).not.toContain("The change");
  });

  test("two years that say the same have no change to look at", () => {
    expect(
      pageOf(appointedIn(2022, 400, 200), appointedIn(2021, 400, 200)).sentences.join(" "),
    ).not.toContain("The change");
  });
});

describe("the scorecard", () => {
  test("equal rates are even, a board like its workforce is said to be, and no band is called where none is", () => {
    const rows = pageOf(
      buildReturn({
        ...shortlisting(400, 200),
        workforce: { clinical: { "band-5": { white: 800, bme: 200 }, "band-6": { white: 800, bme: 200 } } },
        board: { total: { white: 8, bme: 2 } },
      }),
    ).scorecard.rows;
    expect(rows[0]?.note).toBe(
      "None of the 2 pay bands and grades with figures is called; England: BME 24.2%.",
    );
    expect(rows[1]?.note).toMatch(/^Even; England/);
    expect(rows[8]?.note).toBe(
      "2 of 10 members of known ethnicity are BME, the same part as of the workforce.",
    );
  });

  test("a workforce of which only the total is given has shares, and says that no band has a figure", () => {
    const [row] = rowsOf(pageOf(buildReturn({ workforce: { total: { white: 800, bme: 200, unknown: 0 } } })));
    expect(row).toBe(
      "1 Pay bands | 80.0% | 20.0% |  | No pay band or grade can be compared with the whole; England: BME 24.2%.",
    );
  });

  test("a board with a larger part than the workforce is described", () => {
    const board = { workforce: { total: { white: 900, bme: 100 } }, board: { total: { white: 8, bme: 2 } } };
    expect(pageOf(buildReturn(board)).scorecard.rows[8]?.note).toBe(
      "2 of 10 members of known ethnicity are BME, a larger part than of the workforce.",
    );
    const shares = buildReturn({
      published: {
        "indicator-9/difference/board/bme": "-30.56",
        "indicator-9/board/bme": "5.3",
      },
    });
    expect(pageOf(shares).scorecard.rows[8]?.note).toMatch(
      /^BME people are a smaller part of the board than of the workforce; not tested/,
    );
  });

  test("what prints as even is called practically even, and for nobody worse", () => {
    // (1000/4000)/(501/2000) = 0.998, printed as 1.00; and 300 of 1,000 and 3,001 of 10,000 who said yes: 0.01 points.
    const { scorecard } = pageOf(
      buildReturn({
        ...shortlisting(1000, 501),
        survey: {
          year: 2021,
          discrimination: { white: { yes: 300, answered: 1000 }, bme: { yes: 3001, answered: 10_000 } },
        },
      }),
    );
    expect(scorecard.rows[1]?.note).toMatch(/^Practically even; England/);
    expect(scorecard.rows[7]?.note).toMatch(/^Practically even/);
    // 2 of 20 and 200 of 2,001 are 1.00 of each other, and 2 people say little.
    const few = { shortlisted: { white: 20, bme: 2001 }, appointed: { white: 2, bme: 200 } };
    expect(pageOf(buildReturn({ shortlisting: few })).scorecard.rows[1]?.note).toMatch(
      /^Practically even; too few people to say/,
    );
  });

  test("both shares of a gap that stayed as printed are told, and one that moved alone", () => {
    const survey = (year: number, white: string, bme: string): Return =>
      buildReturn({
        year,
        survey: {
          year: year - 1,
          "harassment-from-staff": { white: { percentage: white }, bme: { percentage: bme } },
        },
      });
    const rowOf = (now: readonly [string, string], before: readonly [string, string]): string =>
      rowsOf(pageOf(survey(2022, ...now), survey(2021, ...before)))[5] ?? "";
    expect(rowOf(["24.0", "29.0"], ["20.0", "25.0"])).toMatch(/\| = same \| .*; both rose\.$/);
    expect(rowOf(["24.0", "25.0"], ["20.0", "25.0"])).toMatch(/\| ▼ narrower \| .*; only White rose\.$/);
    expect(rowOf(["20.0", "22.0"], ["20.0", "25.0"])).toMatch(/\| ▼ narrower \| .*; only BME fell\.$/);
  });

  test("a figure that is printed as it was a year before has not moved", () => {
    // 0.9984 and 1.0005 of even, both printed as 1.00, on either side of it.
    const [now, before] = [
      buildReturn(shortlisting(1000, 501)),
      buildReturn({ year: 2021, ...shortlisting(1001, 500) }),
    ];
    expect(rowsOf(pageOf(now, before))[1]).toMatch(/\| 1\.00 times \| 1\.00 times \| = same \|/);
    expect(pageOf(now, before).sentences.join(" ")).not.toContain("The change");
  });

  test("years that were measured differently say why they do not compare, and no letter ends a unit", () => {
    const published = (year: number, window: "two-year-average" | "single-year", ratio: string): Return =>
      buildReturn({
        year,
        disciplinary: { window },
        published: { "indicator-3/relative-likelihood": ratio },
      });
    const [, , row] = rowsOf(
      pageOf(published(2022, "two-year-average", "1.41"), published(2021, "single-year", "1.64")),
    );
    expect(row).toMatch(
      /\| 1\.41 times \| 1\.64 times \| see note \| Worse for BME staff; not tested: given without counts; .*not comparable with 2021: the cases of the two years are counted over different windows\.$/,
    );
  });

  test("beyond chance by itself, and not among all, is said", () => {
    const { scorecard } = pageOf(readExample("esneft-2022"), readExample("esneft-2021"));
    expect(scorecard.rows[3]?.note).toMatch(
      /^Worse for White staff; beyond chance by itself, not among all comparisons, inside 0\.80 to 1\.25; both fell; England 1\.15 in 2019, too old to compare/,
    );
  });

  test("every side without anybody is in it, with the group", () => {
    const notes = pageOf(allZeroSides).scorecard.rows.map(({ note }) => note);
    for (const number of [2, 3, 4])
      expect(notes[number - 1]).toMatch(/^Worse for \w+ (?:people|staff); beyond chance/);
  });

  test("what is hidden is neither in a cell nor in words", () => {
    const content = contentOf(buildReturn(shortlisting(1000, 250)));
    const masked = maskReportContent(content, (id) => id === "2022/shortlisting/appointed/bme", {
      protection: "internal-use",
    });
    const { sentences, scorecard } = pageOne(yearsOf(masked));
    expect(sentences).toEqual([]);
    expect(rowsOf({ sentences, scorecard })[1]).toBe(
      "2 Appointment | 25.00% | [c] | [c] | Confidential: a count behind it is hidden.",
    );
  });

  test("another label for BME is in every heading and sentence", () => {
    const words = groupWords({ label: "ethnic minority" });
    const { sentences, scorecard } = pageOne(yearsOf(contentOf(readExample("esneft-2022")), words));
    expect(scorecard.columns[2]).toBe("Ethnic minority");
    expect(JSON.stringify([sentences, scorecard])).not.toContain("BME");
  });
});

describe("in every format", () => {
  const report = forInternalUse(contentOf(readExample("esneft-2022"), readExample("esneft-2021")));
  const document = reportDocument(report);

  test("a terminal has it in fewer than 40 lines, none wider than 80", () => {
    const text = renderTerminal(document, plainStyle);
    const lines = text.slice(0, text.indexOf("\n1. ")).trimEnd().split("\n");
    expect(lines.length).toBeLessThan(40);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines).toContain("   Worse for BME staff; not tested: given without counts.");
  });

  test("Markdown has a column of words", () => {
    expect(renderMarkdown(document)).toContain(
      "| 8 Discrimination at work | 6.7% | 19.4% | +12.7 points | +10.8 points | ▲ wider | Worse for BME staff; not tested: given without counts. |",
    );
  });

  test("a page leads from each row to its section, and has the words under it", () => {
    const page = renderHtml(document, { pictures: new Map(), measures: "{}" });
    expect(page).toContain('<a href="#section-8">8 Discrimination at work</a>');
    expect(page).toMatch(/<h2 id="section-8"[^>]*>8\. /);
    expect(page).toContain(
      '<div class="wres-note">Worse for BME staff; not tested: given without counts.</div>',
    );
  });

  test("a workbook has it on a sheet of its own, the figures as numbers", () => {
    const { sheets } = reportWorkbook(report, {});
    const sheet = sheets.find(({ title }) => title === "Scorecard");
    const row = sheet?.rows.find(([first]) => first?.value === "8 Discrimination at work");
    expect(row?.map(({ value }) => value)).toEqual([
      "8 Discrimination at work",
      0.067,
      0.194,
      12.7,
      10.8,
      "▲ wider",
      "Worse for BME staff; not tested: given without counts.",
    ]);
    const cover = sheets[0]?.rows.map(([first]) => first?.value);
    expect(cover?.some((value) => String(value).startsWith("The largest gap: 19.4%"))).toBe(true);
  });

  test("what is doubtful stands before everything, and bank workers have sheets of their own", () => {
    const given = buildReturn({
      board: { total: { white: 60, bme: 40 } },
      bank: {
        workforce: { total: { white: 300, bme: 200 } },
        disciplinary: { window: "single-year", entered: { white: 3, bme: 6 } },
      },
    });
    const results = withFindings(calculateIndicators(given), review(given));
    const doubtful = forInternalUse(reportContent(results, []));
    // A board of 60 and 40: two numbers that add up to 100, as percentages do.
    const first = /^Members of the board: White 60, BME 40\./;
    const { summary } = reportDocument(doubtful);
    expect(summary.doubts?.heading).toBe("Look at these first");
    expect(summary.doubts?.items[0]).toMatch(first);
    const { sheets } = reportWorkbook(doubtful, {});
    const cover = sheets[0]?.rows.map(([cell]) => String(cell?.value)) ?? [];
    const at = cover.indexOf("What needs attention: Look at these first");
    expect(cover[at + 1]).toMatch(first);
    expect(at).toBeLessThan(cover.indexOf("What needs attention"));
    expect(sheets.map(({ title }) => title)).toContain("Bank indicator 3");
    const [terminal, markdown, page] = [
      renderTerminal(reportDocument(doubtful), plainStyle),
      renderMarkdown(reportDocument(doubtful)),
      renderHtml(reportDocument(doubtful), { pictures: new Map(), measures: "{}" }),
    ];
    for (const text of [terminal, markdown, page]) {
      expect(text.indexOf("Members of the board: White 60")).toBeGreaterThan(0);
      expect(text.indexOf("Members of the board: White 60")).toBeLessThan(text.indexOf("1 Pay bands"));
    }
  });
});
