import type { CellFinding } from "../../model/disclosure-answer.ts";
import { type Fact, factsOf } from "./facts.ts";
import { openLinearReasons } from "./linear-reasons.ts";
import { revealByNarrowing } from "./reveal-by-narrowing.ts";
import { revealByRelaxation } from "./reveal-by-relaxation.ts";
import { type Reasoning, revealByTrying } from "./reveal-by-trying.ts";

/** Finds what gives cells away. */
export interface Revealer {
  /** Facts that together give a cell away, none of which can be spared; null where finding them takes too long. */
  readonly facts: (column: number, finding: CellFinding) => readonly Fact[] | null;
  readonly close: () => void;
}

/** Makes ready to find what gives cells away: first what a reader can follow, then what the solver finds. */
export function openRevealer(reasoning: Reasoning): Revealer {
  const { solver, system, policy } = reasoning;
  const facts = factsOf(system);
  const factOf = new Map(facts.flatMap((fact) => fact.rows.map((row) => [row, fact] as const)));
  const factsWith = (rows: readonly number[]): readonly Fact[] => {
    const said = rows.map((row) => system.rows[row]).filter((row) => row !== undefined);
    return [...new Set(said.map((row) => factOf.get(row)))].filter((fact) => fact !== undefined);
  };
  const columns = system.columns.length;
  const linear = openLinearReasons(solver, system.rows, columns);
  const byNarrowing = revealByNarrowing(system.rows, columns);
  const byRelaxation = revealByRelaxation(solver, linear);
  const byTrying = revealByTrying(reasoning, facts);
  return {
    facts: (column, finding) => {
      const tells = (least: number, greatest: number): boolean =>
        finding.recovered ? least === greatest : greatest - least < policy.minimumWidth;
      return (
        byNarrowing(column, tells, factsWith) ??
        byRelaxation(column, tells, factsWith) ??
        byTrying(column, finding)
      );
    },
    close: linear.close,
  };
}
