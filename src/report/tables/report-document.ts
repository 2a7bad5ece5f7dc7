import { printable } from "../../foundation/describe-value.ts";
import { NO_NUMBER } from "../../foundation/print-number.ts";
import type { Denominator } from "../../model/measure.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { ReportContent } from "../../model/report-content.ts";
import { denominatorWords } from "../words/choice-words.ts";
import { GROUP_DEFINITION } from "../words/group-words.ts";
import { representationWords, ruleWords } from "../words/verdict-words.ts";
import { reasonWords, warningWords } from "../words/reason-words.ts";
import { boardSection } from "./board-section.ts";
import type { Cell, Document, Section } from "./document.ts";
import { likelihoodSection } from "./likelihood-section.ts";
import { surveySection } from "./survey-section.ts";
import { workforceSection } from "./workforce-section.ts";
import { type Years, yearsOf } from "./years.ts";

/** Sets out a whole report as plain data: a section an indicator, bank workers after them. */
export function reportDocument({ content }: Publishable<ReportContent>): Document {
  const { results, comparisons } = content;
  const { organisation, year, options, library } = results;
  const years = yearsOf(content);
  const sections = [
    workforceSection(years),
    ...([2, 3, 4] as const).map((number) => likelihoodSection(years, number)),
    ...([5, 6, 7, 8] as const).map((number) => surveySection(years, number)),
    boardSection(years),
    ...bankSections(years),
  ];
  const beside = comparisons.map(({ previousYear }) => String(previousYear)).join(" and ");
  return {
    title: `Workforce Race Equality Standard ${String(year)}`,
    subtitle: [
      `${printable(organisation.name)} (${printable(organisation.code)})`,
      `Year ending 31 March ${String(year)}${beside === "" ? "" : `, beside ${beside}`}`,
      "For internal use: counts are shown as they are, and nothing is hidden.",
    ],
    sections,
    legend: legendOf(sections),
    closing: [
      denominatorLine(options.denominator),
      ruleWords(options.verdictRule),
      representationWords(options.verdictRule),
      "Changes are in percentage points, which are not per cent; ratios change by a ratio.",
      GROUP_DEFINITION,
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

/** The marks that the tables use, each with what it means. */
function legendOf(sections: readonly Section[]): readonly Cell[] {
  const used = new Set(
    sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ mark }) => mark))),
    ),
  );
  const reasons = Object.values(reasonWords).filter(({ mark }) => used.has(mark));
  const warnings = Object.values(warningWords).filter(({ mark }) => used.has(mark));
  return [
    ...reasons.map(({ mark, words }) => ({ text: words, mark: `${NO_NUMBER}${mark}` })),
    ...warnings.map(({ mark, words }) => ({ text: words, mark })),
  ];
}
