import {
  compare,
  decimalFraction,
  type Fraction,
  fraction,
  fractionOf,
  nearestWhole,
  product,
  type Rate,
} from "../../foundation/fraction.ts";
import { type Group, groupsWithinBme } from "../../reference/groups.ts";
import { payBands, type WorkforcePart, workforceParts } from "../../reference/workforce-rows.ts";
import { calculated, notCalculable } from "../../model/answer.ts";
import type { Denominator, Reason, ShareBasis } from "../../model/measure.ts";
import type { Workforce } from "../../model/return.ts";
import { shareCounts, shareFraction } from "../../model/measure-fraction.ts";
import {
  type Appointments,
  type BandGoal,
  type GoalStep,
  type GoalWarning,
  type ModelEmployerGoals,
  noAnswer,
  peopleAnswer,
  type TrajectoryStep,
} from "../../model/targets.ts";
import { existingRows, workforceTotal } from "../../model/workforce-counts.ts";
import { checkedChoice } from "../../statistics/checked-choice.ts";
import { checkLineYears, checkTarget, lineSteps, type LineYears } from "./trajectory.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import {
  type CountOf,
  countOfGroup,
  type GroupCounts,
  sumCounts,
  sumGroupCounts,
} from "../../model/counts.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";

/** The choices of the goals. */
export interface GoalOptions {
  /** The year of the counts: 2022 is 31 March 2022. */
  readonly from: number;
  /** The year by whose 31 March the target is due. */
  readonly by: number;
  /** The share that is aimed at; the group's own share of the whole workforce where it is left out. */
  readonly target?: ShareBasis;
  /** The group whose people are counted; `bme` where it is left out. */
  readonly group?: Exclude<Group, "unknown">;
  /** Whose bands are added up: non-clinical and clinical staff together, or one of them. */
  readonly parts?: readonly Exclude<WorkforcePart, "medical">[];
  /** Who is in the denominator of every share: everyone where it is left out, or people of known ethnicity. */
  readonly denominator?: Denominator;
  /** How the headcount of every band grows a year, as a decimal text: "0.02" is two in a hundred, "-0.01" one fewer. */
  readonly growth?: string;
  /** Which part of everyone in a band leaves in a year, as a decimal text: "0.1" is one in ten. */
  readonly turnover?: string;
}

/**
 * How many people of a group every band from 8a to VSM, and all of them together, need for the share that is aimed at,
 * year by year.
 *
 *     needed   = the least whole number of people with needed / headcount ≥ target
 *     more     = max(0, needed − count), and per year: more / years
 *     headcount of a year = headcount × (1 + growth)^years, to the nearest whole
 *     to appoint in a year = the larger of people of the year and those who stay, less those who stay, where those who stay
 *                            are people of the year before − turnover × them, to the nearest whole
 *
 * The share of each year lies on a straight line to the target. A band that has reached it is met (`isMet`): it keeps its
 * people, and nobody who joins is counted by group. Who leaves is turnover × people, to the nearest whole, the same part of the group as of everyone. Where more would have to join
 * than there are places, the goal carries the warning `more-than-the-places`. All shares are on one denominator: of
 * known ethnicity (warning `unknown-not-given`) where a band does not give how many are unknown. Every band is rounded
 * up by itself, so that the bands can add up to a few more people than all of them together need. There is no answer
 * for an empty band (`nobody-in-the-denominator`), or where a count is not given.
 *
 * @param workforce - Headcounts by row and group.
 * @param options - The years, and the choices that have a default.
 * @returns One goal for every band that exists, then one for all of them.
 * @throws WresError `not-a-count`; `invalid-option` for an unknown option, part, group or denominator, for no parts, and for years, a growth or a
 *   turnover that are none; `invalid-target`.
 * @example
 * ```ts
 * import { modelEmployerGoals } from "wres-metrics";
 * const { goals } = modelEmployerGoals(
 *   { clinical: { "band-8a": { white: 149, bme: 17 } }, total: { white: 4102, bme: 1409 } }, // LPT 2022
 *   { from: 2022, by: 2025 },
 * );
 * const more = goals[0]?.more;
 * if (more?.status === "calculated") console.log(more.people); // 26
 * ```
 * @see LPT 2022, action plan, objective 2: 25.6% of bands 8a and above by 2025, the workforce's own share.
 * @since 0.1.0
 */
