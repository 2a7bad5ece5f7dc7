import type { Measure } from "../model/measure.ts";
import { mayHaveStratum, measureName } from "../model/measure-id.ts";
import type { StratumName } from "../model/return.ts";
import { stratumName } from "../model/strata.ts";

/** The measures of the people of one stratum, made like those of everyone: each says which stratum it is of. */
export function inStratum(measures: readonly Measure[], name: StratumName): readonly Measure[] {
  return measures.flatMap((measure) => {
    const { about } = measure;
    return mayHaveStratum(about)
      ? [{ ...measure, ...measureName({ ...about, stratum: stratumName(name) }) }]
      : [];
  });
}
