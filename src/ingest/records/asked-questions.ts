import type { AskedQuestion } from "../../model/record-mapping.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";

/** The questions that people answer; indicator 6 is made of two of them. */
export const askedQuestions: readonly AskedQuestion[] = surveyQuestions
  .map(({ key }) => key)
  .filter((key) => key !== "harassment-from-staff");
