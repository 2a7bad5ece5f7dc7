import { WresError } from "../../foundation/wres-error.ts";
import type { BenchmarkOptions, HigherIs, Placement } from "../../model/benchmark.ts";
import { divide } from "../../foundation/fraction.ts";
import { funnelDispersion } from "../../statistics/funnel-dispersion.ts";
import { peersAverage } from "./peers-average.ts";
import { placeFigure, type PlacementSetting } from "./place-figure.ts";
import { type Figure, readFigure } from "./read-figure.ts";

/** Places a figure around the average that was given, else around that of its peers' counts. */
export function averagePlacement(
  own: Figure,
  peers: readonly Figure[],
  options: BenchmarkOptions & { readonly higherIs: HigherIs },
): Placement {
  const { higherIs, dispersion = 1 } = options;
  if (options.dispersion !== undefined && own.unit !== "proportion") {
    throw new WresError("invalid-option", `dispersion is for shares; this is a ${own.unit}.`);
  }
  const centre = options.centre === undefined ? peersAverage(peers) : givenCentre(own, options.centre);
  if (centre === null) return { status: "not-placed", reason: "no-average" };
  const factor = dispersion === "from-peers" ? estimated(peers, centre) : dispersion;
  if (factor === null) return { status: "not-placed", reason: "no-variation" };
  return placeFigure(own, { centre, higherIs, dispersion: factor });
}

function givenCentre(
  { unit }: Figure,
  value: NonNullable<BenchmarkOptions["centre"]>,
): PlacementSetting["centre"] | null {
  const read = readFigure(value);
  if (read.unit !== unit) throw new WresError("invalid-option", `centre is a ${read.unit}, not a ${unit}.`);
  return read.status === "read" ? { fraction: read.fraction, peers: "given" } : null;
}

function estimated(peers: readonly Figure[], { fraction }: PlacementSetting["centre"]): number | null {
  const shares = peers.flatMap(({ counts }) =>
    typeof counts !== "string" && counts.kind === "share" ? [counts.share] : [],
  );
  return funnelDispersion({ centre: divide(fraction).toNumber(), shares });
}
