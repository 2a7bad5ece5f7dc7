import { capitalised } from "../../foundation/capitals.ts";
import { decimalText } from "../../foundation/decimal-text.ts";
import { printPercentage, withThousands, withMinusSigns } from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import type { ComparedMeasure, TrustFigure } from "../../model/document-contents.ts";
import { measuredWays } from "../../model/measured-ways.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { figureCell } from "../tables/table-cells.ts";
import type { Chart, Table } from "../tables/document.ts";
import type { GroupWords } from "../words/group-words.ts";
import { intervalRange } from "../words/measure-words.ts";
import { type PeerWords, placedAs, shadeOf, standingWords } from "../words/standing-words.ts";
import { wayWords } from "../words/way-words.ts";
import { referenceKey, seriesKey } from "./chart-figures.ts";
import {
  DRAWING_WIDTH,
  type DrawnMark,
  type Drawing,
  type KeyItem,
  keyMarks,
  LINE_HEIGHT,
  type Place,
  placed,
  ratioScale,
  ratioTicks,
  type Scale,
  shareTicks,
  textLines,
  textWidth,
  type Tick,
} from "./drawing.ts";
import { REFERENCE_DASHES } from "./row-chart.ts";

/** A trust as a dot. */
interface Dot {
  /** Where it stands from the left: its size, or its place in the order. */
  readonly at: number;
  readonly value: number;
  readonly isOut: boolean;
  readonly printed: string;
  /** The lines that a reader gets who points at the dot: its name, then what is said of it. */
  readonly about: string;
}

/** The name of a trust in tables and charts: by it a page finds the dot of a row. */
export function trustLabel({ name, code }: TrustFigure["organisation"]): string {
  return `${printable(name)} (${printable(code)})`;
}

/**
 * A funnel where the figure is a share with counts; else the trusts by their figure, each with its interval. Null where nothing can be drawn.
 * Of trusts that are measured in several ways, those of the first way are drawn: dots beside each other are read as if they compared.
 */
export function trustsChart(measure: ComparedMeasure, about: ChartWords): Chart | null {
  const [drawn, ...others] = measuredWays(measure.trusts);
  if (drawn === undefined) return null;
  const of = { ...measure, trusts: drawn.figures };
  const chart = funnelChart(of, about) ?? orderedChart(of, about);
  if (chart === null || others.length === 0) return chart;
  const only = `Only the ${about.peers.many} that are measured in one way are drawn: ${wayWords(drawn)}.`;
  return { ...chart, reading: `${chart.reading} ${only}` };
}

/** What stands over a chart and beside it. */
interface ChartWords {
  readonly title: string;
  readonly table: Table;
  readonly words: GroupWords;
  readonly peers: PeerWords;
  /** Where the figures are from. */
  readonly source: string;
}

/** Each trust as a dot by its size, with the limits that chance alone would leave around the average of all. */
function funnelChart(
  { id, trusts, funnel }: ComparedMeasure,
  { title, table, peers, source }: ChartWords,
): Chart | null {
  if (funnel === null) return null;
  const dots = trusts.flatMap((trust): readonly Dot[] => {
    const share = trust.measure.basis.bme;
    if (share === undefined || "percentage" in share || share.of === null) return [];
    const { of } = share;
    return dotsOf(trust, ` of ${withThousands(of)} people`).map((dot) => ({ ...dot, at: of }));
  });
  const sizes = [...dots.map(({ at }) => at), ...funnel.limits.map(({ of }) => of)];
  const sides = ["lower", "upper"] as const;
  const limits = (which: "inner" | "outer", dashes?: string): readonly DotLine[] =>
    sides.map((side) => ({
      look: "quiet",
      width: 1.5,
      ...(dashes !== undefined && { dashes }),
      values: funnel.limits.map((limit): Place => [limit.of, limit[which][side]]),
    }));
  const lines = [...limits("inner", LIMIT_DASHES), ...limits("outer"), across(funnel.centre, sizes)];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return {
    id: chartIdOf(id),
    title,
    description: `${spokenDots(dots, trusts, peers)} The average of all is ${printPercentage(decimalText(funnel.centre), 1)}.`,
    reading: `A dot for each ${peers.one}: how many people answered, and the share of them that said yes. Between the dashed lines lie 95%, and between the solid ones 99.8%, of ${peers.many} that differ from the average by chance alone; a ${peers.one} beyond them is a square.`,
    source,
    drawing: dotDrawing({
      dots,
      lines,
      x: { from: least, to: most === least ? least + 1 : most },
      xTicks: [...new Set([least, most])].map((value) => ({ value, text: withThousands(value) })),
      xTitle: "People who answered",
      y: valueScale([
        ...dots.map(({ value }) => value),
        ...lines.flatMap((line) => line.values.map(([, value]) => value)),
      ]),
      key: [limitKey("95%", LIMIT_DASHES), limitKey("99.8%"), ...dotKeys],
    }),
    table,
  };
}

