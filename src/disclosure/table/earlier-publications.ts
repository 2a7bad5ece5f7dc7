import { unionFind } from "../../foundation/union-find.ts";
import type { Count } from "../../model/counts.ts";
import type { DerivedFigure, DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import { printedFromCounts } from "./figure-rows.ts";
import { figureAmong, idInLastYear, lastYearId } from "./placed-table.ts";

/**
 * Puts what was published before together as one table. A count that several publications speak of is one count: it is known
 * where any of them shows it.
 *
 * A count may have been restated since. What an earlier publication says of it then is about another number, and goes by
 * another id. So do the hidden counts that a sum or a percentage of that publication cannot be about any more, given the counts that are
 * known now. Where two publications do not agree, the later one holds.
 *
 * @param published - The earlier publications, with the ids of `tableOfResults`.
 * @param now - The counts as they are known now, and the sums among them.
 * @param isOther - Returns true for a count that a publication hides, and that is another one than that of its id; where it is left
 *   out, as few are taken for others as can be found without a solver.
 * @returns One table; null where nothing was published.
 */
export function earlierPublications(
  published: readonly DisclosureTable[],
  now: KnownNow,
  isOther: IsOther | null = null,
): DisclosureTable | null {
  const statements = published
    .map(statementsOf)
    .map((one) => withoutEmpty(one, now))
    .map((one) => ({ ...one, sums: one.sums.filter(holdsNow(now)) }));
  if (statements.length === 0) return null;
  const restated = restatedCounts(statements, now, isOther);
  const values = new Map<string, Count>();
  const sums = new Map<string, TableSum>();
  const figures = new Map<string, DerivedFigure>();
  statements.forEach((one, index) => {
    const named = (id: string): string => (restated[index]?.has(id) === true ? restatedId(id, index) : id);
    for (const [id, value] of one.values) values.set(named(id), value ?? values.get(named(id)) ?? null);
    for (const { total, parts } of one.sums) {
      const sum = { total: named(total), parts: parts.map(named) };
      sums.set([sum.total, ...sum.parts].join("\n"), sum);
    }
    for (const figure of one.figures) {
      const renamed = figureAmong(figure, named);
      const key = [renamed.kind, ...renamed.of, String(renamed.places), String(renamed.value)].join("\n");
      figures.set(key, { ...renamed, id: `${String(index + 1)}/${figure.id}` });
    }
  });
  return {
    cells: [...values].map(([id, value]) => ({ id, value })),
    sums: [...sums.values()],
    figures: [...figures.values()],
    // Marks of several publications may mean several things: that a hidden count is not 0 is left to each by itself.
    assumptions: {},
  };
}

/** The id of a count that has been restated since, in the publication of that place among the earlier ones. */
export function restatedId(id: string, publication: number): string {
  return `restated-${String(publication + 1)}/${id}`;
}

/** Says of a count that a publication hides, by its place among the earlier ones, if it is another one than that of its id. */
export type IsOther = (id: string, publication: number) => boolean;

/** Finds the restated counts of each publication; the last one is the first to be believed. */
function restatedCounts(
  statements: readonly Statements[],
  now: KnownNow,
  isOther: IsOther | null,
): readonly ReadonlySet<string>[] {
  const sums = statements.flatMap((one) => one.sums);
  const known = withWhatFollows(now.counts, sums);
  const found = [...statements.entries()].reverse().map(([index, one]) => {
    const restated =
      isOther === null
        ? restatedCells(one, known)
        : new Set([...shownOtherwise(one, known), ...hiddenCells(one).filter((id) => isOther(id, index))]);
    for (const [id, value] of one.values) {
      if (value !== null && !restated.has(id)) known.set(id, value);
    }
    return restated;
  });
  return found.reverse();
}

/** Adds the counts that others give: how many people are of known ethnicity is known where White and BME people are. */
function withWhatFollows(counts: ReadonlyMap<string, Count>, sums: readonly TableSum[]): Map<string, Count> {
  const known = new Map(counts);
  const countOf = (id: string): Count => known.get(id) ?? null;
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const sum of sums) if (addWhatFollows(sum, countOf, known)) isMore = true;
  }
  return known;
}

