import { parseResults, type Results } from "wres-metrics";

/** Results as they come in from outside; the test fails with the issues where they may not. */
export function parsedResults(value: unknown): Results {
  const parsed = parseResults(value);
  if (parsed.status === "valid") return parsed.results;
  throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
}
