import type { Auditor } from "../audit/auditor.ts";
import type { DerivedFigure, DisclosureTable } from "../../model/disclosure-table.ts";
import { printedFromCounts } from "../table/printed-from-counts.ts";

/** What the figures of a table are fitted into. */
export interface FigureFrame {
  /** The table as it would be published with these figures. */
  readonly publish: (figures: readonly DerivedFigure[]) => DisclosureTable;
  readonly figures: readonly DerivedFigure[];
  readonly hidden: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  /** How much work may be done for one figure, in pivots of the solver. */
  readonly effort: number;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * The figures that can be shown beside hidden cells: each as it is, or at fewer places, if an outsider can do no more with it
 * than without it; else withheld. Those of which the fewest cells are hidden come first.
 */
export function fittedFigures(auditor: Auditor, frame: FigureFrame): readonly DerivedFigure[] {
  const { figures, hidden, counts } = frame;
  const fitted = new Map(
    figures.map((figure) => [figure.id, printedFromCounts(figure, counts, figure.places)]),
  );
  const hiddenOf = ({ of }: DerivedFigure): readonly string[] =>
    [...new Set(of)].filter((id) => hidden.has(id));
  const doubtful = figures
    .filter((figure) => hiddenOf(figure).length > 0)
    .sort((one, other) => hiddenOf(one).length - hiddenOf(other).length);
  for (const { id } of doubtful) fitted.delete(id);
  doubtful.forEach((figure, done) => {
    frame.onProgress(done, doubtful.length);
    for (let places = figure.places; places >= 0; places -= 1) {
      const printed = printedFromCounts(figure, counts, places);
      if (printed.value === null || !isSafe(auditor, frame, [...fitted.values()], printed)) continue;
      fitted.set(figure.id, printed);
      return;
    }
  });
  return figures.map((figure) => fitted.get(figure.id) ?? { ...figure, value: null });
}

function isSafe(
  auditor: Auditor,
  { publish, hidden, counts, effort }: FigureFrame,
  shown: readonly DerivedFigure[],
  more: DerivedFigure,
): boolean {
  const only = more.of.filter((id) => hidden.has(id));
  const options = { only, stopAtFirst: true, witness: counts, effort };
  // Alone, without the sums, it gives away less: where that is too much, nothing else need be asked.
  const alone = publish([more]);
  const ownCells = alone.cells.filter(({ id }) => more.of.includes(id));
  if (auditor.findings({ ...alone, cells: ownCells, sums: [] }, options).length > 0) return false;
  return auditor.findings(publish([...shown, more]), options).length === 0;
}
