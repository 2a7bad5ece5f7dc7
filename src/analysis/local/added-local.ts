import { compare, decimalFraction, divide, type Fraction, sum } from "../../foundation/fraction.ts";
import { type Count, sumCounts } from "../../model/counts.ts";
import type {
  CountsOfMeasure,
  GroupAmount,
  LocalAnswer,
  LocalCounts,
  LocalStratum,
  LocalWorkforces,
  SchemeCounts,
} from "../../model/local-counts.ts";
import { groupsOf, schemeOf } from "../../model/local-measure.ts";
import type { Return, StratumName } from "../../model/return.ts";
import { countInScheme } from "../../model/rules/local-rules.ts";
import { distinctStrata, isSameStratum, stratumName } from "../../model/strata.ts";
import type { GroupScheme } from "../../reference/group-schemes.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { readyMadeMeasures } from "../../reference/standards-beside.ts";

/** What a return gives of measures beside the nine. */
export type OfLocal = Pick<Return, "definitions" | "local" | "localWorkforces">;

/** What the parts of an organisation give of measures beside the nine, added up, and what of it is not. */
export interface LocalSum {
  readonly counts: OfLocal;
  /** Where what is not added stands, and why it is not. */
  readonly notAdded: readonly { readonly path: string; readonly because: string }[];
}

/**
 * Adds the local measures of the parts of an organisation, group by group: counts, answers, exact amounts, and their strata. What one
 * part does not give is not given in the sum. A measure that one part defines otherwise is not added; nor are members of panels and boards,
 * who may be those of several parts.
 */
export function addedLocal(parts: readonly OfLocal[]): LocalSum {
  const ids = [...new Set(parts.flatMap(({ local = {} }) => Object.keys(local)))];
  const added = ids.map((id) => ({ id, ...addedMeasure(id, parts) }));
  const counts = added.flatMap(({ id, counts: of }) => (of === null ? [] : [[id, of] as const]));
  const definitions = added.flatMap(({ definition }) => definition ?? []);
  const schemes = [...new Set(parts.flatMap(({ localWorkforces = {} }) => Object.keys(localWorkforces)))];
  const workforces: LocalWorkforces = Object.fromEntries(
    schemes.map((id) => [id, addedWorkforce(id, parts)]),
  );
  return {
    counts: {
      ...(definitions.length > 0 && { definitions }),
      ...(counts.length > 0 && { local: Object.fromEntries(counts) }),
      ...(Object.keys(workforces).length > 0 && { localWorkforces: workforces }),
    },
    notAdded: added.flatMap(({ id, because }) =>
      because === null ? [] : [{ path: `local.${id}`, because }],
    ),
  };
}

interface AddedMeasure {
  /** Null where it is not added. */
  readonly counts: LocalCounts | null;
  /** The definition that the sum needs, where it is the organisation's own. */
  readonly definition: MeasureDefinition | null;
  readonly because: string | null;
}

function addedMeasure(id: string, parts: readonly OfLocal[]): AddedMeasure {
  const left = (because: string): AddedMeasure => ({ counts: null, definition: null, because });
  // A part that gives no counts of it need not define it.
  const own = parts
    .filter(({ local }) => local?.[id] !== undefined)
    .map(({ definitions = [] }) => definitions.find((one) => one.id === id) ?? null);
  const [first = null] = own;
  const isAlike = own.every((one) => JSON.stringify(one) === JSON.stringify(first));
  const definition = first ?? readyMadeMeasures().find((one) => one.id === id) ?? null;
  if (!isAlike) return left("the parts define it differently");
  if (definition === null) return left("no definition of it is known");
  if (definition.kind === "difference-from-workforce") {
    return left("the same people may be members in several parts");
  }
  const given = parts.map(({ local }): LocalCounts => local?.[id] ?? {});
  const names = distinctStrata(given.flatMap(({ strata = [] }) => strata.map(stratumName)));
  const strata = names.map((name) => addedStratum(definition, name, given));
  const counts = { ...addedCounts(definition, given), ...(strata.length > 0 && { strata }) };
  return { counts, definition: first, because: null };
}

/** A stratum that a part does not give is not given in the sum: whether nobody was in it is not known. */
function addedStratum(
  definition: MeasureDefinition,
  name: StratumName,
  given: readonly LocalCounts[],
): LocalStratum {
  const scheme = schemeOf(definition);
  const found = given.map(
    ({ strata = [] }): Partial<LocalStratum> => strata.find((one) => isSameStratum(one, name)) ?? {},
  );
  const workforces = found.map(({ workforce }) => workforce);
  const hasWorkforce = workforces.some((workforce) => workforce !== undefined);
  return {
    ...name,
    ...addedCounts(definition, found),
    ...(hasWorkforce && {
      workforce: addedGroups(
        scheme,
        workforces.map((one) => one ?? {}),
      ),
    }),
  };
}

