import { describeValue } from "../../foundation/wres-error.ts";
import { textWords } from "../../foundation/text-words.ts";
import type { Group } from "../../reference/groups.ts";
import { type SurveyQuestionKey, surveyQuestionNumbers } from "../../reference/survey-questions.ts";
import { type Issue, makeFileIssue } from "../../model/issue.ts";
import type { Survey, SurveyAnswer } from "../../model/return.ts";
import type { FileCell } from "../xlsx/sheet-rows.ts";
import {
  balanceOf,
  cellIn,
  cellIssue,
  cellTable,
  columnsIssue,
  groupOfHeading,
  lineName,
  noTable,
  secondLineIssue,
  tableLosses,
  type TableLine,
  type TableReading,
} from "./cell-table.ts";
import { isNotGiven, percentageText } from "./read-inputs.ts";

/** A column of percentages of one group. */
interface GroupColumn {
  readonly group: Group;
  readonly heading: FileCell;
}

/** Headings of figures that are not the trust's own, or no percentages. */
const NOT_OWN =
  /\b(?:AVERAGE|MEDIAN|ENGLAND|NATIONAL|BENCHMARK(?:ING)?|COMPARATORS?|SECTOR|BEST|WORST|RESPONSES?|BASE|N|NUMBER|COUNT|ANSWERED|DIFFERENCE|CHANGE)\b/;

/**
 * Reads the percentages of the staff survey from a table as the survey's own report prints them: a question a line, a
 * column for White and one for BME staff. A line is known by the number of its question in that year, or by its words;
 * where they do not agree, or two lines are for one question, that is an issue.
 */
export function surveyOfCells(
  cells: readonly FileCell[],
  year: number,
): TableReading<{ readonly survey?: Survey }> {
  const table = cellTable(cells, (headings) => {
    const found = headings.map(({ text }) => groupOfHeading(text));
    return found.includes("white") && found.includes("bme");
  });
  if (table === null) return noTable("headings for White and for BME staff, and a question in each line");
  const { columns, issues, unused } = groupColumns(table.headings, year);
  const read = table.lines.map((line) => readLine(line, columns, year));
  const answered = read.filter((one) => one.key !== null);
  const repeated = answered.filter(({ key }, index) => answered.findIndex((one) => one.key === key) < index);
  const survey = Object.fromEntries(answered.map(({ key, answers }) => [key, answers])) as Survey;
  const balance = balanceOf(
    read.flatMap(({ key, why }) => (key === null ? [why] : [])),
    answered.length,
  );
  return {
    part: answered.length === 0 ? {} : { survey: { year, ...survey } },
    ...tableLosses("survey", balance, { unused }),
    issues: [
      ...issues,
      ...read.flatMap((one) => one.issues),
      ...repeated.map(({ key, line }) =>
        secondLineIssue(line, "one line for each question", `a second line for ${String(key)}`),
      ),
      ...(answered.length === 0
        ? noTable("a line for a question of the standard").issues
        : sharesIssue(table.lines, columns)),
    ],
  };
}

/** Of several columns for one group, that of the year of the survey is meant, or that with the sign of per cent. */
function groupColumns(
  headings: readonly FileCell[],
  year: number,
): {
  readonly columns: readonly GroupColumn[];
  readonly issues: readonly Issue[];
  readonly unused: readonly string[];
} {
  const all = headings.flatMap((heading): GroupColumn[] => {
    const group = NOT_OWN.test(textWords(heading.text)) ? null : groupOfHeading(heading.text);
    return group === null ? [] : [{ group, heading }];
  });
  const groups = [...new Set(all.map(({ group }) => group))];
  const chosen = groups.map((group) => {
    const of = all.filter((one) => one.group === group);
    const inYear = of.filter(({ heading }) => new RegExp(`\\b${String(year)}\\b`).test(heading.text));
    const percent = of.filter(({ heading }) => /%|per ?cent/i.test(heading.text));
    const only = [of, inYear, percent].find((some) => some.length === 1)?.[0];
    const isOtherYear = only !== undefined && /\b20\d\d\b/.test(only.heading.text) && inYear.length === 0;
    return isOtherYear ? { group, of, only: undefined } : { group, of, only };
  });
  const columns = chosen.flatMap(({ only }) => (only === undefined ? [] : [only]));
  const used = new Set(columns.map(({ heading }) => heading.column));
  return {
    columns,
    issues: chosen
      .filter(({ only }) => only === undefined)
      .map(({ group, of }) =>
        columnsIssue(
          `one column for ${group} staff, of the survey of ${String(year)}`,
          of.map(({ heading }) => heading),
        ),
      ),
    unused: headings
      .filter(
        ({ column, text }) =>
          !used.has(column) && (NOT_OWN.test(textWords(text)) || groupOfHeading(text) !== null),
      )
      .map(({ text }) => text),
  };
}

