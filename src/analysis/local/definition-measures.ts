import { decimalFraction, difference, type Fraction, quotient } from "../../foundation/fraction.ts";
import { relativeLikelihood } from "../../indicators/relative-likelihood.ts";
import { shareDifference } from "../../indicators/share-difference.ts";
import { share } from "../../indicators/share.ts";
import { type Answer, calculated, notCalculable } from "../../model/answer.ts";
import { type Count, type CountOf, sumCounts } from "../../model/counts.ts";
import {
  type AmountBasis,
  groupsOf,
  type LocalAbout,
  type LocalBasis,
  type LocalKind,
  type LocalMeasure,
  localMeasureId,
  type LocalMethod,
  nameLocal,
  schemeOf,
} from "../../model/local-measure.ts";
import type { LocalCounts, LocalStratum, SchemeCounts } from "../../model/local-counts.ts";
import { perYear, shareFraction } from "../../model/measure-fraction.ts";
import type { Reason, ShareBasis } from "../../model/measure.ts";
import type { Return } from "../../model/return.ts";
import {
  countInScheme,
  outOfCounts,
  returnOfStratum,
  workforceInScheme,
} from "../../model/rules/local-rules.ts";
import { stratumName } from "../../model/strata.ts";
import type { ResultsOptions } from "../../model/results.ts";
import type { GroupScheme } from "../../reference/group-schemes.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { type Compared, type JudgedAs, withLocalCertainty } from "./local-certainty.ts";

type OfKind<Kind extends MeasureDefinition["kind"]> = Extract<MeasureDefinition, { readonly kind: Kind }>;

/** The choices that local measures follow. */
export type LocalOptions = Pick<ResultsOptions, "denominator" | "level" | "verdictRule">;

/** Every figure of a definition: by group, and each comparison with the group that others are compared with. */
export function localMeasuresOf(
  wresReturn: Return,
  definition: MeasureDefinition,
  options: LocalOptions,
): readonly LocalMeasure[] {
  const scheme = schemeOf(definition);
  const counts = wresReturn.local?.[definition.id] ?? {};
  const figures = figuresOf(wresReturn, definition, counts, scheme, options);
  const { strata = [] } = counts;
  const ofStrata = strata.flatMap((stratum) =>
    figuresOf(returnOfStratum(wresReturn, definition, stratum), definition, stratum, scheme, options).map(
      (measure) => inPart(measure, { stratum: stratumName(stratum) }),
    ),
  );
  const ofRests = strata.flatMap((stratum) => ratioOfTheRest(wresReturn, definition, stratum, scheme));
  return [...figures, ...ofStrata, ...ofRests].map((measure) =>
    withLocalCertainty(measure, judgedAs(definition, scheme, measure), options),
  );
}

/** A figure of one part of the trust, or of all the rest, made like that of everyone. */
function inPart(measure: LocalMeasure, part: Pick<LocalAbout, "stratum" | "without">): LocalMeasure {
  const about = { ...measure.about, ...part };
  return { ...measure, about, id: localMeasureId(about) };
}

/** The ratio of the compared group in all the rest of the trust: everyone's counts less those of a stratum. */
function ratioOfTheRest(
  wresReturn: Return,
  definition: MeasureDefinition,
  stratum: LocalStratum,
  scheme: GroupScheme,
): readonly LocalMeasure[] {
  if (definition.kind !== "likelihood") return [];
  const rest = (whole: SchemeCounts = {}, part: SchemeCounts = {}): SchemeCounts =>
    Object.fromEntries(
      groupsOf(scheme).map(({ id }) => {
        const [all, there] = [whole, part].map((counts) => countInScheme(counts, scheme, id));
        return [
          id,
          typeof all === "number" && typeof there === "number" && there <= all ? all - there : null,
        ];
      }),
    );
  const { counted, countedPreviousYear } = wresReturn.local?.[definition.id] ?? {};
  const hasYearBefore = countedPreviousYear !== undefined && stratum.countedPreviousYear !== undefined;
  const counts: LocalCounts = {
    counted: rest(counted, stratum.counted),
    ...(hasYearBefore && { countedPreviousYear: rest(countedPreviousYear, stratum.countedPreviousYear) }),
  };
  const outOf = rest(
    outOfCounts(wresReturn, definition),
    outOfCounts(returnOfStratum(wresReturn, definition, stratum), definition),
  );
  return likelihoods(wresReturn, definition, { counts, outOf }, scheme)
    .filter(({ about }) => about.kind === "relative-likelihood" && about.group === scheme.compared.id)
    .map((measure) => inPart(measure, { without: stratumName(stratum) }));
}

