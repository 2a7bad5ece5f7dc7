import type { Return } from "../../model/return.ts";
import {
  deviation,
  logRatio,
  type Pair,
  pairOf,
  query,
  reasonOf,
  type Scene,
  shareWords,
  staffOf,
  sumOf,
  type Suspicion,
  weightedMedian,
} from "../evidence.ts";
import { flows } from "./flow-checks.ts";

/** A share by which trusts are compared: some people out of some. */
interface PeerShare {
  readonly path: string;
  readonly subject: string;
  readonly of: (wresReturn: Return) => { readonly count: number; readonly rest: number } | null;
}

const shares: readonly PeerShare[] = /* @__PURE__ */ (() => [
  {
    path: "workforce",
    subject: "the balance of BME and White in the workforce",
    of: (one) => {
      const staff = staffOf(one);
      return staff && { count: staff.bme, rest: staff.white };
    },
  },
  ...flows
    .filter(({ path }) => path !== "board.total" && path !== "shortlisting.shortlisted")
    .map(({ path, subject, of }): PeerShare => {
      const whole = (one: Return): Pair | null =>
        path === "shortlisting.appointed" ? pairOf(one.shortlisting?.shortlisted) : staffOf(one);
      return {
        path,
        subject: `the share of ${subject}`,
        of: (one) => {
          const [part, all] = [pairOf(of(one)), whole(one)];
          if (part === null || all === null || sumOf(part) > sumOf(all)) return null;
          return { count: sumOf(part), rest: sumOf(all) - sumOf(part) };
        },
      };
    }),
])();

/** The least spread of a share among trusts: a few that happen to be alike do not make every other one odd. */
const LEAST_SPREAD = 0.5;

/** The median absolute deviation of a normal distribution is its standard deviation divided by this. */
const MAD_OF_NORMAL = 0.6745;

/** Shares of a return that lie far from those of its peers, by the median of their log odds and the spread around it. */
export function peerSuspicions({ now, line }: Scene, peers: readonly Return[]): readonly Suspicion[] {
  return shares.flatMap(({ path, subject, of }) => {
    const own = of(now);
    const odds = peers.flatMap((peer) => {
      const share = of(peer);
      return share === null ? [] : [{ value: logRatio(share.count, share.rest), weight: 1 }];
    });
    if (own === null || odds.length < line("peers-least")) return [];
    const middle = weightedMedian(odds);
    const around = odds.map(({ value }) => ({ value: Math.abs(value - middle), weight: 1 }));
    const spread = Math.max(LEAST_SPREAD, weightedMedian(around) / MAD_OF_NORMAL);
    const apart = (logRatio(own.count, own.rest) - middle) / deviation([own.count, own.rest], spread);
    if (Math.abs(apart) < line("surprise")) return [];
    const percent = (logOdds: number): string => shareWords(1 / (1 + Math.exp(-logOdds)));
    return [
      query("unlike-peers", [path], {
        subject,
        expected: `about ${percent(middle)}, as ${String(odds.length)} peers have`,
        received: percent(logRatio(own.count, own.rest)),
        because: `it lies further from them than they do from each other: ${reasonOf("peers-least")}`,
      }),
    ];
  });
}
