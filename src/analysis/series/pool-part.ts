import type { DisciplinaryWindow } from "../../reference/disciplinary-windows.ts";
import type { IndicatorNumber } from "../../reference/indicators.ts";
import type { GroupCounts } from "../../model/group-counts.ts";
import type { Disciplinary } from "../../model/return.ts";
import type { Counts } from "./pool-counts.ts";
import type { Pooled } from "./pool-refusals.ts";
import type { ReturnToAdd } from "./returns-to-add.ts";

/** Brings disciplinary counts to the window that is asked for, and says whether they could be. */
export type InWindow = (disciplinary: Disciplinary) => {
  readonly window: DisciplinaryWindow;
  readonly entered: GroupCounts;
  readonly are: "as-given" | "derived" | "not-available";
};

/** What one return adds to a pool, and what decides whether it may. */
export interface PoolPart {
  readonly asGiven: Counts;
  /** The same, with the disciplinary counts in the window that is asked for. */
  readonly inWindow: Counts;
  readonly pooled: Pooled;
}

/** Which parts of a return the measures of an indicator are made from. */
const partsOf = {
  1: ["workforce"],
  2: ["shortlisting"],
  3: ["workforce", "disciplinary"],
  4: ["workforce", "training"],
  5: ["survey"],
  6: ["survey"],
  7: ["survey"],
  8: ["survey"],
  9: ["workforce", "board"],
} as const satisfies Record<IndicatorNumber, readonly (keyof Counts)[]>;

/**
 * Takes from a return what one indicator needs, its disciplinary counts in the window that is asked for.
 *
 * @param given - The return itself, or what it gives of bank workers.
 */
export function poolPart(
  indicator: IndicatorNumber,
  { wresReturn, ethnicityScheme }: ReturnToAdd,
  given: Counts,
  inWindow: InWindow,
): PoolPart {
  const counts: Counts = Object.fromEntries(partsOf[indicator].map((part) => [part, given[part]]));
  const { disciplinary } = counts;
  const windowed = disciplinary === undefined ? null : broughtToWindow(disciplinary, inWindow);
  return {
    asGiven: counts,
    inWindow: windowed === null ? counts : { ...counts, disciplinary: windowed.disciplinary },
    pooled: {
      organisation: wresReturn.organisation.code,
      year: wresReturn.year,
      surveyYear: given.survey?.year,
      ethnicityScheme,
      window: windowed?.window ?? null,
    },
  };
}

/** Strata are counted over the window that the return states, and stay only where that is the one asked for. */
function broughtToWindow(disciplinary: Disciplinary, inWindow: InWindow) {
  const { window, entered, are } = inWindow(disciplinary);
  if (are === "not-available") return { disciplinary, window: are };
  const strata = are === "as-given" ? disciplinary.strata : undefined;
  return { disciplinary: { entered, window, strata }, window };
}
