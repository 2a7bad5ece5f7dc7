import type { SourceId } from "./sources.ts";

interface EthnicLocalCodeRow {
  /** The national code of `ethnicCategories`, and a second character. */
  readonly code: string;
  /** What stands behind it, in the words of the code list. */
  readonly words: string;
  readonly source: SourceId;
}

/**
 * The finer codes that NHS systems write for an ethnic category: its national code, and a letter for local use. A bare text of two letters
 * is a code only where it is one of these. That the electronic staff record has the same list is from memory.
 */
// oxfmt-ignore
export const ethnicLocalCodes: readonly EthnicLocalCodeRow[] = [
  { code: "CA", words: "English", source: "care-connect-ethnic-category" },
  { code: "CB", words: "Scottish", source: "care-connect-ethnic-category" },
  { code: "CC", words: "Welsh", source: "care-connect-ethnic-category" },
  { code: "CD", words: "Cornish", source: "care-connect-ethnic-category" },
  { code: "CE", words: "Cypriot", source: "care-connect-ethnic-category" },
  { code: "CF", words: "Greek", source: "care-connect-ethnic-category" },
  { code: "CG", words: "Greek Cypriot", source: "care-connect-ethnic-category" },
  { code: "CH", words: "Turkish", source: "care-connect-ethnic-category" },
  { code: "CJ", words: "Turkish Cypriot", source: "care-connect-ethnic-category" },
  { code: "CK", words: "Italian", source: "care-connect-ethnic-category" },
  { code: "CL", words: "Irish Traveller", source: "care-connect-ethnic-category" },
  { code: "CM", words: "Traveller", source: "care-connect-ethnic-category" },
  { code: "CN", words: "Gypsy/Romany", source: "care-connect-ethnic-category" },
  { code: "CP", words: "Polish", source: "care-connect-ethnic-category" },
  { code: "CQ", words: "Former USSR", source: "care-connect-ethnic-category" },
  { code: "CR", words: "Kosovan", source: "care-connect-ethnic-category" },
  { code: "CS", words: "Albanian", source: "care-connect-ethnic-category" },
  { code: "CT", words: "Bosnian", source: "care-connect-ethnic-category" },
  { code: "CU", words: "Croatian", source: "care-connect-ethnic-category" },
  { code: "CV", words: "Serbian", source: "care-connect-ethnic-category" },
  { code: "CW", words: "Former Yugoslavia", source: "care-connect-ethnic-category" },
  { code: "CX", words: "Mixed White", source: "care-connect-ethnic-category" },
  { code: "CY", words: "Other White European", source: "care-connect-ethnic-category" },
  { code: "GA", words: "Black and Asian", source: "care-connect-ethnic-category" },
  { code: "GB", words: "Black and Chinese", source: "care-connect-ethnic-category" },
  { code: "GC", words: "Black and White", source: "care-connect-ethnic-category" },
  { code: "GD", words: "Chinese and White", source: "care-connect-ethnic-category" },
  { code: "GE", words: "Asian and Chinese", source: "care-connect-ethnic-category" },
  { code: "GF", words: "Other Mixed", source: "care-connect-ethnic-category" },
  { code: "LA", words: "Mixed Asian", source: "care-connect-ethnic-category" },
  { code: "LB", words: "Punjabi", source: "care-connect-ethnic-category" },
  { code: "LC", words: "Kashmiri", source: "care-connect-ethnic-category" },
  { code: "LD", words: "East African Asian", source: "care-connect-ethnic-category" },
  { code: "LE", words: "Sri Lanka", source: "care-connect-ethnic-category" },
  { code: "LF", words: "Tamil", source: "care-connect-ethnic-category" },
  { code: "LG", words: "Sinhalese", source: "care-connect-ethnic-category" },
  { code: "LH", words: "British Asian", source: "care-connect-ethnic-category" },
  { code: "LJ", words: "Caribbean Asian", source: "care-connect-ethnic-category" },
  { code: "LK", words: "Other Asian", source: "care-connect-ethnic-category" },
  { code: "PA", words: "Somali", source: "care-connect-ethnic-category" },
  { code: "PB", words: "Mixed Black", source: "care-connect-ethnic-category" },
  { code: "PC", words: "Nigerian", source: "care-connect-ethnic-category" },
  { code: "PD", words: "Black British", source: "care-connect-ethnic-category" },
  { code: "PE", words: "Other Black", source: "care-connect-ethnic-category" },
  { code: "SA", words: "Vietnamese", source: "care-connect-ethnic-category" },
  { code: "SB", words: "Japanese", source: "care-connect-ethnic-category" },
  { code: "SC", words: "Filipino", source: "care-connect-ethnic-category" },
  { code: "SD", words: "Malaysian", source: "care-connect-ethnic-category" },
  { code: "SE", words: "Any other group", source: "care-connect-ethnic-category" },
];
