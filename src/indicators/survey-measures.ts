import { type Group, groupsWithinBme, principalGroups } from "../reference/groups.ts";
import { surveyDefinitions, type SurveyQuestionKey } from "../reference/survey-questions.ts";
import { measureOf } from "../model/answer.ts";
import { sumCounts } from "../model/count.ts";
import type { Measure, Method, ShareBasis } from "../model/measure.ts";
import type { Survey, SurveyQuestion } from "../model/return.ts";
import { share } from "./share.ts";
import { shareDifference } from "./share-difference.ts";

/** One question of the survey, and the name of the measures that answer it. */
export interface SurveyMeasureName {
  readonly indicator: 5 | 6 | 7 | 8;
  readonly key: SurveyQuestionKey;
  /** `indicator-6`, or `indicator-6/managers`. */
  readonly stem: string;
}

/** Each group's share of "yes" among those who answered. */
export function surveyShares(survey: Survey, name: SurveyMeasureName): readonly Measure[] {
  const question = survey[name.key] ?? {};
  const given = groupsWithinBme.some((group) => question[group] !== undefined);
  return (given ? [...principalGroups, ...groupsWithinBme] : principalGroups).map((group) => {
    const basis = answersOf(question, group);
    return measureOf(
      {
        id: `${name.stem}/${group}`,
        indicator: name.indicator,
        unit: "proportion",
        basis: { [group]: basis },
        method: methodOf(survey, name.key),
      },
      share(basis),
    );
  });
}

/** BME staff's share less White staff's, and each of the four groups' that is given. */
export function surveyDifferences(survey: Survey, name: SurveyMeasureName): readonly Measure[] {
  const question = survey[name.key] ?? {};
  const given = groupsWithinBme.filter((group) => question[group] !== undefined);
  const difference = (id: string, group: Group): Measure => {
    const shares = { share: answersOf(question, group), less: answersOf(question, "white") };
    return measureOf(
      {
        id,
        indicator: name.indicator,
        unit: "proportion-difference",
        basis: { [group]: shares.share, white: shares.less },
        method: { ...methodOf(survey, name.key), over: group, under: "white" },
      },
      shareDifference(shares),
    );
  };
  return [
    difference(`${name.stem}/difference`, "bme"),
    ...given.map((group) => difference(`${name.stem}/difference/${group}`, group)),
  ];
}

/** Counts where they are given, else the published percentage; BME from its four groups where only they are. */
function answersOf(question: SurveyQuestion, group: Group): ShareBasis {
  const { yes = null, answered = null, percentage } = question[group] ?? {};
  if (yes !== null && answered !== null) return { count: yes, of: answered };
  if (percentage !== undefined) return { percentage };
  if (group !== "bme" || yes !== null || answered !== null) return { count: yes, of: answered };
  return {
    count: sumCounts(groupsWithinBme.map((part) => question[part]?.yes ?? null)),
    of: sumCounts(groupsWithinBme.map((part) => question[part]?.answered ?? null)),
  };
}

function methodOf({ year }: Survey, key: SurveyQuestionKey): Method {
  if (year === undefined) return {};
  const definition = surveyDefinitions.find(
    (row) => row.key === key && row.from <= year && (row.to ?? year) >= year,
  );
  return { surveyYear: year, ...(definition && { answered: definition.answered }) };
}
