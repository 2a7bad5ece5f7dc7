import { groups } from "../../reference/groups.ts";
import { checkedLabel } from "./checked-label.ts";

/**
 * How a report is worded; nothing here changes a number.
 *
 * @since 0.1.0
 */
export interface WordingOptions {
  /** What stands before “staff” and “people” for BME: “ethnic minority”, or what a trust and its networks say. */
  readonly label?: string;
}

/** What the groups are called, all through one output. */
export interface GroupWords {
  /** In a sentence or after another word: “BME”, “ethnic minority”, “White”. */
  label(group: string): string;
  /** The people of a group, in a sentence: “BME staff”, “staff from Mixed ethnic groups”. */
  people(group: string, people: "people" | "staff"): string;
  /** The people of two groups together: “White and BME staff”. */
  both(one: string, other: string, people: "people" | "staff"): string;
  /** BME where no people are named: “BME”, “the ethnic minority group”. */
  readonly bmeGroup: string;
  /** What the two main words mean, said once in every output. */
  readonly definition: string;
}

const STANDARD = "BME";

/**
 * Words with the standard's labels, or with another label for BME.
 *
 * @throws WresError `invalid-option` for a label that cannot stand in a sentence.
 */
export function groupWords({ label = STANDARD }: WordingOptions = {}): GroupWords {
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
    definition: definitionOf(bme),
  };
}

/** What the words of the standard are, where no others are chosen. */
export const standardWords: GroupWords = groupWords();

function definitionOf(bme: string): string {
  const means =
    bme === STANDARD
      ? "BME is every other ethnic group, which"
      : `“${bme}” is every other ethnic group, which the standard calls BME and`;
  return `White includes White minorities; ${means} the Race Disparity Unit calls “ethnic minorities (excluding White minorities)”. Unknown belongs to neither.`;
}
