import { printable, WresError } from "../../foundation/wres-error.ts";
import { codeKey } from "../../model/organisation-code.ts";
import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import { comparePeriods, periodTitle } from "../../model/period.ts";
import type { Return } from "../../model/return.ts";
import { returnFindings } from "../../model/rules/return-findings.ts";

/** A return, and the scheme by which its four groups were made. */
export interface ReturnToAdd {
  readonly wresReturn: Return;
  readonly ethnicityScheme: EthnicityScheme;
}

/**
 * Puts returns in the order of their years, each with its scheme, after making sure that nobody is counted twice.
 *
 * @param schemes - One for each return, or none where `scheme` is that of all of them.
 * @throws WresError `invalid-option`, `invalid-return`, `repeated-return`, `not-comparable-years` for periods that are not one.
 */
export function returnsToAdd(
  returns: readonly Return[],
  schemes: readonly EthnicityScheme[],
  scheme: EthnicityScheme,
): readonly [ReturnToAdd, ...ReturnToAdd[]] {
  if (schemes.length > 0 && schemes.length !== returns.length) {
    throw new WresError(
      "invalid-option",
      `ethnicitySchemes has ${String(schemes.length)} schemes; expected one for each of the ${String(returns.length)} returns, or none.`,
    );
  }
  const issues = returns.flatMap((wresReturn) => returnFindings(wresReturn).issues);
  if (issues.length > 0) {
    throw new WresError("invalid-return", issues.map(({ message }) => message).join("\n"));
  }
  const [first, ...others] = returns
    .map((wresReturn, index) => ({ wresReturn, ethnicityScheme: schemes[index] ?? scheme }))
    .sort((one, other) => comparePeriods(one.wresReturn, other.wresReturn));
  if (first === undefined) {
    throw new WresError("invalid-option", "returns is a list of 0; expected at least one return.");
  }
  refuseRepeated(returns);
  refuseUnlikePeriods(returns);
  return [first, ...others];
}

/** Counts of a part of the year stand beside those of the same part of other organisations, and beside no others. */
function refuseUnlikePeriods([first, ...others]: readonly Return[]): void {
  if (first === undefined) return;
  const unlike = others.find(
    (one) => one.period !== first.period || (one.period !== undefined && one.year !== first.year),
  );
  if (unlike === undefined) return;
  throw new WresError(
    "not-comparable-years",
    `the returns are of ${periodTitle(first)} and ${periodTitle(unlike)}; expected whole years, or one period of one year.`,
  );
}

function refuseRepeated(returns: readonly Return[]): void {
  const names = returns.map(({ organisation, ...of }) => `${codeKey(organisation)}, ${periodTitle(of)}`);
  const index = names.findIndex((name, place) => names.indexOf(name) !== place);
  const [repeated, first] = [returns[index], returns[names.indexOf(names[index] ?? "")]];
  if (repeated === undefined || first === undefined) return;
  const codes = new Set([first, repeated].map(({ organisation }) => printable(organisation.code)));
  throw new WresError(
    "repeated-return",
    `returns has ${[...codes].join(" and ")}, ${periodTitle(repeated)}, more than once; expected each trust's year once, since its people would be counted twice.`,
  );
}
