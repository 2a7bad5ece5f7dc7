import type { GroupCounts } from "./counts.ts";
import type { StratumName, WorkforceStratum } from "./return.ts";

/** True where two strata are the same part of the trust. */
export function isSameStratum(one: StratumName, other: StratumName): boolean {
  return one.by === other.by && one.of === other.of;
}

/** The workforce of a part of the trust, as `workforce.strata` gives it; nothing where it does not. */
export function workforceOfStratum(strata: readonly WorkforceStratum[], name: StratumName): GroupCounts {
  return strata.find((stratum) => isSameStratum(stratum, name))?.workforce ?? {};
}
