import type { ComparedMeasure } from "../../model/trusts-content.ts";
import { standingWords } from "../words/standing-words.ts";
import { withThousands } from "../words/with-thousands.ts";
import { figureCell } from "../tables/cells.ts";
import type { Chart, ChartSpec } from "../tables/document.ts";
import { CHART_WIDTH, chartColours, styledSpec } from "./chart-style.ts";

/** More codes than this would cover each other. */
const MOST_NAMED = 12;

interface Dot {
  readonly name: string;
  readonly of: number;
  readonly value: number;
  readonly standing: string;
  readonly isOut: boolean;
  readonly printed: string;
}

/** Each trust as a dot by its size, with the limits that chance alone would leave around the average of all. */
export function funnelChart({ id, trusts, funnel }: ComparedMeasure, title: string): Chart | null {
  if (funnel === null) return null;
  const dots = trusts.flatMap(({ organisation, measure, benchmark }): readonly Dot[] => {
    const share = measure.basis.bme;
    if (measure.status !== "calculated" || share === undefined || "percentage" in share) return [];
    const placement = benchmark?.status === "calculated" ? benchmark.placement : null;
    const isOut = placement?.status === "placed" && placement.beyond !== "none";
    return share.of === null
      ? []
      : [
          {
            name: organisation.code,
            of: share.of,
            value: measure.value.toNumber(),
            standing: standingWords(benchmark),
            isOut,
            printed: figureCell(measure).text,
          },
        ];
  });
  const lines = funnel.limits.flatMap(({ of, inner, outer }) => [
    { of, line: "inner lower", value: inner.lower, kind: "inner" },
    { of, line: "inner upper", value: inner.upper, kind: "inner" },
    { of, line: "outer lower", value: outer.lower, kind: "outer" },
    { of, line: "outer upper", value: outer.upper, kind: "outer" },
  ]);
  return {
    id: `funnel-${id.replaceAll("/", "-")}`,
    title,
    description:
      "A dot for each trust: how many people answered, and the share of them that said yes. Between the dashed lines lie 95%, and between the solid ones 99.8%, of trusts that differ from the average by chance alone; a trust beyond them is a square.",
    spec: styledSpec({
      width: CHART_WIDTH,
      height: 300,
      layer: layers(dots, lines, funnel.centre),
    }),
    table: {
      caption: title,
      columns: ["Trust", "Figure", "People", "Against the others"],
      rows: dots.map(({ name, printed, of, standing }) => ({
        label: name,
        kind: "figures",
        cells: [{ text: printed }, { text: withThousands(of) }, { text: standing }],
      })),
    },
  };
}

function layers(
  dots: readonly Dot[],
  lines: readonly Readonly<Record<string, string | number>>[],
  centre: number,
): readonly ChartSpec[] {
  const x = {
    field: "of",
    type: "quantitative",
    title: "People asked",
    scale: { zero: false },
    axis: { grid: false },
  };
  const y = {
    field: "value",
    type: "quantitative",
    title: null,
    scale: { zero: false },
    axis: { format: ".0%", grid: true },
  };
  return [
    {
      data: { values: lines },
      mark: { type: "line", strokeWidth: 1.5, color: chartColours.quiet },
      encoding: {
        x,
        y,
        detail: { field: "line" },
        strokeDash: { condition: { test: "datum.kind === 'inner'", value: [5, 4] }, value: [1, 0] },
      },
    },
    {
      data: { values: [{}] },
      mark: { type: "rule", color: chartColours.quiet, strokeWidth: 1 },
      encoding: { y: { datum: centre } },
    },
    {
      data: { values: dots },
      mark: { type: "point", filled: true, size: 55, opacity: 1 },
      encoding: {
        x,
        y,
        color: {
          condition: { test: "datum.isOut", value: chartColours.orange },
          value: chartColours.darkBlue,
        },
        shape: { condition: { test: "datum.isOut", value: "square" }, value: "circle" },
      },
    },
    {
      data: { values: dots },
      transform: [
        { filter: dots.filter(({ isOut }) => isOut).length <= MOST_NAMED ? "datum.isOut" : "false" },
      ],
      mark: { type: "text", align: "left", dx: 7, fontSize: 12, limit: 70 },
      encoding: { x, y, text: { field: "name", type: "nominal" } },
    },
  ];
}
