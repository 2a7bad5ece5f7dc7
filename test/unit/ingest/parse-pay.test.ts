import { parsePay, parsePayText } from "wres-metrics/pay";
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
      "snapshot is a value that is not quoted; expected a day, such as 2026-03-31.",
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
});
