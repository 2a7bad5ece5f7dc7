import { LIBRARY } from "../foundation/version.ts";
import { disparityRatio } from "../analysis/targets/disparity-ratio.ts";
import { type GoalOptions, modelEmployerGoals } from "../analysis/targets/model-employer-goals.ts";
import type { Return } from "../model/return.ts";
import type { TargetsContent } from "../model/document-contents.ts";

/** The goals of a return's senior bands, together and apart, on one denominator; then the race disparity ratio. */
export function targetsContent(
  { organisation, year, workforce = {} }: Return,
  options: Omit<GoalOptions, "from" | "parts">,
): TargetsContent {
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
