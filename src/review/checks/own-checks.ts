import { withThousands } from "../../foundation/print-number.ts";
import { countOfGroup, type GroupCounts, sumGroupCounts } from "../../model/counts.ts";
import { periodTitle } from "../../model/period.ts";
import type { Return } from "../../model/return.ts";
import { summedRows, workforceTotal } from "../../model/workforce-counts.ts";
import type { ReviewThresholdId } from "../../reference/review-thresholds.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import {
  deviation,
  exchanged,
  groupNames,
  GROUPS,
  isPercentages,
  logRatio,
  type Pair,
  pairOf,
  pairWords,
  percentages,
  query,
  reasonOf,
  type Scene,
  shareWords,
  sumOf,
  surpriseOf,
  type Suspicion,
  swapped,
} from "../evidence.ts";
import { flows } from "./flow-checks.ts";

/** What is odd in a return by itself. */
export function ownSuspicions(scene: Scene): readonly Suspicion[] {
  return [...boardSize(scene), ...rates(scene), ...seniority(scene), ...unknownShares(scene)];
}

function boardSize({ now: { board }, line }: Scene): readonly Suspicion[] {
  return (["total", "voting", "executive", "nonVoting", "nonExecutive"] as const).flatMap((key) => {
    const pair = pairOf(board?.[key]);
    if (pair === null) return [];
    const path = `board.${key}`;
    const subject = key === "total" ? "members of the board" : `members of the board, ${key}`;
    const size = sumOf(pair) + (countOfGroup(board?.[key] ?? {}, "unknown") ?? 0);
    if (size <= line("board-most")) return [];
    if (isPercentages(pair, board?.[key]))
      return [percentages(path, subject, pair, `at most ${String(line("board-most"))} members`)];
    return [
      query("board-size", [path], {
        subject,
        expected: `at most ${String(line("board-most"))}`,
        received: withThousands(size),
        because: reasonOf("board-most"),
      }),
    ];
  });
}

/** A rate of a return: some people out of those who could be among them. */
interface Rate {
  readonly path: string;
  readonly of: string;
  readonly whole: (wresReturn: Return) => GroupCounts;
  readonly wholeWords: string;
  readonly least: ReviewThresholdId | null;
  readonly most: ReviewThresholdId | null;
  /** Beyond it the two groups are further apart than relative likelihoods are; the board is compared by its share. */
  readonly spread: ReviewThresholdId;
}

const staff = ({ workforce }: Return): GroupCounts => workforceTotal(workforce ?? {});

const ratesOfReturn: readonly Rate[] = [
  {
    path: "shortlisting.appointed",
    of: "shortlisting.shortlisted",
    whole: ({ shortlisting }) => shortlisting?.shortlisted ?? {},
    wholeWords: "those shortlisted",
    least: "appointed-least",
    most: "appointed-most",
    spread: "likelihood-spread",
  },
  {
    path: "disciplinary.entered",
    of: "workforce",
    whole: staff,
    wholeWords: "the workforce",
    least: null,
    most: "entered-most",
    spread: "likelihood-spread",
  },
  {
    path: "training.accessed",
    of: "workforce",
    whole: staff,
    wholeWords: "the workforce",
    least: "accessed-least",
    most: null,
    spread: "likelihood-spread",
  },
  {
    path: "board.total",
    of: "workforce",
    whole: staff,
    wholeWords: "the workforce",
    least: null,
    most: null,
    spread: "board-spread",
  },
];

function rates(scene: Scene): readonly Suspicion[] {
  return ratesOfReturn.flatMap((rate) => {
    const flow = flows.find(({ path }) => path === rate.path);
    const counts = flow?.of(scene.now);
    const [now, whole] = [pairOf(counts), pairOf(rate.whole(scene.now))];
    if (flow === undefined || now === null || whole === null || sumOf(whole) === 0) return [];
    const { subject } = flow;
    const over = partsOverWhole(rate, subject, now, whole);
    if (over.length > 0) return over;
    const share = sumOf(now) / sumOf(whole);
    const isFew = rate.least !== null && share < 4 * scene.line(rate.least);
    if (sumOf(whole) >= 300 && isFew && isPercentages(now, counts)) {
      return [
        percentages(rate.path, subject, now, `${withThousands(sumOf(whole))} people, ${rate.wholeWords}`),
      ];
    }
    return [
      ...shareOutside(rate, subject, { now, whole }, scene),
      ...likelihoodOutside(rate, subject, { now, whole }, scene),
    ];
  });
}

/** More people than there are: leavers explain a few. */
function partsOverWhole(
  { path, of, wholeWords }: Rate,
  subject: string,
  now: Pair,
  whole: Pair,
): readonly Suspicion[] {
  if (path === "board.total") return [];
  return GROUPS.flatMap((group) => {
    if (now[group] <= whole[group]) return [];
    return [
      query("part-over-whole", [`${path}.${group}`], {
        subject: `${subject}, ${groupNames[group]}`,
        expected: `at most ${withThousands(whole[group])}, ${wholeWords}`,
        received: withThousands(now[group]),
        because:
          "a share above 100% is a share of other people: leavers are counted here and not in the workforce, and episodes may stand for people",
        restsOn: [of],
      }),
    ];
  });
}

interface Counted {
  readonly now: Pair;
  readonly whole: Pair;
}

