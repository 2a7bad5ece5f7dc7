import { calculateIndicators, type Results, type Return, measureOf } from "wres-metrics";
import { audit, type DisclosureTable } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";
import { protect, yearsOfReport } from "../../../../src/disclosure/protection/protect.ts";
import { tableOfResults, tableOfYears } from "../../../../src/disclosure/table/table-of-years.ts";
import { countsOfYears } from "../../../../src/disclosure/table/counts-of-results.ts";
import type { Publishable } from "../../../../src/model/protection.ts";
import type { ReportContent } from "../../../../src/model/document-contents.ts";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";
import { everyFormat, publishWith } from "../../../support/publish-with.ts";
import { readExample } from "../../../support/read-example.ts";
import { parsedResults } from "../../../support/parsed-results.ts";
import { resultsFromCsv } from "../../../support/results-from-csv.ts";

const invented: Return = buildReturn({
  workforce: {
    nonClinical: {
      "band-5": { white: 40, bme: 12, unknown: 3 },
      "band-6": { white: 30, bme: 4, unknown: 0 },
      "band-8a": { white: 18, bme: 2, unknown: 1 },
    },
    clinical: {
      "band-5": { white: 90, bme: 61, unknown: 11 },
      "band-6": { white: 72, bme: 14, unknown: 2 },
      "band-8a": { white: 25, bme: 6, unknown: 0 },
    },
    medical: {
      consultants: { white: 14, bme: 11, unknown: 0 },
      "senior-medical-managers": { white: 5, bme: 1, unknown: 0 },
    },
  },
  shortlisting: {
    shortlisted: { white: 120, bme: 60, unknown: 4 },
    appointed: { white: 31, bme: 9, unknown: 1 },
  },
  disciplinary: { window: "two-year-total", entered: { white: 14, bme: 11, unknown: 0 } },
  training: { accessed: { white: 100, bme: 40, unknown: 2 } },
  survey: {
    year: 2021,
    discrimination: { white: { yes: 12, answered: 150 }, bme: { yes: 15, answered: 61 } },
    "equal-opportunities": { white: { yes: 96, answered: 100 }, bme: { yes: 20, answered: 24 } },
  },
  board: { total: { white: 13, bme: 2, unknown: 0 }, voting: { white: 10, bme: 1, unknown: 0 } },
});
const earlier: Return = {
  ...invented,
  year: 2021,
  disciplinary: { window: "single-year", entered: { white: 11, bme: 4, unknown: 0 } },
  survey: { year: 2020 },
};

function published<Content>(report: Publishable<Content>) {
  if (report.protection !== "published") throw new Error("It is published.");
  return report;
}

async function protectedReport(...returns: readonly Return[]) {
  const [results, ...previous] = returns.map((given) => calculateIndicators(given));
  if (results === undefined) throw new Error("There is a return.");
  const content = reportContent(results, previous);
  return { content, report: await protect(content) };
}

/** The publication as a table, as an outsider can write it down from what is printed. */
function publication({ content }: Publishable<ReportContent>): DisclosureTable {
  return tableOfYears(yearsOfReport(content));
}

const examples: readonly [string, readonly Return[]][] = [
  ["an invented trust and the year before", [invented, earlier]],
  ["ESNEFT 2022 beside 2021", [readExample("esneft-2022"), readExample("esneft-2021")]],
  ["LPT 2022", [readExample("lpt-2022")]],
];

describe.each(examples)("%s", (_, returns) => {
  const made = protectedReport(...returns);

  test("is safe, and says what was hidden", async () => {
    const { safe, atRisk, hidden, counts } = published((await made).report).disclosure;
    expect([safe, atRisk]).toEqual([true, []]);
    expect(hidden).toBeGreaterThan(0);
    expect(hidden).toBeLessThan(counts);
  });

  test("no count below the threshold is left", async () => {
    const { counts } = countsOfYears(yearsOfReport((await made).report.content));
    expect([...counts.values()].filter((count) => count !== null && count < 10)).toEqual([]);
  });

  test("what is printed, written down as a table again, withstands the audit", async () => {
    const table = publication((await made).report);
    expect(table.cells.some(({ value }) => value === null)).toBe(true);
    const { safe, cells, issues } = await audit(table);
    expect(issues).toEqual([]);
    expect(cells.filter(({ atRisk, proved }) => atRisk || !proved).map(({ id }) => id)).toEqual([]);
    expect(safe).toBe(true);
  });

  test("so does the CSV and the JSON, whose figures are those of the counts that they show", async () => {
    const { csv = "", json = "" } = everyFormat((await made).report);
    for (const read of [resultsFromCsv(csv), parsedResults(JSON.parse(json))]) {
      const table = tableOfResults(read);
      expect(table.cells.length).toBeGreaterThan(100);
      expect((await audit(table)).safe).toBe(true);
    }
  });
});

