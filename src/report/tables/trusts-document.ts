import { withMarkedCharts } from "./published-document.ts";
import { printable } from "../../foundation/wres-error.ts";
import { assertLetThrough, type Protection, type Publishable } from "../../model/protection.ts";
import type {
  ComparedMeasure,
  LeftOutTrust,
  TrustFigure,
  TrustsContent,
} from "../../model/document-contents.ts";
import {
  indicatorByNumber,
  type IndicatorNumber,
  type IndicatorRow,
  indicators,
} from "../../reference/indicators.ts";
import { findingSentence, LOOK_FIRST } from "../words/finding-words.ts";
import { denominatorWords } from "../words/method-words.ts";
import { type GroupWords, groupWords, type WordingOptions } from "../words/group-words.ts";
import { spreadWords } from "../words/spread-words.ts";
import { denominatorsOf, unusual, WAY_LINE, WAY_SIGN, wayOfEach } from "../words/way-words.ts";
import { subjectWords } from "../words/indicator-sentences.ts";
import { protectionLines, protectionMark } from "../words/protection-words.ts";
import {
  type PeerWords,
  peerWords,
  placedAs,
  type Shade,
  shadeOf,
  standingMarks,
  standingWords,
} from "../words/standing-words.ts";
import { intervalRange } from "../words/measure-words.ts";
import { figureCell, legendOf } from "./table-cells.ts";
import { capitalised, listed } from "../../foundation/capitals.ts";
import type { Cell, Document, Row, Section, SummaryPart, Table } from "./document.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { trustLabel, trustsChart } from "../charts/trusts-charts.ts";
import { periodDays, periodInFull, periodTitle } from "../../model/period.ts";
import type { Measure } from "../../model/measure.ts";
import { isMeasured } from "../../model/measured-ways.ts";

/**
 * Sets out several trusts beside each other as plain data: a table of the nine indicators, and a picture and a table for each.
 *
 * @throws WresError `invalid-option` for an unknown key of wording.
 * @example
 * ```ts
 * import type { Return } from "wres-metrics";
 * import { forInternalUse, trustsContent, trustsDocument } from "wres-metrics/report";
 * const trust = (code: string, bme: number): Return => ({
 *   organisation: { code, name: `Trust ${code}` },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme } },
 * });
 * const document = trustsDocument(forInternalUse(trustsContent([trust("A", 30), trust("B", 27)])));
 * console.log(document.title); // Workforce Race Equality Standard 2022: comparison
 * ```
 * @since 0.1.0
 */
export function trustsDocument(
  publishable: Publishable<TrustsContent>,
  wording: WordingOptions = {},
): Document {
  assertLetThrough(publishable);
  const { content } = publishable;
  const words = groupWords(wording);
  const { organisations, measures, library } = content;
  const areUnlike = measures.some(({ trusts }) => wayOfEach(trusts).size > 0);
  const peers = peerWords(content);
  const sections = [
    overview(content, words),
    ...measures.flatMap((measure, index) =>
      sectionOf(measure, words, {
        protection: publishable.protection,
        // An indicator has one picture: of the measure that stands for it in the table.
        isDrawn: measure.trusts[0]?.measure.indicator !== measures[index - 1]?.trusts[0]?.measure.indicator,
        peers,
        source: `Source: WRES returns of ${withThousands(organisations.length)} ${peers.many}, ${periodInFull(content)}.`,
      }),
    ),
  ];
  const parts = summaryParts(content);
  const title = `Workforce Race Equality Standard ${periodTitle(content)}: comparison`;
  const trusts = `${String(organisations.length)} ${peers.many}${peers.of}`;
  return withMarkedCharts(
    {
      title,
      runningHead: { whose: trusts, title, day: periodDays(content).last, mark: protectionMark(publishable) },
      subtitle: [`${trusts}, ${periodInFull(content)}`, ...protectionLines(publishable)],
      ...(parts.length > 0 && { summary: { heading: LOOK_FIRST, parts, charts: [] } }),
      sections,
      legend: legendOf(sections),
      closing: [
        ...denominatorLines(content),
        `Each ${peers.one} is set against ${areUnlike ? "the counts together of the others that are measured alike" : "the others’ counts together"}. No ${peers.one} is ranked, since chance alone would put some first and others last; the order of dots in a picture is for reading only.`,
        ...(publishable.protection === "published"
          ? [
              "The average of the others, the limits of chance and the places of dots are worked out from the figures shown here, and from nothing that is hidden.",
            ]
          : []),
        words.definition,
        `${library.name} ${library.version}`,
      ],
    },
    publishable,
  );
}

