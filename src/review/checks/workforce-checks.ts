import { withThousands } from "../../foundation/print-number.ts";
import { type ExistingRow, existingRows, summedRows, workforceTotal } from "../../model/workforce-counts.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import {
  apartFrom,
  deviation,
  exchanged,
  factorWords,
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
  sumOf,
  type Suspicion,
  swapped,
  weightedMedian,
} from "../evidence.ts";
import { flows } from "./flow-checks.ts";

/** A row of both years. */
interface RowYears {
  readonly path: string;
  readonly part: ExistingRow["part"];
  readonly title: string;
  readonly now: Pair;
  readonly was: Pair;
}

/** The workforce of two years: its rows, its totals, and how much most people's rows have grown. */
interface WorkforceYears {
  readonly rows: readonly RowYears[];
  readonly now: Pair;
  readonly was: Pair;
  /** The logarithm of the factor by which most rows have grown. */
  readonly growth: number;
  /** The spread of a row beside that; two trusts that merge differ in their rows. */
  readonly spread: number;
}

const SUBJECT = "the workforce";

/** The workforce beside that of last year. */
export function workforceSuspicions(scene: Scene): readonly Suspicion[] {
  const years = workforceYears(scene);
  if (years === null) return percentagesByRow(scene);
  const whole = [
    ...percentagesByRow(scene),
    ...swappedWhole(years, scene),
    ...copied(years),
    ...resized(years, scene),
  ];
  return whole.length > 0 ? whole : [...moved(years, scene), ...unknownSuspicions(scene)];
}

function workforceYears({ now: later, was: earlier, line }: Scene): WorkforceYears | null {
  const [present, past] = [later.workforce, earlier?.workforce];
  if (present === undefined || past === undefined) return null;
  const rows = workforceParts.flatMap(({ key }) => {
    const before = new Map(existingRows(past, key).map((row) => [row.id, pairOf(row.row)]));
    return existingRows(present, key).flatMap(({ id, part, title, row }): readonly RowYears[] => {
      const [now, was] = [pairOf(row), before.get(id) ?? null];
      if (now === null || was === null) return [];
      const name = workforceParts.find((one) => one.key === part)?.title ?? "";
      return [{ path: `workforce.${part}.${id}`, part, title: `${name}, ${title.toLowerCase()}`, now, was }];
    });
  });
  const [now, was] = [pairOf(workforceTotal(present)), pairOf(workforceTotal(past))];
  if (now === null || was === null || sumOf(was) < line("fewest")) return null;
  const changes = rows.flatMap((row) =>
    GROUPS.filter((group) => row.was[group] > 0).map((group) => ({
      value: logRatio(row.now[group], row.was[group]),
      weight: row.was[group],
    })),
  );
  const growth = changes.length === 0 ? logRatio(sumOf(now), sumOf(was)) : weightedMedian(changes);
  const merged = Math.max(0, Math.abs(growth) - 0.2);
  return { rows, now, was, growth, spread: line("row-spread") + 0.5 * merged };
}

/** Rows that each add up to 100. */
function percentagesByRow({ now: { workforce } }: Scene): readonly Suspicion[] {
  const pairs = summedRows(workforce ?? {}).flatMap(({ row }) => {
    const pair = pairOf(row);
    return pair !== null && sumOf(pair) > 0 ? [{ pair, row }] : [];
  });
  const [first] = pairs;
  const asPercentages = pairs.filter(({ pair, row }) => isPercentages(pair, row));
  if (first === undefined || pairs.length < 4 || asPercentages.length < 0.6 * pairs.length) return [];
  return [percentages("workforce", "the rows of the workforce", first.pair, "people in each row")];
}

