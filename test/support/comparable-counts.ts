import { groupedBy } from "../../src/foundation/lists.ts";
import type { RecordCounts } from "../../src/model/record-counts.ts";

/** Counts without what the answer of a database cannot know: the columns that the query does not name, lines, the order of reasons, how a code was first written, the forms of days. */
export function comparableCounts({ balance, issues, findings = [], ...counts }: RecordCounts): object {
  const inOrder = (texts: readonly object[]): readonly string[] =>
    texts.map((text) => JSON.stringify(text)).toSorted();
  return {
    ...counts,
    findings: findings
      .filter(({ code }) => code !== "columns-not-used")
      .map((finding) =>
        finding.code === "ethnicities-differ"
          ? { ...finding, received: "", message: finding.message.replace(/ \([^)]*\)/, "") }
          : finding,
      ),
    balance: { ...balance, excluded: inOrder(balance.excluded), rejected: inOrder(balance.rejected) },
    issues: inOrder(
      groupedBy(issues, ({ code, column, value }) =>
        JSON.stringify([code, column, value?.toUpperCase()]),
      ).map(([kind, alike]) => ({ kind, rows: alike.reduce((sum, { rows }) => sum + rows, 0) })),
    ),
  };
}
