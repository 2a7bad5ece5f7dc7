import { groups } from "../../reference/groups.ts";
import { describeValue, WresError } from "../../foundation/wres-error.ts";

/**
 * How a report is worded; nothing here changes a number.
 *
 * @since 0.1.0
 */
export interface WordingOptions {
  /** What stands before “staff” and “people” for BME: “ethnic minority”, or what a trust and its networks say. */
  readonly label?: string;
}

/** The names of the groups, all through one output, and of the periods that it is about. */
export interface GroupWords {
  /** In a sentence or after another word: “BME”, “ethnic minority”, “White”. */
  label(group: string): string;
  /** The people of a group, in a sentence: “BME staff”, “staff from Mixed ethnic groups”. */
  people(group: string, people: "people" | "staff"): string;
  /** The people of two groups together: “White and BME staff”. */
  both(one: string, other: string, people: "people" | "staff"): string;
  /** BME where no people are named: “BME”, “the ethnic minority group”. */
  readonly bmeGroup: string;
  /** What the letters of BME stand for, beside the title; empty where another word is chosen. */
  readonly spelledOut: string;
  /** What the two main words mean, said once in every output. */
  readonly definition: string;
  /** What figures are looked at by: "years", or "quarters". */
  readonly periods: string;
}

const STANDARD = "BME";

/**
 * Words with the standard's labels, or with another label for BME.
 *
 * @throws WresError `invalid-option` for a label that cannot stand in a sentence.
 */
export function groupWords({ label = STANDARD }: WordingOptions = {}, periods = "years"): GroupWords {
  const bme = checkedLabel(label);
  const labelOf = (group: string): string =>
    group === "bme" ? bme : (groups.find(({ id }) => id === group)?.label ?? group);
  const peopleOf = (group: string, people: "people" | "staff"): string =>
    group === "mixed" || group === "other"
      ? `${people} from ${labelOf(group)} ethnic groups`
      : `${labelOf(group)} ${people}`;
  return {
    label: labelOf,
    people: peopleOf,
    both(one, other, people) {
      const [first, second] = [peopleOf(one, people), peopleOf(other, people)];
      return first.endsWith(` ${people}`) && second.endsWith(` ${people}`)
        ? `${labelOf(one)} and ${second}`
        : `${first} and ${second}`;
    },
    bmeGroup: bme === STANDARD ? bme : `the ${bme} group`,
    spelledOut: bme === STANDARD ? "BME: Black and minority ethnic." : "",
    definition: definitionOf(bme),
    periods,
  };
}

/** Characters that would break a line, reorder it or hide in it; the joiner that holds emoji together is allowed. */
const UNSEEN = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** As many characters as a heading, a chart and a phone have room for. */
const MOST_CHARACTERS = 40;

/** The words of the standard, where no others are chosen. */
export const standardWords: GroupWords = /* @__PURE__ */ groupWords();

function definitionOf(bme: string): string {
  const means =
    bme === STANDARD
      ? "BME is every other ethnic group, which"
      : `“${bme}” is every other ethnic group, which the standard calls BME and`;
  return `White includes White minorities; ${means} the Race Disparity Unit calls “ethnic minorities (excluding White minorities)”. Unknown belongs to neither.`;
}

/**
 * A label that can stand in a sentence before “staff”, with single spaces and none around it.
 *
 * @throws WresError `invalid-option` for any other: empty, too long, of several lines, or the name of another group.
 */
function checkedLabel(label: string): string {
  const fault = typeof label === "string" ? faultOf(label.trim()) : "a text";
  if (fault === null) return label.trim().replace(/ +/g, " ");
  throw new WresError(
    "invalid-option",
    `label is ${describeValue(label)}; expected ${fault}, such as "BME" or "ethnic minority".`,
  );
}

function faultOf(label: string): string | null {
  if (Array.from(label).length > MOST_CHARACTERS) return `at most ${String(MOST_CHARACTERS)} characters`;
  if (UNSEEN.test(label)) return "one line without characters that are not seen";
  if (!/\p{L}/u.test(label)) return "a word";
  const other = groups.find(({ id, label: name }) => id !== "bme" && isSame(name, label));
  return other === undefined ? null : `a word that is not another group's name`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