export function modelEmployerGoals(workforce: Workforce, options: GoalOptions): ModelEmployerGoals {
  const { from, by, group = "bme", parts = ["non-clinical", "clinical"] } = options;
  const { growth = "0", turnover = null, denominator: asked = "all" } = options;
  checkLineYears({ from, to: by });
  checkParts(parts);
  checkedChoice("group", group, ["white", "bme", ...groupsWithinBme]);
  checkedChoice("denominator", asked, ["all", "known"]);
  const bands = seniorBands(workforce, parts);
  const total = workforceTotal(workforce);
  const places = bands.map(({ counts }) => counts);
  const denominator = commonDenominator(options.target ? places : [...places, total], asked);
  const basis = options.target ?? groupIn(total, group, denominator);
  checkTarget(basis);
  const target = shareFraction(basis);
  const plan = {
    target,
    from,
    to: by,
    growth: growthRate(growth),
    turnover: turnover === null ? null : turnoverRate(turnover),
  };
  const warnings = denominator === asked ? [] : (["unknown-not-given"] as const);
  return {
    from,
    by,
    group,
    parts,
    target: {
      share: typeof target === "string" ? notCalculable(target) : calculated(target),
      from: options.target ? "given" : "workforce",
      basis,
    },
    method: { denominator, growth, turnover },
    goals: bands.map(({ id, title, counts }) =>
      bandGoal({ id, title, basis: groupIn(counts, group, denominator) }, plan, warnings),
    ),
  };
}

/** Stops a program that asks for the bands of no part, or of one that has none of them. */
function checkParts(parts: unknown): void {
  if (!Array.isArray(parts) || parts.length === 0) {
    throw new WresError(
      "invalid-option",
      `parts is ${describeValue(parts)}; expected a list of "non-clinical", "clinical" or both.`,
    );
  }
  for (const [index, part] of parts.entries())
    checkedChoice(`parts[${String(index)}]`, part as string, ["non-clinical", "clinical"]);
}

/** A senior band, or all of them, with its people in the parts that were asked for. */
interface SeniorBand {
  readonly id: string;
  readonly title: string;
  readonly counts: GroupCounts;
}

const SENIOR = "bands-8a-and-above";

/** Every band from 8a to VSM that exists in any of the parts, each over all of them, and then all bands together. */
function seniorBands(
  workforce: Workforce,
  parts: readonly Exclude<WorkforcePart, "medical">[],
): readonly SeniorBand[] {
  const rows = workforceParts
    .filter(({ id }) => parts.some((part) => part === id))
    .flatMap(({ key }) => existingRows(workforce, key))
    .filter(({ ofWhich }) => ofWhich === null);
  const bands = seniorIds().flatMap((band) => {
    const same = rows.filter(({ id }) => id === band);
    const title = payBands.find(({ id }) => id === band)?.title ?? band;
    return same.length === 0 ? [] : [{ id: band, title, counts: sumGroupCounts(same.map(({ row }) => row)) }];
  });
  if (bands.length === 0) return [];
  const title = rowGroupings.find(({ id }) => id === SENIOR)?.title ?? SENIOR;
  return [...bands, { id: SENIOR, title, counts: sumGroupCounts(bands.map(({ counts }) => counts)) }];
}

function seniorIds(): readonly string[] {
  return rowGroupings.flatMap(({ id, rows }) => (id === SENIOR ? rows : []));
}

/**
 * The one denominator on which all of some places can be compared: people of known ethnicity, where any of them does
 * not give how many are unknown. A place that does not give White and BME has no share either way, and decides nothing.
 */
function commonDenominator(places: readonly GroupCounts[], asked: Denominator): Denominator {
  const lacksUnknown = places.some(
    (place) =>
      countOfGroup(place, "unknown") === null &&
      countOfGroup(place, "white") !== null &&
      countOfGroup(place, "bme") !== null,
  );
  return lacksUnknown ? "known" : asked;
}

/** A group's people out of everybody in a place, or out of those whose ethnicity is known. */
function groupIn(place: GroupCounts, group: Group, denominator: Denominator): CountOf {
  const known = [countOfGroup(place, "white"), countOfGroup(place, "bme")];
  const everybody = denominator === "all" ? [...known, countOfGroup(place, "unknown")] : known;
  return { count: countOfGroup(place, group), of: sumCounts(everybody) };
}

/** Reads how a headcount grows in a year: above −1, and at most 1. */
export function growthRate(text: string): Fraction {
  const rate = rateOf(text);
  if (rate !== null && compare(rate, fraction(-1, 1)) > 0 && compare(rate, fraction(1, 1)) <= 0) return rate;
  return refuse(
    "growth",
    text,
    'a decimal text above "-1" and at most "1", such as "0.02" for two in a hundred',
  );
}

