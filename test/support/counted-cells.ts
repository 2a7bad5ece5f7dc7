import type { RecordPart } from "../../src/model/record-counts.ts";

const words = ["white", "mixed", "asian", "black", "other", "unknown"] as const;

/** Everything that was counted, by the cell's name: those of the right answers. */
export function countedCells({ part }: { readonly part: RecordPart }): Readonly<Record<string, unknown>> {
  const rows = (workforce: object | undefined, before = ""): readonly (readonly [string, unknown])[] =>
    Object.entries(workforce ?? {}).flatMap(([name, of]) =>
      Object.entries(of as object).map(([row, counts]) => [`${before}${name} ${row}`, counts] as const),
    );
  return Object.fromEntries([
    ...rows(part.workforce),
    ...rows(part.bank?.workforce, "bank "),
    ...Object.entries(part.shortlisting ?? {}),
    ...[["entered", part.disciplinary?.entered] as const].filter(([, counts]) => counts !== undefined),
    ...[["accessed", part.training?.accessed] as const].filter(([, counts]) => counts !== undefined),
  ]);
}

/** The same with a number for each group, and without cells in which nobody is. */
export function plainCounts(cells: Readonly<Record<string, unknown>>): object {
  const counts = Object.entries(cells).map(([cell, given]) => {
    const of = given as Readonly<Record<string, number>>;
    return [cell, Object.fromEntries(words.map((word) => [word, of[word] ?? 0]))] as const;
  });
  return Object.fromEntries(counts.filter(([, of]) => Object.values(of).some((people) => people > 0)));
}
