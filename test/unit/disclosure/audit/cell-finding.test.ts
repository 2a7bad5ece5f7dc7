import { describe, expect, test } from "vitest";
import { auditPolicy, cellFinding, isSafeFinding } from "../../../../src/disclosure/audit/safety.ts";

const numbers = (from: number, to: number): ReadonlySet<number> =>
  new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));

// The mark stands for 0 to 9: a count below 10 keeps ten values, 9 apart.
describe("a cell of which an outsider knows the least and the greatest value", () => {
  test.each([
    {
      of: "all that the mark stands for",
      least: 0,
      greatest: 9,
      values: numbers(0, 9),
      atRisk: false,
      safe: true,
    },
    { of: "one value fewer", least: 0, greatest: 8, values: numbers(0, 8), atRisk: true, safe: false },
    { of: "nine of 21 values", least: 0, greatest: 20, values: numbers(12, 20), atRisk: true, safe: false },
    { of: "ten of 21 values", least: 0, greatest: 20, values: numbers(11, 20), atRisk: false, safe: true },
    {
      of: "the last count that is sensitive",
      least: 9,
      greatest: 11,
      values: numbers(9, 11),
      atRisk: true,
      safe: false,
    },
    {
      of: "the first that is not",
      least: 10,
      greatest: 12,
      values: numbers(10, 12),
      atRisk: false,
      safe: true,
    },
    { of: "no end", least: 0, greatest: Infinity, values: numbers(0, 9), atRisk: false, safe: true },
  ])("$of", ({ least, greatest, values, atRisk, safe }) => {
    const policy = auditPolicy({});
    const finding = cellFinding("a", { least, greatest, values, isProved: true }, policy);
    expect(finding).toMatchObject({
      least,
      greatest: greatest === Infinity ? null : greatest,
      recovered: false,
      atRisk,
    });
    expect(isSafeFinding(finding, policy)).toBe(safe);
  });

  test.each([
    { count: 9, policy: {}, atRisk: true, safe: false },
    { count: 10, policy: {}, atRisk: false, safe: true },
    // From 1 to 0: the mark leaves nothing, and 0 is sensitive all the same.
    { count: 0, policy: { threshold: 1, zeros: "shown" as const }, atRisk: false, safe: false },
    { count: 1, policy: { threshold: 1, zeros: "shown" as const }, atRisk: false, safe: true },
  ])("exactly $count", ({ count, policy, atRisk, safe }) => {
    const complete = auditPolicy(policy);
    const range = { least: count, greatest: count, values: new Set([count]), isProved: true };
    const finding = cellFinding("a", range, complete);
    expect(finding).toMatchObject({ recovered: true, atRisk });
    expect(isSafeFinding(finding, complete)).toBe(safe);
  });

  test("not proved: a narrow range is narrow, few values are not known to be few, and neither is safe", () => {
    const policy = auditPolicy({});
    const found = (greatest: number, values: ReadonlySet<number>) =>
      cellFinding("a", { least: 0, greatest, values, isProved: false }, policy);
    expect(found(8, numbers(0, 8)).atRisk).toBe(true);
    const wide = found(20, numbers(0, 8));
    expect(wide).toMatchObject({ atRisk: false, proved: false });
    expect(isSafeFinding(wide, policy)).toBe(false);
  });
});
