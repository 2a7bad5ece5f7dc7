import type { DisclosureTable, OutsiderAssumptions, TableSum } from "../../model/disclosure-table.ts";
import { figureRows, type KnownCell, type PlacedFigure } from "./figure-rows.ts";
import { figureAmong, lastYearId, placedTable } from "./placed-table.ts";
import { type RowSource, type WholeLimits, type WholeRow, wholeRow } from "./whole-row.ts";

/** A figure in which hidden cells are multiplied by hidden ones, so that no row can express it. */
export interface ProductFigure extends PlacedFigure {
  /** The hidden cells that it is worked out from. */
  readonly columns: readonly number[];
  /** The columns that have to be fixed before rows can express the figure; none where nothing helps. */
  readonly multiplied: readonly number[];
}

/** All that an outsider knows of the hidden cells of a publication, each a whole number of at least 0. */
export interface ConstraintSystem {
  /** The ids of the hidden cells, those of the table first. */
  readonly columns: readonly string[];
  readonly rows: readonly WholeRow[];
  readonly products: readonly ProductFigure[];
  /** The count of a shown cell, or the column of a hidden one; undefined where there is no such cell. */
  readonly cell: (id: string) => KnownCell | undefined;
}

/** Sets up what an outsider knows, without the figures at the paths given. */
export function constraintSystem(
  publication: DisclosureTable,
  without: ReadonlySet<string> = new Set(),
): ConstraintSystem {
  const { values } = placedTable(publication);
  const ownFirst = [...new Set([...publication.cells.map(({ id }) => id), ...values.keys()])];
  const columns = ownFirst.filter((id) => values.get(id) === null);
  const columnOf = new Map(columns.map((id, column) => [id, column]));
  const cell = (id: string): KnownCell | undefined => {
    const column = columnOf.get(id);
    if (column !== undefined) return { column };
    const count = values.get(id);
    return typeof count === "number" && Number.isSafeInteger(count) ? { count } : undefined;
  };
  const { sums, figures, marks, below } = publishedKnowledge(publication);
  const relations: readonly Relation[] = [
    ...sums.map((sum): Relation => {
      const parts = sum.parts.map((id) => [id, -1n] as const);
      return {
        times: [[sum.total, 1n], ...parts],
        limits: { least: 0n, greatest: 0n },
        source: { kind: "sum", sum },
      };
    }),
    ...below.map(({ less, more, source }): Relation => ({
      times: [
        [more, 1n],
        [less, -1n],
      ],
      limits: { least: 1n, greatest: null },
      source,
    })),
    ...marks.map(({ id, source }): Relation => ({ times: [[id, 1n]], limits: markLimits(source), source })),
  ];
  const expressed = figures
    .filter(({ path }) => !without.has(path))
    .map((figure) => ({ figure, rows: figureRows(figure, cell) }));
  return {
    columns,
    rows: [
      ...relations.map((relation) => relationRow(relation, cell)).filter((row) => row !== null),
      ...expressed.flatMap(({ rows }) => rows.rows),
    ],
    products: expressed.flatMap(({ figure, rows }) => productFigure(figure, rows, cell)),
    cell,
  };
}

/** A sum of multiples of cells, some of them shown. */
interface Relation {
  readonly times: readonly (readonly [id: string, by: bigint])[];
  readonly limits: WholeLimits;
  readonly source: RowSource;
}

function markLimits(source: RowSource): WholeLimits {
  return source.kind === "mark"
    ? { least: null, greatest: BigInt(source.below) - 1n }
    : { least: 1n, greatest: null };
}

/** Turns a relation into a row of hidden cells; null where it is about none of them, or about a cell that does not exist. */
function relationRow({ times, limits, source }: Relation, cell: ConstraintSystem["cell"]): WholeRow | null {
  const hidden = new Map<number, bigint>();
  let shown = 0n;
  for (const [id, by] of times) {
    const known = cell(id);
    if (known === undefined) return null;
    if ("count" in known) shown += by * BigInt(known.count);
    else hidden.set(known.column, (hidden.get(known.column) ?? 0n) + by);
  }
  if (hidden.size === 0) return null;
  const least = limits.least === null ? null : limits.least - shown;
  const greatest = limits.greatest === null ? null : limits.greatest - shown;
  return wholeRow(hidden, { least, greatest }, source);
}

