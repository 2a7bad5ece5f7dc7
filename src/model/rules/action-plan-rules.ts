import { dayNumber } from "../../foundation/day-number.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { expectedValue, type Kpi, type PlannedAction, targetValue } from "../action-plan.ts";
import { type Issue, makeIssue } from "../issue.ts";

const A_DAY = 'a day, such as "2024-03-31", or a month, such as "2024-03"';

const A_KPI = "the id of an indicator of progress in kpis";
const A_PERCENTAGE = `${A_KPI} that is a percentage`;

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

/** Where an indicator of progress cannot be followed: no days, no values, targets before their baseline. */
export function kpiRules({ part: kpi, path }: Placed<Kpi>, { percentages }: PlanIds): readonly Issue[] {
  const { unit, better, baseline, targets, readings = [], differenceOf } = kpi;
  const dated = [
    { on: baseline.on, value: baseline.value, at: `${path}.baseline`, day: "on" },
    ...targets.map(({ by, value }, index) => ({ on: by, value, at: `${path}.targets[${index}]`, day: "by" })),
    ...readings.map((reading, index) => ({ ...reading, at: `${path}.readings[${index}]`, day: "on" })),
  ];
  const start = dayNumber(baseline.on);
  const hasParity = unit === "ratio" || unit === "percentage-points";
  return [
    ...dated.flatMap(({ on, value, at, day }) => [
      ...dayIssues(on, `${at}.${day}`),
      ...(targetValue(value, unit) === null
        ? [makeIssue("not-allowed", `${at}.value`, expectedValue(unit), describeValue(value))]
        : []),
    ]),
    ...(targets.length === 0
      ? [makeIssue("missing", `${path}.targets`, "at least one target", "an empty list")]
      : []),
    ...targets.flatMap(({ by }, index) => {
      const day = dayNumber(by);
      if (day === null || start === null || day > start) return [];
      const expected = `a day after the baseline's, ${baseline.on}`;
      return [makeIssue("out-of-range", `${path}.targets[${index}].by`, expected, describeValue(by))];
    }),
    ...readings.flatMap(({ on }, index) => {
      const day = dayNumber(on);
      if (day === null || start === null || day >= start) return [];
      const expected = `a day that is not before the baseline's, ${baseline.on}`;
      return [makeIssue("out-of-range", `${path}.readings[${index}].on`, expected, describeValue(on))];
    }),
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

/** Where an action has no day, or names an indicator of progress that the plan does not have. */
export function actionRules(
  { part: action, path }: Placed<PlannedAction>,
  { kpis }: PlanIds,
): readonly Issue[] {
  return [
    ...dayIssues(action.due, `${path}.due`),
    ...(action.kpis ?? []).flatMap((id, index) => referenceIssues(id, `${path}.kpis[${index}]`, kpis, A_KPI)),
  ];
}

/** Where two parts of a plan have one id. */
export function repeatedIds(parts: readonly Placed<{ readonly id: string }>[]): readonly Issue[] {
  const taken = new Set<string>();
  return parts.flatMap(({ part: { id }, path }) => {
    if (taken.has(id)) {
      return [makeIssue("not-allowed", `${path}.id`, "an id that is not taken", describeValue(id))];
    }
    taken.add(id);
    return [];
  });
}

function dayIssues(text: string, path: string): readonly Issue[] {
  return dayNumber(text) === null ? [makeIssue("not-allowed", path, A_DAY, describeValue(text))] : [];
}

function referenceIssues(
  id: string,
  path: string,
  ids: ReadonlySet<string>,
  expected: string,
): readonly Issue[] {
  return ids.has(id) ? [] : [makeIssue("not-allowed", path, expected, describeValue(id))];
}
