import { describeValue, WresError } from "../foundation/wres-error.ts";
import { checkShare } from "./check-share.ts";
import { checkShareValue } from "./check-share-value.ts";
import { checkedChoice } from "./checked-choice.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * What may be chosen for the limits of a funnel plot.
 *
 * @since 0.1.0
 */
export interface FunnelOptions {
  /** By how much the peers' variance exceeds chance: 1 if left out. `funnelDispersion` estimates it. */
  readonly dispersion?: number;
  /** The normal quantiles as printed, 1.96 and 3.09 (`"two-places"`, if left out), or to full precision. */
  readonly quantiles?: "two-places" | "full";
}

/**
 * Two limits of a funnel plot, and the share of peers that chance alone leaves between them.
 *
 * @since 0.1.0
 */
export interface FunnelLimit {
  /** The lower limit: a share, never below 0. */
  readonly lower: number;
  /** The upper limit: a share, never above 1. */
  readonly upper: number;
  /** The share of peers that chance alone leaves between them: 0.95 or 0.998. */
  readonly level: number;
}

/**
 * The limits of a funnel plot for one organisation.
 *
 * @since 0.1.0
 */
export interface FunnelLimits {
  /** They are limits around the average, not an interval around the figure. */
  readonly method: "funnel";
  /** 95%: outside it one peer in 20 lies by chance alone. */
  readonly inner: FunnelLimit;
  /** 99.8%: outside it one peer in 500 lies by chance alone. */
  readonly outer: FunnelLimit;
}

/**
 * How far the share of an organisation of this size may lie from the peers' share by chance alone: the two pairs of
 * lines of a funnel plot.
 *
 * With p₀ the peers' share, n the number of people, φ the dispersion, and z = 1.96 for 95% and 3.09 for 99.8%:
 *
 *     p₀ ± z √(φ p₀ (1 − p₀) / n), never below 0 nor above 1
 *
 * Unit: a share from 0 to 1. There is no answer for an organisation of nobody.
 *
 * | centre and n               | limits at 95%         |
 * |----------------------------|-----------------------|
 * | 0, any n                   | 0 and 0               |
 * | 1, any n                   | 1 and 1               |
 * | any, n = 0                 | `null`                |
 * | 0.2, n = 1                 | 0 and 0.984           |
 * | 0.2, n = 1.5 million       | 0.19936 and 0.20064   |
 *
 * @param point - `centre`, the peers' share from 0 to 1, and `of`, the number of people.
 * @param options - `dispersion` and `quantiles`.
 * @returns The limits at 95% and 99.8%, or `null` where `of` is 0.
 * @throws WresError `not-a-count`, `invalid-option`.
 * @example
 * ```ts
 * import { funnelLimits } from "wres-metrics/statistics";
 * const limits = funnelLimits({ centre: 0.2, of: 400 });
 * console.log(limits?.inner.lower.toFixed(4)); // 0.1608
 * console.log(limits?.outer.upper.toFixed(4)); // 0.2618
 * ```
 * @see D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005),
 * 1185–1202.
 * @since 0.1.0
 */
export function funnelLimits(
  point: {
    /** The peers' share, from 0 to 1. */
    readonly centre: number;
    /** How many people the organisation has. */
    readonly of: number;
  },
  options: FunnelOptions = {},
): FunnelLimits | null {
  const { centre, of } = point;
  checkShareValue("centre", centre);
  checkShare("", { count: 0, of });
  const quantiles = checkedChoice("quantiles", options.quantiles ?? "two-places", ["two-places", "full"]);
  const dispersion = checkedDispersion(options.dispersion ?? 1);
  if (of === 0) return null;
  return funnelAround(centre, Math.sqrt((dispersion * centre * (1 - centre)) / of), quantiles);
}

/** The limits around a share whose distance from an organisation's has this standard error. */
export function funnelAround(
  centre: number,
  standardError: number,
  quantiles: "two-places" | "full" = "two-places",
): FunnelLimits {
  const limit = (level: number, printed: number): FunnelLimit => {
    const reach = standardError * (quantiles === "full" ? normalQuantile(level) : printed);
    return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach), level };
  };
  return { method: "funnel", inner: limit(0.95, 1.96), outer: limit(0.998, 3.09) };
}

function checkedDispersion(dispersion: number): number {
  if (typeof dispersion === "number" && dispersion >= 1 && dispersion < Infinity) return dispersion;
  throw new WresError(
    "invalid-option",
    `dispersion is ${describeValue(dispersion)}; it must be a finite number, at least 1.`,
  );
}
