import type { Findings, Issue } from "../issue.ts";
import type { Bank, Return } from "../return.ts";
import { workforceTotal } from "../workforce-counts.ts";
import { boardRules } from "./board-rules.ts";
import { disciplinaryRules, shortlistingRules, trainingRules } from "./flow-rules.ts";
import { surveyRules } from "./survey-rules.ts";
import { workforceRules } from "./workforce-rules.ts";

/** A return of which some parts, even the required ones, may be missing: what is left of a faulty one. */
export type PartialReturn = { readonly [key in keyof Return]?: Return[key] | undefined };

/** Everything in which a return contradicts itself, all at once, and what in it is odd. */
export function returnFindings(wresReturn: PartialReturn): Findings {
  const { year, workforce, shortlisting, disciplinary, training, survey, board, bank } = wresReturn;
  return together([
    ...partRules({ workforce, disciplinary, survey }, year, ""),
    ...(shortlisting ? [shortlistingRules(shortlisting, "shortlisting")] : []),
    ...(training ? [trainingRules(training, workforceTotal(workforce ?? {}), "training")] : []),
    ...(board ? [onlyIssues(boardRules(board, "board"))] : []),
    ...partRules(bank ?? {}, year, "bank."),
  ]);
}

/** The parts that substantive staff and bank workers both have. */
function partRules({ workforce, disciplinary, survey }: Bank, year: number | undefined, prefix: string) {
  return [
    ...(workforce ? [onlyIssues(workforceRules(workforce, `${prefix}workforce`))] : []),
    ...(disciplinary
      ? [disciplinaryRules(disciplinary, workforceTotal(workforce ?? {}), `${prefix}disciplinary`)]
      : []),
    ...(survey ? [surveyRules(survey, year, `${prefix}survey`)] : []),
  ];
}

function onlyIssues(issues: readonly Issue[]): Findings {
  return { issues, warnings: [] };
}

function together(findings: readonly Findings[]): Findings {
  return {
    issues: findings.flatMap(({ issues }) => issues),
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}
