import type { ActionPlan } from "./action-plan.ts";
import type { PlanProgress } from "./plan-answers.ts";
import type { Benchmark, NationalBenchmark, PlacementLimits } from "./benchmarks.ts";
import type { BankComparison, Heterogeneity } from "./disaggregation.ts";
import type { Finding } from "./finding.ts";
import type { Results } from "./results.ts";
import type { ReturnSource } from "./return-source.ts";
import type { Shortfall } from "./certainty.ts";
import type { YearComparison, YearsTrend } from "./year-comparison.ts";
import type { DisparityRatio, ModelEmployerGoals } from "./targets.ts";
import type { Measure } from "./measure.ts";

/**
 * What is said of the files that something was counted from. Numbers of rows could give a hidden count back, so that `protect` leaves
 * nothing but the lines without them.
 *
 * @since 0.1.0
 */
export interface SourceLines {
  /** A line a file, or a line a doubt. */
  readonly lines: readonly string[];
  /** The same without the name of a file, without any number of rows, and without what quotes one. */
  readonly withoutNumbers: readonly string[];
  /** The whole account of each file, with what was answered about it; never where it is published. */
  readonly sources?: readonly ReturnSource[] | undefined;
}

/** What a report is about: one year's results, beside earlier years' where they are given, the latest first. */
export interface ReportContent {
  /** The results of the year. */
  readonly results: Results;
  /** The year beside each earlier one, the latest first. */
  readonly comparisons: readonly YearComparison[];
  /** How many people would have made each relative likelihood of this year even, by the id of the measure. */
  readonly shortfalls: Readonly<Record<string, Shortfall>>;
  /** England's figure beside each relative likelihood that it is known for, by the id of the measure. */
  readonly england: Readonly<Record<string, NationalBenchmark>>;
  /** Whether the groups within BME differ, by the id of the share without its group. */
  readonly heterogeneity: Readonly<Record<string, Heterogeneity>>;
  /** People who work solely on the bank beside substantive staff, in shares that both have. */
  readonly bank: readonly BankComparison[];
  /** The trend of the measures that are followed through the years, by their ids; empty for fewer than three years. */
  readonly trends: Readonly<Record<string, YearsTrend>>;
  /** What the return was counted from, where it was counted from records: what became of every row, a line a file. */
  readonly records?: SourceLines | undefined;
  /** The action plan beside the figures that it is about. */
  readonly plan?: PlanContent | undefined;
}

/** An action plan, and how far it has come on a day. */
export interface PlanContent {
  /** The name and the version of this library. */
  readonly library: Results["library"];
  /** The plan as the organisation wrote it. */
  readonly plan: ActionPlan;
  /** How far it has come. */
  readonly progress: PlanProgress;
  /** What to check in the return beside it, where there is one and there is something. */
  readonly findings?: readonly Finding[] | undefined;
}

/** What a report on targets is about: the goals of the senior bands, and the race disparity ratio. */
export interface TargetsContent {
  readonly library: Results["library"];
  readonly organisation: Results["organisation"];
  readonly year: number;
  readonly by: number;
  /** Non-clinical and clinical staff together. */
  readonly together: ModelEmployerGoals;
  /** Each of the two by itself, where it has senior bands. */
  readonly apart: readonly ModelEmployerGoals[];
  readonly disparityRatios: readonly DisparityRatio[];
  /** What to check in the return first. Left out where there is nothing, and in what is published: they quote counts. */
  readonly findings?: readonly Finding[] | undefined;
}

/** One trust's figure, and where it stands among those of the others. */
export interface TrustFigure {
  /** Whose figure it is. */
  readonly organisation: Results["organisation"];
  /** The figure, or the reason why there is none. */
  readonly measure: Measure;
  /** Null where the standard does not say which side is better: for a share of the workforce. */
  readonly benchmark: Benchmark | null;
}

/** The limits of a funnel for one number of people. */
export interface FunnelPoint {
  /** The number of people that the limits are for. */
  readonly of: number;
  /** The limits at 95%. */
  readonly inner: PlacementLimits & {
    /** The upper limit: a share, and never null. */
    readonly upper: number;
  };
  /** The limits at 99.8%. */
  readonly outer: PlacementLimits & {
    /** The upper limit: a share, and never null. */
    readonly upper: number;
  };
}

/** One measure of several trusts. */
export interface ComparedMeasure {
  /** The id of the measure. */
  readonly id: string;
  /** One for every trust, in the order of their codes: the table ranks nobody. */
  readonly trusts: readonly TrustFigure[];
  /**
   * The average of all and the limits around it, from the smallest trust to the largest; for a share that has counts. Each trust is in
   * the average: it lies beyond these limits where it lies beyond those of its placement among the others.
   */
  readonly funnel: {
    /** The share of all trusts together, from 0 to 1. */
    readonly centre: number;
    /** The limits around it, for more and more people. */
    readonly limits: readonly FunnelPoint[];
  } | null;
}

/**
 * A return that a comparison leaves out.
 *
 * @since 0.1.0
 */
export interface LeftOutTrust {
  /** The file, or the code of the trust where that is known. */
  readonly name: string;
  /** `faulty`: its return cannot be read; `not-safe`: its counts cannot be hidden safely. */
  readonly because: "faulty" | "not-safe";
  /** What is wrong with it; nothing where the comparison is published, since such words quote counts. */
  readonly issues: readonly string[];
}

/**
 * Several trusts of one year beside each other.
 *
 * @since 0.1.0
 */
export interface TrustsContent {
  /** The name and the version of this library. */
  readonly library: Results["library"];
  /** The WRES year of all the returns. */
  readonly year: number;
  /** The part of the year that the counts are of; the whole year where it is left out. */
  readonly period?: Results["period"];
  /** The choices of the calculation, the same for every trust. */
  readonly options: Results["options"];
  /** The trusts that are compared, in the order of their codes. */
  readonly organisations: readonly Results["organisation"][];
  /** The code of the organisation that they all are parts of; null where they are organisations of their own. */
  readonly partOf: string | null;
  /** What to check in the returns, by the code of the trust. */
  readonly findings: readonly {
    /** The code of the trust. */
    readonly organisation: string;
    /** What to check in its return. */
    readonly findings: readonly Finding[];
  }[];
  /** Each measure that is compared, with the figure of every trust. */
  readonly measures: readonly ComparedMeasure[];
  /** The returns that were to be compared and are not. */
  readonly leftOut: readonly LeftOutTrust[];
}
