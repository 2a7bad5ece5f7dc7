/** How well a row would do as the headings; 0 where it cannot be them. */
export type HeadingScore = (row: readonly string[]) => number;

/** The headings stand in one of the first rows; titles may stand above them. */
export const HEADING_ROWS = 30;

/** Which row of some holds the headings: the first of those that score best; -1 where none scores at all. */
export function headingRow(score: HeadingScore, rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, HEADING_ROWS).map(score);
  const best = Math.max(0, ...scores);
  return best === 0 ? -1 : scores.indexOf(best);
}
