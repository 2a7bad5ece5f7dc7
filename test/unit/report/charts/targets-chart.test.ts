import { modelEmployerGoals } from "wres-metrics";
import { targetsChart } from "wres-metrics/report";
import { describe, expect, test } from "vitest";

// 250 of 1,000 is the target; of the 100 in band 8a 10 are BME, and 25 are needed: 15 more. Band 9 has met it: 3 of 10.
const workforce = {
  clinical: {
    "band-8a": { white: 90, bme: 10, unknown: 0 },
    "band-9": { white: 7, bme: 3, unknown: 0 },
  },
  total: { white: 750, bme: 250, unknown: 0 },
};
const goals = modelEmployerGoals(workforce, { from: 2022, by: 2025, parts: ["clinical"] });

describe("the targets of the senior bands", () => {
  test("are a line a band from its share to the target, with the people that it needs", () => {
    const chart = targetsChart(goals, { organisation: "Example" });
    expect(chart).toMatchObject({
      id: "targets-clinical",
      // All of them together: 13 of 110 now, and a quarter of 110 is 27.5, so that 28 are needed.
      title: "Clinical staff: 15 more BME staff in bands 8a to VSM reach the target of 25.0%",
      source: "Source: WRES return of Example, year ending 31 March 2022.",
    });
    expect(chart?.description).toContain("Band 8a 10.0%, +15; Band 9 30.0%, met");
    expect(chart?.table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ["Band 8a", "10.0%", "+15"],
      ["Band 9", "30.0%", "met"],
      ["Bands 8a and above", "11.8%", "+15"],
    ]);
    const dots = chart?.drawing.marks.flatMap((mark) => (mark.mark === "dot" ? [mark.shape] : [])) ?? [];
    // Two in the key; two for band 8a, one for band 9, which has met the target, and two for all of them.
    expect(dots.filter((shape) => shape === "square")).toHaveLength(4);
    expect(dots.filter((shape) => shape === "diamond")).toHaveLength(3);
  });

  test("say so where they are met", () => {
    const met = { ...workforce, clinical: { "band-9": workforce.clinical["band-9"] } };
    const chart = targetsChart(modelEmployerGoals(met, { from: 2022, by: 2025, parts: ["clinical"] }));
    expect(chart?.title).toBe("Clinical staff: bands 8a to VSM have reached the target of 25.0%");
    expect(chart?.source).toBe("");
  });

  test("take another label", () => {
    expect(targetsChart(goals, { label: "ethnic minority" })?.description).toContain(
      "Share of ethnic minority staff in 2022",
    );
  });

  test("are not drawn where there is no share to start from, or no target", () => {
    const noBand = { total: workforce.total };
    expect(targetsChart(modelEmployerGoals(noBand, { from: 2022, by: 2025 }))).toBeNull();
    const noTotal = { clinical: { "band-8a": { white: 90, bme: null } } };
    expect(targetsChart(modelEmployerGoals(noTotal, { from: 2022, by: 2025 }))).toBeNull();
  });
});
