import {
  calculatePayGap,
  countPay,
  type EthnicityPay,
  type PayGapResults,
  protectPay,
} from "wres-metrics/pay";
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

describe("protectPay", () => {
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
    const gap = published.content.measures.find(({ id }) => id === "pay/hourly/mean-gap/asian");
    if (gap?.status !== "calculated") throw new Error("not calculated");
    expect(gap.value).toMatch(/^-?0(\.\d{1,3})?$/);
    expect(String(gap.interval?.lower)).toMatch(/^-?0(\.\d{1,3})?$/);
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
