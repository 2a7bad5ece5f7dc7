import { type Kpi, kpiProgress, planProgress, type ProgressOptions } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { calculatedValue } from "../../../support/calculated-value.ts";

/** From 40% at the end of 2022 to 50% a hundred days later. */
const share: Kpi = {
  id: "share",
  title: "Share",
  unit: "percentage",
  better: "higher",
  baseline: { on: "2022-12-31", value: "40" },
  targets: [{ by: "2023-04-10", value: "50" }],
};
const ratio: Kpi = {
  ...share,
  unit: "ratio",
  better: "toward-parity",
  baseline: { on: "2022-12-31", value: "1.5" },
  targets: [{ by: "2023-04-10", value: "1.1" }],
};
const read = (kpi: Kpi, value: string, on = "2023-02-19") => ({ ...kpi, readings: [{ on, value }] });
/** Day 50 of 100. */
const halfway = { today: "2023-02-19" };
const at = (kpi: Kpi, value: string, options: Parameters<typeof kpiProgress>[1] = halfway) => {
  const { position, rag, movement } = kpiProgress(read(kpi, value), options);
  return [position, rag, movement.status === "calculated" ? movement.value : movement.reason];
};

describe("what is expected by now", () => {
  test.each([
    ["2022-12-01", "0.4"],
    ["2022-12-31", "0.4"],
    ["2023-01-10", "0.41"],
    ["2023-02-19", "0.45"],
    ["2023-04-10", "0.5"],
    ["2030-01-01", "0.5"],
  ])("on %s", (today, expected) => {
    expect(calculatedValue(kpiProgress(share, { today }).expected)).toBe(expected);
  });

  test("runs through every dated target, in whatever order they are given", () => {
    const kpi = {
      ...share,
      targets: [
        { by: "2023-04-20", value: "60" },
        { by: "2023-04-10", value: "50" },
      ],
    };
    const { expected, next } = kpiProgress(kpi, { today: "2023-04-15" });
    expect(calculatedValue(expected)).toBe("0.55");
    expect(next?.by).toBe("2023-04-20");
  });

  test("is a dated value on its own day, and after it the line to the next", () => {
    const kpi = { ...share, targets: [...share.targets, { by: "2023-04-20", value: "60" }] };
    const expected = (today: string) => calculatedValue(kpiProgress(kpi, { today }).expected);
    // 40 + 10 × 99/100; 50; 50 + 10 × 1/10; 60.
    expect(["2023-04-09", "2023-04-10", "2023-04-11", "2023-04-20"].map(expected)).toEqual([
      "0.499",
      "0.5",
      "0.51",
      "0.6",
    ]);
  });

  test("of two targets on one day, what is given later stands later", () => {
    const twice = ["50", "55"].map((value) => ({ by: "2023-04-10", value }));
    const after = (targets: Kpi["targets"]) =>
      calculatedValue(kpiProgress({ ...share, targets }, { today: "2023-05-01" }).expected);
    expect([after(twice), after(twice.toReversed())]).toEqual(["0.55", "0.5"]);
  });

  test("of two different readings of one day none is the reading, in whatever order they are given", () => {
    const day = [
      { on: "2023-01", value: "41" },
      { on: "31/01/2023", value: "46" },
    ];
    const earlier = { on: "2023-01-10", value: "40.5" };
    for (const readings of [day, day.toReversed(), [earlier, ...day], [...day.toReversed(), earlier]]) {
      expect(kpiProgress({ ...share, readings }, halfway)).toMatchObject({
        current: { status: "not-calculable", reason: "not-given" },
        expectedThen: { reason: "not-given" },
        difference: { reason: "not-given" },
        movement: { reason: "not-given" },
        currentOn: null,
        readingAge: null,
        position: "not-known",
        rag: "not-known",
        next: { toGo: { reason: "not-given" } },
        warnings: ["readings-contradict"],
      });
    }
    // A later reading stands, and so does one of a day before the two.
    const later = kpiProgress({ ...share, readings: [...day, { on: "2023-02-01", value: "46" }] }, halfway);
    expect([calculatedValue(later.current), later.warnings]).toEqual(["0.46", ["readings-contradict"]]);
    const before = kpiProgress({ ...share, readings: [...day, earlier] }, { today: "2023-01-30" });
    expect([calculatedValue(before.current), before.warnings]).toEqual(["0.405", ["readings-contradict"]]);
  });

  test("two equal readings of one day are no fault", () => {
    const readings = [
      { on: "2023-01", value: "41" },
      { on: "31/01/2023", value: "41.0%" },
    ];
    const { current, warnings } = kpiProgress({ ...share, readings }, halfway);
    expect([calculatedValue(current), warnings]).toEqual(["0.41", []]);
  });

  test("a month is its last day, and a leap day counts", () => {
    // 31 January to 29 February 2024: 29 days; on the 15th, 15 of them: 29 × 15/29
    const kpi: Kpi = {
      ...share,
      unit: "count",
      baseline: { on: "2024-01", value: "0" },
      targets: [{ by: "2024-02", value: "29" }],
    };
    expect(calculatedValue(kpiProgress(kpi, { today: "2024-02-15" }).expected)).toBe("15");
  });
});

