import { printable } from "../../foundation/describe-value.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { ComparedMeasure, TrustsContent } from "../../model/trusts-content.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { funnelChart } from "../charts/funnel-chart.ts";
import { intervalRange } from "../words/certainty-words.ts";
import { denominatorWords } from "../words/choice-words.ts";
import { type GroupWords, groupWords, type WordingOptions } from "../words/group-words.ts";
import { spreadWords } from "../words/spread-words.ts";
import { standingWords } from "../words/standing-words.ts";
import { subjectWords } from "../words/subject-words.ts";
import { figureCell } from "./cells.ts";
import type { Document, Section, Table } from "./document.ts";
import { legendOf } from "./legend.ts";

/** Sets out several trusts beside each other as plain data: a table and, for a share, a funnel. */
export function trustsDocument(
  { content }: Publishable<TrustsContent>,
  wording: WordingOptions = {},
): Document {
  const words = groupWords(wording);
  const { year, organisations, measures, options, library } = content;
  const sections = measures.flatMap((measure) => sectionOf(measure, words));
  return {
    title: `Workforce Race Equality Standard ${String(year)}: comparison`,
    subtitle: [
      `${String(organisations.length)} trusts, year ending 31 March ${String(year)}`,
      "For internal use: counts are shown as they are, and nothing is hidden.",
    ],
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
