import type { RecordCounts } from "../../src/model/record-counts.ts";

/** Counts without what a table of a database cannot know: lines, the order of reasons, how a code was first written. */
export function comparableCounts({ balance, issues, ...counts }: RecordCounts): object {
  const inOrder = (texts: readonly object[]): readonly string[] =>
    texts.map((text) => JSON.stringify(text)).toSorted();
  return {
    ...counts,
    balance: { ...balance, excluded: inOrder(balance.excluded), rejected: inOrder(balance.rejected) },
    issues: inOrder(
      issues.map(({ code, column, value, rows }) => ({ code, column, value: value?.toUpperCase(), rows })),
    ),
  };
}
