import type { Return, SurveyAnswer } from "../../model/return.ts";
import { placesOf } from "../../foundation/fraction.ts";
import { slipsOf } from "../../foundation/slips.ts";
import {
  surveyDefinition,
  type SurveyQuestionKey,
  surveyQuestions,
  surveyYearOf,
} from "../../reference/survey-questions.ts";
import {
  fixedWords,
  groupNames,
  GROUPS,
  type Pair,
  query,
  reasonOf,
  type Scene,
  staffOf,
  type Suspicion,
} from "../evidence.ts";

function pathOf(key: SurveyQuestionKey, group: keyof Pair): string {
  return `survey.${key}.${group}`;
}

/** Percentages by their paths. */
type ByPath = ReadonlyMap<string, Percentage>;

function byPath(percentages: readonly Percentage[]): ByPath {
  return new Map(percentages.map((one) => [one.path, one]));
}

/** One group's percentage of yes to a question. */
interface Percentage {
  readonly path: string;
  readonly key: SurveyQuestionKey;
  readonly group: keyof Pair;
  readonly subject: string;
  readonly value: number;
  /** As it was given: its digits, or counts. */
  readonly text: string;
  /** True where the percentage itself is given, and not the counts behind it. */
  readonly isPrinted: boolean;
  /** Standard error in points, at least about. */
  readonly error: number;
}

/** The answers to the staff survey, by themselves and beside last year's. */
export function surveySuspicions(scene: Scene): readonly Suspicion[] {
  const [now, was] = [percentagesOf(scene.now), scene.was === null ? [] : percentagesOf(scene.was)];
  const before = byPath(was.filter((one) => isComparable(one, scene)));
  const present = byPath(now);
  return [
    ...surveyYear(scene.now),
    ...bareCounts(scene.now),
    ...swappedAnswers(present, before, scene),
    ...exchangedQuestions(present, before, scene),
    ...copied(now, before, scene),
    ...now.flatMap((one) => outside(one, now, scene)),
    ...now.flatMap((one) => changed(one, before.get(one.path), scene)),
  ];
}

/** The part of the staff who answer, where the number who did is not given. */
const USUAL_RESPONSE = 0.4;

/** The staff of a trust, where the workforce is not given either. */
const USUAL_STAFF = { white: 4000, bme: 1000 } as const;

function percentagesOf(wresReturn: Return): readonly Percentage[] {
  const { survey } = wresReturn;
  const staff = staffOf(wresReturn);
  return surveyQuestions.flatMap(({ key, title }) =>
    GROUPS.flatMap((group): readonly Percentage[] => {
      const answer: SurveyAnswer = survey?.[key]?.[group] ?? {};
      const of = { path: pathOf(key, group), key, group, subject: `${title}, ${groupNames[group]}` };
      const { yes, answered, percentage } = answer;
      if (typeof percentage === "string" && Number.isFinite(Number(percentage))) {
        const share = Math.min(1, Number(percentage) / 100);
        const people = staff === null ? USUAL_STAFF[group] : Math.max(1, staff[group]);
        const error = 100 * Math.sqrt((share * (1 - share) + 0.01) / (USUAL_RESPONSE * people));
        return [{ ...of, value: Number(percentage), text: percentage, isPrinted: true, error }];
      }
      if (typeof yes !== "number" || typeof answered !== "number" || answered === 0) return [];
      const share = yes / answered;
      const error = 100 * Math.sqrt((share * (1 - share) + 0.01) / answered);
      return [
        { ...of, value: 100 * share, text: `${String(yes)} of ${String(answered)}`, isPrinted: false, error },
      ];
    }),
  );
}

/** A question whose definition has changed between the two surveys is not compared. */
function isComparable({ key }: Percentage, { now, was }: Scene): boolean {
  const definitions = [now, was].map((one) =>
    one === null
      ? undefined
      : surveyDefinition(key, surveyYearOf(one.survey?.year, one.year), one.survey?.recalculated),
  );
  return definitions[0] === definitions[1];
}

function surveyYear({ survey, year }: Return): readonly Suspicion[] {
  if (survey?.year === undefined || survey.year === year - 1) return [];
  return [
    {
      code: "survey-year",
      severity: "warning",
      paths: ["survey.year"],
      subject: "the year of the survey",
      expected: String(year - 1),
      received: String(survey.year),
      because: "a return has the answers of the autumn before its year",
    },
  ];
}

/** A number of yes without the number who answered: there is no share of it. */
function bareCounts({ survey }: Return): readonly Suspicion[] {
  return surveyQuestions.flatMap(({ key, title }) => {
    const question = survey?.[key] ?? {};
    const bare = GROUPS.flatMap((group): readonly Suspicion[] => {
      const { yes, answered, percentage } = question[group] ?? {};
      if (typeof yes !== "number" || typeof answered === "number" || typeof percentage === "string")
        return [];
      return [
        query("yes-without-answered", [`survey.${key}.${group}.answered`], {
          subject: `${title}, ${groupNames[group]}`,
          expected: "the number who answered the question",
          received: `${String(yes)} who said yes, and no number who answered`,
          because: "a share is out of those who answered",
        }),
      ];
    });
    return [...bare, ...outOfHundred(key, title, question), ...mixedBases(key, title, question)];
  });
}

