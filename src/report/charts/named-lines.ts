import type { ChartPoint } from "./chart-point.ts";
import type { ChartSpec } from "../tables/document.ts";

/** The lines of a chart by their names, in an order that every panel keeps; a long name takes two lines. */
export function namedLines(points: readonly ChartPoint[]): ChartSpec {
  return {
    field: "line",
    type: "nominal",
    sort: inOneOrder(points),
    title: null,
    axis: { labelExpr: "split(datum.label, '\\n')", labelLineHeight: 12 },
  };
}

/** A line that an earlier panel lacks stands behind the one that it follows in its own. */
function inOneOrder(points: readonly ChartPoint[]): readonly string[] {
  const order: string[] = [];
  for (const [index, { line, panel }] of points.entries()) {
    const before = points[index - 1];
    if (order.includes(line)) continue;
    const place = before?.panel === panel ? order.indexOf(before.line) + 1 : 0;
    order.splice(place, 0, line);
  }
  return order;
}

const LONGEST_LINE = 17;

/** Breaks a long name near its middle, so that names leave room for the figures. */
export function inTwoLines(name: string): string {
  if (name.length <= LONGEST_LINE) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [middle] = spaces.sort((one, other) => offMiddle(name, one) - offMiddle(name, other));
  return middle === undefined ? name : `${name.slice(0, middle)}\n${name.slice(middle + 1)}`;
}

function offMiddle(name: string, index: number): number {
  return Math.abs(2 * index + 1 - name.length);
}