/** Who is in the shares of the workforce, where that is so of every trust; else that it differs, and where it is said. */
function denominatorLines({ measures }: TrustsContent): readonly string[] {
  const [only, ...more] = denominatorsOf(measures);
  if (only === undefined) return [];
  return more.length === 0
    ? [`Shares of the workforce are ${denominatorWords[only].phrase}.`]
    : [
        "Shares of the workforce are of everyone, or of people whose ethnicity is known: the tables say which.",
      ];
}

/** What is to be known before the figures are read: who is missing, and what is doubtful in the returns of the others. */
function summaryParts({ findings, leftOut }: TrustsContent): readonly SummaryPart[] {
  const count = leftOut.length;
  return [
    ...(count === 0
      ? []
      : [
          {
            heading: count === 1 ? "One return is left out" : `${withThousands(count)} returns are left out`,
            items: leftOut.map(leftOutSentence),
          },
        ]),
    ...findings.map(({ organisation, findings: own }) => ({
      heading: printable(organisation),
      items: own.map(findingSentence),
    })),
  ];
}

/** So many faults of a return are enough to find it by. */
const MOST_ISSUES = 3;

function leftOutSentence({ name, because, issues }: LeftOutTrust): string {
  const who = printable(name);
  if (because === "not-safe") return `${who}: its small counts could not be hidden safely.`;
  if (issues.length === 0) return `${who}: the return is faulty.`;
  const more = issues.length - MOST_ISSUES;
  const first = issues.slice(0, MOST_ISSUES).map((issue) => printable(issue));
  return [
    `${who}: ${first.join(" ")}`,
    ...(more > 0 ? [`And ${withThousands(more)} more ${more === 1 ? "fault" : "faults"}.`] : []),
  ].join(" ");
}

function overview(content: TrustsContent, words: GroupWords): Section {
  const shown = overviewColumns(content);
  const isPlaced = shown.some(({ compared }) =>
    compared.trusts.some(({ benchmark }) => placedAs(benchmark) !== null),
  );
  const heading = "The nine indicators";
  if (shown.length === 0) {
    const { many } = peerWords(content);
    return { heading, lead: [`None of the ${many} has a figure to compare.`], tables: [], notes: [] };
  }
  return {
    heading,
    lead: [
      ...columnLines(
        shown.map(({ number }) => number),
        words.people("bme", "staff"),
      ),
      ...(isPlaced ? [SIGNS] : []),
      ...(shown.some(({ compared }) => unusual(compared.trusts).size > 0) ? [WAY_LINE] : []),
    ],
    tables: [overviewTable(content, shown)],
    notes: [],
  };
}

const SIGNS = `A figure that differs from the others’ average beyond chance has a sign: ${(
  ["far-worse", "worse", "better", "far-better"] as const
)
  .map((shade) => `${standingMarks[shade].sign} ${standingMarks[shade].words}`)
  .join(
    "; ",
  )}. Of figures that differ by chance alone, about one in 20 has a sign, and one in 500 a double one.`;

/** What the figures in the columns are, and which side is the worse; nothing of a column that is not there. */
function columnLines(numbers: readonly IndicatorNumber[], staff: string): readonly string[] {
  const shown = (family: IndicatorRow["family"], side?: IndicatorRow["worseForBme"]): readonly string[] =>
    numbers.flatMap((number) => {
      const row: IndicatorRow = indicatorByNumber[number];
      return row.family === family && (side === undefined || row.worseForBme === side)
        ? [String(number)]
        : [];
    });
  const [likelihoods, survey] = [shown("likelihood"), shown("survey")];
  const [worse, better] = [shown("survey", "above"), shown("survey", "below")];
  const subject = (of: readonly string[], one: string, many: string): string =>
    of.length === 1 ? `Indicator ${listed(of)} is ${one}` : `Indicators ${listed(of)} are ${many}`;
  const sides = [
    ...(worse.length === 0 ? [] : [`a higher share is worse for ${listed(worse)}`]),
    ...(better.length === 0
      ? []
      : [`${worse.length === 0 ? "a higher share is " : ""}better for ${listed(better)}`]),
  ];
  return [
    [
      ...shown("workforce").map((number) => `Indicator ${number} is the share of ${staff} in the workforce.`),
      ...(likelihoods.length === 0
        ? []
        : [
            `${subject(likelihoods, "a relative likelihood", "relative likelihoods")}: above 1 is worse for ${staff}.`,
          ]),
      ...(survey.length === 0
        ? []
        : [
            `${subject(survey, `the share of ${staff} who said yes`, `shares of ${staff} who said yes`)}: ${sides.join(", and ")}.`,
          ]),
      ...shown("board").map(
        (number) =>
          `Indicator ${number} is the share of the board less that of the workforce, in percentage points.`,
      ),
    ].join(" "),
  ];
}