/** The counts as they are known now, by id, and every sum among them. */
export interface KnownNow {
  readonly counts: ReadonlyMap<string, Count>;
  readonly sums: readonly TableSum[];
  /** The ids of the rests that a total and its parts leave nobody for. */
  readonly empty: ReadonlySet<string>;
}

/** Strata whose sum could not be seen before are the whole now: there is nobody left to ask about. */
function withoutEmpty({ values, sums, figures }: Statements, { empty }: KnownNow): Statements {
  const isThere = (id: string): boolean => !empty.has(id);
  return {
    values: new Map([...values].filter(([id]) => isThere(id))),
    sums: sums.map(({ total, parts }) => ({ total, parts: parts.filter(isThere) })),
    figures,
  };
}

/**
 * Returns false for a sum among counts that are known now, and that is none: who writes down what a publication shows cannot tell if its
 * hidden rows are all of a total.
 */
function holdsNow({ counts, sums }: KnownNow): (sum: TableSum) => boolean {
  const key = ({ total, parts }: TableSum): string => [total, ...[...parts].sort()].join("\n");
  const keys = new Set(sums.map(key));
  return (sum) => ![sum.total, ...sum.parts].every((id) => counts.has(id)) || keys.has(key(sum));
}

function hiddenCells({ values }: Statements): readonly string[] {
  return [...values].flatMap(([id, value]) => (value === null ? [id] : []));
}

/**
 * Leaves out what earlier publications say of counts that nothing links with those of a table: whatever is hidden in it, they are as safe
 * as they were.
 */
export function connectedEarlier(table: DisclosureTable): DisclosureTable {
  const lastYear = table.assumptions?.lastYear;
  if (lastYear === undefined) return table;
  const sums = lastYear.sums.map(({ total, parts }) => [total, ...parts].map(lastYearId));
  const figures = (lastYear.figures ?? []).map(({ of }) => of.map(lastYearId));
  const isShown = new Set(
    lastYear.cells.flatMap(({ id, value }) => (value === null ? [] : [lastYearId(id)])),
  );
  const own = [
    ...table.sums.map(({ total, parts }) => [total, ...parts]),
    ...(table.figures ?? []).map(({ of }) => [...of]),
  ];
  const columnOf = new Map<string, number>();
  const columnsOf = (ids: readonly string[]): readonly number[] =>
    ids
      .filter((id) => !isShown.has(id))
      .map((id) => {
        const column = columnOf.get(id) ?? columnOf.size;
        columnOf.set(id, column);
        return column;
      });
  const links = [...own, ...sums, ...figures].map(columnsOf);
  const components = unionFind(columnOf.size, links);
  const wanted = new Set(links.slice(0, own.length).flatMap(([first]) => components[first ?? -1] ?? []));
  const isConnected = (ids: readonly string[]): boolean =>
    ids.some((id) => wanted.has(components[columnOf.get(id) ?? -1] ?? -1));
  const kept = {
    sums: lastYear.sums.filter((_, index) => isConnected(sums[index] ?? [])),
    figures: (lastYear.figures ?? []).filter((_, index) => isConnected(figures[index] ?? [])),
  };
  const named = new Set(
    [...own.flat(), ...kept.sums.flatMap(({ total, parts }) => [total, ...parts].map(lastYearId))].concat(
      kept.figures.flatMap(({ of }) => of.map(lastYearId)),
    ),
  );
  const cells = lastYear.cells.filter(({ id }) => named.has(lastYearId(id)));
  return { ...table, assumptions: { ...table.assumptions, lastYear: { ...lastYear, ...kept, cells } } };
}

/** What one publication says. */
interface Statements {
  readonly values: ReadonlyMap<string, Count>;
  readonly sums: readonly TableSum[];
  readonly figures: readonly DerivedFigure[];
}