describe("a reading and its day", () => {
  test("waiting changes no position and no colour, and the age is said", () => {
    const annual = read(share, "40", "2022-12-31");
    const later = (today: string) => kpiProgress(annual, { today });
    expect(later("2023-01-01")).toMatchObject({ position: "on-course", rag: "green", readingAge: 1 });
    expect(later("2023-04-10")).toMatchObject({ position: "on-course", rag: "green", readingAge: 100 });
    expect(calculatedValue(later("2023-04-10").expected)).toBe("0.5");
  });

  test("a reading before the baseline is refused", () => {
    expect(() => kpiProgress(read(share, "39", "2022-12-30"), halfway)).toThrow(
      expect.objectContaining({ code: "invalid-target" }),
    );
  });

  test("before a twentieth of the way was expected, a reading is held against the baseline", () => {
    const after = (days: number, value: string): readonly string[] => {
      const on = `2023-01-0${String(days)}`;
      const { position, rag } = kpiProgress(read(share, value, on), { today: "2023-06-30" });
      return [position, rag];
    };
    // 1 of 100 days: 40.1% is expected, a hundredth of the way.
    expect(after(1, "40")).toEqual(["on-course", "green"]);
    expect(after(1, "40.05")).toEqual(["ahead", "green"]);
    expect(after(1, "39.9")).toEqual(["behind", "red"]);
    // 4 of 100 days are less than a twentieth, and 5 are one: 40.5% is expected.
    expect(after(4, "40")).toEqual(["on-course", "green"]);
    expect(after(5, "40")).toEqual(["behind", "red"]);
    // The tolerance is the caller's: a tenth.
    const thresholds = [
      { rag: "green", least: "0.9" },
      { rag: "red", least: null },
    ] as const;
    const wide = kpiProgress(read(share, "40", "2023-01-05"), { today: "2023-06-30", thresholds });
    expect([wide.position, wide.rag]).toEqual(["on-course", "green"]);
  });

  test("99.1% of the movement is green, and 94% is not: the tolerance is data", () => {
    // Half of the way 45 is expected: 5 points. 4.955 and 4.7 of them.
    expect(at(share, "44.955")).toEqual(["behind", "green", "0.991"]);
    expect(at(share, "44.7")).toEqual(["behind", "amber", "0.94"]);
  });

  test("0.99%, 95% and 85% in one is a question, and 5% and 15% is none", () => {
    const mixed: Kpi = {
      ...share,
      baseline: { on: "2022-12-31", value: "0.99" },
      targets: [
        { by: "2023-04-10", value: "95" },
        { by: "2024-04-10", value: "85" },
      ],
    };
    expect(kpiProgress(mixed, halfway).warnings).toContain("mixed-units");
    const small = {
      ...share,
      baseline: { on: "2022-12-31", value: "5" },
      targets: [{ by: "2024-03", value: "15" }],
    };
    expect(kpiProgress(small, halfway).warnings).not.toContain("mixed-units");
    expect(kpiProgress(read(small, "0"), halfway).warnings).not.toContain("mixed-units");
  });
});

