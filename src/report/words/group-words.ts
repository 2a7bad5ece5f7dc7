import { groups } from "../../reference/groups.ts";

/** The label of a group as tables print it. */
export function labelOf(group: string): string {
  return groups.find(({ id }) => id === group)?.label ?? group;
}

/** The people of a group, in a sentence: "BME staff", "staff from Mixed ethnic groups". */
export function peopleOf(group: string, people: "people" | "staff"): string {
  return group === "mixed" || group === "other"
    ? `${people} from ${labelOf(group)} ethnic groups`
    : `${labelOf(group)} ${people}`;
}

/** The people of two groups together: "White and BME staff". */
export function bothOf(one: string, other: string, people: "people" | "staff"): string {
  const [first, second] = [peopleOf(one, people), peopleOf(other, people)];
  return first.endsWith(` ${people}`) && second.endsWith(` ${people}`)
    ? `${labelOf(one)} and ${second}`
    : `${first} and ${second}`;
}

/** What "White" and "BME" mean, said once in every output. */
export const GROUP_DEFINITION =
  "White includes White minorities; BME is every other ethnic group, which the Race Disparity Unit calls “ethnic minorities (excluding White minorities)”. Unknown belongs to neither.";
