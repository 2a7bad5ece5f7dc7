import { countPay, parsePay, parsePayText } from "wres-metrics/pay";
import { describe, expect, test } from "vitest";

const messages = (value: unknown): readonly string[] => {
  const parsed = parsePay(value);
  return parsed.status === "valid" ? [] : parsed.issues.map(({ message }) => message);
};

describe("parsePay", () => {
  test("lets in what a document prints, and what was counted", () => {
    const pay = {
      organisation: { code: "X", name: "Example" },
      snapshot: "2026-03-31",
      hourly: { white: { people: 90, mean: "18.20", median: "17", beside: ["16", "18"] } },
      bonus: { white: { people: 9, of: 90 } },
      quarters: {
        lower: { white: 20 },
        "lower-middle": { white: 20 },
        "upper-middle": { white: 20 },
        upper: { white: 30 },
      },
    };
    expect(parsePay(pay)).toEqual({ status: "valid", pay });
    expect(parsePayText(JSON.stringify(pay)).status).toBe("valid");
  });

  test("says everything that is wrong at once", () => {
    expect(
      messages({
        snapshot: "31 March",
        hourly: { white: { people: -1, mean: 18.2 }, green: {} },
        quarters: { middle: {} },
      }),
    ).toEqual([
      "snapshot is a value that is not quoted, since it may be about a person; expected a day, such as 2026-03-31.",
      'hourly.white.people is -1; expected a whole number of people from 0 on, or null for "not given".',
      'hourly.white.mean is 18.2; expected an amount in pounds above 0 as text, such as "18.20".',
      "hourly.green is given; expected no such key. Check its spelling, or remove it.",
      "quarters.middle is given; expected no such key. Check its spelling, or remove it.",
    ]);
    expect(parsePayText("{").status).toBe("invalid");
  });

  test("holds parts against their wholes", () => {
    expect(
      messages({
        hourly: {
          white: { people: 10, median: "17", beside: ["18", "19"] },
          bme: { people: 5 },
          asian: { people: 4 },
          black: { people: 3 },
          unknown: { people: 1 },
        },
        bonus: { white: { people: 11, of: 10 } },
        quarters: {
          lower: { white: 1 },
          "lower-middle": { white: 2 },
          "upper-middle": { white: 2 },
          upper: { white: 2 },
        },
        preferNotToSay: 2,
      }),
    ).toEqual([
      "hourly.bme is 5, and the four groups together are 7; expected at most 5, the people in bme. One of the two is wrong.",
      "bonus.white.people is 11; expected at most 10, the people who are employed (bonus.white.of). One of the two is wrong.",
      "hourly.white.people is 10; expected 7, the people of its four quarters together. One of them is wrong.",
      "preferNotToSay is 2; expected at most 1, the people whose ethnicity is unknown. One of the two is wrong.",
      "hourly.white.beside is 18 and 19; expected two amounts on both sides of the median, 17.",
    ]);
  });

  test("a mean is what its total comes to by head, to the places of the mean", () => {
    const people = { people: 3, total: "50" };
    // 50 / 3 = 16.666…: "16.67", "16.7" and "17" are prints of it, "16.66" is not; 1000 / 100 = 10.
    for (const mean of ["16.67", "16.7", "17"])
      expect(messages({ hourly: { white: { ...people, mean } } })).toEqual([]);
    expect(
      messages({
        hourly: {
          white: { people: 100, mean: "18.20", total: "1000" },
          bme: { people: 100, mean: "18" },
        },
        bonus: { bme: { ...people, mean: "16.66", of: 9 } },
      }),
    ).toEqual([
      'hourly.white.mean is "18.20"; expected "10.00", which is 1000 by 100 people. Correct the mean, the total or the people, or give only one of mean and total.',
      'bonus.bme.mean is "16.66"; expected "16.67", which is 50 by 3 people. Correct the mean, the total or the people, or give only one of mean and total.',
    ]);
    expect(messages({ hourly: { white: { people: null, mean: "18.20", total: "1000" } } })).toEqual([]);
  });

  test("no quarter has more people of a group than there are, nor have some of them together", () => {
    const hourly = { white: { people: 40 }, asian: { people: 6 } };
    expect(messages({ hourly, quarters: { upper: { white: 50, asian: 6 } } })).toEqual([
      "quarters.upper.white is 50; expected at most 40, the people on full pay (hourly.white.people). One of the two is wrong.",
    ]);
    // 25 + 16 = 41, and 25 + 15 = 40.
    expect(messages({ hourly, quarters: { lower: { white: 25 }, upper: { white: 16 } } })).toEqual([
      "hourly.white.people is 40; expected at least 41, the people of its quarters that are given. One of them is wrong.",
    ]);
    expect(messages({ hourly, quarters: { lower: { white: 25 }, upper: { white: 15 } } })).toEqual([]);
    // BME follows from its four groups: 6 + 1 + 1 + 1 = 9.
    const one = { people: 1 };
    const four = { asian: { people: 6 }, black: one, mixed: one, other: one };
    expect(messages({ hourly: four, quarters: { upper: { bme: 10 } } })).toEqual([
      "quarters.upper.bme is 10; expected at most 9, the people on full pay (hourly.bme.people). One of the two is wrong.",
    ]);
  });

  test("those who are employed are held against their groups too", () => {
    const of = (count: number) => ({ people: 0, of: count });
    // 6 + 5 = 11
    expect(messages({ hourly: {}, bonus: { bme: of(10), asian: of(6), black: of(5) } })).toEqual([
      "bonus.bme.of is 10, and the four groups together are 11; expected at most 10, the people in bme. One of the two is wrong.",
    ]);
  });

  test("pay of BME people is not outside that of the groups that they all are in", () => {
    const asian = { people: 60, mean: "17.50", median: "17.00" };
    const black = { people: 40, mean: "16.00", median: "15.50" };
    const bme = { people: 100, mean: "17.60", median: "15.40" };
    const other = { people: 0 };
    expect(messages({ hourly: { bme, asian, black, other } })).toEqual([
      "hourly.bme.mean is 17.60; expected an amount from 16.00 to 17.50, those of its groups. One of them is wrong.",
      "hourly.bme.median is 15.40; expected an amount from 15.50 to 17.00, those of its groups. One of them is wrong.",
    ]);
    expect(messages({ hourly: { bme: { ...bme, people: 60 }, asian } })).toEqual([
      "hourly.bme.mean is 17.60; expected 17.50, as of the only group in bme. One of them is wrong.",
      "hourly.bme.median is 15.40; expected 17.00, as of the only group in bme. One of them is wrong.",
    ]);
    // Of the 101st nothing is known, nor of Black people whose pay is not given.
    expect(messages({ hourly: { bme: { ...bme, people: 101 }, asian, black } })).toEqual([]);
    expect(messages({ hourly: { bme, asian, black: { people: 40 } } })).toEqual([]);
    expect(messages({ hourly: { bme: { ...bme, people: null }, asian, black } })).toEqual([]);
    // (60 × 17.50 + 40 × 16.00) / 100 = 1690 / 100 = 16.90. And "17.5" may be of 17.549, which "17.6" is not, but "17.55" is.
    expect(messages({ hourly: { bme: { people: 100, mean: "16.90" }, asian, black } })).toEqual([]);
    const coarse = { people: 60, mean: "17.5" };
    expect(messages({ hourly: { bme: { people: 60, mean: "17.55" }, asian: coarse } })).toEqual([]);
    expect(messages({ hourly: { bme: { people: 60, mean: "17.56" }, asian: coarse } })).toHaveLength(1);
  });

  test("totals of the groups are parts of that of BME people, and all of it where the groups are all of them", () => {
    const asian = { people: 2, total: "36" };
    const black = { people: 1, total: "15" };
    const other = { people: 1, total: "20" };
    // 36 + 15 = 51
    expect(messages({ hourly: { bme: { people: 3, total: "52" }, asian, black } })).toEqual([
      "hourly.bme.total is 52; expected 51, the totals of its groups together. One of them is wrong.",
    ]);
    expect(messages({ hourly: { bme: { people: 4, total: "50" }, asian, black } })).toEqual([
      "hourly.bme.total is 50; expected at least 51, the totals of its groups together. One of them is wrong.",
    ]);
    expect(messages({ hourly: { bme: { people: 4, total: "71" }, asian, black } })).toEqual([]);
    expect(messages({ hourly: { bme: { people: 4, total: "71" }, asian, black, other } })).toEqual([]);
  });

  test("lets in whatever countPay gave", () => {
    // Indian twice (H), Caribbean twice (M), White and Asian (F), any other (S): six. Z is not stated.
    const rows = ["A", "H", "M", "M", "F", "S", "Z", "H", "A", "A"].map((e, at) => ({
      e,
      p: String(7 + (at % 4) * 2.5),
      b: at % 3 === 0 ? "10.10" : "",
    }));
    const ethnicity = { column: "e", codes: { use: ["ethnic-categories-2001"] } } as const;
    const { pay } = countPay(rows, { kind: "pay", hourly: "p", bonus: "b", ethnicity });
    expect(pay.hourly.bme?.people).toBe(6);
    expect(messages(pay)).toEqual([]);
  });
});
