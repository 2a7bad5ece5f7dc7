import type { Group } from "./groups.ts";
import type { SourceId } from "./sources.ts";

/** A census's way of sorting ethnic categories into groups: that of 2001, or that of 2011 and 2021. */
export type EthnicityScheme = "2001" | "2021";

/** Both of them. */
export const ethnicitySchemes: readonly ["2001", "2021"] = ["2001", "2021"];

/**
 * A row of `ethnicCategories`.
 *
 * @since 0.1.0
 */
export interface EthnicCategoryRow {
  /** The census whose code list has it. */
  readonly scheme: EthnicityScheme;
  /** The national code; the empty text is a blank cell. */
  readonly code: string;
  /** What the code list calls it. */
  readonly title: string;
  /** The group that its people are counted in. */
  readonly group: Exclude<Group, "bme">;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * Which ethnic category belongs to which group, in both schemes, in the order of the code list.
 *
 * The schemes differ where the censuses do: Chinese (R) is Other in 2001 and Asian from 2011 on, and
 * Gypsy or Irish Traveller (T) has a code of its own from 2011 on.
 *
 * @example
 * ```ts
 * import { ethnicCategories } from "wres-metrics";
 * const chinese = ethnicCategories.filter(({ code }) => code === "R");
 * for (const { scheme, group } of chinese) console.log(scheme, group);
 * // 2001 other
 * // 2021 asian
 * ```
 * @since 0.1.0
 */
// oxfmt-ignore
export const ethnicCategories: readonly EthnicCategoryRow[] = [
  { scheme: "2001", code: "A", title: "White - British", group: "white", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "B", title: "White - Irish", group: "white", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "C", title: "White - Any other White background", group: "white", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "D", title: "Mixed - White and Black Caribbean", group: "mixed", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "E", title: "Mixed - White and Black African", group: "mixed", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "F", title: "Mixed - White and Asian", group: "mixed", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "G", title: "Mixed - Any other mixed background", group: "mixed", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "H", title: "Asian or Asian British - Indian", group: "asian", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "J", title: "Asian or Asian British - Pakistani", group: "asian", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "K", title: "Asian or Asian British - Bangladeshi", group: "asian", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "L", title: "Asian or Asian British - Any other Asian background", group: "asian", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "M", title: "Black or Black British - Caribbean", group: "black", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "N", title: "Black or Black British - African", group: "black", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "P", title: "Black or Black British - Any other Black background", group: "black", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "R", title: "Other Ethnic Groups - Chinese", group: "other", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "S", title: "Other Ethnic Groups - Any other ethnic group", group: "other", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "Z", title: "Not stated", group: "unknown", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "99", title: "Not known", group: "unknown", source: "nhs-data-dictionary-2001" },
  { scheme: "2001", code: "X", title: "Not known", group: "unknown", source: "nhs-england-wres" },
  { scheme: "2001", code: "", title: "Blank", group: "unknown", source: "nhs-england-wres" },
  { scheme: "2021", code: "A", title: "White: English, Welsh, Scottish, Northern Irish or British", group: "white", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "B", title: "White: Irish", group: "white", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "T", title: "White: Gypsy or Irish Traveller", group: "white", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "C", title: "White: Any other White background", group: "white", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "D", title: "Mixed or multiple ethnic groups: White and Black Caribbean", group: "mixed", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "E", title: "Mixed or multiple ethnic groups: White and Black African", group: "mixed", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "F", title: "Mixed or multiple ethnic groups: White and Asian", group: "mixed", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "G", title: "Mixed or multiple ethnic groups: Any other Mixed background", group: "mixed", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "H", title: "Asian or Asian British: Indian", group: "asian", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "J", title: "Asian or Asian British: Pakistani", group: "asian", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "K", title: "Asian or Asian British: Bangladeshi", group: "asian", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "R", title: "Asian or Asian British: Chinese", group: "asian", source: "census-2021-crosswalk" },
  { scheme: "2021", code: "L", title: "Asian or Asian British: Any other Asian background", group: "asian", source: "unverified" },
  { scheme: "2021", code: "M", title: "Black, Black British, Caribbean or African: Caribbean", group: "black", source: "unverified" },
  { scheme: "2021", code: "N", title: "Black, Black British, Caribbean or African: African", group: "black", source: "unverified" },
  { scheme: "2021", code: "P", title: "Black, Black British, Caribbean or African: Any other Black background", group: "black", source: "unverified" },
  { scheme: "2021", code: "S", title: "Other ethnic group: Any other ethnic group", group: "other", source: "unverified" },
  { scheme: "2021", code: "Z", title: "Not stated", group: "unknown", source: "nhs-data-dictionary-2001" },
  { scheme: "2021", code: "99", title: "Not known", group: "unknown", source: "nhs-data-dictionary-2001" },
  { scheme: "2021", code: "X", title: "Not known", group: "unknown", source: "nhs-england-wres" },
  { scheme: "2021", code: "", title: "Blank", group: "unknown", source: "nhs-england-wres" },
];
