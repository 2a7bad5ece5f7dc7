import { type SparseRow, timesOf, withoutColumn } from "./eliminate-row.ts";

/**
 * What is known of hidden cells: equations, each solved for a cell of its own, which stands in no other one. So
 * a cell is known exactly where the equation solved for it holds nothing else.
 */
export interface HiddenEquations {
  /** The equation that is solved for a cell. */
  readonly of: (column: number) => SparseRow | undefined;
  /** An equation with everything put in that is known already. */
  readonly reduced: (row: SparseRow) => SparseRow;
  /** Adds a reduced equation, solved for one of its cells. Says which equations it has changed, its own among them. */
  readonly add: (row: SparseRow, solvedFor: number) => readonly number[];
}

/**
 * Makes an empty set of equations.
 *
 * @returns Its functions throw RangeError where a number would grow beyond what is exact.
 */
export function openHiddenEquations(): HiddenEquations {
  const equations = new Map<number, SparseRow>();
  const users = new Map<number, Set<number>>();

  return {
    of: (column) => equations.get(column),
    reduced: (row) => {
      let result = row;
      for (const column of row.columns) {
        const by = equations.get(column);
        if (by !== undefined) result = withoutColumn(result, by, column);
      }
      return result;
    },
    add: (row, solvedFor) => {
      // Some of them may have lost the cell since: they are looked at, and are not changed.
      const changed = [...(users.get(solvedFor) ?? [])].filter((user) => {
        const equation = equations.get(user);
        if (equation === undefined || timesOf(equation, solvedFor) === 0) return false;
        equations.set(user, withoutColumn(equation, row, solvedFor));
        return true;
      });
      changed.push(solvedFor);
      equations.set(solvedFor, row);
      users.delete(solvedFor);
      for (const column of row.columns) {
        if (column === solvedFor) continue;
        const set = users.get(column) ?? new Set();
        for (const user of changed) set.add(user);
        users.set(column, set);
      }
      return changed;
    },
  };
}
