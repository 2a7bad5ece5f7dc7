import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalText,
  isOneOrThousand,
  pointMoved,
  roundedText,
  withPoint,
} from "../../../src/foundation/decimal-text.ts";
import { anyDecimalText } from "../../support/arbitrary-decimals.ts";
import { plainText, WideDecimal } from "../../support/wide-decimal.ts";

const runs = { numRuns: 3000, seed: 40 };
const double = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("writes a number as decimal.js does", () => {
  test("a text, with an exponent and with zeros at its end", () => {
    fc.assert(
      fc.property(anyDecimalText, (text) => {
        expect(decimalText(text)).toBe(plainText(new WideDecimal(text)));
      }),
      runs,
    );
  });

  test("a double, so that the nearest double to the text is that double", () => {
    fc.assert(
      fc.property(double, (value) => {
        expect(decimalText(value)).toBe(plainText(new WideDecimal(value)));
        // 0 has no sign.
        expect(Number(decimalText(value))).toBe(value + 0);
      }),
      runs,
    );
  });

  test("and the same again, once it is written", () => {
    fc.assert(
      fc.property(anyDecimalText, (text) => {
        expect(decimalText(decimalText(text))).toBe(decimalText(text));
        expect(decimalText(text)).toMatch(/^(?:0|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/);
      }),
      runs,
    );
  });

  test("with the point moved", () => {
    fc.assert(
      fc.property(anyDecimalText, fc.integer({ min: -30, max: 30 }), (text, by) => {
        const moved = new WideDecimal(text).times(new WideDecimal(10).pow(by));
        expect(pointMoved(decimalText(text), by)).toBe(plainText(moved));
        expect(pointMoved(pointMoved(decimalText(text), by), -by)).toBe(decimalText(text));
      }),
      runs,
    );
  });

  test("rounded to any number of places", () => {
    fc.assert(
      fc.property(anyDecimalText, fc.nat(12), (text, places) => {
        const rounded = new WideDecimal(text).toFixed(places, WideDecimal.ROUND_HALF_UP);
        expect(roundedText(decimalText(text), places)).toBe(rounded);
      }),
      runs,
    );
  });

  test("rounded after its point was moved to the right", () => {
    fc.assert(
      fc.property(anyDecimalText, fc.nat(12), fc.nat(4), (text, places, moved) => {
        const value = new WideDecimal(text).times(new WideDecimal(10).pow(moved));
        const rounded = value.toFixed(places, WideDecimal.ROUND_HALF_UP);
        expect(roundedText(decimalText(text), places, moved)).toBe(rounded);
      }),
      runs,
    );
  });
});

test.each([
  ["1.250", "1.25"],
  ["-0.50", "-0.5"],
  ["-0", "0"],
  ["-0.000", "0"],
  ["007", "7"],
  ["5.", "5"],
  ["1e-30", `0.${"0".repeat(29)}1`],
  ["1e30", `1${"0".repeat(30)}`],
  ["1.5e+3", "1500"],
  ["-12.5e-1", "-1.25"],
  ["100", "100"],
])("%s is written %s", (text, written) => {
  expect(decimalText(text)).toBe(written);
});

test.each(["", "R", ".5", "1,5", "+1", "1e", "Infinity", "NaN", "-", "0x10", " 1"])(
  "%j is no number",
  (text) => {
    expect(() => decimalText(text)).toThrow(TypeError);
  },
);

test.each([Infinity, -Infinity, NaN])("%d is none that can be written", (value) => {
  expect(() => decimalText(value)).toThrow(`Not a decimal number: ${String(value)}`);
});

test.each([
  ["0.125", 2, "0.13"],
  ["-0.125", 2, "-0.13"],
  ["-0.005", 2, "-0.01"],
  ["-0.004", 2, "-0.00"],
  [`0.${"0".repeat(39)}1`, 3, "0.000"],
  ["9.995", 2, "10.00"],
  ["0.999", 2, "1.00"],
  ["2.5", 0, "3"],
  ["-2.5", 0, "-3"],
  ["2.4999999999999999999999999999999999999999", 0, "2"],
  ["7", 2, "7.00"],
  // More digits than a double holds.
  ["12345678901234567890.5", 0, "12345678901234567891"],
  ["0.99999999999999999995", 19, "1.0000000000000000000"],
])("%s with %i places is %s: a half goes away from zero", (text, places, printed) => {
  expect(roundedText(text, places)).toBe(printed);
});

test.each([
  ["24.3", -2, "0.243"],
  ["-0.1608", 2, "-16.08"],
  ["0.5", 3, "500"],
  ["0", 5, "0"],
])("%s with its point moved by %i is %s", (text, by, moved) => {
  expect(pointMoved(text, by)).toBe(moved);
});

test.each([
  ["", "2134", 4, "0.2134"],
  ["-", "2134", 2, "-21.34"],
  ["", "2100", 2, "21"],
  ["", "21", -2, "2100"],
  ["-", "0", 3, "0"],
  ["", "5", 3, "0.005"],
])("%s%s with %i places behind the point is %s", (sign, digits, places, text) => {
  expect(withPoint(sign, digits, places)).toBe(text);
});

test("many zeros at the end cost no more than their number", () => {
  const zeros = "0".repeat(200_000);
  expect(decimalText(`0.${zeros}1${zeros}`)).toHaveLength(200_003);
});

test("one by one writer and a thousand by another", () => {
  const unclear = ["1.000", "12.000", "999.000", "-1.000", "100.000"];
  expect(unclear.filter((text) => !isOneOrThousand(text))).toEqual([]);
  const clear = ["0.000", "1.00", "1.0000", "1000.000", "1.001", "1,000", "x1.000", "1.000x", "1", ""];
  expect(clear.filter(isOneOrThousand)).toEqual([]);
});
