import { printable } from "../../foundation/describe-value.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { TargetsContent } from "../../model/target-report.ts";
import { trajectoryChart } from "../charts/trajectory-chart.ts";
import { groupWords, type WordingOptions } from "../words/group-words.ts";
import { reasonWords, warningWords } from "../words/reason-words.ts";
import {
  assumptionLines,
  disparityLead,
  goalWarningWords,
  ROUNDED_UP,
  targetLine,
} from "../words/target-words.ts";
import type { Cell, Document, Section } from "./document.ts";
import { disparityTable } from "./targets-disparity-table.ts";
import { appointmentsTables, goalsTable, yearsTable } from "./targets-goals-table.ts";

/** Sets out a report on targets as plain data: what the senior bands need, and the race disparity ratio. */
export function targetsDocument(
  { content }: Publishable<TargetsContent>,
  wording: WordingOptions = {},
): Document {
  const words = groupWords(wording);
  const { organisation, year, by, together, apart, disparityRatios, library } = content;
  const sections: readonly Section[] = [
    {
      heading: "Bands 8a to VSM: what the target needs",
      lead: [targetLine(together, words), ...assumptionLines(together)],
      notes: together.goals.length === 0 ? ["The return gives no band from 8a to VSM."] : [ROUNDED_UP],
      tables:
        together.goals.length === 0
          ? []
          : [
              goalsTable(together, words),
              ...apart.map((goals) => goalsTable(goals, words)),
              yearsTable(together, words),
              ...appointmentsTables(together, words),
            ],
      charts: [trajectoryChart(together, wording)].flatMap((chart) => chart ?? []),
    },
    {
      heading: "The race disparity ratio",
      lead: disparityLead(words),
      tables: [disparityTable(disparityRatios, words)],
      notes: [],
    },
  ];
  return {
    title: `Workforce Race Equality Standard: targets from ${year} to ${by}`,
    subtitle: [
      `${printable(organisation.name)} (${printable(organisation.code)})`,
      "For internal use: counts are shown as they are, and nothing is hidden.",
    ],
    sections,
    legend: legendOf(sections),
    closing: [words.definition, `${library.name} ${library.version}`],
  };
}

/** The marks that the tables use, each with what it means. */
function legendOf(sections: readonly Section[]): readonly Cell[] {
  const used = new Set(
    sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ mark }) => mark))),
    ),
  );
  const words = [reasonWords, warningWords, goalWarningWords].flatMap((table) => Object.values(table));
  return words.flatMap((row) =>
    row !== null && used.has(row.mark) ? [{ text: row.words, mark: row.mark }] : [],
  );
}
