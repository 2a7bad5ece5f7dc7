import { printable } from "../../foundation/wres-error.ts";
import { assertLetThrough, type Publishable } from "../../model/protection.ts";
import type { ComparedMeasure, TrustsContent } from "../../model/document-contents.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { findingSentence, LOOK_FIRST } from "../words/finding-words.ts";
import { intervalRange } from "../words/measure-words.ts";
import { denominatorWords } from "../words/method-words.ts";
import { protectionMark } from "../words/protection-words.ts";
import { type GroupWords, groupWords, type WordingOptions } from "../words/group-words.ts";
import { subjectWords } from "../words/indicator-sentences.ts";
import { figureCell, legendOf } from "./table-cells.ts";
import type { Chart, ChartSpec, Document, Section, Table } from "./document.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { CHART_WIDTH, chartColours, styledSpec } from "../charts/chart-layers.ts";
import type { Benchmark, Standing } from "../../model/benchmarks.ts";

/** Sets out several trusts beside each other as plain data: a table and, for a share, a funnel. */
export function trustsDocument(
  publishable: Publishable<TrustsContent>,
  wording: WordingOptions = {},
): Document {
  assertLetThrough(publishable);
  const { content } = publishable;
  const words = groupWords(wording);
  const { year, organisations, findings, measures, options, library } = content;
  const sections = measures.flatMap((measure) => sectionOf(measure, words));
  const title = `Workforce Race Equality Standard ${String(year)}: comparison`;
  const trusts = `${String(organisations.length)} trusts`;
  return {
    title,
    runningHead: { whose: trusts, title, year, mark: protectionMark(publishable) },
    subtitle: [
      `${trusts}, year ending 31 March ${String(year)}`,
      "For internal use: counts are shown as they are, and nothing is hidden.",
    ],
    ...(findings.length > 0 && {
      summary: {
        heading: LOOK_FIRST,
        parts: findings.map(({ organisation, findings: own }) => ({
          heading: printable(organisation),
          items: own.map(findingSentence),
        })),
        charts: [],
      },
    }),
    sections,
    legend: legendOf(sections),
    closing: [
      `Shares of the workforce are ${denominatorWords[options.denominator].phrase}.`,
      "Each trust is set against the others’ counts together. Trusts are in the order of their codes: a rank would make an order of what chance alone can make.",
      words.definition,
      `${library.name} ${library.version}`,
    ],
  };
}

function sectionOf(measure: ComparedMeasure, words: GroupWords): readonly Section[] {
  const [first] = measure.trusts;
  if (first === undefined || measure.trusts.every((trust) => trust.measure.status !== "calculated"))
    return [];
  const { indicator, unit } = first.measure;
  const kind =
    unit === "ratio"
      ? "ratio"
      : unit === "proportion"
        ? `share of ${words.people("bme", "staff")}`
        : "difference in percentage points";
  const heading = `${String(indicator)}. ${indicatorByNumber[indicator].shortTitle}: ${kind}`;
  const chart = funnelChart(measure, `${subjectWords[indicator]}: each trust by its size`);
  return [
    {
      heading,
      lead: spreadWords(measure),
      tables: [tableOf(measure)],
      ...(chart !== null && { charts: [chart] }),
      notes: [],
    },
  ];
}

function tableOf({ trusts }: ComparedMeasure): Table {
  const isPlaced = trusts.some(({ benchmark }) => benchmark !== null);
  return {
    caption: "Trusts in the order of their codes",
    columns: ["Trust", "Figure", "Interval", ...(isPlaced ? ["Against the others"] : [])],
    rows: trusts.map(({ organisation, measure, benchmark }) => ({
      label: `${printable(organisation.name)} (${printable(organisation.code)})`,
      kind: "figures",
      cells: [
        figureCell(measure),
        { text: intervalRange(measure) },
        ...(isPlaced ? [{ text: standingWords(benchmark) }] : []),
      ],
    })),
  };
}

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
            value: measure.number,
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

const standings: Readonly<Record<Standing, string>> = {
  "better-than-average": "better, beyond chance",
  "worse-than-average": "worse, beyond chance",
  "not-distinguishable-from-average": "cannot be told from the average",
};

/** A trust's standing among others, once chance is allowed for; never its rank. */
function standingWords(benchmark: Benchmark | null): string {
  if (benchmark?.status !== "calculated") return "";
  const { placement } = benchmark;
  return placement.status === "placed" ? standings[placement.standing] : "no counts to tell by";
}

/** The spread of the trusts' figures, and the number of them that lie beyond the limits of chance. */
export function spreadWords({ trusts }: Pick<ComparedMeasure, "trusts">): readonly string[] {
  const figures = trusts
    .map(({ measure }) => measure)
    .filter((measure) => measure.status === "calculated")
    .toSorted((one, other) => one.number - other.number);
  const [least, middle, most] = [figures[0], figures[Math.ceil(figures.length / 2) - 1], figures.at(-1)];
  if (least === undefined || middle === undefined || most === undefined || figures.length < 2) return [];
  const without = trusts.length - figures.length;
  const lacking =
    without === 0
      ? ""
      : ` ${String(without)} of ${String(trusts.length)} trusts ${without === 1 ? "has" : "have"} no figure.`;
  const counted = String(figures.length);
  const half =
    figures.length % 2 === 0
      ? `half of the ${counted} trusts have ${middle.printed} or less`
      : `the middle one of the ${counted} trusts has ${middle.printed}`;
  return [`From ${least.printed} to ${most.printed}; ${half}.${lacking}`, ...placedWords(trusts)];
}

function placedWords(trusts: ComparedMeasure["trusts"]): readonly string[] {
  const standings = trusts.flatMap(({ benchmark }): readonly Standing[] =>
    benchmark?.status === "calculated" && benchmark.placement.status === "placed"
      ? [benchmark.placement.standing]
      : [],
  );
  if (standings.length === 0) return [];
  const count = (standing: Standing): string => String(standings.filter((one) => one === standing).length);
  return [
    `Of ${String(standings.length)} trusts with counts, ${count("better-than-average")} lie beyond the limits of chance on the better side and ${count("worse-than-average")} on the worse; about one in 20 would lie there by chance alone. The other ${count("not-distinguishable-from-average")} cannot be told from the average.`,
  ];
}
