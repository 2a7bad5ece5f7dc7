import type { Decimal } from "../foundation/decimal.ts";
import type { LIBRARY } from "../foundation/version.ts";
import type { Conflict, Contradiction } from "./check-contradiction.ts";

/**
 * Why nothing can be said of a figure.
 *
 * @since 0.1.0
 */
export type CannotBeCheckedReason =
  /** The document hides it. */
  | "redacted"
  /** The document hides a count that it is made of. */
  | "redacted-input"
  /** The document does not say what it is made of. */
  | "no-inputs"
  /** A count that it is made of is not printed. */
  | "input-not-given"
  /** What is printed is no number, nor words that stand for one. */
  | "not-a-number"
  | "nobody-in-the-denominator"
  | "nobody-in-the-comparison";

/**
 * What may have happened to a figure between its counts and the page.
 *
 * @since 0.1.0
 */
export type ExplanationId =
  | "truncated"
  | "rounded-twice"
  | "complement-of-printed"
  | "from-rounded-rates"
  | "inverted"
  | "excess-over-one"
  | "wrong-unit"
  | "unknown-excluded"
  | "unknown-included"
  | "part-over-rest"
  | "previous-year"
  | "sign"
  | "digits"
  | "unexplained";

/**
 * How a printed figure may have come about, in notation.
 *
 * @since 0.1.0
 */
export interface Working {
  readonly id: ExplanationId;
  /** What was worked out instead: "1 / (19 − 1)"; the empty text where nothing was. */
  readonly expression: string;
  /** How its result was brought to the places that are printed. */
  readonly printing: "rounded" | "truncated" | "rounded-twice";
  /** The result, with more places first, then as rounded on the way, at last as printed. */
  readonly steps: readonly string[];
  /** The ids of other figures that it rests on. */
  readonly figures: readonly string[];
  /** Where one number was mistyped: which, and as what. */
  readonly slip?: { readonly meant: string; readonly typed: string };
}

/** The same with its arithmetic in words. */
export interface Explanation extends Working {
  readonly arithmetic: string;
}

/**
 * What is to be said of one printed figure. `exact` is a proportion where a percentage is printed, and the
 * size of a change that words give a direction; `expected` is
 * `exact` as it would be printed, at the same places. Neither is there where a figure is wrong by itself: a ratio
 * that is printed with a per cent sign, without counts.
 *
 * @since 0.1.0
 */
export type FigureCheck<Found extends Working = Explanation> =
  | FollowingFigure
  | (FigureName & {
      readonly status: "does-not-follow";
      readonly exact?: Decimal;
      readonly expected?: string;
      /** The likeliest first; never none. */
      readonly explanations: readonly Found[];
    })
  | (FigureName & { readonly status: "cannot-be-checked"; readonly reason: CannotBeCheckedReason });

/**
 * A printed figure, by its id.
 *
 * @since 0.1.0
 */
export interface FigureName {
  readonly id: string;
  readonly published: string;
}

/**
 * A printed figure that follows from its counts.
 *
 * @since 0.1.0
 */
export interface FollowingFigure extends FigureName {
  readonly status: "follows";
  readonly exact: Decimal;
  readonly expected: string;
}

/**
 * What is to be said of the figures of a document, in their order.
 *
 * @since 0.1.0
 */
export interface FiguresCheck<Found extends Working = Explanation, Clash extends Conflict = Contradiction> {
  readonly library: typeof LIBRARY;
  readonly counts: {
    readonly follow: number;
    readonly doNotFollow: number;
    readonly cannotBeChecked: number;
  };
  readonly figures: readonly FigureCheck<Found>[];
  readonly contradictions: readonly Clash[];
}
