import type { RelativeLikelihoodAbout } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import { measureId } from "../../model/measure-id.ts";

/** The strata of one name, and the total that they are parts of. */
export interface NamedStrata {
  /** What the total is about. */
  readonly about: RelativeLikelihoodAbout;
  readonly by: string;
  readonly strata: readonly Measure[];
  readonly total: Measure;
}

/** The relative likelihoods by stratum among some measures, sorted by what they are strata by. */
export function strataOf(measures: readonly Measure[]): readonly NamedStrata[] {
  const named = new Map<string, Omit<NamedStrata, "total" | "strata"> & { readonly strata: Measure[] }>();
  for (const measure of measures) {
    if (measure.about.kind !== "relative-likelihood" || measure.about.stratum === undefined) continue;
    const { population, indicator, kind, group, stratum } = measure.about;
    const key = `${population}/${String(indicator)}/${stratum.by}`;
    const found = named.get(key) ?? {
      about: { population, indicator, kind, group },
      by: stratum.by,
      strata: [],
    };
    found.strata.push(measure);
    named.set(key, found);
  }
  return [...named.values()].flatMap((strata) => {
    const id = measureId(strata.about);
    const total = measures.find((measure) => measure.id === id);
    return total === undefined ? [] : [{ ...strata, total }];
  });
}
