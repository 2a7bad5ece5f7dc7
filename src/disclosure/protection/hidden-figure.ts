import { type Answer, notCalculable } from "../../model/answer.ts";
import type { CountOf } from "../../model/counts.ts";
import type { MeasureWarning, Reason, ShareBasis } from "../../model/measure.ts";
import type { ShareCells } from "../../model/measure-cells.ts";

/** Returns true if a count may not be shown; takes the id of its cell. */
export type IsHidden = (id: string) => boolean;

/** What a figure that is to be hidden says of itself. */
type HiddenOf =
  | { readonly status: "calculated" }
  | { readonly status: "not-calculable"; readonly reason: Reason };

/** That two years were measured differently may be said; else what either of them says for itself. */
export function hiddenAnswer(change: Answer, current: HiddenOf, previous: HiddenOf): Answer {
  if (change.status === "not-calculable" && change.reason === "not-comparable") return change;
  if (current.status === "not-calculable") return notCalculable(current.reason);
  return notCalculable(previous.status === "not-calculable" ? previous.reason : "hidden");
}

/**
 * Null where nothing is hidden. What is not given stays not given; a percentage, or another figure that is published without its
 * counts, goes with the counts it is made of.
 */
export function maskShare(
  share: ShareBasis | undefined,
  cells: ShareCells,
  isHidden: IsHidden,
  isPublished = false,
): ShareBasis | null {
  if (share === undefined) return null;
  if ("percentage" in share) {
    const isShown = !isHidden(cells.count) && !isHidden(cells.of);
    return isShown ? null : { count: null, of: null, hidden: ["count", "of"] };
  }
  const hidden = (["count", "of"] as const).filter(
    (part) => (isPublished || share[part] !== null) && isHidden(cells[part]),
  );
  const shown = (part: keyof CountOf): CountOf["count"] => (hidden.includes(part) ? null : share[part]);
  return hidden.length === 0 ? null : { count: shown("count"), of: shown("of"), hidden };
}

/** Why a figure that a hidden count is behind has no value: what may be said of it all the same, or that it is hidden. */
export function hiddenReason(measure: HiddenOf): Reason {
  return measure.status === "not-calculable" && reasonSays[measure.reason] === "what-is-given"
    ? measure.reason
    : "hidden";
}

/** What a reason says: that a return does not hold something, which may be said, or that a count is 0. */
const reasonSays = {
  "not-given": "what-is-given",
  "nobody-in-the-denominator": "a-count",
  "nobody-in-the-comparison": "a-count",
  "window-not-available": "what-is-given",
  "not-comparable": "what-is-given",
  "not-asked": "what-is-given",
  hidden: "what-is-given",
} as const satisfies Record<Reason, "what-is-given" | "a-count">;

/** The same of a warning. */
const warningSays = {
  "unknown-not-given": "what-is-given",
  "counts-not-published": "what-is-given",
  "nobody-above-the-line": "a-count",
  "small-numbers": "a-count",
  "few-people": "a-count",
  "either-direction": "a-count",
  "test-and-interval-disagree": "a-count",
  "more-than-the-whole": "a-count",
  "strata-disagree": "a-count",
} as const satisfies Record<MeasureWarning, "what-is-given" | "a-count">;

/** The warnings that may stay with a hidden figure: those that speak of no count. */
export function shownWarnings(warnings: readonly MeasureWarning[]): readonly MeasureWarning[] {
  return warnings.filter((warning) => warningSays[warning] === "what-is-given");
}