describe("ahead or behind, and the colour", () => {
  test("higher is better", () => {
    expect(at(share, "46")).toEqual(["ahead", "green", "1.2"]);
    expect(at(share, "45")).toEqual(["on-course", "green", "1"]);
    // half of the 5 points expected by now
    expect(at(share, "42.5")).toEqual(["behind", "amber", "0.5"]);
    expect(at(share, "42.4")).toEqual(["behind", "red", "0.48"]);
    expect(at(share, "39")).toEqual(["behind", "red", "-0.2"]);
  });

  test("lower is better", () => {
    const kpi: Kpi = { ...share, better: "lower", targets: [{ by: "2023-04-10", value: "30" }] };
    expect(at(kpi, "34")).toEqual(["ahead", "green", "1.2"]);
    expect(at(kpi, "37.5")).toEqual(["behind", "amber", "0.5"]);
    expect(at(kpi, "41")).toEqual(["behind", "red", "-0.2"]);
  });

  test("toward parity: a ratio is as far from 1 as its inverse", () => {
    // expected by now 1.3: 0.2 of 0.4 from 1.5
    expect(at(ratio, "1.2")).toEqual(["ahead", "green", "1.5"]);
    expect(at(ratio, "1.4")).toEqual(["behind", "amber", "0.5"]);
    // 0.8 is as far as 1.25, 0.5 as far as 2
    expect(at(ratio, "0.8")).toEqual(["ahead", "green", "1.25"]);
    expect(at(ratio, "0.5")).toEqual(["behind", "red", "-2.5"]);
    // nothing is further from parity than 0
    expect(at(ratio, "0")).toEqual(["behind", "red", "no-parity"]);
    // Where it began at 0, whatever is not 0 is nearer; and 0 is where it was.
    const from0 = { ...ratio, baseline: { on: "2022-12-31", value: "0" } };
    const onTheFirstDay = (value: string) =>
      kpiProgress(read(from0, value, "2022-12-31"), { today: "2022-12-31" });
    expect(onTheFirstDay("0.1")).toMatchObject({
      position: "ahead",
      rag: "green",
      movement: { reason: "no-parity" },
    });
    expect(onTheFirstDay("0")).toMatchObject({ position: "on-course", rag: "green" });
    // A target of 0 is further from parity than any ratio before it, and none is further than 0.
    const to0 = { ...ratio, targets: [{ by: "2023-04-10", value: "0" }] };
    expect(kpiProgress(to0, halfway).warnings).toContain("target-away-from-parity");
    const stays = { ...from0, targets: to0.targets };
    expect(kpiProgress(stays, halfway).warnings).not.toContain("target-away-from-parity");
    expect(kpiProgress(from0, halfway).warnings).not.toContain("target-away-from-parity");
  });

  test("toward parity: a difference is as far from 0 as its opposite", () => {
    const kpi: Kpi = {
      ...share,
      unit: "percentage-points",
      better: "toward-parity",
      baseline: { on: "2022-12-31", value: "-30" },
      targets: [{ by: "2023-04-10", value: "-20" }],
    };
    expect(at(kpi, "-24")).toEqual(["ahead", "green", "1.2"]);
    expect(at(kpi, "26")).toEqual(["behind", "amber", "0.8"]);
  });

  test("on the day of the baseline nothing was to move yet", () => {
    const kpi = read(share, "40", "2022-12-31");
    expect(kpiProgress(kpi, { today: "2022-12-31" })).toMatchObject({
      position: "on-course",
      rag: "green",
      movement: { reason: "no-movement-expected" },
    });
    expect(kpiProgress(read(share, "39", "2022-12-31"), { today: "2022-12-31" }).rag).toBe("red");
  });

  test("without a reading nothing is known; one after today does not count, the latest before it does", () => {
    expect(kpiProgress(share, halfway)).toMatchObject({
      current: { reason: "not-given" },
      difference: { reason: "not-given" },
      position: "not-known",
      rag: "not-known",
      next: { by: "2023-04-10", toGo: { reason: "not-given" } },
    });
    expect(kpiProgress(read(share, "46", "2023-02-20"), halfway).position).toBe("not-known");
    const readings = [
      { on: "2023-02-10", value: "46" },
      { on: "2023-01-10", value: "39" },
    ];
    const progress = kpiProgress({ ...share, readings }, halfway);
    expect(progress.currentOn).toBe("2023-02-10");
    // The reading is held against its own day: day 41 of 100, when 44.1% was expected; it is nine days old.
    expect(calculatedValue(progress.expectedThen)).toBe("0.441");
    expect(calculatedValue(progress.difference)).toBe("0.019");
    expect(progress.readingAge).toBe(9);
    if (progress.next === null) throw new Error("The target is still to come.");
    expect(calculatedValue(progress.next.toGo)).toBe("0.04");
    expect(kpiProgress({ ...share, readings }, { today: "2023-04-10" }).next?.by).toBe("2023-04-10");
    expect(kpiProgress({ ...share, readings }, { today: "2023-04-11" }).next).toBeNull();
  });

  test("the lines between the colours are the caller's", () => {
    const thresholds = [
      { rag: "green", least: "0.9" },
      { rag: "red", least: null },
    ] as const;
    expect(at(share, "44.5", { ...halfway, thresholds })).toEqual(["behind", "green", "0.9"]);
    expect(at(share, "44.4", { ...halfway, thresholds })).toEqual(["behind", "red", "0.88"]);
    expect(at(share, "41", { ...halfway, thresholds: [{ rag: "amber", least: null }] })[1]).toBe("amber");
  });

  const green = { rag: "green", least: "0.9" };
  const amber = { rag: "amber", least: "0.5" };
  const red = { rag: "red", least: null };
  const A_LINE = 'expected a decimal text from 0 on, such as "0.5".';
  const A_NULL = "expected null, since the last colour is of any movement.";
  const BEST_FIRST = "expected less than the lines before it: best first.";
  const WORSE = "expected a colour worse than those before it: best first.";
  const ONLY_LAST = "thresholds[0].least is null; expected a line: only the last is null.";
  test.each<[string, unknown[], string[]]>([
    ["no line", [], ["thresholds: expected at least one line between colours."]],
    [
      "worst first",
      [red, green],
      [ONLY_LAST, `thresholds[1].rag is "green"; ${WORSE}`, `thresholds[1].least is "0.9"; ${A_NULL}`],
    ],
    [
      "colours turned round",
      [
        { rag: "red", least: "0.9" },
        { rag: "green", least: null },
      ],
      [`thresholds[1].rag is "green"; ${WORSE}`],
    ],
    [
      "out of order",
      [amber, green, red],
      [`thresholds[1].rag is "green"; ${WORSE}`, `thresholds[1].least is "0.9"; ${BEST_FIRST}`],
    ],
    [
      "one line twice",
      [green, { ...amber, least: "0.90" }, red],
      [`thresholds[1].least is "0.90"; ${BEST_FIRST}`],
    ],
    ["no last colour", [green], [`thresholds[0].least is "0.9"; ${A_NULL}`]],
    ["a null too many", [{ ...green, least: null }, red], [ONLY_LAST]],
    [
      "another colour",
      [{ ...green, rag: "blue" }, red],
      ['thresholds[0].rag is "blue"; expected one of "green", "amber", "red".'],
    ],
    ["a colour twice", [green, { ...green, least: "0.5" }, red], [`thresholds[1].rag is "green"; ${WORSE}`]],
    ["below 0", [green, { ...amber, least: "-3" }, red], [`thresholds[1].least is "-3"; ${A_LINE}`]],
    ["no text", [{ ...green, least: 0.9 }, red], [`thresholds[0].least is 0.9; ${A_LINE}`]],
    ["nothing", [green, { rag: "red" }], [`thresholds[1].least is nothing; ${A_LINE}`]],
    [
      "several faults",
      [{ rag: "blue", least: "half" }, amber, { rag: "amber", least: "0.7" }],
      [
        'thresholds[0].rag is "blue"; expected one of "green", "amber", "red".',
        `thresholds[0].least is "half"; ${A_LINE}`,
        `thresholds[2].rag is "amber"; ${WORSE}`,
        `thresholds[2].least is "0.7"; ${BEST_FIRST}`,
        `thresholds[2].least is "0.7"; ${A_NULL}`,
      ],
    ],
  ])("lines that are no scale are refused, with or without a reading: %s", (_, given, faults) => {
    const thresholds = given as NonNullable<ProgressOptions["thresholds"]>;
    const error = { code: "invalid-option", message: faults.join(" ") };
    const plan = { organisation: { code: "X", name: "Example" }, title: "Plan", kpis: [], actions: [] };
    for (const run of [
      () => at(share, "41", { ...halfway, thresholds }),
      () => kpiProgress(share, { ...halfway, thresholds }),
      () => planProgress(plan, { ...halfway, thresholds }),
    ])
      expect(run).toThrow(expect.objectContaining(error));
  });
});

