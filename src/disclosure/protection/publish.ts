import { groupedBy } from "../../foundation/lists.ts";
import { ownValue } from "../../foundation/own-value.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { Suppression } from "../../model/disclosure-answer.ts";
import type { DerivedFigure, DisclosurePolicy, DisclosureTable } from "../../model/disclosure-table.ts";
import {
  type DisclosureControl,
  letContentThrough,
  type Protection,
  type Publication,
  type PublicationPolicy,
  type Publishable,
} from "../../model/protection.ts";
import { periodOfKey } from "../../model/period.ts";
import { isPublishedFigure } from "../../model/published-figures.ts";
import {
  type AuditOptions,
  type FindingsOfPublication,
  findingsOfPublication,
  openAuditor,
} from "../audit/audit.ts";
import type { CountSince } from "../audit/least-restated.ts";
import { auditPolicy } from "../audit/safety.ts";
import { type CellCounts, countsOfYears, type MeasuredYear } from "../table/counts-of-results.ts";
import {
  connectedEarlier,
  contradictsFigure,
  type IsOther,
  restatedId,
} from "../table/earlier-publications.ts";
import { figuresOfUnknownCounts } from "../table/figures-of-unknown-counts.ts";
import { idInLastYear, lastYearId } from "../table/placed-table.ts";
import { earlierTables } from "../table/predecessors.ts";
import { tableOfPublication, tableOfYears } from "../table/table-of-years.ts";
import type { IsHidden } from "./hidden-figure.ts";
import { countsOfRows, nameOfRow, rowsWithoutFigures } from "./mask.ts";
import { isOfBoard, worthKeeping } from "../suppression/worth-keeping.ts";

/** Something that was published before: what an output says of itself, or a table with the ids of `tableOfResults`. */
export type Published = Publication | DisclosureTable;

/** Chooses what of a table may be shown: `suppress`. */
export type Suppress = (table: DisclosureTable, policy: DisclosurePolicy) => Promise<Suppression>;

/** What is to be published, and how to take out of it what may not be. */
interface ToPublish<Content> {
  readonly organisation: Publication["organisation"];
  readonly years: readonly MeasuredYear[];
  /** What could be shown of the same data by other choices: what is hidden is safe together with all of it. */
  readonly alternatives?: readonly MeasuredYear[] | undefined;
  /** How many choices the alternatives are of. */
  readonly choices?: number | undefined;
  readonly published: readonly Published[];
  /** The codes of the organisations that this one was made from. */
  readonly predecessors?: readonly string[] | undefined;
  readonly policy: PublicationPolicy;
  readonly mask: (isHidden: IsHidden, protection: Protection) => Content;
  /** Leaves rows of the workforce out of it, by the names of their places. */
  readonly leaveOut: (content: Content, rows: ReadonlySet<string>) => Content;
  /** The measures that the masked content shows. */
  readonly yearsOf: (content: Content) => readonly MeasuredYear[];
  /** The solver of the caller, where one was handed in. */
  readonly solver?: Pick<AuditOptions, "solver">;
}

