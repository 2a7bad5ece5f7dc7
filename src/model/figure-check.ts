import type { DecimalText } from "../foundation/decimal-text.ts";
import type { LIBRARY } from "../foundation/version.ts";
import type { Count } from "./counts.ts";

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
  /** What is printed is not a number, nor words that stand for one. */
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
  /** What may have happened. */
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
  readonly slip?: {
    /** The number as it should be. */
    readonly meant: string;
    /** The number as it was typed. */
    readonly typed: string;
  };
}

/** The same with its arithmetic in words. */
export interface Explanation extends Working {
  /** The calculation as a sentence for readers. */
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
      /** The figure does not follow from its counts. */
      readonly status: "does-not-follow";
      /** The figure by its counts, exact to 40 significant digits; a proportion where a percentage is printed. */
      readonly exact?: DecimalText;
      /** The same as it would be printed, at the same places. */
      readonly expected?: string;
      /** Between which figures it lies, where its rates are known only as printed. */
      readonly between?: Between;
      /** What else follows from the same two rates, or numbers of people. */
      readonly sameCounts?: SameCounts;
      /** The likeliest first; never none. */
      readonly explanations: readonly Found[];
    })
  | (FigureName & {
      /** Nobody can say whether the figure follows from its counts. */
      readonly status: "cannot-be-checked";
      /** Why nobody can. */
      readonly reason: CannotBeCheckedReason;
      /** Between which figures the one of the year before lies, where this year's is printed with its change. */
      readonly before?: Between;
    });

/**
 * A printed figure, by its id.
 *
 * @since 0.1.0
 */
export interface FigureName {
  /** The id that the figure was given. */
  readonly id: string;
  /** The figure as the document prints it. */
  readonly published: string;
  /** Why its words can be read in two ways. */
  readonly wording?: FigureWording;
}

/**
 * Words that two readers take for two figures, whether the figure follows or not.
 *
 * @since 0.1.0
 */
export type FigureWording =
  /** "1.8 times more likely" is 1.8 times as likely to one reader, and 2.8 times to another. */
  | "times-more"
  /** "An increase of 3%", of a share: three percentage points, or three per cent of it. */
  | "points-or-per-cent";

/**
 * A printed figure that follows from its counts.
 *
 * @since 0.1.0
 */
export interface FollowingFigure extends FigureName {
  /** The figure follows from its counts. */
  readonly status: "follows";
  /** The figure by its counts, exact to 40 significant digits; a proportion where a percentage is printed. */
  readonly exact: DecimalText;
  /** The same as it would be printed, at the same places. */
  readonly expected: string;
  /** Where a share was read as a part of one, and not as a percentage: 0.256 for 25.6%. */
  readonly unit?: "part-of-one";
  /** Between which figures it lies, where its rates are known only as printed. */
  readonly between?: Between;
}

/**
 * Two rates, or two numbers of people, in each form in which a report prints how they compare. Of rates that are known only as printed a form
 * lies between two figures; of all others both are the same.
 *
 * @since 0.1.0
 */
export interface SameCounts {
  /** The two: "27.9%" and "22.4%", or "1140" and "1000". */
  readonly of: readonly string[];
  /** The unit of their distance. */
  readonly unit: "percentage-points" | "people";
  /** The first over the second, "1.25"; not there where the second is 0. */
  readonly ratio?: Between;
  /** How many per cent the first is more than the second, "25%"; "-20%" where it is less. Not there where the second is 0. */
  readonly excess?: Between;
  /** The first less the second, "5.5"; "-1.2" where it is lower. */
  readonly distance?: Between;
}

/**
 * Between which figures one lies whose rates are known only as printed: 1.2% and 0.7% make a ratio between 1.53 and 1.92.
 *
 * @since 0.1.0
 */
export interface Between {
  /** The least that it can be, as text. */
  readonly least: string;
  /** The greatest that it can be, as text. */
  readonly greatest: string;
}

/**
 * What is to be said of the figures of a document, in their order.
 *
 * @since 0.1.0
 */
export interface FiguresCheck<Found extends Working = Explanation, Clash extends Conflict = Contradiction> {
  /** The name and the version of this library. */
  readonly library: typeof LIBRARY;
  /** How many figures have each answer. */
  readonly counts: {
    /** Figures that follow from their counts. */
    readonly follow: number;
    /** Figures that do not. */
    readonly doNotFollow: number;
    /** Figures of which nobody can say. */
    readonly cannotBeChecked: number;
  };
  /** Every figure, in the order of the document. */
  readonly figures: readonly FigureCheck<Found>[];
  /** The figures that contradict each other, or the words beside them. */
  readonly contradictions: readonly Clash[];
}

