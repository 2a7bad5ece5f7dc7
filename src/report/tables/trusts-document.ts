import { printable } from "../../foundation/describe-value.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { ComparedMeasure, TrustsContent } from "../../model/trusts-content.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { funnelChart } from "../charts/funnel-chart.ts";
import { intervalRange } from "../words/certainty-words.ts";
import { denominatorWords } from "../words/choice-words.ts";
import { GROUP_DEFINITION, labelOf } from "../words/group-words.ts";
import { standingWords } from "../words/standing-words.ts";
import { figureCell } from "./cells.ts";
import type { Document, Section, Table } from "./document.ts";
import { legendOf } from "./legend.ts";

/** Sets out several trusts beside each other as plain data: a table and, for a share, a funnel. */
export function trustsDocument({ content }: Publishable<TrustsContent>): Document {
  const { year, organisations, measures, options, library } = content;
  const sections = measures.flatMap(sectionOf);
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
      GROUP_DEFINITION,
      `${library.name} ${library.version}`,
    ],
  };
}

function sectionOf(measure: ComparedMeasure): readonly Section[] {
  const [first] = measure.trusts;
  if (first === undefined || measure.trusts.every((trust) => trust.measure.status !== "calculated"))
    return [];
  const { indicator, unit } = first.measure;
  const kind =
    unit === "ratio"
      ? "ratio"
      : unit === "proportion"
        ? `share of ${labelOf("bme")} staff`
        : "difference in percentage points";
  const heading = `${String(indicator)}. ${indicatorByNumber[indicator].shortTitle}: ${kind}`;
  const chart = funnelChart(measure, heading);
  return [
    {
      heading,
      lead: [],
      tables: [tableOf(measure, heading)],
      ...(chart !== null && { charts: [chart] }),
      notes: [],
    },
  ];
}

function tableOf({ trusts }: ComparedMeasure, caption: string): Table {
  return {
    caption,
    columns: ["Trust", "Figure", "Interval", "Against the others"],
    rows: trusts.map(({ organisation, measure, benchmark }) => ({
      label: `${printable(organisation.name)} (${printable(organisation.code)})`,
      kind: "figures",
      cells: [figureCell(measure), { text: intervalRange(measure) }, { text: standingWords(benchmark) }],
    })),
  };
}
