import { capitalised, inSentence } from "../../foundation/capitals.ts";
import { withThousands } from "../../foundation/print-number.ts";
import type { Standing } from "../../model/benchmarks.ts";
import type { ComparedMeasure, TrustFigure } from "../../model/document-contents.ts";
import type { CalculatedMeasure } from "../../model/measure.ts";
import { measuredWays } from "../../model/measured-ways.ts";
import { type PeerWords, peerWords, placedAs } from "./standing-words.ts";
import { wayWords, waysSentence } from "./way-words.ts";

/** The spread of the trusts' figures, of each way of measuring apart, and how many of them lie beyond the limits of chance. */
export function spreadWords(
  { trusts }: Pick<ComparedMeasure, "trusts">,
  peers: PeerWords = peerWords({ partOf: null }),
): readonly string[] {
  const ways = measuredWays(trusts);
  const all = withThousands(trusts.length);
  const counted = figuresOf(trusts).length;
  if (counted === 0) return placedWords(trusts, peers);
  if (counted === 1) {
    const only = trusts.length === 1 ? [] : [`Only one of the ${all} ${peers.many} has a figure.`];
    return [...only, ...waysSentence(trusts, peers), ...placedWords(trusts, peers)];
  }
  const without = trusts.length - counted;
  const lacking =
    without === 0
      ? []
      : [
          `${withThousands(without)} of the ${all} ${peers.many} ${without === 1 ? "has" : "have"} no figure.`,
        ];
  const spreads = ways.flatMap((way) => {
    const spread = spreadOf(figuresOf(way.figures), peers);
    if (spread === null) return [];
    return ways.length === 1 ? [spread] : [`${capitalised(wayWords(way))}: ${inSentence(spread)}`];
  });
  return [...waysSentence(trusts, peers), [...spreads, ...lacking].join(" "), ...placedWords(trusts, peers)];
}

/** The figures that there are, the lowest first. */
function figuresOf(trusts: readonly TrustFigure[]): readonly CalculatedMeasure[] {
  return trusts
    .map(({ measure }) => measure)
    .filter((measure) => measure.status === "calculated")
    .toSorted((one, other) => one.number - other.number);
}

/** From where to where figures that are measured alike run; null where there are fewer than two. */
function spreadOf(figures: readonly CalculatedMeasure[], { many }: PeerWords): string | null {
  const [least, middle, most] = [figures[0], figures[Math.ceil(figures.length / 2) - 1], figures.at(-1)];
  if (least === undefined || middle === undefined || most === undefined || figures.length === 1) return null;
  const counted = withThousands(figures.length);
  const half =
    figures.length % 2 === 0
      ? `half of the ${counted} ${many} have ${middle.printed} or less`
      : `the middle one of the ${counted} ${many} has ${middle.printed}`;
  // Two have no middle that says more than they do.
  return least.printed === most.printed
    ? `${figures.length === 2 ? "Both" : `All ${counted}`} figures are ${least.printed}.`
    : `The figures run from ${least.printed} to ${most.printed}${figures.length === 2 ? "" : `; ${half}`}.`;
}

/** How many stand apart from the others; the sign of each is explained once, above the first table. */
function placedWords(trusts: ComparedMeasure["trusts"], { one, many }: PeerWords): readonly string[] {
  const standings = trusts.flatMap(({ benchmark }) => placedAs(benchmark) ?? []);
  if (standings.length === 0) return [];
  const count = (standing: Standing): number => standings.filter((one) => one === standing).length;
  const [better, worse] = [count("better-than-average"), count("worse-than-average")];
  const all = withThousands(standings.length);
  if (standings.length === 1) {
    return [
      `Only one ${one} is tested against the others: it is ${better === 1 ? "better, beyond chance" : worse === 1 ? "worse, beyond chance" : "not significantly different"}.`,
    ];
  }
  if (better + worse === 0) {
    const none = standings.length === 2 ? "Neither" : "None";
    return [`${none} of the ${all} ${many} that are tested stands apart beyond chance.`];
  }
  const is = (size: number): string => `${withThousands(size)} ${size === 1 ? "is" : "are"}`;
  return [
    `Of the ${all} ${many} that are tested, ${is(better)} better than the others beyond chance and ${is(worse)} worse.`,
  ];
}