function figuresOf(
  wresReturn: Return,
  definition: MeasureDefinition,
  counts: LocalCounts,
  scheme: GroupScheme,
  options: LocalOptions,
): readonly LocalMeasure[] {
  switch (definition.kind) {
    case "likelihood":
      return likelihoods(
        wresReturn,
        definition,
        { counts, outOf: outOfCounts(wresReturn, definition) },
        scheme,
      );
    case "share":
      return shares(wresReturn, definition, counts, scheme, options);
    case "survey-share":
      return surveyShares(definition, counts, scheme);
    case "difference-from-workforce":
      return differences(wresReturn, definition, counts, scheme, options);
    case "rate-of-an-amount":
      return amountRates(wresReturn, definition, counts, scheme);
  }
}

/** The group above the line: by default so that above 1 is worse for the compared group, as in the standard. */
function overOf(definition: OfKind<"likelihood">): "reference" | "compared" {
  return definition.over ?? (definition.worse === "more" ? "compared" : "reference");
}

/** The counts of a likelihood, and those whom they are out of. */
interface LocalFlow {
  readonly counts: LocalCounts;
  readonly outOf: SchemeCounts;
}

function likelihoods(
  wresReturn: Return,
  definition: OfKind<"likelihood">,
  { counts, outOf }: LocalFlow,
  scheme: GroupScheme,
): readonly LocalMeasure[] {
  // The cases of a part of the year are those of that part: a window of one year is none there, and one of two cannot be had.
  const isOfPart = wresReturn.period !== undefined && definition.window === "single-year";
  const window = isOfPart ? undefined : definition.window;
  const isOfTwoYears = window === "two-year-total" || window === "two-year-average";
  const { counted = {}, countedPreviousYear } = counts;
  const unavailable = isOfTwoYears && countedPreviousYear === undefined;
  const countOf = (group: string): Count => {
    const now = countInScheme(counted, scheme, group);
    if (!isOfTwoYears) return now;
    return sumCounts([now, countInScheme(countedPreviousYear ?? {}, scheme, group)]);
  };
  const rate = (group: string): CountOf => ({
    count: countOf(group),
    of: countInScheme(outOf, scheme, group),
  });
  const method: LocalMethod = window === undefined ? {} : { window };
  const available = (answer: () => Answer): Answer =>
    unavailable ? notCalculable("window-not-available") : answer();
  const groups = reported(scheme, [counted, countedPreviousYear ?? {}, outOf]);
  const overCompared = overOf(definition) === "compared";
  return [
    ...groups.map((group) =>
      named(definition, "likelihood", group, { [group]: rate(group) }, method, () =>
        available(() => yearlyShare(rate(group), window)),
      ),
    ),
    ...comparedGroups(scheme, groups).map((group) => {
      const [over, under] = overCompared ? [group, scheme.reference.id] : [scheme.reference.id, group];
      const rates = { over: rate(over), under: rate(under) };
      const basis = { [over]: rates.over, [under]: rates.under };
      return named(definition, "relative-likelihood", group, basis, { ...method, over, under }, () =>
        available(() => relativeLikelihood(rates)),
      );
    }),
  ];
}

