import { compare } from "../../foundation/fraction-arithmetic.ts";
import { type TargetUnit, targetUnits } from "../../reference/target-units.ts";
import type { Kpi } from "../../model/target-kpi.ts";
import type { KpiWarning } from "../../model/target-progress.ts";
import type { KpiDays } from "./read-kpi.ts";
import { compareStanding, standing } from "./standing.ts";

/** What is odd about the targets of one indicator of progress, whatever the day. */
export function targetWarnings({ unit, better }: Kpi, { baseline, targets }: KpiDays): readonly KpiWarning[] {
  const steps = targets.map((target, index) => ({ target, before: targets[index - 1] ?? baseline }));
  const isWorse = (direction: Kpi["better"]): boolean =>
    steps.some(
      ({ target, before }) =>
        compareStanding(standing(target.value, direction, unit), standing(before.value, direction, unit)) < 0,
    );
  const isTwofold = steps.some(
    ({ target, before }) => target.day === before.day && compare(target.value, before.value) !== 0,
  );
  return [
    ...(hasParity(unit) && isWorse("toward-parity") ? (["target-away-from-parity"] as const) : []),
    ...(better !== "toward-parity" && isWorse(better) ? (["target-against-direction"] as const) : []),
    ...(isTwofold ? (["targets-contradict"] as const) : []),
  ];
}

function hasParity(unit: TargetUnit): boolean {
  return targetUnits.some(({ id, parity }) => id === unit && parity !== null);
}
