import { share } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { calculatedValue } from "../../support/calculated-value.ts";

describe("a published percentage is the fraction that its digits say", () => {
  test.each([
    { percentage: "0", value: "0" },
    { percentage: "100", value: "1" },
    { percentage: "100.0", value: "1" },
    { percentage: "24.3", value: "0.243" },
    { percentage: "8", value: "0.08" },
    { percentage: "0.0000000001", value: "0.000000000001" },
    { percentage: "99.9999999999", value: "0.999999999999" },
  ])("$percentage% is $value", ({ percentage, value }) => {
    expect(calculatedValue(share({ percentage }))).toBe(value);
  });
});

test.each(["100.1", "101", "-1", "24,3", "24.3%", "", "five", "1e1", "0.00000000001"])(
  "%j is no percentage",
  (percentage) => {
    expect(() => share({ percentage })).toThrow(expect.objectContaining({ code: "invalid-option" }));
  },
);