/** Hides the counts that `suppress` chooses among those of all years, and everything that is worked out from one of them. */
export async function publish<Content>(
  {
    organisation,
    years,
    alternatives = [],
    choices = 0,
    published,
    predecessors = [],
    policy,
    mask,
    leaveOut,
    yearsOf,
    solver = {},
  }: ToPublish<Content>,
  choose: Suppress,
): Promise<Publishable<Content>> {
  refusePart(organisation);
  // The alternatives come first: then the table is in one order, and hides the same, whichever of them is published.
  const all = alternatives.length === 0 ? years : yearsTogether([...alternatives, ...years]);
  const { counts, places } = countsOfYears(all);
  const printed = knownIds(counts);
  const earlier = earlierTables(published, organisation, predecessors);
  const isBoardCount = isOfBoard(places);
  const hasBoard = [...printed].some(isBoardCount);
  const [shownBoard, zeros] = [policy.board ?? "shown", policy.zeros ?? "hidden"];
  const isPublic = (id: string): boolean => shownBoard === "shown" && isBoardCount(id);
  const known = { counts: printed, isPublic };
  const choiceBeside = async (table: DisclosureTable): Promise<Choice> => {
    const task = taskOf(table, { years: all, printed: known, policy, worth: worthKeeping(places) });
    const chosen = await choose(task.table, task.policy);
    const cells = chosen.cells.flatMap(({ id, status }) => (status === "hidden" ? [id] : []));
    return {
      hidden: new Set([...cells, ...withheldFigures(task.table.figures ?? [], chosen)]),
      found: await findingsOfPublication(chosen, task.table, policy, solver),
    };
  };
  const whole = await consistentTable(all, earlier, solver);
  let choice = await choiceBeside(whole.table);
  if (choice.found.givenAwayBefore.length > 0 && whole.since > 0) {
    // Given away only to somebody who knows what was restated: who does not reads what has been published since, and is looked at too.
    const since = await consistentTable(all, earlier.slice(whole.since), solver);
    choice = both(choice, await choiceBeside(since.table));
  }
  const { hidden, found } = choice;
  const isHidden: IsHidden = (id) => hidden.has(id);
  const masked = (protection: Protection): Content => mask(isHidden, protection);
  const left = yearsOf(masked({ protection: "internal-use" }));
  const rows = rowsWithoutFigures(left);
  const names = new Set(rows.map(nameOfRow));
  // Nothing is printed of a row that is left out: what the audit let through of it is hidden too.
  const leftOut = new Set(countsOfRows(places, names));
  for (const id of leftOut) hidden.add(id);
  const stated = [...knownIds(countsOfYears(years).counts)].filter((id) => !leftOut.has(id));
  const disclosure: Omit<DisclosureControl, "publications"> = {
    threshold: auditPolicy(policy).threshold,
    zeros,
    board: hasBoard ? shownBoard : null,
    hidden: stated.filter(isHidden).length,
    counts: stated.length,
    leftOut: rows,
    earlier: published.length,
    ...(choices > 0 && { alternatives: choices }),
    ...found,
  };
  // What is printed says itself what it has told: it is read back from the masked content, and can hold nothing else.
  const shown = rows.length === 0 ? left : yearsOf(masked({ protection: "internal-use" }));
  const publications = [publicationOf(organisation, shown, disclosure)];
  const protection: Protection = { protection: "published", disclosure: { ...disclosure, publications } };
  return letContentThrough(leaveOut(masked(protection), names), protection);
}

function knownIds(counts: CellCounts): ReadonlySet<string> {
  return new Set([...counts].flatMap(([id, count]) => (count === null ? [] : [id])));
}

/** Everything that is measured of each year, whatever it was measured for. */
function yearsTogether(years: readonly MeasuredYear[]): readonly MeasuredYear[] {
  return groupedBy(years, ({ year }) => year).map(([year, same]) => ({
    year,
    measures: same.flatMap(({ measures }) => measures),
    groupings: [
      ...new Map(same.flatMap(({ groupings }) => groupings.map((one) => [one.id, one] as const))).values(),
    ],
    leftOut: same.flatMap(({ leftOut = [] }) => leftOut),
    local: same.find(({ local }) => local !== undefined)?.local,
  }));
}

/** What is hidden of one part could be worked out from the whole and the other parts, which this publication does not see. */
function refusePart({ code, partOf }: Publication["organisation"]): void {
  if (partOf === undefined) return;
  throw new WresError(
    "invalid-option",
    `${describeValue(code)} is a part of ${describeValue(partOf)}: its counts and those of the other parts add up to the whole, and what is hidden here could be worked out from them. Publish the whole, and keep its parts for internal use.`,
  );
}

/** The table of everything that is known, and what is to be hidden of it. */
interface Task {
  readonly table: DisclosureTable;
  readonly policy: DisclosurePolicy;
}

