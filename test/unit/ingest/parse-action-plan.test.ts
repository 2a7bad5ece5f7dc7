import { parseActionPlan } from "wres-metrics";
import { describe, expect, test } from "vitest";

const kpi = {
  id: "k",
  title: "K",
  unit: "percentage",
  better: "higher",
  baseline: { on: "2023-03", value: "44.23" },
  targets: [{ by: "2024-03", value: "49.5" }],
};
const action = { id: "a", title: "A", indicators: [1], owner: "O", due: "2024-03", kpis: ["k"] };
const plan = { organisation: { code: "X", name: "Example" }, title: "Plan", kpis: [kpi], actions: [action] };

const issuesOf = (value: unknown) => {
  const parsed = parseActionPlan(value);
  return parsed.status === "valid" ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};

describe("parseActionPlan", () => {
  test("lets a plan in as it is", () => {
    expect(parseActionPlan(plan)).toEqual({ status: "valid", plan });
  });

  test("a reading is of a day, and of none before the baseline", () => {
    const of = (...readings: readonly { on: string; value: string }[]) =>
      issuesOf({ ...plan, kpis: [{ ...kpi, readings }] });
    expect(of({ on: "2023-03", value: "44.23" }, { on: "2023-09-30", value: "46" })).toEqual([]);
    expect(of({ on: "2023-09", value: "46" }, { on: "2023-02-28", value: "40" })).toEqual([
      "out-of-range kpis[0].readings[1].on",
    ]);
    expect(of({ on: "soon", value: "many" })).toEqual([
      expect.stringMatching(/ kpis\[0\]\.readings\[0\]\.on$/),
      "not-allowed kpis[0].readings[0].value",
    ]);
  });

  test("two readings of one day have one value, however the day is written", () => {
    const of = (...readings: readonly { on: string; value: string }[]) => {
      const parsed = parseActionPlan({ ...plan, kpis: [{ ...kpi, readings }] });
      return parsed.status === "valid" ? [] : parsed.issues.map(({ message }) => message);
    };
    const month = { on: "2023-09", value: "46" };
    expect(of(month, { on: "30/09/2023", value: "45" })).toEqual([
      'kpis[0].readings[1].value is "45"; expected "46", as another reading of the same day. One of the two is wrong.',
    ]);
    expect(of({ on: "2023-09-30", value: "45" }, { on: "2023-10", value: "45" }, month)).toEqual([
      'kpis[0].readings[2].value is "46"; expected "45", as another reading of the same day. One of the two is wrong.',
    ]);
    expect(of(month, { on: "30 September 2023", value: "46.0%" })).toEqual([]);
    expect(of(month, { on: "2023-10", value: "45" })).toEqual([]);
    expect(of(month, { on: "2023-09", value: "many" })).toHaveLength(1);
  });

  test("says everything at once, also where the shape is wrong elsewhere", () => {
    const faulty = {
      ...plan,
      extra: 1,
      kpis: [
        { ...kpi, targets: [{ by: "2023-03", value: "x" }] },
        { ...kpi, unit: "per cent" },
        { ...kpi, id: "empty", better: "toward-parity", targets: [] },
        { ...kpi, id: "d", unit: "percentage-points", differenceOf: { share: "k", less: "none" } },
      ],
      actions: [
        { ...action, kpis: ["nothing"] },
        { ...action, due: "2023-02-30", indicators: [10] },
        { ...action, due: "soon" },
      ],
    };
    expect(issuesOf(faulty).sort()).toEqual(
      [
        "unknown-key extra",
        "not-allowed kpis[0].targets[0].value",
        "out-of-range kpis[0].targets[0].by",
        "not-allowed kpis[1].unit",
        "not-allowed kpis[2].better",
        "missing kpis[2].targets",
        "not-allowed kpis[3].differenceOf.less",
        "not-allowed actions[0].kpis[0]",
        "not-allowed actions[1].indicators[0]",
        "not-allowed actions[2].due",
        "not-allowed actions[2].id",
      ].sort(),
    );
  });

  test.each([null, undefined, 7, "plan", [], {}, { kpis: {}, actions: "x" }])("never throws: %j", (value) => {
    expect(parseActionPlan(value).status).toBe("invalid");
  });

  test("an id is taken once", () => {
    expect(issuesOf({ ...plan, kpis: [kpi, kpi] })).toEqual(["not-allowed kpis[1].id"]);
  });
});
