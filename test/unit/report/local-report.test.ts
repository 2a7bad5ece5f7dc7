import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderChart } from "../../../src/report/charts/render-chart.ts";
import { forInternalUse } from "../../../src/disclosure/publishable.ts";
import { protect } from "../../../src/disclosure/protection/protect.ts";
import { parseDefinitions } from "../../../src/ingest/parse-definitions.ts";
import { parseReturn } from "../../../src/ingest/parse-return.ts";
import { calculateIndicators } from "../../../src/pipeline/calculate-indicators.ts";
import { withLocalMeasures } from "../../../src/pipeline/calculate-local-measures.ts";
import { contentToPublish, reportContent } from "../../../src/pipeline/report-content.ts";
import { reportCharts, reportDocument } from "../../../src/report/tables/report-document.ts";
import { everyFile } from "../../support/publish-with.ts";
import type { MeasureDefinition, Return } from "wres-metrics";

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../../examples/local/${name}.json`), "utf8"));
}

function returnIn(value: unknown): Return {
  const parsed = parseReturn(value);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  return parsed.return;
}

function definitionsIn(value: unknown): readonly MeasureDefinition[] {
  const parsed = parseDefinitions(value);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  return parsed.definitions;
}

/** The words of some files, without the code of a page and the names of colours in it. */
function wordsOf(files: Readonly<Record<string, string>>): string {
  const { html = "", charts: _charts, data: _data, ...rest } = files;
  const visible = html.replace(/<style[^]*?<\/style>/g, "").replace(/<svg[^]*?<\/svg>/g, "");
  return [...Object.values(rest), visible].join("\n");
}

describe("the disability standard, on invented counts", () => {
  const wresReturn = returnIn(example("wdes-2022"));
  const alone = (given: Return) => withLocalMeasures(calculateIndicators(given, { indicators: [] }), given);
  const earlier = { ...wresReturn, year: 2021 };

  test("no word of any format is about ethnic groups", async () => {
    const content = reportContent(alone(wresReturn), [alone(earlier)]);
    for (const report of [forInternalUse(content), await protect(content)]) {
      const words = wordsOf(everyFile(report));
      expect(words).toContain(
        "non-disabled staff were 1.33 times as likely as disabled staff to be appointed",
      );
      expect(words).not.toMatch(/\b(White|BME|ethnic|ethnicity|minority)\b/i);
      for (const chart of reportCharts(report)) {
        expect(`${chart.title} ${chart.description} ${JSON.stringify(chart.table)}`).not.toMatch(
          /\bWhite\b|BME/,
        );
      }
    }
  });

  test("the direction of each metric is its own", () => {
    const document = reportDocument(forInternalUse(reportContent(alone(wresReturn), [])));
    const leads = document.sections.map(({ heading, lead }) => [heading, lead[0]]);
    expect(leads).toEqual([
      [
        "L1. Relative likelihood of appointment from shortlisting",
        "Non-disabled over disabled: 1 is even, above 1 is worse for disabled staff.",
      ],
      [
        "L2. Relative likelihood of entering the formal capability process",
        "Disabled over non-disabled: 1 is even, above 1 is worse for disabled staff.",
      ],
      [
        "L3. Harassment, bullying or abuse from managers",
        "Share of those who answered. Higher is worse. Difference: disabled less non-disabled, in percentage points.",
      ],
      [
        "L4. Adequate adjustments",
        "Share of those who answered. Higher is better. Difference: disabled less non-disabled, in percentage points.",
      ],
      [
        "L5. Share of the board, less the share of the workforce",
        "Members of the board: the share of each group, and the same less its share of the workforce, in percentage points.",
      ],
    ]);
  });
});

describe("a measure that a test makes up", () => {
  const age = {
    id: "age",
    by: "age",
    reference: { id: "under-50", label: "younger" },
    compared: { id: "over-50", label: "older" },
    unknown: { id: "unknown", label: "unknown", whose: "whose age is unknown" },
    definition: "Older staff are 50 or more.",
  };
  const definitions = definitionsIn([
    {
      id: "sabbatical",
      title: "Relative likelihood of a sabbatical",
      kind: "likelihood",
      scheme: age,
      deed: "to take a sabbatical",
      done: "on a sabbatical",
      counted: "Staff who took a sabbatical",
      outOf: "given",
      outOfIs: "Staff who asked for a sabbatical",
      worse: "less",
      places: { ratio: 3 },
    },
  ]);
  const year = (of: number, older: number): Return =>
    returnIn({
      organisation: { code: "X", name: "Example" },
      year: of,
      local: {
        sabbatical: {
          counted: { "under-50": 60, "over-50": older },
          outOf: { "under-50": 120, "over-50": 100 },
        },
      },
    });
  const results = (given: Return) => withLocalMeasures(calculateIndicators(given), given, definitions);
  const content = reportContent(results(year(2022, 25)), [results(year(2021, 40))]);

  test("goes through every format without a line of code", () => {
    const files = everyFile(forInternalUse(content));
    // 60/120 over 25/100 is 2; over 40/100 it was 1.25.
    expect(files["terminal"]).toContain("younger staff were 2.000 times as likely as older staff to take a");
    expect(files["markdown"]).toContain("from 1.250 to 2.000, by +0.750: a large change, away from even");
    expect(files["csv"]).toContain("local/sabbatical/relative-likelihood/over-50,");
    expect(files["html"]).toContain("Relative likelihood of a sabbatical");
    expect(files["xlsx"]).toContain("Local measure 1");
    expect(files["xlsx"]).toContain("Older staff are 50 or more.");
    const json = JSON.parse(files["json"] ?? "") as ReturnType<typeof results>;
    expect(json.local).toEqual(content.results.local);
  });

  test("is drawn", () => {
    const chart = reportCharts(forInternalUse(content)).find(({ id }) => id === "local-sabbatical");
    expect(chart?.table.rows.map(({ cells }) => cells[0]?.text)).toEqual(["2.000", "1.250"]);
    if (chart !== undefined) expect(renderChart(chart)).toContain("<svg");
  });

  test("is published without its small counts", async () => {
    const small = year(2022, 4);
    const report = await protect(contentToPublish([small], {}, {}, definitions));
    const files = everyFile(report);
    expect(files["terminal"]).toMatch(/\[c\] of 100/);
    expect(files["csv"]).toContain("local/sabbatical/relative-likelihood/over-50");
    if (report.protection === "published") expect(report.disclosure.safe).toBe(true);
  });
});

test("nobody of a group, everybody alike, and no answers are said in words", () => {
  const sentences = (white: number, bme: number, outOf = { white: 100, bme: 50 }): string => {
    const given = returnIn({
      organisation: { code: "X", name: "Example" },
      year: 2022,
      local: { "promotion-from-application": { counted: { white, bme }, outOf } },
    });
    const { sections } = reportDocument(
      forInternalUse(reportContent(withLocalMeasures(calculateIndicators(given), given), [])),
    );
    return sections.at(-1)?.notes[0] ?? "";
  };
  expect(sentences(0, 9)).toMatch(
    /^2022: nobody among White staff was promoted after applying: the ratio to BME staff is 0.00/,
  );
  expect(sentences(9, 0)).toBe(
    "2022: there is no ratio of White staff to BME staff, because nobody among BME staff was promoted after applying.",
  );
  expect(sentences(20, 10)).toMatch(
    /^2022: White and BME staff were equally likely to be promoted after applying/,
  );
  expect(sentences(0, 0, { white: 0, bme: 0 })).toBe("");
});

test("in a report of the nine, the local measures have a table of their own and a place among what needs attention", () => {
  const given = returnIn(example("return-2022"));
  const definitions = definitionsIn(example("definitions"));
  const document = reportDocument(
    forInternalUse(reportContent(withLocalMeasures(calculateIndicators(given), given, definitions), [])),
  );
  const glance = document.sections.find(({ heading }) => heading === "Local measures");
  expect(
    glance?.tables[0]?.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
  ).toEqual([
    ["Relative likelihood of a place in reverse mentoring (BME beside White)", "62.50%", "34.62%", "1.81"],
    ["Relative likelihood of promotion (BME beside White)", "8.00%", "5.60%", "1.43"],
    [
      "Relative likelihood of raising a case of bullying or harassment (BME beside White)",
      "0.60%",
      "1.40%",
      "2.33",
    ],
    ["Sickness absence (BME beside White)", "4.93%", "5.56%", "+0.62"],
    [
      "Members of interview panels, less the share of the workforce (BME beside White)",
      "79.5%",
      "18.3%",
      "-8.2",
    ],
  ]);
  expect(document.summary.parts.find(({ heading }) => heading === "Local measures")?.items).toHaveLength(3);
  expect(document.sections.map(({ heading }) => heading)).toContain(
    "L5. Members of interview panels, less the share of the workforce",
  );
});
