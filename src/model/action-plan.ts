import type { IndicatorNumber } from "../reference/indicators.ts";
import type { HighImpactAction } from "../reference/high-impact-actions.ts";
import type { Return } from "./return.ts";
import type { Group } from "../reference/groups.ts";
import { type TargetUnit, targetUnits } from "../reference/target-units.ts";
import { compare, decimalFraction, type Fraction } from "../foundation/fraction.ts";

/** How far something is, by the plan. */
export type ActionStatus = "not-started" | "in-progress" | "complete";

/** A step of an action. */
export interface Milestone {
  /** The wording of the plan. */
  readonly title: string;
  /** As the plan writes it; `Ongoing` is not a day of a step. */
  readonly due: string;
  /** How far it has come. */
  readonly status?: ActionStatus | undefined;
}

/** Something that an organisation has said it will do. */
export interface PlannedAction {
  /** A word by which the plan refers to it. */
  readonly id: string;
  /** The wording of the plan. */
  readonly title: string;
  /** The numbers of the indicators that it should move. */
  readonly indicators: readonly IndicatorNumber[];
  /** Who answers for it: a role rather than a name. */
  readonly owner: string;
  /** As the plan writes it: `2024-03-31`, `31/10/2021`, `Summer 2023`, `Ongoing`; a month or a season stands for its last day. */
  readonly due: string;
  /** How far it has come. */
  readonly status?: ActionStatus | undefined;
  /** The colour that the plan prints, as a word or a letter: `amber`, `A`. Blue, `B`, stands for complete. */
  readonly rag?: string | undefined;
  /** How the plan will know that it was done. */
  readonly measure?: string | undefined;
  /** What is to be better then. */
  readonly outcome?: string | undefined;
  /** What the plan says of how far it has come. */
  readonly progress?: string | undefined;
  /** The days on which it is looked at. */
  readonly reviews?: readonly string[] | undefined;
  /** Its steps. */
  readonly milestones?: readonly Milestone[] | undefined;
  /** The numbers of the high-impact actions of the NHS that it belongs to. */
  readonly highImpactActions?: readonly HighImpactAction[] | undefined;
  /** The ids of the indicators of progress by which it is judged. */
  readonly kpis?: readonly string[] | undefined;
}

/**
 * An action plan: what is to be done, for which indicators, by whom and when, and the numbers that should move.
 *
 * @since 0.1.0
 */
export interface ActionPlan {
  /** The version of the form of a plan, which is 1. */
  readonly format?: 1 | undefined;
  /** Whose plan it is. */
  readonly organisation: Return["organisation"];
  /** The title as printed. */
  readonly title: string;
  /** How success is measured. */
  readonly kpis: readonly Kpi[];
  /** What is to be done. */
  readonly actions: readonly PlannedAction[];
}

/** A value on a day: the value as printed, in the unit of its indicator of progress. */
export interface DatedValue {
  /** `2023-03-31`; a month, `2023-03`, stands for its last day. */
  readonly on: string;
  /** A decimal text: "44.23" or "44.23%", "-30.56" for −30.56 percentage points. */
  readonly value: string;
}

/** A value that is aimed at by a day. */
export interface DatedTarget {
  /** `2025-03-31`; a month, `2025-03`, stands for its last day. */
  readonly by: string;
  /** "55", or as plans write it: "55%", "80% for all", "+2 points a year", "10% more". */
  readonly value: string;
}

/** Which way is better. */
export type Better = "higher" | "lower" | "toward-parity";

/**
 * A key performance indicator of an action plan: where it stood, where it should be by when, where it was since.
 *
 * @since 0.1.0
 */
export interface Kpi {
  /** A word by which the plan refers to it. */
  readonly id: string;
  /** The wording of the plan. */
  readonly title: string;
  /** The indicator that it is about. */
  readonly indicator?: IndicatorNumber | undefined;
  /** The group that it is about. */
  readonly group?: Group | undefined;
  /** The unit of its values. */
  readonly unit: TargetUnit;
  /** Which way is better. */
  readonly better: Better;
  /** The value at the start. */
  readonly baseline: DatedValue;
  /** The values that are aimed at, by year. */
  readonly targets: readonly DatedTarget[];
  /** The values that were read, by year. */
  readonly readings?: readonly DatedValue[] | undefined;
  /** For a difference: the ids of the two whose difference it is. */
  readonly differenceOf?:
    | {
        /** The id of the indicator of progress from which the other is taken. */
        readonly share: string;
        /** The id of the one that is taken away. */
        readonly less: string;
      }
    | undefined;
}

/**
 * A printed value as the library calculates with it, exactly: "44.23" per cent is the proportion 0.4423. Null where the
 * text is no decimal, or no value that the unit can have.
 */
export function targetValue(text: string, unit: TargetUnit): Fraction | null {
  const isOfHundred = unit === "percentage" || unit === "percentage-points";
  const printed = decimalFraction(isOfHundred ? text.replace(/%$/, "").trimEnd() : text);
  const row = targetUnits.find(({ id }) => id === unit);
  if (printed === null || row === undefined) return null;
  if (unit === "count" && text.includes(".")) return null;
  const isBelow = compare(printed, decimalFraction(row.least) ?? printed) < 0;
  const isAbove = row.greatest !== null && compare(printed, decimalFraction(row.greatest) ?? printed) > 0;
  if (isBelow || isAbove) return null;
  return {
    numerator: printed.numerator,
    denominator: printed.denominator * BigInt(row.dividedBy),
  };
}

/** What a value in a unit has to be, in words, for a message. */
export function expectedValue(unit: TargetUnit): string {
  if (unit === "count") return 'a whole number of people as a text, such as "66"';
  const row = targetUnits.find(({ id }) => id === unit);
  const range = unit === "ratio" ? "from 0 on" : `from ${row?.least ?? ""} to ${row?.greatest ?? ""}`;
  return `a decimal text ${range}, without a unit, such as "0.72" or "44.23"`;
}
