import { expect, test } from "vitest";
import { crossDifference } from "../../../src/statistics/fourfold-table.ts";

const SAFE = Number.MAX_SAFE_INTEGER;

// The products are whole numbers beyond 2⁵³, of which doubles hold only every other one.
test.each([
  // (n − 1)(n + 1) − n² = −1, with n² just above 2⁵³; and the other way round.
  [94_906_265, 94_906_267, 94_906_266, 94_906_266, -1],
  [94_906_266, 94_906_266, 94_906_265, 94_906_267, 1],
  // 3 · 3002399751580331 = 2⁵³ + 1; less 1 · 1 that is 2⁵³.
  [3, 3_002_399_751_580_331, 1, 1, 2 ** 53],
  [1, 1, 3, 3_002_399_751_580_331, -(2 ** 53)],
  [3, 5, 2, 4, 7],
  [1, SAFE, 0, 0, SAFE],
])("%d · %d − %d · %d is %d", (aCounted, bMissed, bCounted, aMissed, difference) => {
  expect(crossDifference({ aCounted, aMissed, bCounted, bMissed })).toBe(difference);
});
