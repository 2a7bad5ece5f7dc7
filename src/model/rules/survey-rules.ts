import { divide, fraction } from "../../foundation/fraction.ts";
import { pointMoved } from "../../foundation/decimal-text.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { everyGroup } from "../../reference/groups.ts";
import { type SurveyQuestionKey, surveyQuestions } from "../../reference/survey-questions.ts";
import { assertCount, eachGroup, type GroupCounts } from "../counts.ts";
import { type Findings, type Issue, makeIssue } from "../issue.ts";
import type { Survey, SurveyAnswer, SurveyAnswers } from "../return.ts";
import { placeRules } from "./group-rules.ts";
import { inField, strataRules } from "./strata-rules.ts";

/** Answers agree with one another, and the survey is that of the autumn before. */
export function surveyRules(survey: Survey, wresYear: number | undefined, path: string): Findings {
  const { year, strata = [] } = survey;
  const expected = wresYear === undefined ? undefined : wresYear - 1;
  const isOdd = typeof year === "number" && expected !== undefined && year !== expected;
  return {
    issues: [
      ...surveyQuestions.flatMap(({ key }) => questionRules(survey, key, `${path}.${key}`)),
      ...strataRules({
        path: `${path}.strata`,
        names: strata,
        counts: (strata.length === 0 ? [] : surveyQuestions).flatMap(({ key }) =>
          answerFields.map((field) => ({
            key,
            field,
            parts: strata.map((stratum) => countsOfAnswers(stratum, key, field)),
            total: countsOfAnswers(survey, key, field),
          })),
        ),
      }),
      ...strata.flatMap((stratum, index) =>
        surveyQuestions.flatMap(({ key }) =>
          eachAnswerRules(stratum, key, `${path}.strata[${String(index)}].${key}`),
        ),
      ),
    ],
    warnings: isOdd
      ? [
          makeIssue(
            "survey-year",
            `${path}.year`,
            `${String(expected)}, the year before the WRES year`,
            String(year),
            "Check that these are the answers that belong to the return.",
          ),
        ]
      : [],
  };
}

function questionRules(survey: SurveyAnswers, key: SurveyQuestionKey, path: string): readonly Issue[] {
  if (survey[key] === undefined) return [];
  return [
    ...eachAnswerRules(survey, key, path),
    ...answerFields.flatMap((field) =>
      placeRules(countsOfAnswers(survey, key, field), path).map((issue) => inField(issue, field)),
    ),
  ];
}

function eachAnswerRules(survey: SurveyAnswers, key: SurveyQuestionKey, path: string): readonly Issue[] {
  const question = survey[key] ?? {};
  return [
    ...everyGroup.flatMap((group) => answerRules(question[group] ?? NO_ANSWER, `${path}.${group}`)),
    ...everyGroup.flatMap((group) => invitedRule(question[group] ?? NO_ANSWER, `${path}.${group}`)),
  ];
}

const NO_ANSWER: SurveyAnswer = {};

/** The counts of people that an answer has. */
const answerFields = ["yes", "answered", "invited"] as const;

function countsOfAnswers(
  survey: SurveyAnswers,
  key: SurveyQuestionKey,
  field: (typeof answerFields)[number],
): GroupCounts {
  const question = survey[key] ?? {};
  return eachGroup((group) => question[group]?.[field] ?? null);
}

/** Nobody answers who was not invited. */
function invitedRule({ answered, invited }: SurveyAnswer, path: string): readonly Issue[] {
  assertCount(invited, `${path}.invited`);
  if (typeof answered !== "number" || typeof invited !== "number" || answered <= invited) return [];
  return [
    makeIssue(
      "part-over-whole",
      `${path}.answered`,
      `at most ${String(invited)}, the number who were invited`,
      String(answered),
      "One of the two is wrong.",
    ),
  ];
}

function answerRules({ yes, answered, percentage }: SurveyAnswer, path: string): readonly Issue[] {
  const isPublished = typeof percentage === "string";
  if (isPublished && Number(percentage) > 100) {
    return [makeIssue("out-of-range", `${path}.percentage`, 'from "0" to "100"', JSON.stringify(percentage))];
  }
  assertCount(yes, `${path}.yes`);
  assertCount(answered, `${path}.answered`);
  if (typeof yes !== "number" || typeof answered !== "number") return [];
  if (yes > answered) {
    return [
      makeIssue(
        "part-over-whole",
        `${path}.yes`,
        `at most ${String(answered)}, the number who answered`,
        String(yes),
        "One of the two is wrong.",
      ),
    ];
  }
  if (!isPublished || answered === 0) return [];
  const places = percentage.split(".")[1]?.length ?? 0;
  const counted = printFixed(pointMoved(divide(fraction(yes, answered)), 2), places);
  if (counted === percentage) return [];
  const expected = `"${counted}", which is ${String(yes)} of ${String(answered)}`;
  return [
    makeIssue(
      "percentage-disagrees",
      `${path}.percentage`,
      expected,
      JSON.stringify(percentage),
      "Correct the percentage or the counts, or give only one of them.",
    ),
  ];
}