/** Reads which part of the people leaves in a year: from 0 to 1. */
export function turnoverRate(text: string): Fraction {
  const rate = rateOf(text);
  if (rate !== null && compare(rate, fraction(0, 1)) >= 0 && compare(rate, fraction(1, 1)) <= 0) return rate;
  return refuse("turnover", text, 'a decimal text from "0" to "1", such as "0.1" for one in ten');
}

/** Of a number the digits would be those of a double, which are not what was meant. */
function rateOf(text: unknown): Fraction | null {
  return typeof text === "string" ? decimalFraction(text) : null;
}

function refuse(name: string, text: string, expected: string): never {
  throw new WresError("invalid-option", `${name} is ${describeValue(text)}; expected ${expected}, a year.`);
}

/** The target that every band shares. */
interface GoalPlan extends LineYears {
  readonly target: Fraction | Reason;
  readonly growth: Fraction;
  readonly turnover: Fraction | null;
}

/** What one band needs to reach the target, by then and year by year. */
function bandGoal(
  { id, title, basis }: Pick<BandGoal, "id" | "title" | "basis">,
  plan: GoalPlan,
  warnings: readonly GoalWarning[],
): BandGoal {
  const counts = shareCounts(basis);
  const isCounted = typeof counts !== "string";
  const share = isCounted ? calculated(fractionOf(counts)) : notCalculable(counts);
  const name = { id, title, basis, share };
  const { target } = plan;
  if (!isCounted) return { ...withoutGoal(name, counts), warnings };
  if (typeof target === "string") return { ...withoutGoal(name, target), warnings };
  const isMet = compare(fractionOf(counts), target) >= 0;
  const steps = stepsOf(counts, { ...plan, target, isMet });
  const last = steps.at(-1);
  const more = last?.more ?? 0;
  const isCrowded = steps.some(
    ({ appointments }) => appointments !== undefined && appointments.group > appointments.everyone,
  );
  return {
    ...name,
    isMet,
    needed: peopleAnswer(last?.people ?? 0),
    more: peopleAnswer(more),
    perYear: calculated(fraction(more, plan.to - plan.from)),
    steps,
    warnings: isCrowded ? [...warnings, "more-than-the-places"] : warnings,
  };
}

function withoutGoal(
  name: Pick<BandGoal, "id" | "title" | "basis" | "share">,
  reason: Reason,
): Omit<BandGoal, "warnings"> {
  const none = noAnswer(reason);
  return { ...name, isMet: false, needed: none, more: none, perYear: none, steps: [] };
}

/** A plan with a target, which a band has reached already, or not. */
interface BandPlan extends GoalPlan {
  readonly target: Fraction;
  readonly isMet: boolean;
}

/** Every year after that of the counts. A band that has reached the target keeps its people: nothing runs down to a target. */
function stepsOf(counts: Rate, { target, isMet, from, to, growth, turnover }: BandPlan): readonly GoalStep[] {
  const { count, of } = counts;
  const start = isMet ? target : fractionOf(counts);
  const steps = lineSteps({ start, target, headcount: of, growth, from, to })
    .slice(1)
    .map((step) => ({
      ...step,
      people: isMet ? Math.max(step.people, count) : step.people,
      more: Math.max(0, step.people - count),
    }));
  if (turnover === null || isMet) return steps;
  const appointments = appointmentsOf(counts, steps, turnover);
  return steps.map((step, index) => {
    const joining = appointments[index];
    return joining === undefined ? step : { ...step, appointments: joining };
  });
}

/**
 * Who has to join in each year, where every year the same part of everyone leaves, and of the group no other part than
 * of everyone. Nobody is asked to leave: where more stay than a year needs, nobody joins.
 */
function appointmentsOf(
  now: Rate,
  steps: readonly TrajectoryStep[],
  turnover: Fraction,
): readonly Appointments[] {
  let [group, everyone] = [now.count, now.of];
  return steps.map(({ people, headcount }) => {
    const groupStays = group - leaving(group, turnover);
    const everyoneStays = everyone - leaving(everyone, turnover);
    group = Math.max(people, groupStays);
    everyone = Math.max(headcount, everyoneStays);
    return { group: group - groupStays, everyone: everyone - everyoneStays };
  });
}

function leaving(people: number, turnover: Fraction): number {
  return Number(nearestWhole(product(turnover, fraction(people, 1))));
}
