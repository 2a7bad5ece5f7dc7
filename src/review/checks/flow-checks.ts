import { withThousands } from "../../foundation/print-number.ts";
import { type GroupCounts, sumCounts } from "../../model/counts.ts";
import type { Return } from "../../model/return.ts";
import { workforceTotal } from "../../model/workforce-counts.ts";
import type { ReviewThresholdId } from "../../reference/review-thresholds.ts";
import {
  deviation,
  exchanged,
  factorWords,
  logRatio,
  meantFor,
  meantWords,
  oddsApart,
  type Pair,
  pairOf,
  pairWords,
  query,
  reasonOf,
  type Scene,
  sumOf,
  type Suspicion,
} from "../evidence.ts";

/** People who are counted at one place of a return, and how they change from year to year. */
export interface Flow {
  readonly path: string;
  readonly subject: string;
  readonly of: (wresReturn: Return) => GroupCounts | undefined;
  readonly spread: ReviewThresholdId;
  readonly groupSpread: ReviewThresholdId;
}

/** Everything that happens to people in a year, in the order of the return. */
export const flows: readonly Flow[] = [
  {
    path: "shortlisting.shortlisted",
    subject: "people shortlisted",
    of: ({ shortlisting }) => shortlisting?.shortlisted,
    spread: "flow-spread",
    groupSpread: "flow-group-spread",
  },
  {
    path: "shortlisting.appointed",
    subject: "people appointed",
    of: ({ shortlisting }) => shortlisting?.appointed,
    spread: "flow-spread",
    groupSpread: "flow-group-spread",
  },
  {
    path: "disciplinary.entered",
    subject: "people who entered the disciplinary process",
    of: ({ disciplinary }) => disciplinary?.entered,
    spread: "flow-spread",
    groupSpread: "flow-group-spread",
  },
  {
    path: "training.accessed",
    subject: "people who accessed training",
    of: ({ training }) => training?.accessed,
    spread: "flow-spread",
    groupSpread: "flow-group-spread",
  },
  {
    path: "board.total",
    subject: "members of the board",
    of: ({ board }) => board?.total,
    spread: "flow-spread",
    groupSpread: "board-spread",
  },
];

/** The flows of a return beside those of last year. */
export function flowSuspicions(scene: Scene): readonly Suspicion[] {
  return flows.flatMap((flow) => {
    const [now, was] = [pairOf(flow.of(scene.now)), scene.was && pairOf(flow.of(scene.was))];
    if (now === null || was === null) return [];
    const years: Years = { flow, now, was };
    return [
      ...copied(years, scene),
      ...casesOfTwoYears(years, scene),
      ...regrouped(years, scene),
      ...resized(years, scene),
    ];
  });
}

interface Years {
  readonly flow: Flow;
  readonly now: Pair;
  readonly was: Pair;
}

/** Once in so many honest returns, counts are those of last year by chance. */
const COINCIDENCE = 1 / 1000;

/** Last year's counts again: where numbers are large, they are not the same two years running. */
function copied({ flow: { path, subject }, now, was }: Years, { now: later, was: earlier }: Scene) {
  if (path === "board.total" || now.white !== was.white || now.bme !== was.bme) return [];
  const isOld = later.year === earlier?.year;
  // The chance that two Poisson counts with one mean n are the same is near to 1 / √(4πn).
  const chance = [now.white, now.bme].reduce((all, count) => all / Math.sqrt(4 * Math.PI * (count + 0.5)), 1);
  if (isOld || chance > COINCIDENCE) return [];
  return [
    query("same-as-last-year", [path], {
      subject,
      expected: "other counts than last year's",
      received: pairWords(now),
      because: "counts as large as these are hardly ever the same two years running",
    }),
  ];
}

/** Twice as many cases as in the one year before: those of two years, under the name of one. */
function casesOfTwoYears({ flow, now, was }: Years, { now: later, was: earlier, line }: Scene) {
  if (flow.path !== "disciplinary.entered") return [];
  const window = later.disciplinary?.window ?? "not-stated";
  if (window.startsWith("two-year")) return [];
  const wasOfTwoYears = earlier?.disciplinary?.window?.startsWith("two-year") ?? false;
  const before = pairOf(earlier?.disciplinary?.enteredPreviousYear);
  // Where last year's return gives both years together, its own part of them is the one year to compare with.
  const own = !wasOfTwoYears ? was : before && { white: was.white - before.white, bme: was.bme - before.bme };
  const lastYear = own === null ? 0 : sumOf(own);
  if (own === null || lastYear <= 0) return [];
  // A trust that has merged has more staff, and more cases.
  const [staff, staffBefore] = [staffOf(later), earlier && staffOf(earlier)];
  const grown = staff !== null && staffBefore !== null ? Math.max(1, staff / staffBefore) : 1;
  const expected = lastYear * grown;
  const factor = sumOf(now) / expected;
  const apart = logRatio(sumOf(now), expected) / deviation([sumOf(now), lastYear], line("cases-spread"));
  if (factor < line("cases-doubled") || factor > 3 || apart < 1.1 * line("likeness")) return [];
  const grows = (group: keyof Pair): boolean => own[group] < 8 || now[group] >= own[group];
  if (!grows("white") || !grows("bme")) return [];
  return [
    query("two-year-total", [flow.path, "disciplinary.window"], {
      subject: flow.subject,
      expected: `about ${withThousands(lastYear)} in one year, or a window of two years`,
      received: `${withThousands(sumOf(now))} with the window ${window}`,
      because: `that is ${factorWords(factor)} of last year's number, and ${reasonOf("cases-doubled")}`,
    }),
  ];
}

