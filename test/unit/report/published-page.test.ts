import { calculateIndicators, type Results, type Return } from "wres-metrics";
import { htmlReport } from "wres-metrics/charts";
import { audit, protect } from "wres-metrics/disclosure";
import { renderMarkdown, reportCharts, reportContent, reportDocument } from "wres-metrics/report";
import { beforeAll, describe, expect, test } from "vitest";
import { yearsOfReport } from "../../../src/disclosure/protection/protect.ts";
import { countsOfYears } from "../../../src/disclosure/table/counts-of-results.ts";
import { tableOfResults } from "../../../src/disclosure/table/table-of-years.ts";
import type { Publishable } from "../../../src/model/protection.ts";
import type { ReportContent } from "../../../src/model/document-contents.ts";
import { buildReturn, resultsOf } from "../../support/build-return.ts";
import { wres } from "../../support/fake-terminal.ts";
import { parsedResults } from "../../support/parsed-results.ts";
import { everyFormat, publishWith } from "../../support/publish-with.ts";
import { readExample } from "../../support/read-example.ts";
import { tries } from "../../support/lane.ts";

/** The measures inside a page, as a program reads them. */
const copyIn = (page: string): string =>
  /<script type="application\/json" id="measures">([^]*?)<\/script>/.exec(page)?.[1] ?? "";

/** What a page prints in its tables. */
const cellsIn = (page: string): readonly string[] =>
  Array.from(page.matchAll(/<td[^>]*>([^]*?)<\/td>/g), ([, cell = ""]) =>
    cell.replace(/<[^>]*>/g, " ").trim(),
  );

const countsOf = (content: ReportContent): ReadonlyMap<string, number | null> =>
  countsOfYears(yearsOfReport(content)).counts;

/** Every text in which a report is given out: the page with its pictures and its copy among them. */
function everyText(report: Publishable<ReportContent>): Readonly<Record<string, string>> {
  return {
    ...everyFormat(report),
    page: htmlReport(report),
    charts: JSON.stringify(reportCharts(report)),
  };
}

/** Whole numbers that no other text is likely to hold, each once: 4 figures, and no year. */
const given: Return = buildReturn({
  workforce: {
    clinical: {
      "band-5": { white: 7103, bme: 3119, unknown: 4 },
      "band-6": { white: 6217, bme: 3, unknown: 6 },
      "band-7": { white: 5903, bme: 1487, unknown: 2 },
    },
    nonClinical: { "band-2": { white: 4409, bme: 1277, unknown: 5 } },
  },
  shortlisting: { shortlisted: { white: 8209, bme: 3907 }, appointed: { white: 1429, bme: 7 } },
  disciplinary: { window: "single-year", entered: { white: 1013, bme: 8 } },
  survey: {
    year: 2021,
    discrimination: { white: { yes: 3, answered: 6451 }, bme: { yes: 1663, answered: 2833 } },
  },
});
const previous: Return = {
  ...given,
  year: 2021,
  shortlisting: { shortlisted: { white: 8111, bme: 3803 }, appointed: { white: 1409, bme: 1109 } },
};

