import { ownValue } from "../../foundation/own-value.ts";
import { printReason } from "../../model/print-measure.ts";
import {
  type AmountBasis,
  type LocalAbout,
  type LocalBasis,
  type LocalMeasure,
  type LocalResults,
  parseLocalMeasureId,
  schemeOf,
} from "../../model/local-measure.ts";
import type { PeriodKey } from "../../model/period.ts";
import { stratumTexts } from "../../model/strata.ts";
import type { LocalChange } from "../../model/year-comparison.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { idOf, placedShares } from "../table/local-places.ts";
import { hiddenAnswer, hiddenReason, type IsHidden, maskShare, shownWarnings } from "./hidden-figure.ts";

/** Takes what is hidden out of the local measures of one year. */
export function maskLocal(local: LocalResults, year: PeriodKey, isHidden: IsHidden): LocalResults {
  const { definitions, measures } = local;
  return { definitions, measures: maskLocalMeasures(definitions, measures, year, isHidden) };
}

/** Takes what is hidden out of the changes of local measures: nothing is said of one that a hidden count is behind. */
export function maskLocalChanges(
  changes: readonly LocalChange[],
  of: {
    readonly current: PeriodKey;
    readonly previous: PeriodKey;
    readonly definitions: readonly MeasureDefinition[];
    /** The ids of measures that only the earlier year has: no report prints them. */
    readonly onlyPrevious: readonly string[];
  },
  isHidden: IsHidden,
): readonly LocalChange[] {
  const now = maskLocalMeasures(
    of.definitions,
    changes.map(({ current }) => current),
    of.current,
    isHidden,
  );
  const then = maskLocalMeasures(
    of.definitions,
    changes.map(({ previous }) => previous),
    of.previous,
    isHidden,
    of.onlyPrevious.flatMap((id) => parseLocalMeasureId(id) ?? []),
  );
  return changes.map((change, index) => {
    const [current = change.current, previous = change.previous] = [now[index], then[index]];
    if (current === change.current && previous === change.previous) return change;
    if (!isMasked(change.current, current) && !isMasked(change.previous, previous)) {
      return { ...change, current, previous };
    }
    const { id, unit } = change;
    return {
      id,
      current,
      previous,
      unit,
      change: hiddenAnswer(change.change, current, previous),
      test: { notTested: "hidden" },
      words: null,
    };
  });
}

/** True where something of a figure is hidden; a warning that is taken away hides none of it. */
function isMasked(given: LocalMeasure, shown: LocalMeasure): boolean {
  return given.basis !== shown.basis || given.printed !== shown.printed;
}

function maskLocalMeasures(
  definitions: readonly MeasureDefinition[],
  measures: readonly LocalMeasure[],
  year: PeriodKey,
  isHidden: IsHidden,
  unprinted: readonly LocalAbout[] = [],
): readonly LocalMeasure[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const small = smallAmounts(byId, measures, year, isHidden);
  const byCounts = measures.map((measure) => {
    const definition = byId.get(measure.about.definition);
    if (definition === undefined) throw new TypeError(`${measure.id} has no definition.`);
    const basis = maskedBasis(definition, measure, year, isHidden, small);
    return basis === null ? measure : hidden(measure, basis);
  });
  const masked = byCounts.filter((one, index) => one !== measures[index]).map(({ about }) => about);
  return withoutHiddenStrata(byCounts, [...masked, ...unprinted]);
}

/**
 * A ratio adjusted for strata has the counts of every stratum behind it: it is hidden with any of them, and where one of them is not
 * printed. That total and strata disagree is said only where nothing of either is hidden.
 */
