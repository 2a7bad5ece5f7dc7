import { Decimal } from "decimal.js";
import { calculateIndicators, measureOf, relativeLikelihood, share } from "wres-metrics";
import { decimalOf } from "wres-metrics/decimal";
import { expect, test } from "vitest";
import { calculatedValue } from "../support/calculated-value.ts";
import { readExample } from "../support/read-example.ts";

const ratio = measureOf(calculateIndicators(readExample("esneft-2022")), "indicator-2/relative-likelihood");

// (1203/4319)/(342/1530) = 1840590/1477098
test("a measure, an answer and their text are one number, with every digit", () => {
  if (ratio.status === "not-calculable") throw new Error(ratio.reason);
  const answer = relativeLikelihood({ over: { count: 1203, of: 4319 }, under: { count: 342, of: 1530 } });
  if (answer.status === "not-calculable") throw new Error(answer.reason);
  for (const exact of [ratio, answer, ratio.value]) {
    expect(decimalOf(exact).toFixed()).toBe("1.246085229280657072178013916476767282875");
  }
});

test("it is a number of the program's own decimal.js", () => {
  expect(decimalOf("0.25")).toBeInstanceOf(Decimal);
  expect(decimalOf("0.25").times(4).equals(1)).toBe(true);
});

test("neither it nor an answer is moved by a program that changes the settings of its own Decimal", () => {
  const { precision, rounding } = Decimal;
  Decimal.set({ precision: 5, rounding: Decimal.ROUND_DOWN });
  try {
    const twoThirds = calculatedValue(share({ count: 2, of: 3 }));
    expect(twoThirds).toBe(`0.${"6".repeat(39)}7`);
    expect(decimalOf(twoThirds).toFixed()).toBe(twoThirds);
    // Further arithmetic has the program's own precision.
    expect(decimalOf(twoThirds).times(1).toFixed()).toBe("0.66666");
  } finally {
    Decimal.set({ precision, rounding });
  }
});

test("whole numbers and numbers below 0 are decimals", () => {
  expect(["12", "-30.56", "-5"].map((text) => decimalOf(text).toFixed())).toEqual(["12", "-30.56", "-5"]);
});

test.each(["", "x", "x1", "1x", "1.", ".5", "1e3", "--1", "+1", " 1", "Infinity"])(
  "%j is no decimal",
  (text) => {
    const wrong = {
      code: "wrong-arguments",
      message: `The exact text is ${JSON.stringify(text)}; expected a decimal, such as "0.25".`,
    };
    expect(() => decimalOf(text)).toThrow(expect.objectContaining(wrong));
    expect(() => decimalOf({ value: text })).toThrow(expect.objectContaining(wrong));
  },
);

test("a number is no exact text", () => {
  expect(() => decimalOf({ value: 25 as unknown as string })).toThrow(
    expect.objectContaining({ code: "wrong-arguments" }),
  );
});
