import {
  calculatePayGap,
  countPay,
  type EthnicityPay,
  type PayGapResults,
  protectPay,
} from "wres-metrics/pay";
import type { DisclosurePolicy } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";
import fc from "fast-check";

const within = ["asian", "black", "mixed", "other"] as const;
const codes = { A: "white", H: "asian", M: "black", F: "mixed", S: "other", Z: "unknown" } as const;

/** The pay of so many people of each code. */
const payOf = (people: Readonly<Record<string, number>>, bonusEvery = 0): EthnicityPay => {
  const rows = Object.entries(people).flatMap(([code, number]) =>
    Array.from({ length: number }, (_, index) => ({
      e: code,
      p: String(12 + ((index * 37) % 20)),
      b: bonusEvery > 0 && index % bonusEvery === 0 ? "250" : "",
    })),
  );
  return countPay(rows, {
    kind: "pay",
    ethnicity: { column: "e", codes: { table: codes } },
    hourly: "p",
    ...(bonusEvery > 0 && { bonus: "b" }),
  }).pay;
};

const printedOf = ({ measures }: PayGapResults, start: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    measures.flatMap(({ id, printed }) => (id.startsWith(start) ? [[id.slice(start.length), printed]] : [])),
  );

/** The same amounts for all but White people, 10% below theirs. */
const amounts = (group: string): { readonly mean: string; readonly median: string } =>
  group === "white" ? { mean: "20", median: "20" } : { mean: "18", median: "18" };

const paid = (people: Readonly<Record<string, number>>): EthnicityPay["hourly"] =>
  Object.fromEntries(
    Object.entries(people).map(([group, count]) => [group, { people: count, ...amounts(group) }]),
  );

/** Of each group those who received a bonus, and out of how many. */
const bonuses = (people: Readonly<Record<string, readonly [number, number]>>): EthnicityPay["bonus"] =>
  Object.fromEntries(
    Object.entries(people).map(([group, [count, of]]) => [group, { people: count, of, ...amounts(group) }]),
  );

const gapsOf = (of: "hourly" | "bonus", groups: readonly string[]): readonly string[] =>
  ["mean-gap", "median-gap"].flatMap((kind) => groups.map((group) => `${of}/${kind}/${group}`));

const four = { asian: 60, black: 40, mixed: 12, other: 4 };
const inOneQuarter = { white: 100, bme: 40, unknown: 4 };
/** 3 + 3 · 20 = 63 */
const quarters: EthnicityPay["quarters"] = {
  lower: { white: 100, bme: 3, unknown: 30 },
  "lower-middle": { white: 100, bme: 20, unknown: 30 },
  "upper-middle": { white: 100, bme: 20, unknown: 30 },
  upper: { white: 100, bme: 20, unknown: 30 },
};

/**
 * Invented pay, and which of its figures are hidden: no other that is given is. Weights choose which count goes beside a small one where several could,
 * so that each count that a figure is made of is hidden once while the others of the same figure are shown.
 */
