import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { dividedAtRanks } from "../../../src/statistics/divided-at-ranks.ts";

const ascending = (...values: readonly number[]) => Float64Array.from(values);

describe("dividedAtRanks", () => {
  // Together: 1, 2, 2, 2, 2, 2, 3, 5, 9. Of the five of value 2 the first group has three and the second two.
  // Up to rank 3: the 1, and two of the five: 2 · 3/5 = 1 and 1/5 over, 2 · 2/5 = 0 and 4/5 over, so one each.
  // Up to rank 5: two more of the three that are left: 2 · 2/3 = 1 and 1/3 over, 2 · 1/3 = 0 and 2/3 over, so one each.
  test("shares equals out in proportion, and goes on where an end below has cut them", () => {
    const groups = [ascending(1, 2, 2, 2, 5), ascending(2, 2, 3, 9)];
    expect(dividedAtRanks(groups, [0, 3, 5, 6, 7, 9])).toEqual([
      [0, 0],
      [2, 1],
      [3, 2],
      [4, 2],
      [4, 3],
      [5, 4],
    ]);
  });

  test("gives a tie to the group that stands first", () => {
    const groups = [ascending(7, 7), ascending(7, 7), ascending(7, 7)];
    expect(dividedAtRanks(groups, [1, 3, 4])).toEqual([
      [1, 0, 0],
      [1, 1, 1],
      [2, 1, 1],
    ]);
  });

  test("an end that is given twice divides alike twice", () => {
    expect(dividedAtRanks([ascending(4), ascending(4, 4)], [3, 3])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  const values = fc
    .array(fc.nat({ max: 6 }), { maxLength: 12 })
    .map((list) => Float64Array.from(list).sort());
  const divisions = fc.array(values, { minLength: 1, maxLength: 4 }).chain((groups) =>
    fc.record({
      groups: fc.constant(groups),
      ends: fc
        .array(fc.nat({ max: groups.reduce((all, { length }) => all + length, 0) }), { maxLength: 5 })
        .map((list) => list.toSorted((one, other) => one - other)),
    }),
  );

  test("each end has that many, whoever is lower goes first, and nobody is taken back", () => {
    fc.assert(
      fc.property(divisions, ({ groups, ends }) => {
        const all = groups.flatMap((group) => [...group]).sort((one, other) => one - other);
        let before = groups.map(() => 0);
        for (const [place, taken] of dividedAtRanks(groups, ends).entries()) {
          const end = ends[place] ?? NaN;
          expect(taken.reduce((sum, number) => sum + number, 0)).toBe(end);
          const lowest = groups.flatMap((group, index) => [...group.slice(0, taken[index])]);
          expect(lowest.sort((one, other) => one - other)).toEqual(all.slice(0, end));
          for (const [index, number] of taken.entries()) {
            expect(number).toBeGreaterThanOrEqual(before[index] ?? NaN);
            expect(number).toBeLessThanOrEqual(groups[index]?.length ?? NaN);
          }
          before = [...taken];
        }
      }),
    );
  });
});