function sectionOf(
  measure: ComparedMeasure,
  words: GroupWords,
  {
    protection,
    isDrawn,
    peers,
    source,
  }: Pick<Protection, "protection"> & {
    readonly isDrawn: boolean;
    readonly peers: PeerWords;
    readonly source: string;
  },
): readonly Section[] {
  const { trusts } = measure;
  const [first] = trusts;
  if (first === undefined || !trusts.some((trust) => isShown(trust.measure))) return [];
  const { indicator } = first.measure;
  const heading = `${String(indicator)}. ${headingWords(first.measure, words)}`;
  const lead = hiddenWords(trusts, { protection, peers });
  if (trusts.every((trust) => !isMeasured(trust.measure))) return [{ heading, lead, tables: [], notes: [] }];
  const table = measureTable(measure, peers);
  const title = chartTitle(measure, peers);
  const chart = !isDrawn ? null : trustsChart(measure, { title, table, words, peers, source });
  return [
    {
      heading,
      lead: [
        ...spreadWords(measure, peers),
        ...(indicatorByNumber[indicator].family === "board" ? [BOARD] : []),
        ...lead,
      ],
      tables: [table],
      ...(chart !== null && { charts: [chart] }),
      notes: [],
    },
  ];
}

/** An indicator, and which figure of it a section compares. */
function headingWords({ indicator, unit }: Measure, words: GroupWords): string {
  const staff = words.people("bme", "staff");
  const { family, shortTitle } = indicatorByNumber[indicator];
  if (family === "workforce") return `The workforce: share of ${staff}`;
  if (family === "board") return `${shortTitle}, in percentage points`;
  const kind =
    unit === "ratio"
      ? "ratio"
      : unit === "proportion"
        ? `share of ${staff}`
        : "difference in percentage points";
  return `${shortTitle}: ${kind}`;
}

/** A board is one group of people, and no draw of them. */
const BOARD =
  "The members of a board are few and appointed one by one: boards are described, and not tested.";

function isHidden(measure: Measure): boolean {
  return measure.status === "not-calculable" && measure.reason === "hidden";
}

/** What is hidden is shown to be so: an indicator does not vanish because all its figures do. */
function isShown(measure: Measure): boolean {
  return isMeasured(measure) || isHidden(measure);
}

/** How many figures are hidden, in what is published. */
function hiddenWords(
  trusts: ComparedMeasure["trusts"],
  { protection, peers }: Pick<Protection, "protection"> & { readonly peers: PeerWords },
): readonly string[] {
  const hidden = trusts.filter(({ measure }) => isHidden(measure)).length;
  if (protection !== "published" || hidden === 0) return [];
  const all = withThousands(trusts.length);
  if (hidden === trusts.length) return [`The figures of all ${all} ${peers.many} are hidden.`];
  const is = hidden === 1 ? "is" : "are";
  return [
    `${withThousands(hidden)} of ${all} figures ${is} hidden, and ${is} in no average, limit or picture here.`,
  ];
}

/** A comparison has one share of the workforce, and no pay band. */
const subjects = { ...subjectWords, 1: "Share of the workforce" } as const;

/** The finding of a picture: how many trusts stand apart, and on which side. */
function chartTitle({ trusts }: ComparedMeasure, { one, many }: PeerWords): string {
  const [first] = trusts;
  const subject = first === undefined ? "" : subjects[first.measure.indicator];
  const shades = trusts.flatMap(({ benchmark }) => shadeOf(benchmark) ?? []);
  if (trusts.every(({ benchmark }) => placedAs(benchmark) === null))
    return `${subject}: each ${one}’s figure`;
  const worse = shades.filter((shade) => shade.endsWith("worse")).length;
  const better = shades.length - worse;
  if (worse + better === 0) return `${subject}: no ${one} stands apart beyond chance`;
  return `${subject}: ${withThousands(worse)} of ${withThousands(trusts.length)} ${many} worse and ${withThousands(better)} better, beyond chance`;
}

/** The indicators as the heading of a column names them. */
const columnNames = {
  1: "1 Workforce",
  2: "2 Appointment",
  3: "3 Disciplinary",
  4: "4 Training",
  5: "5 Harassment by public",
  6: "6 Harassment by staff",
  7: "7 Equal chances",
  8: "8 Discrimination",
  9: "9 Board",
} as const satisfies Readonly<Record<IndicatorNumber, string>>;

