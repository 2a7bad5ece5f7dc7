import type { Results, Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn, resultsOf } from "../../support/build-return.ts";
import { parsedResults } from "../../support/parsed-results.ts";
import { everyFormat, publishWith } from "../../support/publish-with.ts";

const given: Return = buildReturn({
  workforce: {
    clinical: { "band-5": { white: 30, bme: 12 }, "band-6": { white: 40, bme: 3 } },
  },
  shortlisting: { shortlisted: { white: 400, bme: 200 }, appointed: { white: 100, bme: 4 } },
  disciplinary: { window: "single-year", entered: { white: 5, bme: 3 } },
  survey: { year: 2021, discrimination: { unknown: { yes: 2, answered: 50 } } },
  board: { total: { white: 9, bme: 1 } },
});
const previous = { ...given, year: 2021 };
const isSmall = (_: string, count: number | null): boolean => count !== null && count < 10;
const formats = everyFormat(await publishWith([resultsOf(given), resultsOf(previous)], isSmall));
const text = (name: string): string => formats[name] ?? "";
const lineOf = (name: string, start: string): string =>
  text(name)
    .split("\n")
    .find((line) => line.startsWith(start)) ?? "";

describe("on a terminal and in Markdown", () => {
  test("a symbol stands for what is hidden, another for what there is not, and the legend says so", () => {
    expect(
      lineOf("terminal", "  Band 6")
        .split(/\s{2,}/)
        .slice(2),
    ).toEqual([
      // White is 40 of 43, BME 3 of 43; this year, last year, change; unknown is not given.
      "93.0%",
      "[c]",
      "[c]",
      "[c]",
      "[x]n",
      "[c]",
      "known",
    ]);
    const words = text("terminal").replace(/\s+/g, " ");
    expect(words).toContain("100 of 400 [c] of 200");
    expect(words).toContain("[c] confidential: hidden, because a count behind it is small");
    expect(words).toContain("[x]n not given");
    expect(words).not.toContain("–n");
    expect(text("markdown")).toContain("| \\[c\\] of 200 |");
    expect(text("markdown")).toMatch(/^- \(\[c\]\) confidential/m);
  });

  test("how much was hidden stands before the first table, and why at the end; nothing is marked for internal use", () => {
    for (const name of ["terminal", "markdown"]) {
      const words = text(name).replace(/\s+/g, " ");
      expect(words).toMatch(
        /2021\. BME: Black and minority ethnic\. For publication, checked by itself: \d+ of \d+ counts are hidden \(.*\)\. (?:## )?What needs attention/,
      );
      expect(words).toMatch(
        /return lacks a count that the figure needs .*Counts below 10, 0 among them, .* are hidden .*counts\..* This publication was checked by itself\. Any other publication of these years has to be checked together with it\. /,
      );
      expect(words).not.toContain("nternal use");
    }
  });

  test("no sentence speaks of what is hidden", () => {
    const notes = text("terminal").split(/^\d\. /m)[2] ?? "";
    expect(notes).toMatch(/^Relative likelihood of appointment/);
    expect(notes).not.toMatch(/times as likely|would have made it even|Since 2021|England|numbers are small/);
  });

  test("a group of whom everything is hidden keeps its column", () => {
    expect(text("terminal")).toMatch(/White +BME +Unknown +Difference\n2022 +\[x\]n +\[x\]n +\[c\] +\[x\]n/);
  });
});

describe("in CSV", () => {
  const [head = "", ...lines] = text("csv").trimEnd().split("\r\n");
  const columns = head.split(",");
  const cell = (id: string, column: string): string => {
    const line = lines.find((row) => row.split(",")[2] === id) ?? "";
    return line.split(",")[columns.indexOf(column)] ?? "";
  };

  test("symbols stand in the place of numbers, and a column says what they mean", () => {
    const id = "indicator-2/likelihood/bme";
    expect(
      ["value", "printed", "first_count", "first_of", "reason"].map((column) => cell(id, column)),
    ).toEqual(["[c]", "[c]", "[c]", "200", "hidden"]);
    const unknown = "indicator-2/likelihood/unknown";
    expect(["value", "printed", "first_count", "reason"].map((column) => cell(unknown, column))).toEqual([
      "[x]",
      "[x]",
      "[x]",
      "not-given",
    ]);
    expect(cell("indicator-2/relative-likelihood", "verdict")).toBe("");
    expect(cell("indicator-2/relative-likelihood", "protection")).toBe("published");
    expect(columns.at(-1)).toBe("legend");
    expect(lines[0]).toMatch(/"Counts below 10, .*\[c\] confidential: .*\[x\] not available: .*"$/);
  });
});

describe("in JSON", () => {
  const json = JSON.parse(text("json")) as Results;

  test("a hidden count is named, and the output says what was done", () => {
    expect(json).toMatchObject({
      protection: "published",
      disclosure: { threshold: 10, zeros: "hidden", safe: true },
      legend: { symbols: { "[c]": expect.stringContaining("confidential") as string } },
    });
    expect(json.measures.find(({ id }) => id === "indicator-2/likelihood/bme")).toEqual({
      about: { population: "substantive", indicator: 2, kind: "likelihood", group: "bme" },
      id: "indicator-2/likelihood/bme",
      indicator: 2,
      unit: "proportion",
      status: "not-calculable",
      reason: "hidden",
      printed: "[c]",
      basis: { bme: { count: null, of: 200, hidden: ["count"] } },
      method: {},
      warnings: [],
    });
  });

  test("it reads back as what it is", () => {
    const { legend, ...rest } = json as Results & { legend: unknown };
    expect(legend).toBeDefined();
    expect(parsedResults(json)).toEqual(rest);
  });
});
