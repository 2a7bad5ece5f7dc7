import type { Solver } from "../solver/load-solver.ts";
import type { WholeRow } from "../table/whole-row.ts";
import type { Fact } from "./facts.ts";
import { fewest } from "./fewest.ts";
import { type LinearReasons, openLinearReasons } from "./linear-reasons.ts";
import { localRows } from "./local-rows.ts";
import type { Reveal, Tells } from "./reveal.ts";

/** Finds what gives a cell away where rows added to rows do: those that the ends of the linear relaxation rest on. */
export function revealByRelaxation(solver: Solver, { ends }: LinearReasons): Reveal {
  return (column, tells, factsWith) => {
    const { least, greatest, rows } = ends(column);
    return tells(least, greatest) ? fewestOf(solver, factsWith(rows), column, tells) : null;
  };
}

function fewestOf(
  solver: Solver,
  facts: readonly Fact[],
  column: number,
  tells: Tells,
): readonly Fact[] | null {
  const given = facts.flatMap((fact) => fact.rows.map((row): readonly [Fact, WholeRow] => [fact, row]));
  const local = localRows(
    given.map(([, row]) => row),
    column,
  );
  const reasons = openLinearReasons(solver, local.rows, local.columns);
  const isEnough = (kept: readonly Fact[]): boolean => {
    const out = given.flatMap(([fact], index) => (kept.includes(fact) ? [] : [reasons.without(index)]));
    const { least, greatest } = reasons.ends(local.column);
    for (const putBack of out) putBack();
    return tells(least, greatest);
  };
  const found = isEnough(facts) ? fewest(facts, isEnough) : null;
  reasons.close();
  return found;
}
