import { givenCounts } from "../../model/given-counts.ts";
import type { FigureOf, ShareBasis } from "../../model/measure.ts";
import type { ShareCounts, TwoShares } from "../../statistics/share-counts.ts";

/** What the counts of a measure allow to be compared. */
export type ComparedCounts =
  | { readonly kind: "share"; readonly share: ShareCounts }
  | { readonly kind: "ratio" | "difference"; readonly groups: TwoShares }
  /** The row lies inside the whole, and is compared with the rest of it. */
  | { readonly kind: "representation"; readonly groups: TwoShares; readonly rowOfWhole: number };

/**
 * The counts of a measure as statistics take them; null where they are not all given, where only a percentage
 * was published, or where somebody is counted who is not in the denominator (leavers), so that no share is one.
 */
export function comparedCounts({ unit, basis, method }: FigureOf): ComparedCounts | null {
  const { row, board, workforce } = basis;
  if (unit === "proportion") {
    const share = countsOf(Object.values(basis)[0]);
    return share === null ? null : { kind: "share", share };
  }
  if (row !== undefined) return representation(countsOf(row), countsOf(workforce));
  const a = countsOf(board ?? basisOf(basis, method.over));
  const b = countsOf(workforce ?? basisOf(basis, method.under));
  if (a === null || b === null) return null;
  return { kind: unit === "ratio" ? "ratio" : "difference", groups: { a, b } };
}

function basisOf(basis: FigureOf["basis"], group: FigureOf["method"]["over"]): ShareBasis | undefined {
  return group === undefined ? undefined : basis[group];
}

function representation(row: ShareCounts | null, whole: ShareCounts | null): ComparedCounts | null {
  if (row === null || whole === null) return null;
  const rest = countsOf({ count: whole.count - row.count, of: whole.of - row.of });
  if (rest === null || rest.of === 0 || row.of === 0) return null;
  return { kind: "representation", groups: { a: row, b: rest }, rowOfWhole: row.of / whole.of };
}

/** Counts of which one is part of the other. */
function countsOf(share: ShareBasis | undefined): ShareCounts | null {
  const counts = givenCounts(share);
  return counts === null || counts.count < 0 || counts.count > counts.of ? null : counts;
}
