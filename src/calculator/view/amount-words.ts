import type { Work } from "../state/calculator-state.ts";

/** The progress of some work, where it is known: `2 of 90 MB`. */
export function amountWords({ done, of }: Work): string {
  return of === 0 ? "" : `${megabytes(done)} of ${megabytes(of)} MB`;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1_000_000));
}
