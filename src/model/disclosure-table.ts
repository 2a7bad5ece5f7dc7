/**
 * One count of a table that is to be published, or that has been.
 *
 * @since 0.1.0
 */
export interface TableCell {
  /** Any text that is its own in the table: `workforce/clinical/band-5/bme`. */
  readonly id: string;
  /** A whole number of people; null where it is hidden. */
  readonly value: number | null;
}

/** A cell that is the sum of others: any hierarchy, and any tables that share cells. */
export interface TableSum {
  /** The id of the cell that is the sum. */
  readonly total: string;
  /** The ids of the cells that add up to it. */
  readonly parts: readonly string[];
}

/** What every figure that is worked out from cells says of itself. */
interface FigureName {
  /** Any text that is its own among the figures of the table. */
  readonly id: string;
  /** How many decimal places it is printed with. */
  readonly places: number;
  /** As printed: a decimal number, or its text (`"1.80"`); null where it is withheld. */
  readonly value: number | string | null;
}

/** 100·a/b. */
export interface PercentageFigure extends FigureName {
  /** One count as a percentage of another. */
  readonly kind: "percentage";
  /** The ids of a and b. */
  readonly of: readonly [a: string, b: string];
}

/** (a/n)/(b/m): a relative likelihood. */
export interface RatioFigure extends FigureName {
  /** One rate over another. */
  readonly kind: "ratio";
  /** The ids of a, n, b and m. */
  readonly of: readonly [a: string, n: string, b: string, m: string];
}

/** 100·(a/b − c/d): the difference of two shares in percentage points. */
export interface DifferenceFigure extends FigureName {
  /** One percentage less another, in percentage points. */
  readonly kind: "difference";
  /** The ids of a, b, c and d. */
  readonly of: readonly [a: string, b: string, c: string, d: string];
}

/**
 * A figure that is printed beside the counts it is worked out from, or beside the marks that hide them. A
 * printed positive v stands for [v − ½u, v + ½u) with u one unit of its last place; mirrored for a negative one.
 *
 * @since 0.1.0
 */
export type DerivedFigure = PercentageFigure | RatioFigure | DifferenceFigure;

/**
 * Counts, the sums among them, and the figures worked out from them, as one publication shows or would show
 * them. It covers hierarchies, linked tables and several years alike: a cell that stands in two tables is one cell.
 *
 * @since 0.1.0
 */
export interface DisclosureTable {
  /** Every count, each once. */
  readonly cells: readonly TableCell[];
  /** Which counts add up to which. */
  readonly sums: readonly TableSum[];
  /** The figures that are printed beside the counts, or beside the marks that hide them. */
  readonly figures?: readonly DerivedFigure[] | undefined;
  /** What is to be hidden: counts below 10 where it is left out. */
  readonly policy?: DisclosurePolicy | undefined;
  /** What an outsider is taken to know in addition. */
  readonly assumptions?: OutsiderAssumptions | undefined;
}

/**
 * What an organisation has decided to hide.
 *
 * @since 0.1.0
 */
export interface DisclosurePolicy {
  /** Counts below it are sensitive; 10 where it is left out. */
  readonly threshold?: number | undefined;
  /** Whether a count of 0 is sensitive too (`hidden`, the default), or always printed. */
  readonly zeros?: "hidden" | "shown" | undefined;
  /**
   * How far apart the least and the greatest possible value of a sensitive count must stay. Left out: what the
   * mark itself leaves, the threshold less 1 where zeros are hidden, less 2 where they are shown.
   */
  readonly minimumWidth?: number | undefined;
  /** The ids of cells that may not be hidden. */
  readonly never?: readonly string[] | undefined;
  /** What hiding a cell costs, by id; others cost what their place and size say. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
}

/**
 * What an outsider is taken to know in addition to the publication itself. Nothing, where it is left out.
 *
 * @since 0.1.0
 */
export interface OutsiderAssumptions {
  /** Every hidden count is below this number. */
  readonly markMeansBelow?: number | undefined;
  /** No hidden count is 0. */
  readonly zerosAlwaysShown?: boolean | undefined;
  /**
   * What was published the year before. Its cells are other counts than those of the same id here: the table
   * speaks of one of them as `last-year/<id>`, in a cell, a sum (of two years) or a figure.
   */
  readonly lastYear?: DisclosureTable | undefined;
  /** The ids of cells that prose says went down since last year: below `last-year/<id>`. */
  readonly wentDown?: readonly string[] | undefined;
  /** The ids of cells that prose says went up since last year: above `last-year/<id>`. */
  readonly wentUp?: readonly string[] | undefined;
}
