import { headingRow, type HeadingScore } from "./heading-row.ts";
import { type Dialect, RowSplitter } from "./row-splitter.ts";

/** So many characters show how a file is written. */
export const DIALECT_SAMPLE: number = 2 ** 14;

const delimiters = [",", ";", "\t", "|"] as const;

/** How a file is written, by its beginning: with the separator under which its headings score best. */
export function findDialect(score: HeadingScore, sample: string, delimiter?: string): Dialect {
  const newline = sample.includes("\r") && !sample.includes("\n") ? "\r" : "\n";
  const tried = (delimiter === undefined ? delimiters : [delimiter]).map((one) => {
    const rows: (readonly string[])[] = [];
    const splitter = new RowSplitter({ delimiter: one, newline }, (batch) => {
      rows.push(...(batch.rows as readonly (readonly string[])[]));
    });
    splitter.add(sample);
    splitter.end();
    const headings = rows[headingRow(score, rows)] ?? [];
    return { delimiter: one, found: score(headings) };
  });
  const best = tried.reduce((a, b) => (b.found > a.found ? b : a));
  return { delimiter: best.delimiter, newline };
}