describe("another trust that agrees with everything shown", () => {
  type Pair = readonly [string, string];

  /** Moves one person of each of two rows between two groups, the one this way and the other that way. */
  function swapped(given: Return, [one, other]: Pair, [group, second]: Pair): Return {
    const move =
      (row: string, by: number) =>
      (all: Return): Return => {
        const [part = "", band = ""] = row.split("/");
        const workforce = structuredClone(all.workforce) as Record<
          string,
          Record<string, Record<string, number>>
        >;
        const counts = workforce[part]?.[band];
        if (counts === undefined) throw new Error(`There is no row ${row}.`);
        counts[group] = (counts[group] ?? 0) + by;
        counts[second] = (counts[second] ?? 0) - by;
        return { ...all, workforce };
      };
    return move(other, -1)(move(one, 1)(given));
  }

  test.each([
    ["the invented one", invented, earlier],
    ["ESNEFT", readExample("esneft-2022"), readExample("esneft-2021")],
  ])("%s prints the same, byte for byte", async (_, now, then) => {
    const { content, report } = await protectedReport(now, then);
    const { counts: masked } = countsOfYears(yearsOfReport(report.content));
    const { counts: truth } = countsOfYears(yearsOfReport(content));
    const isHidden = (id: string): boolean => masked.get(id) === null && truth.get(id) !== null;
    const before = calculateIndicators(then);
    let twins = 0;
    for (const [rows, groups] of swaps(now)) {
      const twin = oneElse(() => calculateIndicators(swapped(now, rows, groups)));
      if (twin === null) continue;
      const { counts } = countsOfYears(yearsOfReport(reportContent(twin, [before])));
      if (![...truth].every(([id, count]) => counts.get(id) === count || isHidden(id))) continue;
      twins += 1;
      const [mine, theirs] = await Promise.all([
        publishWith([calculateIndicators(now), before], isHidden),
        publishWith([twin, before], isHidden),
      ]);
      expect(everyFormat(theirs)).toEqual(everyFormat(mine));
    }
    expect(twins).toBeGreaterThan(0);
  });

  /** Every two rows of those who are neither clinical nor medical, with White and BME, and with BME and unknown. */
  function swaps({ workforce }: Return): (readonly [Pair, Pair])[] {
    const rows = Object.keys(workforce?.nonClinical ?? {}).map((band) => `nonClinical/${band}`);
    return rows
      .flatMap((row) => rows.map((second) => [row, second] as const))
      .filter(([row, second]) => row !== second)
      .flatMap((pair): (readonly [Pair, Pair])[] => [
        [pair, ["white", "bme"]],
        [pair, ["bme", "unknown"]],
      ]);
  }

  /** A person may not be there to be moved. */
  function oneElse(make: () => Results): Results | null {
    try {
      return make();
    } catch {
      return null;
    }
  }
});

describe("the choices", () => {
  const results = resultsOf({
    shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 4 } },
  });
  const shown = async (
    ...[policy, options]: [Parameters<typeof protect>[1]?, Parameters<typeof protect>[2]?]
  ) => {
    const { content, protection } = await protect(results, policy, options);
    expect(protection).toBe("published");
    return measureOf(content, "indicator-2/likelihood/bme").status;
  };

  test("the threshold", async () => {
    expect(await shown()).toBe("not-calculable");
    expect(await shown({ threshold: 5 })).toBe("not-calculable");
    expect(await shown({ threshold: 4 })).toBe("calculated");
  });

  test("a count that may not be hidden stays, and what it gives away is named", async () => {
    const appointed = "2022/shortlisting/appointed/bme";
    const stays = await protect(results, { never: [appointed] });
    expect(measureOf(stays.content, "indicator-2/likelihood/bme").status).toBe("calculated");
    const board = resultsOf({ board: { total: { white: 30, bme: 4 } } });
    const columns = ["white", "known"].map((column) => `2022/board/board/${column}`);
    const { disclosure } = published(await protect(board, { never: columns }));
    expect(disclosure).toMatchObject({ safe: false, atRisk: ["2022/board/board/bme"] });
  });

  test("what was published last year is counted in", async () => {
    const single = "2021/disciplinary/single-year/entered/bme";
    const twoYears = resultsOf({
      workforce: { total: { white: 900, bme: 300 } },
      disciplinary: { window: "two-year-total", entered: { white: 70, bme: 14 } },
    });
    const alone = await protect(twoYears);
    expect(measureOf(alone.content, "indicator-3/likelihood/bme").status).toBe("calculated");
    // 14 less 11 is 3 people in one year.
    const lastYear = {
      cells: [
        { id: "2021/disciplinary/two-years/entered/bme", value: 13 },
        { id: single, value: 11 },
      ],
      sums: [],
    };
    const after = await protect(twoYears, {}, { lastYear });
    expect(measureOf(after.content, "indicator-3/likelihood/bme").status).toBe("not-calculable");
  });
});