interface OverviewColumn {
  readonly number: IndicatorNumber;
  readonly compared: ComparedMeasure;
  /** The figures of the column that are measured in another way than most. */
  readonly marked: ReadonlySet<TrustFigure>;
}

/** The first of the measures that are compared for each indicator. One of which no trust has a figure, shown or hidden, has no column. */
function overviewColumns({ measures }: TrustsContent): readonly OverviewColumn[] {
  return indicators.flatMap(({ number }) => {
    const compared = measures.find(({ trusts }) => trusts[0]?.measure.indicator === number);
    const isGiven = compared?.trusts.some(({ measure }) => isShown(measure)) === true;
    return isGiven ? [{ number, compared, marked: unusual(compared.trusts) }] : [];
  });
}

/** Every trust in a row, the nine indicators in columns. */
function overviewTable(content: TrustsContent, shown: readonly OverviewColumn[]): Table {
  const { organisations } = content;
  const { one, many } = peerWords(content);
  const described = (["type", "region"] as const).filter((key) =>
    organisations.some((organisation) => organisation[key] !== undefined),
  );
  return {
    caption: `All ${many}`,
    columns: [
      capitalised(one),
      ...shown.map(({ number }) => columnNames[number]),
      ...described.map((key) => (key === "type" ? "Type" : "Region")),
    ],
    sortable: true,
    filters: described.map((_, index) => shown.length + 1 + index),
    rows: organisations.map((organisation, index) => ({
      label: trustLabel(organisation),
      kind: "figures",
      cells: [
        ...shown.map(({ compared, marked }) => standingCell(compared.trusts[index], marked)),
        ...described.map((key): Cell => ({ text: printable(organisation[key] ?? "") })),
      ],
    })),
  };
}

/** One measure of every trust: those beyond the limits of chance first, the farthest before the others, and each in the order of its code. */
export function measureTable(
  { trusts }: ComparedMeasure,
  { one, many }: PeerWords = peerWords({ partOf: null }),
): Table {
  const isPlaced = trusts.some(({ benchmark }) => standingWords(benchmark) !== "");
  const ways = wayOfEach(trusts);
  const marked = unusual(trusts);
  const ordered = trusts.toSorted((one, other) => orderOf(one) - orderOf(other));
  return {
    caption: `${capitalised(many)}, ${isPlaced ? "those beyond the limits of chance first" : "by their codes"}`,
    columns: [
      capitalised(one),
      "Figure",
      "Interval",
      ...(ways.size > 0 ? ["Measured"] : []),
      ...(isPlaced ? ["Against the others"] : []),
    ],
    open: Math.min(MOST_OPEN, trusts.filter(({ benchmark }) => shadeOf(benchmark) !== null).length),
    rows: ordered.map((trust): Row => {
      const { organisation, measure, benchmark } = trust;
      return {
        label: trustLabel(organisation),
        kind: "figures",
        cells: [
          standingCell(trust, marked),
          { text: intervalRange(measure) },
          ...(ways.size > 0 ? [{ text: ways.get(trust) ?? "" }] : []),
          ...(isPlaced ? [{ text: standingWords(benchmark) }] : []),
        ],
      };
    }),
  };
}

/** So many trusts beyond the limits of chance stand open on a page; a reader asks for more. */
const MOST_OPEN = 10;

const shades: readonly Shade[] = ["far-worse", "far-better", "worse", "better"];

function orderOf({ benchmark }: TrustFigure): number {
  const shade = shadeOf(benchmark);
  return shade === null ? shades.length : shades.indexOf(shade);
}

/** A figure with the sign of its standing and of its way of being measured, and what a table is sorted by. */
function standingCell(trust: TrustFigure | undefined, marked: ReadonlySet<TrustFigure>): Cell {
  if (trust === undefined) return { text: "" };
  const { measure, benchmark } = trust;
  const cell = figureCell(measure);
  if (!isMeasured(measure)) return cell;
  const shade = shadeOf(benchmark);
  const signs = [
    ...(shade === null ? [] : [standingMarks[shade].sign]),
    ...(marked.has(trust) ? [WAY_SIGN] : []),
  ];
  return {
    ...cell,
    text: [cell.text, ...signs].join(" "),
    ...orderOfFigure(measure),
    ...(shade !== null && { shade }),
  };
}

/** A ratio over nobody is sorted above every number; one of nobody over nobody is nowhere among them. */
function orderOfFigure(measure: Measure): Pick<Cell, "order"> {
  if (measure.status === "calculated") return { order: measure.number };
  return (measure.interval?.lower ?? 0) > 0 ? { order: Infinity } : {};
}
