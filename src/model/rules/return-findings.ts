import type { Findings, Issue } from "../issue.ts";
import type { CompleteGroupCounts } from "../group-counts.ts";
import type { Bank, Return, Workforce } from "../return.ts";
import { workforceTotal } from "../workforce-counts.ts";
import { boardRules } from "./board-rules.ts";
import { disciplinaryRules, shortlistingRules, trainingRules } from "./flow-rules.ts";
import { surveyRules } from "./survey-rules.ts";
import { workforceRules } from "./workforce-rules.ts";

/** A return of which some parts, even the required ones, may be missing: what is left of a faulty one. */
export type PartialReturn = { readonly [key in keyof Return]?: Return[key] | undefined };

/**
 * Everything in which a return contradicts itself, all at once, and what in it is odd.
 *
 * @param rowsMissing - The paths of the workforces of which a row is missing that the organisation has: their
 *   rows are not held against their totals.
 */
export function returnFindings(
  wresReturn: PartialReturn,
  rowsMissing: ReadonlySet<string> = new Set(),
): Findings {
  const { year, workforce, shortlisting, disciplinary, training, survey, board, bank } = wresReturn;
  return together([
    ...partRules({ workforce, disciplinary, survey }, year, "", rowsMissing),
    ...(shortlisting ? [shortlistingRules(shortlisting, "shortlisting")] : []),
    ...(training
      ? [trainingRules(training, knownTotal(workforce, rowsMissing.has("workforce")), "training")]
      : []),
    ...(board ? [onlyIssues(boardRules(board, "board"))] : []),
    ...partRules(bank ?? {}, year, "bank.", rowsMissing),
  ]);
}

/** The parts that substantive staff and bank workers both have. */
function partRules(
  { workforce, disciplinary, survey }: Bank,
  year: number | undefined,
  prefix: string,
  rowsMissing: ReadonlySet<string>,
) {
  const path = `${prefix}workforce`;
  const isPartial = rowsMissing.has(path);
  return [
    ...(workforce
      ? [onlyIssues(workforceRules(workforce, path, isPartial ? "some-missing" : "all-there"))]
      : []),
    ...(disciplinary
      ? [disciplinaryRules(disciplinary, knownTotal(workforce, isPartial), `${prefix}disciplinary`)]
      : []),
    ...(survey ? [surveyRules(survey, year, `${prefix}survey`)] : []),
  ];
}

/** The workforce's total; the stated one alone where the rows do not add up to it. */
function knownTotal(workforce: Workforce | undefined, isPartial: boolean): CompleteGroupCounts {
  return workforceTotal(isPartial ? { total: workforce?.total } : (workforce ?? {}));
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
