import type { PlacedFigure } from "../table/figure-rows.ts";
import { unbounded } from "./column-bounds.ts";
import { openSystem } from "./open-system.ts";
import { type Relations, systemParts } from "./system-parts.ts";
import type { Workshop } from "./workshop.ts";

/** Up to so many figures of one part are tried together; beyond, one after the other is left out. */
const MOST_TOGETHER = 3;

/**
 * The figures that have to be left out, so that what is left has a solution: of those that hang together, as few as can be
 * found, and the first of equals. None where there is no solution without any figure either.
 */
export function conflictingFigures(
  workshop: Workshop,
  system: Relations,
  columns: number,
): readonly PlacedFigure[] {
  const start = unbounded(columns);
  const isPossible = (relations: Relations): boolean => {
    const open = openSystem(workshop, relations, start);
    const answer = open?.feasible() ?? "no";
    open?.close();
    return answer !== "no";
  };
  if (isPossible(system)) return [];
  return systemParts(system, start).flatMap((part) => {
    const figures = figuresOf(part);
    const isPossibleWith = (kept: ReadonlySet<PlacedFigure["figure"]>): boolean =>
      isPossible({
        rows: part.rows.filter(({ source }) => source.kind !== "figure" || kept.has(source.figure)),
        products: part.products.filter(({ figure }) => kept.has(figure)),
      });
    if (isPossible(part) || !isPossibleWith(new Set())) return [];
    return fewestOut(figures, (kept) => isPossibleWith(new Set(kept.map(({ figure }) => figure))));
  });
}

type IsPossible = (kept: readonly PlacedFigure[]) => boolean;

function fewestOut(figures: readonly PlacedFigure[], isPossible: IsPossible): readonly PlacedFigure[] {
  for (let most = 1; most <= MOST_TOGETHER; most += 1) {
    const out = outOf(figures, isPossible, most);
    if (out !== null) return out;
  }
  const [first, ...others] = conflictIn(figures, isPossible);
  if (first === undefined) return [];
  const out = others.at(-1) ?? first;
  return [
    out,
    ...fewestOut(
      figures.filter((figure) => figure !== out),
      isPossible,
    ),
  ];
}

/** At most so many figures without which the rest is possible: one of every conflict has to go. */
function outOf(
  figures: readonly PlacedFigure[],
  isPossible: IsPossible,
  most: number,
): readonly PlacedFigure[] | null {
  if (isPossible(figures)) return [];
  if (most === 0) return null;
  for (const out of conflictIn(figures, isPossible)) {
    const more = outOf(
      figures.filter((figure) => figure !== out),
      isPossible,
      most - 1,
    );
    if (more !== null) return [out, ...more];
  }
  return null;
}

/** Figures that contradict each other, or the sums, none of which can be spared for it; nothing where none do. */
function conflictIn(figures: readonly PlacedFigure[], isPossible: IsPossible): readonly PlacedFigure[] {
  let kept = figures;
  for (const figure of figures) {
    const others = kept.filter((one) => one !== figure);
    if (!isPossible(others)) kept = others;
  }
  return kept;
}

function figuresOf({ rows, products }: Relations): readonly PlacedFigure[] {
  const placed = [...rows.flatMap(({ source }) => (source.kind === "figure" ? [source] : [])), ...products];
  return [...new Map(placed.map(({ figure, path }) => [figure, { figure, path }])).values()];
}
