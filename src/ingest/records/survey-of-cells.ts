import type { Count } from "../../model/count.ts";
import type { GroupCounts } from "../../model/group-counts.ts";
import type { AnswerCounts, BesideCounts } from "../../model/record-counts.ts";
import type { AnswerCode, SurveyMapping } from "../../model/record-mapping.ts";
import type { Survey, SurveyQuestion } from "../../model/return.ts";
import type { Group } from "../../reference/groups.ts";
import {
  surveyDefinitions,
  type SurveyQuestionKey,
  surveyQuestions,
} from "../../reference/survey-questions.ts";
import type { CountedCell } from "./counted-cell.ts";
import { groupCountsOf, mayAnswerBme } from "./group-counts-of.ts";

type CountedSurvey = { readonly survey: Survey } & Required<
  Pick<BesideCounts, "answers" | "equalOpportunities">
>;

/** The answers of some cells: yes, and who has answered, question by question. */
export function surveyOfCells(mapping: SurveyMapping, cells: readonly CountedCell[]): CountedSurvey {
  const detail = mayAnswerBme(mapping.ethnicity);
  const given = surveyQuestions.filter(({ key }) => isAsked(mapping, key));
  const answers = Object.fromEntries(
    given.map(({ key }) => {
      const of = (answer: AnswerCode): GroupCounts =>
        groupCountsOf(
          cells.filter((cell) => answerTo(key, cell, mapping) === answer),
          detail,
        );
      return [key, { yes: of("yes"), no: of("no"), "not-sure": of("not-sure"), missing: of("missing") }];
    }),
  ) as { readonly [question in SurveyQuestionKey]?: AnswerCounts };
  const shares = given.map(({ key }) => {
    const basis = key === "equal-opportunities" ? basisOf(mapping) : "not-answered";
    return [key, questionOf(answers[key], basis)] as const;
  });
  const asked = answers["equal-opportunities"];
  return {
    survey: { year: mapping.year, ...Object.fromEntries(shares) },
    answers,
    equalOpportunities: asked && {
      "yes-or-no": questionOf(asked, "not-answered"),
      "yes-no-or-not-sure": questionOf(asked, "answered"),
    },
  };
}

/** Indicator 6 is made of two questions, and there only where both were asked. */
function isAsked({ questions }: SurveyMapping, key: SurveyQuestionKey): boolean {
  return key === "harassment-from-staff"
    ? questions["harassment-from-managers"] !== undefined &&
        questions["harassment-from-colleagues"] !== undefined
    : questions[key] !== undefined;
}

function answerTo(key: SurveyQuestionKey, { answers = {} }: CountedCell, mapping: SurveyMapping): AnswerCode {
  if (key !== "harassment-from-staff") return answers[key] ?? "missing";
  const pair = [answers["harassment-from-managers"], answers["harassment-from-colleagues"]];
  if (pair.includes("yes")) return "yes";
  const noes = pair.filter((answer) => answer === "no").length;
  if (noes === 2 || (noes === 1 && mapping.eitherQuestion !== "both-answered")) return "no";
  return pair.includes("not-sure") ? "not-sure" : "missing";
}

function basisOf({ year, notSure }: SurveyMapping): "answered" | "not-answered" {
  const definition = surveyDefinitions.find(({ from, to }) => year >= from && year <= (to ?? year));
  return notSure ?? (definition?.answered === "yes-no-or-not-sure" ? "answered" : "not-answered");
}

function questionOf(answers: AnswerCounts | undefined, notSure: "answered" | "not-answered"): SurveyQuestion {
  const groups = Object.keys(answers?.yes ?? {}) as Group[];
  return Object.fromEntries(
    groups.map((group) => {
      const of = (answer: AnswerCode): number => answers?.[answer][group] ?? 0;
      const answered: Count = of("yes") + of("no") + (notSure === "answered" ? of("not-sure") : 0);
      return [group, { yes: of("yes"), answered }];
    }),
  );
}