function shareOutside(
  rate: Rate,
  subject: string,
  { now, whole }: Counted,
  { line }: Scene,
): readonly Suspicion[] {
  const share = sumOf(now) / sumOf(whole);
  const least = rate.least !== null && share < line(rate.least) ? rate.least : null;
  const most = rate.most !== null && share > line(rate.most) ? rate.most : null;
  const id = least ?? most;
  const few = sumOf(whole) < 100;
  if (id === null || few) return [];
  const bound = shareWords(line(id));
  return [
    query("outside-known-range", [rate.path, rate.of], {
      subject,
      expected: `${id === least ? "at least" : "at most"} ${bound} of ${withThousands(sumOf(whole))}, ${rate.wholeWords}`,
      received: `${withThousands(sumOf(now))}, which is ${shareWords(share)}`,
      because: reasonOf(id),
      restsOn: [rate.of],
    }),
  ];
}

/** The two groups are further apart than in any trust that is known. */
function likelihoodOutside(
  rate: Rate,
  subject: string,
  { now, whole }: Counted,
  { line }: Scene,
): readonly Suspicion[] {
  const surprise = surpriseOf(rate.path, line);
  const apart = (pair: Pair): number =>
    (logRatio(pair.bme, pair.white) - logRatio(whole.bme, whole.white)) /
    deviation([pair.white, pair.bme], line(rate.spread));
  if (Math.abs(apart(now)) < surprise) return [];
  if (Math.abs(apart(exchanged(now))) < line("likeness")) {
    return [
      swapped(rate.path, subject, {
        now,
        like: `${rate.wholeWords}, ${pairWords(whole)}`,
        restsOn: [rate.of],
      }),
    ];
  }
  return [
    query("outside-known-range", [rate.path, rate.of], {
      subject,
      expected: `a balance more like that of ${rate.wholeWords}, ${pairWords(whole)}`,
      received: pairWords(now),
      because: `the two groups are further apart than chance and the trusts that are known allow: ${reasonOf(rate.spread)}`,
      restsOn: [rate.of],
    }),
  ];
}

const seniorBands: ReadonlySet<string> = /* @__PURE__ */ (() =>
  new Set(rowGroupings.flatMap(({ id, rows }) => (id === "bands-8a-and-above" ? rows : []))))();

/** More BME staff than White staff, and among senior staff more of them still: the groups were exchanged throughout. */
function seniority({ now: { workforce = {} }, line }: Scene): readonly Suspicion[] {
  const senior = sumGroupCounts(
    summedRows(workforce).flatMap(({ id, row }) => (seniorBands.has(id) ? [row] : [])),
  );
  const [above, all] = [pairOf(senior), pairOf(workforceTotal(workforce))];
  if (above === null || all === null || all.bme <= all.white) return [];
  const apart =
    (logRatio(above.bme, above.white) - logRatio(all.bme, all.white)) /
    deviation([above.white, above.bme], line("seniority-spread"));
  if (apart < line("likeness")) return [];
  return [
    query("groups-swapped", ["workforce"], {
      subject: "the workforce",
      expected: pairWords(exchanged(all)),
      received: pairWords(all),
      because: `BME staff would be the majority, and more so in bands 8a and above (${pairWords(above)}): ${reasonOf("seniority-spread")}`,
    }),
  ];
}

/** The ethnicity of more people is unknown than in trusts. */
function unknownShares({ now, line }: Scene): readonly Suspicion[] {
  const counted = [
    { path: "workforce.total", subject: "the workforce", counts: staff(now) },
    {
      path: "shortlisting.shortlisted",
      subject: "people shortlisted",
      counts: now.shortlisting?.shortlisted ?? {},
    },
  ];
  return counted.flatMap(({ path, subject, counts }) => {
    const [known, unknown] = [pairOf(counts), countOfGroup(counts, "unknown")];
    if (known === null || unknown === null || unknown <= line("unknown-most") * (sumOf(known) + unknown))
      return [];
    const share = shareWords(unknown / (sumOf(known) + unknown));
    return [
      query("unknown-large", [`${path}.unknown`], {
        subject: `${subject}, ethnicity unknown`,
        expected: `at most ${shareWords(line("unknown-most"))} of ${withThousands(sumOf(known) + unknown)}`,
        received: `${withThousands(unknown)}, which is ${share}`,
        because: reasonOf("unknown-most"),
        restsOn: [path],
      }),
    ];
  });
}

/** The return beside it is of the year before, and of the same organisation. */
export function lastYearSuspicions({ now, was }: Pick<Scene, "now" | "was">): readonly Suspicion[] {
  if (was === null) return [];
  const [expected, received] = [{ year: now.year - 1, period: now.period }, was].map(periodTitle);
  const isOwn = was.organisation.code === now.organisation.code;
  return [
    ...(expected === received ? [] : [oddBeside("year", String(expected), String(received))]),
    ...(isOwn ? [] : [oddBeside("organisation.code", now.organisation.code, was.organisation.code)]),
  ];
}

function oddBeside(path: string, expected: string, received: string): Suspicion {
  return {
    code: "not-last-year",
    severity: "warning",
    paths: [path],
    subject: "the return beside it",
    expected,
    received,
    because: "a change is of one organisation from one year to the next",
  };
}