/** Exactly 100 who answered, in both groups: a percentage was typed as so many of 100. */
function outOfHundred(
  key: SurveyQuestionKey,
  title: string,
  { white, bme }: Readonly<Partial<Record<keyof Pair, SurveyAnswer | undefined>>>,
): readonly Suspicion[] {
  if (white?.answered !== 100 || bme?.answered !== 100) return [];
  const yes = [white.yes, bme.yes].map((count) => String(count ?? "not given"));
  return [
    query(
      "percentages-as-counts",
      GROUPS.map((group) => `survey.${key}.${group}.answered`),
      {
        subject: title,
        expected: "the numbers of people who answered",
        received: `100 who answered in each group, of whom White ${String(yes[0])} and BME ${String(yes[1])} said yes`,
        because: "so many answer in both groups in hardly any trust, and percentages are out of 100",
      },
    ),
  ];
}

/** The difference of the two groups is made of a percentage as published and of counts. */
function mixedBases(
  key: SurveyQuestionKey,
  title: string,
  { white = {}, bme = {} }: Readonly<Partial<Record<keyof Pair, SurveyAnswer | undefined>>>,
): readonly Suspicion[] {
  const isRounded = ({ percentage, answered }: SurveyAnswer): boolean =>
    typeof percentage === "string" && typeof answered !== "number";
  const isCounted = ({ yes, answered }: SurveyAnswer): boolean =>
    typeof yes === "number" && typeof answered === "number";
  const mixed = (isRounded(white) && isCounted(bme)) || (isRounded(bme) && isCounted(white));
  if (!mixed) return [];
  return [
    {
      code: "mixed-bases",
      severity: "warning",
      paths: [`survey.${key}`],
      subject: title,
      expected: "both groups by counts, or both by percentages",
      received: "a percentage for one group and counts for the other",
      because: "their difference is as exact as the rounded percentage, and has no interval and no test",
    },
  ];
}

/** White and BME were exchanged: in all questions together, the gaps point the other way than last year. */
function swappedAnswers(now: ByPath, before: ByPath, { line }: Scene): readonly Suspicion[] {
  const gaps = surveyQuestions.flatMap(({ key }) => {
    const [white, bme] = GROUPS.map((group) => now.get(pathOf(key, group)));
    const [oldWhite, oldBme] = GROUPS.map((group) => before.get(pathOf(key, group)));
    if (white === undefined || bme === undefined || oldWhite === undefined || oldBme === undefined) return [];
    const [gap, old] = [bme.value - white.value, oldBme.value - oldWhite.value];
    const spread = Math.hypot(
      ...[white, bme, oldWhite, oldBme].map(({ error }) => error),
      line("survey-spread"),
    );
    return [{ key, gap, old, spread, change: (gap - old) / spread, turned: (gap + old) / spread }];
  });
  const apart = (of: readonly (typeof gaps)[number][], which: "change" | "turned"): number =>
    Math.sqrt(of.reduce((sum, one) => sum + one[which] ** 2, 0));
  const isSwapped = (of: readonly (typeof gaps)[number][]): boolean =>
    of.length > 0 &&
    apart(of, "change") > line("surprise") * 0.9 &&
    apart(of, "turned") < Math.max(line("likeness"), Math.sqrt(of.length) * 1.3) &&
    apart(of, "turned") < apart(of, "change") / 2;
  const found = isSwapped(gaps) ? gaps : gaps.filter((one) => isSwapped([one]));
  if (found.length === 0) return [];
  const paths = found.map(({ key }) => `survey.${key}`);
  const points = (gap: number): string => `${gap > 0 ? "+" : ""}${fixedWords(gap, 1)}`;
  return [
    query("groups-swapped", paths, {
      subject: "the staff survey",
      expected: `BME less White: ${found.map(({ old }) => points(old)).join(", ")} points, as last year`,
      received: `${found.map(({ gap }) => points(gap)).join(", ")} points`,
      because: "with White and BME exchanged, this is like last year's",
    }),
  ];
}

/** How far a percentage is from another one, in standard deviations. */
function apartFrom(one: Percentage, value: number, other: Percentage, { line }: Scene): number {
  return (value - other.value) / Math.hypot(one.error, other.error, line("survey-spread"));
}

