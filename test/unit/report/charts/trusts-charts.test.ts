import { peerWords } from "../../../../src/report/words/standing-words.ts";
import type { Return } from "wres-metrics";
import { renderChart } from "wres-metrics/charts";
import { forInternalUse, trustsContent, trustsDocument } from "wres-metrics/report";
import { describe, expect, test } from "vitest";
import { trustsChart } from "../../../../src/report/charts/trusts-charts.ts";
import { measureTable } from "../../../../src/report/tables/trusts-document.ts";
import { groupWords } from "../../../../src/report/words/group-words.ts";

const trust = (code: string, yes: number, answered: number): Return => ({
  organisation: { code, name: code },
  year: 2022,
  survey: { year: 2021, "harassment-from-public": { bme: { yes, answered } } },
});
const measureOf = (returns: readonly Return[]) => {
  const found = trustsContent(returns).measures.find(({ id }) => id === "indicator-5/bme");
  if (found === undefined) throw new Error("no such measure");
  return found;
};
// 200/1000 and 190/1000 are alike; 400/1000 is far beyond what chance leaves, and moves the average of the others.
const three = measureOf([trust("C", 400, 1000), trust("A", 200, 1000), trust("B", 190, 1000)]);
const chartOf = (measure: typeof three) =>
  trustsChart(measure, {
    title: "Harassment",
    table: measureTable(measure),
    words: groupWords({}),
    peers: peerWords({ partOf: null }),
    source: "Source: three trusts.",
  });
type Drawn = ReturnType<typeof chartOf>;
const marksOf = (chart: Drawn) => chart?.drawing.marks ?? [];
/** The dots of trusts, from left to right as they are drawn, without those of the key. */
const dotsOf = (chart: Drawn) =>
  marksOf(chart)
    .flatMap((mark) =>
      mark.mark === "dot" && mark.about !== undefined ? [{ ...mark, about: mark.about }] : [],
    )
    .sort((one, other) => one.place[0] - other.place[0]);
const codesOf = (chart: Drawn) => dotsOf(chart).map(({ about }) => about.slice(0, 1));
/** The lines of a look and of a width, but for the short ones of the key. */
const linesOf = (chart: Drawn, look: string, width: number) =>
  marksOf(chart).flatMap((mark) =>
    mark.mark === "line" &&
    mark.look === look &&
    mark.width === width &&
    Math.abs((mark.places.at(-1)?.[0] ?? 0) - (mark.places[0]?.[0] ?? 0)) > 20
      ? [mark.places]
      : [],
  );