/** A share, halved where the window is a yearly average of two years. */
function yearlyShare(rate: CountOf, window: LocalMethod["window"]): Answer {
  const exact = shareFraction(rate);
  return typeof exact === "string" ? notCalculable(exact) : calculated(perYear(exact, window));
}

function shares(
  wresReturn: Return,
  definition: OfKind<"share">,
  counts: LocalCounts,
  scheme: GroupScheme,
  options: LocalOptions,
): readonly LocalMeasure[] {
  const people =
    definition.place === "workforce" ? workforceInScheme(wresReturn, scheme) : (counts.counted ?? {});
  const { denominator, of } = everybody(
    people,
    scheme,
    definition.group === undefined ? options.denominator : "all",
  );
  const groups =
    definition.group === undefined
      ? reported(scheme, [people]).filter((group) => denominator === "all" || group !== scheme.unknown.id)
      : [definition.group];
  return groups.map((group) => {
    const count = group === "known" ? of("known") : countInScheme(people, scheme, group);
    const rate = { count, of: of(denominator) };
    return named(definition, "share", group, { [group]: rate }, { denominator }, () => share(rate));
  });
}

/** Everybody in a place: all, or where the number of unknown is not given, those of whom it is known. */
function everybody(people: SchemeCounts, scheme: GroupScheme, asked: LocalOptions["denominator"]) {
  const { reference, compared, unknown } = scheme;
  const known = [reference, compared].map(({ id }) => countInScheme(people, scheme, id));
  const unknowns = countInScheme(people, scheme, unknown.id);
  const denominator = asked === "all" && unknowns === null ? "known" : asked;
  return {
    denominator,
    isWithoutUnknown: denominator !== asked,
    of: (of: LocalOptions["denominator"]): Count => sumCounts(of === "all" ? [...known, unknowns] : known),
  } as const;
}

function surveyShares(
  definition: OfKind<"survey-share">,
  { answers = {} }: LocalCounts,
  scheme: GroupScheme,
): readonly LocalMeasure[] {
  const basisOf = (group: string): ShareBasis => {
    const { yes = null, answered = null, percentage } = answers[group] ?? {};
    const isCounted = yes !== null && answered !== null;
    return !isCounted && percentage !== undefined ? { percentage } : { count: yes, of: answered };
  };
  const groups = reported(scheme, [answers]);
  return [
    ...groups.map((group) =>
      named(definition, "share", group, { [group]: basisOf(group) }, {}, () => share(basisOf(group))),
    ),
    ...comparedGroups(scheme, groups).map((group) => {
      const [over, under] = [group, scheme.reference.id];
      const basis = { [over]: basisOf(over), [under]: basisOf(under) };
      return named(definition, "difference", group, basis, { over, under }, () =>
        shareDifference({ share: basisOf(over), less: basisOf(under) }),
      );
    }),
  ];
}

function differences(
  wresReturn: Return,
  definition: OfKind<"difference-from-workforce">,
  { counted = {} }: LocalCounts,
  scheme: GroupScheme,
  options: LocalOptions,
): readonly LocalMeasure[] {
  const workforce = workforceInScheme(wresReturn, scheme);
  const places = [counted, workforce].map((people) => everybody(people, scheme, options.denominator));
  const denominator = places.some((place) => place.denominator === "known") ? "known" : "all";
  const rate = (index: 0 | 1, group: string): CountOf => ({
    count: countInScheme(index === 0 ? counted : workforce, scheme, group),
    of: places[index]?.of(denominator) ?? null,
  });
  const groups = reported(scheme, [counted]).filter(
    (group) => denominator === "all" || group !== scheme.unknown.id,
  );
  const method: LocalMethod = { denominator };
  return [
    ...groups.map((group) =>
      named(definition, "share", group, { counted: rate(0, group) }, method, () => share(rate(0, group))),
    ),
    ...groups
      .filter((group) => group !== scheme.unknown.id)
      .map((group) => {
        const basis = { counted: rate(0, group), workforce: rate(1, group) };
        return named(definition, "difference", group, basis, method, () =>
          shareDifference({ share: basis.counted, less: basis.workforce }),
        );
      }),
  ];
}

