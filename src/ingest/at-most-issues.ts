import { type Issue, makeIssue } from "../model/issue.ts";

/** More than this, and the file is another one; reading on would bury the first mistake. */
const MOST_ISSUES = 1000;

/** The first issues of a list, and one that says how many more there are. */
export function atMostIssues(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST_ISSUES) return issues;
  const rest = String(issues.length - MOST_ISSUES);
  return [
    ...issues.slice(0, MOST_ISSUES),
    makeIssue(
      "too-many-issues",
      "",
      `at most ${String(MOST_ISSUES)} issues`,
      `${rest} issues more than are listed`,
    ),
  ];
}