const cases: readonly (readonly [
  name: string,
  pay: EthnicityPay,
  hidden: readonly string[],
  policy?: DisclosurePolicy,
])[] = [
  ["nothing is small", { hourly: paid({ white: 400, bme: 116, unknown: 30 }), preferNotToSay: 15 }, []],
  [
    "four are unknown, and everybody goes with them",
    { hourly: paid({ white: 400, bme: 116, unknown: 4 }) },
    ["composition/white", "composition/bme", "composition/unknown", "declared"],
    { weights: { "hourly/all": 0 } },
  ],
  [
    "four are unknown, and White people go with them: nobody is left to compare with",
    { hourly: paid({ white: 400, bme: 116, unknown: 4 }) },
    ["composition/white", "composition/unknown", "declared", ...gapsOf("hourly", ["bme"])],
    { weights: { "hourly/white": 0 } },
  ],
  [
    "four are unknown, and BME people go with them",
    { hourly: paid({ white: 400, bme: 116, unknown: 4 }) },
    ["composition/bme", "composition/unknown", "declared", ...gapsOf("hourly", ["bme"])],
    { weights: { "hourly/bme": 0 } },
  ],
  [
    "three preferred not to say",
    { hourly: paid({ white: 400, bme: 116, unknown: 30 }), preferNotToSay: 3 },
    ["preferred-not-to-say"],
  ],
  [
    "30 − 26 = 4 said nothing",
    { hourly: paid({ white: 400, bme: 116, unknown: 30 }), preferNotToSay: 26 },
    ["preferred-not-to-say"],
  ],
  [
    "four are BME, and everybody goes with them: 20 preferred not to say, of nobody knows how many",
    { hourly: paid({ white: 400, bme: 4, unknown: 40 }), preferNotToSay: 20 },
    [
      ...["composition/white", "composition/bme", "composition/unknown", "declared", "preferred-not-to-say"],
      ...gapsOf("hourly", ["bme"]),
    ],
    { weights: { "hourly/all": 0, "hourly/unknown": 50 } },
  ],
  [
    "60 − 60 = 0 people in three groups that are not given",
    { hourly: paid({ white: 400, bme: 60, asian: 60 }) },
    gapsOf("hourly", ["asian"]),
  ],
  [
    "nobody in three groups that are not given, where zeros are shown",
    { hourly: paid({ white: 400, bme: 60, asian: 60 }) },
    [],
    { zeros: "shown" },
  ],
  ["White people are four", { hourly: paid({ white: 4, bme: 116 }) }, gapsOf("hourly", ["bme"])],
  [
    "of 60 BME people four are not Asian, and BME goes with them",
    { hourly: paid({ white: 90, bme: 60, asian: 56 }) },
    gapsOf("hourly", ["bme"]),
    { weights: { "hourly/bme": 0, "hourly/asian": 50 } },
  ],
  [
    "6 + 4 = 10 people are without a gap",
    { hourly: paid({ white: 400, bme: 110, asian: 60, black: 40, mixed: 6, other: 4 }) },
    gapsOf("hourly", ["mixed", "other"]),
    { minimumWidth: 1 },
  ],
  [
    "5 + 4 = 9 people would be without a gap: the next larger group is too",
    { hourly: paid({ white: 400, bme: 109, asian: 60, black: 40, mixed: 5, other: 4 }) },
    gapsOf("hourly", ["black", "mixed", "other"]),
    { minimumWidth: 1 },
  ],
  [
    "ten people have a gap",
    { hourly: paid({ white: 400, bme: 122, asian: 60, black: 40, mixed: 12, other: 10 }) },
    [],
  ],
  [
    "seven people have a gap where the threshold is five",
    { hourly: paid({ white: 400, bme: 119, asian: 60, black: 40, mixed: 12, other: 7 }) },
    [],
    { threshold: 5 },
  ],
  [
    "the pay of four people is not told though their number is",
    { hourly: paid({ white: 400, bme: 116, ...four }) },
    gapsOf("hourly", ["mixed", "other"]),
    { never: ["hourly/other"] },
  ],
  [
    "a group of nobody is hidden, and another that would tell that it is",
    { hourly: paid({ white: 400, bme: 112, ...four, other: 0 }) },
    gapsOf("hourly", ["mixed", "other"]),
  ],
  [
    "a group of nobody, where zeros are shown",
    { hourly: paid({ white: 400, bme: 112, ...four, other: 0 }) },
    [],
    { zeros: "shown" },
  ],
  [
    "BME is not given: 60 + 40 + 12 + 4, and everybody is known from any share",
    { hourly: paid({ white: 400, unknown: 30, ...four }) },
    ["composition/mixed", "composition/other", ...gapsOf("hourly", ["mixed", "other"])],
  ],
  [
    "BME is not given, nor how many are unknown: there is a mean of the four groups together all the same",
    { hourly: paid({ white: 400, ...four }) },
    gapsOf("hourly", ["mixed", "other"]),
  ],
  [
    "BME is not given, and 5 + 4 = 9 people would be without a gap",
    { hourly: paid({ white: 400, ...four, mixed: 5 }) },
    gapsOf("hourly", ["black", "mixed", "other"]),
    { minimumWidth: 1 },
  ],
  [
    "four received a bonus",
    { hourly: paid({ white: 400, asian: 60 }), bonus: bonuses({ white: [100, 400], asian: [4, 60] }) },
    ["bonus/share/asian", ...gapsOf("bonus", ["asian"])],
  ],
  [
    "of 64 BME people who were employed four are not Asian, and Asian people go with them",
    { hourly: {}, bonus: bonuses({ white: [100, 400], bme: [40, 64], asian: [20, 60] }) },
    ["bonus/share/asian"],
  ],
  [
    "400 − 397 = 3 White people received no bonus, and those who did go with them",
    { hourly: {}, bonus: bonuses({ white: [397, 400], bme: [40, 64] }) },
    ["bonus/share/white", ...gapsOf("bonus", ["bme"])],
    { weights: { "bonus/white": 0 } },
  ],
  [
    "three White people received no bonus, and all who were employed go with them",
    { hourly: {}, bonus: bonuses({ white: [397, 400], bme: [40, 64] }) },
    ["bonus/share/white"],
    { weights: { "employed/white": 0 } },
  ],
  [
    "64 − 60 = 4 Asian people are not on full pay",
    { hourly: paid({ white: 300, asian: 60 }), bonus: bonuses({ white: [100, 400], asian: [20, 64] }) },
    ["bonus/share/asian"],
  ],
  [
    "of 60 BME people on full pay four are not Asian; 20 Asian people received a bonus",
    {
      hourly: paid({ white: 300, bme: 60, asian: 56 }),
      bonus: bonuses({ white: [100, 400], asian: [20, 70] }),
    },
    gapsOf("hourly", ["asian"]),
  ],
  [
    "four of a group received a bonus, and BME is not given",
    {
      hourly: {},
      bonus: bonuses({
        white: [100, 400],
        asian: [30, 60],
        black: [20, 40],
        mixed: [12, 30],
        other: [4, 14],
      }),
    },
    ["bonus/share/mixed", "bonus/share/other", ...gapsOf("bonus", ["mixed", "other"])],
  ],
  [
    "four of a quarter are unknown, and everybody in it goes with them",
    { hourly: {}, quarters: { upper: inOneQuarter } },
    ["quarter/upper/white", "quarter/upper/bme", "quarter/upper/unknown"],
    { weights: { "quarter/upper/all": 0 } },
  ],
  [
    "four of a quarter are unknown, and BME people go with them",
    { hourly: {}, quarters: { upper: inOneQuarter } },
    ["quarter/upper/bme", "quarter/upper/unknown"],
    { weights: { "quarter/upper/bme": 0 } },
  ],
  [
    "four of a group are in a quarter, and BME is not given",
    { hourly: {}, quarters: { upper: { white: 100, unknown: 15, ...four } } },
    ["quarter/upper/mixed", "quarter/upper/other"],
  ],
  [
    "three are in a quarter: all four quarters and their sum would tell",
    { hourly: paid({ white: 400, bme: 63, unknown: 120 }), quarters },
    ["quarter/lower/bme", "quarter/lower/unknown", "quarter/upper/bme", "quarter/upper/unknown"],
    { weights: { "quarter/upper/bme": 0, "quarter/upper/unknown": 0 } },
  ],
];