describe("the funnel", () => {
  // 790 of 3,000 is the average. B lies 190/800 − 600/2200 from the others, 1.94 of its standard errors √(0.2633 × 0.7367 × (1/800 + 1/2200)).
  const chart = chartOf(measureOf([trust("C", 400, 1200), trust("A", 200, 1000), trust("B", 190, 800)]));

  test("has a dot a trust where its size and its share are, and names it", () => {
    expect(codesOf(chart)).toEqual(["B", "A", "C"]);
    expect(dotsOf(chartOf(three)).map(({ about }) => about.split("\n"))).toEqual([
      ["A (A)", expect.stringMatching(/^20\.0% of 1,000 people; interval .*; better, far beyond chance$/)],
      ["B (B)", expect.stringMatching(/^19\.0% of 1,000 people; interval .*; better, far beyond chance$/)],
      ["C (C)", expect.stringMatching(/^40\.0% of 1,000 people; interval .*; worse, far beyond chance$/)],
    ]);
    expect(chart?.description).toBe(
      "3 trusts, from 20.0% to 33.3%. Beyond the limits of chance: A (A), C (C). The average of all is 26.3%.",
    );
  });

  test("puts equal steps of shares at equal distances, between the limits of chance and the average", () => {
    const [b, a, c] = dotsOf(chart).map(({ place }) => place);
    // Shares of 190/800, 200/1000 and 400/1200, in heights: the higher the share, the higher the dot.
    const [low, middle, high] = [200 / 1000, 190 / 800, 400 / 1200];
    expect(((a?.[1] ?? 0) - (b?.[1] ?? 0)) / ((a?.[1] ?? 0) - (c?.[1] ?? 0))).toBeCloseTo(
      (middle - low) / (high - low),
      6,
    );
    expect(linesOf(chart, "quiet", 1)).toHaveLength(1);
    expect(linesOf(chart, "quiet", 1.5)).toHaveLength(4);
  });

  test("is drawn of trusts of one size too, each dot with its name", () => {
    const of = chartOf(three);
    const svg = of === null ? "" : renderChart(of);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svg.match(/<path[^>]*><title>/g)).toHaveLength(3);
    expect(svg).toContain("<title>A (A)\n20.0% of 1,000 people");
    expect(svg).not.toContain("aria-label=");
  });

  test("is not drawn of percentages alone, whose table stands by itself", () => {
    const published = (code: string, percentage: string): Return => ({
      ...trust(code, 1, 2),
      survey: { year: 2021, "harassment-from-public": { bme: { percentage } } },
    });
    const document = trustsDocument(
      forInternalUse(trustsContent([published("A", "20.1"), published("B", "18.0")])),
    );
    const section = document.sections.find(({ heading }) => heading.startsWith("5."));
    expect(section?.charts?.map(({ reading }) => reading)).toEqual([
      "A dot for each trust, the lowest figure first, with its interval.",
    ]);
    expect(section?.tables[0]?.rows[0]?.cells[0]?.text).toBe("20.1%");
  });
});

describe("a ratio or a difference", () => {
  const appointed = (code: string, white: number, bme: number): Return => ({
    organisation: { code, name: code },
    year: 2022,
    shortlisting: { shortlisted: { white: 1000, bme: 1000 }, appointed: { white, bme } },
  });
  const ratioOf = (returns: readonly Return[]) => {
    const found = trustsContent(returns).measures.find(({ id }) => id === "indicator-2/relative-likelihood");
    if (found === undefined) throw new Error("no such measure");
    return found;
  };

  test("is drawn with the lowest first, each with its interval, around an even line", () => {
    // 200/100 = 2, 100/100 = 1, 100/200 = 0.5
    const chart = chartOf(
      ratioOf([appointed("A", 200, 100), appointed("B", 100, 100), appointed("C", 100, 200)]),
    );
    expect(codesOf(chart)).toEqual(["C", "B", "A"]);
    const [c, b, a] = dotsOf(chart).map(({ place }) => place[1]);
    // Half, even and double are equally far apart.
    expect((c ?? 0) - (b ?? 0)).toBeCloseTo((b ?? 0) - (a ?? 0), 6);
    const [even] = linesOf(chart, "quiet", 1.5);
    expect(even?.[0]?.[1]).toBeCloseTo(b ?? 0, 6);
    expect(chart?.reading).toContain("The dashed line is where BME people and White people would be alike.");
  });

  test("of 0 has no place on the axis, and where no ratio has one there is no picture", () => {
    const none = ratioOf([appointed("A", 0, 100), appointed("B", 0, 50)]);
    expect(chartOf(none)).toBeNull();
    expect(codesOf(chartOf(ratioOf([appointed("A", 0, 100), appointed("B", 100, 50)])))).toEqual(["B"]);
  });

  test("has no picture where nothing is compared", () => {
    expect(chartOf({ id: "x", trusts: [], funnel: null })).toBeNull();
  });
});

test("a share of the workforce has no side, and no even line", () => {
  const staff = (code: string, bme: number): Return => ({
    organisation: { code, name: code },
    year: 2022,
    workforce: { total: { white: 800, bme, unknown: 0 } },
  });
  const found = trustsContent([staff("A", 200), staff("B", 100)]).measures[0];
  const chart = found === undefined ? null : chartOf(found);
  expect(linesOf(chart, "quiet", 1.5)).toEqual([]);
  expect(chart?.reading).toBe("A dot for each trust, the lowest figure first, with its interval.");
});
