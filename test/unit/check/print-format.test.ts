import { expect, test } from "vitest";
import { fraction } from "../../../src/foundation/fraction.ts";
import { preciseText, printIn, printUnits, unitsCutOff } from "../../../src/check/print-format.ts";

const percent = { scale: 100n, places: 1, suffix: "%" } as const;

test("prints half away from zero", () => {
  expect(printIn(percent, fraction(1, 2000))).toBe("0.1%"); // 0.05%
  expect(printIn(percent, fraction(-1, 2000))).toBe("-0.1%");
  expect(printIn({ scale: 1n, places: 2, suffix: "" }, fraction(-1, 400))).toBe("0.00"); // -0.0025
  expect(printIn({ scale: 1n, places: 0, suffix: "" }, fraction(5, 2))).toBe("3");
});

test("cuts off towards zero", () => {
  // 712/774 is 91.98966…%
  expect(printUnits(unitsCutOff(fraction(712, 774), percent), percent)).toBe("91.9%");
  expect(printUnits(unitsCutOff(fraction(-712, 774), percent), percent)).toBe("-91.9%");
});

test("shows more places, and that a number goes on", () => {
  expect(preciseText(fraction(712, 774), percent)).toBe("91.9896…%");
  expect(preciseText(fraction(1, 8), percent)).toBe("12.5%");
  expect(preciseText(fraction(1, 1600), percent)).toBe("0.0625%");
  expect(preciseText(fraction(139, 1), { scale: 1n, places: 0, suffix: "" })).toBe("139");
});
