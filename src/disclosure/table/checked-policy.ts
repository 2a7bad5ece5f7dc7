import { ownValue } from "../../foundation/own-value.ts";
import { expectedKey } from "../../foundation/mistyped.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { DisclosurePolicy } from "../../model/disclosure-table.ts";
import type { PublicationPolicy } from "../../model/protection.ts";

/** What may stand under a key, in words and as a question. */
interface Rule {
  readonly expected: string;
  readonly isRight: (value: unknown) => boolean;
}

function wholeFrom(least: number): Rule {
  return {
    expected: `a whole number from ${String(least)} on`,
    isRight: (value) => Number.isSafeInteger(value) && Number(value) >= least,
  };
}

const shownOrHidden: Rule = {
  expected: '"hidden" or "shown"',
  isRight: (value) => value === "hidden" || value === "shown",
};

const ofPolicy: RulesOf<DisclosurePolicy> = {
  threshold: wholeFrom(1),
  zeros: shownOrHidden,
  minimumWidth: wholeFrom(0),
  never: {
    expected: "a list of ids",
    isRight: (value) => Array.isArray(value) && value.every((id) => typeof id === "string"),
  },
  weights: {
    expected: "a number from 0 on for each id",
    isRight: (value) =>
      typeof value === "object" && value !== null && Object.values(value).every((one) => isFrom0(one)),
  },
};

const ofPublicationPolicy: RulesOf<PublicationPolicy> = {
  ...ofPolicy,
  board: shownOrHidden,
};

/** What is not looked at here. */
export const anything: Rule = { expected: "", isRight: () => true };
/** How much work may be done. */
export const someWork: Rule = { expected: "a number from 0 on", isRight: (value) => isFrom0(value) };

/** What may stand under each key of some options; the compiler misses none. */
export type RulesOf<Options> = Readonly<Record<keyof Options, Rule>>;

function isFrom0(value: unknown): boolean {
  return typeof value === "number" && value >= 0;
}

/**
 * Stops a program that asks for a policy that is none. Without it a threshold that is no number hides nothing, and the audit, which asks
 * what is below it, calls that safe; and a misspelt key hides less than is asked for.
 *
 * @throws WresError `invalid-option`, with everything that is wrong.
 */
export function checkPolicy(policy: DisclosurePolicy): void {
  refuseWrong("policy", policy, ofPolicy);
}

/** The same of what an organisation has decided to hide. */
export function checkPublicationPolicy(policy: PublicationPolicy): void {
  refuseWrong("policy", policy, ofPublicationPolicy);
}

/** The same of options: an earlier publication under a misspelt key would not be looked at. */
export function checkOptions<Options extends object>(options: Options, rules: RulesOf<Options>): void {
  refuseWrong("options", options, rules);
}

function refuseWrong(name: string, given: object, rules: Readonly<Record<string, Rule>>): void {
  const faults = wrongValues(given, rules).map(({ key, expected, received }) =>
    received === null
      ? `${name}.${key} is given; expected ${expected}.`
      : `${name}.${key} is ${received}; expected ${expected}.`,
  );
  if (faults.length > 0) throw new WresError("invalid-option", faults.join("\n"));
}

/** Something that is not as its rule says; of a key that there is not, `received` is null. */
interface WrongValue {
  readonly key: string;
  readonly expected: string;
  readonly received: string | null;
}

/** What is wrong with a policy of a table. */
export function wrongInPolicy(policy: DisclosurePolicy): readonly WrongValue[] {
  return wrongValues(policy, ofPolicy);
}

function wrongValues(given: object, rules: Readonly<Record<string, Rule>>): readonly WrongValue[] {
  const keys = Object.keys(rules);
  return Object.entries(given).flatMap(([key, value]: readonly [string, unknown]): readonly WrongValue[] => {
    const rule = ownValue(rules, key);
    if (rule === undefined) return [{ key, expected: expectedKey(keys, key), received: null }];
    if (value === undefined || rule.isRight(value)) return [];
    return [{ key, expected: rule.expected, received: describeValue(value) }];
  });
}