describe("what is hidden cannot be found by searching", () => {
  const content = reportContent(resultsOf(given), [resultsOf(previous)]);
  const truth = countsOf(content);
  const isDistinctive = (count: number | null | undefined): count is number => (count ?? 0) > 1000;
  const rows = (report: Publishable<ReportContent>): readonly (readonly [string, number])[] => {
    const shown = new Set(countsOf(report.content).values());
    return [...truth].flatMap(([id, count]) => {
      const isHidden = countsOf(report.content).get(id) === null;
      return isHidden && isDistinctive(count) && !shown.has(count) ? [[id, count] as const] : [];
    });
  };
  const holds = (text: string, count: number): boolean =>
    new RegExp(
      `(?<![\\d.])(?:${String(count)}|${String(count).replace(/(\d)(?=(?:\d{3})+$)/, "$1,")})(?![\\d.])`,
    ).test(text);

  test("the search finds what is there", async () => {
    const text = everyText(await publishWith([resultsOf(given), resultsOf(previous)], () => false));
    for (const name of ["terminal", "markdown", "csv", "json", "data", "page"]) {
      expect(holds(text[name] ?? "", 3907), name).toBe(true);
      expect(holds(text[name] ?? "", 8209), name).toBe(true);
    }
  });

  test("not what protect hides to protect the small ones", async () => {
    const report = await protect(content);
    const hidden = rows(report);
    expect(hidden.length).toBeGreaterThan(0);
    for (const [name, text] of Object.entries(everyText(report))) {
      expect(
        hidden.filter(([, count]) => holds(text, count)),
        name,
      ).toEqual([]);
    }
  });

  test("nor whatever else is hidden, whichever it is", async () => {
    const parts = ["discrimination", "appointed", "band-5", "shortlisted", "entered", "band-7"];
    for (const part of parts.slice(0, tries(parts.length))) {
      const report = await publishWith([resultsOf(given), resultsOf(previous)], (id) => id.includes(part));
      const hidden = rows(report);
      expect(hidden.length, part).toBeGreaterThan(0);
      for (const [name, text] of Object.entries(everyText(report))) {
        expect(
          hidden.filter(([, count]) => holds(text, count)),
          `${part}, ${name}`,
        ).toEqual([]);
      }
    }
  });

  test("a page with another count behind the mark is the same page, byte for byte", async () => {
    const twin: Return = {
      ...given,
      disciplinary: { window: "single-year", entered: { white: 1013, bme: 2 } },
    };
    const isHidden = (id: string): boolean => id.includes("entered/bme") || id.includes("entered/known");
    const [one, other] = await Promise.all(
      [given, twin].map(async (each) =>
        htmlReport(await publishWith([resultsOf(each), resultsOf(previous)], isHidden)),
      ),
    );
    expect(one).toContain("[c]");
    expect(other).toBe(one);
  });

  test("no sentence says which way a hidden figure went", async () => {
    const hides = (part: string) =>
      publishWith([resultsOf(given), resultsOf(previous)], (id) => id.includes(part));
    const [open] = reportDocument(await hides("nothing")).sections.slice(1);
    expect(open?.notes.join(" ")).toMatch(/Since 2021/);
    const { sections, summary } = reportDocument(await hides("appointed"));
    expect(sections[1]?.notes).toEqual([]);
    expect(JSON.stringify(summary.parts)).not.toMatch(/2\. Appointment/);
  });
});

const examples = [
  { name: "LPT 2022", returns: [readExample("lpt-2022")] },
  { name: "ESNEFT 2022 beside 2021", returns: [readExample("esneft-2022"), readExample("esneft-2021")] },
];

describe.each(examples)("the page of $name", ({ returns }) => {
  let page = "";
  let report: Publishable<ReportContent>;
  beforeAll(async () => {
    const [now, ...before] = returns.map((each) => calculateIndicators(each));
    if (now === undefined) throw new Error("There is a return.");
    report = await protect(reportContent(now, before));
    page = htmlReport(report);
  });

  test("holds no count that is not shown: not in a cell, and not in its copy", () => {
    const shown = new Set(countsOf(report.content).values());
    const counts = cellsIn(page).flatMap((cell) => /^(\d+|\S+) of (\d+|\S+)$/.exec(cell)?.slice(1) ?? []);
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.filter((count) => /^\d+$/.test(count) && !shown.has(Number(count)))).toEqual([]);
    const json = JSON.parse(copyIn(page)) as Results;
    const inCopy = json.measures.flatMap(({ basis }) =>
      Object.values(basis).flatMap((share) => ("percentage" in share ? [] : [share.count, share.of])),
    );
    expect(inCopy.length).toBeGreaterThan(100);
    expect(inCopy.filter((count) => count !== null && !shown.has(count))).toEqual([]);
  });

  test("its copy, written down as a table again, withstands the audit", async () => {
    const read = parsedResults(JSON.parse(copyIn(page)));
    const table = tableOfResults(read);
    expect(table.cells.length).toBeGreaterThan(100);
    expect((await audit(table)).safe).toBe(true);
  });

  test("what is hidden has its mark in the tables, and its legend", () => {
    expect(cellsIn(page).some((cell) => cell.includes("[c]"))).toBe(true);
    expect(page).toContain("confidential: hidden");
    expect(page).not.toMatch(/nternal.use/);
    expect(renderMarkdown(reportDocument(report))).toContain("\\[c\\]");
  });
});

test("wres report --publish writes that page", async () => {
  const { code, stderr, saved } = await wres("report examples/lpt-2022.json --publish --out x.html");
  expect([code, stderr]).toEqual([0, ""]);
  const page = saved.get("x.html") ?? "";
  expect(page).toContain("are hidden ([c])");
  expect(JSON.parse(copyIn(page))).toMatchObject({ protection: "published", disclosure: { safe: true } });
});
