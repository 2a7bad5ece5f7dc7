import { withThousands } from "../../foundation/print-number.ts";
import { inSentence } from "../../foundation/capitals.ts";
import type { LocalCounts, SchemeCounts } from "../../model/local-counts.ts";
import { schemeOf } from "../../model/local-measure.ts";
import { countInScheme } from "../../model/rules/local-rules.ts";
import { amountFlows } from "./amount-checks.ts";
import { isSamePeriod } from "../../model/period.ts";
import type { Return } from "../../model/return.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { withReadyMade } from "../../reference/standards-beside.ts";
import {
  deviation,
  exchanged,
  factorWords,
  type Flow,
  groupNames,
  GROUPS,
  isPercentages,
  logRatio,
  meantFor,
  meantWords,
  oddsApart,
  type Pair,
  pairOf,
  pairWords,
  percentages,
  query,
  reasonOf,
  type Scene,
  staffOf,
  sumOf,
  surpriseOf,
  type Suspicion,
  swapped,
} from "../evidence.ts";

/** Everything that happens to people in a year, in the order of the return. */
export const flows: readonly Flow[] = [
  {
    path: "shortlisting.shortlisted",
    subject: "people shortlisted",
    of: ({ shortlisting }) => shortlisting?.shortlisted,
    groupSpread: "flow-group-spread",
  },
  {
    path: "shortlisting.appointed",
    subject: "people appointed",
    of: ({ shortlisting }) => shortlisting?.appointed,
    groupSpread: "flow-group-spread",
  },
  {
    path: "disciplinary.entered",
    subject: "people who entered the disciplinary process",
    of: ({ disciplinary }) => disciplinary?.entered,
    groupSpread: "flow-group-spread",
  },
  {
    path: "training.accessed",
    subject: "people who accessed training",
    of: ({ training }) => training?.accessed,
    groupSpread: "flow-group-spread",
  },
  {
    path: "board.total",
    subject: "members of the board",
    of: ({ board }) => board?.total,
    groupSpread: "board-spread",
  },
];

/** The flows of a return beside those of last year. */
export function flowSuspicions(scene: Scene): readonly Suspicion[] {
  return [...flows, ...localFlows(scene.now)].flatMap((flow) => {
    const [now, was] = [pairIn(flow, scene.now), scene.was && pairIn(flow, scene.was)];
    if (now === null || was === null) return [];
    const years: Years = { flow, now, was };
    return [
      ...copied(years, scene),
      ...casesOfTwoYears(years, scene),
      ...regrouped(years, scene),
      ...emptied(years, scene),
      ...resized(years, scene),
    ];
  });
}

/** The two groups of a flow, with the names that they have there. */
function pairIn({ of, scheme }: Flow, wresReturn: Return): Pair | null {
  const pair = pairOf(of(wresReturn));
  if (pair === null || scheme === undefined) return pair;
  return { ...pair, names: { white: scheme.reference.label, bme: scheme.compared.label } };
}

/** The people whom local measures count, in the order of a return. A measure that no definition is known of is left out. */
function localFlows({ definitions = [], local = {} }: Return): readonly Flow[] {
  const known = new Map(withReadyMade(definitions).map((one) => [one.id, one]));
  return Object.keys(local).flatMap((id) => {
    const definition = known.get(id);
    return definition === undefined ? [] : flowsOfLocal(definition);
  });
}

function flowsOfLocal(definition: MeasureDefinition): readonly Flow[] {
  const { id, title } = definition;
  const scheme = schemeOf(definition);
  if (definition.kind === "rate-of-an-amount") return amountFlows(definition, scheme);
  const flow = (field: string, what: string, countsOf: (counts: LocalCounts) => SchemeCounts): Flow => ({
    path: `local.${id}.${field}`,
    subject: `${inSentence(title)}, ${what}`,
    of: ({ local = {} }) => {
      const counts = countsOf(local[id] ?? {});
      const at = (group: string): number | null => countInScheme(counts, scheme, group);
      return { white: at(scheme.reference.id), bme: at(scheme.compared.id), unknown: at(scheme.unknown.id) };
    },
    groupSpread: "flow-group-spread",
    scheme: scheme.id === "ethnicity" ? undefined : scheme,
  });
  return [
    flow("counted", "people counted", ({ counted = {} }) => counted),
    flow("outOf", "people whom they are out of", ({ outOf = {} }) => outOf),
    flow("answers", "people who answered", ({ answers = {} }) =>
      Object.fromEntries(Object.entries(answers).map(([group, { answered = null }]) => [group, answered])),
    ),
  ];
}

interface Years {
  readonly flow: Flow;
  readonly now: Pair;
  readonly was: Pair;
}

/** Once in so many honest returns, counts are those of last year by chance. */
const COINCIDENCE = 0.001;

