import type { Decimal } from "../../foundation/decimal.ts";
import { divide, fraction } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { BenchmarkOptions, HigherIs, PeerLeftOut } from "../../model/benchmark.ts";
import { chosenDirection } from "./chosen-direction.ts";
import { compareFigures } from "./compare-figures.ts";
import { isMeasuredAlike } from "./is-measured-alike.ts";
import type { Figure, ReadFigure } from "./read-figure.ts";

/** The peers that a figure can be compared with, and how many of them are on which side of it. */
export interface CountedPeers {
  readonly compared: readonly Figure[];
  readonly leftOut: readonly PeerLeftOut[];
  readonly higherIs: HigherIs;
  readonly better: number;
  readonly tied: number;
  readonly worse: number;
  /** 100 × worse / peers; null where there is no figure, or no peer to compare it with. */
  readonly percentile: Decimal | null;
}

/** Counts the peers whose figure is better, tied or worse. */
export function countPeers(
  own: ReadFigure,
  peers: readonly ReadFigure[],
  options: BenchmarkOptions,
): CountedPeers {
  const { unit } = own;
  const higherIs = chosenDirection(own, options);
  const leftOut: PeerLeftOut[] = [];
  const compared: Figure[] = [];
  for (const [peer, read] of peers.entries()) {
    if (read.unit !== unit) {
      throw new WresError("invalid-option", `peer ${String(peer)} is a ${read.unit}, not a ${unit}.`);
    }
    if (!isMeasuredAlike(own, read)) leftOut.push({ peer, reason: "not-comparable" });
    else if (read.status === "read") compared.push(read);
    else leftOut.push({ peer, reason: read.reason });
  }
  const orders =
    own.status === "no-figure"
      ? []
      : compared.map((peer) => compareFigures(own.fraction, peer.fraction, { higherIs, unit }));
  const peersWhere = (wanted: -1 | 0 | 1): number => orders.filter((order) => order === wanted).length;
  const [better, tied, worse] = [peersWhere(-1), peersWhere(0), peersWhere(1)];
  const isPlaced = own.status === "read" && compared.length > 0;
  const percentile = isPlaced ? divide(fraction(100 * worse, compared.length)) : null;
  return { compared, leftOut, higherIs, better, tied, worse, percentile };
}
