import { sharedValues } from "../foundation/shared-value.ts";
import {
  everyGroup,
  type Group,
  groupsWithinBme,
  type GroupWithinBme,
  principalGroups,
} from "../reference/groups.ts";
import type { IndicatorOf } from "../reference/indicators.ts";
import {
  latestSurveyDefinition,
  surveyDefinition,
  type SurveyQuestionKey,
  type SurveyQuestionPart,
  surveyQuestions,
} from "../reference/survey-questions.ts";
import { answerOf, nameAnswer, NO_WARNINGS } from "../model/answer.ts";
import { type Count, eachGroup, sumCounts } from "../model/counts.ts";
import type { Measure, Method, ShareBasis } from "../model/measure.ts";
import { type MeasureName, measureName } from "../model/measure-id.ts";
import type { Return, Survey, SurveyAnswers, SurveyQuestion } from "../model/return.ts";
import { answersOfStratum, everySurveyStratum } from "../model/strata.ts";
import { basisOf } from "./denominator.ts";
import { inStratum } from "./stratum-measures.ts";
import { share } from "./share.ts";
import { shareDifference } from "./share-difference.ts";

/** A question of the survey, and the indicator that it answers, or one half of. */
export interface SurveyMeasureName {
  readonly indicator: IndicatorOf<"survey">;
  readonly key: SurveyQuestionKey;
  readonly question?: SurveyQuestionPart;
}

/** The measures of an indicator for everyone who answered, then for each stratum that gives one of its questions. */
export function surveyMeasures(
  survey: Survey,
  indicator: IndicatorOf<"survey">,
  measuresOf: (survey: Survey) => readonly Measure[],
): readonly Measure[] {
  const { strata = [], year, recalculated } = survey;
  return [
    ...measuresOf(survey),
    ...everySurveyStratum(strata).flatMap((stratum) =>
      surveyQuestions.some((row) => row.indicator === indicator && stratum[row.key] !== undefined)
        ? inStratum(measuresOf({ ...answersOfStratum(stratum), year, recalculated }), stratum)
        : [],
    ),
  ];
}

/** Each group's share of "yes" among those who answered. */
export function surveyShares(survey: Survey, name: SurveyMeasureName): readonly Measure[] {
  const { indicator, key, question: part } = name;
  const question = survey[key] ?? {};
  const given = groupsWithinBme.some((group) => question[group] !== undefined);
  const method = methodOf(survey, key);
  const names = shareNames(key, () =>
    eachGroup((group) =>
      measureName(
        part === undefined
          ? { population: "substantive", indicator, kind: "share", group }
          : { population: "substantive", indicator, kind: "share", question: part, group },
      ),
    ),
  );
  return (given ? everyGroup : principalGroups).map((group) => {
    const answers = answersOf(question, group);
    return answerOf(names[group], { basis: basisOf(group, answers), method }, share(answers), NO_WARNINGS);
  });
}

/** By the question, whose names are the same in every return. */
const shareNames = /* @__PURE__ */ sharedValues<Readonly<Record<Group, MeasureName>>>();

/** BME staff's share less White staff's; and each of the four groups', where a share of any of them is given. */
export function surveyDifferences(survey: Survey, name: SurveyMeasureName): readonly Measure[] {
  const question = survey[name.key] ?? {};
  const given = groupsWithinBme.some((group) => question[group] !== undefined) ? groupsWithinBme : [];
  const difference = (group: "bme" | GroupWithinBme): Measure => {
    const shares = { share: answersOf(question, group), less: answersOf(question, "white") };
    return nameAnswer(
      {
        about: { population: "substantive", indicator: name.indicator, kind: "difference", group },
        basis: { [group]: shares.share, white: shares.less },
        method: { ...methodOf(survey, name.key), over: group, under: "white" },
      },
      shareDifference(shares),
    );
  };
  return [difference("bme"), ...given.map(difference)];
}

/** Counts where they are given, else the published percentage; BME from its four groups where only they are. */
function answersOf(question: SurveyQuestion, group: Group): ShareBasis {
  const { yes = null, answered = null, percentage, invited = null } = question[group] ?? {};
  if (yes !== null && answered !== null) {
    return invited === null ? { count: yes, of: answered } : { count: yes, of: answered, invited };
  }
  if (percentage !== undefined) return { percentage };
  if (group !== "bme" || yes !== null || answered !== null) return { count: yes, of: answered };
  const sum = (figure: "yes" | "answered" | "invited"): Count =>
    sumCounts(groupsWithinBme.map((part) => question[part]?.[figure] ?? null));
  const all = sum("invited");
  return { count: sum("yes"), of: sum("answered"), ...(all !== null && { invited: all }) };
}

function methodOf({ year, recalculated = false }: Survey, key: SurveyQuestionKey): Method {
  const again = recalculated ? latestSurveyDefinition(key) : undefined;
  const answered = again ?? (year === undefined ? undefined : surveyDefinition(key, year));
  return {
    ...(year !== undefined && { surveyYear: year }),
    ...(answered !== undefined && { answered }),
    // A question whose definition never changed is what it was.
    ...(again !== undefined &&
      year !== undefined &&
      again !== surveyDefinition(key, year) && { recalculated: true as const }),
  };
}

/**
 * A return without how many were invited to the survey, as it is published: no publication shows that number, and an interval that
 * allows for it would tell it.
 */
export function withoutInvited(wresReturn: Return): Return {
  const { survey, bank } = wresReturn;
  return {
    ...wresReturn,
    ...(survey && { survey: surveyWithoutInvited(survey) }),
    ...(bank?.survey && { bank: { ...bank, survey: surveyWithoutInvited(bank.survey) } }),
  };
}

function surveyWithoutInvited(survey: Survey): Survey {
  const { strata } = survey;
  return {
    ...survey,
    ...answersWithoutInvited(survey),
    ...(strata && {
      strata: strata.map((stratum) => ({ ...stratum, ...answersWithoutInvited(stratum) })),
    }),
  };
}

function answersWithoutInvited(given: SurveyAnswers): SurveyAnswers {
  const questions = surveyQuestions.flatMap(({ key }) => {
    const question = given[key];
    if (question === undefined) return [];
    const answers = Object.entries(question).map(([group, answer]) => {
      const { invited: _invited, ...counts } = answer ?? {};
      return [group, counts] as const;
    });
    return [[key, Object.fromEntries(answers)] as const];
  });
  return Object.fromEntries(questions);
}