test("what was expected on the day of the last reading is not given without one", () => {
  const { expectedThen, difference, current } = kpiProgress(share, { today: "2023-02-19" });
  const notGiven = { status: "not-calculable", reason: "not-given" };
  expect([expectedThen, difference, current]).toEqual([notGiven, notGiven, notGiven]);
});

describe("warnings", () => {
  const warnings = (kpi: Kpi, today = "2023-02-19") => kpiProgress(kpi, { today }).warnings;

  test("none for targets that go the stated way", () => {
    expect(warnings(share)).toEqual([]);
    expect(warnings(ratio)).toEqual([]);
  });

  test("a target away from parity, whatever the plan calls better", () => {
    const away: Kpi = { ...ratio, better: "lower", targets: [{ by: "2023-04-10", value: "0.6" }] };
    // 0.6 is as far as 1.67, further than 1.5
    expect(warnings(away)).toEqual(["target-away-from-parity"]);
    expect(warnings({ ...away, targets: [{ by: "2023-04-10", value: "0.7" }] })).toEqual([]);
  });

  test("a target against the stated direction, also the second one", () => {
    expect(warnings({ ...share, better: "lower" })).toEqual(["target-against-direction"]);
    const back = [...share.targets, { by: "2023-05-01", value: "45" }];
    expect(warnings({ ...share, targets: back })).toEqual(["target-against-direction"]);
  });

  test("two values on one day", () => {
    const twice = [...share.targets, { by: "2023-04-10", value: "55" }];
    expect(warnings({ ...share, targets: twice })).toEqual(["targets-contradict"]);
    const same = [...share.targets, { by: "2023-04-10", value: "50.0" }];
    expect(warnings({ ...share, targets: same })).toEqual([]);
  });

  test("a day before the baseline", () => {
    expect(warnings(share, "2022-12-30")).toEqual(["before-the-baseline"]);
    expect(warnings(share, "2022-12-31")).toEqual([]);
  });
});

