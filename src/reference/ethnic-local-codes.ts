import type { SourceId } from "./sources.ts";

interface EthnicLocalCodesRow {
  /** The national code of `ethnicCategories`. */
  readonly code: string;
  /** The letters that stand behind it for something finer: CA, CB and so on. */
  readonly seconds: string;
  /** What they stand for beside the words of a group, as alternatives of a pattern. */
  readonly words: string;
  readonly source: SourceId;
}

/**
 * The finer codes that NHS systems write for an ethnic category. A bare text of two letters is a code only where it is one of these. That
 * the electronic staff record has the same list is from memory.
 */
// oxfmt-ignore
export const ethnicLocalCodes: readonly EthnicLocalCodesRow[] = [
  { code: "C", seconds: "ABCDEFGHJKLMNPQRSTUVWXY", words: "ENGLISH|SCOTTISH|WELSH|CORNISH|CYPRIOT|GREEK|TURKISH|ITALIAN|POLISH|KOSOVAN|ALBANIAN|BOSNIAN|CROATIAN|SERBIAN|FORMER (USSR|YUGOSLAVIA)", source: "care-connect-ethnic-category" },
  { code: "G", seconds: "ABCDEF", words: "UNSPECIFIED", source: "care-connect-ethnic-category" },
  { code: "L", seconds: "ABCDEFGHJK", words: "PUNJABI|KASHMIRI|SRI LANKA|TAMIL|SINHALESE", source: "care-connect-ethnic-category" },
  { code: "P", seconds: "ABCDE", words: "SOMALI|NIGERIAN", source: "care-connect-ethnic-category" },
  { code: "S", seconds: "ABCDE", words: "VIETNAMESE|JAPANESE|FILIPINO|MALAYSIAN", source: "care-connect-ethnic-category" },
];
