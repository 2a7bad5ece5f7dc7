import type { Return } from "wres-metrics";
import { protectTrusts } from "wres-metrics/disclosure";
import { forInternalUse, trustsContent, trustsCsv, trustsDocument, trustsJson } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { trustsFiguresJson } from "../../../../src/report/formats/write-csv.ts";
import { illustratedHtml } from "../../../../src/report/charts/html-report.ts";

const trust = (code: string, parts: Partial<Return>): Return => ({
  organisation: { code, name: `Trust ${code}` },
  year: 2022,
  ...parts,
});

/** The document of some returns, and its parts by the beginning of a heading. */
const documentOf = (returns: readonly Return[]) => trustsDocument(forInternalUse(trustsContent(returns)));
const sectionOf = (returns: readonly Return[], heading: string) =>
  documentOf(returns).sections.find((section) => section.heading.startsWith(heading));
/** The rows of a table as texts, by the trust. */
const rowsOf = (section: ReturnType<typeof sectionOf>) =>
  Object.fromEntries(
    (section?.tables[0]?.rows ?? []).map(({ label, cells }) => [
      label.slice(-2, -1),
      cells.map(({ text }) => text),
    ]),
  );
const csvRows = (csv: string) => {
  const [head = "", ...rows] = csv.trim().split("\r\n");
  const names = head.split(",");
  return rows.map((row) =>
    Object.fromEntries(row.split(",").map((cell, index) => [names[index] ?? "", cell])),
  );
};

describe("a ratio with nobody below the line", () => {
  const appointed = (code: string, white: number, bme: number): Return =>
    trust(code, { shortlisting: { shortlisted: { white: 400, bme: 200 }, appointed: { white, bme } } });
  // Everywhere 25% of both, and of N nobody of 200 BME people.
  const returns = [appointed("A", 100, 50), appointed("B", 100, 50), appointed("N", 100, 0)];

  test("stands first, with its sign and its place, and is counted among those that are tested", () => {
    const section = sectionOf(returns, "2.");
    // Of A and B the others have (200/800) / (50/400), a ratio of 2. Their own is 1, and the standard error of its logarithm
    // √(1/100 − 1/400 + 1/50 − 1/200) = 0.15: at 99.8% it reaches to about exp(3.09 × 0.15) = 1.59.
    const [row] = section?.tables[0]?.rows ?? [];
    expect(row?.label).toBe("Trust N (N)");
    expect(row?.cells[0]).toMatchObject({ text: "– !!", mark: "b", shade: "far-worse" });
    expect(row?.cells[1]?.text).toMatch(/ to –$/);
    expect(row?.cells[2]?.text).toBe("worse, far beyond chance");
    expect(section?.lead).toEqual([
      "Both figures are 1.00. 1 of the 3 trusts has no figure.",
      "Of the 3 trusts that are tested, 2 are better than the others beyond chance and 1 is worse.",
    ]);
    expect(documentOf(returns).sections[0]?.tables[0]?.rows[2]?.cells[0]).toMatchObject({ text: "– !!" });
    const [chart] = section?.charts ?? [];
    expect(chart?.title).toBe("Appointment: 1 of 3 trusts worse and 2 better, beyond chance");
    expect(chart?.description).toBe(
      "2 trusts, from 1.00 to 1.00. Beyond the limits of chance: Trust A (A), Trust B (B), Trust N (N).",
    );
    expect(chart?.reading).toContain("one over nobody, has no place here");
  });

  test("is in every output alike, and sorted above every number on a page", () => {
    const trusts = forInternalUse(trustsContent(returns));
    expect(illustratedHtml(trustsDocument(trusts), "{}")).toMatch(
      /data-order="Infinity" class="wres-far-worse"/,
    );
    const rows = csvRows(trustsCsv(trusts)).filter(({ id }) => id === "indicator-2/relative-likelihood");
    expect(rows.map(({ standing, beyond }) => [standing, beyond])).toEqual([
      ["far-better", "outer"],
      ["far-better", "outer"],
      ["far-worse", "outer"],
    ]);
    // Of A the others are B and N: (200/800) / (50/400). Of N they are A and B, who are even.
    expect(rows.map(({ centre }) => centre)).toEqual(["2", "2", "1"]);
    const { rows: page, columns } = JSON.parse(trustsFiguresJson(trusts)) as {
      readonly rows: readonly (readonly string[])[];
      readonly columns: readonly string[];
    };
    const standings = page
      .filter((row) => row[columns.indexOf("id")] === "indicator-2/relative-likelihood")
      .map((row) => row[columns.indexOf("standing")]);
    expect(standings).toEqual(["far-better", "far-better", "far-worse"]);
    const { measures } = JSON.parse(trustsJson(trusts)) as {
      readonly measures: readonly { readonly id: string; readonly trusts: readonly object[] }[];
    };
    expect(measures.find(({ id }) => id === "indicator-2/relative-likelihood")?.trusts).toMatchObject([
      { benchmark: { placement: { centre: "2", centreFrom: 2 } } },
      { benchmark: { placement: { centre: "2", centreFrom: 2 } } },
      { benchmark: { placement: { centre: "1", standing: "worse-than-average" } } },
    ]);
  });

  test("of every trust has a section and no picture", () => {
    const section = sectionOf([appointed("A", 100, 0), appointed("B", 90, 0)], "2.");
    expect(rowsOf(section)).toMatchObject({
      A: ["–", expect.any(String), "not tested: nobody of the others is on one side of the line"],
    });
    expect(section?.charts).toBeUndefined();
  });
});

