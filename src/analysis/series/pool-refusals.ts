import type { DisciplinaryWindow } from "../../reference/disciplinary-windows.ts";
import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import type { IndicatorNumber } from "../../reference/indicators.ts";
import type { Measure, Reason } from "../../model/measure.ts";
import { surveyDefinitionOfIndicator, surveyYearOf } from "../../reference/survey-questions.ts";
import { isOfMovedGroup, windowOverlap } from "./year-change.ts";
import { nameAnswer, notCalculable } from "../../model/answer.ts";

/** The facts that decide whether the counts of a return may be added to another's. */
export interface Pooled {
  readonly organisation: string;
  /** The WRES year. */
  readonly year: number;
  readonly surveyYear: number | undefined;
  /** True for a survey that is counted again as later ones are. */
  readonly recalculated: boolean | undefined;
  readonly ethnicityScheme: EthnicityScheme;
  /** Null where the return gives no disciplinary counts; `not-available` where they cannot be had as asked. */
  readonly window: DisciplinaryWindow | "not-available" | null;
  /** What the return counts as training; null where it gives none. */
  readonly counted: "people" | "episodes" | null;
}

/** Refuses counts that may not be added, for one indicator, with the measures that are then not calculable. */
export function poolRefusals(
  indicator: IndicatorNumber,
  returns: readonly Pooled[],
  measures: readonly Measure[],
): readonly PoolRefusal[] {
  if (measures.length === 0) return [];
  const ids = measures.map(({ id }) => id);
  const inWindow = windowRefusal(returns);
  const definitions = returns.map(({ surveyYear, year, recalculated }) =>
    surveyDefinitionOfIndicator(indicator, surveyYearOf(surveyYear, year), recalculated),
  );
  const isRedefined = new Set(definitions).size > 1;
  const counted = new Set(returns.flatMap((one) => one.counted ?? []));
  return [
    ...(inWindow === null ? [] : [refusalOf(inWindow, ids)]),
    ...(isRedefined ? [refusalOf("definition-changed", ids)] : []),
    ...(counted.size > 1 ? [refusalOf("episodes-and-people", ids)] : []),
    ...schemeRefusals(
      returns.map(({ ethnicityScheme }) => ethnicityScheme),
      measures,
    ),
  ];
}

function windowRefusal(returns: readonly Pooled[]): PoolRefusalCode | null {
  const given = returns.filter(({ window }) => window !== null);
  if (returns.length < 2) return null;
  if (given.some(({ window }) => window === "not-available")) return "window-not-available";
  if (new Set(given.map(({ window }) => window)).size > 1) return "windows-mixed";
  const overlaps = given.flatMap((later) =>
    given
      .filter(({ organisation, year }) => organisation === later.organisation && year < later.year)
      .map(({ year }) => overlapOf(later, later.year - year)),
  );
  if (overlaps.includes("yes")) return "windows-overlap";
  return overlaps.includes("not-known") ? "window-not-stated" : null;
}

function overlapOf({ window }: Pooled, yearsApart: number): "yes" | "no" | "not-known" {
  return window === null || window === "not-available" ? "no" : windowOverlap(window, yearsApart);
}

/** Why the counts of several returns do not add up to an answer. */
export type PoolRefusalCode =
  /** A return holds no counts of the disciplinary process. */
  | "not-given"
  /** Survey 2021 changed who has answered indicator 7's question. */
  | "definition-changed"
  /** One return counts people who accessed training, and another one episodes of it. */
  | "episodes-and-people"
  /** The four groups were made by two schemes: Chinese is Asian in one, Other in the other. */
  | "schemes-mixed"
  /** Disciplinary cases counted over one year and over two. */
  | "windows-mixed"
  /** Two-year windows of one organisation that share a year, and so the people who entered in it. */
  | "windows-overlap"
  /** Windows of adjoining years of one organisation that are not stated, and may share a year. */
  | "window-not-stated"
  /** The counts cannot be brought to the window that was asked for. */
  | "window-not-available"
  /** A window of two years needs two years that adjoin. */
  | "years-not-consecutive"
  /** A window of two years is of one organisation. */
  | "organisations-differ";

/** What is refused: the measures stay in the list, not calculable, with this reason. */
export interface PoolRefusal {
  /** Why the counts do not add up. */
  readonly because: PoolRefusalCode;
  /** The reason that the refused measures give. */
  readonly reason: Reason;
  /** The ids of the measures that are refused. */
  readonly ids: readonly string[];
}

const reasons = {
  "not-given": "not-given",
  "definition-changed": "not-comparable",
  "episodes-and-people": "not-comparable",
  "schemes-mixed": "not-comparable",
  "windows-mixed": "not-comparable",
  "windows-overlap": "window-not-available",
  "window-not-stated": "window-not-available",
  "window-not-available": "window-not-available",
  "years-not-consecutive": "window-not-available",
  "organisations-differ": "not-comparable",
} as const satisfies Record<PoolRefusalCode, Reason>;

/** A refusal, with the reason that the measures give. */
export function refusalOf(because: PoolRefusalCode, ids: readonly string[]): PoolRefusal {
  return { because, reason: reasons[because], ids };
}

/** The two groups that a change of scheme moves people between do not add up across schemes. */
export function schemeRefusals(
  schemes: readonly EthnicityScheme[],
  measures: readonly Measure[],
): readonly PoolRefusal[] {
  const moved = measures.filter(({ about }) => isOfMovedGroup(about)).map(({ id }) => id);
  return new Set(schemes).size > 1 && moved.length > 0 ? [refusalOf("schemes-mixed", moved)] : [];
}

/** Takes away the answers that are refused, with the counts that should not have been added. */
export function withoutRefused(
  measures: readonly Measure[],
  refusals: readonly PoolRefusal[],
): readonly Measure[] {
  return measures.map((measure) => {
    const refused = refusals.find(({ ids }) => ids.includes(measure.id));
    if (refused === undefined) return measure;
    const { about, method } = measure;
    return nameAnswer({ about, basis: {}, method }, notCalculable(refused.reason));
  });
}
