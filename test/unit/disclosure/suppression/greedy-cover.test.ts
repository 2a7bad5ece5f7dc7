import { describe, expect, test } from "vitest";
import { type Cut, isAnswerable, unmet } from "../../../../src/disclosure/suppression/attack.ts";
import { greedyCover } from "../../../../src/disclosure/suppression/hiding-search.ts";

const cut = (need: number, gains: Readonly<Record<number, number>>): Cut => ({
  need,
  gains: new Map(Object.entries(gains).map(([column, gain]) => [Number(column), gain])),
  of: 99,
  isOfChoice: false,
});
const nothing = (): boolean => false;
const one = (): number => 1;

describe("what a cut lacks", () => {
  test.each([
    [[], 5],
    [[1], 3],
    [[1, 2], 0],
    [[1, 2, 3], 0],
    [[7], 5],
  ])("with %j hidden: %d", (hidden, left) => {
    // 5 are needed; 1 gives 2, 2 gives 4, 3 gives 1.
    const lacks = unmet(cut(5, { 1: 2, 2: 4, 3: 1 }), (column) => hidden.includes(column));
    expect(lacks).toBe(left);
  });

  test("cannot be given where all together give less", () => {
    expect(isAnswerable(cut(5, { 1: 2, 2: 3 }))).toBe(true);
    expect(isAnswerable(cut(5, { 1: 2, 2: 2 }))).toBe(false);
    expect(isAnswerable(cut(5, {}))).toBe(false);
  });
});

describe("the columns that are hidden", () => {
  test("the one that serves two cuts before two that serve one each", () => {
    expect(
      greedyCover([cut(3, { 1: 3, 2: 3 }), cut(3, { 2: 3, 4: 3 })], { isHidden: nothing, cost: one }),
    ).toEqual([2]);
  });

  test("the cheaper of two", () => {
    const cost = (column: number): number => (column === 1 ? 5 : 2);
    expect(greedyCover([cut(3, { 1: 3, 2: 3 })], { isHidden: nothing, cost })).toEqual([2]);
  });

  test("the first of two that are alike", () => {
    expect(greedyCover([cut(3, { 8: 3, 2: 3 })], { isHidden: nothing, cost: one })).toEqual([2]);
  });

  test("several, where one is not enough: first the one that gives most of what is left", () => {
    // 5 of 9 by column 2, then 4 by 3, which gives as much as 1 does, or would by 4.
    expect(greedyCover([cut(9, { 1: 2, 2: 5, 3: 4 })], { isHidden: nothing, cost: one })).toEqual([2, 3]);
  });

  test("none for what hidden ones give already", () => {
    const isHidden = (column: number): boolean => column === 1;
    expect(greedyCover([cut(3, { 1: 3, 2: 3 })], { isHidden, cost: one })).toEqual([]);
  });

  test("all that helps, where nothing is enough", () => {
    expect(greedyCover([cut(9, { 1: 2, 2: 5 }), cut(4, {})], { isHidden: nothing, cost: one })).toEqual([
      2, 1,
    ]);
  });
});
