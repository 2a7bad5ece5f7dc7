import type { SourceId } from "./sources.ts";

interface EthnicLocalCodeRow {
  /** The national code of `ethnicCategories`, and a second character. */
  readonly code: string;
  /** What the code list says of it. */
  readonly title: string;
  readonly source: SourceId;
}

/**
 * The finer codes that NHS systems write for an ethnic category: its national code, and a letter for local use. A bare text of two letters
 * is a code only where it is one of these. That the electronic staff record has the same list is from memory.
 */
// oxfmt-ignore
export const ethnicLocalCodes: readonly EthnicLocalCodeRow[] = [
  { code: "CA", title: "English", source: "care-connect-ethnic-category" },
  { code: "CB", title: "Scottish", source: "care-connect-ethnic-category" },
  { code: "CC", title: "Welsh", source: "care-connect-ethnic-category" },
  { code: "CD", title: "Cornish", source: "care-connect-ethnic-category" },
  { code: "CE", title: "Cypriot", source: "care-connect-ethnic-category" },
  { code: "CF", title: "Greek", source: "care-connect-ethnic-category" },
  { code: "CG", title: "Greek Cypriot", source: "care-connect-ethnic-category" },
  { code: "CH", title: "Turkish", source: "care-connect-ethnic-category" },
  { code: "CJ", title: "Turkish Cypriot", source: "care-connect-ethnic-category" },
  { code: "CK", title: "Italian", source: "care-connect-ethnic-category" },
  { code: "CL", title: "Irish Traveller", source: "care-connect-ethnic-category" },
  { code: "CM", title: "Traveller", source: "care-connect-ethnic-category" },
  { code: "CN", title: "Gypsy/Romany", source: "care-connect-ethnic-category" },
  { code: "CP", title: "Polish", source: "care-connect-ethnic-category" },
  { code: "CQ", title: "Former USSR", source: "care-connect-ethnic-category" },
  { code: "CR", title: "Kosovan", source: "care-connect-ethnic-category" },
  { code: "CS", title: "Albanian", source: "care-connect-ethnic-category" },
  { code: "CT", title: "Bosnian", source: "care-connect-ethnic-category" },
  { code: "CU", title: "Croatian", source: "care-connect-ethnic-category" },
  { code: "CV", title: "Serbian", source: "care-connect-ethnic-category" },
  { code: "CW", title: "Former Yugoslavia", source: "care-connect-ethnic-category" },
  { code: "CX", title: "Mixed White", source: "care-connect-ethnic-category" },
  { code: "CY", title: "Other White European", source: "care-connect-ethnic-category" },
  { code: "GA", title: "Black and Asian", source: "care-connect-ethnic-category" },
  { code: "GB", title: "Black and Chinese", source: "care-connect-ethnic-category" },
  { code: "GC", title: "Black and White", source: "care-connect-ethnic-category" },
  { code: "GD", title: "Chinese and White", source: "care-connect-ethnic-category" },
  { code: "GE", title: "Asian and Chinese", source: "care-connect-ethnic-category" },
  { code: "GF", title: "Other Mixed", source: "care-connect-ethnic-category" },
  { code: "LA", title: "Mixed Asian", source: "care-connect-ethnic-category" },
  { code: "LB", title: "Punjabi", source: "care-connect-ethnic-category" },
  { code: "LC", title: "Kashmiri", source: "care-connect-ethnic-category" },
  { code: "LD", title: "East African Asian", source: "care-connect-ethnic-category" },
  { code: "LE", title: "Sri Lanka", source: "care-connect-ethnic-category" },
  { code: "LF", title: "Tamil", source: "care-connect-ethnic-category" },
  { code: "LG", title: "Sinhalese", source: "care-connect-ethnic-category" },
  { code: "LH", title: "British Asian", source: "care-connect-ethnic-category" },
  { code: "LJ", title: "Caribbean Asian", source: "care-connect-ethnic-category" },
  { code: "LK", title: "Other Asian", source: "care-connect-ethnic-category" },
  { code: "PA", title: "Somali", source: "care-connect-ethnic-category" },
  { code: "PB", title: "Mixed Black", source: "care-connect-ethnic-category" },
  { code: "PC", title: "Nigerian", source: "care-connect-ethnic-category" },
  { code: "PD", title: "Black British", source: "care-connect-ethnic-category" },
  { code: "PE", title: "Other Black", source: "care-connect-ethnic-category" },
  { code: "SA", title: "Vietnamese", source: "care-connect-ethnic-category" },
  { code: "SB", title: "Japanese", source: "care-connect-ethnic-category" },
  { code: "SC", title: "Filipino", source: "care-connect-ethnic-category" },
  { code: "SD", title: "Malaysian", source: "care-connect-ethnic-category" },
  { code: "SE", title: "Any other group", source: "care-connect-ethnic-category" },
];
