import type { DerivedFigure } from "../../model/disclosure-table.ts";
import type { Measure } from "../../model/measure.ts";
import { measureCells, type ShareCells } from "../../model/measure-cells.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { yearlyDivisor } from "../../model/yearly-divisor.ts";

/**
 * The figure that a report prints for a measure, with the counts that it is worked out from. None for a measure without
 * an answer, for one whose counts are not given, for a ratio adjusted for strata and for a yearly average, which is half
 * of its counts' percentage: no kind of figure says that.
 */
export function figuresOfMeasure(year: number, measure: Measure): readonly DerivedFigure[] {
  const { basis, method, unit } = measure;
  if (measure.status !== "calculated") return [];
  const cells = measureCells(measure);
  const first = cells[basis.row ? "row" : basis.board ? "board" : (method.over ?? "bme")];
  const second = cells[basis.workforce ? "workforce" : (method.under ?? "white")];
  const value = printMeasure(measure).replace("%", "");
  const name = { id: `${String(year)}/${measure.id}`, places: value.split(".")[1]?.length ?? 0, value };
  const ids = (share: ShareCells): readonly [string, string] => [
    `${String(year)}/${share.count}`,
    `${String(year)}/${share.of}`,
  ];
  if (unit === "proportion") {
    const [share] = Object.values(cells);
    return share === undefined || yearlyDivisor(method.window) !== 1
      ? []
      : [{ ...name, kind: "percentage", of: ids(share) }];
  }
  if (first === undefined || second === undefined) return [];
  const of = [...ids(first), ...ids(second)] as const;
  return [unit === "ratio" ? { ...name, kind: "ratio", of } : { ...name, kind: "difference", of }];
}
