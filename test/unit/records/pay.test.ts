import { calculatePayGap, countPay, countPayCsv, countPaySheet, type PayMapping } from "wres-metrics/pay";
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { isRounded, readAmount } from "../../../src/records/amounts.ts";

const mapping: PayMapping = {
  kind: "pay",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
  hourly: "Hourly Rate",
};
const withBonus: PayMapping = { ...mapping, bonus: "Bonus" };

/** Rows as objects by heading. */
const rowsOf = (rows: readonly (readonly [string, string, string?])[]): readonly object[] =>
  rows.map(([ethnicity, hourly, bonus = ""]) => ({
    "Ethnic Origin": ethnicity,
    "Hourly Rate": hourly,
    Bonus: bonus,
  }));

/** The minimal standard generator of Park and Miller with 48271, from 1 on, as the R script has it. */
function* minstd(): Generator<number, never> {
  for (let x = 1; ;) {
    x = (48_271 * x) % 2_147_483_647;
    yield x;
  }
}

describe("the pay of 4,000 people against R", () => {
  // R 4.2.2: r the numbers of minstd; codes c("A","B","C","H","M","F","S","Z")[r[1], r[3] … %% 8 + 1], pay (1000 + r[2], r[4] … %% 2000)/100;
  // sum, median, sd; the mean ratio by the formulas of ci.ratio.mean2 and ci.ratio.median2 of statpsych 1.9.0.
  const codes = ["A", "B", "C", "H", "M", "F", "S", "Z"];
  const numbers = minstd();
  const rows = Array.from({ length: 4000 }, () => {
    const code = codes[numbers.next().value % 8] ?? "";
    const pay = 1000 + (numbers.next().value % 2000);
    return [code, `${String(Math.floor(pay / 100))}.${String(pay % 100).padStart(2, "0")}`] as const;
  });
  const { pay } = countPay(rowsOf(rows), mapping);
  const { measures } = calculatePayGap(pay);

  test("people, sum, median and standard deviation of White staff are those of R", () => {
    const { white } = pay.hourly;
    expect([white?.people, white?.total, white?.median]).toEqual([1527, "30402.24", "19.95"]);
    expect(white?.standardDeviation).toBeCloseTo(5.8445140360527068, 11);
  });

  test.each([
    ["asian", 495, -0.010913569845411746, -0.040600274080711207, 0.01792621897932567],
    ["black", 494, 0.0079450736668497928, -0.02186772690432548, 0.036888091335115281],
    ["mixed", 486, 0.011205377638190956, -0.019429699620312268, 0.040919834319341986],
    ["other", 473, -0.0037985531432189264, -0.035223113525225669, 0.026672103696352534],
    ["bme", 1948, 0.0011148599657921695, -0.018715954390272627, 0.020559638159048488],
  ] as const)("the mean gap of %s and its interval are those of R", (group, people, gap, lower, upper) => {
    const measure = measures.find(({ id }) => id === `pay/hourly/mean-gap/${group}`);
    expect(pay.hourly[group]?.people).toBe(people);
    if (measure?.status !== "calculated") throw new Error("not calculated");
    expect(measure.number).toBeCloseTo(gap, 12);
    expect(measure.interval?.lower).toBeCloseTo(lower, 9);
    expect(measure.interval?.upper).toBeCloseTo(upper, 9);
  });

  test.each([
    ["asian", -0.00802005012531329, -0.062328850020391124, 0.043512353603937792],
    ["black", 0.017293233082706711, -0.033741000790896258, 0.065807983812008475],
    ["mixed", 0.043107769423558873, -0.0044487927201120048, 0.088412721908961101],
    ["other", -0.011027568922305886, -0.069214629205050171, 0.04399292976291802],
    ["bme", 0.010275689223057737, -0.023778637950920833, 0.04319725472739111],
  ] as const)("the median gap of %s and its interval are those of R", (group, gap, lower, upper) => {
    const measure = measures.find(({ id }) => id === `pay/hourly/median-gap/${group}`);
    if (measure?.status !== "calculated") throw new Error("not calculated");
    expect(measure.number).toBeCloseTo(gap, 12);
    expect(measure.interval?.lower).toBeCloseTo(lower, 11);
    expect(measure.interval?.upper).toBeCloseTo(upper, 11);
  });

  test("a file and a sheet's worth of bytes give the same", async () => {
    const file = new Blob(["Ethnic Origin,Hourly Rate\n", rows.map((row) => row.join(",")).join("\n")]);
    expect((await countPayCsv(file, mapping)).pay).toEqual(pay);
  });
});

