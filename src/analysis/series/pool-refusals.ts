import type { DisciplinaryWindow } from "../../reference/disciplinary-windows.ts";
import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import type { IndicatorNumber } from "../../reference/indicators.ts";
import type { Measure } from "../../model/measure.ts";
import type { PoolRefusal, PoolRefusalCode } from "../../model/pool-refusal.ts";
import { refusalOf, schemeRefusals } from "./refusal.ts";
import { surveyDefinition, surveyYearOf } from "./survey-definition.ts";
import { windowOverlap } from "./window-overlap.ts";

/** What decides whether the counts of a return may be added to another's. */
export interface Pooled {
  readonly organisation: string;
  /** The WRES year. */
  readonly year: number;
  readonly surveyYear: number | undefined;
  readonly ethnicityScheme: EthnicityScheme;
  /** Null where the return gives no disciplinary counts; `not-available` where they cannot be had as asked. */
  readonly window: DisciplinaryWindow | "not-available" | null;
}

/** What may not be added, for one indicator, and which of its measures that concerns. */
export function poolRefusals(
  indicator: IndicatorNumber,
  returns: readonly Pooled[],
  measures: readonly Measure[],
): readonly PoolRefusal[] {
  if (measures.length === 0) return [];
  const all = measures.map(({ id }) => id);
  const inWindow = indicator === 3 ? windowRefusal(returns) : null;
  const isRedefined = indicator === 7 && new Set(returns.map(definitionOf)).size > 1;
  return [
    ...(inWindow === null ? [] : [refusalOf(inWindow, all)]),
    ...(isRedefined ? [refusalOf("definition-changed", all)] : []),
    ...schemeRefusals(
      returns.map(({ ethnicityScheme }) => ethnicityScheme),
      all,
    ),
  ];
}

function definitionOf({ surveyYear, year }: Pooled): string | undefined {
  return surveyDefinition("equal-opportunities", surveyYearOf(surveyYear, year));
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
