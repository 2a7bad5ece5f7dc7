import { type Group, groupsWithinBme, principalGroups } from "../reference/groups.ts";
import { surveyQuestions } from "../reference/survey-questions.ts";
import { type GroupCounts, sumCounts, sumGroupCounts } from "./counts.ts";
import type {
  StratumName,
  SurveyAnswer,
  SurveyAnswers,
  SurveyQuestion,
  SurveyStratum,
  WorkforceStratum,
} from "./return.ts";

/** Stands between the two names of an intersection where they are written as one text: `sex+grade`. */
export const AND = "+";

/** A stratum's names as texts: what ids, tables and workbooks hold. An intersection is `sex+grade` and `women+band-6`. */
export interface StratumTexts {
  readonly by: string;
  readonly of: string;
}

/** Writes the names of a stratum as texts. */
export function stratumTexts({ by, of }: StratumName): StratumTexts {
  return { by: [by].flat().join(AND), of: [of].flat().join(AND) };
}

/** Reads the names of a stratum from texts; null where the two do not name as many parts as divisions, or more than two. */
export function stratumOfTexts({ by, of }: StratumTexts): StratumName | null {
  const [[firstBy = "", secondBy, ...moreBy], [firstOf = "", secondOf, ...moreOf]] = [
    by.split(AND),
    of.split(AND),
  ];
  if (moreBy.length > 0 || moreOf.length > 0) return null;
  if (secondBy === undefined) return secondOf === undefined ? { by: firstBy, of: firstOf } : null;
  return secondOf === undefined ? null : { by: [firstBy, secondBy], of: [firstOf, secondOf] };
}

/** The divisions that a stratum is a part by, each with the part of it: two of an intersection. */
export function dimensionsOf({ by, of }: StratumName): readonly StratumTexts[] {
  const parts = [of].flat();
  return [by].flat().map((one, index) => ({ by: one, of: parts[index] ?? "" }));
}

/** A stratum as a label: "sex: women"; an intersection "sex: women, grade: band-6". */
export function stratumLabel(stratum: StratumName): string {
  return dimensionsOf(stratum)
    .map(({ by, of }) => `${by}: ${of}`)
    .join(", ");
}

/** What strata are strata by, in words: "sex", or "sex and grade" of intersections. */
export function divisionWords(by: string): string {
  return by.split(AND).join(" and ");
}

/** True where two strata are the same part of the trust. */
export function isSameStratum(one: StratumName, other: StratumName): boolean {
  const [texts, others] = [stratumTexts(one), stratumTexts(other)];
  return texts.by === others.by && texts.of === others.of;
}

/** Each stratum once, in the order in which they first stand. */
export function distinctStrata<Stratum extends StratumName>(strata: readonly Stratum[]): readonly Stratum[] {
  return strata.filter((one, index) => strata.findIndex((other) => isSameStratum(one, other)) === index);
}

/** The name of a stratum alone, without its counts. */
export function stratumName({ by, of }: StratumName): StratumName {
  return { by, of };
}

/** The workforce of a part of the trust, as `workforce.strata` gives it; nothing where it does not. */
export function workforceOfStratum(strata: readonly WorkforceStratum[], name: StratumName): GroupCounts {
  return everyStratum(strata, ["workforce"]).find((one) => isSameStratum(one, name))?.workforce ?? {};
}

/** Strata of a process with their workforces: where one is left out, that of `workforce.strata`. */
export function withWorkforces<Stratum extends WorkforceStratum>(
  strata: readonly Stratum[],
  workforces: readonly WorkforceStratum[],
): readonly Stratum[] {
  return strata.map((stratum) =>
    stratum.workforce === undefined
      ? { ...stratum, workforce: workforceOfStratum(workforces, stratum) }
      : stratum,
  );
}

/** A stratum with its counts under the keys of its part of the return. */
export type CountedStratum<Key extends string> = StratumName & {
  readonly [key in Key]?: GroupCounts | undefined;
};