function swappedWhole({ now, was }: WorkforceYears, { line }: Scene): readonly Suspicion[] {
  // Two trusts that merge may differ: a workforce that has grown much may have another balance.
  const spread = line("group-spread") + 0.5 * Math.abs(logRatio(sumOf(now), sumOf(was)));
  const isSurprise = Math.abs(oddsApart(now, was, spread)) >= line("surprise");
  if (!isSurprise || Math.abs(oddsApart(exchanged(now), was, spread)) > line("likeness")) return [];
  return [swapped("workforce", SUBJECT, { now, like: `last year's, ${pairWords(was)}` })];
}

/** Most rows of 20 people or more are the same as last year's. */
function copied({ rows }: WorkforceYears): readonly Suspicion[] {
  const large = rows.filter(({ was }) => sumOf(was) >= 20);
  const same = large.filter(({ now, was }) => now.white === was.white && now.bme === was.bme);
  if (same.length < 3 || same.length < 0.4 * large.length) return [];
  const parts = [...new Set(same.map(({ part }) => `workforce.${part}`))];
  const isWhole = same.length > 0.6 * large.length;
  return [
    query("same-as-last-year", isWhole ? ["workforce"] : parts, {
      subject: SUBJECT,
      expected: "other counts than last year's",
      received: `${String(same.length)} of ${String(large.length)} rows with last year's counts`,
      because: "a row of 20 people or more is seldom the same two years running",
    }),
  ];
}

/** Nearly every row has grown or shrunk by one factor. */
function resized({ rows, now, was, growth }: WorkforceYears, scene: Scene): readonly Suspicion[] {
  const { line } = scene;
  const said = {
    subject: SUBJECT,
    expected: `about ${withThousands(sumOf(was))} people of known ethnicity, as last year`,
    received: withThousands(sumOf(now)),
  };
  const factor = factorWords(Math.exp(growth));
  const power = Math.round(growth / Math.LN10);
  if (power !== 0 && Math.abs(growth - power * Math.LN10) < 0.5) {
    const because = `most rows are ${factor} times those of last year`;
    return [query("power-of-ten", ["workforce"], { ...said, because })];
  }
  if (Math.abs(growth) >= Math.log(line("workforce-factor"))) {
    const others = flowGrowth(scene);
    if (others !== null && others / growth > 0.5) return [];
    const code =
      Math.abs(growth - Math.LN2) < 0.2 ? "doubled" : Math.abs(growth + Math.LN2) < 0.2 ? "halved" : null;
    const because = `most rows are ${factor} times those of last year, while recruitment, cases and training did not change so: ${reasonOf("workforce-factor")}`;
    return [query(code ?? "large-change", ["workforce"], { ...said, because })];
  }
  // In a small trust chance moves the total too.
  const fall = Math.log(line("headcount-fall"));
  const chance = 0.75 * deviation([sumOf(now), sumOf(was)], 0);
  // A service that moves out lowers one part; full-time equivalents lower every one.
  const isEverywhere = workforceParts.every(({ key }) => {
    const own = rows.filter(({ part }) => part === key);
    const [after, before] = [own.map((row) => row.now), own.map((row) => row.was)].map((pairs) =>
      pairs.reduce((sum, pair) => sum + sumOf(pair), 0),
    );
    return before === undefined || before < 0.2 * sumOf(was) || logRatio(after ?? 0, before) < 0;
  });
  const total = logRatio(sumOf(now), sumOf(was));
  if (total > fall - chance || growth > fall / 2 || !isEverywhere) return [];
  const because = `most rows fell to ${factor} of last year's or less: ${reasonOf("headcount-fall")}`;
  const expected = `${said.expected}, by headcount`;
  return [query("not-headcount", ["workforce"], { ...said, expected, because })];
}

/** How much recruitment, cases and training have grown, on average; null where none is given for both years. */
function flowGrowth({ now: later, was: earlier }: Scene): number | null {
  const changes = flows.flatMap(({ path, of }) => {
    const [now, was] = [pairOf(of(later)), earlier && pairOf(of(earlier))];
    if (path === "board.total" || now === null || was === null || sumOf(was) === 0) return [];
    // One of them that is wrong itself decides no more than another.
    return [Math.max(-1, Math.min(1, logRatio(sumOf(now), sumOf(was))))];
  });
  return changes.length === 0 ? null : changes.reduce((sum, change) => sum + change, 0) / changes.length;
}

