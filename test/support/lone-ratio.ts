import type { Count } from "wres-metrics";
import { audit } from "wres-metrics/disclosure";

/** A ratio as it is printed, and the counts behind it: a of n over b of m. */
export interface LoneRatio extends Readonly<Record<"a" | "n" | "b" | "m", Count>> {
  readonly places: number;
  readonly value: string;
}

/** Which of a and b an audit finds at risk where the ratio and the wholes are printed, and small parts are hidden. */
export async function partsAtRisk(
  { a, n, b, m, places, value }: LoneRatio,
  threshold = 10,
): Promise<readonly string[]> {
  const masked = (count: Count): Count => (count !== null && count < threshold ? null : count);
  const { cells } = await audit({
    cells: [
      { id: "a", value: masked(a) },
      { id: "n", value: n },
      { id: "b", value: masked(b) },
      { id: "m", value: m },
      { id: "not-a", value: null },
      { id: "not-b", value: null },
    ],
    sums: [
      { total: "n", parts: ["a", "not-a"] },
      { total: "m", parts: ["b", "not-b"] },
    ],
    figures: [{ id: "ratio", kind: "ratio", of: ["a", "n", "b", "m"], places, value }],
    policy: { threshold },
  });
  return cells.filter(({ id, atRisk }) => (id === "a" || id === "b") && atRisk).map(({ id }) => id);
}