function amountRates(
  wresReturn: Return,
  definition: OfKind<"rate-of-an-amount">,
  { amounts = {} }: LocalCounts,
  scheme: GroupScheme,
): readonly LocalMeasure[] {
  const workforce = workforceInScheme(wresReturn, scheme);
  const basisOf = (group: string): AmountBasis => {
    const { amount = null, outOf = null, people = null } = amounts[group] ?? {};
    return { amount, outOf, people: people ?? countInScheme(workforce, scheme, group) };
  };
  const groups = reported(scheme, [amounts]);
  return [
    ...groups.map((group) =>
      named(definition, "rate", group, { [group]: basisOf(group) }, {}, () => rateAnswer(basisOf(group))),
    ),
    ...comparedGroups(scheme, groups).map((group) => {
      const [over, under] = [group, scheme.reference.id];
      const basis = { [over]: basisOf(over), [under]: basisOf(under) };
      return named(definition, "difference", group, basis, { over, under }, () =>
        rateDifference(basisOf(over), basisOf(under)),
      );
    }),
  ];
}

function rateAnswer(basis: AmountBasis): Answer {
  const exact = amountFraction(basis);
  return typeof exact === "string" ? notCalculable(exact) : calculated(exact);
}

function rateDifference(one: AmountBasis, other: AmountBasis): Answer {
  const [first, second] = [amountFraction(one), amountFraction(other)];
  if (typeof first === "string") return notCalculable(first);
  if (typeof second === "string") return notCalculable(second);
  return calculated(difference(first, second));
}

/** One amount over another, exact, or why there is no such number. */
export function amountFraction({ amount, outOf }: AmountBasis): Fraction | Reason {
  const [over, under] = [amount, outOf].map((text) => (text === null ? null : decimalFraction(text)));
  if (over === null || over === undefined || under === null || under === undefined) return "not-given";
  return under.numerator === 0n ? "nobody-in-the-denominator" : quotient(over, under);
}

function named(
  definition: MeasureDefinition,
  kind: LocalKind,
  group: string,
  basis: LocalBasis,
  method: LocalMethod,
  answer: () => Answer,
): LocalMeasure {
  const about: LocalAbout = { definition: definition.id, kind, group };
  return nameLocal(definition, { about, basis, method }, answer());
}

/** The groups that are compared and unknown always; the parts of the compared group where any of them is given. */
function reported(
  scheme: GroupScheme,
  given: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const parts = scheme.parts ?? [];
  const hasParts = parts.some(({ id }) =>
    given.some((counts) => counts[id] !== undefined && counts[id] !== null),
  );
  return groupsOf(hasParts ? scheme : { ...scheme, parts: [] }).map(({ id }) => id);
}

/** The groups that are compared with the reference group. */
function comparedGroups(scheme: GroupScheme, groups: readonly string[]): readonly string[] {
  return groups.filter((group) => group !== scheme.reference.id && group !== scheme.unknown.id);
}

/** How a figure is judged: which two groups it compares, and whose disadvantage a higher figure is. */
export function judgedAs(
  definition: MeasureDefinition,
  scheme: GroupScheme,
  { about, basis, method }: LocalMeasure,
): JudgedAs {
  const compared: Compared =
    definition.kind === "difference-from-workforce" && about.kind === "difference"
      ? { board: basis["counted"], workforce: basis["workforce"] }
      : { over: basis[method.over ?? ""] ?? Object.values(basis)[0], under: basis[method.under ?? ""] };
  return {
    compared,
    isTested: definition.kind !== "rate-of-an-amount",
    // The group above the line is worse placed where more is worse, the other where less is.
    worseAbove:
      definition.worse === "neither" ? null : definition.worse === "more" ? method.over : method.under,
    worseBelow:
      definition.worse === "neither" ? null : definition.worse === "more" ? method.under : method.over,
    reference: scheme.reference.id,
  };
}
