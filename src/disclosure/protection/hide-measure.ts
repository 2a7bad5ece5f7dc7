import type { Certainty } from "../../model/certainty.ts";
import type {
  Basis,
  Measure,
  MeasureWarning,
  Method,
  NotCalculableMeasure,
  Reason,
} from "../../model/measure.ts";

/** What a reason says: that a return does not hold something, which may be said, or that a count is 0. */
const reasonSays = {
  "not-given": "what-is-given",
  "nobody-in-the-denominator": "a-count",
  "nobody-in-the-comparison": "a-count",
  "window-not-available": "what-is-given",
  "not-comparable": "what-is-given",
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

/** Choices say how something was counted, never how many there were; a new one is to be thought about here. */
const choices = {
  denominator: "how",
  ofWhich: "how",
  over: "how",
  under: "how",
  window: "how",
  surveyYear: "how",
  adjustedFor: "how",
  answered: "how",
} as const satisfies Record<keyof Method, "how">;

/** Everything that a hidden measure says. A field that measures are given later does not compile until it is decided on. */
type HiddenMeasure = Required<Omit<NotCalculableMeasure, keyof Certainty>>;

/**
 * What is left of a measure when a count that it is worked out from is hidden: its name, its choices and the counts that
 * are shown. No value, interval, test or judgement, and no reason or warning that says something of a count.
 */
export function hideMeasure(measure: Measure, basis: Basis): Measure {
  const { id, about, indicator, unit, method, warnings } = measure;
  const kept = Object.keys(choices).filter((choice) => Object.hasOwn(method, choice));
  const hidden: HiddenMeasure = {
    id,
    about,
    indicator,
    unit,
    status: "not-calculable",
    reason: hiddenReason(measure),
    basis,
    method: Object.fromEntries(kept.map((choice) => [choice, method[choice as keyof Method]])),
    warnings: warnings.filter((warning) => warningSays[warning] === "what-is-given"),
  };
  return hidden;
}

function hiddenReason(measure: Measure): Reason {
  return measure.status === "not-calculable" && reasonSays[measure.reason] === "what-is-given"
    ? measure.reason
    : "hidden";
}
