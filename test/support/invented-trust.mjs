import { inventedDisciplinary, inventedShortlisting, inventedTraining } from "./invented-flows.mjs";
import { inventedSurvey } from "./invented-survey.mjs";
import { inventedWorkforce } from "./invented-workforce.mjs";
import { seededChance } from "./seeded-chance.mjs";
/** @typedef {import("./seeded-chance.mjs").Chance} Chance */
/** @typedef {(number: number) => string[][]} Maker makes the rows of one person, who gets that number */

/**
 * How a system writes the rows of one kind.
 * @template Part
 * @typedef {object} Source
 * @property {readonly string[]} header
 * @property {number} ethnicColumn
 * @property {number} [dateColumn]
 * @property {(part: Part, chance: Chance, texts: import("./invented-people.mjs").Texts) => People} people
 */

/**
 * Those who are counted, so many of each sort, and those who stand around them and are not.
 * @typedef {{ counted: readonly { weight: number, make: Maker }[], around: readonly Maker[] }} People
 */

/**
 * @typedef {object} Wishes
 * @property {number} seed
 * @property {number} [around] people who are not counted, for each one who is; 0.1 where it is left out
 * @property {import("./invented-people.mjs").Texts} [texts]
 * @property {number} [unmapped] the share of rows whose ethnic code nobody knows
 * @property {number} [unreadable] the share of rows whose date is none
 */

const sources = {
  workforce: inventedWorkforce,
  shortlisting: inventedShortlisting,
  disciplinary: inventedDisciplinary,
  training: inventedTraining,
  survey: inventedSurvey,
};
/** @typedef {keyof typeof sources} Kind */
/** @typedef {{ header: readonly string[], rows: Iterable<string[]> }} Table */

/**
 * Rows that have exactly the counts of a part of a return, shuffled.
 * @param {Kind} kind
 * @param {import("wres-metrics").Return} given
 * @param {Wishes} wishes
 * @returns {{ header: readonly string[], rows: string[][] }}
 */
export function rowsOfCounts(kind, given, wishes) {
  const chance = seededChance(wishes.seed);
  const { header, people } = peopleOf(kind, given, chance, wishes);
  let number = 0;
  /** @param {Maker} make */
  const person = (make) => make((number += 1));
  const rows = people.counted.flatMap(({ weight, make }) =>
    Array.from({ length: weight }, () => person(make)).flat(),
  );
  const others = Math.round(number * (wishes.around ?? 0.1));
  for (let other = 0; other < others; other += 1) rows.push(...person(chance.pick(people.around)));
  return { header, rows: chance.shuffle(rows).map(faults(kind, chance, wishes)) };
}

/**
 * As many rows as wanted, drawn with the shares of a part of a return, one at a time: they are never all in memory. The rows
 * of one person stand within a thousand of each other.
 * @param {Kind} kind
 * @param {import("wres-metrics").Return} like
 * @param {Wishes & { rows: number }} wishes
 * @returns {Table}
 */
export function rowsLike(kind, like, wishes) {
  const { header } = sources[kind];
  return { header, rows: { [Symbol.iterator]: () => drawRows(kind, like, wishes) } };
}

/**
 * @param {Kind} kind
 * @param {import("wres-metrics").Return} like
 * @param {Wishes & { rows: number }} wishes
 */
function* drawRows(kind, like, wishes) {
  const chance = seededChance(wishes.seed);
  const { people } = peopleOf(kind, like, chance, wishes);
  const draw = drawer(people, chance, wishes.around ?? 0.1);
  const spoil = faults(kind, chance, wishes);
  /** @type {string[][]} */
  const waiting = [];
  for (let number = 1, made = 0; made < wishes.rows; made += 1) {
    while (waiting.length < Math.min(1000, wishes.rows - made)) waiting.push(...draw()((number += 1)));
    const place = chance.below(waiting.length);
    const row = waiting[place];
    const last = waiting.pop();
    if (last && last !== row) waiting[place] = last;
    if (row) yield spoil(row);
  }
}

/**
 * @param {Kind} kind
 * @param {import("wres-metrics").Return} given
 * @param {Chance} chance
 * @param {Wishes} wishes
 */
function peopleOf(kind, given, chance, { texts = "plain" }) {
  const part = given[kind];
  if (part === undefined) throw new Error(`${given.organisation.name} gives no ${kind}.`);
  const source = /** @type {Source<typeof part>} */ (sources[kind]);
  return { header: source.header, people: source.people(part, chance, texts) };
}

/**
 * Draws somebody by the weights of those who are counted.
 * @param {People} people
 * @param {Chance} chance
 * @param {number} around
 * @returns {() => Maker}
 */
function drawer({ counted, around: others }, chance, around) {
  /** @type {Maker[]} */
  const makers = counted.flatMap(({ weight, make }) => Array.from({ length: weight }, () => make));
  const share = around / (1 + around);
  return () => chance.pick(chance.happens(share) ? others : makers);
}

const unknownCodes = ["Q9", "??", "White", "zz"];
const unreadableDates = ["31/02/2022", "soon", "2022-13-01", "99999", "01-Foo-2022"];

/**
 * Spoils as many rows as wished.
 * @param {Kind} kind
 * @param {Chance} chance
 * @param {Wishes} wishes
 * @returns {(row: string[]) => string[]}
 */
function faults(kind, chance, { unmapped = 0, unreadable = 0 }) {
  const { ethnicColumn, dateColumn } = /** @type {Source<unknown>} */ (sources[kind]);
  return (row) => {
    if (unmapped > 0 && chance.happens(unmapped)) row[ethnicColumn] = chance.pick(unknownCodes);
    if (dateColumn !== undefined && unreadable > 0 && chance.happens(unreadable))
      row[dateColumn] = chance.pick(unreadableDates);
    return row;
  };
}
