import { compare } from "../../foundation/fraction-arithmetic.ts";
import { describeValue } from "../../foundation/describe-value.ts";
import { placesOf } from "../../foundation/decimal-fraction.ts";
import { difference, divide, type Fraction } from "../../foundation/fraction.ts";
import { WresError } from "../../foundation/wres-error.ts";
import type { Kpi } from "../../model/target-kpi.ts";
import type { TargetContradiction } from "../../model/target-progress.ts";
import { expectedOn } from "./expected-on.ts";
import { readKpi } from "./read-kpi.ts";

/**
 * The targets for a difference that the targets of its two shares do not give.
 *
 *     implied = target of the share on that day − target of the other on that day
 *
 * Where a share has no target on the very day, the straight line between its targets stands for it. The two contradict
 * each other where they are further apart than half of the last place that the difference is printed with. A difference
 * is of proportions: −25 points are −0.25.
 *
 * @param kpis - The indicators of progress of one plan; those with `differenceOf` are held against the two they name.
 * @returns Every contradiction, in the order of the plan.
 * @throws WresError `invalid-target` where `differenceOf` names no indicator of progress, or one that is no percentage.
 * @example
 * ```ts
 * import { targetContradictions, type Kpi } from "wres-metrics";
 * const bme = (id: string, from: string, by: string, to: string): Kpi => ({
 *   ...{ id, title: id, unit: "percentage", better: "higher" },
 *   baseline: { on: "2023-03-31", value: from },
 *   targets: [{ by, value: to }],
 * });
 * // University Hospitals of Leicester: 15% of the board, 55% of the workforce, and a difference of −25 points
 * const [found] = targetContradictions([
 *   bme("board", "13.64", "2025-08", "15.0"),
 *   bme("workforce", "44.23", "2025-03", "55"),
 *   {
 *     ...{ id: "difference", title: "Board less workforce", unit: "percentage-points", better: "toward-parity" },
 *     baseline: { on: "2023-03-31", value: "-30.56" },
 *     targets: [{ by: "2025-08", value: "-25.0" }],
 *     differenceOf: { share: "board", less: "workforce" },
 *   },
 * ]);
 * console.log(found?.stated.toFixed(), found?.implied.toFixed()); // -0.25 -0.4
 * ```
 * @see University Hospitals of Leicester, WRES Race Action Plan 2022/23, indicators 1 and 9.
 * @since 0.1.0
 */
export function targetContradictions(kpis: readonly Kpi[]): readonly TargetContradiction[] {
  return kpis.flatMap((kpi) => {
    if (kpi.differenceOf === undefined) return [];
    const { share, less } = kpi.differenceOf;
    const [from, taken] = [shareNamed(kpis, kpi, share), shareNamed(kpis, kpi, less)];
    return readKpi(kpi).targets.flatMap(({ on, day, value }): readonly TargetContradiction[] => {
      const implied = difference(expectedOn(from, day), expectedOn(taken, day));
      const printed = kpi.targets.find(({ by }) => by === on)?.value ?? "";
      return isApart(value, implied, placesOf(printed))
        ? [{ id: kpi.id, by: on, stated: divide(value), implied: divide(implied), share, less }]
        : [];
    });
  });
}

function shareNamed(kpis: readonly Kpi[], { id }: Kpi, name: string): ReturnType<typeof readKpi> {
  const found = kpis.find((kpi) => kpi.id === name);
  if (found?.unit === "percentage") return readKpi(found);
  throw new WresError(
    "invalid-target",
    `${describeValue(id)} is a difference of ${describeValue(name)}; expected the id of an indicator of progress that is a percentage.`,
  );
}

/** Further apart than half a unit of the last place of a printed percentage. */
function isApart(stated: Fraction, implied: Fraction, places: number): boolean {
  const apart = difference(stated, implied);
  const size = apart.numerator < 0n ? { ...apart, numerator: -apart.numerator } : apart;
  return compare(size, { numerator: 1n, denominator: 200n * 10n ** BigInt(places) }) > 0;
}