/** A cell of the workforce whose change is out of line with the growth of the others. */
interface OddCell {
  readonly row: RowYears;
  readonly group: (typeof GROUPS)[number];
  readonly expected: number;
  readonly apart: number;
}

/** Rows that have moved by themselves: exchanged, shifted, swapped or mistyped. */
function moved(years: WorkforceYears, scene: Scene): readonly Suspicion[] {
  const { line } = scene;
  const odd = years.rows.flatMap((row) => GROUPS.flatMap((group) => oddCell(row, group, years, scene) ?? []));
  const byPart = shiftedParts(years, scene);
  const rest = odd.filter(({ row }) => !byPart.some(({ paths }) => paths.includes(`workforce.${row.part}`)));
  const ofRows = [...new Set(rest.map(({ row }) => row))];
  const pairs = exchangedRows(years, scene, ({ part }) =>
    byPart.some(({ paths }) => paths.includes(`workforce.${part}`)),
  );
  const explained = new Set(pairs.flatMap(({ paths }) => paths));
  const single = ofRows
    .filter(({ path }) => !explained.has(path))
    .flatMap((row) => oddRow(row, rest, years, scene));
  const turned = years.rows
    .filter((row) => !ofRows.includes(row) && !explained.has(row.path) && isTurned(row, years, line))
    .map((row) => swappedRow(row));
  return [...byPart, ...pairs, ...single, ...turned];
}

function oddCell(
  row: RowYears,
  group: (typeof GROUPS)[number],
  { growth, spread }: WorkforceYears,
  { line }: Scene,
): OddCell | null {
  const expected = row.was[group] * Math.exp(growth);
  const apart = apartFrom(row.now[group], expected, spread);
  const isLarge = Math.max(row.now[group], expected) >= line("fewest");
  return isLarge && Math.abs(apart) >= line("surprise") ? { row, group, expected, apart } : null;
}

/** With its groups exchanged, and not as it is, each count of a row is like last year's. */
function isTurned({ now, was }: RowYears, { growth, spread }: WorkforceYears, line: Scene["line"]): boolean {
  const other = exchanged(now);
  return (
    sumOf(was) >= line("fewest") &&
    Math.abs(oddsApart(now, was, spread)) >= line("surprise") &&
    GROUPS.every(
      (group) => Math.abs(apartFrom(other[group], was[group] * Math.exp(growth), spread)) < line("likeness"),
    )
  );
}

function swappedRow({ path, title, now, was }: RowYears): Suspicion {
  return swapped(path, title, { now, like: `last year's, ${pairWords(was)}` });
}

/** One row that is out of line. */
function oddRow(
  row: RowYears,
  cells: readonly OddCell[],
  years: WorkforceYears,
  scene: Scene,
): readonly Suspicion[] {
  const { line } = scene;
  if (isTurned(row, years, line)) return [swappedRow(row)];
  const own = cells.filter((cell) => cell.row === row);
  const isWhole = own.length === GROUPS.length && new Set(own.map(({ apart }) => apart > 0)).size === 1;
  if (isWhole) return isReorganised(row, years) ? [] : [wholeRow(row, years, scene)];
  return own.flatMap((cell) =>
    follows(cell, years) && isReorganised(row, years) ? [] : [oddNumber(cell, scene)],
  );
}

/** The other group of the row has moved the same way, or is too small to tell: the row may have been reorganised. */
function follows({ row, group }: OddCell, { growth }: WorkforceYears): boolean {
  const other = group === "white" ? "bme" : "white";
  const expected = (of: (typeof GROUPS)[number]): number => row.was[of] * Math.exp(growth);
  const beside = logRatio(row.now[other], expected(other));
  return expected(other) < 5 || beside / logRatio(row.now[group], expected(group)) > 0.2;
}

