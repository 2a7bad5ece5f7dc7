import { groupedBy } from "../foundation/lists.ts";
import type { Measure } from "./measure.ts";

/** The choices of a method that make two figures answers to two questions: figures of different ways do not compare. */
const waysDifferIn = ["denominator", "window", "answered", "counted"] as const;

/** One of the choices in which two ways can differ. */
export type WayPart = (typeof waysDifferIn)[number];

/** The way in which a measure was measured: two measures with the same text answer one question in one way. */
export function wayOf({ method }: Pick<Measure, "method">): string {
  return JSON.stringify(waysDifferIn.map((part) => method[part]));
}

/** Figures of several trusts that were measured alike. */
export interface MeasuredWay<Figure extends { readonly measure: Measure }> {
  readonly figures: readonly Figure[];
  /** The method of each of them, in what the ways differ in; nothing where there is one way. */
  readonly differsBy: Partial<Pick<Measure["method"], WayPart>>;
  /** True for the way of most figures, where none other is that of as many. */
  readonly isUsual: boolean;
}

/** True of a figure, and of a ratio that is no number and has its counts and an interval. */
export function isMeasured(measure: Measure): boolean {
  return measure.status === "calculated" || measure.interval !== undefined;
}

/** Groups figures by the way they were measured, the way of most of them first. */
export function measuredWays<Figure extends { readonly measure: Measure }>(
  figures: readonly Figure[],
): readonly MeasuredWay<Figure>[] {
  const measured = figures.filter(({ measure }) => isMeasured(measure));
  const groups = groupedBy(measured, ({ measure }) => wayOf(measure))
    .map(([, group]) => group)
    .toSorted((one, other) => other.length - one.length);
  const [most = [], next = []] = groups;
  const methods = groups.map(([{ measure }]) => measure.method);
  const differing = waysDifferIn.filter((part) => new Set(methods.map((method) => method[part])).size > 1);
  return groups.map((group, index) => ({
    figures: group,
    differsBy: Object.fromEntries(differing.map((part) => [part, group[0].measure.method[part]])),
    isUsual: index === 0 && most.length > next.length,
  }));
}
