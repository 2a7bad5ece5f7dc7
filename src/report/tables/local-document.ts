import { printable } from "../../foundation/wres-error.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import { periodTitle } from "../../model/period.ts";
import type { Publishable } from "../../model/protection.ts";
import type { GroupWords } from "../words/group-words.ts";
import { inferenceWords, methodLines } from "../words/method-words.ts";
import { LOCAL_BY_THEMSELVES } from "../words/local-words.ts";
import { protectionLines } from "../words/protection-words.ts";
import { NOT_CALLED, ruleWords } from "../words/verdict-words.ts";
import { doubtsOf, type ReportDocument } from "./document.ts";
import { definitionsOf, localAttention, localScorecard, localSections } from "./local-sections.ts";
import { sourceSections } from "./records-documents.ts";
import { periodsLine, runningHeadOf } from "./years.ts";
import { publishedPageOne, publishedSections, withMarkedCharts } from "./published-document.ts";
import { legendOf } from "./table-cells.ts";

/** True where a report is of local measures alone: none of the nine indicators was asked for. */
export function isOfLocalMeasures({ results }: ReportContent): boolean {
  return results.local !== undefined && results.options.indicators.length === 0;
}

/** A report of local measures alone: no word of it is about other groups than theirs. */
export function localDocument(report: Publishable<ReportContent>, words: GroupWords): ReportDocument {
  const { content, protection } = report;
  const { results } = content;
  const { organisation, options, library } = results;
  const inside = localSections(content, words, true);
  const sections =
    protection === "published" ? publishedSections(inside) : [...inside, ...sourceSections(content.records)];
  const scorecard = localScorecard(content, words) ?? { caption: "", columns: [], rows: [] };
  const title = `Local measures ${periodTitle(results)}`;
  const parts = localAttention(content, words);
  return withMarkedCharts(
    {
      title,
      runningHead: { ...runningHeadOf(report), title },
      subtitle: [
        `${printable(organisation.name)} (${printable(organisation.code)})`,
        periodsLine(content),
        ...protectionLines(report),
        ...(content.records?.lines ?? []),
      ],
      summary: {
        heading: "What needs attention",
        ...doubtsOf(results.findings),
        pageOne: publishedPageOne({ sentences: [], scorecard }, protection),
        parts: parts.length === 0 ? [{ heading: "Local measures", items: [NO_LOCAL_DISPARITY] }] : parts,
        charts: [],
      },
      sections,
      legend: legendOf(sections),
      methods: methodLines(results).slice(0, 3),
      closing: [
        ruleWords(options.verdictRule),
        NOT_CALLED,
        LOCAL_BY_THEMSELVES,
        inferenceWords(words.periods),
        "Changes are in percentage points, which are not per cent; ratios change by a ratio.",
        ...definitionsOf(content, words, "all"),
        `${library.name} ${library.version}`,
      ],
    },
    report,
  );
}

const NO_LOCAL_DISPARITY =
  "No disparity is called among these measures. That does not say that there is none: read the intervals.";
