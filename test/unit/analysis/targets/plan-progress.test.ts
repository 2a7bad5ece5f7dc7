import { type ActionPlan, type Kpi, planProgress, targetContradictions } from "wres-metrics";
import { describe, expect, test } from "vitest";

const kpi = (id: string, reading?: string): Kpi => ({
  id,
  title: id,
  unit: "percentage",
  better: "higher",
  baseline: { on: "2022-12-31", value: "40" },
  targets: [{ by: "2023-04-10", value: "50" }],
  ...(reading !== undefined && { readings: [{ on: "2023-04-10", value: reading }] }),
});
const action: ActionPlan["actions"][number] = {
  id: "1a",
  title: "Review panels",
  indicators: [1, 2],
  owner: "Head of recruitment",
  due: "2023-04-10",
};
const plan = (actions: ActionPlan["actions"]): ActionPlan => ({
  organisation: { code: "X", name: "Example" },
  title: "Plan",
  // 100%, 60% and 10% of the way
  kpis: [kpi("green", "50"), kpi("amber", "46"), kpi("red", "41"), kpi("unread")],
  actions,
});
const progressOf = (part: Partial<typeof action>, today = "2023-04-10") =>
  planProgress(plan([{ ...action, ...part }]), { today }).actions[0];

describe("planProgress", () => {
  test("is open on the day that it is due and overdue the day after, unless it is complete", () => {
    expect(progressOf({})?.state).toBe("open");
    expect(progressOf({}, "2023-04-11")?.state).toBe("overdue");
    expect(progressOf({ status: "complete" }, "2023-04-11")?.state).toBe("complete");
    expect(progressOf({ due: "2023-04" }, "2023-04-30")?.state).toBe("open");
  });

  test("an action has the worst colour of its indicators of progress that are known", () => {
    expect(progressOf({ kpis: ["green", "amber"] })?.rag).toBe("amber");
    expect(progressOf({ kpis: ["red", "green", "unread"] })?.rag).toBe("red");
    expect(progressOf({ kpis: ["unread"] })?.rag).toBe("not-known");
    expect(progressOf({})).toMatchObject({ rag: "not-known", indicators: [1, 2], stated: null });
  });

  test("a colour that the plan prints otherwise is a warning", () => {
    expect(progressOf({ kpis: ["red"], rag: "green" })?.warnings).toEqual(["stated-otherwise"]);
    expect(progressOf({ kpis: ["red"], rag: "red" })?.warnings).toEqual([]);
    expect(progressOf({ rag: "green" })?.warnings).toEqual([]);
  });

  test("refuses a name that nothing has, and a day that there is not", () => {
    expect(() => progressOf({ kpis: ["blue"] })).toThrow(expect.objectContaining({ code: "invalid-target" }));
    expect(() => progressOf({ due: "spring" })).toThrow(expect.objectContaining({ code: "invalid-target" }));
  });
});

describe("targetContradictions", () => {
  const difference = (value: string): Kpi => ({
    id: "difference",
    title: "difference",
    unit: "percentage-points",
    better: "toward-parity",
    baseline: { on: "2022-12-31", value: "-30" },
    targets: [{ by: "2023-04-10", value }],
    differenceOf: { share: "board", less: "workforce" },
  });
  const board = { ...kpi("board"), targets: [{ by: "2023-04-10", value: "20.04" }] };

  test("a difference within half of its last place is the same", () => {
    // 20.04 − 50 = −29.96, printed with one place −30.0
    expect(targetContradictions([board, kpi("workforce"), difference("-30.0")])).toEqual([]);
    const [found] = targetContradictions([board, kpi("workforce"), difference("-30.00")]);
    expect([found?.by, found?.stated, found?.implied]).toEqual(["2023-04-10", "-0.3", "-0.2996"]);
  });

  test("the two have to be percentages of the plan", () => {
    expect(() => targetContradictions([board, difference("-30")])).toThrow(
      expect.objectContaining({ code: "invalid-target" }),
    );
  });
});