/** What is hidden, and what the audit found of it. */
interface Choice {
  readonly hidden: Set<string>;
  readonly found: FindingsOfPublication;
}

/** Hides what either of two choices hides: more that is hidden gives nothing away. */
function both(one: Choice, other: Choice): Choice {
  return {
    hidden: new Set([...one.hidden, ...other.hidden]),
    found: {
      safe: one.found.safe && other.found.safe,
      atRisk: [...new Set([...one.found.atRisk, ...other.found.atRisk])],
      givenAwayBefore: one.found.givenAwayBefore,
    },
  };
}

/** The ids of what is printed. */
interface Printed {
  readonly counts: ReadonlySet<string>;
  /** Whether a count is known without this publication, and stays; one that nobody gave is not kept from anybody either. */
  readonly isPublic: (id: string) => boolean;
}

/** What is published now, and what may be hidden of it. */
interface ToChoose {
  readonly years: readonly MeasuredYear[];
  readonly printed: Printed;
  readonly policy: PublicationPolicy;
  readonly worth: Readonly<Record<string, number>>;
}

function taskOf(whole: DisclosureTable, { years, printed, policy, worth }: ToChoose): Task {
  const { cells, sums, figures = [], assumptions } = whole;
  const isOfUnknown = figuresOfUnknownCounts(whole);
  // Counts that are not given, or that were hidden before, are looked at too: what is shown may not give them away.
  const unknown = (assumptions?.lastYear?.cells ?? []).filter(
    ({ id, value }) => value === null && !printed.isPublic(id),
  );
  const counts = new Map(cells.map(({ id, value }) => [id, value]));
  const named = [
    ...(policy.never ?? []).map((id) => ["never", id]),
    ...Object.keys(policy.weights ?? {}).map((id) => ["weights", id]),
  ] as const;
  for (const [key, id = ""] of named) {
    if (counts.has(id)) continue;
    const example = cells[0]?.id ?? "2022/workforce/total/bme";
    throw new WresError(
      "invalid-option",
      `${key} names ${describeValue(id)}; expected the id of a count that is printed, such as ${describeValue(example)}.`,
    );
  }
  // Of the figures only these are asked about: others go with their counts. One whose counts are all shown says nothing
  // new, and the others are withheld. A figure of other counts than those that follow from the rest is about none of them, and one whose counts are tied to no
  // known one can give none away.
  const stated = figures
    .filter(statesPublished(years))
    .filter((figure) => !contradictsFigure(figure, (id) => counts.get(id) ?? null))
    .filter((figure) => !isOfUnknown(figure));
  return {
    table: {
      cells: [...cells, ...unknown.map(({ id, value }) => ({ id: lastYearId(id), value }))],
      sums,
      figures: stated,
      assumptions,
    },
    policy: policyOf(cells, printed, policy, worth),
  };
}

/**
 * Writes down what is to be published with what was published before. Where the hidden counts of before cannot be those of now, since
 * something has been restated, the least is taken to have changed that makes everything true again; of several publications the latest
 * are believed first, since they say what holds now.
 *
 * @returns The table, and the place of the first publication since which nothing was restated: 0 where nothing was.
 */
