import { describe, expect, test } from "vitest";
import type { DisclosureControl, Results } from "wres-metrics";
import { wres } from "../../support/fake-terminal.ts";

type Published = Results & { readonly disclosure: DisclosureControl };

async function published(line: string, files: Readonly<Record<string, string>> = {}): Promise<Published> {
  const { code, stdout, stderr } = await wres(`${line} --publish --format json`, { files });
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Published;
}

/** The indicators whose headline is shown: a share of the whole workforce or of the board, a ratio, a difference of two answers. */
function headlinesShown({ measures }: Published): readonly number[] {
  const isHeadline = ({ id }: Results["measures"][number]): boolean =>
    /^indicator-(?:1\/workforce\/bme|[2-4]\/relative-likelihood|[5-8]\/(?:managers\/)?bme|9\/board\/bme)$/.test(
      id,
    );
  const shown = measures.filter((measure) => isHeadline(measure) && measure.status === "calculated");
  return [...new Set(shown.map(({ indicator }) => indicator))].sort((one, other) => one - other);
}

const printedOf = ({ measures }: Published, id: string): string | undefined =>
  measures.find((measure) => measure.id === id)?.printed;

// The table of docs/guides/disclosure.md: before any of this, 220 of 410 counts of the first were hidden, and all of indicator 9.
describe("what is left of two public returns", () => {
  test("ESNEFT, two years: all nine headlines, all totals and bands 8a and above", async () => {
    const report = await published("report examples/esneft-2022.json --previous examples/esneft-2021.json");
    const { hidden, counts, leftOut, safe, atRisk } = report.disclosure;
    expect({ hidden, counts, leftOut: leftOut.length, safe, atRisk }).toEqual({
      hidden: 23,
      counts: 221,
      leftOut: 31,
      safe: true,
      atRisk: [],
    });
    // At most half of 219.
    expect(hidden).toBeLessThanOrEqual(109);
    expect(headlinesShown(report)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const part of ["non-clinical", "clinical", "medical"]) {
      expect(printedOf(report, `indicator-1/${part}/all-rows/bme`)).toMatch(/%$/);
    }
    // 15 of 269 and 25 of 315 people, as examples/esneft-2022.json has them.
    expect(printedOf(report, "indicator-1/non-clinical/bands-8a-and-above/bme")).toBe("5.6%");
    expect(printedOf(report, "indicator-1/clinical/bands-8a-and-above/bme")).toBe("7.9%");
  }, 120_000);

  test("LPT 2022, which gives no disciplinary cases and no board: one of 116 counts is hidden", async () => {
    const report = await published("report examples/lpt-2022.json");
    const { hidden, counts, leftOut, safe } = report.disclosure;
    expect({ hidden, counts, leftOut, safe }).toEqual({ hidden: 1, counts: 116, leftOut: [], safe: true });
    expect(headlinesShown(report)).toEqual([1, 2, 4, 5, 6, 7, 8]);
    // It prints no band above 8b by itself, so that nobody can add them up.
    expect(printedOf(report, "indicator-1/clinical/bands-8a-and-above/bme")).toBe("–");
  }, 120_000);
});

describe("returns that once gave a count away, or were refused", () => {
  const organisation = { code: "X", name: "T" };

  test("percentages of some groups are withheld where the people who are left would give the count", async () => {
    // 24 − 13 − 8 = 3 of 105 − 61 − 20 = 24 people are Black or Mixed. With 0.0% of Mixed all 3 are Black, and 23.1% is 3 of 13.
    const discrimination = {
      white: { yes: 60, answered: 300 },
      bme: { yes: 24, answered: 105 },
      asian: { yes: 13, answered: 61 },
      black: { percentage: "23.1" },
      mixed: { percentage: "0.0" },
      other: { yes: 8, answered: 20 },
    };
    const given = { organisation, year: 2022, survey: { year: 2021, discrimination } };
    const report = await published("report r.json", { "r.json": JSON.stringify(given) });
    for (const group of ["black", "mixed", "other"])
      expect(["[c]", "–"]).toContain(printedOf(report, `indicator-8/${group}`));
    expect(printedOf(report, "indicator-8/bme")).toBe("22.9%");
  });

  test("a bank that gives some of its parts is published, and what it has in common with the others is no mistake", async () => {
    const given = {
      organisation,
      year: 2022,
      workforce: { total: { white: 400, bme: 200, unknown: 50 } },
      bank: {
        workforce: { total: { white: 100, bme: 60, unknown: 20 } },
        disciplinary: { entered: { white: 20, bme: 15, unknown: 12 }, window: "single-year" },
      },
    };
    const { disclosure } = await published("report r.json", { "r.json": JSON.stringify(given) });
    expect(disclosure).toMatchObject({ safe: true, atRisk: [] });
  });

  test("a restated count of last year meets the count of last year", async () => {
    const year = (of: number, entered: number, before?: number): string =>
      JSON.stringify({
        organisation,
        year: of,
        workforce: { total: { white: 400, bme: 200 } },
        disciplinary: {
          window: "single-year",
          entered: { white: 30, bme: entered },
          ...(before !== undefined && { enteredPreviousYear: { white: 30, bme: before } }),
        },
      });
    const files = { "now.json": year(2022, 25, 19), "then.json": year(2021, 17) };
    const { disclosure } = await published("report now.json --previous then.json", files);
    expect(disclosure.safe).toBe(true);
  });

  test("a cell may have the name of what every object has", async () => {
    const table = JSON.stringify({
      cells: ["toString", "constructor", "__proto__"].map((id, index) => ({
        id,
        value: [20, 3, 17][index],
      })),
      sums: [{ total: "toString", parts: ["constructor", "__proto__"] }],
    });
    const { code, stdout, stderr } = await wres("suppress table.json --format terminal", {
      files: { "table.json": table },
    });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/toString +20\n *constructor +\[c\]\n *__proto__ +\[c\]/);
  });
});