describe("amounts", () => {
  test.each([
    ["18.5", 18_500_000],
    ["£1,200.00", 1_200_000_000],
    ["£ 7", 7_000_000],
    ["17.120000000000001", 17_120_000],
    ["17.1234565", 17_123_457],
    ["12.", 12_000_000],
    ["1000000000", 1_000_000_000_000_000],
    ["", "blank"],
    ["-", "blank"],
    ["0", "blank"],
    ["0.00", "blank"],
    ["-3", "unreadable"],
    ["18,50", "unreadable"],
    ["1.200,00", "unreadable"],
    ["18.50 an hour", "unreadable"],
    ["1e3", "unreadable"],
    ["9999999999", "unreadable"],
  ])("%s is %s", (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  test("rounding to a millionth is told, the noise of a spreadsheet is not", () => {
    expect(isRounded("17.1234565", 17_123_457)).toBe(true);
    expect(isRounded("17.120000000000001", 17_120_000)).toBe(false);
    expect(isRounded("17.119999999999997", 17_120_000)).toBe(false);
    expect(isRounded("£1,000.5", 1_000_500_000)).toBe(false);
    const { rounded } = countPay(
      rowsOf([
        ["A", "17.1234565"],
        ["A", "17.120000000000001"],
      ]),
      mapping,
    );
    expect(rounded).toBe(1);
  });
});

describe("rows", () => {
  test("somebody without hourly pay counts towards bonuses alone, or is left out where there are none", () => {
    const rows = rowsOf([
      ["A", "20", "100"],
      ["A", "", "300"],
      ["H", "18", ""],
      ["H", "0", ""],
    ]);
    const counted = countPay(rows, withBonus);
    expect(counted.withoutHourlyPay).toBe(2);
    expect(counted.pay.hourly.white).toMatchObject({ people: 1, total: "20" });
    expect(counted.pay.bonus?.white).toMatchObject({ people: 2, of: 2, total: "400", median: "200" });
    expect(counted.pay.bonus?.asian).toEqual({ people: 0, of: 2 });
    expect(countPay(rows, mapping).balance).toEqual({
      read: 4,
      counted: 2,
      bank: 0,
      excluded: [{ name: "no-hourly-pay", rows: 2 }],
      rejected: [],
    });
  });

  test("an amount that cannot be read rejects its row, and its digits are not told", () => {
    const { balance, issues } = countPay(
      rowsOf([
        ["A", "20"],
        ["A", "-3.50"],
        ["A", "J. Smith 12"],
        ["A", "18,50"],
      ]),
      mapping,
    );
    expect(balance.rejected).toEqual([{ reason: "unreadable-amount", rows: 3 }]);
    expect(issues.map(({ line, rows, example }) => [line, rows, example])).toEqual([
      [2, 1, "-#.##"],
      [3, 1, undefined],
      [4, 1, "##,##"],
    ]);
    expect(issues[0]?.message).toBe(
      'line 2, Hourly Rate: unreadable amount "-#.##"; expected an amount, such as 18.50 or £1,200.00. Amounts below 0 and amounts with other signs are not read, and a blank cell is not read as 0: change them in the file.',
    );
    expect(JSON.stringify(issues)).not.toContain("Smith");
  });

  test("a bonus that cannot be read rejects its row as well", () => {
    const { balance, pay } = countPay(
      rowsOf([
        ["A", "20", "five hundred"],
        ["A", "22", "500"],
      ]),
      withBonus,
    );
    expect(balance.rejected).toEqual([{ reason: "unreadable-amount", rows: 1 }]);
    expect(pay.hourly.white).toMatchObject({ people: 1, total: "22" });
  });

  test("a sum beyond what a double holds stays exact", () => {
    // 2^53 millionths are 9,007,199,254.740992 pounds; ten times 999,999,999.999999 is 9,999,999,999.99999
    const rows = rowsOf(Array.from({ length: 10 }, () => ["A", "999999999.999999"] as const));
    expect(countPay(rows, mapping).pay.hourly.white).toMatchObject({ people: 10, total: "9999999999.99999" });
  });

  test("who preferred not to say is counted apart from what is not known", () => {
    const { pay } = countPay(
      rowsOf([
        ["Z", "20"],
        ["Prefer not to say", "20"],
        ["", "20"],
        ["Unknown", "20"],
        ["A", "20"],
      ]),
      mapping,
    );
    expect([pay.preferNotToSay, pay.hourly.unknown?.people]).toEqual([2, 4]);
  });

  test("a text that only says BME counts towards all other groups together", () => {
    const { pay } = countPay(
      rowsOf([
        ["BME", "10"],
        ["H", "20"],
        ["A", "30"],
      ]),
      {
        ...mapping,
        ethnicity: { column: "Ethnic Origin", codes: { table: { BME: "bme", H: "asian", A: "white" } } },
      },
    );
    expect(pay.hourly.bme).toMatchObject({ people: 2, total: "30", median: "15" });
    expect(pay.hourly.asian?.people).toBe(1);
  });

  test("a filter leaves rows out, and rows of the bank are counted beside", () => {
    const rows = [
      { "Ethnic Origin": "A", "Hourly Rate": "20", Contract: "Permanent" },
      { "Ethnic Origin": "A", "Hourly Rate": "50", Contract: "Bank" },
      { "Ethnic Origin": "A", "Hourly Rate": "90", Contract: "Agency" },
    ];
    const codes = { table: { Permanent: "count", Bank: "bank", Agency: "exclude" } } as const;
    const { pay, balance } = countPay(rows, {
      ...mapping,
      filters: [{ name: "contract", column: "Contract", codes }],
    });
    expect(pay.hourly.white).toMatchObject({ people: 1, total: "20" });
    expect(balance).toMatchObject({
      read: 3,
      counted: 1,
      bank: 1,
      excluded: [{ name: "contract", rows: 1 }],
    });
  });

  test("a column that is missing is an issue, and nothing is counted", async () => {
    const { pay, issues } = await countPayCsv(new Blob(["Ethnic Origin,Pay\nA,20\n"]), mapping);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([["missing-column", "Hourly Rate"]]);
    expect(pay).toEqual({ format: 1, hourly: {} });
    const sheet = await countPaySheet(new Blob(["no workbook"]), mapping);
    expect(sheet.issues.map(({ code }) => code)).toEqual(["unreadable-workbook"]);
  });

  test("an async iterable gives a promise", async () => {
    async function* slow(): AsyncGenerator<object> {
      await Promise.resolve();
      yield* rowsOf([
        ["A", "20"],
        ["A", "22"],
      ]);
    }
    const { pay } = await countPay(slow(), mapping);
    expect(pay.hourly.white?.median).toBe("21");
  });

  test("what is no mapping is refused", () => {
    const wrong = { ...mapping, hourly: "" } as PayMapping;
    expect(() => countPay([], wrong)).toThrow(/The mapping cannot be used/);
  });
});

describe("the six measures of eight people, by hand", () => {
  const { pay } = countPay(
    rowsOf([
      ["A", "10", "100"],
      ["H", "9", "150"],
      ["A", "19", "300"],
      ["H", "12"],
      ["A", "14"],
      ["H", "16"],
      ["A", "13"],
      ["H", "11"],
    ]),
    withBonus,
  );
  const { measures } = calculatePayGap(pay, { minimumPeople: 1 });

  // oxfmt-ignore
  test.each([
    // White: 10 + 13 + 14 + 19 = 56, and 56 ÷ 4 = 14. Asian: 9 + 11 + 12 + 16 = 48, and 48 ÷ 4 = 12. (14 − 12) ÷ 14 = 14.29%
    ["pay/hourly/mean-gap/asian", "14.3%"],
    // White: (13 + 14) ÷ 2 = 13.5. Asian: (11 + 12) ÷ 2 = 11.5. (13.5 − 11.5) ÷ 13.5 = 2 ÷ 13.5 = 14.81%
    ["pay/hourly/median-gap/asian", "14.8%"],
    // White: (100 + 300) ÷ 2 = 200. Asian: 150. (200 − 150) ÷ 200 = 25%, of means and of medians
    ["pay/bonus/mean-gap/asian", "25.0%"],
    ["pay/bonus/median-gap/asian", "25.0%"],
    // 2 of 4, and 1 of 4
    ["pay/bonus/share/white", "50.0%"],
    ["pay/bonus/share/asian", "25.0%"],
    // In order of pay: 9 Asian, 10 White | 11 Asian, 12 Asian | 13 White, 14 White | 16 Asian, 19 White
    ["pay/quarter/lower/asian", "50.0%"],
    ["pay/quarter/lower-middle/asian", "100.0%"],
    ["pay/quarter/upper-middle/asian", "0.0%"],
    ["pay/quarter/upper/asian", "50.0%"],
  ])("%s is %s", (id, printed) => {
    expect(measures.find((measure) => measure.id === id)?.printed).toBe(printed);
  });
});

describe("quarters of pay", () => {
  const peopleOf = (rows: readonly (readonly [string, string])[]): readonly unknown[] =>
    Object.values(countPay(rowsOf(rows), mapping).pay.quarters ?? {}).map((counts) => [
      counts?.white,
      counts?.asian,
    ]);

  // Ten people: 10 / 4 is 2 and 2 are left over, one for the lower and one for the upper middle quarter: 3, 2, 3, 2.
  test("people who are left over go to the lower and the upper middle quarter", () => {
    const rows = Array.from(
      { length: 10 },
      (_, index) => [index < 4 ? "H" : "A", String(10 + index)] as const,
    );
    expect(peopleOf(rows)).toEqual([
      [0, 3],
      [1, 1],
      [3, 0],
      [2, 0],
    ]);
  });

  // Eight with the same pay, six White and two Asian: each quarter has two of them. 6/8 × 2 = 1.5 and 2/8 × 2 = 0.5: the remainders
  // are alike, and White comes first in the order of groups: 2 and 0. Left are 4 and 2: 4/6 × 2 = 1.33 and 0.67: 1 and 1. Left 3 and
  // 1: 1.5 and 0.5: 2 and 0. Left 1 and 1.
  test("people with the same pay are divided in proportion, in whatever order they stand", () => {
    const rows = ["A", "A", "A", "A", "A", "A", "H", "H"].map((code) => [code, "15"] as const);
    const expected = [
      [2, 0],
      [1, 1],
      [2, 0],
      [1, 1],
    ];
    expect(peopleOf(rows)).toEqual(expected);
    expect(peopleOf(rows.toReversed())).toEqual(expected);
  });

  test("whatever the order of the rows, the figures are the same, and quarters add up", () => {
    const person = fc.tuple(fc.constantFrom("A", "H", "M", "F", "S", "Z"), fc.integer({ min: 10, max: 20 }));
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 60 }),
        fc.func(fc.integer()),
        (people, order) => {
          const rows = people.map(([code, pay]) => [code, String(pay)] as const);
          const { pay } = countPay(rowsOf(rows), mapping);
          const shuffled = rows
            .map((row, index) => ({ row, key: order(index) }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ row }) => row);
          expect(countPay(rowsOf(shuffled), mapping).pay).toEqual(pay);
          const quarters = Object.values(pay.quarters ?? {});
          for (const group of ["white", "bme", "unknown", "asian", "black", "mixed", "other"] as const) {
            const sum = quarters.reduce((total, counts) => total + (counts?.[group] ?? 0), 0);
            expect(sum).toBe(pay.hourly[group]?.people);
          }
          const sizes = quarters.map(
            (counts) => (counts?.white ?? 0) + (counts?.bme ?? 0) + (counts?.unknown ?? 0),
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
