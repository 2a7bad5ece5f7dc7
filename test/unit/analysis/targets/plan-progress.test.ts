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

  test("has no colour by readings that contradict each other, in whatever order they are given", () => {
    const on = "2023-04-10";
    const twice = [kpi("twice", "41"), kpi("twice", "50")].flatMap(({ readings = [] }) => readings);
    for (const readings of [twice, twice.toReversed(), [...twice, { on, value: "50" }]]) {
      const kpis = [{ ...kpi("twice"), readings }];
      const actions = [{ ...action, kpis: ["twice"] }];
      const { actions: found } = planProgress({ ...plan(actions), kpis }, { today: on });
      expect(found[0]?.rag).toBe("not-known");
    }
  });

  test("is ongoing where it has no day, and complete where the plan prints blue", () => {
    expect(progressOf({ due: "Ongoing" }, "2030-01-01")?.state).toBe("ongoing");
    expect(progressOf({ due: "Ongoing", status: "complete" })?.state).toBe("complete");
    expect(progressOf({ rag: "B" }, "2023-04-11")).toMatchObject({ state: "complete", stated: "blue" });
    expect(progressOf({ rag: "amber" }, "2023-04-11")).toMatchObject({ state: "overdue", stated: "amber" });
    // Blue says that the work is done, and nothing of the numbers.
    expect(progressOf({ rag: "blue", kpis: ["red"] })?.warnings).toEqual([]);
    expect(progressOf({ rag: "amber", kpis: ["unread"] })?.warnings).toEqual([]);
  });

  test("has its steps with a day and a status of their own", () => {
    const milestones = [
      { title: "First", due: "2023-04-09" },
      { title: "Second", due: "2023-04-10" },
      { title: "Third", due: "2023-01-01", status: "complete" },
      { title: "Fourth", due: "ongoing" },
    ] as const;
    expect(progressOf({ milestones, rag: "blue" })?.milestones).toEqual([
      { title: "First", state: "overdue" },
      { title: "Second", state: "open" },
      { title: "Third", state: "complete" },
      { title: "Fourth", state: "ongoing" },
    ]);
    expect(progressOf({})?.milestones).toEqual([]);
  });

  test.each([
    [["2023-06-01", "2023-04-10", "2023-05-01"], "2023-04-10", "2023-04-10"],
    [["2023-06-01", "2023-04-10", "May 2023"], "2023-04-11", "May 2023"],
    [["2023-04-09", "ongoing"], "2023-04-10", null],
    [[], "2023-04-10", null],
  ])("of its reviews %j the next from %s on is %s", (reviews, today, next) => {
    expect(progressOf({ reviews }, today)?.nextReview).toBe(next);
    expect(progressOf({})?.nextReview).toBeNull();
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
    expect(() => progressOf({ kpis: ["blue"] })).toThrow(
      expect.objectContaining({
        code: "invalid-target",
        message: 'action "1a" names "blue"; expected the id of an indicator of progress of the plan.',
      }),
    );
    expect(() => progressOf({ due: "spring" })).toThrow(
      expect.objectContaining({
        code: "invalid-target",
        message: 'action "1a" is due "spring"; expected a day, such as "2024-03-31".',
      }),
    );
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
