import { listed } from "../../foundation/capitals.ts";
import { changeSentence } from "../words/verdict-words.ts";
import type { Summary } from "./document.ts";
import { disagreeing } from "./comparison-sections.ts";
import { untestedGroupWords } from "../words/scorecard-words.ts";
import { rowsWithFigures } from "./page-one.ts";
import type { Years } from "./years.ts";
import { isBeyondChance, type Verdict } from "../../model/certainty.ts";
import { divisionWords } from "../../model/strata.ts";
import type { FigureHeadline, HeadlineFigure } from "../../model/headlines.ts";
import { groupsWithinBme } from "../../reference/groups.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import {
  boardSentence,
  differenceSentences,
  likelihoodSentences,
  strataSentences,
  subjectWords,
} from "../words/indicator-sentences.ts";
import { type IndicatorNumber, indicators, indicatorsOf } from "../../reference/indicators.ts";

/**
 * What needs attention, from the headlines and in their order: what is beyond chance among all comparisons, the board, what has
 * changed since the year beside, and where the numbers are too small to tell. A heading with nothing under it is left out, but
 * the first: that nothing is beyond chance is said.
 */
export function attentionParts(years: Years): Summary["parts"] {
  const of = (...kinds: readonly FigureHeadline["kind"][]): readonly FigureHeadline[] =>
    years.headlines.filter(({ kind }) => kinds.includes(kind));
  const called = [
    ...of("reversal", "disparity", "difference").flatMap(({ figure }) => said(years, figure)),
    ...adjustedAlone(years, of("reversal", "disparity", "difference")),
    ...representedRows(years, of("representation"), years.hides ? rowsWithFigures(years) : null),
  ];
  const changed = of("change").flatMap(({ figure }) => changeItem(years, figure));
  return [
    { heading: "Beyond chance", items: called.length === 0 ? [nothingCalled(years)] : called },
    { heading: "The board", items: of("board").flatMap(({ figure }) => boardItem(years, figure)) },
    { heading: `Changed since ${years.previous ?? ""}`, items: changed },
    { heading: "Large, but cannot be tested", items: untested(years, of("not-tested")) },
    {
      heading: "Could be chance",
      items: of("could-be-chance").flatMap(({ figure }) => said(years, figure)),
    },
  ].filter(({ items }) => items.length > 0);
}

const NOTHING_BEYOND_CHANCE =
  "No difference is beyond chance among the comparisons of this report. That does not say that there is none: read the intervals.";

const NOTHING_TESTED =
  "Nothing in this report can be tested: no comparison has the counts that it takes. That does not say that nothing differs.";

/** Where nothing was tested, that nothing is beyond chance would read as a test passed. */
function nothingCalled(years: Years): string {
  const isTested = indicators.some(({ number }) =>
    (["substantive", "bank"] as const).some((population) =>
      years.ofIndicator({ population, indicator: number }).some(({ test }) => test !== undefined),
    ),
  );
  return isTested ? NOTHING_BEYOND_CHANCE : NOTHING_TESTED;
}

/** Ratios that are beyond chance once they are adjusted for strata, of indicators whose total is not. */
function adjustedAlone(years: Years, called: readonly FigureHeadline[]): readonly string[] {
  const isCalled = (indicator: IndicatorNumber): boolean =>
    called.some(({ figure: { about } }) => about.indicator === indicator && about.group === "bme");
  return indicatorsOf("likelihood").flatMap((indicator) =>
    isCalled(indicator)
      ? []
      : years.ofIndicator({ population: "substantive", indicator }).flatMap((measure) => {
          const { method, judgement, looks, test } = measure;
          const isLarge = judgement !== undefined && !quiet.includes(judgement.verdict);
          if (method.adjustedFor === undefined || !isLarge) return [];
          if (test === undefined || !isBeyondChance(test.p, looks)) return [];
          const [first = "", ...rest] = likelihoodSentences(measure, years.current, years.words);
          const by = `like with like, adjusted for ${divisionWords(method.adjustedFor)},`;
          return [indicatorItem(indicator, [first.replace(/^[^:]+: /, `$&${by} `), ...rest])];
        }),
  );
}

const quiet: readonly Verdict[] = ["no-disparity-called", "not-judged"];

