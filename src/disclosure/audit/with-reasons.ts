import type { CellFinding } from "../../model/disclosure-answer.ts";
import type { Solver } from "../solver/load-solver.ts";
import { factWords } from "./fact-words.ts";
import type { Inspection } from "./inspect.ts";
import { openRevealer } from "./revealer.ts";

/** What is said where it takes too long to find out which of the shown figures it is. */
const ALL_TOGETHER = "all that is shown, taken together";

/** Says of every cell that is given away what gives it away. */
export function withReasons(
  solver: Solver,
  { findings, system, policy }: Inspection,
): readonly CellFinding[] {
  const isGivenAway = ({ recovered, atRisk }: CellFinding): boolean => recovered || atRisk;
  if (!findings.some(isGivenAway)) return findings;
  const columnOf = new Map(system.columns.map((id, column) => [id, column]));
  const revealer = openRevealer({ solver, system, policy });
  const explained = findings.map((finding) => {
    const column = columnOf.get(finding.id);
    if (column === undefined || !isGivenAway(finding)) return finding;
    const words = revealer.facts(column, finding)?.map(({ source }) => factWords(source, system.cell));
    return { ...finding, because: words === undefined ? ALL_TOGETHER : [...new Set(words)].join("; ") };
  });
  revealer.close();
  return explained;
}
