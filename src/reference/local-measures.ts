import type { MeasureDefinition } from "./measure-definitions.ts";
import type { SourceId } from "./sources.ts";

/** A ready-made definition names its source. */
type ReadyMade = MeasureDefinition & { readonly source: SourceId; readonly standing: "named" | "unverified" };

/** No document that we read prints a formula: the formula is this library's. */
const NAMED = "The document names the measure and prints no formula: the formula is this library's own.";

/**
 * Measures that trusts follow beside the nine indicators, ready-made. A return gives their counts under their ids, in `local`. Each says
 * where it was named; a definition that no document gives is marked `unverified`.
 *
 * @example
 * ```ts
 * import { localMeasures } from "wres-metrics";
 * const promotion = localMeasures.find(({ id }) => id === "promotion");
 * console.log(promotion?.kind, promotion?.worse, promotion?.source); // likelihood less esneft-2022
 * ```
 * @since 0.1.0
 */
export const localMeasures: readonly MeasureDefinition[] = /* @__PURE__ */ (() =>
  [
    {
      id: "promotion",
      title: "Relative likelihood of promotion",
      kind: "likelihood",
      deed: "to be promoted",
      done: "promoted",
      counted: "Staff who were promoted",
      outOf: "workforce",
      worse: "less",
      source: "esneft-2022",
      standing: "named",
      note: NAMED,
    },
    {
      id: "promotion-from-application",
      title: "Relative likelihood of promotion from application",
      kind: "likelihood",
      deed: "to be promoted after applying",
      done: "promoted after applying",
      counted: "Staff who applied for promotion and were promoted",
      outOf: "given",
      outOfIs: "Staff who applied for promotion",
      worse: "less",
      source: "unverified",
      standing: "unverified",
      note: "Staff who apply more than once are counted once.",
    },
    {
      id: "acting-up",
      title: "Relative likelihood of acting up",
      kind: "likelihood",
      deed: "to act up",
      done: "acting up",
      counted: "Staff who acted up",
      outOf: "workforce",
      worse: "less",
      source: "unverified",
      standing: "unverified",
    },
    {
      id: "secondment",
      title: "Relative likelihood of secondment",
      kind: "likelihood",
      deed: "to be seconded",
      done: "seconded",
      counted: "Staff who were seconded",
      outOf: "workforce",
      worse: "less",
      source: "esneft-2022",
      standing: "named",
      note: NAMED,
    },
    {
      id: "leavers",
      title: "Relative likelihood of leaving",
      kind: "likelihood",
      deed: "to leave the organisation",
      done: "a leaver",
      counted: "Staff who left in the year",
      outOf: "workforce",
      worse: "more",
      source: "esneft-2022",
      standing: "named",
      note: `${NAMED} Leavers are no longer in the workforce of 31 March that they are held against.`,
    },
    {
      id: "sickness-absence",
      title: "Sickness absence",
      kind: "rate-of-an-amount",
      amount: "FTE days lost to sickness",
      outOfIs: "FTE days available",
      worse: "more",
      source: "esneft-2022",
      standing: "named",
      places: { percentage: 2 },
      note: NAMED,
    },
    {
      id: "grievances",
      title: "Relative likelihood of raising a grievance",
      kind: "likelihood",
      deed: "to raise a grievance",
      done: "counted as having raised a grievance",
      counted: "Staff who raised a grievance",
      outOf: "workforce",
      worse: "more",
      source: "unverified",
      standing: "unverified",
    },
    {
      id: "bullying-cases",
      title: "Relative likelihood of raising a case of bullying or harassment",
      kind: "likelihood",
      deed: "to raise a case of bullying or harassment",
      done: "counted as having raised a case of bullying or harassment",
      counted: "Staff who raised a case of bullying or harassment",
      outOf: "workforce",
      worse: "more",
      source: "esneft-2022",
      standing: "named",
      note: NAMED,
    },
    {
      id: "bullying-cases-upheld",
      title: "Relative likelihood that a case of bullying or harassment is upheld",
      kind: "likelihood",
      deed: "to have their case upheld",
      done: "upheld in their case",
      counted: "Staff whose case of bullying or harassment was upheld",
      outOf: "bullying-cases",
      worse: "less",
      source: "unverified",
      standing: "unverified",
    },
    {
      id: "capability",
      title: "Relative likelihood of entering the formal capability process",
      kind: "likelihood",
      deed: "to enter the formal capability process",
      done: "counted as having entered the formal capability process",
      counted: "Staff who entered the formal capability process",
      outOf: "workforce",
      worse: "more",
      source: "unverified",
      standing: "unverified",
    },
    {
      id: "training-from-application",
      title: "Relative likelihood of accessing non-mandatory training from application",
      kind: "likelihood",
      deed: "to access non-mandatory training after applying",
      done: "counted as having accessed non-mandatory training after applying",
      counted: "Staff who applied for non-mandatory training and accessed it",
      outOf: "given",
      outOfIs: "Staff who applied for non-mandatory training",
      worse: "less",
      source: "unverified",
      standing: "unverified",
    },
    {
      id: "interview-panels",
      title: "Members of interview panels, less the share of the workforce",
      kind: "difference-from-workforce",
      counted: "Members of interview panels",
      worse: "less",
      source: "esneft-2022",
      standing: "named",
      note: NAMED,
    },
    {
      id: "declaration-rate",
      title: "Staff whose ethnicity is known",
      kind: "share",
      counted: "Staff in the workforce",
      place: "workforce",
      group: "known",
      worse: "less",
      source: "lpt-2022",
      standing: "named",
      note: "LPT 2022 prints it as the share of staff whose ethnicity is known.",
    },
  ] satisfies readonly ReadyMade[])();
