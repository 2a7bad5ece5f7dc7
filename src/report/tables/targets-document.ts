import { printable } from "../../foundation/wres-error.ts";
import { assertLetThrough, type Publishable } from "../../model/protection.ts";
import type { TargetsContent } from "../../model/document-contents.ts";
import { targetsChart } from "../charts/targets-chart.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { groupWords, type GroupWords, type WordingOptions } from "../words/group-words.ts";
import { protectionMark } from "../words/protection-words.ts";
import { reasonWords, warningWords } from "../words/reason-words.ts";
import {
  assumptionLines,
  disparityLead,
  goalWarningWords,
  MET,
  PARITY,
  partsWords,
  ratioOfStaff,
  ROUNDED_UP,
  shareOfStaff,
  targetLine,
} from "../words/target-words.ts";
import { type Cell, type Document, lookFirst, type Row, type Section, type Table } from "./document.ts";
import { NO_NUMBER, printFixed } from "../../foundation/print-number.ts";
import type { DecimalText } from "../../foundation/decimal-text.ts";
import type { Answer } from "../../model/answer.ts";
import type { BandGoal, DisparityRatio, ModelEmployerGoals, PeopleAnswer } from "../../model/targets.ts";
import { countsCell, noFigure } from "./table-cells.ts";
import { disparityTiers } from "../../reference/target-tiers.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import type { CountOf } from "../../model/counts.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { protectionLines, symbolWords } from "../words/protection-words.ts";

/** Sets out a report on targets as plain data: what the senior bands need, and the race disparity ratio. */
export function targetsDocument(
  publishable: Publishable<TargetsContent>,
  wording: WordingOptions = {},
): Document {
  assertLetThrough(publishable);
  const { content } = publishable;
  const words = groupWords(wording);
  const { organisation, year, by, together, apart, disparityRatios, library } = content;
  const sections: readonly Section[] = [
    {
      heading: "Bands 8a to VSM: what the target needs",
      lead: [targetLine(together, words), ...assumptionLines(together)],
      notes:
        together.goals.length === 0 ? ["The return gives no band from 8a to VSM."] : [PARITY, ROUNDED_UP],
      tables:
        together.goals.length === 0
          ? []
          : [
              goalsTable(together, words),
              ...apart.map((goals) => goalsTable(goals, words)),
              yearsTable(together, words),
              ...appointmentsTables(together, words),
            ],
      charts: [targetsChart(together, { ...wording, organisation: organisation.name })].flatMap(
        (chart) => chart ?? [],
      ),
    },
    {
      heading: "The race disparity ratio",
      lead: disparityLead(words),
      tables: [disparityTable(disparityRatios, words)],
      notes: [],
    },
  ];
  const title = `Workforce Race Equality Standard: targets from ${year} to ${by}`;
  return {
    title,
    runningHead: {
      whose: printable(organisation.name),
      title,
      day: `${String(year)}-03-31`,
      mark: protectionMark(publishable),
    },
    subtitle: [
      `${printable(organisation.name)} (${printable(organisation.code)})`,
      ...protectionLines(publishable),
    ],
    ...lookFirst(content.findings ?? []),
    sections,
    legend: legendOf(sections),
    closing: [words.definition, `${library.name} ${library.version}`],
  };
}

/** The marks that the tables use, each with what it means. */
function legendOf(sections: readonly Section[]): readonly Cell[] {
  const cells = sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  const used = new Set(cells.map(({ mark }) => mark).filter((mark) => mark !== ""));
  const isHidden = cells.some(({ text }) => text.includes(CONFIDENTIAL));
  const words = [reasonWords, warningWords, goalWarningWords].flatMap((table) => Object.values(table));
  return [
    ...(isHidden ? [{ text: symbolWords[CONFIDENTIAL], mark: CONFIDENTIAL }] : []),
    ...words.flatMap((row) =>
      row !== null && used.has(row.mark) ? [{ text: row.words, mark: row.mark }] : [],
    ),
  ];
}

/** A mean number of people a year is no figure of an indicator, and has a decimal of its own. */
const PLACES_OF_A_MEAN = 1;

/** The needs of every senior band by the end, one band a line. */
function goalsTable({ goals, parts, group, by }: ModelEmployerGoals, words: GroupWords): Table {
  return {
    caption: partsWords(parts),
    columns: ["", `${capitalised(words.label(group))} now`, "Share", `Needed ${by}`, "More", "A year"],
    rows: goals.map(({ title, basis, share, isMet, needed, more, perYear, warnings }): Row => {
      const marks = warnings.flatMap((warning) => goalWarningWords[warning]?.mark ?? []);
      const [mark] = marks;
      const people = peopleCell(more);
      return {
        label: title,
        kind: "figures",
        cells: [
          countsCell(isHidden(share) ? { ...basis, hidden: hiddenParts(basis) } : basis),
          answerCell(share, shareOfStaff),
          ...(isMet
            ? [{ text: MET }, { text: "" }, { text: "" }]
            : [
                peopleCell(needed),
                mark === undefined ? people : { ...people, mark },
                answerCell(perYear, (people) => printFixed(people, PLACES_OF_A_MEAN)),
              ]),
        ],
      };
    }),
  };
}

