import { withThousands } from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import type { ComparedMeasure, TrustFigure } from "../../model/document-contents.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { figureCell } from "../tables/table-cells.ts";
import type { Chart, ChartSpec, Table } from "../tables/document.ts";
import type { GroupWords } from "../words/group-words.ts";
import { intervalRange } from "../words/measure-words.ts";
import { shadeOf, standingWords } from "../words/standing-words.ts";
import { CHART_WIDTH, chartColours, NAMED, referenceLine, styledSpec } from "./chart-layers.ts";

/** A trust as a dot. */
interface Dot {
  readonly code: string;
  readonly value: number;
  readonly isOut: boolean;
  /** The lines that a reader gets who points at the dot: its name, then what is said of it. */
  readonly about: string;
}

/** The parts of a dot chart that are the same for every dot. */
interface DotScales {
  readonly x: ChartSpec;
  readonly y: ChartSpec;
}

/** The name of a trust in tables and charts: by it a page finds the dot of a row. */
export function trustLabel({ name, code }: TrustFigure["organisation"]): string {
  return `${printable(name)} (${printable(code)})`;
}

/** A funnel where the figure is a share with counts; else the trusts by their figure, each with its interval. Null where nothing can be drawn. */
export function trustsChart(measure: ComparedMeasure, about: ChartWords): Chart | null {
  return funnelChart(measure, about) ?? orderedChart(measure, about);
}

/** What stands over a chart and beside it. */
interface ChartWords {
  readonly title: string;
  readonly table: Table;
  readonly words: GroupWords;
}

/** Each trust as a dot by its size, with the limits that chance alone would leave around the average of all. */
function funnelChart({ id, trusts, funnel }: ComparedMeasure, { title, table }: ChartWords): Chart | null {
  if (funnel === null) return null;
  const dots = trusts.flatMap((trust): readonly (Dot & { readonly of: number })[] => {
    const share = trust.measure.basis.bme;
    if (share === undefined || "percentage" in share || share.of === null) return [];
    return dotsOf(trust, ` of ${withThousands(share.of)} people`).map((dot) => ({
      ...dot,
      of: share.of ?? 0,
    }));
  });
  const lines = funnel.limits.flatMap(({ of, inner, outer }) => [
    { of, line: "inner lower", value: inner.lower, kind: "inner" },
    { of, line: "inner upper", value: inner.upper, kind: "inner" },
    { of, line: "outer lower", value: outer.lower, kind: "outer" },
    { of, line: "outer upper", value: outer.upper, kind: "outer" },
  ]);
  const x = {
    field: "of",
    type: "quantitative",
    title: "People who answered",
    scale: { zero: false },
    axis: { grid: false, tickCount: 4 },
  };
  const y = valueAxis(".0%");
  return {
    id: chartIdOf(id),
    title,
    description:
      "A dot for each trust: how many people answered, and the share of them that said yes. Between the dashed lines lie 95%, and between the solid ones 99.8%, of trusts that differ from the average by chance alone; a trust beyond them is a square.",
    spec: styledSpec({
      width: WIDTH,
      height: HEIGHT,
      layer: [
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
        average(funnel.centre),
        ...dotLayers(dots, { x, y }),
      ],
    }),
    table,
  };
}