function productFigure(
  placed: PlacedFigure,
  { multiplied, isTooLarge }: ReturnType<typeof figureRows>,
  cell: ConstraintSystem["cell"],
): readonly ProductFigure[] {
  if (multiplied.length === 0 && !isTooLarge) return [];
  const known = placed.figure.of.map(cell);
  const columns = known.flatMap((found) => (found !== undefined && "column" in found ? [found.column] : []));
  return [{ ...placed, columns, multiplied }];
}

/** The statements of a publication, of last year's, and of prose about its cells; last year's cells are `last-year/<id>`. */
interface PublishedKnowledge {
  readonly sums: readonly TableSum[];
  readonly figures: readonly PlacedFigure[];
  /** The meaning of the mark on each hidden cell. */
  readonly marks: readonly { readonly id: string; readonly source: RowSource }[];
  /** Pairs of cells of which the first is below the second. */
  readonly below: readonly { readonly less: string; readonly more: string; readonly source: RowSource }[];
}

/** Joins the statements of a publication with those of last year's. */
export function publishedKnowledge(publication: DisclosureTable, at = ""): PublishedKnowledge {
  const { cells, sums, figures = [], assumptions = {} } = publication;
  const lastYear = lastYearOf(assumptions);
  const before =
    lastYear === undefined ? null : inLastYear(publishedKnowledge(lastYear, `${at}assumptions.lastYear.`));
  const earlier = new Set(lastYear?.cells.map(({ id }) => lastYearId(id)));
  const hidden = cells.filter(({ id, value }) => value === null && !earlier.has(id));
  return {
    sums: [...sums, ...(before?.sums ?? [])],
    figures: [
      ...figures.map((figure, index) => ({ figure, path: `${at}figures[${String(index)}]` })),
      ...(before?.figures ?? []),
    ],
    marks: [...hidden.flatMap(({ id }) => marksOn(id, assumptions)), ...(before?.marks ?? [])],
    below: [...changes(assumptions), ...(before?.below ?? [])],
  };
}

/** Last year's publication, if it is known. Its mark means the same as this year's, unless its own assumptions say otherwise. */
function lastYearOf({
  lastYear,
  markMeansBelow,
  zerosAlwaysShown,
}: OutsiderAssumptions): DisclosureTable | undefined {
  return (
    lastYear && { ...lastYear, assumptions: lastYear.assumptions ?? { markMeansBelow, zerosAlwaysShown } }
  );
}

function marksOn(
  id: string,
  { markMeansBelow, zerosAlwaysShown }: OutsiderAssumptions,
): PublishedKnowledge["marks"] {
  const below = markMeansBelow === undefined ? [] : [{ kind: "mark", below: markMeansBelow } as const];
  const shown = zerosAlwaysShown === true ? [{ kind: "zeros-shown" } as const] : [];
  return [...below, ...shown].map((source) => ({ id, source }));
}

function changes({ wentDown = [], wentUp = [] }: OutsiderAssumptions): PublishedKnowledge["below"] {
  return [
    ...wentDown.map((id) => ({ less: id, more: lastYearId(id), source: { kind: "went-down", id } as const })),
    ...wentUp.map((id) => ({ less: lastYearId(id), more: id, source: { kind: "went-up", id } as const })),
  ];
}

function inLastYear({ sums, figures, marks, below }: PublishedKnowledge): PublishedKnowledge {
  return {
    sums: sums.map(({ total, parts }) => ({ total: lastYearId(total), parts: parts.map(lastYearId) })),
    figures: figures.map(({ figure, path }) => ({
      figure: { ...figureAmong(figure, lastYearId), id: lastYearId(figure.id) },
      path,
    })),
    marks: marks.map(({ id, source }) => ({ id: lastYearId(id), source })),
    below: below.map(({ less, more, source }) => ({
      less: lastYearId(less),
      more: lastYearId(more),
      source,
    })),
  };
}
