import { NO_NUMBER, printFixed, printPercentage } from "../../foundation/print-number.ts";
import type { Decimal } from "../../foundation/decimal.ts";
import type { Answer } from "../../model/answer.ts";
import type { PeopleAnswer } from "../../model/target-answer.ts";
import type { BandGoal, ModelEmployerGoals } from "../../model/target-goals.ts";
import { capitalised } from "../words/capitalised.ts";
import type { GroupWords } from "../words/group-words.ts";
import { reasonWords } from "../words/reason-words.ts";
import { goalWarningWords, partsWords } from "../words/target-words.ts";
import { countsCell } from "./cells.ts";
import type { Cell, Row, Table } from "./document.ts";

/** What every senior band needs by the end, one band a line. */
export function goalsTable({ goals, parts, group, by }: ModelEmployerGoals, words: GroupWords): Table {
  return {
    caption: partsWords(parts),
    columns: ["", `${capitalised(words.label(group))} now`, "Share", `Needed ${by}`, "More", "A year"],
    rows: goals.map(({ title, basis, share, needed, more, perYear, warnings }): Row => {
      const marks = warnings.flatMap((warning) => goalWarningWords[warning]?.mark ?? []);
      const [mark] = marks;
      const people = peopleCell(more);
      return {
        label: title,
        kind: "figures",
        cells: [
          countsCell(basis),
          answerCell(share, (value) => printPercentage(value, 1)),
          peopleCell(needed),
          mark === undefined ? people : { ...people, mark },
          answerCell(perYear, (value) => printFixed(value, 1)),
        ],
      };
    }),
  };
}

/** The headcount that every year needs, a year a line and a band a column. */
export function yearsTable({ goals, group }: ModelEmployerGoals, words: GroupWords): Table {
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

/** Who has to join all senior bands in each year; no table where no turnover is given. */
export function appointmentsTables(
  { goals, group }: ModelEmployerGoals,
  words: GroupWords,
): readonly Table[] {
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
  { steps, needed }: BandGoal,
  year: number,
  text: (step: BandGoal["steps"][number]) => string,
): Cell {
  const step = steps.find((one) => one.year === year);
  return step === undefined ? peopleCell(needed) : { text: text(step) };
}

/** A number of people, or a dash with the letter of its reason. */
function peopleCell(answer: PeopleAnswer): Cell {
  return answer.status === "calculated"
    ? { text: String(answer.people) }
    : { text: NO_NUMBER, mark: reasonWords[answer.reason].mark };
}

/** A figure, or a dash with the letter of its reason. */
export function answerCell(answer: Answer, print: (value: Decimal) => string): Cell {
  return answer.status === "calculated"
    ? { text: print(answer.value) }
    : { text: NO_NUMBER, mark: reasonWords[answer.reason].mark };
}
