import { divide, fraction } from "../../foundation/fraction.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { groups } from "../../reference/groups.ts";
import { type SurveyQuestionKey, surveyQuestions } from "../../reference/survey-questions.ts";
import { assertCount } from "../count.ts";
import { type Findings, type Issue, makeIssue } from "../issue.ts";
import type { Survey, SurveyAnswer } from "../return.ts";
import { placeRules } from "./group-rules.ts";

/** Answers agree with one another, and the survey is that of the autumn before. */
export function surveyRules(survey: Survey, wresYear: number | undefined, path: string): Findings {
  const { year } = survey;
  const expected = wresYear === undefined ? undefined : wresYear - 1;
  const isOdd = typeof year === "number" && expected !== undefined && year !== expected;
  return {
    issues: surveyQuestions.flatMap(({ key }) => questionRules(survey, key, `${path}.${key}`)),
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

function questionRules(survey: Survey, key: SurveyQuestionKey, path: string): readonly Issue[] {
  const question = survey[key] ?? {};
  const countsOf = (field: "yes" | "answered") =>
    Object.fromEntries(groups.map(({ id }) => [id, question[id]?.[field]]));
  return [
    ...groups.flatMap(({ id }) => answerRules(question[id] ?? {}, `${path}.${id}`)),
    ...(["yes", "answered"] as const).flatMap((field) =>
      placeRules(countsOf(field), path).map((issue) => ({
        ...issue,
        path: `${issue.path}.${field}`,
        message: issue.message.replace(issue.path, `${issue.path}.${field}`),
      })),
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
  const counted = printFixed(divide(fraction(yes, answered)).times(100), places);
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