/** What a publication says. The counts that it does not state, which it keeps beside it, go by their own ids again. */
function statementsOf({ cells, sums, figures = [], assumptions }: DisclosureTable): Statements {
  const named = (id: string): string => idInLastYear(id) ?? id;
  const beside = assumptions?.lastYear === undefined ? null : statementsOf(assumptions.lastYear);
  return withoutContradictions({
    values: new Map([
      ...(beside?.values ?? []),
      ...cells.map(({ id, value }) => [named(id), value ?? beside?.values.get(named(id)) ?? null] as const),
    ]),
    sums: [
      ...(beside?.sums ?? []),
      ...sums.flatMap(({ total, parts }) => {
        const sum = { total: named(total), parts: parts.map(named) };
        return sum.parts.includes(sum.total) ? [] : [sum];
      }),
    ],
    figures: [
      ...(beside?.figures ?? []),
      ...figures.filter(({ value }) => value !== null).map((figure) => figureAmong(figure, named)),
    ],
  });
}

/** A sum that the shown counts of a publication contradict says nothing that holds. */
function withoutContradictions({ values, sums, figures }: Statements): Statements {
  const shown = (id: string): Count => values.get(id) ?? null;
  return {
    values,
    sums: sums.filter((sum) => !contradictsSum(sum, shown)),
    figures: figures.filter((figure) => !contradictsFigure(figure, shown)),
  };
}

/**
 * Finds the counts of a publication that are not those of the same id that are known now: those that it shows, and as few of the hidden ones
 * as make everything that it says true again. Of these, the one that most of the statements that do not hold speak of comes first.
 */
function restatedCells(
  { values, sums, figures }: Statements,
  known: ReadonlyMap<string, Count>,
): ReadonlySet<string> {
  const restated = new Set(shownOtherwise({ values }, known));
  const followed = new Map<string, Count>();
  const thought = (id: string): Count =>
    values.get(id) ?? (restated.has(id) ? (followed.get(id) ?? null) : (known.get(id) ?? null));
  const mayBeOther = (id: string): boolean => (values.get(id) ?? null) === null && !restated.has(id);
  for (;;) {
    for (const sum of sums) addWhatFollows(sum, thought, followed);
    const blamed = new Map<string, number>();
    const isWrong = [
      ...sums.filter((sum) => contradictsSum(sum, thought)).map(({ total, parts }) => [total, ...parts]),
      ...figures.filter((figure) => contradictsFigure(figure, thought)).map(({ of }) => [...of]),
    ];
    for (const id of isWrong.flat().filter(mayBeOther)) blamed.set(id, (blamed.get(id) ?? 0) + 1);
    const [most] = [...blamed].sort(([, one], [, other]) => other - one);
    if (most === undefined) return restated;
    restated.add(most[0]);
  }
}

/** The counts that a publication shows, and that are others now. */
function shownOtherwise(
  { values }: Pick<Statements, "values">,
  known: ReadonlyMap<string, Count>,
): readonly string[] {
  return [...values].flatMap(([id, value]) => {
    const now = known.get(id) ?? null;
    return value === null || now === null || now === value ? [] : [id];
  });
}

/** Adds the one count of a sum that is not known, where the others say what it is; returns true if it did. */
function addWhatFollows(
  { total, parts }: TableSum,
  countOf: (id: string) => Count,
  known: Map<string, Count>,
): boolean {
  const unknown = [total, ...parts].filter((id) => countOf(id) === null);
  const [id] = unknown;
  if (id === undefined || unknown.length > 1) return false;
  const sum = parts.reduce((all, part) => all + (countOf(part) ?? 0), 0);
  const count = id === total ? sum : (countOf(total) ?? 0) - sum;
  if (count >= 0) known.set(id, count);
  return count >= 0;
}

/** Returns true if some counts, as far as they are known, are no sum: unknown parts can only add. */
export function contradictsSum({ total, parts }: TableSum, countOf: (id: string) => Count): boolean {
  const whole = countOf(total);
  if (whole === null) return false;
  const counts = parts.map(countOf);
  const least = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return counts.includes(null) ? least > whole : least !== whole;
}

/** Returns true if all counts of a figure are known, and it is not what is printed of them. */
export function contradictsFigure(figure: DerivedFigure, countOf: (id: string) => Count): boolean {
  const counts = new Map<string, number>();
  for (const id of figure.of) {
    const count = countOf(id);
    if (count === null) return false;
    counts.set(id, count);
  }
  return printedFromCounts(figure, counts, figure.places).value !== String(figure.value);
}
