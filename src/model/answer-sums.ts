import { type Group, groups, groupsWithinBme } from "../reference/groups.ts";
import { surveyQuestions } from "../reference/survey-questions.ts";
import { sumCounts } from "./counts.ts";
import type { SurveyAnswer, SurveyAnswers, SurveyQuestion } from "./return.ts";

/**
 * Adds the answers to each question, group by group: of several trusts, or of several parts of one. A percentage without its counts
 * cannot be added, so that the group's sum is then not given.
 */
export function addedAnswers(surveys: readonly SurveyAnswers[]): SurveyAnswers {
  const asked = surveyQuestions.filter(({ key }) => surveys.some((survey) => survey[key] !== undefined));
  return Object.fromEntries(
    asked.map(({ key }) => [key, addedQuestion(surveys.map((survey) => survey[key]))]),
  );
}

function addedQuestion(questions: readonly (SurveyQuestion | undefined)[]): SurveyQuestion {
  const isGiven = (group: Group): boolean => questions.some((question) => question?.[group] !== undefined);
  const shown = groups.filter(({ id, partOf }) => partOf === null || isGiven(id));
  return Object.fromEntries(
    shown.map(({ id }) => {
      const answers = questions.map((question) => countsOf(question ?? {}, id));
      return [id, added(answers)];
    }),
  );
}

/** BME from its four groups where only they are given. */
function countsOf(question: SurveyQuestion, group: Group): SurveyAnswer {
  return group === "bme" && question.bme === undefined
    ? added(groupsWithinBme.map((part) => question[part] ?? {}))
    : (question[group] ?? {});
}

function added(answers: readonly SurveyAnswer[]): SurveyAnswer {
  return {
    yes: sumCounts(answers.map(({ yes = null }) => yes)),
    answered: sumCounts(answers.map(({ answered = null }) => answered)),
    ...(answers.every(({ invited }) => typeof invited === "number") && {
      invited: sumCounts(answers.map(({ invited = null }) => invited)),
    }),
  };
}
