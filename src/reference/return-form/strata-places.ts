import type { IndicatorOf } from "../indicators.ts";
import type { SourceId } from "../sources.ts";

interface StrataPlaceRow {
  /** Where the strata stand in a return. */
  readonly of: "shortlisting" | "disciplinary" | "training" | "bank.disciplinary";
  /** The word of the list to choose from. */
  readonly title: string;
  /** The indicator whose counts they are parts of. */
  readonly indicator: IndicatorOf<"likelihood">;
  /** The keys of the two counts: out of whom, and who of them. */
  readonly outOf: "shortlisted" | "workforce";
  readonly counts: "appointed" | "entered" | "accessed";
  readonly source: SourceId;
}

/** What can be broken down by band, by route or by whatever else a trust counts. */
// oxfmt-ignore
export const strataPlaces = [
  { of: "shortlisting", title: "Shortlisting", indicator: 2, outOf: "shortlisted", counts: "appointed", source: "unverified" },
  { of: "disciplinary", title: "Disciplinary", indicator: 3, outOf: "workforce", counts: "entered", source: "unverified" },
  { of: "training", title: "Training", indicator: 4, outOf: "workforce", counts: "accessed", source: "unverified" },
  { of: "bank.disciplinary", title: "Bank disciplinary", indicator: 3, outOf: "workforce", counts: "entered", source: "unverified" },
] as const;
strataPlaces satisfies readonly StrataPlaceRow[];
