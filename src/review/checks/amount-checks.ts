import { inSentence } from "../../foundation/capitals.ts";
import { dayNumber } from "../../foundation/day-number.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { groupsOf, schemeOf } from "../../model/local-measure.ts";
import { periodDays, periodInFull, type PeriodOfYear } from "../../model/period.ts";
import type { Return } from "../../model/return.ts";
import { countInScheme, workforceInScheme } from "../../model/rules/local-rules.ts";
import type { GroupScheme } from "../../reference/group-schemes.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { withReadyMade } from "../../reference/standards-beside.ts";
import { factorWords, type Flow, query, reasonOf, type Scene, type Suspicion, swapped } from "../evidence.ts";

type AmountDefinition = Extract<MeasureDefinition, { readonly kind: "rate-of-an-amount" }>;

/**
 * The two amounts of a measure, to be set beside last year's as people are: exchanged, a digit lost, the same again. What was typed with
 * decimals is compared to the nearest whole one.
 */
export function amountFlows(definition: AmountDefinition, scheme: GroupScheme): readonly Flow[] {
  const { id, title } = definition;
  return (["amount", "outOf"] as const).map((field) => {
    const what = field === "amount" ? definition.amount : definition.outOfIs;
    return {
      path: `local.${id}.amounts`,
      subject: `${inSentence(title)}, ${what}, to whole ones`,
      of: ({ local = {} }) => {
        const at = (group: string): number | null => numberOf(local[id]?.amounts?.[group]?.[field]);
        return {
          white: at(scheme.reference.id),
          bme: at(scheme.compared.id),
          unknown: at(scheme.unknown.id),
        };
      },
      groupSpread: "flow-group-spread",
      scheme: scheme.id === "ethnicity" ? undefined : scheme,
      field,
    };
  });
}

function numberOf(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Math.round(Number(text));
}

/** The days that a group is said to have been available, beside its people and the days of the period. */
interface AvailableDays {
  readonly id: string;
  readonly path: string;
  readonly days: number;
  readonly people: number;
}

/**
 * Days available that do not fit the people whom they are of: nobody is available on more days than the period has, and full-time
 * equivalents of a staff lie well above half of its people. A measure whose amounts are no days is left alone.
 */
export function amountSuspicions({ now, line }: Scene): readonly Suspicion[] {
  const definitions = withReadyMade(now.definitions ?? []);
  return definitions.flatMap((definition) =>
    definition.kind === "rate-of-an-amount" && /\bdays\b/i.test(definition.outOfIs)
      ? daysOfMeasure(definition, now, line)
      : [],
  );
}

function daysOfMeasure(definition: AmountDefinition, now: Return, line: Scene["line"]): readonly Suspicion[] {
  const scheme = schemeOf(definition);
  const inPeriod = daysIn(now);
  const given = groupsOf(scheme).flatMap(({ id }) => availableDays(definition, scheme, now, id));
  const fits = (days: number, people: number): boolean => {
    const share = days / (people * inPeriod);
    return share >= line("days-least") && share <= line("days-most");
  };
  const subject = `${inSentence(definition.title)}, ${definition.outOfIs}`;
  const [one, other] = [scheme.reference.id, scheme.compared.id].map((id) =>
    given.find((group) => group.id === id),
  );
  if (one && other && !fits(one.days, one.people) && !fits(other.days, other.people)) {
    const isExchanged = fits(one.days, other.people) && fits(other.days, one.people);
    if (isExchanged) {
      const names = { white: scheme.reference.label, bme: scheme.compared.label };
      const pair = { white: Math.round(one.days), bme: Math.round(other.days), names };
      const like = `the ${withThousands(one.people)} and ${withThousands(other.people)} people whom they are of`;
      return [swapped(`local.${definition.id}.amounts`, subject, { now: pair, like })];
    }
  }
  return given.flatMap((group) =>
    fits(group.days, group.people)
      ? []
      : [daysSuspicion(group, { subject, label: labelOf(scheme, group.id), now, inPeriod, fits })],
  );
}

function daysSuspicion(
  { path, days, people }: AvailableDays,
  {
    subject,
    label,
    now,
    inPeriod,
    fits,
  }: {
    readonly subject: string;
    readonly label: string;
    readonly now: PeriodOfYear;
    readonly inPeriod: number;
    readonly fits: (days: number, people: number) => boolean;
  },
): Suspicion {
  const most = people * inPeriod;
  const said = {
    subject: `${subject}, ${label}`,
    expected: `from about half of ${withThousands(most)} to all of them: ${withThousands(people)} people on the ${String(inPeriod)} days of ${now.period === undefined ? "the " : ""}${periodInFull(now)}`,
    received: withThousands(Math.round(days)),
  };
  const isOfYear = now.period !== undefined && fits((days * inPeriod) / daysIn({ year: now.year }), people);
  const power = [10, 100, 1000, 0.1, 0.01, 0.001].find((factor) => fits(days * factor, people));
  if (power !== undefined && !isOfYear) {
    const because = `${factorWords(power)} times that would fit the people whom they are of`;
    return query("power-of-ten", [path], { ...said, because });
  }
  const because = isOfYear
    ? "that is about as many as in a whole year"
    : reasonOf(days > most ? "days-most" : "days-least");
  return query("outside-known-range", [path], { ...said, because });
}

function availableDays(
  { id }: AmountDefinition,
  scheme: GroupScheme,
  wresReturn: Return,
  group: string,
): readonly AvailableDays[] {
  const given = wresReturn.local?.[id]?.amounts?.[group];
  const days = given?.outOf ?? null;
  const people = given?.people ?? countInScheme(workforceInScheme(wresReturn, scheme), scheme, group);
  if (days === null || people === null || people < FEWEST) return [];
  return [{ id: group, path: `local.${id}.amounts.${group}.outOf`, days: Number(days), people }];
}

/** Fewer people may have joined or left so that their days say nothing of the number at the end. */
const FEWEST = 10;

function daysIn(of: PeriodOfYear): number {
  const { first, last } = periodDays(of);
  return (dayNumber(last) ?? 0) - (dayNumber(first) ?? 0) + 1;
}

function labelOf(scheme: GroupScheme, id: string): string {
  return groupsOf(scheme).find((group) => group.id === id)?.label ?? id;
}
