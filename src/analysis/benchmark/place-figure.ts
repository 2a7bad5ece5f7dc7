import { divide, type Fraction } from "../../foundation/fraction.ts";
import type { HigherIs, Placement, Standing } from "../../model/benchmark.ts";
import { compareFigures } from "./compare-figures.ts";
import { placeComparison } from "./place-comparison.ts";
import { placeShare } from "./place-share.ts";
import type { Figure } from "./read-figure.ts";

/** What a figure is placed around, and how. */
export interface PlacementSetting {
  readonly centre: { readonly fraction: Fraction; readonly peers: number | "given" };
  readonly higherIs: HigherIs;
  readonly dispersion: number;
}

/** Two figures may differ and be as far from even: neither is then the better. */
const standings = [
  "worse-than-average",
  "not-distinguishable-from-average",
  "better-than-average",
] as const satisfies readonly Standing[];

/** Places a figure around an average: a share in a funnel, a ratio or a difference by its own interval. */
export function placeFigure(figure: Figure, setting: PlacementSetting): Placement {
  const { centre, higherIs, dispersion } = setting;
  const { counts, unit } = figure;
  if (typeof counts === "string") return { status: "not-placed", reason: counts };
  const around = divide(centre.fraction);
  const limits =
    counts.kind === "share"
      ? placeShare(counts.share, around.toNumber(), dispersion)
      : placeComparison(counts, around.toNumber());
  if (limits === null) return { status: "not-placed", reason: "no-variation" };
  const order = compareFigures(figure.fraction, centre.fraction, { higherIs, unit });
  return {
    status: "placed",
    ...limits,
    centre: around,
    centreFrom: centre.peers,
    dispersion,
    standing: limits.beyond === "none" ? standings[1] : (standings[order + 1] ?? standings[1]),
  };
}