/** What is large and allows no test, a line an indicator. */
function untested(years: Years, headlines: readonly FigureHeadline[]): readonly string[] {
  return indicators.flatMap(({ number }) => {
    const figures = headlines.map(({ figure }) => figure).filter(({ about }) => about.indicator === number);
    if (figures.length === 0) return [];
    return [indicatorItem(number, [`${years.current}: ${untestedGroupWords(figures, years.words)}.`])];
  });
}

/** A comparison in its own sentences, with the strata that say another thing. */
function said(years: Years, { about }: HeadlineFigure): readonly string[] {
  const measure = years.now(about);
  if (measure === undefined) return [];
  const { words, current } = years;
  const sentences =
    measure.unit === "ratio"
      ? likelihoodSentences(measure, current, words)
      : differenceSentences(measure, current, words);
  const strata = strataSentences(measure, disagreeing(measure, years), words);
  return [indicatorItem(measure.indicator, [...sentences, ...strata])];
}

/** A line of an indicator, under its number and subject. */
export function indicatorItem(indicator: IndicatorNumber, sentences: readonly string[]): string {
  return `${String(indicator)}. ${subjectWords[indicator]}. ${sentences.join(" ")}`;
}

function changeItem(years: Years, { about }: HeadlineFigure): readonly string[] {
  const change = years.change(about);
  const sentences = changeSentence(change, years.previous ?? "", years.words);
  return sentences.length === 0 ? [] : [indicatorItem(about.indicator, sentences)];
}

function boardItem(years: Years, { about }: HeadlineFigure): readonly string[] {
  const measure = years.now(about);
  if (measure === undefined) return [];
  const change = changeSentence(years.change(about), years.previous ?? "", years.words);
  return [indicatorItem(about.indicator, [...boardSentence(measure, years.current, years.words), ...change])];
}

/** The rows in which a group is called over- or under-represented, a line a group. */
function representedRows(
  years: Years,
  headlines: readonly FigureHeadline[],
  shown: number | null,
): readonly string[] {
  return ["bme", ...groupsWithinBme].flatMap((group) => {
    const rows = headlines.filter(({ figure }) => figure.about.group === group);
    const under = rows.filter(({ figure }) => figure.verdict === "under-represented");
    const over = rows.filter(({ figure }) => figure.verdict === "over-represented");
    const inside = rows.filter(({ figure }) => figure.verdict === "difference-inside-range");
    const parts = [
      ...rowsWords("are under-represented", under),
      ...rowsWords("are over-represented", over),
      ...rowsWords("differ beyond chance, inside the four-fifths range,", inside),
    ];
    const [first] = rows;
    if (first === undefined) return [];
    const whom = years.words.people(group, "staff");
    const among = shown === null ? "" : `, of the ${bandsShown(shown)} that can be shown`;
    const year = `${years.current}${among}`;
    return [indicatorItem(first.figure.about.indicator, [`${year}: ${whom} ${parts.join("; they ")}.`])];
  });
}

function bandsShown(shown: number): string {
  return shown === 1 ? "one band or grade" : `${String(shown)} bands and grades`;
}

function rowsWords(how: string, headlines: readonly FigureHeadline[]): readonly string[] {
  if (headlines.length === 0) return [];
  const abouts = headlines.flatMap(({ figure: { about } }) =>
    about.kind === "representation" ? [about] : [],
  );
  const parts = workforceParts.flatMap(({ id, key, title }) => {
    const rows = rowsOfPart[key].filter((row) =>
      abouts.some((about) => about.part === id && about.row === row.id),
    );
    const titles = rows.map((row) => row.title.toLowerCase());
    return rows.length === 0 ? [] : [`in ${title.toLowerCase()} ${rowsListed(titles)}`];
  });
  return [`${how} ${parts.join(", and ")}`];
}

/** "bands 2, 3 and 8a", "band 5", "consultants and trainee grades": the word for a band stands once. */
function rowsListed(titles: readonly string[]): string {
  const isBand = (title: string): boolean => title.startsWith("band ");
  const bands = titles.filter(isBand);
  const said = titles.map((title) =>
    bands.length < 2 || !isBand(title) ? title : title.replace(/^band /, title === bands[0] ? "bands " : ""),
  );
  return listed(said);
}