describe("protectPay", () => {
  test.each(cases.map(([name, pay, hidden, policy]) => ({ name, pay, hidden, policy })))(
    "$name",
    async ({ pay, hidden, policy }) => {
      const results = calculatePayGap(pay, { minimumPeople: 1 });
      const { content, ...protection } = await protectPay(results, policy);
      expect(protection).toMatchObject({ disclosure: { safe: true } });
      const isGiven = new Set(
        results.measures.flatMap((one) => ("reason" in one && one.reason === "not-given" ? [] : [one.id])),
      );
      const marked = content.measures.filter(({ id, printed }) => isGiven.has(id) && printed === "[c]");
      expect(new Set(marked.map(({ id }) => id))).toEqual(new Set(hidden.map((id) => `pay/${id}`)));
    },
  );

  test("a group of fewer than ten has no gap and no count, nor has the group that would give it away", async () => {
    const results = calculatePayGap(payOf({ A: 400, H: 60, M: 40, F: 12, S: 4, Z: 30 }));
    const { content, ...protection } = await protectPay(results);
    if (protection.protection !== "published") throw new Error("not published");
    expect(protection.disclosure).toMatchObject({ safe: true, atRisk: [], threshold: 10, zeros: "hidden" });
    const { other, mixed, asian, bme } = printedOf(content, "pay/hourly/mean-gap/");
    // Other are four; of Asian, Black and Mixed the means and counts would leave those of Other: Mixed goes too, and 16 are left.
    expect([other, mixed]).toEqual(["[c]", "[c]"]);
    expect(asian).toMatch(/%$/);
    expect(bme).toMatch(/%$/);
    expect(content.pay.hourly.other).toEqual({ people: null });
    expect(printedOf(content, "pay/composition/")["other"]).toBe("[c]");
  });

  test("all of fewer than ten: nothing is said of pay", async () => {
    const results = calculatePayGap(payOf({ A: 400, H: 3, M: 2, F: 1, S: 1, Z: 30 }), { minimumPeople: 1 });
    const { content } = await protectPay(results);
    expect(new Set(Object.values(printedOf(content, "pay/hourly/mean-gap/")))).toEqual(new Set(["[c]"]));
  });

  test("amounts in pounds are nowhere, and gaps have the digits that are printed", async () => {
    const results = calculatePayGap(payOf({ A: 403, H: 160, M: 140, F: 112, S: 104, Z: 130 }, 3));
    const published = await protectPay(results, { threshold: 5, zeros: "shown" });
    const text = JSON.stringify(published);
    for (const word of ["total", 'median"', 'mean"', "standardDeviation", "beside"])
      expect(text).not.toContain(word);
    const gaps = published.content.measures.flatMap((measure) =>
      measure.status === "calculated" && measure.id.startsWith("pay/hourly/") ? [measure] : [],
    );
    // Of means and of medians, of BME and four groups.
    expect(gaps).toHaveLength(10);
    for (const { value, number, interval } of gaps)
      for (const told of [value, number, interval?.lower, interval?.upper])
        expect(String(told)).toMatch(/^-?0(\.\d{1,3})?$/);
    expect(published.content.pay.bonus?.asian).toEqual({ people: 54, of: 160 });
  });

  test("figures of a document are protected by the counts that it has", async () => {
    const results = calculatePayGap({
      hourly: {
        white: { people: 90, mean: "20" },
        bme: { people: 60, mean: "18" },
        asian: { people: 56, mean: "18" },
      },
      bonus: { white: { people: 12, of: null } },
    });
    const { content } = await protectPay(results);
    // Of 60, 56 are Asian: the other four would follow.
    expect(printedOf(content, "pay/hourly/mean-gap/")).toMatchObject({ bme: "10.0%", asian: "[c]" });
    expect(content.pay.hourly.bme).toEqual({ people: 60 });
    expect(content.pay.hourly.asian).toEqual({ people: null });
  });

  test("White and BME staff are kept before their parts, and those who have a bonus or are not on full pay", async () => {
    // 905 − 900 = 5 are not on full pay, and 11 + 4 of BME are Mixed or Other.
    const results = calculatePayGap({
      hourly: {
        white: { people: 900, mean: "18.20" },
        bme: { people: 75, mean: "17.29" },
        asian: { people: 40, mean: "17.50" },
        black: { people: 20, mean: "16.90" },
        mixed: { people: 11, mean: "17.40" },
        other: { people: 4, mean: "17.10" },
      },
      bonus: { white: { people: 90, of: 905 }, bme: { people: 12, of: 77 } },
    });
    const { content, ...protection } = await protectPay(results);
    if (protection.protection !== "published") throw new Error("not published");
    expect(protection.disclosure.safe).toBe(true);
    expect(content.pay.hourly.white).toEqual({ people: 900 });
    expect(content.pay.hourly.bme).toEqual({ people: 75 });
    // (18.20 − 17.29) / 18.20 = 5.0%
    expect(printedOf(content, "pay/hourly/mean-gap/")["bme"]).toBe("5.0%");
  });

  test("people who are all on full pay are counted twice: who is hidden in one place is hidden in the other", async () => {
    const people = { white: 300, bme: 66, asian: 40, black: 13, mixed: 12, other: 1 };
    const each = <Of>(make: (count: number) => Of): Record<string, Of> =>
      Object.fromEntries(Object.entries(people).map(([group, count]) => [group, make(count)]));
    const { content } = await protectPay(
      calculatePayGap({
        hourly: each((count) => ({ people: count, mean: "20" })),
        bonus: each((count) => ({ people: Math.floor(count / 2), of: count })),
      }),
    );
    for (const group of ["white", "bme", ...within] as const) {
      const hourly = content.pay.hourly[group]?.people;
      const employed = content.pay.bonus?.[group]?.of;
      if (hourly === null) expect({ group, employed }).toEqual({ group, employed: null });
    }
    expect(content.pay.hourly.other?.people).toBeNull();
    expect(content.pay.hourly.white?.people).toBe(300);
  });

  test("what is left says whose it is, the counts that are shown, and what was done", async () => {
    const named = {
      format: 1,
      organisation: { code: "X", name: "Example" },
      snapshot: "2026-03-31",
    } as const;
    const { content, ...protection } = await protectPay(
      calculatePayGap({
        ...named,
        hourly: paid({ white: 400, bme: 116, unknown: 30 }),
        bonus: bonuses({ white: [100, 450] }),
        quarters: { upper: { white: 100, bme: 40, unknown: 4 } },
        preferNotToSay: 3,
      }),
      { zeros: "shown", weights: { "quarter/upper/all": 0 } },
    );
    expect(content.pay).toEqual({
      ...named,
      hourly: { white: { people: 400 }, bme: { people: 116 }, unknown: { people: 30 } },
      bonus: { white: { people: 100, of: 450 } },
      quarters: { upper: { white: 100, bme: 40, unknown: null } },
      preferNotToSay: null,
    });
    // 400 of 400 + 116 + 30: a share of counts that are shown tells nothing more at full length.
    const share = content.measures.find(({ id }) => id === "pay/composition/white");
    expect(share).toMatchObject({ number: 400 / 546 });
    // Three and everybody, on full pay and in the quarter; the two of bonuses; and who preferred not to say.
    // Of these the four and everybody in the quarter are hidden, and the three who preferred not to say.
    expect(protection).toMatchObject({ disclosure: { zeros: "shown", hidden: 3, counts: 11 } });
  });

  test("what has to be told and may not be hidden is at risk", async () => {
    const results = calculatePayGap({ hourly: paid({ white: 90, bme: 60, asian: 56 }) });
    const protection = await protectPay(results, { never: ["hourly/bme", "hourly/asian"] });
    expect(protection).toMatchObject({ disclosure: { safe: false, atRisk: ["hourly/bme/others"] } });
  });

  test("numbers of rows are nowhere", async () => {
    const rows = [...Array.from({ length: 12 }, () => ({ e: "A", p: "20" })), { e: "A", p: "much" }];
    const ethnicity = { column: "e", codes: { table: codes } };
    const { pay, findings = [] } = countPay(rows, { kind: "pay", ethnicity, hourly: "p" });
    expect(findings).not.toEqual([]);
    const records = { lines: ["pay.csv: 13 rows"], withoutNumbers: ["pay.csv"] };
    const { content } = await protectPay({ ...calculatePayGap(pay), findings, records });
    expect(content.findings).toBeUndefined();
    expect(content.records).toEqual({ lines: ["pay.csv"], withoutNumbers: ["pay.csv"] });
  });

  test("how many counts there are does not say that nobody is left over", async () => {
    const countsOf = async (employed: number): Promise<number> => {
      const hourly = { white: { people: 900 }, bme: { people: 75 } };
      const bonus = { white: { people: 90, of: 900 }, bme: { people: 12, of: employed } };
      const published = await protectPay(calculatePayGap({ hourly, bonus }));
      if (published.protection !== "published") throw new Error("not published");
      return published.disclosure.counts;
    };
    expect(await countsOf(77)).toBe(await countsOf(75));
  });

  // An outsider knows the mean of all but White people, and those of the groups that are shown: of the people who are left the mean follows.
  test("whoever has no gap is among as many people as the threshold", { timeout: 60_000 }, async () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 10, max: 60 }));
    const people = fc.record({
      A: fc.integer({ min: 60, max: 200 }),
      H: size,
      M: size,
      F: size,
      S: size,
      Z: size,
    });
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(0, 2, 9), async (given, bonusEvery) => {
        const pay = payOf(given, bonusEvery);
        const published = await protectPay(calculatePayGap(pay, { minimumPeople: 1 }));
        if (published.protection !== "published") throw new Error("not published");
        expect(published.disclosure.safe).toBe(true);
        for (const of of ["hourly", "bonus"] as const) {
          const gaps = printedOf(published.content, `pay/${of}/mean-gap/`);
          const isShown = (group: string): boolean => gaps[group]?.endsWith("%") ?? false;
          const sizeOf = (group: (typeof within)[number]): number => pay[of]?.[group]?.people ?? 0;
          for (const group of within) if (isShown(group)) expect(sizeOf(group)).toBeGreaterThanOrEqual(10);
          const left = within.reduce((sum, group) => sum + (isShown(group) ? 0 : sizeOf(group)), 0);
          if (isShown("bme") && left > 0) expect(left).toBeGreaterThanOrEqual(10);
        }
        const shown = [published.content.pay.hourly, published.content.pay.bonus ?? {}].flatMap((samples) =>
          Object.values(samples).map((sample) => sample?.people ?? null),
        );
        for (const count of shown) if (count !== null) expect(count).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 12 },
    );
  });
});