type Window = "single-year" | "two-year-total";
const entered = (code: string, window: Window, bme: number): Return =>
  trust(code, {
    workforce: { total: { white: 1000, bme: 1000, unknown: 0 } },
    disciplinary: { window, entered: { white: 20, bme } },
  });

describe("trusts that are measured in several ways", () => {
  // White people: 20 of 1,000 in each, so that the ratio is the number of BME people over 20.
  const odd = [
    entered("A", "single-year", 20),
    entered("B", "single-year", 24),
    entered("C", "single-year", 30),
    entered("D", "two-year-total", 80),
  ];

  test("one of four: a sign at the figure, its way in the table, and no part of the span", () => {
    const section = sectionOf(odd, "3.");
    expect(section?.lead).toEqual([
      "Trusts are measured in 2 ways (3 single year; 1 two-year total): each is set against those that are measured alike.",
      "Single year: the figures run from 1.00 to 1.50; the middle one of the 3 trusts has 1.20.",
      "None of the 3 trusts that are tested stands apart beyond chance.",
    ]);
    expect(rowsOf(section)).toMatchObject({
      A: ["1.00", expect.any(String), "single year", "not significantly different"],
      D: [
        "4.00 ‡",
        expect.any(String),
        "two-year total",
        "not tested: measured in another way than all others",
      ],
    });
    const [chart] = section?.charts ?? [];
    expect(chart?.description).toBe("3 trusts, from 1.00 to 1.50.");
    expect(chart?.reading).toContain("Only the trusts that are measured in one way are drawn: single year.");
    const { sections, closing } = documentOf(odd);
    expect(sections[0]?.lead.at(-1)).toContain("‡ A figure that is measured in another way than most");
    expect(closing.join(" ")).toContain("against the counts together of the others that are measured alike.");
    expect(
      csvRows(trustsCsv(forInternalUse(trustsContent(odd))))
        .filter(({ id }) => id === "indicator-3/relative-likelihood")
        .map(({ measured }) => measured),
    ).toEqual(["single-year", "single-year", "single-year", "two-year-total"]);
  });

  test("half of each: no way is that of most, and each half is set against itself", () => {
    const section = sectionOf(
      [...odd, entered("E", "two-year-total", 40), entered("F", "two-year-total", 20)],
      "3.",
    );
    expect(section?.lead).toEqual([
      "Trusts are measured in 2 ways (3 single year; 3 two-year total): each is set against those that are measured alike.",
      "Single year: the figures run from 1.00 to 1.50; the middle one of the 3 trusts has 1.20. Two-year total: the figures run from 1.00 to 4.00; the middle one of the 3 trusts has 2.00.",
      expect.stringMatching(/^Of the 6 trusts that are tested, /),
    ]);
    expect(rowsOf(section)).toMatchObject({ A: { 0: "1.00 ‡" }, E: { 0: "2.00 ‡" } });
  });

  const staff = (code: string, unknown: number | null): Return =>
    trust(code, { workforce: { total: { white: 800, bme: 160, unknown } } });

  test("shares of everyone and of known ethnicity: 160 of 1,000 and 160 of 960", () => {
    const returns = [staff("A", 40), staff("B", 40), staff("C", null)];
    const section = sectionOf(returns, "1.");
    expect(section?.lead).toEqual([
      "Trusts are measured in 2 ways (2 of everyone; 1 of known ethnicity): figures that are measured differently do not compare.",
      "Of everyone: both figures are 16.0%.",
    ]);
    expect(rowsOf(section)["C"]).toEqual(["16.7% ‡", expect.any(String), "of known ethnicity"]);
    expect(documentOf(returns).closing).toContain(
      "Shares of the workforce are of everyone, or of people whose ethnicity is known: the tables say which.",
    );
  });

  test.each([
    [40, "Shares of the workforce are of everyone, unknown ethnicity included."],
    [null, "Shares of the workforce are of people whose ethnicity is known."],
  ])("with %s of unknown ethnicity in all, one sentence says of whom the shares are", (unknown, words) => {
    expect(documentOf([staff("A", unknown), staff("B", unknown)]).closing).toContain(words);
  });

  test("and where no figure is a share of the workforce, none does", () => {
    const survey = { "harassment-from-public": { bme: { yes: 20, answered: 100 } } };
    const { closing } = documentOf([trust("A", { survey }), trust("B", { survey })]);
    expect(closing.join(" ")).not.toContain("Shares of the workforce");
  });

  test("a question of the survey that counted its answers otherwise is outside the funnel and its average", () => {
    const chances = (code: string, year: number, yes: number): Return =>
      trust(code, { survey: { year, "equal-opportunities": { bme: { yes, answered: 100 } } } });
    const content = trustsContent([chances("A", 2021, 50), chances("B", 2021, 40), chances("C", 2019, 90)]);
    const compared = content.measures.find(({ id }) => id === "indicator-7/bme");
    // 90 of 200, without the 90 of 100 of the survey of 2019.
    expect(compared?.funnel?.centre).toBeCloseTo(0.45, 12);
    const section = trustsDocument(forInternalUse(content)).sections.find(({ heading }) =>
      heading.startsWith("7."),
    );
    expect(rowsOf(section)["C"]).toEqual([
      "90.0% ‡",
      expect.any(String),
      "of those who said yes or no",
      "not tested: measured in another way than all others",
    ]);
    expect(section?.charts?.[0]?.description).toContain("2 trusts, from 40.0% to 50.0%.");
  });

  test("where the one that is measured alike has no counts, it is not said that nobody has", () => {
    const published = trust("B", {
      survey: { year: 2021, "equal-opportunities": { bme: { percentage: "40.0" } } },
    });
    const counted = (code: string, year: number): Return =>
      trust(code, { survey: { year, "equal-opportunities": { bme: { yes: 50, answered: 100 } } } });
    const section = sectionOf([counted("A", 2021), published, counted("C", 2019)], "7.");
    expect(rowsOf(section)["A"]?.at(-1)).toBe("not tested: no other that is measured alike has counts");
  });
});

