import { codeWords } from "../../foundation/text-words.ts";
import { ethnicCategories, type EthnicityScheme } from "../../reference/ethnic-categories.ts";
import { ethnicLocalCodes } from "../../reference/ethnic-local-codes.ts";
import {
  ASIAN,
  BLACK,
  FILLER,
  LAST_OF_2001,
  MINORITY,
  MIXED,
  NATION,
  OTHER,
  PEOPLES,
  REFUSAL,
  SHORT_WORDS,
  SURNAMES,
  TWO_GROUPS,
  WHITE,
  WHITE_TITLE,
} from "../../reference/ethnic-words.ts";
import type { Group } from "../../reference/groups.ts";

/** How a text for somebody's ethnicity was read. */
export interface EthnicReading {
  /** Null where the text can be read in two ways, or in none. */
  readonly group: Group | null;
  /** `group` where the text only names a group, so that nothing finer can be told; `unclear` where it has to be asked about. */
  readonly reading: "category" | "group" | "unclear";
}

/**
 * Reads a text for somebody's ethnicity as staff, recruitment and survey systems write it: a national code, a code with a
 * local second character, the title of a category in the words of the censuses of 2001, 2011 or 2021, a code and a title, a
 * group's own name, a refusal, a blank. Case, dashes, slashes, brackets and commas make no difference, and `&` is "and".
 *
 * The code in front decides; a title that says something else makes the text unclear, and so do words behind a code or a group that
 * are no words for ethnicity: "J Smith" is a name. A text that can be read in two ways is unclear, and never decided by guess; so is
 * `#N/A`, which a spreadsheet writes where a look-up has failed.
 *
 * @param text - The text of a cell.
 * @param scheme - The scheme of 2001, in which Chinese is Other, or that of 2021, in which it is Asian.
 * @returns The group, and how it was found.
 * @example
 * ```ts
 * import { readEthnicText } from "wres-metrics";
 * console.log(readEthnicText("CA White English").group); // white
 * console.log(readEthnicText("Mixed – White & Asian").group); // mixed
 * console.log(readEthnicText("R Chinese", "2021").group); // asian
 * console.log(readEthnicText("BME").reading); // group
 * console.log(readEthnicText("9").reading); // unclear
 * ```
 * @since 0.1.0
 */
export function readEthnicText(text: string, scheme: EthnicityScheme = "2001"): EthnicReading {
  const words = codeWords(text);
  // No text of a category is as long as this.
  const rule = words.length > 200 ? undefined : ethnicRules(scheme).find((one) => fits(one.words, words));
  const group = rule?.to ?? null;
  if (group === null) return { group, reading: "unclear" };
  return { group, reading: rule?.isGroupName === true ? "group" : "category" };
}

/** A pattern that fits all the words of a text, and the group that they then stand for; null where they have to be asked about. */
export interface EthnicRule {
  readonly words: string;
  readonly to: Group | null;
  readonly isGroupName?: true;
}

const made = new Map<EthnicityScheme, readonly EthnicRule[]>();

/**
 * The rules by which ethnic texts are read, in their order: the first that fits decides. They are patterns that JavaScript,
 * DuckDB, PostgreSQL and Spark read alike: capitals, digits, spaces, `.`, groups, `|`, `?`, `+` and `*`.
 */
export function ethnicRules(scheme: EthnicityScheme): readonly EthnicRule[] {
  let rules = made.get(scheme);
  if (rules === undefined) {
    rules = rulesOf(scheme);
    made.set(scheme, rules);
  }
  return rules;
}

const compiled = new Map<string, RegExp>();

function fits(pattern: string, words: string): boolean {
  let regular = compiled.get(pattern);
  if (regular === undefined) {
    regular = new RegExp(`^(?:${pattern})$`);
    compiled.set(pattern, regular);
  }
  return regular.test(words);
}

type OneGroup = Exclude<Group, "bme" | "unknown">;