/** Last year's counts again: where numbers are large, they are not the same two years running. */
function copied({ flow: { path, subject }, now, was }: Years, { now: later, was: earlier }: Scene) {
  if (path === "board.total" || now.white !== was.white || now.bme !== was.bme) return [];
  const isOld = earlier !== null && isSamePeriod(later, earlier);
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
  // The cases of a part of the year have no window that could be another.
  if (window.startsWith("two-year") || later.period !== undefined) return [];
  const wasOfTwoYears = earlier?.disciplinary?.window?.startsWith("two-year") ?? false;
  const before = pairOf(earlier?.disciplinary?.enteredPreviousYear);
  // Where last year's return gives both years together, its own part of them is the one year to compare with.
  const own = !wasOfTwoYears ? was : before && { white: was.white - before.white, bme: was.bme - before.bme };
  const lastYear = own === null ? 0 : sumOf(own);
  if (own === null || lastYear <= 0) return [];
  // A trust that has merged has more staff, and more cases.
  const [staff, staffBefore] = [later, earlier].map((one) => {
    const pair = one && staffOf(one);
    return pair === null ? 0 : sumOf(pair);
  });
  const grown = staff && staffBefore ? Math.max(1, staff / staffBefore) : 1;
  const expected = lastYear * grown;
  const factor = sumOf(now) / expected;
  const apart = logRatio(sumOf(now), expected) / deviation([sumOf(now), lastYear], line("cases-spread"));
  if (factor < line("cases-doubled") || factor > 3 || apart < 1.1 * line("likeness")) return [];
  const grows = (group: (typeof GROUPS)[number]): boolean => own[group] < 8 || now[group] >= own[group];
  if (!grows("white") || !grows("bme")) return [];
  return [
    query("two-year-total", [flow.path, "disciplinary.window"], {
      subject: flow.subject,
      expected: `about ${withThousands(lastYear)} in one year, or a window of two years`,
      received: `${withThousands(sumOf(now))} with the window ${window}`,
      because: `that is ${factorWords(factor)} times last year's number, and ${reasonOf("cases-doubled")}`,
    }),
  ];
}

/** The balance of the two groups has changed: exchanged, one of them mistyped, or one that holds everybody. */
function regrouped({ flow, now, was }: Years, { line }: Scene) {
  const { path, subject, groupSpread, scheme } = flow;
  const at = (key: string): string =>
    [path, key, ...(flow.field === undefined ? [] : [flow.field])].join(".");
  const { names = groupNames } = now;
  const keys = { white: scheme?.reference.id ?? "white", bme: scheme?.compared.id ?? "bme" };
  const spread = line(groupSpread);
  const surprise = surpriseOf(path, line);
  const apart = Math.abs(oddsApart(now, was, spread));
  // An exchange explains all of it at once, so that less surprise is enough.
  const isExchanged =
    Math.abs(oddsApart(exchanged(now), was, spread)) < Math.min(line("likeness"), apart / 2) &&
    (flow.field === undefined || areLike(exchanged(now), was, line));
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
    const meant = meantFor(
      now[group],
      expected,
      (count) => isLike(count, expected) && isLike(count, was[group]),
    );
    const isEverybody = Math.abs(now[group] / (expected + now[other]) - 1) < 0.15;
    const said = {
      subject: `${subject}, ${names[group]}`,
      expected: `about ${withThousands(Math.round(expected))}`,
      received: withThousands(now[group]),
    };
    if (isEverybody && now[group] > 1.5 * was[group]) {
      const because = "that is about as many as both groups together";
      return [query("total-for-group", [at(keys[group])], { ...said, because })];
    }
    if (now[group] === 0) {
      const because = `there were ${withThousands(was[group])} last year, and the other group is as it was`;
      return [query("zero-for-many", [at(keys[group])], { ...said, because })];
    }
    if (meant !== null) {
      const because = `there were ${withThousands(was[group])} last year; ${meantWords(now[group], meant)}`;
      return [query("digit-slip", [at(keys[group])], { ...said, because })];
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

/** Amounts have no chance of small numbers: each of the two has to be like last year's. */
function areLike(one: Pair, other: Pair, line: Scene["line"]): boolean {
  const most = line("likeness") * line("flow-spread");
  return GROUPS.every((group) => Math.abs(logRatio(one[group], other[group])) < most);
}

/** Nobody of either group, where there were many: even after a fall as large as years have, chance would leave somebody. */
function emptied({ flow: { path, subject }, now, was }: Years, { line }: Scene) {
  const fewest = sumOf(was) * Math.exp(-line("likeness") * line("flow-spread"));
  // The chance of no case, where n are expected, is e to the power of −n.
  if (sumOf(now) > 0 || path === "board.total" || fewest < -Math.log(COINCIDENCE)) return [];
  return [
    query("zero-for-many", [path], {
      subject,
      expected: `about ${withThousands(sumOf(was))}, as last year`,
      received: pairWords(now),
      because: "so many do not become none in a year",
    }),
  ];
}

/** Both groups have grown or shrunk together by more than the year explains. */
function resized({ flow, now, was }: Years, scene: Scene) {
  const { path, subject } = flow;
  if (path === "board.total") return [];
  const spread = scene.line("flow-spread");
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