/** Another row of the same part has taken, or given, at least half of the people. */
function isReorganised(row: RowYears, { rows, growth }: WorkforceYears): boolean {
  const gain = ({ now, was }: RowYears): number => sumOf(now) - sumOf(was) * Math.exp(growth);
  const lost = -gain(row);
  // The other row has changed by itself too: a large one gains as many people by chance.
  const isChanged = ({ now, was }: RowYears): boolean =>
    Math.abs(logRatio(sumOf(now), sumOf(was) * Math.exp(growth))) > 0.3;
  const others = rows
    .filter((other) => other.part === row.part && other !== row && isChanged(other))
    .map(gain);
  return others.some(
    (gained) => Math.sign(gained) === Math.sign(lost) && Math.abs(gained) >= 0.5 * Math.abs(lost),
  );
}

function wholeRow(
  { path, title, now, was }: RowYears,
  { growth }: WorkforceYears,
  { line }: Scene,
): Suspicion {
  const change = logRatio(sumOf(now), sumOf(was) * Math.exp(growth));
  const said = {
    subject: title,
    expected: `about ${pairWords(was)}, as last year`,
    received: pairWords(now),
  };
  const power = Math.round(change / Math.LN10);
  if (sumOf(now) === 0) {
    return query("zero-for-many", [path], { ...said, because: "the other rows are much as they were" });
  }
  const isPower = power !== 0 && Math.abs(change - power * Math.LN10) < line("row-spread");
  const because = `both groups are ${factorWords(Math.exp(change))} times what they were, while the other rows are much as they were`;
  return query(isPower ? "power-of-ten" : "large-change", [path], { ...said, because });
}

/** One number that is out of line, and the slip that explains it. */
function oddNumber({ row, group, expected }: OddCell, { line }: Scene): Suspicion {
  const path = `${row.path}.${group}`;
  const typed = row.now[group];
  const other = group === "white" ? row.now.bme : row.now.white;
  const said = {
    subject: `${row.title}, ${groupNames[group]}`,
    expected: `about ${withThousands(Math.round(expected))}`,
    received: withThousands(typed),
  };
  const last = `there were ${withThousands(row.was[group])} last year, and the other rows are much as they were`;
  if (typed === 0) return query("zero-for-many", [path], { ...said, because: last });
  if (other >= 5 && typed > 2 * expected && Math.abs(typed / (expected + other) - 1) < 0.15) {
    return query("total-for-group", [path], {
      ...said,
      because: `that is about as many as both groups of the row together`,
    });
  }
  const near = meantFor(
    typed,
    expected,
    (count) => Math.abs(apartFrom(count, expected, line("row-spread"))) < 0.75 * line("likeness"),
  );
  if (near === null) return query("large-change", [path], { ...said, because: last });
  const because = `${last}; ${meantWords(typed, near)}`;
  return query("digit-slip", [path], { ...said, because });
}

/** Two rows of which each is like the other one of last year; together they are odder than each alone. */
function exchangedRows(
  { rows, growth, spread }: WorkforceYears,
  { line }: Scene,
  isLeftOut: (row: RowYears) => boolean,
): readonly Suspicion[] {
  const taken = new Set<RowYears>();
  const apart = (now: Pair, was: Pair): number =>
    Math.hypot(...GROUPS.map((group) => apartFrom(now[group], was[group] * Math.exp(growth), spread)));
  const odd = rows.filter(
    (row) =>
      Math.max(sumOf(row.now), sumOf(row.was)) >= line("fewest") &&
      apart(row.now, row.was) > line("likeness") &&
      !isLeftOut(row),
  );
  const isExchange = (one: RowYears, other: RowYears): boolean => {
    const asIs = Math.hypot(apart(one.now, one.was), apart(other.now, other.was));
    const instead = Math.hypot(apart(one.now, other.was), apart(other.now, one.was));
    return asIs > 1.25 * line("surprise") && instead < Math.min(1.25 * line("likeness"), asIs / 2.5);
  };
  return odd.flatMap((one, index) => {
    const other = odd.slice(index + 1).find((row) => !taken.has(row) && isExchange(one, row));
    if (other === undefined || taken.has(one)) return [];
    taken.add(one).add(other);
    return [
      query("rows-swapped", [one.path, other.path], {
        subject: `${one.title}; ${other.title.toLowerCase()}`,
        expected: `${pairWords(other.now)}; ${pairWords(one.now)}`,
        received: `${pairWords(one.now)}; ${pairWords(other.now)}`,
        because: "with the two rows exchanged, this is like last year",
      }),
    ];
  });
}