function rulesOf(scheme: EthnicityScheme): readonly EthnicRule[] {
  const titles = titlesOf(scheme);
  const ask = (words: string): EthnicRule => ({ words, to: null });
  const named = Object.entries(titles) as (readonly [OneGroup, string])[];
  return [
    { words: "", to: "unknown" },
    { words: REFUSAL, to: "unknown" },
    { words: `(NA|NK|NS|ND|NR|DK|PN) (${REFUSAL})`, to: "unknown" },
    { words: MINORITY, to: "bme", isGroupName: true },
    ...(["WHITE", "ASIAN", "BLACK", "MIXED", "OTHER"] as const).map((name) => ({
      words: name,
      to: name.toLowerCase() as OneGroup,
      isGroupName: true as const,
    })),
    { words: `${LAST_OF_2001} ${OTHER}`, to: "other" },
    { words: LAST_OF_2001, to: scheme === "2001" ? "other" : null },
    ask(`.* AND (ANY )?OTHER( .*)?|${SHORT_WORDS}|(${SHORT_WORDS}) .*`),
    { words: "CA ENGLISH|CC WELSH", to: "white" },
    ask(`([A-Z][A-Z]? )+(${SURNAMES})|(${SURNAMES})( [A-Z][A-Z]?)+`),
    ...named.map(([to, title]) => ({ words: `([0-9]{1,2} )?(${title})`, to })),
    ...(scheme === "2001" ? [{ words: `T (${titles.white})`, to: "white" as const }] : []),
    ...named.flatMap(([group, title]) => codeRules(scheme, group, title, titles)),
    ask(`(Z|X|99).? ${has(`${WHITE}|${ASIAN}|${BLACK}|${MIXED}|CHINESE|ARAB`)}`),
    {
      words: `Z[0-9]?|X|99|(Z[0-9]?|X|99) (${REFUSAL}|(NOT|UNKNOWN|UNDEFINED|REFUSED|DECLINED|PREFER) .*)`,
      to: "unknown",
    },
    // A group, and then what it is in words of its own, as in "Black Nigerian"; a word of another group makes it unclear.
    ask(
      has(
        "AND|OR|NOT|NON|NO|UNKNOWN|UNDISCLOSED|UNDECLARED|REFUSED|DECLINED|PREFER|MINORITY|CHINESE|ARAB|MIXED|MULTIPLE|DUAL",
      ),
    ),
    ...(
      [
        ["white", WHITE, `${ASIAN}|${BLACK}`],
        ["asian", "ASIAN", `${WHITE}|${BLACK}`],
        ["black", "BLACK", `${WHITE}|${ASIAN}`],
      ] as const
    ).flatMap(([to, own, others]) => [
      ask(`(ANY )?(OTHER )?(${own}) ${has(others)}`),
      { words: `(ANY )?(OTHER )?(${to.toUpperCase()})( (${LOCAL}))+`, to },
    ]),
  ];
}

function has(words: string): string {
  return `(.* )?(${words})( .*)?`;
}

/** What the title of a category in each group may be, with or without its group in front. */
function titlesOf(scheme: EthnicityScheme): Readonly<Record<OneGroup, string>> {
  const of = (own: string): string => `((${NATION}|${FILLER}) )*(${own})( (${own}|${NATION}|${FILLER}))*`;
  const chinese = `((${NATION}|${FILLER}|ASIAN) )*CHINESE( (CHINESE|${NATION}|${FILLER}|ASIAN))*`;
  const plain = `${MIXED}|${NATION}|${FILLER}`;
  return {
    other: [
      of("ARAB"),
      `(ANY )?OTHER ETHNIC GROUPS? ${OTHER}`,
      OTHER,
      ...(scheme === "2001" ? [chinese] : []),
    ].join("|"),
    white: `${of(WHITE)}|${WHITE_TITLE}`,
    asian: of(ASIAN) + (scheme === "2021" ? `|${chinese}` : ""),
    black: of(BLACK),
    mixed: `((${plain}) )*(${MIXED})( (${plain}))*|${TWO_GROUPS}`,
  };
}

/** Words of no group that a local text is made of: a people, a nation, and what stands beside them. */
const LOCAL: string = /* @__PURE__ */ (() =>
  [...ethnicLocalCodes.map(({ words }) => words), PEOPLES, NATION, FILLER].join("|"))();

/** A national code in front, with or without a local second character, and what stands behind it. */
function codeRules(
  scheme: EthnicityScheme,
  group: OneGroup,
  title: string,
  titles: Readonly<Record<OneGroup, string>>,
): readonly EthnicRule[] {
  const letters = ethnicCategories
    .filter((row) => row.scheme === scheme && row.group === group && /^[A-Z]$/.test(row.code))
    .map(({ code }) => code)
    .join("");
  const anyCode = `[${letters}][A-Z0-9]?`;
  const knownCode = [
    `[${letters}][0-9]?`,
    ...ethnicLocalCodes
      .filter(({ code }) => letters.includes(code))
      .map(({ code, seconds }) => `${code}[${seconds}]`),
  ].join("|");
  const others = (Object.keys(titles) as OneGroup[])
    .filter((one) => one !== group)
    // "L Any other" is the other category of its own group.
    .map((one) => (one === "other" ? "ARAB|(ANY )?OTHER ETHNIC (GROUPS?|CATEGORY)" : titles[one]));
  const groupWords = `${WHITE}|${ASIAN}|${BLACK}|${MIXED}|CHINESE|ARAB`;
  const own = {
    white: WHITE,
    asian: `${ASIAN}|CHINESE`,
    black: BLACK,
    mixed: `${groupWords}|OTHER`,
    other: "OTHER|ARAB|CHINESE",
  }[group];
  // "East" alone is a surname.
  const where = "((NORTH|SOUTH|EAST|WEST|CENTRAL)(ERN)? )?";
  const word = `${where}(${groupWords})|${LOCAL}`;
  const isOtherOf2021 = scheme === "2021" && group === "other";
  return [
    { words: `(${title}) (${anyCode})`, to: group },
    { words: `${anyCode} (${[...others, REFUSAL].join("|")})`, to: null },
    { words: `${anyCode} ((${word}) )*${where}(${own})( (${word}))*`, to: group },
    // What the data dictionary's "any other ethnic group" holds is for the census partly Asian: Filipino, Japanese, Malaysian.
    ...(isOtherOf2021 ? [{ words: "S", to: group }] : [{ words: `(${knownCode})( (${LOCAL}))*`, to: group }]),
  ];
}