/** Two questions were exchanged: each is like the other one of last year. */
function exchangedQuestions(now: ByPath, before: ByPath, scene: Scene): readonly Suspicion[] {
  const keys = surveyQuestions.map(({ key }) => key);
  const isLike = (key: SurveyQuestionKey, other: SurveyQuestionKey): boolean => {
    const each = GROUPS.map((group) => {
      const [one, old] = [now.get(pathOf(key, group)), before.get(pathOf(other, group))];
      return one === undefined || old === undefined ? NaN : Math.abs(apartFrom(one, one.value, old, scene));
    });
    return each.every((apart) => apart < scene.line("likeness"));
  };
  const isUnlike = (key: SurveyQuestionKey): boolean =>
    GROUPS.some((group) => {
      const [one, old] = [now.get(pathOf(key, group)), before.get(pathOf(key, group))];
      return one !== undefined && old !== undefined && Math.abs(apartFrom(one, one.value, old, scene)) > 3;
    });
  return keys.flatMap((key, index) =>
    keys.slice(index + 1).flatMap((other) => {
      if (!isUnlike(key) || !isUnlike(other) || !isLike(key, other) || !isLike(other, key)) return [];
      return [
        query("rows-swapped", [`survey.${key}`, `survey.${other}`], {
          subject: "the staff survey",
          expected: "percentages like those of last year",
          received: "two questions whose percentages are unlike them",
          because: "with the answers to the two questions exchanged, this is like last year",
        }),
      ];
    }),
  );
}

/** The answers of last year stand there again. */
function copied(
  now: readonly Percentage[],
  before: ByPath,
  { now: later, was }: Scene,
): readonly Suspicion[] {
  const compared = now.filter(({ path }) => before.has(path));
  const same = compared.filter(({ path, text }) => before.get(path)?.text === text);
  // One percentage with one decimal is the same by chance in about one year of thirty.
  if (later.year === was?.year || same.length < 4 || same.length < 0.6 * compared.length) return [];
  return [
    query("same-as-last-year", [...new Set(same.map(({ key }) => `survey.${key}`))], {
      subject: "the staff survey",
      expected: "other percentages than last year's",
      received: `${String(same.length)} of ${String(compared.length)} that are last year's`,
      because:
        "one percentage is the same two years running by chance in a few years of a hundred, and so many are not",
    }),
  ];
}

/** A percentage outside of what trusts have. */
function outside(one: Percentage, all: readonly Percentage[], { line }: Scene): readonly Suspicion[] {
  const { path, key, value, subject, text } = one;
  const isOpportunity = key === "equal-opportunities";
  // A percentage is printed with one place: 0.8 may be one, and 0.298 is a proportion.
  const isFine =
    placesOf(text) >= 2 || all.some((other) => other.key === key && other !== one && other.value < 1);
  if (one.isPrinted && value < line("survey-least") && value > 0 && isFine) {
    return [
      query("proportion-for-percentage", [path], {
        subject,
        expected: `a percentage of ${String(line("survey-least"))} or more`,
        received: text,
        because: `as a percentage it would be ${fixedWords(100 * value, 1)}, and ${reasonOf("survey-least")}`,
      }),
    ];
  }
  const low = isOpportunity && value < line("opportunity-least");
  const high = !isOpportunity && value > line("survey-most");
  const isSmall = one.error > 5;
  if ((!low && !high) || isSmall) return [];
  const said = {
    subject,
    expected: low
      ? `${String(line("opportunity-least"))}% or more`
      : `${String(line("survey-most"))}% or less`,
    received: text,
  };
  const because = reasonOf(low ? "opportunity-least" : "survey-most");
  const rest = `${fixedWords(100 - value, 1)}%`;
  return high && value < 99
    ? [query("complement", [path], { ...said, because: `the other answer would be ${rest}, and ${because}` })]
    : [query("outside-known-range", [path], { ...said, because })];
}

/** A percentage has changed by more than surveys do. */
function changed(one: Percentage, was: Percentage | undefined, scene: Scene): readonly Suspicion[] {
  if (was === undefined) return [];
  const { path, value, subject, text } = one;
  const apart = apartFrom(one, value, was, scene);
  if (Math.abs(apart) < scene.line("surprise")) return [];
  const isLike = (other: number): boolean =>
    Math.abs(apartFrom(one, other, was, scene)) < scene.line("likeness");
  const said = { subject, expected: `about ${fixedWords(was.value, 1)}%, as last year`, received: text };
  if (value < scene.line("survey-least") && isLike(100 * value)) {
    const because = `${text} as a proportion is ${fixedWords(100 * value, 1)}%, and a percentage is read here`;
    return [query("proportion-for-percentage", [path], { ...said, because })];
  }
  if (isLike(100 - value)) {
    const because = `100 less it is ${fixedWords(100 - value, 1)}, like last year's: the other answer may have been counted`;
    return [query("complement", [path], { ...said, because })];
  }
  const meant = one.isPrinted ? [...slipsOf(text)].find((other) => isLike(Number(other))) : undefined;
  if (meant !== undefined) {
    const because = `one slip of the hand makes ${text} of ${meant}, which would be like last year's`;
    return [query("digit-slip", [path], { ...said, because })];
  }
  const because = `it has changed by ${fixedWords(Math.abs(value - was.value), 1)} points, and ${reasonOf("survey-spread")}`;
  return [query("large-change", [path], { ...said, because })];
}
