import { reportContent } from "../../pipeline/report-content.ts";
import type { IndicatorNumber } from "../../reference/indicators.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";
import { pageOne } from "../../report/tables/page-one.ts";
import { yearsOf } from "../../report/tables/years.ts";
import { review } from "../../review/review.ts";
import type { LiveFinding, LiveRow, LiveScorecard } from "../state/live-answers.ts";
import { type LiveYear, liveWords, sectionOfIndicator } from "./live-figures.ts";

/** The scorecard of a year that somebody is typing in, beside last year where there is one; null where nothing is there yet. */
export function liveScorecard(
  current: LiveYear | null,
  previous: LiveYear | null,
  wording: WordingOptions,
): LiveScorecard | null {
  if (current === null) return null;
  const before = previous === null || previous.results.year >= current.results.year ? [] : [previous.results];
  const years = yearsOf(reportContent(current.results, before), liveWords(wording));
  const { columns, rows } = pageOne(years).scorecard;
  const live = rows.map(({ label, section, cells, note = "" }): LiveRow => {
    const part = sectionOfIndicator(section as IndicatorNumber);
    return {
      label,
      section: part,
      isGiven: part in current.return,
      cells: cells.map(({ text }) => text),
      note,
    };
  });
  return live.some(({ isGiven }) => isGiven) ? { columns: columns.slice(1), rows: live } : null;
}

/** Questions a year that somebody is typing in, as the review of a report does. */
export function liveFindings(current: LiveYear | null, previous: LiveYear | null): readonly LiveFinding[] {
  if (current === null) return [];
  return review(current.return, { previous: previous?.return }).map((finding) => ({
    finding,
    parts: [...new Set(finding.paths.map((path) => path.split(/[.[]/, 1)[0] ?? ""))],
  }));
}