interface ReadLine {
  readonly line: TableLine;
  readonly key: SurveyQuestionKey | null;
  /** Why the line is left out. */
  readonly why: string;
  readonly answers: Readonly<Partial<Record<Group, SurveyAnswer>>>;
  readonly issues: readonly Issue[];
}

function readLine(line: TableLine, columns: readonly GroupColumn[], year: number): ReadLine {
  const figures = columns.map(({ heading }) => heading.column);
  const label = line.cells
    .filter(({ column, type }) => !figures.includes(column) && type === "text")
    .map(({ text }) => text)
    .join(" ");
  const question = questionOf(textWords(label), year);
  if (question === null) {
    return {
      line,
      key: null,
      why: `no question of the standard: ${describeValue(label)}`,
      answers: {},
      issues: [],
    };
  }
  if (question === "unclear" || isTurned(textWords(label))) {
    const [expected, whatToDo] =
      question === "unclear"
        ? [
            `the number of the question in the survey of ${String(year)}, or words alone`,
            "Its number and its words say different things.",
          ]
        : [
            "the percentage that the question asks for",
            "Its words have a “not”. If it gives those to whom nothing happened, take it from 100%.",
          ];
    const issue = makeFileIssue("not-allowed", lineName(line), expected, describeValue(label), whatToDo);
    return { line, key: null, why: "unclear", answers: {}, issues: [issue] };
  }
  const read = columns.map(({ group, heading }) => ({ group, ...answerIn(line, heading) }));
  return {
    line,
    key: question,
    why: "",
    answers: Object.fromEntries(
      read.flatMap(({ group, answer }) => (answer === null ? [] : [[group, answer]])),
    ),
    issues: read.flatMap(({ issue }) => (issue === undefined ? [] : [issue])),
  };
}

/** What stands where too few have answered to be shown. */
const SUPPRESSED = /^(?:\*+|\[?c\]?|<\s*\d+|suppressed)$/i;

function answerIn(
  line: TableLine,
  heading: FileCell,
): { readonly answer: SurveyAnswer | null; readonly issue?: Issue } {
  const cell = cellIn(line, heading.column);
  if (cell === undefined || isNotGiven(cell.text) || SUPPRESSED.test(cell.text.trim()))
    return { answer: null };
  const percentage = cell.type === "text" || cell.type === "number" ? percentageText(cell) : null;
  return percentage === null
    ? { answer: null, issue: cellIssue(line, heading.text, "a percentage, such as 24.3%", cell.text) }
    : { answer: { percentage } };
}

/** A table of 0.243 and the like may hold shares or percentages below one. */
function sharesIssue(lines: readonly TableLine[], columns: readonly GroupColumn[]): readonly Issue[] {
  const cells = lines.flatMap((line) => columns.flatMap(({ heading }) => cellIn(line, heading.column) ?? []));
  const numbers = cells.filter((cell) => percentageText(cell) !== null);
  const bare = numbers.filter(({ text, format }) => !text.includes("%") && !format.includes("%"));
  const areShares =
    bare.length > 0 && bare.length === numbers.length && bare.every(({ text }) => Number(text) <= 1);
  return areShares
    ? [
        makeFileIssue(
          "not-allowed",
          "the table",
          "percentages, such as 24.3 or 24.3%",
          `numbers up to 1, such as ${bare[0]?.text ?? ""}`,
          "They may be shares: write them as percentages.",
        ),
      ]
    : [];
}