test("boards are described, and none has a sign: their members are few", () => {
  const board = (code: string, bme: number): Return =>
    trust(code, {
      workforce: { total: { white: 5000, bme: 5000, unknown: 0 } },
      board: { total: { white: 20 - bme, bme, unknown: 0 } },
    });
  // 0, 10 and 20 of 20, each less one half: as far apart as boards can be.
  const section = sectionOf([board("A", 0), board("B", 10), board("C", 20)], "9.");
  expect(section?.lead).toEqual([
    "The figures run from -50.0 to 50.0; the middle one of the 3 trusts has 0.0.",
    "The members of a board are few and appointed one by one: boards are described, and not tested.",
  ]);
  expect(section?.tables[0]?.columns).toEqual(["Trust", "Figure", "Interval"]);
  expect(section?.tables[0]?.rows.map(({ cells }) => cells[0]?.shade)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(section?.charts?.[0]?.reading).not.toContain("beyond the limits of chance");
});

describe("published, an indicator of which every figure is hidden", () => {
  const small = (code: string): Return =>
    trust(code, {
      shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 40 } },
      survey: { year: 2021, "harassment-from-public": { bme: { yes: 4, answered: 60 } } },
    });

  test("is said to be hidden, and keeps its column and its section", async () => {
    const document = trustsDocument(await protectTrusts([small("A"), small("B")]));
    const section = document.sections.find(({ heading }) => heading.startsWith("5."));
    expect(section).toMatchObject({ lead: ["The figures of all 2 trusts are hidden."], tables: [] });
    const [overview] = document.sections[0]?.tables ?? [];
    const at = overview?.columns.indexOf("5 Harassment by public") ?? 0;
    expect(overview?.rows.map(({ cells }) => cells[at - 1]?.text)).toEqual(["[c]", "[c]"]);
    // What nobody gives has neither.
    expect(document.sections.some(({ heading }) => heading.startsWith("6."))).toBe(false);
  });
});
