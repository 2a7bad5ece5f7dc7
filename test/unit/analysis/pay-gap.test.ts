import { calculatePayGap, type EthnicityPay, type PayMeasure } from "wres-metrics/pay";
import { describe, expect, test } from "vitest";

const measureOf = (pay: EthnicityPay, id: string, minimumPeople?: number): PayMeasure => {
  const found = calculatePayGap(pay, { minimumPeople }).measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("calculatePayGap", () => {
  // (18.20 − 17.29) / 18.20 = 0.05; (16.50 − 16.83) / 16.50 = −0.02
  const published: EthnicityPay = {
    hourly: {
      white: { people: 900, mean: "18.20", median: "16.50" },
      bme: { people: 300, mean: "17.29", median: "16.83" },
    },
  };

  test("from published means and medians, exactly and without an interval", () => {
    expect(measureOf(published, "pay/hourly/mean-gap/bme")).toEqual({
      id: "pay/hourly/mean-gap/bme",
      about: { kind: "mean-gap", of: "hourly", group: "bme" },
      status: "calculated",
      value: "0.05",
      number: 0.05,
      printed: "5.0%",
      interval: null,
    });
    expect(measureOf(published, "pay/hourly/median-gap/bme")).toMatchObject({
      value: "-0.02",
      printed: "-2.0%",
    });
  });

  test("all other groups together follow from the four by their means, not by their medians", () => {
    // (40 × 17.50 + 20 × 16.00 + 20 × 18.00 + 20 × 15.00) / 100 = (700 + 320 + 360 + 300) / 100 = 16.80; (20 − 16.80) / 20 = 0.16
    const pay: EthnicityPay = {
      hourly: {
        white: { people: 500, mean: "20", median: "19" },
        asian: { people: 40, mean: "17.50", median: "17" },
        black: { people: 20, mean: "16.00", median: "16" },
        mixed: { people: 20, total: "360", median: "18" },
        other: { people: 20, mean: "15.00", median: "15" },
      },
    };
    expect(measureOf(pay, "pay/hourly/mean-gap/bme")).toMatchObject({ value: "0.16" });
    expect(measureOf(pay, "pay/hourly/median-gap/bme")).toMatchObject({ reason: "not-given" });
    const { other: left, ...three } = pay.hourly;
    expect(left?.people).toBe(20);
    expect(measureOf({ hourly: three }, "pay/hourly/mean-gap/bme")).toMatchObject({ reason: "not-given" });
    const unstated = { ...pay.hourly, other: { people: 20 } };
    expect(measureOf({ hourly: unstated }, "pay/hourly/mean-gap/bme")).toMatchObject({ reason: "not-given" });
  });

  test("fewer than ten people of a group, or of White people, have no gap, unless a lower line is chosen", () => {
    const pay = { hourly: { ...published.hourly, bme: { people: 9, mean: "17.29", median: "16.83" } } };
    expect(measureOf(pay, "pay/hourly/mean-gap/bme")).toMatchObject({
      reason: "too-few-people",
      printed: "–",
    });
    expect(measureOf(pay, "pay/hourly/mean-gap/bme", 9)).toMatchObject({ status: "calculated" });
    const few = { hourly: { ...published.hourly, white: { people: 9, mean: "17.29" } } };
    expect(measureOf(few, "pay/hourly/mean-gap/bme")).toMatchObject({ reason: "too-few-people" });
    expect(() => calculatePayGap(pay, { minimumPeople: 0 })).toThrow(/expected a whole number from 1 on/);
  });

  test("shares of bonuses, quarters and the workforce, and the declared", () => {
    const pay: EthnicityPay = {
      hourly: { white: { people: 60 }, bme: { people: 30 }, unknown: { people: 10 } },
      bonus: { white: { people: 6, of: 60 }, bme: { people: 0, of: 0 } },
      quarters: { upper: { white: 20, bme: 3, unknown: 2 } },
      preferNotToSay: 4,
    };
    // 6/60, 3/25, 30/100, 90/100, 4/100
    expect(measureOf(pay, "pay/bonus/share/white")).toMatchObject({ value: "0.1", printed: "10.0%" });
    expect(measureOf(pay, "pay/bonus/share/bme")).toMatchObject({ reason: "nobody-in-the-denominator" });
    expect(measureOf(pay, "pay/bonus/share/asian")).toMatchObject({ reason: "not-given" });
    expect(measureOf(pay, "pay/quarter/upper/bme")).toMatchObject({ value: "0.12" });
    expect(measureOf(pay, "pay/composition/bme")).toMatchObject({ value: "0.3" });
    expect(measureOf(pay, "pay/declared")).toMatchObject({ value: "0.9" });
    expect(measureOf(pay, "pay/preferred-not-to-say")).toMatchObject({ value: "0.04" });
    expect(measureOf(pay, "pay/hourly/mean-gap/bme")).toMatchObject({ reason: "not-given" });
    expect(measureOf(pay, "pay/hourly/mean-gap/asian")).toMatchObject({ reason: "not-given" });
  });

  test("has no measure of what the data do not give at all", () => {
    const { measures } = calculatePayGap({ hourly: { white: { people: 60 }, bme: { people: 30 } } });
    const kinds = [...new Set(measures.map(({ about }) => about.kind))];
    expect(kinds).toStrictEqual(["mean-gap", "median-gap", "composition", "declared"]);
    const ofUpper = calculatePayGap({
      hourly: { white: { people: 60 } },
      quarters: { upper: { white: 20 } },
    }).measures.filter(({ about }) => about.kind === "quarter-share");
    expect(ofUpper.map(({ about }) => "quarter" in about && about.quarter)).toStrictEqual(
      ofUpper.map(() => "upper"),
    );
    expect(ofUpper).toHaveLength(7);
  });

  test("an interval needs the spread of both, and its level can be chosen", () => {
    const sample = {
      people: 100,
      mean: "20",
      median: "20",
      standardDeviation: 4,
      beside: ["19", "21"],
    } as const;
    const pay = { hourly: { white: sample, bme: sample, asian: { people: 50, mean: "20", median: "20" } } };
    const [wide, narrow] = [0.99, 0.8].map((level) => {
      const { measures } = calculatePayGap(pay, { level });
      return measures.flatMap((one) => (one.status === "calculated" && one.interval ? [one.interval] : []));
    });
    expect(wide?.map(({ method }) => method)).toEqual(["bonett-price-means", "bonett-price-medians"]);
    expect(wide?.[0]?.upper).toBeGreaterThan(narrow?.[0]?.upper ?? 1);
    expect(measureOf(pay, "pay/hourly/mean-gap/asian")).toMatchObject({ interval: null });
  });
});

test("a group of one is the least that may be asked for", () => {
  const pay: EthnicityPay = {
    hourly: {
      white: { people: 3, mean: "20", median: "20" },
      bme: { people: 1, mean: "18", median: "18" },
    },
  };
  // (20 − 18) / 20 = 0.1
  expect(measureOf(pay, "pay/hourly/mean-gap/bme", 1)).toMatchObject({ value: "0.1" });
  for (const minimumPeople of [0, -1, 1.5]) {
    expect(() => calculatePayGap(pay, { minimumPeople })).toThrow(
      expect.objectContaining({
        code: "invalid-option",
        message: `minimumPeople is ${String(minimumPeople)}; expected a whole number from 1 on.`,
      }),
    );
  }
});

describe("people and amounts that cannot be stop the program", () => {
  const white = { people: 100, mean: "18.00", median: "17.00" };
  const failure = (pay: EthnicityPay): unknown => {
    try {
      return calculatePayGap(pay).measures;
    } catch (error) {
      return error;
    }
  };

  test.each(["mean", "median", "total"] as const)("a %s below 0, or one that is no amount", (key) => {
    for (const amount of ["-18.20", "£18.20", "1e3", ""]) {
      const pay = { hourly: { white, bme: { people: 100, [key]: amount } } };
      expect(failure(pay)).toMatchObject({
        code: "invalid-option",
        message: `hourly.bme.${key} is "${amount}"; expected an amount in pounds as text, such as "18.20".`,
      });
    }
    const bonus = { white: { people: 20, of: 100, [key]: "-1" } };
    expect(failure({ hourly: { white }, bonus })).toMatchObject({ code: "invalid-option" });
  });

  test("a part of a person", () => {
    expect(failure({ hourly: { white, bme: { people: 100.5, mean: "18" } } })).toMatchObject({
      code: "not-a-count",
      message:
        'hourly.bme.people is 100.5; a count is a whole number of people from 0 to 9007199254740991, or null for "not given".',
    });
  });

  test("more people with a bonus than there are, or of a group than of all", () => {
    const bonus = { white: { people: 300, of: 200 } };
    expect(failure({ hourly: { white }, bonus })).toMatchObject({
      code: "part-over-whole",
      message: "pay/bonus/share/white: 300 people cannot be part of 200.",
    });
    const hourly = { white: { people: 5 }, bme: { people: 2 }, unknown: { people: 0 }, asian: { people: 8 } };
    expect(failure({ hourly })).toMatchObject({ code: "part-over-whole" });
  });
});
