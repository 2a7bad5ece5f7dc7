import { compare, type Fraction } from "../../foundation/fraction.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { expectedValue, type Kpi, type PlannedAction, targetValue } from "../action-plan.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { plannedColour, plannedDay, plannedValue } from "../plan-words.ts";
import { quotedValue } from "../quoted-value.ts";
import { planColours } from "../../reference/rag-thresholds.ts";

const A_DAY =
  'a day, such as "2024-03-31" or "31/03/2024", a month, such as "2024-03", or a season, such as "Summer 2024"';
const A_DAY_OR_ONGOING = /* @__PURE__ */ (() => `${A_DAY}; or "Ongoing"`)();
const A_COLOUR = /* @__PURE__ */ planColours.map(({ id, letter }) => `"${id}" or "${letter}"`).join(", ");

/** Words with which people begin to write a day. */
const dayWords: readonly string[] = ["ongoing", "spring", "summer", "autumn", "winter"];

const A_KPI = "the id of an indicator of progress in kpis";
const A_PERCENTAGE = /* @__PURE__ */ (() => `${A_KPI} that is a percentage`)();

/** A part of a plan that has the right shape, and where it stands. */
export interface Placed<Part> {
  readonly part: Part;
  readonly path: string;
}

/** The ids that a part of a plan may point to. */
export interface PlanIds {
  readonly kpis: ReadonlySet<string>;
  /** Those of them that are percentages, of which a difference can be taken. */
  readonly percentages: ReadonlySet<string>;
}

/** Where an indicator of progress cannot be followed: no days, no values, targets before their baseline, two readings of a day. */
export function kpiRules({ part: kpi, path }: Placed<Kpi>, { percentages }: PlanIds): readonly Issue[] {
  const { unit, better, baseline, targets, readings = [], differenceOf } = kpi;
  const dated = [
    { ...baseline, at: `${path}.baseline` },
    ...readings.map((reading, index) => ({ ...reading, at: `${path}.readings[${index}]` })),
  ];
  const start = dayAlone(baseline.on);
  const hasParity = unit === "ratio" || unit === "percentage-points";
  return [
    ...dated.flatMap(({ on, value, at }) => [
      ...dayIssues(on, `${at}.on`),
      ...(targetValue(value, unit) === null
        ? [makeIssue("not-allowed", `${at}.value`, expectedValue(unit), quotedValue(value))]
        : []),
    ]),
    ...targets.flatMap((target, index) => {
      const at = `${path}.targets[${index}]`;
      const value = plannedValue(kpi, target);
      const isQuestion = value !== null && "question" in value;
      const expected = value === null ? expectedValue(unit) : isQuestion ? value.question : null;
      // A question is of a text that was understood.
      const received = isQuestion ? describeValue(target.value) : quotedValue(target.value);
      return [
        ...dayIssues(target.by, `${at}.by`),
        ...(expected === null ? [] : [makeIssue("not-allowed", `${at}.value`, expected, received)]),
      ];
    }),
    ...(targets.length === 0
      ? [makeIssue("missing", `${path}.targets`, "at least one target", "an empty list")]
      : []),
    ...targets.flatMap(({ by }, index) => {
      const day = dayAlone(by);
      if (day === null || start === null || day > start) return [];
      const expected = `a day after the baseline's, ${baseline.on}`;
      return [makeIssue("out-of-range", `${path}.targets[${index}].by`, expected, describeValue(by))];
    }),
    ...readings.flatMap(({ on }, index) => {
      const day = dayAlone(on);
      if (day === null || start === null || day >= start) return [];
      const expected = `a day that is not before the baseline's, ${baseline.on}`;
      return [makeIssue("out-of-range", `${path}.readings[${index}].on`, expected, describeValue(on))];
    }),
    ...readingsDisagree(kpi, path),
    ...(better === "toward-parity" && !hasParity
      ? [makeIssue("not-allowed", `${path}.better`, `"higher" or "lower" for a ${unit}`, `"toward-parity"`)]
      : []),
    ...(differenceOf === undefined
      ? []
      : [
          ...referenceIssues(differenceOf.share, `${path}.differenceOf.share`, percentages, A_PERCENTAGE),
          ...referenceIssues(differenceOf.less, `${path}.differenceOf.less`, percentages, A_PERCENTAGE),
        ]),
  ];
}

/** Where a day has two readings with different values, however the day is written. */
function readingsDisagree({ unit, readings = [] }: Kpi, path: string): readonly Issue[] {
  const firsts = new Map<number, { readonly text: string; readonly value: Fraction }>();
  return readings.flatMap(({ on, value: text }, at) => {
    const [day, value] = [dayAlone(on), targetValue(text, unit)];
    if (day === null || value === null) return [];
    const first = firsts.get(day);
    if (first === undefined) firsts.set(day, { text, value });
    if (first === undefined || compare(first.value, value) === 0) return [];
    const expected = `${describeValue(first.text)}, as another reading of the same day`;
    const place = `${path}.readings[${at}].value`;
    return [makeIssue("not-allowed", place, expected, describeValue(text), "One of the two is wrong.")];
  });
}

/** Where an action has no day, or names an indicator of progress that the plan does not have. */
export function actionRules(
  { part: action, path }: Placed<PlannedAction>,
  { kpis }: PlanIds,
): readonly Issue[] {
  const { due, rag, reviews = [], milestones = [] } = action;
  return [
    ...(plannedDay(due) === null
      ? [makeIssue("not-allowed", `${path}.due`, A_DAY_OR_ONGOING, quotedValue(due, dayWords))]
      : []),
    ...(rag !== undefined && plannedColour(rag) === null
      ? [
          makeIssue(
            "not-allowed",
            `${path}.rag`,
            A_COLOUR,
            quotedValue(
              rag,
              planColours.map(({ id }) => id),
            ),
          ),
        ]
      : []),
    ...reviews.flatMap((review, index) => dayIssues(review, `${path}.reviews[${index}]`)),
    ...milestones.flatMap((milestone, index) => dayIssues(milestone.due, `${path}.milestones[${index}].due`)),
    ...(action.kpis ?? []).flatMap((id, index) => referenceIssues(id, `${path}.kpis[${index}]`, kpis, A_KPI)),
  ];
}

/** Where two parts of a plan have one id. */
export function repeatedIds(parts: readonly Placed<{ readonly id: string }>[]): readonly Issue[] {
  const taken = new Set<string>();
  return parts.flatMap(({ part: { id }, path }) => {
    if (taken.has(id)) {
      return [makeIssue("not-allowed", `${path}.id`, "an id that is not taken", quotedValue(id))];
    }
    taken.add(id);
    return [];
  });
}

/** A day that a value is of: "Ongoing" is none. */
function dayAlone(text: string): number | null {
  const day = plannedDay(text);
  return day === "ongoing" ? null : day;
}

function dayIssues(text: string, path: string): readonly Issue[] {
  return dayAlone(text) === null ? [makeIssue("not-allowed", path, A_DAY, quotedValue(text, dayWords))] : [];
}

function referenceIssues(
  id: string,
  path: string,
  ids: ReadonlySet<string>,
  expected: string,
): readonly Issue[] {
  return ids.has(id) ? [] : [makeIssue("not-allowed", path, expected, quotedValue(id, [...ids]))];
}
