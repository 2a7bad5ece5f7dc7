import { medicalGrades, payBands } from "../reference/workforce-rows.ts";
import type { Measure } from "./measure.ts";
import type { MeasureAbout } from "./measure-about.ts";
import type { YearChange } from "./year-comparison.ts";

/** Whether the headline of a report is made of the comparisons of a family, so that they are adjusted for all together. */
const inHeadline = {
  indicators: true,
  bands: true,
  groups: true,
  adjusted: true,
  "row-groupings": false,
  strata: false,
  trends: false,
  "within-bme": false,
} as const;

/** A kind of family. */
export type ComparisonFamilyId = keyof typeof inHeadline;

/**
 * A row of `comparisonFamilies`: comparisons that are read beside each other, so that chance has as many chances.
 *
 * @since 0.1.0
 */
export interface ComparisonFamilyRow {
  /** The kind of family. */
  readonly id: ComparisonFamilyId;
  /** What is compared, for a sentence: "12 comparisons of pay bands and grades". */
  readonly title: string;
  /** Whether the headline of a report is made of these, so that they are adjusted for all together. */
  readonly isInHeadline: boolean;
}

/**
 * The families of comparisons, in the order in which they matter. A family of groups, of strata or of adjusted ratios is one for each
 * indicator. Rows that are grouped add the same people again, and a stratum is a part of its total: neither makes a headline. Nor
 * do the trends of a report, or whether the groups within BME differ from one another: each of the two is a family of its own.
 *
 * @example
 * ```ts
 * import { comparisonFamilies } from "wres-metrics";
 * console.log(comparisonFamilies.find(({ id }) => id === "indicators")?.isInHeadline); // true
 * ```
 * @since 0.1.0
 */
export const comparisonFamilies: readonly ComparisonFamilyRow[] = /* @__PURE__ */ (() =>
  (
    [
      { id: "indicators", title: "BME with White staff, one for each indicator" },
      { id: "bands", title: "pay bands and grades with the rest of the workforce" },
      { id: "groups", title: "groups within BME" },
      { id: "adjusted", title: "ratios adjusted for strata" },
      { id: "row-groupings", title: "pay bands taken together" },
      { id: "strata", title: "strata" },
      { id: "trends", title: "trends through the years, one for each indicator" },
      {
        id: "within-bme",
        title: "whether the groups within BME differ from one another, one for each figure",
      },
    ] as const
  ).map((row) => ({ ...row, isInHeadline: inHeadline[row.id] })))();

/** The family of one comparison: its kind, and its own name among those of the kind. */
export interface ComparisonFamily {
  /** Its kind: one of `comparisonFamilies`. */
  readonly id: ComparisonFamilyId;
  /** `groups/indicator-5`; with `bank/` in front for people who work solely on the bank. */
  readonly family: string;
  /** Whether headlines are made of it, so that it is adjusted for together with all such families. */
  readonly isInAll: boolean;
}

/**
 * The family that a comparison belongs to; null for what compares nothing, for a board, and for White people's own rows.
 *
 * @example
 * ```ts
 * import { familyOf } from "wres-metrics";
 * const about = { population: "substantive", indicator: 5, kind: "difference", group: "asian" } as const;
 * console.log(familyOf(about)?.family); // groups/indicator-5
 * ```
 * @since 0.1.0
 */
export function familyOf(about: MeasureAbout): ComparisonFamily | null {
  const id = kindOf(about);
  if (id === null) return null;
  const isOfEach = id === "groups" || id === "strata" || id === "adjusted";
  const isOfBank = about.population === "bank";
  const name = isOfEach ? `${id}/indicator-${String(about.indicator)}` : id;
  return {
    id,
    family: isOfBank ? `bank/${name}` : name,
    isInAll: !isOfBank && inHeadline[id],
  };
}

/** A comparison as one test of its family, ready to be adjusted. */
export interface TestOfFamily {
  readonly family: string | null;
  readonly isInAll: boolean;
  /** Null where it is not tested. */
  readonly p: number | null;
}

/** The test of a comparison, and the family that it is one of. */
export function testOfMeasure({ about, test }: Pick<Measure, "about" | "test">): TestOfFamily {
  return testOfFamily(about, test?.p ?? null);
}

/** The test of a change, and the family of the comparison that has changed. */
export function testOfChange({ current, test }: Pick<YearChange, "current" | "test">): TestOfFamily {
  return testOfFamily(current.about, "p" in test ? test.p : null);
}

/** The place of a comparison that is hidden: as one that does not differ, whatever its test would say. */
export function hiddenTest(about: MeasureAbout): TestOfFamily {
  return testOfFamily(about, 1);
}

/** What is not tested takes no place in a family. */
const NOT_TESTED: TestOfFamily = { family: null, isInAll: false, p: null };

/** One test of the family of a comparison; of none where it is not tested. */
export function testOfFamily(about: MeasureAbout, p: number | null): TestOfFamily {
  if (p === null) return NOT_TESTED;
  const { family = null, isInAll = false } = familyOf(about) ?? {};
  return { family, isInAll, p };
}

/** A family that no measure is in: of trends, or of whether the groups within BME differ from one another. */
export type FamilyBesideMeasures = Extract<ComparisonFamilyId, "trends" | "within-bme">;

/** One test of such a family; of none where it is not tested. */
export function testBesideMeasures(
  id: FamilyBesideMeasures,
  test: { readonly status: "tested"; readonly p: number } | { readonly status: "not-tested" },
): TestOfFamily {
  return test.status === "tested" ? { family: id, isInAll: inHeadline[id], p: test.p } : NOT_TESTED;
}

function kindOf(about: MeasureAbout): ComparisonFamilyId | null {
  switch (about.kind) {
    case "representation":
      if (about.group === "white" || about.group === "unknown") return null;
      if (!rowIds.has(about.row)) return "row-groupings";
      return about.group === "bme" ? "bands" : "groups";
    case "relative-likelihood":
      if (about.adjustedFor !== undefined) return "adjusted";
      if (about.stratum !== undefined || about.without !== undefined) return "strata";
      return about.group === "bme" ? "indicators" : "groups";
    case "difference":
      if ("body" in about) return null;
      if (about.stratum !== undefined) {
        return about.group === "white" || about.group === "unknown" ? null : "strata";
      }
      if ("part" in about) return null;
      return about.group === "bme" ? "indicators" : "groups";
    default:
      return null;
  }
}

const rowIds: ReadonlySet<string> = /* @__PURE__ */ (() =>
  new Set([...payBands, ...medicalGrades].map(({ id }) => id)))();
