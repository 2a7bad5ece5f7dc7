import { type Answer, notCalculable } from "../../model/answer.ts";
import type { Measure } from "../../model/measure.ts";
import type { YearChange, YearComparison } from "../../model/year-comparison.ts";
import type { IsHidden } from "./mask-basis.ts";
import { isMasked } from "./is-masked.ts";
import { maskMeasures } from "./mask-measures.ts";

/** Takes what is hidden out of a comparison of two years: nothing is said of a change that a hidden count is behind. */
export function maskComparison(comparison: YearComparison, isHidden: IsHidden): YearComparison {
  const { currentYear, previousYear, changes, onlyPrevious } = comparison;
  const current = maskMeasures(
    { year: currentYear, measures: changes.map((change) => change.current), unprinted: [] },
    isHidden,
  );
  const previous = maskMeasures(
    { year: previousYear, measures: changes.map((change) => change.previous), unprinted: onlyPrevious },
    isHidden,
  );
  const masked: Required<YearComparison> = {
    currentYear,
    previousYear,
    changes: changes.map((change, index) => maskChange(change, current[index], previous[index])),
    onlyPrevious,
  };
  return masked;
}

function maskChange(
  change: YearChange,
  current: Measure = change.current,
  previous: Measure = change.previous,
): YearChange {
  if (!isMasked(current) && !isMasked(previous)) return { ...change, current, previous };
  const masked: Required<YearChange> = {
    id: change.id,
    current,
    previous,
    unit: change.unit,
    change: hiddenAnswer(change.change, current, previous),
    test: { notTested: "hidden" },
    whom: null,
    direction: null,
    step: null,
  };
  return masked;
}

/** That two years were measured differently may be said; else what either of them says for itself. */
function hiddenAnswer(change: Answer, current: Measure, previous: Measure): Answer {
  if (change.status === "not-calculable" && change.reason === "not-comparable") return change;
  if (current.status === "not-calculable") return notCalculable(current.reason);
  return notCalculable(previous.status === "not-calculable" ? previous.reason : "hidden");
}
