import { difference, type Fraction } from "../../foundation/fraction.ts";
import { type Answer, calculated, notCalculable } from "../../model/answer.ts";
import { type LocalMeasure, type LocalResults, nameLocal } from "../../model/local-measure.ts";
import type { LocalChange } from "../../model/year-comparison.ts";
import { measureFraction } from "../../model/measure-fraction.ts";
import type { ChangeTest } from "../../model/year-comparison.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { testOfFigures, windowOverlap, wordsOf } from "../series/year-change.ts";
import { asFigure, type Compared } from "./local-certainty.ts";
import { amountFraction } from "./definition-measures.ts";

/** Sets each local measure beside the same of an earlier year, by the rules of the nine indicators. */
export function localChanges(
  current: LocalResults,
  previous: LocalResults | undefined,
  yearsApart: number,
): readonly LocalChange[] {
  const earlier = new Map(previous?.measures.map((measure) => [measure.id, measure]));
  const definitions = new Map(current.definitions.map((definition) => [definition.id, definition]));
  return current.measures.flatMap((measure) => {
    const definition = definitions.get(measure.about.definition);
    if (definition === undefined) return [];
    const then =
      earlier.get(measure.id) ?? nameLocal(definition, { ...measure, basis: {} }, notCalculable("not-given"));
    return [localChange(definition, measure, then, yearsApart)];
  });
}

function localChange(
  definition: MeasureDefinition,
  now: LocalMeasure,
  then: LocalMeasure,
  yearsApart: number,
): LocalChange {
  const unit = now.unit === "ratio" ? "ratio" : "proportion-difference";
  const change = changeOf(now, then);
  const named = { id: now.id, current: now, previous: then, unit } as const;
  if (now.status !== "calculated" || then.status !== "calculated" || change.status !== "calculated") {
    return { ...named, change, test: { notTested: "not-calculable" }, words: null };
  }
  const test = testOf(definition, now, then, yearsApart);
  const words = wordsOf(
    { now: fractionOf(now), then: fractionOf(then), ...readingOf(definition, now) },
    test,
  );
  return { ...named, change, test, words };
}

function changeOf(now: LocalMeasure, then: LocalMeasure): Answer {
  if (now.status === "not-calculable") return notCalculable(now.reason);
  if (then.status === "not-calculable") return notCalculable(then.reason);
  const isAlike =
    now.method.window === then.method.window && now.method.denominator === then.method.denominator;
  if (!isAlike) return notCalculable("not-comparable");
  return calculated(difference(fractionOf(now), fractionOf(then)));
}

type CalculatedLocal = Extract<LocalMeasure, { readonly status: "calculated" }>;

function testOf(
  definition: MeasureDefinition,
  now: CalculatedLocal,
  then: CalculatedLocal,
  yearsApart: number,
): ChangeTest {
  if (now.about.adjustedFor !== undefined) return { notTested: "adjusted-for-strata" };
  if (definition.kind === "rate-of-an-amount") return { notTested: "amounts" };
  if (definition.kind === "share" || definition.kind === "difference-from-workforce") {
    return { notTested: "same-people" };
  }
  const { window } = now.method;
  if (window !== undefined && windowOverlap(window, yearsApart) === "yes")
    return { notTested: "overlapping" };
  return testOfFigures(figureOf(now), figureOf(then));
}

/** A figure as the engine reads it, with its value. */
function figureOf(measure: CalculatedLocal): Parameters<typeof testOfFigures>[0] {
  return { ...asFigure(measure, comparedIn(measure)), value: measure.value };
}

function comparedIn({ basis, method }: LocalMeasure): Compared {
  return "workforce" in basis
    ? { board: basis["counted"], workforce: basis["workforce"] }
    : { over: basis[method.over ?? ""] ?? Object.values(basis)[0], under: basis[method.under ?? ""] };
}

/** The exact fraction that a local measure is. */
function fractionOf(measure: CalculatedLocal): Fraction {
  const amounts = Object.values(measure.basis).flatMap((basis) => ("amount" in basis ? [basis] : []));
  if (amounts.length === 0) return measureFraction(figureOf(measure));
  const { about, basis, method } = measure;
  const at = (group: string): Fraction => {
    const amount = basis[group];
    const exact = amount !== undefined && "amount" in amount ? amountFraction(amount) : "not-given";
    if (typeof exact === "string") throw new TypeError("A calculated measure has every amount of its basis.");
    return exact;
  };
  return about.kind === "rate" ? at(about.group) : difference(at(method.over ?? ""), at(method.under ?? ""));
}

function readingOf(
  { worse }: MeasureDefinition,
  { unit, about }: LocalMeasure,
): Pick<Parameters<typeof wordsOf>[0], "kind" | "even" | "better"> {
  if (unit === "ratio") return { kind: "ratio", even: 1, better: null };
  if (unit === "proportion-difference") return { kind: "share", even: 0, better: null };
  const kind = about.kind === "likelihood" ? "ratio" : "share";
  const better = worse === "neither" ? null : worse === "more" ? "lower" : "higher";
  return { kind, even: null, better: about.group === "unknown" ? null : better };
}