/** A part whose figures stand in the rows above or below, or in those of another part. */
function shiftedParts({ rows, growth }: WorkforceYears, { line }: Scene): readonly Suspicion[] {
  const parts = workforceParts.map(({ key, title }) => ({
    path: `workforce.${key}`,
    title,
    rows: rows.filter(({ part }) => part === key),
  }));
  const misfit = (
    now: readonly (Pair | undefined)[],
    was: readonly Pair[],
  ): { readonly mean: number; readonly odd: number } => {
    const each = was.flatMap((before, index) =>
      GROUPS.map((group) => {
        const expected = before[group] * Math.exp(growth);
        const present = now[index]?.[group];
        if (present === undefined || Math.max(expected, present) < line("fewest")) return null;
        return Math.min(apartFrom(present, expected, line("row-spread")) ** 2, 16);
      }),
    );
    const known = each.filter((one) => one !== null);
    // One row that was emptied into another one makes no part that is shifted.
    const odd = known.filter((one) => one > 2).length;
    return known.length < 6
      ? { mean: NaN, odd: 0 }
      : { mean: known.reduce((sum, one) => sum + one, 0) / known.length, odd: odd / known.length };
  };
  return parts.flatMap(({ path, title, rows: own }): readonly Suspicion[] => {
    const [now, was] = [own.map((row) => row.now), own.map((row) => row.was)];
    const asIs = misfit(now, was);
    if (!(asIs.mean > 2.5) || asIs.odd < 0.5) return [];
    const fits = ({ mean }: { readonly mean: number }): boolean => mean < 0.4 * asIs.mean && mean < 1.5;
    const said = {
      subject: title,
      expected: "rows like those of last year",
      received: `${String(own.length)} rows, most of them unlike last year's`,
    };
    const shifts = [now.slice(1), [undefined, ...now.slice(0, -1)]];
    if (shifts.some((shift) => fits(misfit(shift, was)))) {
      const because = "with every figure one row higher or lower, this is like last year";
      return [query("rows-shifted", [path], { ...said, because })];
    }
    const other = parts.find(
      (part) =>
        part.path !== path &&
        fits(
          misfit(
            part.rows.map((row) => row.now),
            was,
          ),
        ),
    );
    if (other === undefined) return [];
    const because = `with the figures of ${other.title.toLowerCase()} in its place, this is like last year`;
    return [query("rows-swapped", [path, other.path], { ...said, because })];
  });
}

/** The share of people whose ethnicity is unknown has risen, or has become 0. */
function unknownSuspicions({ now: later, was: earlier, line }: Scene): readonly Suspicion[] {
  const [now, was] = [workforceTotal(later.workforce ?? {}), workforceTotal(earlier?.workforce ?? {})];
  const [present, past] = [pairOf(now), pairOf(was)];
  if (now.unknown === null || was.unknown === null || present === null || past === null) return [];
  const [share, before] = [
    now.unknown / (sumOf(present) + now.unknown),
    was.unknown / (sumOf(past) + was.unknown),
  ];
  if (!(share - before > line("unknown-rise") && now.unknown > 2 * was.unknown)) return [];
  return [
    query("unknown-large", ["workforce.total.unknown"], {
      subject: "people whose ethnicity is unknown",
      expected: `about ${withThousands(was.unknown)}, as last year`,
      received: withThousands(now.unknown),
      because: reasonOf("unknown-rise"),
    }),
  ];
}
