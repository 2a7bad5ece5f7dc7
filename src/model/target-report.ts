import type { DisparityRatio } from "./target-disparity.ts";
import type { ModelEmployerGoals } from "./target-goals.ts";
import type { Results } from "./results.ts";

/** What a report on targets is about: the goals of the senior bands, and the race disparity ratio. */
export interface TargetsContent {
  readonly library: Results["library"];
  readonly organisation: Results["organisation"];
  readonly year: number;
  readonly by: number;
  /** Non-clinical and clinical staff together. */
  readonly together: ModelEmployerGoals;
  /** Each of the two by itself, where it has senior bands. */
  readonly apart: readonly ModelEmployerGoals[];
  readonly disparityRatios: readonly DisparityRatio[];
}
