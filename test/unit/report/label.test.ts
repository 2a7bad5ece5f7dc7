import { calculateIndicators } from "wres-metrics";
import { htmlReport } from "wres-metrics/charts";
import {
  type Drawing,
  type Document,
  forInternalUse,
  measuresCsv,
  publishableResults,
  renderMarkdown,
  reportCharts,
  reportContent,
  reportDocument,
  resultsJson,
  trustsContent,
  trustsDocument,
  type WordingOptions,
} from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { targetsContent } from "../../../src/pipeline/targets-content.ts";
import { targetsDocument } from "../../../src/report/tables/targets-document.ts";
import { plainStyle, renderTerminal } from "../../../src/report/formats/render-terminal.ts";
import { wres } from "../../support/fake-terminal.ts";
import { readExample } from "../../support/read-example.ts";

const report = forInternalUse(
  reportContent(calculateIndicators(readExample("lpt-2022")), [calculateIndicators(readExample("lpt-2021"))]),
);
const trusts = forInternalUse(trustsContent([readExample("esneft-2022"), readExample("lpt-2022")]));
const targets = forInternalUse(targetsContent(readExample("lpt-2022"), { by: 2025, turnover: "0.1" }));
const label = "ethnic minority";
const documents: Readonly<Record<string, (wording?: WordingOptions) => Document>> = {
  "a report": (wording) => reportDocument(report, wording),
  "a report on targets": (wording) => targetsDocument(targets, wording),
  "a comparison": (wording) => trustsDocument(trusts, wording),
};

/** What a person reads: everything but the measures inside, which keep the standard's names. */
const visible = (page: string): string => page.replace(/<script[^]*?<\/script>/, "");
const definition = /White includes White minorities;.*?neither\./g;

describe.each(Object.entries(documents))("%s with another label", (_, documentOf) => {
  const texts: Readonly<Record<string, (wording?: WordingOptions) => string>> = {
    terminal: (wording) => renderTerminal(documentOf(wording), plainStyle).replace(/\s+/g, " "),
    markdown: (wording) => renderMarkdown(documentOf(wording)),
    // Where a text of a picture stands follows its words; what it says does not.
    charts: (wording) =>
      JSON.stringify(documentOf(wording), (key, value: unknown) =>
        key === "drawing"
          ? (value as Drawing).marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : [])).join(" ")
          : value,
      ),
  };

  test.each(Object.entries(texts))("speaks of nobody else, and of BME once: %s", (format, textOf) => {
    const text = textOf({ label });
    expect(text.match(/BME/g), format).toHaveLength(1);
    expect(text.match(definition)).toHaveLength(1);
    expect(text).toMatch(/Ethnic minority|ethnic minority/);
  });

  test("changes words, and never a number", () => {
    const figures = (text: string): readonly string[] =>
      text.replace(definition, "").match(/-?\d+(?:\.\d+)?%?/g) ?? [];
    expect(figures(texts["charts"]?.({ label }) ?? "")).toEqual(figures(texts["charts"]?.() ?? ""));
  });

  test("begins sentences, cells and headings with a capital", () => {
    const { sections, summary } = documentOf({ label });
    const starts = sections.flatMap(({ lead, notes, tables, charts = [] }) => [
      ...lead,
      ...notes,
      ...tables.flatMap(({ caption, columns, rows }) => [
        caption,
        ...columns,
        ...rows.map((row) => row.label),
      ]),
      ...charts.flatMap(({ title, description }) => [title, description]),
    ]);
    for (const text of [...starts, ...(summary?.parts.flatMap(({ items }) => items) ?? [])]) {
      expect(text).not.toMatch(/^ethnic minority|\. ethnic minority/);
    }
  });
});

describe("in sentences", () => {
  const disciplinary = forInternalUse(reportContent(calculateIndicators(readExample("esneft-2022")), []));
  const textOf = (wording: WordingOptions): string =>
    [report, disciplinary]
      .flatMap((one) => reportDocument(one, wording).sections)
      .flatMap(({ lead, notes }) => [...lead, ...notes])
      .join("\n");

  test.each([
    "2022: White people were 1.79 times as likely as ethnic minority people to be appointed",
    // 596/3842 × 2386 is 370.1, and 207 were appointed: 371 − 207
    "164 more ethnic minority appointments would have made it even with the White likelihood as it was;",
    "to the disadvantage of ethnic minority people",
    "Difference: ethnic minority less White, in percentage points.",
    "White over ethnic minority: 1.00 is even, above 1 is worse for ethnic minority people.",
    "Ethnic minority over White: 1.00 is even, above 1 is worse for ethnic minority staff.",
    "Ethnic minority staff by the number of the indicator",
    "the groups within the ethnic minority group (Asian, Black, Mixed) differ",
  ])("%s", (sentence) => {
    expect(textOf({ label })).toContain(sentence);
  });
});

test("JSON and CSV are the same whatever a report calls the group: not a byte differs", async () => {
  const [plain, labelled] = [htmlReport(report), htmlReport(report, { label })];
  const inside = (page: string): string =>
    /<script type="application\/json"[^]*?<\/script>/.exec(page)?.[0] ?? "";
  expect(inside(plain)).toContain('"indicator-2/likelihood/bme"');
  expect(inside(labelled)).toBe(inside(plain));
  expect(visible(labelled).match(/BME/g)).toHaveLength(1);
  for (const format of ["json", "csv"]) {
    const command = `report examples/esneft-2022.json --format ${format}`;
    const [one, other] = [await wres(command), await wres(`${command} --label BAME`)];
    expect(one.stdout.length).toBeGreaterThan(3000);
    expect(other.stdout).toBe(one.stdout);
  }
  expect(resultsJson(publishableResults(report))).not.toMatch(/BME/);
  // The names of measures are in the words of the standard, and nothing else is in words.
  const [header = "", ...lines] = measuresCsv(publishableResults(report)).split("\r\n");
  const at = header.split(",").indexOf("label");
  const cells = lines.map((line) => line.match(/(?:"(?:[^"]|"")*"|[^",]*)(?:,|$)/g) ?? []);
  expect(cells.filter((line) => line[at]?.includes("BME")).length).toBeGreaterThan(10);
  expect(cells.map((line) => line.toSpliced(at, 1).join("")).join("\n")).not.toMatch(/BME/);
});

test("markup in a label stays a label, in a page and in Markdown", () => {
  const wording = { label: "<img src=x onerror=alert(1)>" };
  const page = htmlReport(report, wording);
  expect(page).not.toContain("<img");
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt; staff");
  expect(renderMarkdown(reportDocument(report, wording))).not.toMatch(/(?<!\\)<img/);
});

test("a chart is found by the same id, whatever it is called", () => {
  const ids = (wording: WordingOptions): readonly string[] =>
    reportCharts(report, wording).map(({ id }) => id);
  expect(ids({ label })).toEqual(ids({}));
});

describe("on the command line", () => {
  test("--label is taken by report and by compare", async () => {
    const { stdout } = await wres("report examples/esneft-2022.json --format markdown --label BAME");
    expect(stdout).toContain("White over BAME");
    const compared = await wres("compare examples/esneft-2022.json examples/lpt-2022.json --label BAME");
    expect(compared.stdout).toContain("share of BAME staff");
  });

  test.each(["report examples/esneft-2022.json --label=", "compare nowhere --label Unknown"])(
    "%s is a mistake, told before anything is read",
    async (line) => {
      const { code, stdout, stderr } = await wres(line);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("label is");
    },
  );
});
