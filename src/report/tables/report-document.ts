import { printable } from "../../foundation/wres-error.ts";
import type { Denominator } from "../../model/measure.ts";
import {
  assertLetThrough,
  type LeftOutRow,
  type Protection,
  type Publishable,
} from "../../model/protection.ts";
import type { ReportContent } from "../../model/document-contents.ts";
import { likelihoodChart, surveyChart } from "../charts/comparison-charts.ts";
import { dispersionSentence } from "../words/measure-words.ts";
import { LOCAL_BY_THEMSELVES } from "../words/local-words.ts";
import { denominatorWords, inferenceWords, methodLines } from "../words/method-words.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { groupWords, type WordingOptions } from "../words/group-words.ts";
import {
  looksSentence,
  NOT_CALLED,
  representationWords,
  ruleWords,
  trendSentences,
} from "../words/verdict-words.ts";
import { protectionInShort } from "../words/protection-words.ts";
import {
  besideSubstantiveSections,
  boardSection,
  populationSections,
  workforceSection,
} from "./share-sections.ts";
import { type Chart, documentCharts, doubtsOf, type ReportDocument, type Section } from "./document.ts";
import { figureCell, legendOf } from "./table-cells.ts";
import { likelihoodSection, surveySection } from "./comparison-sections.ts";
import { noFigure, scorecardLegend } from "../words/scorecard-words.ts";
import { emptyPlanSections, planSections } from "../plan/plan-document.ts";
import { isOfLocalMeasures, localDocument } from "./local-document.ts";
import { sourceSections } from "./records-documents.ts";
import { localAttention, localSections } from "./local-sections.ts";
import {
  publishedCharts,
  publishedPageOne,
  publishedSections,
  withMarkedCharts,
} from "./published-document.ts";
import { pageOne } from "./page-one.ts";
import { periodsLine, runningHeadOf, type Years, yearsOf } from "./years.ts";
import { untestedSentences } from "../words/indicator-sentences.ts";
import { headlineMeasures } from "../../model/headline-measures.ts";
import { periodsInWords, periodTitle } from "../../model/period.ts";
import type { MeasureAbout, Population } from "../../model/measure-about.ts";
import { type IndicatorRow, indicators } from "../../reference/indicators.ts";
import { trendCharts } from "../charts/trend-charts.ts";
import { attentionParts, indicatorItem } from "./attention-parts.ts";

/**
 * Sets out a whole report as plain data: a section an indicator, bank workers after them.
 *
 * @throws WresError `invalid-option` for an unknown key of wording.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, reportContent, reportDocument } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const document = reportDocument(forInternalUse(reportContent(results, [])));
 * console.log(document.title); // Workforce Race Equality Standard 2022
 * ```
 * @since 0.1.0
 */
export function reportDocument(
  report: Publishable<ReportContent>,
  wording: WordingOptions = {},
): ReportDocument {
  return setOut(report, wording, "with charts");
}

/** The same without its pictures, for a terminal and for Markdown, which show none. */
export function reportWithoutCharts(
  report: Publishable<ReportContent>,
  wording: WordingOptions = {},
): ReportDocument {
  return setOut(report, wording, "without charts");
}

/** Whether a report has its pictures. */
type Illustration = "with charts" | "without charts";

function setOut(
  report: Publishable<ReportContent>,
  wording: WordingOptions,
  illustration: Illustration,
): ReportDocument {
  assertLetThrough(report);
  const { content, protection } = report;
  const { results } = content;
  const { organisation, options, library } = results;
  const words = groupWords(wording, periodsInWords(results));
  if (isOfLocalMeasures(content)) return localDocument(report, words);
  const years = yearsOf(content, words, illustration === "with charts");
  const page = pageOne(years);
  const localInside = localSections(content, words, false);
  const inside = [
    ...indicators.map((row) => indicatorSection(years, "substantive", row, report)),
    ...populationSections(results, words),
    ...seriesSections(years),
    ...bankSections(years, report),
    ...besideSubstantiveSections(years, content.bank),
    ...localInside,
    ...(content.plan === undefined
      ? emptyPlanSections(page, years.headlines)
      : planSections(content.plan, report)),
  ];
  const counted = sourceSections(content.records);
  const atAGlance = years.charts(() => [likelihoodChart(years), surveyChart(years)]);
  const sections = protection === "published" ? publishedSections(inside) : [...inside, ...counted];
  const firstPage = publishedPageOne(page, protection);
  const legend = legendOf([{ tables: [firstPage.scorecard] }, ...sections]);
  const title = `Workforce Race Equality Standard ${periodTitle(results)}`;
  const { head, rules } = protectionInShort(report);
  return withMarkedCharts(
    {
      title,
      runningHead: { ...runningHeadOf(report), title },
      subtitle: [
        `${printable(organisation.name)} (${printable(organisation.code)})${organisation.partOf === undefined ? "" : `, a part of ${printable(organisation.partOf)}`}`,
        words.spelledOut === "" ? periodsLine(content) : `${periodsLine(content)}. ${words.spelledOut}`,
        ...head,
        ...(content.records?.lines ?? []),
      ],
      summary: {
        heading: "What needs attention",
        ...doubtsOf(results.findings),
        pageOne: firstPage,
        parts: [...attentionParts(years), ...localAttention(content, words)],
        charts: protection === "published" ? publishedCharts(atAGlance) : atAGlance,
      },
      sections,
      legend,
      methods: methodLines(results),
      closing: [
        ...rules,
        ...scorecardLegend(years),
        denominatorLine(options.denominator),
        ruleWords(options.verdictRule),
        NOT_CALLED,
        ...untestedSentences(results.measures),
        ...dispersionSentence(Object.values(content.england)),
        ...looksSentence(results.measures, years.hides, words),
        ...(localInside.length === 0 ? [] : [LOCAL_BY_THEMSELVES]),
        inferenceWords(words.periods),
        representationWords(options.verdictRule, words),
        "Changes are in percentage points, which are not per cent; ratios change by a ratio.",
        words.definition,
        `${library.name} ${library.version}`,
      ],
    },
    report,
  );
}

