import { type Group, groupsWithinBme } from "../reference/groups.ts";
import { indicatorByNumber, type IndicatorOf } from "../reference/indicators.ts";
import {
  type Answer,
  answerOf,
  calculated,
  nameAnswer,
  NO_WARNINGS,
  notCalculable,
} from "../model/answer.ts";
import { type CountOf, countOfGroup, eachGroup, type GroupCounts, subtractCounts } from "../model/counts.ts";
import type { Measure, Method, Reason } from "../model/measure.ts";
import { namesByGroup } from "../model/measure-id.ts";
import type { RelativeLikelihoodAbout } from "../model/measure-about.ts";
import { perYear, shareFraction } from "../model/measure-fraction.ts";
import type { StratumName } from "../model/return.ts";
import { stratumName } from "../model/strata.ts";
import { relativeLikelihood } from "./relative-likelihood.ts";
import { basisOf, reportedGroups } from "./denominator.ts";

/** Some people by group, and everybody they were drawn from. */
export interface Flow {
  readonly counts: GroupCounts;
  readonly outOf: GroupCounts;
}

/** A question of the kind of indicators 2, 3 and 4: a flow of people, its strata, and the choices that made it. */
export interface LikelihoodQuestion extends Flow {
  readonly indicator: IndicatorOf<"likelihood">;
  readonly strata: readonly (StratumName & Flow)[];
  readonly method?: Method;
  /** Set where the counts cannot be had in the window that was asked for. */
  readonly unavailable?: "window-not-available" | undefined;
  /** The same of the strata, which give the counts of one window only. */
  readonly strataUnavailable?: "window-not-available" | undefined;
}

/**
 * Likelihood by group, relative likelihood between groups, and the same by stratum and without each
 * stratum. Which group stands over which is read from the table of indicators.
 */
export function likelihoodMeasures(question: LikelihoodQuestion): readonly Measure[] {
  const { strata, unavailable, strataUnavailable } = question;
  const groups = reportedGroups([question.counts, question.outOf]);
  // Counts of another window than the one that was asked for are no basis of an answer.
  const whole: Flow = unavailable ? { counts: {}, outOf: question.outOf } : question;
  const total = (group: RelativeLikelihoodAbout["group"]): Measure =>
    ratioOf(question, { group }, whole, unavailable);
  const part = (of: { stratum: StratumName } | { without: StratumName }, flow: () => Flow): Measure =>
    ratioOf(question, { group: "bme", ...of }, strataUnavailable ? NOTHING : flow(), strataUnavailable);
  return [
    ...groups.map((group) => likelihoodOf(question, whole, group)),
    total("bme"),
    ...groupsWithinBme.filter((group) => groups.includes(group)).map(total),
    ...strata.map((stratum) => part({ stratum: stratumName(stratum) }, () => stratum)),
    ...strata.map((stratum) => part({ without: stratumName(stratum) }, () => without(question, stratum))),
  ];
}

/** A part whose counts are of another window gives nothing. */
const NOTHING: Flow = { counts: {}, outOf: {} };

const likelihoodNames = /* @__PURE__ */ namesByGroup<IndicatorOf<"likelihood">>((indicator, group) => ({
  population: "substantive",
  indicator,
  kind: "likelihood",
  group,
}));

function likelihoodOf(question: LikelihoodQuestion, flow: Flow, group: Group): Measure {
  const { indicator, method = {} } = question;
  const rate = rateOf(flow, group);
  const answer = available(question.unavailable, () => yearlyShare(rate, method.window));
  return answerOf(
    likelihoodNames(indicator)[group],
    { basis: basisOf(group, rate), method },
    answer,
    NO_WARNINGS,
  );
}

function ratioOf(
  { indicator, method = {} }: LikelihoodQuestion,
  of: Pick<RelativeLikelihoodAbout, "group" | "stratum" | "without">,
  flow: Flow,
  unavailable: Reason | undefined,
): Measure {
  const placed = (group: Group): Group => (group === "bme" ? of.group : group);
  const over = placed(indicatorByNumber[indicator].over);
  const under = placed(indicatorByNumber[indicator].under);
  const rates = { over: rateOf(flow, over), under: rateOf(flow, under) };
  return nameAnswer(
    {
      about: { population: "substantive", indicator, kind: "relative-likelihood", ...of },
      basis: { [over]: rates.over, [under]: rates.under },
      method: { ...method, over, under },
    },
    available(unavailable, () => relativeLikelihood(rates)),
  );
}

function rateOf({ counts, outOf }: Flow, group: Group): CountOf {
  return { count: countOfGroup(counts, group), of: countOfGroup(outOf, group) };
}

function without(total: Flow, stratum: Flow): Flow {
  const rest = (all: GroupCounts, part: GroupCounts): GroupCounts =>
    eachGroup((group) => subtractCounts(countOfGroup(all, group), countOfGroup(part, group)));
  return { counts: rest(total.counts, stratum.counts), outOf: rest(total.outOf, stratum.outOf) };
}

function available(reason: Reason | undefined, answer: () => Answer): Answer {
  return reason === undefined ? answer() : notCalculable(reason);
}

/** A share, halved where the window is a yearly average of two years. */
function yearlyShare(rate: CountOf, window: Method["window"]): Answer {
  const exact = shareFraction(rate);
  return typeof exact === "string" ? notCalculable(exact) : calculated(perYear(exact, window));
}
