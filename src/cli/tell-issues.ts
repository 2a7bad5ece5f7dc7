import type { Issue } from "../model/issue.ts";
import type { Terminal } from "./command.ts";

/** What a file is called in a message. */
export function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

/** Says on stderr what is wrong with a file, an issue a line; each line begins so. */
export function tellIssues(
  start: string,
  issues: readonly Pick<Issue, "message">[],
  terminal: Terminal,
): void {
  for (const { message } of issues) terminal.writeError(`${start}${message}\n`);
}

/** Says how many issues stopped the work, and what came of it. */
export function tellStopped(name: string, count: number, outcome: string, terminal: Terminal): void {
  terminal.writeError(`${name}: ${String(count)} ${count === 1 ? "issue" : "issues"}; ${outcome}.\n`);
}