/**
 * Which figures of a document contradict each other, or the words beside them.
 *
 * @since 0.1.0
 */
export type ContradictionId =
  /** More people than everybody. */
  | "part-over-whole"
  /** Parts of one whole that add up to more than it. */
  | "parts-exceed-whole"
  /** One pair of counts, two figures. */
  | "printed-differently"
  /** It is said to go up and goes down. */
  | "trend"
  /** Ratios with a per cent sign, of which some are meant as percentages and some are not. */
  | "two-scales"
  /** A figure follows from a count that does not follow itself. */
  | "rests-on";

/**
 * A contradiction in notation: the figures, as they are printed, and the counts or the sum that tell.
 *
 * @since 0.1.0
 */
export interface Conflict {
  /** How they contradict each other. */
  readonly id: ContradictionId;
  /** The ids of the figures that contradict each other. */
  readonly figures: readonly string[];
  /** These figures as the document prints them, in the same order. */
  readonly printed: readonly string[];
  /** What tells: "1 / 19", "104.2% > 100%", "2188 / 10809 → 2483 / 11635"; the empty text where the figures do. */
  readonly detail: string;
  /** Which way words say that it went. */
  readonly said?: "up" | "down";
}

/**
 * A contradiction with its sentence.
 *
 * @since 0.1.0
 */
export interface Contradiction extends Conflict {
  /** The contradiction in words, for readers. */
  readonly sentence: string;
}

/** A count as a document prints it: null where it does not, "R" where it is redacted. */
export type PrintedCount = Count | "R";

/**
 * What a figure is made of: some people out of some, a number of people, or a number that is itself printed.
 *
 * @since 0.1.0
 */
export type FigureInput =
  | {
      /** How many people are counted; null where it is not printed, "R" where it is redacted. */
      readonly numerator: PrintedCount;
      /** Out of how many; null where it is not printed, "R" where it is redacted. */
      readonly denominator: PrintedCount;
    }
  | {
      /** A number of people; null where it is not printed, "R" where it is redacted. */
      readonly count: PrintedCount;
    }
  | {
      /** Another figure, exactly as the document prints it. */
      readonly printed: string;
    };

/** What a printed figure is, which says how its digits are read: 21.3 as a percentage is 0.213. */
export type FigureKind = "ratio" | "percentage" | "percentage-point-difference" | "count";

/**
 * How a figure is worked out: `share` a; `ratio` a / b; `ratio-minus-one` and `relative-change` a / b − 1;
 * `difference` a − b; `sum` of all.
 *
 * @since 0.1.0
 */
export type FigureOperation =
  | "share"
  | "ratio"
  | "ratio-minus-one"
  | "relative-change"
  | "difference"
  | "sum";

/**
 * A figure as a document prints it, beside what the document says it is made of.
 *
 * @since 0.1.0
 */
export interface PrintedFigure {
  /**
   * Any text that is its own in the document. A step that is a year, `<document>/indicator-9/2022/bme/share`, lets
   * the figure of the year before be found.
   */
  readonly id: string;
  /** How its digits are read: 21.3 as a percentage is 0.213. */
  readonly kind: FigureKind;
  /** `of` names inputs, in the order of the formula. */
  readonly formula?:
    | {
        /** What is done with the inputs, such as `ratio`: the first over the second. */
        readonly op: FigureOperation;
        /** The names of the inputs, in the order of the formula. */
        readonly of: readonly string[];
      }
    | null
    | undefined;
  /**
   * By name. An input called `previousYear`, or ending in `PreviousYear`, is of the year before; one called
   * `unknown` is of people whose ethnicity is unknown, and one called `known` of the others.
   */
  readonly inputs?: Readonly<Record<string, FigureInput | null>> | null | undefined;
  /** Exactly as printed: "21.3%", "just under 4%", "R". */
  readonly published: string;
  /** Whether the document hides it. */
  readonly redacted?: boolean | undefined;
  /** What the document says of a change: it went "up", or "down". */
  readonly change?:
    | {
        /** "up" or "down"; any other text says nothing. */
        readonly direction?: string | null | undefined;
      }
    | null
    | undefined;
  /** The name of the whole that this is one part of: parts with one name do not overlap. */
  readonly partOf?: string | null | undefined;
}
