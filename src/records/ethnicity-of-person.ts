import { numberAt } from "../foundation/lists.ts";
import { type Group, groupsWithinBme } from "../reference/groups.ts";
import { groupsFromLowest } from "./mapping.ts";

const GROUPS = groupsFromLowest.length;

/** Of somebody whose ethnicity is known as BME and no more. */
export const BME: number = groupsFromLowest.indexOf("bme");

/** The groups that a row which says BME and no more agrees with. */
export const withinBme: readonly number[] = groupsWithinBme.map((group) => groupsFromLowest.indexOf(group));

/** The groups that are known and no wider than the others: every one of them contradicts every other. */
export const exactGroups: readonly number[] = [groupsFromLowest.indexOf("white"), ...withinBme];

const bitsOf = (groups: readonly number[]): number => groups.reduce((bits, group) => bits | (1 << group), 0);
const [BME_BIT, WITHIN_BME, EXACT] = [bitsOf([BME]), bitsOf(withinBme), bitsOf(exactGroups)];

/**
 * The known group that some rows of a person agree on, by its index; 0, which is unknown, where they know none or contradict each
 * other. A row that says BME and no more contradicts none of the four groups within it.
 *
 * @param said - A bit for each group that a row says.
 */
function agreedGroup(said: number): number {
  const exact = said & EXACT;
  if (exact === 0) return (said & BME_BIT) === 0 ? 0 : BME;
  const isOne = (exact & (exact - 1)) === 0 && ((said & BME_BIT) === 0 || (exact & WITHIN_BME) !== 0);
  return isOne ? 31 - Math.clz32(exact) : 0;
}

/** The bit of a group that a row says; 0 of unknown. */
export function bitOfGroup(group: Group): number {
  return group === "unknown" ? 0 : 1 << groupsFromLowest.indexOf(group);
}

/** True where rows of a person, a bit for each group that they say, contradict each other. */
export function isContradiction(said: number): boolean {
  return (said & (EXACT | BME_BIT)) !== 0 && agreedGroup(said) === 0;
}

/**
 * The known group that most rows of a person say, by its index; 0, which is unknown, where two are said equally often. A row that
 * says BME and no more is one more for each of the four groups that another row says.
 */
function mostFrequentGroup(rowsOf: (group: number) => number): number {
  let [group, most] = [0, 0];
  for (let one = 1; one < GROUPS; one += 1) {
    const own = rowsOf(one);
    const rows = own > 0 && (WITHIN_BME & (1 << one)) !== 0 ? own + rowsOf(BME) : own;
    if (rows > most) [group, most] = [one, rows];
    else if (rows === most) group = 0;
  }
  return group;
}

/**
 * What the rows of the people say whose ethnicity is not the same in all of them: few people, so that each may take some more memory.
 * The rule prefers no group: the row that counts decides; where rows count equally and contradict each other, and where the row that counts
 * does not know, the group that most of the person's rows say; where two are said equally often, unknown.
 */
export class EthnicityVotes {
  /** By person: at 0 the groups that the rows which count say, a bit each; then how many of all rows say each group. */
  private votes: Uint32Array = new Uint32Array(GROUPS * 64);
  private places = 0;

  /** Takes a person who has been said to be of one group so far; gives the place of their votes. */
  open(group: number, rows: number, saidAtTop: number): number {
    const place = this.places;
    this.places += GROUPS;
    if (this.places > this.votes.length) {
      const longer = new Uint32Array(this.votes.length * 2);
      longer.set(this.votes);
      this.votes = longer;
    }
    this.votes[place] = saidAtTop === 0 ? 0 : 1 << saidAtTop;
    this.votes[place + group] = rows;
    return place;
  }

  /** Takes one more row of a person: what it says, and whether it counts before their rows so far (above 0), as they do (0) or after them. */
  add(place: number, group: number, before: number): void {
    if (before > 0) this.votes[place] = 0;
    if (group === 0) return;
    if (before >= 0) this.votes[place] = numberAt(this.votes, place) | (1 << group);
    this.votes[place + group] = numberAt(this.votes, place + group) + 1;
  }

  /** The group that a person is counted in. */
  groupOf(place: number): number {
    const agreed = agreedGroup(numberAt(this.votes, place));
    return agreed === 0 ? mostFrequentGroup((group) => numberAt(this.votes, place + group)) : agreed;
  }

  /** True where the rows that count know no ethnicity. */
  isUnknownAtTop(place: number): boolean {
    return this.votes[place] === 0;
  }

  /** True where rows of a person contradict each other. */
  isContradicted(place: number): boolean {
    let said = 0;
    for (let group = 1; group < GROUPS; group += 1) {
      if (numberAt(this.votes, place + group) > 0) said |= 1 << group;
    }
    return isContradiction(said);
  }
}
