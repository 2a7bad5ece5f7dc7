import { dayNumber } from "../../foundation/day-number.ts";
import type {
  DisciplinaryMapping,
  RecordMapping,
  ShortlistingMapping,
  SurveyMapping,
  WorkforceMapping,
} from "../../model/record-mapping.ts";
import { askedQuestions } from "./asked-questions.ts";
import { codedColumn, dayColumn } from "./coded-columns.ts";
import type { CountedCell } from "./counted-cell.ts";
import { answerCodes, partsFromLowest, rowsFromLowest, stagesFromFirst } from "./dimensions.ts";
import { isMedicalGrade } from "./is-medical-grade.ts";
import type { PlannedColumn, Stop } from "./record-plan.ts";

/** What is particular to a kind: its columns, and what their digits come to. */
export interface KindPlan {
  readonly columns: readonly PlannedColumn[];
  /** The sizes of the digits that the kind's columns come to. */
  readonly sizes: readonly number[];
  /** Puts the digits of the columns together; they are the cell's own where this is left out. */
  readonly combine?: (digits: readonly number[]) => readonly number[] | Stop;
  readonly describe: (digits: readonly number[]) => Partial<CountedCell>;
  /** People are counted once for each value of this digit. */
  readonly partition?: number;
}

/** What is particular to the kind of a mapping. */
export function kindPlan(mapping: RecordMapping): KindPlan {
  switch (mapping.kind) {
    case "workforce":
      return workforcePlan(mapping);
    case "shortlisting":
      return shortlistingPlan(mapping);
    case "disciplinary":
      return disciplinaryPlan(mapping);
    case "training":
      return { columns: [], sizes: [], describe: () => ({}) };
    case "survey":
      return surveyPlan(mapping);
  }
}

function workforcePlan({ row, part }: WorkforceMapping): KindPlan {
  const medical = partsFromLowest.indexOf("medical");
  return {
    columns: [codedColumn(row, rowsFromLowest), codedColumn(part, partsFromLowest)],
    sizes: [rowsFromLowest.length, partsFromLowest.length],
    combine: ([of = 0, within = 0]) => {
      const grade = rowsFromLowest[of];
      if (grade !== undefined && isMedicalGrade(grade)) return [of, medical];
      return within === medical ? { rejected: "row-and-part-disagree" } : [of, within];
    },
    describe: ([of = 0, within = 0]) => ({ row: rowsFromLowest[of], part: partsFromLowest[within] }),
  };
}

function shortlistingPlan({ stages }: ShortlistingMapping): KindPlan {
  return {
    columns: stages.map((column) => codedColumn(column, stagesFromFirst)),
    sizes: [stagesFromFirst.length],
    combine: (digits) => [Math.max(...digits)],
    describe: ([stage = 0]) => ({ stage: stagesFromFirst[stage] }),
  };
}

function disciplinaryPlan({ entered }: DisciplinaryMapping): KindPlan {
  const lastDay = (year: number): number => dayNumber(`${String(year)}-03-31`) ?? 0;
  const ends = [entered.year - 2, entered.year - 1, entered.year].map(lastDay);
  const yearByYear = entered.window === "single-year";
  const years = ["previous", "current"] as const;
  const column = dayColumn(entered, yearByYear ? 2 : 1, { rejected: "missing-date" }, (day) => {
    const ended = ends.filter((end) => day > end).length;
    if (ended === 0 || ended === ends.length) return { excluded: "outside-window" };
    return yearByYear ? ended - 1 : 0;
  });
  return yearByYear
    ? { columns: [column], sizes: [2], describe: ([year = 0]) => ({ year: years[year] }), partition: 0 }
    : { columns: [column], sizes: [1], describe: () => ({}) };
}

function surveyPlan({ questions }: SurveyMapping): KindPlan {
  const asked = askedQuestions.flatMap((key) => {
    const column = questions[key];
    return column === undefined ? [] : [{ key, column: codedColumn(column, answerCodes) }];
  });
  return {
    columns: asked.map(({ column }) => column),
    sizes: asked.map(() => answerCodes.length),
    describe: (digits) => ({
      answers: Object.fromEntries(asked.map(({ key }, index) => [key, answerCodes[digits[index] ?? 0]])),
    }),
  };
}
