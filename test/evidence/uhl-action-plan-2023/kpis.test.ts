import { type Kpi, kpiProgress, planProgress, targetContradictions } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { printedAt, exactDecimal, exactly } from "../../support/exact-fraction.ts";
import { calculatedDecimal, calculatedValue } from "../../support/calculated-value.ts";
import { readFigures } from "../read-figures.ts";

const SOURCE = "uhl-action-plan-2023";
const figures = readFigures(SOURCE);

/** What the plan prints; a per cent sign is no part of the value, and a ratio printed as "95%" is 0.95. */
function printed(id: string): string {
  const figure = figures.find((one) => one.id === `${SOURCE}/${id}`);
  if (figure === undefined) throw new Error(`${id} is not printed.`);
  const text = figure.published.replace(/%$/, "");
  const isHundredths = figure.kind === "ratio" && !text.includes(".");
  return isHundredths ? printedAt(exactly(Number(text), 100), 2) : text;
}

interface Series {
  readonly indicator: NonNullable<Kpi["indicator"]>;
  /** The last part of a figure's id. */
  readonly name: string;
  readonly targets: readonly string[];
  readonly unit: Kpi["unit"];
  readonly better: Kpi["better"];
}

// Every position of the plan that has a target. The position is of 2022/23, which ends on 31 March 2023.
// oxfmt-ignore
const series: readonly Series[] = [
  { indicator: 1, name: "bme/overall-share", targets: ["2024-03", "2025-03"], unit: "percentage", better: "higher" },
  { indicator: 1, name: "bme/vsm-share", targets: ["2024-03", "2025-03"], unit: "percentage", better: "higher" },
  { indicator: 3, name: "bme/likelihood", targets: ["2025-03"], unit: "ratio", better: "lower" },
  { indicator: 4, name: "relative-likelihood", targets: ["2024-03", "2025-03"], unit: "ratio", better: "lower" },
  { indicator: 5, name: "white/share", targets: ["2025-03"], unit: "percentage", better: "lower" },
  { indicator: 5, name: "bme/share", targets: ["2025-03"], unit: "percentage", better: "lower" },
  { indicator: 6, name: "white/share", targets: ["2025-03"], unit: "percentage", better: "lower" },
  { indicator: 6, name: "bme/share", targets: ["2025-03"], unit: "percentage", better: "lower" },
  { indicator: 7, name: "white/share", targets: ["2025-03"], unit: "percentage", better: "higher" },
  { indicator: 7, name: "bme/share", targets: ["2025-03"], unit: "percentage", better: "higher" },
  { indicator: 8, name: "white/share", targets: ["2024-08"], unit: "percentage", better: "lower" },
  { indicator: 8, name: "bme/share", targets: ["2024-08"], unit: "percentage", better: "lower" },
  { indicator: 9, name: "bme/total-board-share", targets: ["2025-08"], unit: "percentage", better: "higher" },
  { indicator: 9, name: "bme/voting-board-minus-workforce", targets: ["2025-08"], unit: "percentage-points", better: "toward-parity" },
];

const kpis = series.map(({ indicator, name, targets, unit, better }): Kpi => ({
  id: `${indicator}/${name}`,
  title: name,
  indicator,
  unit,
  better,
  baseline: { on: "2023-03-31", value: printed(`indicator-${indicator}/2023/${name}`) },
  targets: targets.map((by) => ({ by, value: printed(`indicator-${indicator}/target-${by}/${name}`) })),
  ...(unit === "percentage-points" && {
    differenceOf: { share: "9/bme/total-board-share", less: "1/bme/overall-share" },
  }),
}));
const kpiOf = (id: string): Kpi => kpis.find((kpi) => kpi.id === id)!;

/** What is expected on a day, in the unit that the plan prints, with four places. */
function expectedOn(id: string, today: string): string {
  const { expected, unit } = kpiProgress(kpiOf(id), { today });
  const factor = unit === "ratio" ? 1 : 100;
  return printedAt(exactDecimal(calculatedDecimal(expected).times(factor).toFixed()), 4);
}

test("every target of an indicator that the plan prints is here", () => {
  const targets = figures.filter(({ id }) => /\/indicator-\d\/target-/.test(id));
  expect(targets).toHaveLength(17);
  expect(series.flatMap((one) => one.targets)).toHaveLength(17);
});

