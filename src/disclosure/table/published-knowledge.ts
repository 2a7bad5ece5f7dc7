import type { DisclosureTable, OutsiderAssumptions, TableSum } from "../../model/disclosure-table.ts";
import type { PlacedFigure } from "./figure-rows.ts";
import { lastYearId } from "./last-year-id.ts";
import type { RowSource } from "./row-source.ts";

/** What a publication, and whatever else an outsider has, says of its cells; last year's are `last-year/<id>`. */
export interface PublishedKnowledge {
  readonly sums: readonly TableSum[];
  readonly figures: readonly PlacedFigure[];
  /** What the mark says of each hidden cell. */
  readonly marks: readonly { readonly id: string; readonly source: RowSource }[];
  /** Of two cells, that the first is below the second. */
  readonly below: readonly { readonly less: string; readonly more: string; readonly source: RowSource }[];
}

/** Puts together what a publication says with what last year's said. */
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

/** Last year's publication, if it is known. Its mark meant what this year's does, unless something is said of it. */
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
    figures: figures.map(({ figure, path }) => ({ figure: renamed(figure), path })),
    marks: marks.map(({ id, source }) => ({ id: lastYearId(id), source })),
    below: below.map(({ less, more, source }) => ({
      less: lastYearId(less),
      more: lastYearId(more),
      source,
    })),
  };
}

function renamed(figure: PlacedFigure["figure"]): PlacedFigure["figure"] {
  const id = lastYearId(figure.id);
  switch (figure.kind) {
    case "percentage": {
      const [a, b] = figure.of;
      return { ...figure, id, of: [lastYearId(a), lastYearId(b)] };
    }
    case "ratio":
    case "difference": {
      const [a, b, c, d] = figure.of;
      return { ...figure, id, of: [lastYearId(a), lastYearId(b), lastYearId(c), lastYearId(d)] };
    }
  }
}
