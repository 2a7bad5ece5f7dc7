import { disparityTiers } from "../../reference/target-tiers.ts";
import { type Group, groupsWithinBme } from "../../reference/groups.ts";
import { payBands, type WorkforcePartKey, workforceParts } from "../../reference/workforce-rows.ts";
import { checkedChoice } from "../../statistics/checked-choice.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { Workforce } from "../../model/return.ts";
import type { DisparityRatio, DisparityTier } from "../../model/targets.ts";
import { type Count, countOfGroup, sumCounts } from "../../model/counts.ts";
import { existingRows } from "../../model/workforce-counts.ts";
import { fraction, quotient } from "../../foundation/fraction.ts";
import { type Answer, calculated, NOBODY_ABOVE_THE_LINE, notCalculable } from "../../model/answer.ts";

/** The choices of the race disparity ratio. */
export interface DisparityOptions {
  /** From the lowest level of pay to the highest; at least two. The built-in ones are unverified. */
  readonly tiers?: readonly DisparityTier[];
  /** The group that stands below the line, beside White staff above it. */
  readonly group?: DisparityRatio["under"];
}

/**
 * How much more a group thins out than White staff between one level of pay and a higher one (the race disparity ratio).
 *
 *     (White higher / White lower) / (BME higher / BME lower)
 *
 * A ratio: 1 is parity, above 1 is worse for BME staff. Non-clinical and clinical staff stand apart, and every pair of
 * levels is compared: lower to middle, middle to upper, lower to upper. The official method was not published: formula
 * and tiers are the ones that are widely held, and unverified. There is no answer where a row is not given
 * (`not-given`), where nobody of a group is at the lower level (`nobody-in-the-denominator`), or nobody of the group
 * below the line at the higher one (`nobody-in-the-comparison`). It compares two levels at one time; it follows nobody.
 *
 * @param workforce - Headcounts by row and group. A level adds the rows that exist, and no "of which" row.
 * @param options - `tiers`: other levels of pay; `group`: one of the four groups instead of BME.
 * @returns One ratio for each part of the workforce and pair of levels.
 * @throws WresError `not-a-count`; `invalid-option` for an unknown option or group, for fewer than two tiers, and for tiers of one id, without a
 *   band, with an unknown one, or with one that another tier has too.
 * @example
 * ```ts
 * import { disparityRatio } from "wres-metrics";
 * const [ratio] = disparityRatio({
 *   nonClinical: { "band-5": { white: 100, bme: 40 }, "band-6": { white: 50, bme: 10 } },
 * });
 * if (ratio?.answer.status === "calculated") console.log(ratio.id, ratio.answer.number.toFixed(2)); // lower-to-middle 2.00
 * ```
 * @since 0.1.0
 */
export function disparityRatio(
  workforce: Workforce,
  options: DisparityOptions = {},
): readonly DisparityRatio[] {
  const tiers: readonly DisparityTier[] = options.tiers ?? disparityTiers;
  const under: DisparityRatio["under"] = options.group ?? "bme";
  checkTiers(tiers);
  checkedChoice("group", under, ["bme", ...groupsWithinBme]);
  return workforceParts.flatMap(({ id: part, key }) => {
    if (part === "medical") return [];
    const counts = (tier: DisparityTier, group: Group) => tierCounts(workforce, key, tier, group);
    return pairsOf(tiers).map(([from, to]) => {
      const basis = {
        over: { from: counts(from, "white"), to: counts(to, "white") },
        under: { from: counts(from, under), to: counts(to, under) },
      };
      return {
        part,
        id: `${from.id}-to-${to.id}`,
        from: from.id,
        to: to.id,
        over: "white" as const,
        under,
        basis,
        answer: tierAnswer(basis),
        source: from.source ?? to.source ?? null,
      };
    });
  });
}

/** Stops a program whose levels of pay could not be compared: people in two of them would stand on both sides. */
function checkTiers(tiers: readonly DisparityTier[]): void {
  const given: unknown = tiers;
  if (!Array.isArray(given) || given.length < 2) {
    throw new WresError(
      "invalid-option",
      `tiers is ${describeValue(given)}; expected at least two levels of pay.`,
    );
  }
  const [ids, rowsBefore] = [new Set<unknown>(), new Map<unknown, string>()];
  const faults = given.flatMap((tier: unknown, index) => {
    const { id, rows } = (tier ?? {}) as { readonly id?: unknown; readonly rows?: unknown };
    const at = `tiers[${String(index)}]`;
    const isNew = typeof id === "string" && !ids.has(id);
    ids.add(id);
    const ofId = isNew ? [] : [`${at}.id is ${describeValue(id)}; expected a text of its own.`];
    if (!Array.isArray(rows) || rows.length === 0)
      return [...ofId, `${at}.rows is ${describeValue(rows)}; expected pay bands.`];
    return [...ofId, ...rows.flatMap((row: unknown) => faultOfRow(at, row, rowsBefore))];
  });
  if (faults.length > 0) throw new WresError("invalid-option", faults.join("\n"));
}

/** What is wrong with a band of a tier, which is then known to be in it. */
function faultOfRow(at: string, row: unknown, rowsBefore: Map<unknown, string>): readonly string[] {
  const before = rowsBefore.get(row);
  rowsBefore.set(row, at);
  const name = `${at}.rows has ${describeValue(row)}`;
  if (before !== undefined) return [`${name}, as ${before} has; expected each band once.`];
  return payBands.some(({ id }) => id === row)
    ? []
    : [`${name}; expected ${payBands.map(({ id }) => id).join(", ")}.`];
}

/** Every level with every higher one, neighbours first. */
function pairsOf(tiers: readonly DisparityTier[]): readonly (readonly [DisparityTier, DisparityTier])[] {
  return tiers.slice(1).flatMap((_, step) =>
    tiers.slice(step + 1).flatMap((to, index) => {
      const from = tiers[index];
      return from === undefined ? [] : [[from, to] as const];
    }),
  );
}

/** A group's people at one level of pay in one part of the workforce; not given where the level has no row there. */
function tierCounts(
  workforce: Workforce,
  part: WorkforcePartKey,
  { rows }: DisparityTier,
  group: Group,
): Count {
  const members = existingRows(workforce, part).filter(
    ({ id, ofWhich }) => ofWhich === null && rows.some((row) => row === id),
  );
  return members.length === 0 ? null : sumCounts(members.map(({ row }) => countOfGroup(row, group)));
}

/** (over.to / over.from) / (under.to / under.from), or why there is none. */
export function tierAnswer({ over, under }: DisparityRatio["basis"]): Answer {
  if (over.from === null || over.to === null || under.from === null || under.to === null) {
    return notCalculable("not-given");
  }
  if (over.from === 0 || under.from === 0) return notCalculable("nobody-in-the-denominator");
  if (under.to === 0) return notCalculable("nobody-in-the-comparison");
  const ratio = quotient(fraction(over.to, over.from), fraction(under.to, under.from));
  return over.to === 0 ? calculated(ratio, NOBODY_ABOVE_THE_LINE) : calculated(ratio);
}