/** Each trust's figure with its interval, the lowest first. The order is for reading: chance alone would make most of it. */
function orderedChart({ id, trusts }: ComparedMeasure, { title, table, words }: ChartWords): Chart | null {
  const [first] = trusts;
  if (first === undefined) return null;
  const { unit, indicator } = first.measure;
  const isRatio = unit === "ratio";
  const placed = trusts
    .flatMap((trust) =>
      dotsOf(trust, "").map((dot) => {
        const { interval } = trust.measure;
        return { ...dot, lower: interval?.lower ?? dot.value, upper: interval?.upper ?? null };
      }),
    )
    // A ratio of 0 has no place on an axis of ratios; its figure stands in the table.
    .filter(({ value }) => !isRatio || value > 0)
    .sort((one, other) => one.value - other.value);
  if (placed.length === 0) return null;
  const most = Math.max(...placed.map(({ value, upper }) => upper ?? value));
  const least = Math.min(...placed.map(({ value, lower }) => (isRatio && lower <= 0 ? value : lower)));
  const dots = placed.map((dot, index) => ({
    ...dot,
    place: index + 1,
    lower: Math.max(dot.lower, least),
    upper: dot.upper ?? most,
  }));
  const x = {
    field: "place",
    type: "quantitative",
    title: "Trusts, the lowest figure first",
    scale: { domain: [0, dots.length + 1], nice: false },
    axis: { grid: false, labels: false, ticks: false },
  };
  const y = isRatio
    ? {
        ...valueAxis("~r"),
        scale: { type: "log", nice: false, domain: [Math.min(0.5, least), Math.max(2, most)] },
        axis: {
          values: [0.1, 0.25, 0.5, 0.8, 1, 1.25, 2, 4, 10],
          format: "~r",
          labelOverlap: "greedy",
          grid: true,
        },
      }
    : valueAxis(unit === "proportion" ? ".0%" : "+.0%");
  const { neutral } = indicatorByNumber[indicator];
  const even =
    unit === "proportion" ? [] : [{ mark: referenceLine, encoding: { y: { ...y, datum: neutral } } }];
  return {
    id: chartIdOf(id),
    title,
    description: `A dot for each trust, the lowest figure first, with its interval.${even.length === 0 ? "" : ` The dashed line is where ${words.people("bme", "people")} and White people would be alike.`}${unit === "proportion" ? "" : " A trust beyond the limits of chance is a square."}`,
    spec: styledSpec({
      width: WIDTH,
      height: HEIGHT,
      layer: [
        {
          data: { values: dots },
          mark: { type: "rule", strokeWidth: 1, color: chartColours.line },
          encoding: { x, y: { ...y, field: "lower" }, y2: { field: "upper" } },
        },
        ...even,
        ...dotLayers(dots, { x, y }),
      ],
    }),
    table,
  };
}

const WIDTH = CHART_WIDTH + 50;

const HEIGHT = 260;

/** More trusts than this have smaller dots, which cover each other less. */
const MANY = 60;

function chartIdOf(id: string): string {
  return `trusts-${id.replaceAll("/", "-")}`;
}

function dotsOf({ organisation, measure, benchmark }: TrustFigure, size: string): readonly Dot[] {
  if (measure.status !== "calculated") return [];
  const standing = standingWords(benchmark);
  const interval = intervalRange(measure);
  const said = [
    `${figureCell(measure).text}${size}`,
    ...(interval === "" ? [] : [`interval ${interval}`]),
    ...(standing === "" ? [] : [standing]),
  ];
  return [
    {
      code: organisation.code,
      value: measure.number,
      isOut: shadeOf(benchmark) !== null,
      about: `${trustLabel(organisation)}\n${said.join("; ")}`,
    },
  ];
}

function valueAxis(format: string): ChartSpec {
  return {
    field: "value",
    type: "quantitative",
    title: null,
    scale: { zero: false },
    axis: { format, grid: true, tickCount: 6 },
  };
}

function average(centre: number): ChartSpec {
  return {
    data: { values: [{}] },
    mark: { type: "rule", color: chartColours.quiet, strokeWidth: 1 },
    encoding: { y: { datum: centre } },
  };
}

/** The dots, those beyond chance last, so that nothing covers them; each with its name, which a page shows where it is pointed at. */
function dotLayers(dots: readonly Dot[], { x, y }: DotScales): readonly ChartSpec[] {
  return [
    {
      data: { values: dots.toSorted((one, other) => Number(one.isOut) - Number(other.isOut)) },
      mark: {
        type: "point",
        filled: true,
        size: dots.length > MANY ? 30 : 55,
        opacity: 1,
        ariaRoleDescription: NAMED,
      },
      encoding: {
        x,
        y,
        color: {
          condition: { test: "datum.isOut", value: chartColours.orange },
          value: chartColours.darkBlue,
        },
        shape: { condition: { test: "datum.isOut", value: "square" }, value: "circle" },
        description: { field: "about", type: "nominal" },
      },
    },
  ];
}
