import { boardBodies } from "../../reference/board-bodies.ts";
import { type Group, groups } from "../../reference/groups.ts";
import { strataPlaces } from "../../reference/return-form/strata-places.ts";
import { surveyFigures } from "../../reference/return-form/survey-figures.ts";
import { type SurveyQuestionKey, surveyQuestions } from "../../reference/survey-questions.ts";
import type { GroupCounts } from "../../model/counts.ts";
import type {
  BoardStratum,
  Return,
  SurveyAnswer,
  SurveyStratum,
  WorkforceStratum,
} from "../../model/return.ts";
import { answersOfStratum, type StratumTexts, stratumTexts } from "../../model/strata.ts";

/** Where a line of headcounts stands in a return: which strata it is one of, and the key of its counts. */
interface HeadcountPlace {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly counts: string;
}

/** What a line of the sheet of headcounts can be a part of. */
export const headcountPlaces: readonly HeadcountPlace[] = [
  { id: "workforce", title: "Workforce", of: "workforce", counts: "workforce" },
  ...boardBodies.map(({ key, title }) => ({
    id: `board.${key}`,
    title: key === "total" ? title : `${title} board members`,
    of: "board",
    counts: key,
  })),
  { id: "bank.workforce", title: "Bank workforce", of: "bank.workforce", counts: "workforce" },
];

/** The kinds of cells of a stratum that are chosen from a list. */
export type StrataChoice = "strata-place" | "headcount-place" | "survey-place" | "survey-question" | "group";

/** Every list from which a cell of a stratum is chosen: the id is what a return says, the title what the sheet says. */
export const strataChoices: Readonly<
  Record<StrataChoice, readonly { readonly id: string; readonly title: string }[]>
> = {
  "strata-place": strataPlaces.map(({ of, title }) => ({ id: of, title })),
  "headcount-place": headcountPlaces.map(({ id, title }) => ({ id, title })),
  "survey-place": [
    { id: "survey", title: "Staff survey" },
    { id: "bank.survey", title: "Bank staff survey" },
  ],
  // A list of choices cannot hold commas, which the questions have.
  "survey-question": surveyQuestions.map(({ key, indicator, part }) => ({
    id: key,
    title: `Indicator ${String(indicator)}${part === null ? "" : `: ${part}`}`,
  })),
  group: groups.map(({ id, label }) => ({ id, title: label })),
};

/** The title of a choice by its id. */
function titleOf(kind: StrataChoice, id: string): string {
  return strataChoices[kind].find((choice) => choice.id === id)?.title ?? id;
}

/** How many lines the strata of a return take in each list of a workbook. */
export function strataListsOf(wresReturn: Return): readonly {
  readonly list: "strata" | "headcounts" | "answers";
  /** Whose strata they are, in words. */
  readonly strata: string;
  readonly lines: number;
}[] {
  const { shortlisting, disciplinary, training, bank } = wresReturn;
  const flows = [shortlisting, disciplinary, training, bank?.disciplinary];
  return [
    {
      list: "strata",
      strata: "recruitment, the disciplinary process and training",
      lines: flows.flatMap((flow) => flow?.strata ?? []).length,
    },
    { list: "headcounts", strata: "the workforce and the board", lines: headcountLines(wresReturn).length },
    { list: "answers", strata: "the survey", lines: surveyLines(wresReturn).length },
  ];
}

/** The headcounts of a part of the workforce, or of a part of the board, as one line of their sheet. */
export interface HeadcountLine extends StratumTexts {
  /** The title of what it is a part of. */
  readonly place: string;
  readonly counts: GroupCounts;
}

/** The strata of the workforce and of the board, in the order of a return: of the board a line for each body that it gives. */
export function headcountLines({ workforce, board, bank }: Return): readonly HeadcountLine[] {
  return [
    ...workforceLines("workforce", workforce?.strata),
    ...(board?.strata ?? []).flatMap(boardLines),
    ...workforceLines("bank.workforce", bank?.workforce?.strata),
  ];
}

function workforceLines(
  place: "workforce" | "bank.workforce",
  strata: readonly WorkforceStratum[] = [],
): readonly HeadcountLine[] {
  return strata.map((stratum) => ({
    ...stratumTexts(stratum),
    place: titleOf("headcount-place", place),
    counts: stratum.workforce ?? {},
  }));
}

/** A stratum of which no body is given is one line all the same. */
function boardLines(stratum: BoardStratum): readonly HeadcountLine[] {
  const given = boardBodies.filter(({ key }) => stratum[key] !== undefined);
  return (given.length === 0 ? boardBodies.slice(0, 1) : given).map(({ key }) => ({
    ...stratumTexts(stratum),
    place: titleOf("headcount-place", `board.${key}`),
    counts: stratum[key] ?? {},
  }));
}

/** One group's answers to one question in a part of the trust, as one line of their sheet. */
export interface SurveyLine extends StratumTexts {
  readonly place: string;
  /** The titles of the question and the group; null in the one line of a stratum that has no answers. */
  readonly question: string | null;
  readonly group: string | null;
  readonly answer: SurveyAnswer;
}

/** The strata of the survey, in the order of a return: a line for each question and group that has a figure. */
export function surveyLines({ survey, bank }: Return): readonly SurveyLine[] {
  return [...surveyLinesOf("survey", survey?.strata), ...surveyLinesOf("bank.survey", bank?.survey?.strata)];
}

function surveyLinesOf(
  place: "survey" | "bank.survey",
  strata: readonly SurveyStratum[] = [],
): readonly SurveyLine[] {
  return strata.flatMap((stratum) => {
    const name = { ...stratumTexts(stratum), place: titleOf("survey-place", place) };
    const answers = answersOfStratum(stratum);
    const lines = surveyQuestions.flatMap(({ key }) =>
      groups.flatMap(({ id }) => answerLine(key, id, answers[key]?.[id])),
    );
    return lines.length === 0
      ? [{ ...name, question: null, group: null, answer: {} }]
      : lines.map((line) => ({ ...name, ...line }));
  });
}

type AnswerLine = Pick<SurveyLine, "question" | "group" | "answer">;

function answerLine(
  question: SurveyQuestionKey,
  group: Group,
  answer: SurveyAnswer = {},
): readonly AnswerLine[] {
  if (surveyFigures.every(({ key }) => (answer[key] ?? null) === null)) return [];
  return [{ question: titleOf("survey-question", question), group: titleOf("group", group), answer }];
}