function addedCounts(definition: MeasureDefinition, all: readonly CountsOfMeasure[]): CountsOfMeasure {
  const scheme = schemeOf(definition);
  const added = (field: "counted" | "countedPreviousYear" | "outOf"): CountsOfMeasure =>
    all.some((counts) => counts[field] !== undefined)
      ? {
          [field]: addedGroups(
            scheme,
            all.map((counts) => counts[field] ?? {}),
          ),
        }
      : {};
  return {
    ...added("counted"),
    ...added("countedPreviousYear"),
    ...added("outOf"),
    ...(definition.kind === "survey-share" && {
      answers: addedEach(
        scheme,
        all.map(({ answers = {} }) => answers),
        addedAnswer,
      ),
    }),
    ...(definition.kind === "rate-of-an-amount" && {
      amounts: addedEach(
        scheme,
        all.map(({ amounts = {} }) => amounts),
        addedAmount,
      ),
    }),
  };
}

/** The groups of a scheme that any of some parts gives; the two that are compared always. */
function groupsIn(scheme: GroupScheme, given: readonly Readonly<Record<string, unknown>>[]) {
  const compared = [scheme.reference.id, scheme.compared.id];
  return groupsOf(scheme)
    .map(({ id }) => id)
    .filter((id) => compared.includes(id) || given.some((one) => Object.hasOwn(one, id)));
}

function addedGroups(scheme: GroupScheme, given: readonly SchemeCounts[]): SchemeCounts {
  return Object.fromEntries(
    groupsIn(scheme, given).map((group): [string, Count] => [
      group,
      sumCounts(given.map((counts) => countInScheme(counts, scheme, group))),
    ]),
  );
}

function addedEach<Thing extends object>(
  scheme: GroupScheme,
  given: readonly Readonly<Record<string, Thing>>[],
  add: (things: readonly (Thing | undefined)[]) => Thing,
): Readonly<Record<string, Thing>> {
  return Object.fromEntries(
    groupsIn(scheme, given).map((group) => [group, add(given.map((one) => one[group]))]),
  );
}

/** A percentage without its counts cannot be added. */
function addedAnswer(answers: readonly (LocalAnswer | undefined)[]): LocalAnswer {
  return {
    yes: sumCounts(answers.map((one) => one?.yes ?? null)),
    answered: sumCounts(answers.map((one) => one?.answered ?? null)),
  };
}

function addedAmount(amounts: readonly (GroupAmount | undefined)[]): GroupAmount {
  const people = sumCounts(amounts.map((one) => one?.people ?? null));
  return {
    amount: addedDecimals(amounts.map((one) => one?.amount ?? null)),
    outOf: addedDecimals(amounts.map((one) => one?.outOf ?? null)),
    ...(people !== null && { people }),
  };
}

/** The exact sum of decimal texts; null where one of them is not given. */
function addedDecimals(texts: readonly (string | null)[]): string | null {
  const numbers = texts.map((text) => (text === null ? null : decimalFraction(text)));
  const given = numbers.filter((number): number is Fraction => number !== null);
  return given.length < numbers.length ? null : divide(sum(given));
}

/** The staff by the groups of another scheme than ethnicity. */
function addedWorkforce(id: string, parts: readonly OfLocal[]): SchemeCounts {
  const given = parts.map(({ localWorkforces }) => localWorkforces?.[id] ?? {});
  const groups = [...new Set(given.flatMap((counts) => Object.keys(counts)))];
  return Object.fromEntries(
    groups.map((group): [string, Count] => [group, sumCounts(given.map((counts) => counts[group] ?? null))]),
  );
}

/** A number of a return, at its place: a count, or an amount as a decimal text. */
export interface LocalPlace {
  readonly path: string;
  readonly value: number | string;
}

/** Every number of the local measures of everyone that a return gives. */
export function localPlaces({ local = {}, localWorkforces = {} }: Return): readonly LocalPlace[] {
  return [
    ...Object.entries(localWorkforces).flatMap(([id, counts]) => numbersIn(counts, `localWorkforces.${id}`)),
    ...Object.entries(local).flatMap(([id, { strata: _strata, ...counts }]) =>
      numbersIn(counts, `local.${id}`),
    ),
  ];
}

function numbersIn(value: unknown, path: string): readonly LocalPlace[] {
  if (typeof value === "number" || typeof value === "string") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    // A percentage is no number that parts add up to.
    key === "percentage" ? [] : numbersIn(inner, `${path}.${key}`),
  );
}

/** Less than 0 where the first is smaller, exactly; a count and an amount compare as numbers. */
export function compareNumbers(one: LocalPlace["value"], other: LocalPlace["value"]): number {
  const [first, second] = [one, other].map((value) => decimalFraction(String(value)));
  return first && second ? compare(first, second) : 0;
}
