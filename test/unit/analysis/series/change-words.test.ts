import type { ChangeTest } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../../src/analysis/series/year-change.ts";
import { fraction } from "../../../../src/foundation/fraction.ts";

// The grid: size × chance × direction, with all the reasons for which a change is not tested. Every word is what its own
// column says, whatever the other two are.
const sizes = {
  ratio: [
    // twelve tenths and 1.26 twelfths: a factor of exactly 1.05 is moderate, of exactly 1.25 large
    { size: "small", by: [10499, 10000] },
    { size: "moderate", by: [105, 100] },
    { size: "moderate", by: [12499, 10000] },
    { size: "large", by: [125, 100] },
    { size: "large", by: [4, 1] },
  ],
  share: [
    { size: "small", by: [999, 100000] },
    { size: "moderate", by: [1, 100] },
    { size: "moderate", by: [4999, 100000] },
    { size: "large", by: [5, 100] },
    { size: "large", by: [3, 10] },
  ],
} as const;

const p = (value: number): ChangeTest => ({ method: "z-shares", statistic: 1, p: value });
const tests: readonly { readonly chance: string; readonly test: ChangeTest }[] = [
  { chance: "beyond-chance", test: p(1e-9) },
  { chance: "beyond-chance", test: p(0.04999) },
  { chance: "could-be-chance", test: p(0.05) },
  { chance: "could-be-chance", test: p(0.9) },
  { chance: "not-tested", test: { notTested: "same-people" } },
  { chance: "not-tested", test: { notTested: "overlapping" } },
  { chance: "not-tested", test: { notTested: "window-not-stated" } },
  { chance: "not-tested", test: { notTested: "not-given" } },
  { chance: "not-tested", test: { notTested: "not-tested" } },
];

describe.each(tests)("$chance, $test", ({ chance, test: tested }) => {
  test.each(sizes.ratio)("a ratio that goes up by a factor of $by: $size", ({ size, by: [up, of] }) => {
    const moved = { kind: "ratio", even: 1, better: null } as const;
    const [one, other] = [fraction(2, 1), fraction(2 * up, of)];
    expect(wordsOf({ ...moved, then: one, now: other }, tested)).toEqual({
      size,
      chance,
      direction: "away-from-even",
    });
    expect(wordsOf({ ...moved, then: other, now: one }, tested)).toEqual({
      size,
      chance,
      direction: "towards-even",
    });
    // The same comparison read the other way round: 1/2 in place of 2.
    const turned = { then: fraction(1, 2), now: fraction(of, 2 * up) };
    expect(wordsOf({ ...moved, ...turned }, tested)).toEqual({ size, chance, direction: "away-from-even" });
  });

  test.each(sizes.share)("a difference that goes down by $by: $size", ({ size, by: [down, of] }) => {
    const now = { numerator: BigInt(-down), denominator: BigInt(of) };
    const moved = { kind: "share", even: 0, better: null, then: fraction(0, 1), now } as const;
    expect(wordsOf(moved, tested)).toEqual({ size, chance, direction: "away-from-even" });
  });

  test.each([
    { better: "lower", up: "worse", down: "better" },
    { better: "higher", up: "better", down: "worse" },
    { better: null, up: "higher", down: "lower" },
  ] as const)("a share whose better side is $better", ({ better, up, down }) => {
    const moved = { kind: "share", even: null, better } as const;
    const [low, high] = [fraction(20, 100), fraction(30, 100)];
    expect(wordsOf({ ...moved, then: low, now: high }, tested)).toMatchObject({ chance, direction: up });
    expect(wordsOf({ ...moved, then: high, now: low }, tested)).toMatchObject({ chance, direction: down });
  });

  test("from one side of even to the other", () => {
    const moved = {
      kind: "ratio",
      even: 1,
      better: null,
      then: fraction(5, 4),
      now: fraction(4, 5),
    } as const;
    expect(wordsOf(moved, tested)).toEqual({ size: "large", chance, direction: "across-even" });
  });

  test("no movement", () => {
    const moved = {
      kind: "ratio",
      even: 1,
      better: null,
      then: fraction(5, 4),
      now: fraction(10, 8),
    } as const;
    expect(wordsOf(moved, tested)).toEqual({ size: "none", chance, direction: "none" });
  });
});