/**
 * The pictures of a report as plain data, in the order in which a page shows them: `renderChart` of `wres-metrics/charts` draws
 * them. What is hidden has no place in a picture but its mark, `[c]`; a picture that would be empty is left out.
 *
 * @param report - What `forInternalUse` or `protect` let through.
 * @param wording - `label`, what BME staff are called; “BME” if left out.
 * @returns Each with its title, its description in words, its marks and its figures as a table.
 * @throws WresError `invalid-option` for an unknown option, or for a label that cannot stand in a sentence.
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, reportCharts, reportContent } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const [chart] = reportCharts(forInternalUse(reportContent(results, [])));
 * console.log(chart?.title); // White people were 1.25 times as likely as BME people to be appointed from shortlisting; beyond chance
 * console.log(chart?.table.rows[0]?.cells[0]?.text); // 1.25
 * ```
 * @since 0.1.0
 */
export function reportCharts(
  report: Publishable<ReportContent>,
  wording: WordingOptions = {},
): readonly Chart[] {
  return documentCharts(reportDocument(report, wording));
}

/** The section of an indicator; a line where nothing is given for it. */
function indicatorSection(
  years: Years,
  population: Population,
  row: IndicatorRow,
  protection: Protection,
): Section {
  const section = familySection(years, population, row, protection);
  if (years.isGiven({ population, indicator: row.number })) return section;
  const [asked] = years.ofIndicator({ population, indicator: row.number });
  return { heading: section.heading, lead: [`${capitalised(noFigure(asked))}.`], tables: [], notes: [] };
}

/** The section of an indicator, as its family is measured. */
function familySection(
  years: Years,
  population: Population,
  row: IndicatorRow,
  protection: Protection,
): Section {
  switch (row.family) {
    case "workforce":
      return workforceSection(
        years,
        { population, indicator: row.number },
        leftOutOf(protection, population),
      );
    case "likelihood":
      return likelihoodSection(years, { population, indicator: row.number });
    case "survey":
      return surveySection(years, { population, indicator: row.number });
    case "board":
      return boardSection(years, { population, indicator: row.number });
  }
}

/** The rows of a population that a publication leaves out. */
function leftOutOf(protection: Protection, population: Population): readonly LeftOutRow[] {
  if (protection.protection === "internal-use") return [];
  return protection.disclosure.leftOut.filter((row) => row.population === population);
}

/** The meaning of the column "of". */
function denominatorLine(asked: Denominator): string {
  const { all, known } = denominatorWords;
  return asked === "known"
    ? `Shares are ${known.phrase}.`
    : `Column “of”: all is ${all.phrase}; known is ${known.phrase}, where a number of unknown is not given.`;
}

/** People who work solely on the bank, reported beside the standard. */
function bankSections(years: Years, protection: Protection): readonly Section[] {
  const population = "bank";
  return indicators
    .filter(({ number: indicator }) => years.ofIndicator({ population, indicator }).length > 0)
    .map((row) => indicatorSection(years, population, row, protection))
    .map((section) => ({ ...section, heading: `Bank workers: ${section.heading}` }));
}

/** The headline of each indicator through the years, the earliest first; none for a single year. */
export function seriesSections(years: Years): readonly Section[] {
  const shown = headlineMeasures("years").filter((about) =>
    years.all(about).some(({ measure }) => measure !== undefined),
  );
  const inYears = shown.map((about) => [...years.all(about)].reverse());
  const [first = []] = inYears;
  if (first.length < 2) return [];
  return [
    {
      heading: "Through the years",
      lead: [
        `${capitalised(years.words.people("bme", "staff"))} by the number of the indicator: their share, or the ratio as the indicator defines it. Every year as it was calculated; what changed, and how sure that is, stands with each indicator.`,
      ],
      tables: [
        {
          caption: "Figures of every year",
          columns: [
            "",
            ...shown.map(
              ({ indicator, kind }) => `${String(indicator)} ${kind === "share" ? "share" : "ratio"}`,
            ),
          ],
          rows: first.map(({ year }, index) => ({
            label: year,
            kind: "figures",
            cells: inYears.map((line) => figureCell(line[index]?.measure)),
          })),
        },
      ],
      charts: years.charts(() => trendCharts(years)),
      notes: shown.flatMap((about) => trendNote(years, about)),
    },
  ];
}

/** What an indicator did over three years and more. */
function trendNote(years: Years, about: MeasureAbout): readonly string[] {
  const trend = years.trend(about);
  const figures = [...years.all(about)].reverse();
  const sentences = trend === undefined ? [] : trendSentences(trend, figures);
  return sentences.length === 0 ? [] : [indicatorItem(about.indicator, sentences)];
}