describe("what the plan expects", () => {
  // The year to 31 March 2024 has 366 days, and 30 September 2023 is the 183rd: half way. The two years to 31 March 2025
  // have 731, of which 31 March 2024 is the 366th. By 31 August 2024 it is 519 days, by 31 August 2025 884.
  test.each([
    // (44.23 + 49.5) / 2
    ["1/bme/overall-share", "2023-09-30", "46.8650"],
    ["1/bme/overall-share", "2024-03-31", "49.5000"],
    // 49.5 + 5.5 × 183/365
    ["1/bme/overall-share", "2024-09-30", "52.2575"],
    // (5 + 7.5) / 2
    ["1/bme/vsm-share", "2023-09-30", "6.2500"],
    // 0.72 − 0.22 × 366/731
    ["3/bme/likelihood", "2024-03-31", "0.6098"],
    // (0.99 + 0.95) / 2
    ["4/relative-likelihood", "2023-09-30", "0.9700"],
    // 25.5 − 15.5 × 366/731
    ["5/white/share", "2024-03-31", "17.7394"],
    // 46.4 + 13.6 × 366/731
    ["7/bme/share", "2024-03-31", "53.2093"],
    // 15.4 − 5.4 × 366/519
    ["8/bme/share", "2024-03-31", "11.5919"],
    // 13.64 + 1.36 × 366/884
    ["9/bme/total-board-share", "2024-03-31", "14.2031"],
    // −30.56 + 5.56 × 366/884
    ["9/bme/voting-board-minus-workforce", "2024-03-31", "-28.2580"],
  ])("%s on %s: %s", (id, today, expected) => {
    expect(expectedOn(id, today)).toBe(expected);
  });

  test.each(kpis.map((kpi) => [kpi.id, kpi] as const))("%s ends on its last target", (id, { targets }) => {
    const last = targets.at(-1)!;
    expect(expectedOn(id, "2026-01-01")).toBe(printedAt(exactDecimal(last.value), 4));
  });
});

describe("targets that move away from parity", () => {
  test("are those of indicators 3 and 4, and no other", () => {
    const away = kpis.filter((kpi) =>
      kpiProgress(kpi, { today: "2024-03-31" }).warnings.includes("target-away-from-parity"),
    );
    // 0.72 → 0.50 and 0.99 → 0.95 → 0.85; the difference moves from −30.56 to −25, toward 0
    expect(away.map(({ id }) => id)).toEqual(["3/bme/likelihood", "4/relative-likelihood"]);
  });

  test("a trust that stayed at parity would be told that it is behind, and why to doubt it", () => {
    const stayed = { ...kpiOf("4/relative-likelihood"), readings: [{ on: "2024-03-31", value: "1.00" }] };
    const progress = kpiProgress(stayed, { today: "2024-03-31" });
    expect([progress.position, progress.rag, progress.warnings]).toEqual([
      "behind",
      "red",
      ["target-away-from-parity"],
    ]);
    expect(kpiProgress({ ...stayed, better: "toward-parity" }, { today: "2024-03-31" }).position).toBe(
      "ahead",
    );
  });
});

test("the target for the difference contradicts the targets for its two shares", () => {
  const [found, ...more] = targetContradictions(kpis);
  // 15.0 − 55 = −40, against −25.0
  expect([found?.by, found?.implied, found?.stated]).toEqual(["2025-08", "-0.4", "-0.25"]);
  expect(more).toEqual([]);
  const plan = { organisation: { code: "RWE", name: "UHL" }, title: "Plan", kpis, actions: [] };
  expect(planProgress(plan, { today: "2024-03-31" }).contradictions).toHaveLength(1);
});

test("people: 10% more than the 66 who completed the programme are 73", () => {
  const completed = printed("action/7/active-bystander-completed");
  const more = printed("action/7c/active-bystander-increase");
  expect([completed, more]).toEqual(["66", "10"]);
  const kpi: Kpi = {
    ...{ id: "7c", title: "Active Bystander programme", unit: "count", better: "higher" },
    baseline: { on: "2023-03-31", value: completed },
    // 66 × 1.1 = 72.6, and people are whole
    targets: [{ by: "2024-03", value: "73" }],
    readings: [{ on: "2023-09-30", value: "70" }],
  };
  const progress = kpiProgress(kpi, { today: "2023-09-30" });
  // half way: (66 + 73) / 2
  expect(calculatedValue(progress.expected)).toBe("69.5");
  expect([progress.position, progress.rag]).toEqual(["ahead", "green"]);
});
