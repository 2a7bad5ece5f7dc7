import { printable } from "../../foundation/describe-value.ts";
import type { Denominator } from "../../model/measure.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { ReportContent } from "../../model/report-content.ts";
import { likelihoodChart } from "../charts/likelihood-chart.ts";
import { surveyChart } from "../charts/survey-chart.ts";
import { attentionParts } from "../words/attention-words.ts";
import { denominatorWords } from "../words/choice-words.ts";
import { groupWords, type WordingOptions } from "../words/group-words.ts";
import { methodLines } from "../words/method-words.ts";
import { representationWords, ruleWords } from "../words/verdict-words.ts";
import { protectionLines } from "../words/protection-words.ts";
import { boardSection } from "./board-section.ts";
import type { Document, Section } from "./document.ts";
import { legendOf } from "./legend.ts";
import { likelihoodSection } from "./likelihood-section.ts";
import { publishedCharts, publishedSections } from "./published-sections.ts";
import { seriesSections } from "./series-section.ts";
import { surveySection } from "./survey-section.ts";
import { workforceSection } from "./workforce-section.ts";
import { type Years, yearsOf } from "./years.ts";

/** Sets out a whole report as plain data: a section an indicator, bank workers after them. */
export function reportDocument(report: Publishable<ReportContent>, wording: WordingOptions = {}): Document {
  const { content, protection } = report;
  const { results, comparisons } = content;
  const { organisation, year, options, library } = results;
  const words = groupWords(wording);
  const years = yearsOf(content, words);
  const inside = [
    workforceSection(years),
    ...([2, 3, 4] as const).map((number) => likelihoodSection(years, number)),
    ...([5, 6, 7, 8] as const).map((number) => surveySection(years, number)),
    boardSection(years),
    ...seriesSections(years),
    ...bankSections(years),
  ];
  const atAGlance = [likelihoodChart, surveyChart].flatMap((chart) => chart(years) ?? []);
  const sections = protection === "published" ? publishedSections(inside) : inside;
  const beside = comparisons.map(({ previousYear }) => String(previousYear)).join(" and ");
  return {
    title: `Workforce Race Equality Standard ${String(year)}`,
    subtitle: [
      `${printable(organisation.name)} (${printable(organisation.code)})`,
      `Year ending 31 March ${String(year)}${beside === "" ? "" : `, beside ${beside}`}`,
      ...protectionLines(report),
    ],
    summary: {
      heading: "What needs attention",
      parts: attentionParts(years),
      charts: protection === "published" ? publishedCharts(atAGlance) : atAGlance,
    },
    sections,
    legend: legendOf(sections),
    methods: methodLines(results),
    closing: [
      denominatorLine(options.denominator),
      ruleWords(options.verdictRule),
      representationWords(options.verdictRule, words),
      "Changes are in percentage points, which are not per cent; ratios change by a ratio.",
      words.definition,
      `${library.name} ${library.version}`,
    ],
  };
}

/** What the column "of" says. */
function denominatorLine(asked: Denominator): string {
  const { all, known } = denominatorWords;
  return asked === "known"
    ? `Shares are ${known.phrase}.`
    : `Column “of”: all is ${all.phrase}; known is ${known.phrase}, where a number of unknown is not given.`;
}

/** People who work solely on the bank, reported beside the standard. */
function bankSections(years: Years): readonly Section[] {
  const has = (indicator: number): boolean => years.ids(`bank/indicator-${String(indicator)}/`).length > 0;
  const sections = [
    ...(has(1) ? [workforceSection(years, "bank/")] : []),
    ...(has(3) ? [likelihoodSection(years, 3, "bank/")] : []),
    ...([5, 6, 7, 8] as const).filter(has).map((number) => surveySection(years, number, "bank/")),
  ];
  return sections.map((section) => ({ ...section, heading: `Bank workers: ${section.heading}` }));
}
