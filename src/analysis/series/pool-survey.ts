import { type Group, groups, groupsWithinBme } from "../../reference/groups.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { sumCounts } from "../../model/count.ts";
import type { Survey, SurveyAnswer, SurveyQuestion } from "../../model/return.ts";

/**
 * Adds the answers to each question, group by group. A percentage without its counts cannot be added, so that the
 * group's sum is then not given. The year is the latest of the surveys', where all of them have one.
 */
export function poolSurvey(surveys: readonly Survey[]): Survey {
  const years = surveys.flatMap(({ year }) => year ?? []);
  const asked = surveyQuestions.filter(({ key }) => surveys.some((survey) => survey[key] !== undefined));
  return {
    ...(years.length === surveys.length && years.length > 0 && { year: Math.max(...years) }),
    ...Object.fromEntries(
      asked.map(({ key }) => [key, pooledQuestion(surveys.map((survey) => survey[key]))]),
    ),
  };
}

function pooledQuestion(questions: readonly (SurveyQuestion | undefined)[]): SurveyQuestion {
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
  };
}
