import { judge } from "../judgement/judge.ts";
import { withUncertainty } from "../uncertainty/with-uncertainty.ts";
import { subtractCounts } from "../../model/count.ts";
import type { Basis, Measure, ShareBasis } from "../../model/measure.ts";
import { type Answer, calculated, measureOf, notCalculable } from "../../model/answer.ts";
import { divide } from "../../foundation/fraction.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import type { Results } from "../../model/results.ts";

/**
 * A share, or a comparison of shares, over everyone brought to people of known ethnicity, from the number of
 * unknown that the same results hold: so that it compares with a year that does not give that number.
 */
export function ofKnownEthnicity(measure: Measure, results: Results): Measure {
  if (measure.method.denominator !== "all" || isNotGiven(measure)) return measure;
  const basis: Basis = Object.fromEntries(
    Object.entries(measure.basis).map(([role, share]) => [
      role,
      withoutUnknown(share, unknownIn(role, measure, results)),
    ]),
  );
  const name = { ...measure, basis, method: { ...measure.method, denominator: "known" as const } };
  const known = measureOf(name, answer({ ...measure, ...name }), "unknown-not-given");
  const { level, verdictRule } = results.options;
  return judge(withUncertainty(known, { level }), { rule: verdictRule });
}

/** A share of nobody is brought to people of known ethnicity too: which denominator it has must not tell that it is. */
function isNotGiven(measure: Measure): boolean {
  return measure.status === "not-calculable" && measure.reason === "not-given";
}

function answer(measure: Measure): Answer {
  const shares = Object.values(measure.basis);
  if (shares.some((share) => !("of" in share) || share.count === null || share.of === null)) {
    return notCalculable("not-given");
  }
  if (measure.id.endsWith("/unknown")) return notCalculable("not-comparable");
  if (shares.some((share) => "of" in share && share.of === 0))
    return notCalculable("nobody-in-the-denominator");
  return measure.status === "calculated"
    ? calculated(divide(measureFraction(measure)))
    : notCalculable(measure.reason);
}

function withoutUnknown(share: ShareBasis, unknown: number | null): ShareBasis {
  return "percentage" in share ? share : { count: share.count, of: subtractCounts(share.of, unknown) };
}

/** How many people of unknown ethnicity are in the place that a role of the basis speaks of. */
function unknownIn(role: string, { id, indicator }: Measure, results: Results): number | null {
  const place = id.replace(/\/(?:representation\/)?[^/]+$/, "").replace("/difference/", "/");
  const stem =
    role === "workforce" ? id.replace(/indicator-\d\/.*/, `indicator-${String(indicator)}/workforce`) : place;
  const share = results.measure(`${stem}/unknown`).basis.unknown;
  return share !== undefined && "count" in share ? share.count : null;
}
