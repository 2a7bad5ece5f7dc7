import { calculateIndicators, measureOf, printMeasure, type Results, type Return } from "wres-metrics";
import { audit, type DisclosureTable, type PublicationPolicy } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";
import { protect, yearsOfReport } from "../../../../src/disclosure/protection/protect.ts";
import { tableOfResults, tableOfYears } from "../../../../src/disclosure/table/table-of-years.ts";
import { countsOfYears } from "../../../../src/disclosure/table/counts-of-results.ts";
import type { Publishable } from "../../../../src/model/protection.ts";
import type { ReportContent } from "../../../../src/model/document-contents.ts";
import { reportContent } from "../../../../src/pipeline/report-content.ts";
import { buildReturn, resultsOf } from "../../../support/build-return.ts";
import { oneOrTwo } from "../../../support/disclosure-control.ts";
import { everyFile, everyFormat, publishWith } from "../../../support/publish-with.ts";
import { readExample } from "../../../support/read-example.ts";
import { parsedResults } from "../../../support/parsed-results.ts";
import { resultsFromCsv } from "../../../support/results-from-csv.ts";
import { isWholeLane } from "../../../support/lane.ts";

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
  return protectedBy({}, ...returns);
}

async function protectedBy(policy: PublicationPolicy, ...returns: readonly Return[]) {
  const [results, ...previous] = returns.map((given) => calculateIndicators(given));
  if (results === undefined) throw new Error("There is a return.");
  const content = reportContent(results, previous);
  return { content, report: await protect(content, policy) };
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
    const small = [...counts].filter(([, count]) => count !== null && count < 10);
    // The board is public: its members are named.
    expect(small.filter(([id]) => !id.includes("/board/"))).toEqual([]);
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
    const read = parsedResults(JSON.parse(json));
    if (read.protection !== "published") throw new Error("It is published.");
    // The rows that are left out are named in the JSON, and in the report.
    const { protection, disclosure } = read;
    const fromCsv: Results = { ...resultsFromCsv(csv), protection, disclosure };
    for (const each of [fromCsv, read]) {
      const table = tableOfResults(each);
      expect(table.cells.length).toBeGreaterThan(50);
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
    const { content, report } = await protectedBy({ board: "hidden" }, now, then);
    const { counts: masked } = countsOfYears(yearsOfReport(report.content));
    const { counts: truth } = countsOfYears(yearsOfReport(content));
    const isHidden = (id: string): boolean => masked.get(id) === null && truth.get(id) !== null;
    const before = calculateIndicators(then);
    const mine = everyFile(await publishWith([calculateIndicators(now), before], isHidden));
    let twins = 0;
    // Some of the many pairs of a large table.
    const every = isWholeLane ? 3 : 12;
    const tried = swaps(now).filter((_pair, index, all) => all.length < 100 || index % every === 0);
    for (const [rows, groups] of tried) {
      const twin = oneElse(() => calculateIndicators(swapped(now, rows, groups)));
      if (twin === null) continue;
      const { counts } = countsOfYears(yearsOfReport(reportContent(twin, [before])));
      if (![...truth].every(([id, count]) => counts.get(id) === count || isHidden(id))) continue;
      twins += 1;
      expect(everyFile(await publishWith([twin, before], isHidden))).toEqual(mine);
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

  test.each([
    ["alone", {}],
    ["with its voting members", { voting: { white: 6, bme: 1, unknown: 0 } }],
    [
      "by the four groups",
      { total: { white: 9, bme: 2, unknown: 0, asian: 1, black: 1, mixed: 0, other: 0 } },
    ],
  ])("a board in public is no reason to refuse, %s, whatever of it is not given", async (_, more) => {
    const given = resultsOf({
      workforce: {
        total: { white: 900, bme: 300, unknown: 30, asian: 150, black: 100, mixed: 25, other: 25 },
      },
      board: { total: { white: 9, bme: 2, unknown: 0 }, ...more },
    });
    const { content, disclosure } = published(await protect(given));
    expect(disclosure).toMatchObject({ safe: true, hidden: 0, board: "shown" });
    // 2 of 11 are 18.2%.
    expect(measureOf(content, "indicator-9/board/bme").printed).toBe("18.2%");
  });

  test("a count that may not be hidden stays, and what it gives away is named", async () => {
    const appointed = "2022/shortlisting/appointed/bme";
    const stays = await protect(results, { never: [appointed] });
    expect(measureOf(stays.content, "indicator-2/likelihood/bme").status).toBe("calculated");
    const board = resultsOf({ board: { total: { white: 30, bme: 4 } } });
    const columns = ["white", "known"].map((column) => `2022/board/board/${column}`);
    const { disclosure } = published(await protect(board, { never: columns, board: "hidden" }));
    expect(disclosure).toMatchObject({ safe: false, atRisk: ["2022/board/board/bme"] });
  });

  test("a count that was at risk before and that this publication gives away is named, and it is not safe", async () => {
    const few = resultsOf({
      shortlisting: { shortlisted: { white: 40, bme: 20 }, appointed: { white: 12, bme: 2 } },
    });
    const appointed = "2022/shortlisting/appointed/bme";
    const said = async (never: readonly string[]) =>
      published(await protect(few, { never }, { published: [oneOrTwo(appointed)] })).disclosure;
    expect(await said([])).toMatchObject({ safe: true, atRisk: [], givenAwayBefore: [appointed] });
    // 20 less 18 are 2.
    const given = ["shortlisted", "not-appointed"].map((state) => `2022/shortlisting/${state}/bme`);
    expect(await said(given)).toMatchObject({ safe: false, atRisk: [appointed], givenAwayBefore: [] });
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
    const published = {
      cells: [
        { id: "2021/disciplinary/two-years/entered/bme", value: 13 },
        { id: single, value: 11 },
      ],
      sums: [],
    };
    const after = await protect(twoYears, {}, { published });
    expect(measureOf(after.content, "indicator-3/likelihood/bme").status).toBe("not-calculable");
  });
});

describe("percentages without counts", () => {
  const groups = ["white", "bme", "asian", "black", "mixed", "other"] as const;
  /** What is printed of one question of the survey, group by group. */
  async function printed(answers: NonNullable<Return["survey"]>["discrimination"]): Promise<string[]> {
    const { content } = await protect(resultsOf({ survey: { year: 2021, discrimination: answers } }));
    return groups.map((group) => printMeasure(measureOf(content, `indicator-8/${group}`)));
  }
  const counted = {
    white: { yes: 60, answered: 300 },
    bme: { yes: 29, answered: 110 },
    asian: { yes: 15, answered: 62 },
    other: { yes: 10, answered: 27 },
  };

  test("are withheld where the counts beside them leave one solution", async () => {
    // 29 − 15 − 10 = 4 people of 110 − 62 − 27 = 21 said yes in two groups. 28.6% of up to 21 is 2 of 7 or 4 of 14; with
    // 2 of 7, 2 of the other 14 said yes, which is no 0.0%. So it would be 4 of 14, and nobody of 7.
    const shown = await printed({
      ...counted,
      black: { percentage: "28.6" },
      mixed: { percentage: "0.0" },
    });
    expect(shown.slice(0, 2)).toEqual(["20.0%", "26.4%"]);
    expect(shown.slice(3, 5)).toEqual(["[c]", "[c]"]);
  });

  test("give no group away by how many of another can have said yes", async () => {
    // 80 − 22 − 15 = 43 people said yes in two groups, of 131 − 43 − 37 = 51 who answered, 13 of them mixed. With all of it shown, at most
    // 38 of the 43 are Black, so that 5 to 13 mixed people said yes: one of 9 counts, where hiding a count below 10 leaves 10.
    const [, bme, asian, black, mixed, other] = await printed({
      white: { yes: 87, answered: 178 },
      bme: { yes: 80, answered: 131 },
      asian: { yes: 22, answered: 43 },
      black: { percentage: "94.7" },
      mixed: { yes: 7, answered: 13 },
      other: { yes: 15, answered: 37 },
    });
    expect([black, mixed]).toEqual(["[c]", "[c]"]);
    expect([bme, asian, other]).toContain("[c]");
  });

  test("give no group away of which nothing is printed", async () => {
    // 80 − 22 − 15 = 43 people said yes in two groups, of 131 − 43 − 38 = 50 who answered. 7 answered otherwise, so that 50% is of at
    // most 14 people, and at most 7 Mixed people said yes: one of 8 counts.
    const [, bme, asian, black, mixed, other] = await printed({
      white: { yes: 87, answered: 178 },
      bme: { yes: 80, answered: 131 },
      asian: { yes: 22, answered: 43 },
      mixed: { percentage: "50" },
      other: { yes: 15, answered: 38 },
    });
    expect(black).toBe("–");
    expect([bme, asian, mixed, other]).toContain("[c]");
  });

  test("stay where nothing follows from them", async () => {
    // Nobody says how many White or BME staff answered.
    const alone = { white: { percentage: "12.4" }, bme: { percentage: "19.0" } };
    expect(await printed(alone)).toEqual(["12.4%", "19.0%", "–", "–", "–", "–"]);
    // 24% of a few hundred people can be many counts.
    const many = {
      bme: { yes: 290, answered: 1100 },
      asian: { yes: 140, answered: 500 },
      black: { percentage: "24" },
      mixed: { percentage: "26" },
      other: { percentage: "25" },
    };
    expect((await printed(many)).slice(1)).toEqual(["26.4%", "28.0%", "24%", "26%", "25%"]);
  });

  test("0% and 100% are not said of groups of which no count is shown", async () => {
    expect(await printed({ white: { percentage: "0.0" }, bme: { percentage: "100" } })).toEqual([
      "[c]",
      "[c]",
      "–",
      "–",
      "–",
      "–",
    ]);
  });

  test("one that contradicts the counts that others leave is no reason to refuse a return", async () => {
    // 29 − 15 − 10 − 2 = 2 of 110 − 62 − 27 − 11 = 10 is 20%, and the document prints 31%: of those who gave their group.
    const { content } = published(
      await protect(
        resultsOf({
          survey: {
            year: 2021,
            discrimination: { ...counted, mixed: { yes: 2, answered: 11 }, black: { percentage: "31" } },
          },
        }),
      ),
    );
    expect(printMeasure(measureOf(content, "indicator-8/black"))).toBe("[c]");
  });
});
