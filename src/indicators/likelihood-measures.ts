import { type Group, groupsWithinBme } from "../reference/groups.ts";
import { indicators } from "../reference/indicators.ts";
import { type Answer, measureOf, notCalculable } from "../model/answer.ts";
import { type CountOf, subtractCounts } from "../model/count.ts";
import { countOfGroup, eachGroup, type GroupCounts } from "../model/group-counts.ts";
import type { Measure, Method } from "../model/measure.ts";
import type { StratumName } from "../model/return.ts";
import { relativeLikelihood } from "./relative-likelihood.ts";
import { reportedGroups } from "./reported-groups.ts";
import { share } from "./share.ts";

/** Which group stands over which, for each of the three. */
const directions = { 2: indicators[1], 3: indicators[2], 4: indicators[3] } satisfies Record<
  2 | 3 | 4,
  { readonly over: Group; readonly under: Group }
>;

/** Some people by group, and everybody they were drawn from. */
export interface Flow {
  readonly counts: GroupCounts;
  readonly outOf: GroupCounts;
}

/** What indicators 2, 3 and 4 have in common: a flow of people, its strata, and how to speak of it. */
export interface LikelihoodQuestion extends Flow {
  readonly indicator: 2 | 3 | 4;
  readonly strata: readonly (StratumName & Flow)[];
  readonly method?: Method;
  /** 2 where the counts are of two years and the likelihood is a yearly average. */
  readonly dividedBy?: 1 | 2;
  /** Set where the counts cannot be had in the window that was asked for. */
  readonly unavailable?: "window-not-available";
}

/**
 * Likelihood by group, relative likelihood between groups, and the same by stratum and without each
 * stratum. Which group stands over which is read from the table of indicators.
 */
export function likelihoodMeasures(question: LikelihoodQuestion): readonly Measure[] {
  const { strata } = question;
  const groups = reportedGroups([question.counts, question.outOf]);
  return [
    ...groups.map((group) => likelihoodOf(question, group)),
    ratioOf(question, "relative-likelihood", question),
    ...groupsWithinBme
      .filter((group) => groups.includes(group))
      .map((group) => ratioOf(question, `relative-likelihood/${group}`, question, group)),
    ...strata.map((stratum) => ratioOf(question, `${stratum.by}/${stratum.of}/relative-likelihood`, stratum)),
    ...strata.map((stratum) =>
      ratioOf(
        question,
        `without/${stratum.by}/${stratum.of}/relative-likelihood`,
        without(question, stratum),
      ),
    ),
  ];
}

function likelihoodOf(question: LikelihoodQuestion, group: Group): Measure {
  const { indicator, method = {}, dividedBy = 1 } = question;
  const rate = rateOf(question, group);
  const yearly = { count: rate.count, of: rate.of === null ? null : rate.of * dividedBy };
  return measureOf(
    {
      id: `indicator-${String(indicator)}/likelihood/${group}`,
      indicator,
      unit: "proportion",
      basis: { [group]: rate },
      method,
    },
    available(question, () => share(yearly)),
  );
}

function ratioOf(
  question: LikelihoodQuestion,
  stem: string,
  flow: Flow,
  inPlaceOfBme: Group = "bme",
): Measure {
  const { indicator, method = {} } = question;
  const placed = (group: Group): Group => (group === "bme" ? inPlaceOfBme : group);
  const over = placed(directions[indicator].over);
  const under = placed(directions[indicator].under);
  const rates = { over: rateOf(flow, over), under: rateOf(flow, under) };
  return measureOf(
    {
      id: `indicator-${String(indicator)}/${stem}`,
      indicator,
      unit: "ratio",
      basis: { [over]: rates.over, [under]: rates.under },
      method: { ...method, over, under },
    },
    available(question, () => relativeLikelihood(rates)),
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

function available({ unavailable }: LikelihoodQuestion, answer: () => Answer): Answer {
  return unavailable === undefined ? answer() : notCalculable(unavailable);
}
