import { modelEmployerGoals } from "wres-metrics";
import { trajectoryChart } from "wres-metrics/report";
import { describe, expect, test } from "vitest";

// 250 of 1,000 is the target; of the 100 in band 8a 10 are BME, so that 5 points a year lead to 25 in 2025.
const workforce = {
  clinical: { "band-8a": { white: 90, bme: 10, unknown: 0 } },
  total: { white: 750, bme: 250, unknown: 0 },
};
const goals = modelEmployerGoals(workforce, { from: 2022, by: 2025, parts: ["clinical"] });

describe("the way to a target", () => {
  test("is a straight line from the share there is, with the people that every year needs", () => {
    const chart = trajectoryChart(goals);
    expect(chart).toMatchObject({
      id: "trajectory-clinical",
      title: "Clinical staff: from 2022 to the target of 2025",
      description: expect.stringContaining("The dashed line marks the target: 25.0%.") as string,
    });
    const { rows } = chart?.table ?? { rows: [] };
    expect(rows.slice(0, 4).map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ["Band 8a, 2022", "10.0%", "10"],
      ["Band 8a, 2023", "15.0%", "15"],
      ["Band 8a, 2024", "20.0%", "20"],
      ["Band 8a, 2025", "25.0%", "25"],
    ]);
    // The band, and all senior bands together, which is the band again.
    expect(rows).toHaveLength(8);
    const { values } = (chart?.spec as { readonly data: { readonly values: readonly unknown[] } }).data;
    expect(values[1]).toEqual({ band: "Band 8a", year: "2023", value: 0.15, people: "15", printed: "15.0%" });
  });

  test("takes another label", () => {
    expect(trajectoryChart(goals, { label: "ethnic minority" })?.description).toContain(
      "the share of ethnic minority staff in 2022",
    );
  });

  test("is not drawn where there is no share to start from, or no target", () => {
    const noBand = { total: workforce.total };
    expect(trajectoryChart(modelEmployerGoals(noBand, { from: 2022, by: 2025 }))).toBeNull();
    const noTotal = { clinical: { "band-8a": { white: 90, bme: null } } };
    expect(trajectoryChart(modelEmployerGoals(noTotal, { from: 2022, by: 2025 }))).toBeNull();
  });
});
