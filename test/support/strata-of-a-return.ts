import fc from "fast-check";
import type { Board, BoardMembers, GroupCounts, Return, Survey, SurveyAnswers } from "wres-metrics";
import { groupsWithinBme } from "../../src/reference/groups.ts";
import { workforceTotal } from "../../src/model/workforce-counts.ts";

/** How a trust is cut into parts, and what is left out of each. */
export interface StrataChoice {
  /** Which part of a return has strata. */
  readonly places: readonly ("workforce" | "board" | "survey" | "bank")[];
  /** One division has two parts; two have four. */
  readonly divisions: 1 | 2;
  /** Of ten people the first part has so many. */
  readonly tenths: number;
  /** The counts that the first part does not give. */
  readonly notGiven: readonly (keyof GroupCounts)[];
  /** The invited of a question are given beside who answered. */
  readonly invited: boolean;
  /** A part of which nothing is known but its name. */
  readonly nameAlone: boolean;
}

export const strataChoice: fc.Arbitrary<StrataChoice> = fc.record({
  places: fc.subarray(["workforce", "board", "survey", "bank"] as const),
  divisions: fc.constantFrom(1 as const, 2 as const),
  tenths: fc.constantFrom(0, 3, 5, 10),
  notGiven: fc.subarray(["white", "bme", "unknown", "asian"] as const),
  invited: fc.boolean(),
  nameAlone: fc.boolean(),
});

type Name = { readonly by: string; readonly of: string } | { by: [string, string]; of: [string, string] };

const names: Readonly<Record<1 | 2, readonly Name[]>> = {
  1: [
    { by: "sex", of: "women" },
    { by: "sex", of: "men" },
  ],
  2: [
    { by: ["sex", "grade"], of: ["women", "band-5"] },
    { by: ["sex", "grade"], of: ["women", "clinical/band-8a"] },
    { by: ["sex", "grade"], of: ["men", "band-5"] },
    { by: ["sex", "grade"], of: ["men", "clinical/band-8a"] },
  ],
};

/** The return with strata that add up to its totals, where the totals are given. */
export function withStrata(wresReturn: Return, choice: StrataChoice): Return {
  const { workforce, board, survey, bank } = wresReturn;
  const has = (place: StrataChoice["places"][number]): boolean => choice.places.includes(place);
  return {
    ...wresReturn,
    ...(workforce &&
      has("workforce") && { workforce: { ...workforce, strata: ofWorkforce(workforce, choice) } }),
    ...(board && has("board") && { board: { ...board, strata: ofBoard(board, choice) } }),
    ...(survey && has("survey") && { survey: { ...survey, strata: ofSurvey(survey, choice) } }),
    ...(bank &&
      has("bank") && {
        bank: {
          ...bank,
          ...(bank.workforce && {
            workforce: { ...bank.workforce, strata: ofWorkforce(bank.workforce, choice) },
          }),
          ...(bank.survey && { survey: { ...bank.survey, strata: ofSurvey(bank.survey, choice) } }),
        },
      }),
  };
}

function ofWorkforce(workforce: NonNullable<Return["workforce"]>, choice: StrataChoice) {
  const { bme, ...counts } = workforceTotal(workforce);
  const isOfFour = groupsWithinBme.every((group) => counts[group] !== null);
  const total: GroupCounts = isOfFour ? counts : { ...counts, bme };
  return [
    ...names[choice.divisions].map((name, part) => ({ ...name, workforce: countsIn(total, part, choice) })),
    ...(choice.nameAlone ? [{ by: "site", of: "ipswich" }] : []),
  ];
}

function ofBoard(board: Board, choice: StrataChoice) {
  const members = Object.entries(board) as [keyof BoardMembers, GroupCounts][];
  return [
    ...names[choice.divisions].map((name, part) => ({
      ...name,
      ...Object.fromEntries(members.map(([body, counts]) => [body, countsIn(counts, part, choice)])),
    })),
    ...(choice.nameAlone ? [{ by: "site", of: "ipswich" }] : []),
  ];
}

function ofSurvey({ year: _year, recalculated: _recalculated, ...questions }: Survey, choice: StrataChoice) {
  return [
    ...names[choice.divisions].map((name, part) => ({
      ...name,
      ...(Object.fromEntries(
        Object.entries(questions).map(([question, answers]) => [
          question,
          answersIn(answers as NonNullable<Survey["discrimination"]>, part, choice),
        ]),
      ) as SurveyAnswers),
    })),
    ...(choice.nameAlone ? [{ by: "site", of: "ipswich" }] : []),
  ];
}

function answersIn(answers: NonNullable<Survey["discrimination"]>, part: number, choice: StrataChoice) {
  return Object.fromEntries(
    Object.entries(answers).map(([group, answer]) => {
      if (answer?.percentage !== undefined) return [group, answer];
      const [yes, answered] = [partOf(answer?.yes, part, choice), partOf(answer?.answered, part, choice)];
      return [group, { yes, answered, ...(choice.invited && answered !== null && { invited: answered }) }];
    }),
  );
}

function countsIn(counts: GroupCounts, part: number, choice: StrataChoice): GroupCounts {
  return Object.fromEntries(
    Object.entries(counts).map(([group, count]) => {
      const isLeftOut = part === 0 && choice.notGiven.includes(group as keyof GroupCounts);
      return [group, isLeftOut ? null : partOf(count, part, choice)];
    }),
  );
}

/** The people of a part: of two divisions each part is cut in the same way once more. */
function partOf(
  count: number | null | undefined,
  part: number,
  { divisions, tenths }: StrataChoice,
): number | null {
  if (count === null || count === undefined) return null;
  const cut = (whole: number, isFirst: boolean): number => {
    const first = Math.floor((whole * tenths) / 10);
    return isFirst ? first : whole - first;
  };
  return divisions === 1 ? cut(count, part === 0) : cut(cut(count, part < 2), part % 2 === 0);
}
