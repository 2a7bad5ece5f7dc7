// What the texts of ethnicity are made of, as regular expressions for words: capitals, one space between words. The titles are those of the
// NHS data dictionary, of the censuses of 2001, 2011 and 2021 and of the Office for National Statistics; the words for a refusal and a
// blank are from memory.

export const NATION = "BRITISH|ENGLISH|WELSH|SCOTTISH|NORTHERN IRISH|IRISH|CORNISH";
export const FILLER =
  "OR|AND|ANY|(AN)?OTHER|OF|BACKGROUNDS?|ETHNIC|ETHNICITY|GROUPS?|ORIGINS?|HERITAGE|DESCENT|CATEGORY|RACE|NOT SPECIFIED|(UN)?SPECIFIED";
export const WHITE = "WHITE|IRISH|GYPS(Y|IES)|ROMA|ROMAN[YI]|TRAVELLERS?";
export const ASIAN = "ASIAN|INDIAN|PAKISTANI|BANGLADESHI";
export const BLACK = "BLACK|AFRICAN|CARIBBEAN|AFRO";
export const MIXED = "MIXED|MULTIPLE|DUAL";
export const WHITE_TITLE = "ENGLISH WELSH SCOTTISH NORTHERN IRISH (OR )?BRITISH";
export const OTHER =
  "(ANY |AN)?OTHERS?( ETHNIC (GROUPS?|BACKGROUNDS?|CATEGORY|ORIGIN))?( (ANY|OTHER|ETHNIC|GROUPS?|(UN|NOT )?SPECIFIED))*";
/** The heading of the last categories in the census of 2001, which in later ones stands for no group. */
export const LAST_OF_2001 = "CHINESE OR (ANY )?OTHER ETHNIC GROUPS?";
/** Two groups by name, with the word for mixed or with White as one of them. */
export const TWO_GROUPS: string = /* @__PURE__ */ [
  `(${MIXED}) (.* )?(WHITE (.* )?(${BLACK}|${ASIAN}|CHINESE|ARAB)|(${BLACK}) (.* )?(${ASIAN}|CHINESE|ARAB|WHITE)|(${ASIAN}) (.* )?(${BLACK}|CHINESE|ARAB|WHITE)|(CHINESE|ARAB) (.* )?(${BLACK}|${ASIAN}|WHITE))( .*)?`,
  "WHITE (AND )?(BLACK|ASIAN|CHINESE)( CARIBBEAN| AFRICAN)?( BACKGROUND)?",
  "(BLACK|ASIAN|CHINESE)( CARIBBEAN| AFRICAN)? AND WHITE( BACKGROUND)?",
].join("|");
export const MINORITY =
  "BA?ME|(BLACK (AND )?)?(ASIAN (AND )?)?(MINORITY ETHNIC|ETHNIC MINORIT(Y|IES))( GROUPS?)?( EXCLUDING WHITE MINORITIES)?";

const TOLD =
  "STATED?|KNOWN?|DISCLOSED?|SPECIFIED|SPECIFY|GIVEN?|RECORDED|PROVIDED?|DECLARED?|ANSWER(ED)?|COLLECTED|COMPLETED?|AVAILABLE|APPLICABLE|ASKED|OBTAINED|ENTERED|SUPPLIED|DEFINED|SAY|SAID|SHARED?|REPORTED|HELD|SELECTED|INDICATED?|RESPOND";
const NOTHING = /* @__PURE__ */ (() =>
  `N A|UNKNOWN|UN(SPECIFIED|DEFINED|DISCLOSED|DECLARED|STATED|RECORDED)|NULL|NIL|NONE|BLANK|EMPTY|MISSING|REFUSED|REFUSAL|DECLINED|WITHHELD|TBC|PNTS|NOT (YET )?(${TOLD})`)();
const PREFERENCES: readonly string[] = /* @__PURE__ */ (() => [
  `((I|WE|HE|SHE|THEY|D|WOULD|HAS|PERSON|EMPLOYEE|APPLICANT|CANDIDATE|RESPONDENT) )*(PREFER(S|RED)?|RATHER|WISH(ES|ED)?|CHOOSES?|CHOSE|DO|DOES|DID|WOULD|DON|DOESN|DIDN) (NOT|T)( TO)?( (WISH|WANT|LIKE|CARE|PREFER)( TO)?)? (${TOLD})( .*)?`,
  `(REFUSE[SD]?|DECLINE[SD]?|UNWILLING|UNABLE) TO (${TOLD})( .*)?`,
])();
/** Somebody was asked and did not want to say: in words, or by the code Z, "not stated", of the NHS data dictionary. */
export const PREFERS_NOT_TO_SAY: string = /* @__PURE__ */ [
  ...PREFERENCES,
  "Z( NOT STATED)?|NOT STATED|REFUSED|REFUSAL|DECLINED|PNTS",
].join("|");
export const REFUSAL: string = /* @__PURE__ */ [
  `((ETHNICITY|ETHNIC (ORIGIN|GROUP|CATEGORY)|IS|WAS) )*(${NOTHING})( (OR |AND )?(${NOTHING}))*`,
  ...PREFERENCES,
  "NO (RESPONSE|ANSWER|DATA|INFORMATION|ETHNICITY|RECORD|VALUE|DETAILS?)( .*)?",
].join("|");

/** Peoples and parts of the world that a system or a person writes behind a code or a group, beside those of `ethnicLocalCodes`. From memory. */
export const PEOPLES =
  "AFGHAN|AMERICAN|AUSTRALIAN|BRAZILIAN|BULGARIAN|EASTERN|(EAST )?EUROPEAN|EGYPTIAN|ERITREAN|FRENCH|GERMAN|GHANAIAN|HUNGARIAN|IRANIAN|IRAQI|JAMAICAN|KENYAN|KURDISH|LITHUANIAN|MAURITIAN|NEPALESE|PORTUGUESE|ROMANIAN|RUSSIAN|SLOVAK|SPANISH|SRI LANKAN|SUDANESE|UGANDAN|UKRAINIAN|ZIMBABWEAN";
/** Of the words for ethnicity, those that are surnames as well: with nothing but initials beside them they are asked about. */
export const SURNAMES = "WHITE|BLACK|ENGLISH|WELSH|FRENCH|GERMAN|RACE";

/** English words and initials of two letters that begin with the letter of a national code. */
export const SHORT_WORDS = "AN|AS|AT|AM|BE|BY|DO|GO|HE|ME|MY|NO|SO|LO|MR|MS|PM|NA|NK|NS|ND|NR|DK|PN";