async function consistentTable(
  years: readonly MeasuredYear[],
  published: readonly DisclosureTable[],
  options: Pick<AuditOptions, "solver">,
): Promise<{ readonly table: DisclosureTable; readonly since: number }> {
  const others: ReadonlySet<string>[] = published.map(() => new Set());
  const tableFrom = (first: number, isOther: IsOther): DisclosureTable =>
    tableOfYears(years, { published: published.slice(first) }, isOther);
  const asFound =
    (first: number): IsOther =>
    (id, place) =>
      others[first + place]?.has(id) === true;
  const linkedFrom = (first: number): DisclosureTable => connectedEarlier(tableFrom(first, asFound(first)));
  const whole = linkedFrom(0);
  if (published.length === 0) return { table: whole, since: 0 };
  const auditor = await openAuditor(options);
  const impossibleIn = (table: DisclosureTable): ReadonlySet<string> =>
    new Set(auditor.possible({ ...table, figures: [] }).impossible.map((id) => idInLastYear(id) ?? id));
  if (impossibleIn(whole).size === 0) return { table: whole, since: 0 };
  let since = 0;
  for (let first = published.length - 1; first >= 0; first -= 1) {
    if (impossibleIn(linkedFrom(first)).size === 0) continue;
    since = Math.max(since, first + 1);
    const apart = tableFrom(first, (id, place) => place === 0 || asFound(first)(id, place));
    const least = auditor.restated(apart, countsSince(apart)) ?? new Set<string>();
    others[first] = least;
    // Where that is not enough, nothing of it is taken to be what it was.
    others[first] = new Set([...least, ...impossibleIn(linkedFrom(first))]);
  }
  return { table: linkedFrom(0), since };
}

/** The hidden counts of the earliest publication, of which all go by ids of their own, with those of now. */
function countsSince({ cells, assumptions }: DisclosureTable): readonly CountSince[] {
  const [prefix, own] = [restatedId("", 0), new Set(cells.map(({ id }) => id))];
  return (assumptions?.lastYear?.cells ?? []).flatMap(({ id, value }) => {
    if (value !== null || !id.startsWith(prefix)) return [];
    const name = id.slice(prefix.length);
    return [{ name, before: lastYearId(id), since: own.has(name) ? name : lastYearId(name) }];
  });
}

/** Returns true for a figure that a return gives as published, without the counts that it is made of. */
function statesPublished(years: readonly MeasuredYear[]): (figure: DerivedFigure) => boolean {
  const stated = years.flatMap(({ year, measures, local }) =>
    [...measures, ...(local?.measures ?? [])].filter(isPublishedFigure).map(({ id }) => `${year}/${id}`),
  );
  const ids = new Set(stated);
  return ({ id }) => ids.has(id);
}

/** A count that no report prints costs nothing to hide; one that is public already is never hidden. */
function policyOf(
  cells: DisclosureTable["cells"],
  { counts, isPublic }: Printed,
  { board: _, weights, never = [], ...policy }: PublicationPolicy,
  worth: Readonly<Record<string, number>>,
): DisclosurePolicy {
  const stay = cells.flatMap(({ id }) => (isPublic(id) ? [id] : []));
  const cost = (id: string): number =>
    ownValue(weights, id) ?? (counts.has(id) ? ownValue(worth, id) : 0) ?? 1;
  return {
    ...policy,
    weights: { ...weights, ...Object.fromEntries(cells.map(({ id }) => [id, cost(id)])) },
    never: [...new Set([...never, ...stay])],
  };
}

/** The ids of the counts behind the published figures that may not be shown as they are: what is made of them goes with them. */
function withheldFigures(published: readonly DerivedFigure[], { figures }: Suppression): readonly string[] {
  const shown = new Map(figures.map(({ id, value }) => [id, value]));
  return published
    .filter(({ id, value }) => shown.get(id) !== value)
    .flatMap(({ of }) => of.map((id) => idInLastYear(id) ?? id));
}

/** Writes down what is shown of some years, as an outsider can. */
function publicationOf(
  organisation: Publication["organisation"],
  years: readonly MeasuredYear[],
  { threshold, zeros }: Pick<DisclosureControl, "threshold" | "zeros">,
): Publication {
  const { cells, sums, figures = [], assumptions } = tableOfPublication(years);
  const lastYear = assumptions?.lastYear;
  return {
    publication: 1,
    organisation,
    years: [...new Set(years.flatMap(({ year }) => periodOfKey(year)?.year ?? []))],
    table: {
      cells,
      sums,
      figures: figures.filter(statesPublished(years)),
      policy: { threshold, zeros },
      assumptions: { ...(lastYear && { lastYear }), zerosAlwaysShown: zeros === "shown" },
    },
  };
}
