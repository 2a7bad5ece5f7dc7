import { shareDifference } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { calculatedValue, reasonOf } from "../../support/calculated-value.ts";

test.each([
  { share: { count: 1, of: 2 }, less: { count: 1, of: 4 }, value: "0.25" },
  { share: { count: 1, of: 4 }, less: { count: 1, of: 2 }, value: "-0.25" },
  { share: { count: 2, of: 6 }, less: { count: 1, of: 3 }, value: "0" },
  // 19.4 − 6.7 = 12.7 per cent
  { share: { percentage: "19.4" }, less: { percentage: "6.7" }, value: "0.127" },
  // 24.3% − 488/2237 = (243·2237 − 488·1000)/2237000 = 55591/2237000
  {
    share: { percentage: "24.3" },
    less: { count: 488, of: 2237 },
    value: "0.02485069289226642825212337952615109521681",
  },
])("$share less $less is $value", ({ share, less, value }) => {
  expect(calculatedValue(shareDifference({ share, less }))).toBe(value);
});

describe("there is no answer", () => {
  test.each([
    { share: { count: null, of: 2 }, less: { count: 1, of: 4 }, reason: "not-given" },
    { share: { count: 1, of: 2 }, less: { count: 1, of: null }, reason: "not-given" },
    { share: { count: 0, of: 0 }, less: { count: 1, of: 4 }, reason: "nobody-in-the-denominator" },
    { share: { count: 1, of: 2 }, less: { count: 0, of: 0 }, reason: "nobody-in-the-denominator" },
  ])("for $share less $less: $reason", ({ share, less, reason }) => {
    expect(reasonOf(shareDifference({ share, less }))).toBe(reason);
  });
});
