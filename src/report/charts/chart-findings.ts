import { capitalised } from "../../foundation/capitals.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import { indicatorByNumber, type IndicatorFamily, indicatorsOf } from "../../reference/indicators.ts";
import { calledRows, leadershipShares, notableChange, sharesOf } from "../tables/page-one.ts";
import type { IndicatorScope, Years } from "../tables/years.ts";
import { isPracticallyEven, likelihoodFinding, likelihoodsFinding } from "../words/indicator-sentences.ts";
import {
  chanceWords,
  COULD_BE_CHANCE,
  leadershipWords,
  reversalWords,
  surveyFinding,
} from "../words/scorecard-words.ts";

// The title of a chart is its finding, in the words of page one and of the scorecard: a chart and its page never disagree. Null stands
// where nothing can be said; then a chart says what it shows.

/** The bands in which BME staff are called, as in the scorecard. */
export function bandsFinding(years: Years): string | null {
  const called = calledRows(years);
  return called === null ? null : capitalised(called);
}

/** BME people's part of the senior bands, beside their part of the workforce. */
export function seniorityFinding(years: Years): string | null {
  return clause(leadershipWords({ ...leadershipShares(years), board: [] }, years.words));
}

/** BME people's part of the board, beside their part of the workforce. */
export function boardFinding(years: Years): string | null {
  return clause(leadershipWords({ ...leadershipShares(years), seniors: [] }, years.words));
}

/** The change that most needs a look, where it is of one of the figures that a chart shows. */
export function changeFinding(years: Years, shown: readonly MeasureAbout[]): string | null {
  const change = years.notableChange;
  if (change === null || !shown.some(({ indicator }) => indicator === change.current.indicator)) return null;
  const said = notableChange(years);
  return said === null ? null : `${said.subject}: ${said.moved}; ${said.changeChance}`;
}

/** Both likelihoods of an indicator, and what chance makes of their ratio. */
export function likelihoodsOfGroups(years: Years, scope: IndicatorScope<"likelihood">): string | null {
  const likelihood = (group: "white" | "bme"): Measure | undefined =>
    years.now({ ...scope, kind: "likelihood", group });
  const said = likelihoodsFinding(likelihood("white"), likelihood("bme"), years.words);
  const ratio = years.now({ ...scope, kind: "relative-likelihood", group: "bme" });
  return said === null ? null : [said, ...(ratio === undefined ? [] : chance(ratio))].join("; ");
}

/** The ratio that a report says first, and what chance makes of it. */
export function ratioFinding(years: Years): string | null {
  const found = indicatorsOf("likelihood").flatMap((indicator) => {
    const measure = years.now({
      population: "substantive",
      indicator,
      kind: "relative-likelihood",
      group: "bme",
    });
    const said = measure === undefined ? null : likelihoodFinding(measure, years.words);
    return measure === undefined || said === null ? [] : [{ measure, said }];
  });
  const first = firstOf(years, "likelihood", found);
  if (first === undefined) return null;
  const reversal = years.headlines.find(
    ({ kind, figure }) => kind === "reversal" && figure.id === first.measure.id,
  );
  const turned = reversal === undefined ? [] : [reversalWords(reversal)];
  return capitalised([first.said, ...chance(first.measure), ...turned].join("; "));
}

/** The question that a report says first, and what chance makes of it. */
export function answersFinding(years: Years): string | null {
  const found = indicatorsOf("survey").flatMap((indicator) => {
    const about = { population: "substantive", indicator, kind: "difference", group: "bme" } as const;
    const measure = years.now(about);
    return measure?.status === "calculated"
      ? [{ measure, said: surveyFinding(measure, sharesOf(years, about), years.words) }]
      : [];
  });
  const first = firstOf(years, "survey", found);
  return first === undefined ? null : capitalised([first.said, ...chance(first.measure)].join("; "));
}

interface Found {
  readonly measure: Measure;
  readonly said: string;
}

/** The first by the order of what needs attention; the first in printed order where none does. */
function firstOf(years: Years, family: IndicatorFamily, found: readonly Found[]): Found | undefined {
  const order = years.headlines
    .filter(
      ({ kind, figure }) => kind !== "change" && indicatorByNumber[figure.about.indicator].family === family,
    )
    .map(({ figure }) => figure.id);
  const called = order.flatMap((id) => found.filter(({ measure }) => measure.id === id));
  return called[0] ?? found[0];
}

/** A figure that is even has nothing that chance would have to explain. */
function chance(measure: Measure): readonly string[] {
  if ((measure.judgement?.disadvantage ?? null) === null) return [];
  const said = chanceWords(measure);
  return measure.status === "calculated" && isPracticallyEven(measure) && said === COULD_BE_CHANCE
    ? []
    : [said];
}

function clause(words: string): string | null {
  return words === "" ? null : capitalised(words);
}
