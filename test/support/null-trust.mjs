import { seededChance } from "./seeded-chance.mjs";
/** @typedef {import("./seeded-chance.mjs").Chance} Chance */
/** @typedef {Record<string, number>} Counts people by group */

/** The part of the staff that each group is, in every row alike. Invented, and near to what trusts print. */
const parts = { white: 0.74, asian: 0.1, black: 0.06, mixed: 0.03, other: 0.02, unknown: 0.05 };
const within = /** @type {const} */ (["asian", "black", "mixed", "other"]);

const bands = {
  nonClinical: { 2: 350, 3: 300, 4: 220, 5: 140, 6: 100, 7: 80, "8a": 50, "8b": 25, "8c": 15, "8d": 8, 9: 4 },
  clinical: { 2: 500, 3: 350, 4: 200, 5: 900, 6: 750, 7: 450, "8a": 120, "8b": 35, "8c": 12, "8d": 5 },
};
const grades = { consultants: 260, "non-consultant-career-grades": 60, "trainee-grades": 220 };

/** How often each thing happens, to everybody alike. */
const rates = { appointed: 0.22, entered: 0.012, accessed: 0.55, responded: 0.45 };
const answers = {
  "harassment-from-public": 0.28,
  "harassment-from-staff": 0.22,
  "equal-opportunities": 0.56,
  discrimination: 0.08,
};

/**
 * A trust in which ethnicity makes no difference to anything: every person's group is drawn for itself, and everything
 * happens to every group at one rate. Whatever is called in it is called by chance.
 * @param {number} seed
 * @returns {import("wres-metrics").Return}
 */
export function nullTrust(seed) {
  const chance = seededChance(seed);
  const row = (/** @type {number} */ size) => people(chance, size);
  const workforce = {
    nonClinical: rowsOf(bands.nonClinical, (band) => `band-${band}`, row),
    clinical: rowsOf(bands.clinical, (band) => `band-${band}`, row),
    medical: rowsOf(grades, (grade) => grade, row),
  };
  const staff = added(Object.values(workforce).flatMap((part) => Object.values(part)));
  const shortlisted = people(chance, 4000);
  const asked = (/** @type {number} */ rate) => {
    const answered = happened(chance, staff, rates.responded);
    const yes = happened(chance, answered, rate);
    const groups = Object.keys(answered).filter((group) => group !== "unknown");
    return Object.fromEntries(groups.map((group) => [group, { yes: yes[group], answered: answered[group] }]));
  };
  return {
    organisation: { code: "X", name: `Nothing, ${String(seed)}` },
    year: 2022,
    workforce,
    shortlisting: { shortlisted, appointed: happened(chance, shortlisted, rates.appointed) },
    disciplinary: { window: "single-year", entered: happened(chance, staff, rates.entered) },
    training: { accessed: happened(chance, staff, rates.accessed) },
    survey: {
      year: 2021,
      ...Object.fromEntries(Object.entries(answers).map(([question, rate]) => [question, asked(rate)])),
    },
    board: { total: people(chance, 15) },
  };
}

/** @type {<Row>(sizes: Record<string, number>, idOf: (name: string) => string, make: (size: number) => Row) => Record<string, Row>} */
function rowsOf(sizes, idOf, make) {
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [idOf(name), make(size)]));
}

/**
 * So many people, each of a group by chance.
 * @param {Chance} chance
 * @param {number} size
 * @returns {Counts}
 */
function people(chance, size) {
  /** @type {Counts} */
  const counts = Object.fromEntries(Object.keys(parts).map((group) => [group, 0]));
  for (let person = 0; person < size; person += 1) {
    let left = chance.next();
    const group = Object.entries(parts).find(([, part]) => (left -= part) < 0)?.[0] ?? "white";
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return withBme(counts);
}

/**
 * Those of some people to whom something happens.
 * @param {Chance} chance
 * @param {Counts} counts
 * @param {number} rate
 * @returns {Counts}
 */
function happened(chance, counts, rate) {
  const drawn = Object.keys(parts).map((group) => {
    let count = 0;
    for (let person = 0; person < (counts[group] ?? 0); person += 1) if (chance.happens(rate)) count += 1;
    return [group, count];
  });
  /** @type {Counts} */
  const counted = Object.fromEntries(drawn);
  return withBme(counted);
}

/** @type {(counts: Counts) => Counts} */
function withBme(counts) {
  return { ...counts, bme: within.reduce((sum, group) => sum + (counts[group] ?? 0), 0) };
}

/** @type {(rows: readonly Counts[]) => Counts} */
function added(rows) {
  const [first = {}] = rows;
  return Object.fromEntries(
    Object.keys(first).map((group) => [group, rows.reduce((sum, row) => sum + (row[group] ?? 0), 0)]),
  );
}
