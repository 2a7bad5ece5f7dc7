import { divide } from "../../foundation/fraction.ts";
import type { Group } from "../../reference/groups.ts";
import type { WorkforcePart } from "../../reference/workforce-rows.ts";
import { calculated, notCalculable } from "../../model/answer.ts";
import type { Denominator, ShareBasis } from "../../model/measure.ts";
import type { Workforce } from "../../model/return.ts";
import { shareFraction } from "../../model/share-fraction.ts";
import type { ModelEmployerGoals } from "../../model/target-goals.ts";
import { workforceTotal } from "../../model/workforce-counts.ts";
import { bandGoal } from "./band-goal.ts";
import { checkTarget } from "./check-target.ts";
import { checkLineYears } from "./line-steps.ts";
import { growthRate, turnoverRate } from "./rate-per-year.ts";
import { seniorBands } from "./senior-bands.ts";
import { commonDenominator, groupIn } from "./staff-in.ts";

/** The choices of the goals. */
export interface GoalOptions {
  /** The year of the counts: 2022 is 31 March 2022. */
  readonly from: number;
  /** The year by whose 31 March the target is due. */
  readonly by: number;
  /** The share that is aimed at; the group's own share of the whole workforce where it is left out. */
  readonly target?: ShareBasis;
  readonly group?: Exclude<Group, "unknown">;
  /** Whose bands are added up: non-clinical and clinical staff together, or one of them. */
  readonly parts?: readonly Exclude<WorkforcePart, "medical">[];
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
 *     to appoint in a year = people of the year − (people of the year before − those of them who left), at least 0
 *
 * The share of each year lies on a straight line to the target; a band that has reached it stays on it. Who leaves is
 * turnover × people, to the nearest whole, the same part of the group as of everyone. Where more would have to join
 * than there are places, the goal carries the warning `more-than-the-places`. All shares are on one denominator: of
 * known ethnicity (warning `unknown-not-given`) where a band does not give how many are unknown. Every band is rounded
 * up by itself, so that the bands can add up to a few more people than all of them together need. There is no answer
 * for an empty band (`nobody-in-the-denominator`), or where a count is not given.
 *
 * @param workforce - Headcounts by row and group.
 * @param options - The years, and the choices that have a default.
 * @returns One goal for every band that exists, then one for all of them.
 * @throws WresError `not-a-count`; `invalid-option` for years, a growth or a turnover that are none; `invalid-target`.
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
      share: typeof target === "string" ? notCalculable(target) : calculated(divide(target)),
      from: options.target ? "given" : "workforce",
      basis,
    },
    method: { denominator, growth, turnover },
    goals: bands.map(({ id, title, counts }) =>
      bandGoal({ id, title, basis: groupIn(counts, group, denominator) }, plan, warnings),
    ),
  };
}
