import { parseReturn, type Return } from "wres-metrics";
import { buildReturn } from "./build-return.ts";

/** What parsing finds in a return, each as `code path`; the issues, and the warnings apart. */
export function foundIn(parts: Partial<Return>): { issues: readonly string[]; warnings: readonly string[] } {
  const parsed = parseReturn(buildReturn(parts));
  const lines = (issues: readonly { code: string; path: string }[]): readonly string[] =>
    issues.map(({ code, path }) => `${code} ${path}`);
  return {
    issues: parsed.status === "invalid" ? lines(parsed.issues) : [],
    warnings: lines(parsed.warnings),
  };
}