/**
 * The strata that are given, with those that follow from intersections by addition: women are the women of every grade. They stand
 * before the intersections that they are added from.
 */
export function everyStratum<Key extends string>(
  strata: readonly CountedStratum<Key>[],
  keys: readonly Key[],
): readonly CountedStratum<Key>[] {
  return withMargins(strata, (name, parts) => addedCounts(name, parts, keys));
}

/** Adds the counts of some strata under each key; a count that one of them does not give is not given. */
export function addedCounts<Key extends string>(
  name: StratumName,
  parts: readonly { readonly [key in Key]?: GroupCounts | undefined }[],
  keys: readonly Key[],
): StratumName & Readonly<Record<Key, GroupCounts>> {
  const sums = Object.fromEntries(
    keys.map((key) => [key, sumGroupCounts(parts.map((part) => part[key] ?? {}))]),
  ) as Record<Key, GroupCounts>;
  return { ...sums, ...name };
}

/** The same of strata of the survey: a percentage without its counts cannot be added. */
export function everySurveyStratum(strata: readonly SurveyStratum[]): readonly SurveyStratum[] {
  return withMargins(strata, (name, parts) => ({ ...addedAnswers(parts.map(answersOfStratum)), ...name }));
}

/** The answers of a stratum, without its name. */
export function answersOfStratum({ by: _by, of: _of, ...answers }: SurveyStratum): SurveyAnswers {
  return answers;
}

function withMargins<Stratum extends StratumName>(
  strata: readonly Stratum[],
  add: (name: StratumName, parts: readonly Stratum[]) => Stratum,
): readonly Stratum[] {
  const joint = strata.filter((stratum) => dimensionsOf(stratum).length > 1);
  if (joint.length === 0) return strata;
  const single = strata.filter((stratum) => dimensionsOf(stratum).length === 1);
  const margins = new Map<string, Stratum>();
  for (const dimension of [0, 1]) {
    for (const stratum of joint) {
      const margin = dimensionsOf(stratum)[dimension];
      const key = `${margin?.by ?? ""}/${margin?.of ?? ""}`;
      if (margin === undefined || margins.has(key) || single.some(({ by }) => by === margin.by)) continue;
      const parts = joint.filter((other) => isPartOf(other, margin) && isSameDivision(other, stratum));
      margins.set(key, add(margin, parts));
    }
  }
  return [...single, ...margins.values(), ...joint];
}

/** True where an intersection is a part of a stratum: the women of band 6 are part of the women. */
export function isPartOf(joint: StratumName, whole: StratumTexts): boolean {
  const dimensions = dimensionsOf(joint);
  return dimensions.length > 1 && dimensions.some(({ by, of }) => by === whole.by && of === whole.of);
}

function isSameDivision(one: StratumName, other: StratumName): boolean {
  return stratumTexts(one).by === stratumTexts(other).by;
}

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
  const shown = [...principalGroups, ...groupsWithinBme.filter(isGiven)];
  return Object.fromEntries(
    shown.map((group) => {
      const answers = questions.map((question) => answersOf(question ?? {}, group));
      return [group, addedAnswer(answers)];
    }),
  );
}

/** BME from its four groups where only they are given. */
function answersOf(question: SurveyQuestion, group: Group): SurveyAnswer {
  return group === "bme" && question.bme === undefined
    ? addedAnswer(groupsWithinBme.map((part) => question[part] ?? {}))
    : (question[group] ?? {});
}

function addedAnswer(answers: readonly SurveyAnswer[]): SurveyAnswer {
  return {
    yes: sumCounts(answers.map(({ yes = null }) => yes)),
    answered: sumCounts(answers.map(({ answered = null }) => answered)),
    ...(answers.some(({ invited }) => typeof invited === "number") && {
      invited: sumCounts(answers.map(({ invited = null }) => invited)),
    }),
  };
}
