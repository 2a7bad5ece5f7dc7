import { LIBRARY } from "../foundation/version.ts";
import { WresError } from "../foundation/wres-error.ts";
import { disparityRatio } from "../analysis/targets/disparity-ratio.ts";
import { type GoalOptions, modelEmployerGoals } from "../analysis/targets/model-employer-goals.ts";
import { type Answer, notCalculable } from "../model/answer.ts";
import { type Count, type GroupCounts, eachGroup } from "../model/counts.ts";
import type { TargetsContent } from "../model/document-contents.ts";
import { periodTitle } from "../model/period.ts";
import type { Return, Workforce } from "../model/return.ts";
import type { Results } from "../model/results.ts";
import { type BandGoal, type DisparityRatio, type ModelEmployerGoals, noAnswer } from "../model/targets.ts";
import { existingRows } from "../model/workforce-counts.ts";
import { indicatorsOf } from "../reference/indicators.ts";
import { disparityTiers } from "../reference/target-tiers.ts";
import { workforceParts } from "../reference/workforce-rows.ts";
import { calculateIndicators } from "./calculate-indicators.ts";

/** The choices of a report on targets. */
type Options = Omit<GoalOptions, "from" | "parts">;

/** The goals of a return's senior bands, together and apart, on one denominator; then the race disparity ratio. */
export function targetsContent(wresReturn: Return, options: Options): TargetsContent {
  const { organisation, year, period, workforce = {} } = wresReturn;
  if (period !== undefined) {
    throw new WresError(
      "invalid-option",
      `the return is of ${periodTitle(wresReturn)}; expected one of a whole year, since goals are counted from its 31 March.`,
    );
  }
  const together = modelEmployerGoals(workforce, { ...options, from: year });
  const { denominator } = together.method;
  const apart = together.parts.map((part) =>
    modelEmployerGoals(workforce, { ...options, from: year, denominator, parts: [part] }),
  );
  return {
    library: LIBRARY,
    organisation,
    year,
    by: together.by,
    together,
    apart: apart.filter(({ goals }) => goals.length > 0),
    disparityRatios: disparityRatio(workforce),
  };
}

/** The results that a report on targets is made of where it is published: the workforce, and its three levels of pay. */
export function resultsBehindTargets(wresReturn: Return, { denominator }: Options): Results {
  return calculateIndicators(wresReturn, {
    indicators: indicatorsOf("workforce"),
    groupings: disparityTiers,
    ...(denominator !== undefined && { denominator }),
  });
}

/**
 * The same report, made of nothing but the counts that a publication shows. Bands that are hidden have no goal; all of them
 * together, and the levels of pay, are taken from the grouped rows.
 *
 * @param shown - The counts by the ids of their cells; one that is hidden is null.
 */
export function targetsOfShown(
  wresReturn: Return,
  options: Options,
  shown: ReadonlyMap<string, Count>,
): TargetsContent {
  const whole = targetsContent(wresReturn, options);
  const [rows, levels] = [shownRows(wresReturn, shown), shownLevels(wresReturn, shown)];
  const goalsOf = (given: ModelEmployerGoals): ModelEmployerGoals => {
    const { parts } = given;
    const made = (workforce: Workforce, denominator = options.denominator): ModelEmployerGoals =>
      modelEmployerGoals(workforce, {
        ...options,
        from: whole.year,
        parts,
        denominator: denominator ?? "all",
      });
    // All stand on one denominator: where one of them lacks the number of unknown, on known ethnicity.
    const isKnown = [given, made(rows), made(levels)].some(({ method }) => method.denominator === "known");
    const [apart, together] = [rows, levels].map((workforce) => made(workforce, isKnown ? "known" : "all"));
    const goals = [...(apart?.goals.slice(0, -1) ?? []), ...(together?.goals.slice(-1) ?? [])];
    return { ...(apart ?? given), goals: goals.flatMap((goal) => hiddenGoal(goal, given)) };
  };
  return {
    ...whole,
    together: goalsOf(whole.together),
    apart: whole.apart.map(goalsOf),
    disparityRatios: disparityRatio(levels).map((ratio, index) =>
      hiddenRatio(ratio, whole.disparityRatios[index]),
    ),
  };
}

/** The counts of a place that a publication shows. */
function shownCounts(place: string, { year }: Return, shown: ReadonlyMap<string, Count>): GroupCounts {
  return eachGroup((group) => shown.get(`${String(year)}/workforce/${place}/${group}`) ?? null);
}

/** The workforce with the rows that it has, and of them the counts that are shown. */
function shownRows(wresReturn: Return, shown: ReadonlyMap<string, Count>): Workforce {
  const { workforce = {} } = wresReturn;
  const parts = workforceParts.map(({ id: part, key }) => [
    key,
    Object.fromEntries(
      existingRows(workforce, key).map(({ id, ofWhich }) => [
        id,
        { ...shownCounts(`${part}/${id}`, wresReturn, shown), ofWhich },
      ]),
    ),
  ]);
  return { ...Object.fromEntries(parts), total: shownCounts("total", wresReturn, shown) } as Workforce;
}

/** A workforce in which every level of pay that a part has is one row, its first: the sums that are shown of it. */
function shownLevels(wresReturn: Return, shown: ReadonlyMap<string, Count>): Workforce {
  const { workforce = {} } = wresReturn;
  const parts = workforceParts.flatMap(({ id: part, key }) => {
    if (part === "medical") return [];
    const own = new Set<string>(existingRows(workforce, key).map(({ id }) => id));
    const levels = disparityTiers.filter(({ rows }) => rows.some((row) => own.has(row)));
    const rows = levels.map(({ id, rows: [first] }) => [
      first,
      shownCounts(`${part}/${id}`, wresReturn, shown),
    ]);
    return [[key, Object.fromEntries(rows)] as const];
  });
  return { ...Object.fromEntries(parts), total: shownCounts("total", wresReturn, shown) };
}

/** A goal whose counts are hidden says so; a band of which nothing at all is shown is left out. */
function hiddenGoal(goal: BandGoal, { goals }: ModelEmployerGoals): readonly BandGoal[] {
  const whole = goals.find(({ id }) => id === goal.id);
  const warnings = [
    ...(whole?.warnings ?? []).filter((warning) => warning === "unknown-not-given"),
    ...goal.warnings,
  ];
  if (!isMissing(goal.share) || isMissing(whole?.share)) return [{ ...goal, warnings }];
  if (goal.basis.count === null && goal.basis.of === null) return [];
  const none = noAnswer("hidden");
  const share = notCalculable("hidden");
  return [{ ...goal, share, needed: none, more: none, perYear: none, steps: [], warnings: [] }];
}

function hiddenRatio(ratio: DisparityRatio, whole: DisparityRatio | undefined): DisparityRatio {
  return isMissing(ratio.answer) && !isMissing(whole?.answer)
    ? { ...ratio, answer: notCalculable("hidden") }
    : ratio;
}

/** True where a count is not given. */
function isMissing(answer: Answer | undefined): boolean {
  return answer?.status === "not-calculable" && answer.reason === "not-given";
}
