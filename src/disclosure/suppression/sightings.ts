import { numberAt } from "../../foundation/number-at.ts";

/** What hidden cells were seen to be able to be, with the points that showed it. */
export interface Sightings {
  /** How far apart the least and the greatest value are that a column was seen to have. */
  readonly width: (column: number) => number;
  /** Takes a point that all sums allow. */
  readonly note: (point: Float64Array) => void;
  /** Takes it that nothing bounds a column. */
  readonly noteUnbounded: (column: number) => void;
  /** A column is shown from now on: forgets every point at which it is another number than it is. */
  readonly forgetWithout: (column: number) => void;
  /** Keeps what was seen until now; what it returns goes back there. */
  readonly snapshot: () => () => void;
}

/** Starts with the true counts alone; −1 stands for one that is not known. */
export function openSightings(counts: Float64Array): Sightings {
  let highest: Points = [];
  let lowest: Points = [];
  let isUnbounded = new Uint8Array(counts.length);
  const seenAt = (points: Points, column: number): number | null => {
    const found = points[column]?.[column] ?? counts[column] ?? -1;
    return found < 0 ? null : found;
  };
  return {
    width: (column) => {
      if (isUnbounded[column] === 1) return Infinity;
      const [high, low] = [seenAt(highest, column), seenAt(lowest, column)];
      return high === null || low === null ? 0 : high - low;
    },
    note: (point) => {
      for (let column = 0; column < counts.length; column += 1) {
        const value = numberAt(point, column);
        if (value > (seenAt(highest, column) ?? -1)) highest[column] = point;
        if (value < (seenAt(lowest, column) ?? Infinity)) lowest[column] = point;
      }
    },
    noteUnbounded: (column) => {
      isUnbounded[column] = 1;
    },
    forgetWithout: (column) => {
      const count = numberAt(counts, column);
      const isAsShown = (point: Float64Array | undefined): boolean =>
        point !== undefined && Math.abs(numberAt(point, column) - count) < NEAR;
      highest = highest.map((point) => (isAsShown(point) ? point : undefined));
      lowest = lowest.map((point) => (isAsShown(point) ? point : undefined));
      isUnbounded = new Uint8Array(counts.length);
    },
    snapshot: () => {
      const before = [[...highest], [...lowest], isUnbounded.slice()] as const;
      return () => {
        [highest, lowest, isUnbounded] = [[...before[0]], [...before[1]], before[2].slice()];
      };
    },
  };
}

/** For each column the point at which it was seen to be the greatest, or the least. */
type Points = (Float64Array | undefined)[];

const NEAR = 1e-6;
