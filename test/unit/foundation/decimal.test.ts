import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { decimal } from "../../../src/foundation/decimal.ts";

test("keeps 40 significant digits", () => {
  expect(decimal(1).div(3).toFixed()).toBe(`0.${"3".repeat(40)}`);
  expect(decimal(2).div(3).toFixed()).toBe(`0.${"6".repeat(39)}7`);
});

test("writes no exponent, however small or large", () => {
  expect(decimal("1e-30").toString()).toBe(`0.${"0".repeat(29)}1`);
  expect(decimal("1e30").toString()).toBe(`1${"0".repeat(30)}`);
});

test("is not moved by a program that changes the settings of its own Decimal", () => {
  const { precision, rounding } = Decimal;
  Decimal.set({ precision: 5, rounding: Decimal.ROUND_DOWN });
  try {
    expect(decimal(2).div(3).toFixed()).toBe(`0.${"6".repeat(39)}7`);
  } finally {
    Decimal.set({ precision, rounding });
  }
});