function withoutHiddenStrata(
  measures: readonly LocalMeasure[],
  hiddenAbout: readonly LocalAbout[],
): readonly LocalMeasure[] {
  const ratios = hiddenAbout.filter(({ kind }) => kind === "relative-likelihood");
  const isBehind = (about: LocalAbout): boolean =>
    ratios.some(
      ({ definition, stratum }) =>
        definition === about.definition &&
        stratum !== undefined &&
        stratumTexts(stratum).by === about.adjustedFor,
    );
  const isTold = ({ definition, group }: LocalAbout): boolean =>
    !ratios.some(
      (one) =>
        one.definition === definition &&
        one.group === group &&
        one.stratum === undefined &&
        one.without === undefined,
    ) && !measures.some(({ about }) => about.definition === definition && isBehind(about));
  return measures.map((measure) => {
    if (isBehind(measure.about)) return hidden(measure, measure.basis);
    if (!measure.warnings.includes("strata-disagree") || isTold(measure.about)) return measure;
    return { ...measure, warnings: measure.warnings.filter((warning) => warning !== "strata-disagree") };
  });
}

/**
 * The groups whose amounts may not be shown: those of whom the number of people is hidden or not known. A group is
 * the whole less its parts, so that the amounts of all parts go with those of one.
 */
function smallAmounts(
  definitions: ReadonlyMap<string, MeasureDefinition>,
  measures: readonly LocalMeasure[],
  year: PeriodKey,
  isHidden: IsHidden,
): ReadonlySet<string> {
  const small = new Set<string>();
  for (const measure of measures) {
    const definition = definitions.get(measure.about.definition);
    if (definition?.kind !== "rate-of-an-amount") continue;
    const scheme = schemeOf(definition);
    const placed = placedShares(definition, measure);
    for (const [group, amount] of Object.entries(measure.basis)) {
      const cell = ownValue(placed, group)?.count;
      const isKnown = "amount" in amount && amount.people !== null && cell !== undefined;
      if (isKnown && !isHidden(idOf(year, cell))) continue;
      const parts = (scheme.parts ?? []).map(({ id }) => id);
      const others = parts.includes(group) ? parts : [];
      for (const one of [group, ...others]) small.add(amountKey(measure, one));
    }
  }
  return small;
}

/** The amounts of one group, of everyone or of a stratum. */
function amountKey({ about: { definition, stratum } }: LocalMeasure, group: string): string {
  const { by, of } = stratum === undefined ? { by: "", of: "" } : stratumTexts(stratum);
  return `${definition}/${group}/${by}/${of}`;
}

/** Null where nothing of a measure is hidden. */
function maskedBasis(
  definition: MeasureDefinition,
  measure: LocalMeasure,
  year: PeriodKey,
  isHidden: IsHidden,
  small: ReadonlySet<string>,
): LocalBasis | null {
  const placed = placedShares(definition, measure);
  const masked = Object.entries(measure.basis).flatMap(
    ([role, share]): readonly [string, LocalBasis[string]][] => {
      if ("amount" in share) {
        const isNotGiven = share.amount === null && share.outOf === null && share.people === null;
        return small.has(amountKey(measure, role)) && !isNotGiven ? [[role, HIDDEN_AMOUNT]] : [];
      }
      const cells = ownValue(placed, role);
      if (cells === undefined) return [];
      const names = { count: idOf(year, cells.count), of: idOf(year, cells.of) };
      const shown = maskShare(share, names, isHidden);
      return shown === null ? [] : [[role, shown]];
    },
  );
  return masked.length === 0 ? null : { ...measure.basis, ...Object.fromEntries(masked) };
}

const HIDDEN_AMOUNT: AmountBasis = { amount: null, outOf: null, people: null, hidden: true };

/** What is left of a measure that a hidden count is behind: its name, its choices and the counts that are shown. */
function hidden(measure: LocalMeasure, basis: LocalBasis): LocalMeasure {
  const { id, about, unit, method, warnings } = measure;
  const reason = hiddenReason(measure);
  return {
    id,
    about,
    unit,
    status: "not-calculable",
    reason,
    printed: printReason(reason),
    basis,
    method,
    warnings: shownWarnings(warnings),
  };
}