/** The headcount that every year needs, a year a line and a band a column. */
function yearsTable({ goals, group }: ModelEmployerGoals, words: GroupWords): Table {
  return {
    caption: `${capitalised(words.people(group, "staff"))} needed at 31 March, year by year`,
    columns: ["", ...goals.map(shortTitle)],
    rows: yearsOf(goals).map((year) => ({
      label: String(year),
      kind: "figures",
      cells: goals.map((goal) => stepCell(goal, year, ({ people }) => String(people))),
    })),
  };
}

/** The people who have to join all senior bands in each year; no table where no turnover is given. */
function appointmentsTables({ goals, group }: ModelEmployerGoals, words: GroupWords): readonly Table[] {
  const all = goals.at(-1);
  if (!all?.steps.some(({ appointments }) => appointments !== undefined)) return [];
  return [
    {
      caption: `${all.title}: people who join, year by year`,
      columns: ["", capitalised(words.label(group)), "Everyone"],
      rows: all.steps.map(({ year, appointments }) => ({
        label: `to 31 March ${year}`,
        kind: "figures",
        cells: [appointments?.group, appointments?.everyone].map((people) => ({
          text: String(people ?? NO_NUMBER),
        })),
      })),
    },
  ];
}

function shortTitle({ id, title }: BandGoal): string {
  if (id === "vsm") return "VSM";
  return id === "bands-8a-and-above" ? "All" : title.replace("Band ", "");
}

function yearsOf(goals: readonly BandGoal[]): readonly number[] {
  const longest = goals.find(({ steps }) => steps.length > 0);
  return longest?.steps.map(({ year }) => year) ?? [];
}

function stepCell(
  { steps, needed, isMet }: BandGoal,
  year: number,
  text: (step: BandGoal["steps"][number]) => string,
): Cell {
  if (isMet) return { text: MET };
  const step = steps.find((one) => one.year === year);
  return step === undefined ? peopleCell(needed) : { text: text(step) };
}

/** A number of people, or what stands in its place. */
function peopleCell(answer: PeopleAnswer): Cell {
  return answer.status === "calculated" ? { text: String(answer.people) } : noFigure(answer.reason);
}

/** A figure, or what stands in its place. */
function answerCell(answer: Answer, print: (value: DecimalText) => string): Cell {
  return answer.status === "calculated" ? { text: print(answer.value) } : noFigure(answer.reason);
}

function isHidden(answer: Answer): boolean {
  return answer.status === "not-calculable" && answer.reason === "hidden";
}

/** The counts of a share that are hidden. */
function hiddenParts(basis: CountOf): readonly (keyof CountOf)[] {
  return (["count", "of"] as const).filter((part) => basis[part] === null);
}

/** The race disparity ratio by part of the workforce and pair of levels. */
function disparityTable(ratios: readonly DisparityRatio[], words: GroupWords): Table {
  const under = capitalised(words.label(ratios[0]?.under ?? "bme"));
  return {
    caption: "Race disparity ratio",
    columns: ["", "White lower", "White higher", `${under} lower`, `${under} higher`, "Ratio"],
    rows: workforceParts.flatMap(({ id, title }) => {
      const inPart = ratios.filter(({ part }) => part === id);
      return inPart.length === 0
        ? []
        : [{ label: title, kind: "heading" as const, cells: [] }, ...inPart.map(ratioRow)];
    }),
  };
}

function ratioRow({ from, to, basis, answer }: DisparityRatio): Row {
  const counts = [basis.over.from, basis.over.to, basis.under.from, basis.under.to];
  const none = isHidden(answer) ? CONFIDENTIAL : NO_NUMBER;
  const ratio = answerCell(answer, ratioOfStaff);
  const isNone = answer.status === "calculated" && answer.warnings.includes("nobody-above-the-line");
  return {
    label: `  ${tierTitle(from)} to ${tierTitle(to).toLowerCase()}`,
    kind: "figures",
    cells: [
      ...counts.map((count) => ({ text: count === null ? none : String(count) })),
      isNone ? { ...ratio, mark: warningWords["nobody-above-the-line"].mark } : ratio,
    ],
  };
}

function tierTitle(id: string): string {
  return disparityTiers.find((tier) => tier.id === id)?.title ?? id;
}
