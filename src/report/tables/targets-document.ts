import { withMarkedCharts } from "./published-document.ts";
import { printable } from "../../foundation/wres-error.ts";
import { assertLetThrough, type Publishable } from "../../model/protection.ts";
import type { TargetsContent } from "../../model/document-contents.ts";
import { targetsChart } from "../charts/targets-chart.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { groupWords, type GroupWords, type WordingOptions } from "../words/group-words.ts";
import { protectionMark } from "../words/protection-words.ts";
import { warningWords } from "../words/reason-words.ts";
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
import { NO_NUMBER, printFixed, withThousands } from "../../foundation/print-number.ts";
import type { DecimalText } from "../../foundation/decimal-text.ts";
import type { Answer } from "../../model/answer.ts";
import type { BandGoal, DisparityRatio, ModelEmployerGoals, PeopleAnswer } from "../../model/targets.ts";
import { countsCell, legendOf, noFigure } from "./table-cells.ts";
import { disparityTiers } from "../../reference/target-tiers.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import type { CountOf } from "../../model/counts.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { protectionLines } from "../words/protection-words.ts";

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
      lead: [
        targetLine(together, words),
        ...(together.goals.length === 0
          ? ["The return gives no band from 8a to VSM."]
          : assumptionLines(together)),
      ],
      notes: together.goals.length === 0 ? [] : [PARITY, ROUNDED_UP],
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
    disparitySection(disparityRatios, words),
  ];
  const title = `Workforce Race Equality Standard: targets from ${year} to ${by}`;
  return withMarkedCharts(
    {
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
      legend: legendOf(
        sections,
        Object.values(goalWarningWords).filter((row) => row !== null),
      ),
      closing: [words.definition, `${library.name} ${library.version}`],
    },
    publishable,
  );
}

/** A mean number of people a year is no figure of an indicator, and has a decimal of its own. */
const PLACES_OF_A_MEAN = 1;

/** The needs of every senior band by the end, one band a line. */
function goalsTable({ goals, parts, group, by }: ModelEmployerGoals, words: GroupWords): Table {
  return {
    caption: partsWords(parts),
    columns: [
      "",
      `${capitalised(words.label(group))} now`,
      "Share",
      `Needed by ${by}`,
      "More",
      "More a year",
    ],
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
    caption: `${capitalised(words.people(group, "staff"))} needed on 31 March of each year`,
    columns: ["", ...goals.map(shortTitle)],
    rows: yearsOf(goals).map((year) => ({
      label: String(year),
      kind: "figures",
      cells: goals.map((goal) => stepCell(goal, year, ({ people }) => withThousands(people))),
    })),
  };
}

/** The people who have to join all senior bands in each year; no table where no turnover is given. */
function appointmentsTables({ goals, group }: ModelEmployerGoals, words: GroupWords): readonly Table[] {
  const all = goals.at(-1);
  if (!all?.steps.some(({ appointments }) => appointments !== undefined)) return [];
  return [
    {
      caption: `${all.title}: people who join in each year`,
      columns: ["", capitalised(words.label(group)), "Everyone"],
      rows: all.steps.map(({ year, appointments }) => ({
        label: `Year to 31 March ${year}`,
        kind: "figures",
        cells: [appointments?.group, appointments?.everyone].map((people) => ({
          text: people === undefined ? NO_NUMBER : withThousands(people),
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
  return answer.status === "calculated" ? { text: withThousands(answer.people) } : noFigure(answer.reason);
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

/** The race disparity ratio, without the parts of the workforce of which the return gives none; a line where it gives none of either. */
function disparitySection(ratios: readonly DisparityRatio[], words: GroupWords): Section {
  const parts = workforceParts.filter(({ id }) =>
    ratios.some(
      ({ part, answer }) =>
        part === id && !(answer.status === "not-calculable" && answer.reason === "not-given"),
    ),
  );
  const given = ratios.filter(({ part }) => parts.some(({ id }) => id === part));
  const heading = "The race disparity ratio";
  return given.length === 0
    ? {
        heading,
        lead: ["The return does not give the pay bands that the ratio needs."],
        tables: [],
        notes: [],
      }
    : { heading, lead: disparityLead(words), tables: [disparityTable(given, words)], notes: [] };
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
      ...counts.map((count) => ({ text: count === null ? none : withThousands(count) })),
      isNone ? { ...ratio, mark: warningWords["nobody-above-the-line"].mark } : ratio,
    ],
  };
}

function tierTitle(id: string): string {
  return disparityTiers.find((tier) => tier.id === id)?.title ?? id;
}
