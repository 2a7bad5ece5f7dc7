import { type Group, groups, groupsWithinBme } from "./groups.ts";
import type { SourceId } from "./sources.ts";

/**
 * A group of people, as counts and words know it.
 *
 * @since 0.1.0
 */
export interface SchemeGroup {
  /** The key of its counts: `bme`, `non-disabled`. */
  readonly id: string;
  /** The word before "staff" and "people", as it stands inside a sentence: "disabled", "White". */
  readonly label: string;
  /** The people where the word cannot stand before them: "whose disability is unknown" gives "staff whose disability is unknown". */
  readonly whose?: string | undefined;
}

/**
 * Which groups a measure compares, as data: one group with another, the groups that the second is made of, and those of whom it is not
 * known. Every word that is printed of a measure comes from here.
 *
 * @since 0.1.0
 */
export interface GroupScheme {
  /** The word in definitions: `disability`. */
  readonly id: string;
  /** What the groups are groups by: "ethnicity", "disability". */
  readonly by: string;
  /** The group that the other is compared with. */
  readonly reference: SchemeGroup;
  /** The group that a measure is about. */
  readonly compared: SchemeGroup;
  /** The groups that the compared group is made of, where there are such. */
  readonly parts?: readonly SchemeGroup[] | undefined;
  /** Those who belong to neither group. */
  readonly unknown: SchemeGroup;
  /** What the words mean, said once in an output. */
  readonly definition: string;
}

interface SchemeRow extends GroupScheme {
  readonly source: SourceId;
}

const schemeGroup = (id: Group): SchemeGroup => {
  const label = groups.find((group) => group.id === id)?.label ?? id;
  if (id === "mixed" || id === "other") return { id, label, whose: `from ${label} ethnic groups` };
  return id === "unknown" ? { id, label, whose: "whose ethnicity is unknown" } : { id, label };
};

/**
 * The schemes of groups that are built in: ethnicity, as the standard has it, and disability, as the Workforce Disability Equality
 * Standard has it. A definition may bring a scheme of its own.
 *
 * @example
 * ```ts
 * import { groupSchemes } from "wres-metrics";
 * for (const { by, reference, compared } of groupSchemes) console.log(by, compared.id, reference.id);
 * // ethnicity bme white
 * // disability disabled non-disabled
 * ```
 * @since 0.1.0
 */
export const groupSchemes: readonly GroupScheme[] = /* @__PURE__ */ (() =>
  [
    {
      id: "ethnicity",
      by: "ethnicity",
      reference: schemeGroup("white"),
      compared: schemeGroup("bme"),
      parts: groupsWithinBme.map(schemeGroup),
      unknown: schemeGroup("unknown"),
      definition:
        "White includes White minorities; BME is every other ethnic group, which the Race Disparity Unit calls “ethnic minorities (excluding White minorities)”. Unknown belongs to neither.",
      source: "nhs-data-dictionary-2001",
    },
    {
      id: "disability",
      by: "disability",
      reference: { id: "non-disabled", label: "non-disabled" },
      compared: { id: "disabled", label: "disabled" },
      unknown: { id: "unknown", label: "unknown", whose: "whose disability is unknown" },
      definition:
        "Disabled staff are those who have said so in their staff record, or in the survey. Those whose disability is unknown belong to neither group.",
      source: "unverified",
    },
  ] satisfies readonly SchemeRow[])();