/** Each trust's figure with its interval, the lowest first. The order is for reading: chance alone would make most of it. */
function orderedChart(
  { id, trusts }: ComparedMeasure,
  { title, table, words, peers, source }: ChartWords,
): Chart | null {
  const [first] = trusts;
  if (first === undefined) return null;
  const { unit, indicator } = first.measure;
  const isRatio = unit === "ratio";
  const dots = trusts
    .flatMap((trust) =>
      dotsOf(trust, "").map((dot) => {
        const { interval } = trust.measure;
        return { ...dot, lower: interval?.lower ?? dot.value, upper: interval?.upper ?? null };
      }),
    )
    // A ratio of 0 has no place on an axis of ratios; its figure stands in the table.
    .filter(({ value }) => !isRatio || value > 0)
    .sort((one, other) => one.value - other.value)
    .map((dot, index) => ({ ...dot, at: index + 1 }));
  if (dots.length === 0) return null;
  const least = Math.min(...dots.map(({ value, lower }) => (isRatio && lower <= 0 ? value : lower)));
  const most = Math.max(...dots.map(({ value, upper }) => upper ?? value));
  const { neutral } = indicatorByNumber[indicator];
  const x: Scale = { from: 0, to: dots.length + 1 };
  const alike = `${words.people("bme", "people")} and White people alike`;
  const isHeld = unit !== "proportion";
  const isTested = isHeld && trusts.some(({ benchmark }) => placedAs(benchmark) !== null);
  const missing = trusts.length - dots.length;
  return {
    id: chartIdOf(id),
    title,
    description: spokenDots(dots, trusts, peers),
    reading: [
      `A dot for each ${peers.one}, the lowest figure first, with its interval${unit === "proportion-difference" ? ", in percentage points" : ""}.`,
      ...(isHeld
        ? [`The dashed line is where ${words.people("bme", "people")} and White people would be alike.`]
        : []),
      ...(isTested ? [`A ${peers.one} beyond the limits of chance is a square.`] : []),
      ...(missing > 0 ? ["A ratio of 0, and one over nobody, has no place here: the table has it."] : []),
    ].join(" "),
    source,
    drawing: dotDrawing({
      dots,
      lines: [
        ...dots.map(({ at, lower, upper }): DotLine => ({
          look: "grid",
          width: dots.length > MANY ? 1 : 2,
          values: [
            [at, Math.max(lower, least)],
            [at, upper ?? most],
          ],
        })),
        ...(isHeld ? [{ ...across(neutral, [x.from, x.to]), width: 1.5, dashes: REFERENCE_DASHES }] : []),
      ],
      x,
      xTicks: [],
      xTitle: `${capitalised(peers.many)}, the lowest figure first`,
      y: isRatio ? ratioScale([least, most]) : valueScale([least, most, ...(isHeld ? [neutral] : [])]),
      isSigned: unit === "proportion-difference",
      key: [...(isHeld ? [referenceKey(alike)] : []), ...(isTested ? dotKeys : [])],
    }),
    table,
  };
}

const LIMIT_DASHES = "5 4";

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
      at: 0,
      value: measure.number,
      isOut: shadeOf(benchmark) !== null,
      printed: withMinusSigns(figureCell(measure).text),
      about: `${trustLabel(organisation)}\n${withMinusSigns(said.join("; "))}`,
    },
  ];
}

/** The dots in a sentence: how many, from what to what, and whose lie beyond chance. */
function spokenDots(
  dots: readonly Dot[],
  trusts: ComparedMeasure["trusts"],
  { one, many }: ChartWords["peers"],
): string {
  const ordered = dots.toSorted((one, other) => one.value - other.value);
  const [least, most] = [ordered[0]?.printed ?? "", ordered.at(-1)?.printed ?? ""];
  // Whoever has no place on the axis stands beyond the limits all the same: a ratio of 0 first, and one over nobody last.
  const valueOf = ({ measure }: TrustFigure): number =>
    measure.status === "calculated" ? measure.number : Infinity;
  const out = trusts
    .filter(({ benchmark }) => shadeOf(benchmark) !== null)
    .toSorted((a, b) => (valueOf(a) === valueOf(b) ? 0 : valueOf(a) - valueOf(b)))
    .map(({ organisation }) => trustLabel(organisation));
  const named = out.slice(0, MOST_NAMED).join(", ");
  const more = out.length > MOST_NAMED ? ` and ${withThousands(out.length - MOST_NAMED)} more` : "";
  return `${withThousands(dots.length)} ${dots.length === 1 ? one : many}, from ${least} to ${most}.${
    out.length === 0 ? "" : ` Beyond the limits of chance: ${named}${more}.`
  }`;
}

