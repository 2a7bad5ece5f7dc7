import type { Measure } from "../../model/measure.ts";

/** The strata of one name, and the total that they are parts of. */
export interface NamedStrata {
  /** `indicator-2`, or `bank/indicator-3`. */
  readonly stem: string;
  readonly by: string;
  readonly strata: readonly Measure[];
  readonly total: Measure;
}

const STRATUM =
  /^((?:bank\/)?indicator-[234])\/(?!(?:without|adjusted-for|likelihood|relative-likelihood)\/)([^/]+)\/.+\/relative-likelihood$/;

/** The relative likelihoods by stratum among some measures, sorted by what they are strata by. */
export function strataOf(measures: readonly Measure[]): readonly NamedStrata[] {
  const named = new Map<string, { stem: string; by: string; strata: Measure[] }>();
  for (const measure of measures) {
    if (!measure.id.endsWith("/relative-likelihood")) continue;
    const [, stem, by] = STRATUM.exec(measure.id) ?? [];
    if (stem === undefined || by === undefined) continue;
    const key = `${stem}/${by}`;
    const found = named.get(key) ?? { stem, by, strata: [] };
    found.strata.push(measure);
    named.set(key, found);
  }
  return [...named.values()].flatMap(({ stem, by, strata }) => {
    const total = measures.find(({ id }) => id === `${stem}/relative-likelihood`);
    return total === undefined ? [] : [{ stem, by, strata, total }];
  });
}
