import { difference, type Fraction, quotient } from "../../foundation/fraction.ts";
import type { ShareCounts } from "../../statistics/share-counts.ts";
import type { ComparedCounts } from "../uncertainty/compared-counts.ts";
import type { Figure } from "./read-figure.ts";

/** The average of peers, and how many of them gave the counts it is made of. */
export interface PeersAverage {
  readonly fraction: Fraction;
  readonly peers: number;
}

/** Pools the counts of the peers that give them, and takes the figure of the pool: ratios are never averaged. */
export function peersAverage(peers: readonly Figure[]): PeersAverage | null {
  const given = peers.flatMap(({ counts }) => (typeof counts === "string" ? [] : [counts]));
  const [kind] = given.map((counts) => counts.kind);
  if (kind === undefined) return null;
  const [one, other] = [pooled(given.flatMap(firstOf)), pooled(given.flatMap(secondOf))];
  if (kind === "share") return { fraction: one, peers: given.length };
  if (kind === "difference") return { fraction: difference(one, other), peers: given.length };
  return other.numerator === 0n ? null : { fraction: quotient(one, other), peers: given.length };
}

function firstOf(counts: ComparedCounts): ShareCounts {
  return counts.kind === "share" ? counts.share : counts.groups.a;
}

/** Representation is over the whole, in which the row is. */
function secondOf(counts: ComparedCounts): readonly ShareCounts[] {
  if (counts.kind === "share") return [];
  const { a, b } = counts.groups;
  return counts.kind === "representation" ? [a, b] : [b];
}

function pooled(shares: readonly ShareCounts[]): Fraction {
  let numerator = 0n;
  let denominator = 0n;
  for (const { count, of } of shares) {
    numerator += BigInt(count);
    denominator += BigInt(of);
  }
  return { numerator, denominator };
}
