import type { StratumName } from "../../model/return.ts";
import { AND, dimensionsOf } from "../../model/strata.ts";

/** A stratum as a label: "sex: women"; an intersection "sex: women, grade: band-6". */
export function stratumWords(stratum: StratumName): string {
  return dimensionsOf(stratum)
    .map(({ by, of }) => `${by}: ${of}`)
    .join(", ");
}

/** What strata are strata by, in words: "sex", or "sex and grade" of intersections. */
export function divisionWords(by: string): string {
  return by.split(AND).join(" and ");
}
