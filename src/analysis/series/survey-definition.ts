import { surveyDefinitions, type SurveyQuestionKey } from "../../reference/survey-questions.ts";

/** Who counts as having answered a question in a survey year; undefined where that has never changed. */
export function surveyDefinition(key: SurveyQuestionKey, surveyYear: number): string | undefined {
  return surveyDefinitions.find(
    (row) => row.key === key && row.from <= surveyYear && (row.to ?? surveyYear) >= surveyYear,
  )?.answered;
}

/** The survey that belongs to a WRES year where a return does not name one: that of the autumn before. */
export function surveyYearOf(named: number | undefined, wresYear: number): number {
  return named ?? wresYear - 1;
}