/** So many trusts are named where a picture is said in words; the table has them all. */
const MOST_NAMED = 10;

/** A line of a dot chart: its values from the left and from the bottom. */
interface DotLine {
  readonly look: "quiet" | "grid";
  readonly width: number;
  readonly dashes?: string;
  readonly values: readonly Place[];
}

function across(value: number, ends: readonly number[]): DotLine {
  return {
    look: "quiet",
    width: 1,
    values: [
      [Math.min(...ends), value],
      [Math.max(...ends), value],
    ],
  };
}

const dotKeys: readonly KeyItem[] = [
  seriesKey("within chance", { look: "first", shape: "circle" }),
  seriesKey("beyond chance", { look: "second", shape: "square" }),
];

function limitKey(text: string, dashes?: string): KeyItem {
  return {
    text,
    marks: ([x, y]) => [
      {
        mark: "line",
        look: "quiet",
        width: 1.5,
        ...(dashes !== undefined && { dashes }),
        places: [
          [x - 9, y],
          [x + 9, y],
        ],
      },
    ],
  };
}

/** A difference on an axis is in percentage points, has a sign, and no per cent sign. */
function pointsText({ value, text }: Tick): string {
  return `${value > 1e-9 ? "+" : ""}${text.replace("%", "")}`;
}

/** A scale with a little room around its values. */
function valueScale(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least) * 0.06 || 0.05;
  return { from: least >= 0 ? Math.max(0, least - room) : least - room, to: most + room };
}

interface DotChart {
  readonly dots: readonly Dot[];
  readonly lines: readonly DotLine[];
  readonly x: Scale;
  readonly xTicks: readonly Tick[];
  readonly xTitle: string;
  readonly y: Scale;
  /** True where the values are differences, which have a sign. */
  readonly isSigned?: boolean;
  readonly key: readonly KeyItem[];
}

const HEIGHT = 230;

/** Dots by two values, those beyond chance last, so that nothing covers them; each with its name, which a page shows where it is pointed at. */
function dotDrawing({ dots, lines, x, xTicks, xTitle, y, isSigned = false, key }: DotChart): Drawing {
  const over = keyMarks(key, 0);
  const top = over.height + (over.height === 0 ? 4 : 12);
  const up: Place = [top + HEIGHT, top];
  const ticks =
    y.isRatio === true
      ? ratioTicks(y, up)
      : shareTicks(y, HEIGHT * 1.6).map((tick) => (isSigned ? { ...tick, text: pointsText(tick) } : tick));
  const left = Math.max(0, ...ticks.map(({ text }) => textWidth(text))) + 8;
  const along: Place = [left + 6, DRAWING_WIDTH - 8];
  const place = ([right, high]: Place): Place => [placed(x, right, along), placed(y, high, up)];
  const size = dots.length > MANY ? 3.2 : 4.5;
  const foot = up[0] + LINE_HEIGHT / 2 + 8;
  return {
    width: DRAWING_WIDTH,
    height: foot + LINE_HEIGHT * 1.5,
    marks: [
      ...over.marks,
      ...ticks.flatMap(({ value, text }): readonly DrawnMark[] => [
        {
          mark: "line",
          look: "grid",
          width: 1,
          places: [
            [left, placed(y, value, up)],
            [DRAWING_WIDTH, placed(y, value, up)],
          ],
        },
        ...textLines([withMinusSigns(text)], [left - 6, placed(y, value, up)], { anchor: "end" }),
      ]),
      ...lines.map(({ look, width, dashes, values }): DrawnMark => ({
        mark: "line",
        look,
        width,
        ...(dashes !== undefined && { dashes }),
        places: values.map(place),
      })),
      ...dots
        .toSorted((one, other) => Number(one.isOut) - Number(other.isOut))
        .map(({ at, value, isOut, about }): DrawnMark => ({
          mark: "dot",
          look: isOut ? "second" : "first",
          shape: isOut ? "square" : "circle",
          place: place([at, value]),
          size,
          about,
        })),
      ...xTicks.flatMap(({ text }, index) => {
        const isLast = index === xTicks.length - 1;
        return textLines([text], [isLast ? DRAWING_WIDTH : left, foot], isLast ? { anchor: "end" } : {});
      }),
      ...textLines([xTitle], [(left + DRAWING_WIDTH) / 2, foot], { anchor: "middle" }),
    ],
  };
}
