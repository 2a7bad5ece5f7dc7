import { numberAt } from "../../foundation/number-at.ts";
import type { WholeRow } from "../table/whole-row.ts";
import { unbounded } from "./column-bounds.ts";
import { fewest } from "./fewest.ts";
import { localRows } from "./local-rows.ts";
import { traceNarrowing } from "./narrowing-trace.ts";
import { propagation } from "./propagation.ts";
import type { Reveal } from "./reveal.ts";

/** Finds what gives a cell away where one row after the other, each taken alone, does: what a patient reader can follow. */
export function revealByNarrowing(rows: readonly WholeRow[], columns: number): Reveal {
  const trace = traceNarrowing(rows, columns);
  return (column, tells, factsWith) => {
    if (!tells(numberAt(trace.bounds.lower, column), numberAt(trace.bounds.upper, column))) return null;
    return fewest(factsWith(trace.rowsBehind(column)), (kept) => {
      const local = localRows(
        kept.flatMap((fact) => fact.rows),
        column,
      );
      const bounds = unbounded(local.columns);
      propagation(local.rows, local.columns)(bounds);
      return tells(numberAt(bounds.lower, local.column), numberAt(bounds.upper, local.column));
    });
  };
}