describe("misuse", () => {
  test.each<[string, Kpi, string]>([
    [
      "a value that is no decimal",
      { ...share, baseline: { on: "2022-12-31", value: "forty" } },
      "2023-01-01",
    ],
    [
      "a count in per cent",
      { ...share, unit: "count", baseline: { on: "2022-12-31", value: "40%" } },
      "2023-01-01",
    ],
    ["a percentage above 100", { ...share, baseline: { on: "2022-12-31", value: "101" } }, "2023-01-01"],
    ["a fraction of a person", { ...share, unit: "count" }, "2023-01-01"],
    ["a ratio below 0", { ...ratio, baseline: { on: "2022-12-31", value: "-1" } }, "2023-01-01"],
    ["a day that there is not", { ...share, baseline: { on: "2023-02-29", value: "40" } }, "2023-01-01"],
    ["no target", { ...share, targets: [] }, "2023-01-01"],
    ["a target on the baseline's day", { ...share, targets: [{ by: "2022-12", value: "50" }] }, "2023-01-01"],
    ["a percentage toward parity", { ...share, better: "toward-parity" }, "2023-01-01"],
    ["a today that is no day", share, "today"],
  ])("refuses %s", (name, kpi, today) => {
    const faulty = name === "a fraction of a person" ? read(kpi, "40.5") : kpi;
    expect(() => kpiProgress(faulty, { today })).toThrow(expect.objectContaining({ code: "invalid-target" }));
  });

  // Each message says what is wrong, where, and what is expected there.
  test.each<[Kpi, string]>([
    [
      { ...share, baseline: { on: "2022-12-31", value: "forty" } },
      '"share": a baseline is "forty"; expected ',
    ],
    [{ ...share, targets: [{ by: "2023-04-10", value: "half" }] }, '"share": a target is "half"; expected '],
    [read(share, "most"), '"share": a reading is "most"; expected '],
    [
      { ...share, baseline: { on: "2023-02-29", value: "40" } },
      '"share": the day of a baseline is "2023-02-29"; expected a day, such as "2024-03-31".',
    ],
    [
      { ...share, targets: [{ by: "soon", value: "50" }] },
      '"share": the day of a target is "soon"; expected a day, ',
    ],
    [read(share, "45", "2023-02-30"), '"share": the day of a reading is "2023-02-30"; expected a day, '],
    [{ ...share, targets: [] }, '"share": it has no target; expected at least one.'],
    [
      { ...share, targets: [...share.targets, { by: "2022-12-31", value: "50" }] },
      '"share": a target is due 2022-12-31; expected a day after 2022-12-31.',
    ],
    [
      read(share, "39", "2022-12-30"),
      '"share": a reading is of 2022-12-30; expected none before the baseline\'s 2022-12-31.',
    ],
    [
      { ...share, better: "toward-parity" },
      '"share": a percentage has no parity; expected better: "higher" or "lower".',
    ],
    [
      { ...share, unit: "count", better: "toward-parity" },
      '"share": a count has no parity; expected better: ',
    ],
  ])("says where %#", (kpi, message) => {
    expect(() => kpiProgress(kpi, halfway)).toThrow(message);
  });

  test("says what a today is that is no day", () => {
    expect(() => kpiProgress(share, { today: "today" })).toThrow(
      'today is "today"; expected a day, such as "2024-03-31".',
    );
  });
});