const ABUSE = /\b(?:HARASS\w*|BULL(?:Y|IED|YING)|ABUSE)\b/;
const PUBLIC = /\b(?:PATIENTS?|SERVICE USERS?|PUBLIC|RELATIVES)\b/;
const MANAGERS = /\b(?:MANAGERS?|TEAM LEADERS?)\b/;
const COLLEAGUES = /\bCOLLEAGUES\b/;

/**
 * True where a “not” stands at most two words before what is asked: "not experienced harassment", as scores print it of which more is
 * better.
 */
function isTurned(words: string): boolean {
  const list = words
    .replaceAll(/N T\b/g, "NOT")
    .replaceAll(/\bNO (?=Q?\d)/g, "")
    .split(" ");
  return list.some(
    (word, index) => NOT.test(word) && list.slice(index + 1, index + 4).some((next) => ASKED.test(next)),
  );
}

const NOT = /^(?:NEVER|NO|WITHOUT|[A-Z]*NOT)$/;
const ASKED = /^(?:EXPERIENC|SUBJECT|SUFFER|HARASS|BULL|ABUSE|DISCRIMINAT|EQUAL|FAIRLY)/;

/** The question that a line is about, by its number, by the indicator's, or by its words; `unclear` where they disagree. */
function questionOf(words: string, year: number): SurveyQuestionKey | "unclear" | null {
  const numbers = words.match(/\bQ ?\d{1,2} ?[A-Z]?\b/g)?.map((text) => text.replaceAll(" ", "")) ?? [];
  const numbered = surveyQuestionNumbers.find(
    (row) => row.from <= year && (row.to ?? year) >= year && numbers.includes(row.number.toUpperCase()),
  )?.key;
  const [, indicator = ""] = /\bINDICATOR ([5-8])\b/.exec(words) ?? [];
  const named = ofIndicator[indicator] ?? null;
  const worded = questionOfWords(words);
  const found = [...new Set([numbered, named, worded].filter((key) => key !== undefined && key !== null))];
  const [only = null] = found;
  if (found.length > 1) return "unclear";
  // A number that is another question's says that it is none of these, unless its words are those of one.
  return numbers.length > 0 && numbered === undefined && only !== null ? "unclear" : only;
}

const ofIndicator: Readonly<Record<string, SurveyQuestionKey>> = {
  "5": "harassment-from-public",
  "6": "harassment-from-staff",
  "7": "equal-opportunities",
  "8": "discrimination",
};

function questionOfWords(words: string): SurveyQuestionKey | null {
  if (ABUSE.test(words)) {
    if (/\bREPORTED\b/.test(words)) return null;
    if (PUBLIC.test(words)) return "harassment-from-public";
    if (MANAGERS.test(words) !== COLLEAGUES.test(words)) {
      return MANAGERS.test(words) ? "harassment-from-managers" : "harassment-from-colleagues";
    }
    return /\bSTAFF\b/.test(words) || MANAGERS.test(words) ? "harassment-from-staff" : null;
  }
  const isFairness = /\bFAIRLY /.test(words) && /\b(?:CAREER|PROMOTION)\b/.test(words);
  if (/\bEQUAL OPPORTUNIT\w*\b/.test(words) || isFairness) return "equal-opportunities";
  const isDiscrimination = /\bDISCRIMINAT\w*\b/.test(words) && !PUBLIC.test(words);
  return isDiscrimination && (MANAGERS.test(words) || COLLEAGUES.test(words) || /\bAT WORK\b/.test(words))
    ? "discrimination"
    : null;
}
