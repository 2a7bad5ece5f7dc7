import { numberAt } from "../foundation/lists.ts";
import { benjaminiHochbergAdjustment } from "./benjamini-hochberg-adjustment.ts";
import { holmAdjustment } from "./holm-adjustment.ts";

/**
 * A test, and the family of tests that it is one of.
 *
 * @since 0.1.0
 */
export interface FamilyTest {
  /** Null for a test that belongs to no family, and is not adjusted. */
  readonly family: string | null;
  /** Whether the family is one of those that are adjusted for all together, too. */
  readonly isInAll: boolean;
  /** Null where there is no test. */
  readonly p: number | null;
}

/**
 * The two adjusted p-values of a test.
 *
 * @since 0.1.0
 */
export interface FamilyAdjustment {
  /** The family that the test belongs to. */
  readonly family: string;
  /** How many tests the family has. */
  readonly tested: number;
  /** Holm's adjustment within the family. */
  readonly holmP: number;
  /** How many tests there are in all the families that are adjusted for together; null for a test that is in none. */
  readonly testedInAll: number | null;
  /** Benjamini and Hochberg's adjustment over all of them. */
  readonly overallP: number | null;
}

/**
 * Adjusts the p-values of many tests twice: within each family by Holm's method, and over all families together by that of
 * Benjamini and Hochberg. If nothing differs anywhere, the second calls something in at most one of twenty such sets.
 *
 * @param tests - The tests, in any order.
 * @returns The adjusted p-values in the same order; null for what is not tested or in no family.
 * @throws WresError `invalid-option` where a value is no chance from 0 to 1.
 * @example
 * ```ts
 * import { familyAdjustment } from "wres-metrics/statistics";
 * const [first, , third] = familyAdjustment([
 *   { family: "bands", isInAll: true, p: 0.01 },
 *   { family: "bands", isInAll: true, p: 0.04 },
 *   { family: "indicators", isInAll: true, p: 0.03 },
 * ]);
 * console.log(first?.holmP, first?.overallP); // 0.02 0.03
 * console.log(third?.holmP, third?.overallP); // 0.03 0.04
 * ```
 * @see `holmAdjustment`, `benjaminiHochbergAdjustment`.
 * @since 0.1.0
 */
export function familyAdjustment(tests: readonly FamilyTest[]): readonly (FamilyAdjustment | null)[] {
  const families = new Map<string, Tested[]>();
  const inAll: Tested[] = [];
  tests.forEach(({ family, isInAll, p }, index) => {
    if (family === null || p === null) return;
    const tested: Tested = { index, p, overallP: null };
    const others = families.get(family);
    if (others === undefined) families.set(family, [tested]);
    else others.push(tested);
    if (isInAll) inAll.push(tested);
  });
  const overallPs = benjaminiHochbergAdjustment(inAll.map(({ p }) => p));
  inAll.forEach((tested, rank) => {
    tested.overallP = numberAt(overallPs, rank);
  });
  const answers = tests.map((): FamilyAdjustment | null => null);
  for (const [family, tested] of families) {
    const holmPs = holmAdjustment(tested.map(({ p }) => p));
    tested.forEach(({ index, overallP }, rank) => {
      const testedInAll = overallP === null ? null : inAll.length;
      const holmP = numberAt(holmPs, rank);
      answers[index] = { family, tested: tested.length, holmP, testedInAll, overallP };
    });
  }
  return answers;
}

/** Adjusts each item that is tested by its place among all of them; the others stay as they are. */
export function adjustedInFamilies<Item>(
  items: readonly Item[],
  testOf: (item: Item) => FamilyTest,
  adjust: (item: Item, place: FamilyAdjustment) => Item,
): readonly Item[] {
  const places = familyAdjustment(items.map(testOf));
  return items.map((item, index) => {
    const place = places[index] ?? null;
    return place === null ? item : adjust(item, place);
  });
}

/** Adjusts items that are kept by name, as `adjustedInFamilies` does. */
export function adjustedByName<Item>(
  byName: Readonly<Record<string, Item>>,
  testOf: (item: Item, name: string) => FamilyTest,
  adjust: (item: Item, place: FamilyAdjustment) => Item,
): Readonly<Record<string, Item>> {
  const adjusted = adjustedInFamilies(
    Object.entries(byName),
    ([name, item]) => testOf(item, name),
    ([name, item], place) => [name, adjust(item, place)] as [string, Item],
  );
  return Object.fromEntries(adjusted);
}

/** A test that there is, and where it stands among all. */
interface Tested {
  readonly index: number;
  readonly p: number;
  overallP: number | null;
}
