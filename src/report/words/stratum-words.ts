import type { StratumName } from "../../model/return.ts";

/** A stratum as a label: "sex: women". */
export function stratumWords({ by, of }: StratumName): string {
  return `${by}: ${of}`;
}