function staffOf({ workforce }: Return): number | null {
  const pair = pairOf(workforceTotal(workforce ?? {}));
  return pair === null || sumOf(pair) === 0 ? null : sumOf(pair);
}

/** The balance of the two groups has changed: exchanged, one of them mistyped, or one that holds everybody. */
function regrouped({ flow: { path, subject, groupSpread }, now, was }: Years, { line }: Scene) {
  const spread = line(groupSpread);
  const surprise = path === "board.total" ? 0.75 * line("surprise") : line("surprise");
  const apart = Math.abs(oddsApart(now, was, spread));
  // An exchange explains all of it at once, so that less surprise is enough.
  const isExchanged =
    Math.abs(oddsApart(exchanged(now), was, spread)) < Math.min(line("likeness"), apart / 2);
  if (apart >= 0.75 * surprise && isExchanged) {
    return [swapped(path, subject, { now, like: `last year's, ${pairWords(was)}` })];
  }
  if (apart < surprise) return [];
  const growth = line("flow-spread");
  const isLike = (count: number, of: number): boolean =>
    Math.abs(logRatio(count, of)) < line("likeness") * deviation([count, of], growth);
  for (const [group, other] of [
    ["white", "bme"],
    ["bme", "white"],
  ] as const) {
    if (!isLike(now[other], was[other])) continue;
    const expected = (was[group] * (now[other] + 1)) / (was[other] + 1);
    const name = group === "white" ? "White" : "BME";
    const meant = meantFor(
      now[group],
      expected,
      (count) => isLike(count, expected) && isLike(count, was[group]),
    );
    const isEverybody = Math.abs(now[group] / (expected + now[other]) - 1) < 0.15;
    const said = {
      subject: `${subject}, ${name}`,
      expected: `about ${withThousands(Math.round(expected))}`,
      received: withThousands(now[group]),
    };
    if (isEverybody && now[group] > 1.5 * was[group]) {
      const because = "that is about as many as both groups together";
      return [query("total-for-group", [`${path}.${group}`], { ...said, because })];
    }
    if (now[group] === 0) {
      const because = `there were ${withThousands(was[group])} last year, and the other group is as it was`;
      return [query("zero-for-many", [`${path}.${group}`], { ...said, because })];
    }
    if (meant !== null) {
      const because = `there were ${withThousands(was[group])} last year; ${meantWords(now[group], meant)}`;
      return [query("digit-slip", [`${path}.${group}`], { ...said, because })];
    }
  }
  return [
    query("large-change", [path], {
      subject,
      expected: `about the balance of last year, ${pairWords(was)}`,
      received: pairWords(now),
      because: `the balance of the two groups has changed more than chance allows, and ${reasonOf("flow-group-spread")}`,
    }),
  ];
}

/** Counts that would be like others with White and BME exchanged. */
export function swapped(
  path: string,
  subject: string,
  {
    now,
    like,
    restsOn = [],
  }: { readonly now: Pair; readonly like: string; readonly restsOn?: readonly string[] },
): Suspicion {
  return query("groups-swapped", [path], {
    subject,
    expected: pairWords(exchanged(now)),
    received: pairWords(now),
    because: `with White and BME exchanged, this is like ${like}`,
    restsOn,
  });
}

/** Both groups have grown or shrunk together by more than the year explains. */
function resized({ flow, now, was }: Years, scene: Scene) {
  const { path, subject } = flow;
  if (path === "board.total") return [];
  const spread = scene.line(flow.spread);
  const change = logRatio(sumOf(now), sumOf(was));
  const apart = change / deviation([sumOf(now), sumOf(was)], spread);
  // Numbers that add up to 100 need no great surprise beside it.
  if (change < -Math.LN2 && isPercentages(now, flow.of(scene.now))) {
    return [percentages(path, subject, now, `${withThousands(sumOf(was))} last year`)];
  }
  if (Math.abs(apart) < scene.line("surprise")) return [];
  const said = {
    subject,
    expected: `about ${withThousands(sumOf(was))}, as last year`,
    received: pairWords(now),
    restsOn: [],
  };
  const power = Math.round(change / Math.LN10);
  const isPower = (count: number, before: number): boolean =>
    Math.abs(logRatio(count, before) - power * Math.LN10) <
    scene.line("likeness") * deviation([count, before], spread);
  if (power !== 0 && isPower(now.white, was.white) && isPower(now.bme, was.bme)) {
    const because = `that is ${factorWords(Math.exp(change))} times last year's number, in both groups`;
    return [query("power-of-ten", [path], { ...said, because })];
  }
  const because = `the number has changed more than chance allows: ${reasonOf("flow-spread")}`;
  return [query("large-change", [path], { ...said, because })];
}

/** Numbers that add up to 100, or to 99 or 101 after rounding. */
export function isPercentages(pair: Pair, counts: GroupCounts | undefined): boolean {
  const all = sumCounts([pair.white, pair.bme, counts?.unknown ?? 0]) ?? 0;
  return [all, sumOf(pair)].some((sum) => sum >= 99 && sum <= 101);
}

/** Percentages that were typed where people are counted. */
export function percentages(path: string, subject: string, now: Pair, beside: string): Suspicion {
  return query("percentages-as-counts", [path], {
    subject,
    expected: `counts of people, of the size of ${beside}`,
    received: pairWords(now),
    because: "the numbers add up to 100, as percentages do",
  });
}
