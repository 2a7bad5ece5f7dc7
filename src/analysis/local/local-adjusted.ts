import { groupedBy } from "../../foundation/lists.ts";
import { type LocalMeasure, nameLocal, schemeOf } from "../../model/local-measure.ts";
import { stratumTexts } from "../../model/strata.ts";
import type { TwoShares } from "../../statistics/share-counts.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { ratioOverStrata, withDisagreement } from "../strata/adjusted-for-strata.ts";
import { judgedAs, type LocalOptions } from "./definition-measures.ts";
import { withLocalCertainty } from "./local-certainty.ts";
import { givenCounts } from "../uncertainty/with-uncertainty.ts";

/**
 * The relative likelihoods of a definition adjusted for its strata, one for every name of strata that its measures have: by the weights
 * of Mantel and Haenszel, as `adjustedForStrata` has it of indicators 2 to 4.
 *
 * @param measures - Every figure of the definition, of everyone and of each part.
 * @returns None where the definition compares no likelihoods, or has no strata.
 */
function adjustedLocal(
  definition: MeasureDefinition,
  measures: readonly LocalMeasure[],
  { level }: { readonly level: number },
): readonly LocalMeasure[] {
  const { compared } = schemeOf(definition);
  const ratios = measures.filter(
    ({ about }) => about.kind === "relative-likelihood" && about.group === compared.id,
  );
  const total = ratios.find(isOfEveryone);
  if (total === undefined) return [];
  const ofStrata = ratios.flatMap((measure) => {
    const { stratum } = measure.about;
    return stratum === undefined ? [] : [{ ...measure, by: stratumTexts(stratum).by }];
  });
  return groupedBy(ofStrata, ({ by }) => by).map(([by, strata]) => {
    const of = {
      about: { ...total.about, adjustedFor: by },
      basis: {},
      method: { ...total.method, adjustedFor: by },
    };
    const { answer, certainty } = ratioOverStrata(strata, strata.map(sharesOf), { level });
    const { interval, test, homogeneity } = certainty;
    return {
      ...nameLocal(definition, of, answer),
      ...(interval && { interval }),
      ...(test && { test }),
      ...(homogeneity && { homogeneity }),
    };
  });
}

function isOfEveryone({ about: { stratum, without } }: LocalMeasure): boolean {
  return stratum === undefined && without === undefined;
}

function sharesOf({ basis, method }: LocalMeasure): TwoShares | null {
  const [over, under] = [method.over, method.under].map((group) => {
    const share = basis[group ?? ""];
    return share === undefined || "amount" in share ? null : givenCounts(share);
  });
  return over && under ? { over, under } : null;
}

/**
 * The figures of a definition with those adjusted for its strata behind them, marked where the total says something else (Simpson's
 * paradox).
 */
export function withLocalStrata(
  definition: MeasureDefinition,
  measures: readonly LocalMeasure[],
  options: LocalOptions,
): readonly LocalMeasure[] {
  const adjusted = adjustedLocal(definition, measures, options).map((measure) =>
    withLocalCertainty(measure, judgedAs(definition, schemeOf(definition), measure), options),
  );
  const pairs = adjusted.flatMap((one) => {
    const total = measures.find(
      (measure) =>
        measure.about.kind === one.about.kind &&
        measure.about.group === one.about.group &&
        isOfEveryone(measure),
    );
    return total === undefined ? [] : [{ total, adjusted: one }];
  });
  return withDisagreement([...measures, ...adjusted], pairs);
}
