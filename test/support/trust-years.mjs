/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return, typescript/no-unsafe-argument, typescript/no-unsafe-call, typescript/restrict-plus-operands -- returns are trees of numbers here, whose keys are walked and not known */
import { seededChance } from "./seeded-chance.mjs";
/** @typedef {import("./seeded-chance.mjs").Chance} Chance */
/** @typedef {{ white: number, bme: number, unknown: number }} Counts */
/** @typedef {{ now: any, was: any, kind: string }} Years */

// Invented pairs of years of one trust, honest ones and ones with a slip. Sizes and shares are near to what trusts print: a workforce of
// 900 to 18,000, of whom 6% to 40% are BME; it grows by 3% a year, with a spread of 3%. Rows move by themselves with a spread of a
// quarter beside it, as those of the published returns do, and every count has the chance of its size.

const bands = {
  nonClinical: {
    "band-2": 6,
    "band-3": 5,
    "band-4": 4,
    "band-5": 2.4,
    "band-6": 1.5,
    "band-7": 1.5,
    "band-8a": 0.9,
    "band-8b": 0.6,
    "band-8c": 0.3,
    "band-8d": 0.2,
    "band-9": 0.06,
    vsm: 0.15,
  },
  clinical: {
    "band-2": 11,
    "band-3": 6,
    "band-4": 5,
    "band-5": 17,
    "band-6": 15,
    "band-7": 9,
    "band-8a": 2.1,
    "band-8b": 0.6,
    "band-8c": 0.15,
    "band-8d": 0.1,
    "band-9": 0.04,
    vsm: 0.03,
  },
  medical: { consultants: 4.5, "non-consultant-career-grades": 1.2, "trainee-grades": 4.8, other: 0.1 },
};
/** How many times the odds of BME a part has. */
const more = { nonClinical: 0.4, clinical: 1.1, medical: 4 };
const questions = {
  "harassment-from-public": [27, 31],
  "harassment-from-staff": [22, 27],
  "equal-opportunities": [58, 45],
  discrimination: [6.5, 16],
};

/** @type {(chance: Chance) => number} one draw of a normal distribution */
const normal = (chance) =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
/** @type {(chance: Chance, spread: number) => number} */
const factor = (chance, spread) => Math.exp(spread * normal(chance));
/** A count with the chance of its size. @type {(chance: Chance, mean: number) => number} */
function counted(chance, mean) {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)));
  let [product, count] = [chance.next(), 0];
  for (const limit = Math.exp(-mean); product > limit; count += 1) product *= chance.next();
  return count;
}
/** People employed on a day: most stay from year to year, so that chance moves the count by its leavers and joiners alone. @type {(chance: Chance, mean: number) => number} */
const employed = (chance, mean) =>
  mean > 30 ? Math.max(0, Math.round(mean + Math.sqrt(0.2 * mean) * normal(chance))) : counted(chance, mean);
/** @type {(chance: Chance, least: number, most: number) => number} */
const between = (chance, least, most) => least + (most - least) * chance.next();
/** @type {(share: number, times: number) => number} */
const moreOdds = (share, times) => (share * times) / (1 - share + share * times);

/** The first year of a trust, as the means behind its counts. @type {(chance: Chance, size: number) => any} */
function trust(chance, size) {
  const bme = between(chance, 0.06, 0.4);
  const total = Object.values(bands).reduce(
    (sum, rows) => Object.values(rows).reduce((all, weight) => all + weight, sum),
    0,
  );
  const workforce = Object.fromEntries(
    Object.entries(bands).map(([part, rows]) => [
      part,
      Object.fromEntries(
        Object.entries(rows).map(([row, weight]) => {
          const people = ((size * weight) / total) * factor(chance, 0.3);
          const share = moreOdds(bme, more[/** @type {keyof typeof more} */ (part)] * factor(chance, 0.3));
          return [row, { white: people * (1 - share), bme: people * share, unknown: people * 0.02 }];
        }),
      ),
    ]),
  );
  const [shortlist, appoint, cases, training] = [
    between(chance, 0.3, 0.7),
    between(chance, 0.12, 0.45),
    between(chance, 0.004, 0.013),
    between(chance, 0.08, 0.7),
  ];
  const likelihood = {
    appointed: factor(chance, 0.25) * 0.7,
    entered: factor(chance, 0.3) * 1.2,
    accessed: factor(chance, 0.15),
  };
  const survey = Object.fromEntries(
    Object.entries(questions).map(([key, [white = 0, other = 0]]) => {
      const shift = 3 * normal(chance);
      return [key, { white: white + shift, bme: other + shift + 2 * normal(chance) }];
    }),
  );
  const board = Math.round(between(chance, 11, 22));
  return {
    workforce,
    shortlist: size * shortlist,
    shares: { bme, unknown: 0.03 },
    appoint,
    cases,
    training,
    likelihood,
    survey,
    board,
    boardBme: Math.min(board - 1, Math.round(board * bme * 0.6)),
    counts: chance.happens(0.5),
  };
}

/** A year as a return: every mean becomes a count. @type {(chance: Chance, means: any, year: number) => any} */
function returnOf(chance, means, year) {
  const workforce = mapped(means.workforce, (/** @type {any} */ rows) =>
    mapped(rows, (/** @type {Counts} */ row) =>
      mapped(row, (/** @type {number} */ mean) => employed(chance, mean)),
    ),
  );
  const staff = added(Object.values(workforce).flatMap((part) => Object.values(part)));
  const applicantsBme = Math.min(0.7, moreOdds(means.shares.bme, 1.3));
  const shortlisted = mapped(
    { white: 1 - applicantsBme, bme: applicantsBme, unknown: means.shares.unknown },
    (/** @type {number} */ share) => counted(chance, means.shortlist * share),
  );
  /** @type {(of: any, rate: number, likelihood: number) => any} */
  const happened = (of, rate, likelihood) => ({
    white: Math.min(of.white, counted(chance, of.white * rate)),
    bme: Math.min(of.bme, counted(chance, of.bme * Math.min(0.95, rate * likelihood))),
    unknown: Math.min(of.unknown, counted(chance, of.unknown * rate)),
  });
  const survey = Object.fromEntries(
    Object.entries(means.survey).map(([key, value]) => [
      key,
      mapped(value, (/** @type {number} */ percent, /** @type {string} */ group) => {
        const answered = Math.max(20, Math.round(staff[/** @type {keyof Counts} */ (group)] * 0.45));
        const share = Math.min(0.97, Math.max(0.01, percent / 100));
        const yes = Math.min(
          answered,
          Math.max(
            0,
            Math.round(answered * share + Math.sqrt(answered * share * (1 - share)) * normal(chance)),
          ),
        );
        return means.counts ? { yes, answered } : { percentage: ((100 * yes) / answered).toFixed(1) };
      }),
    ]),
  );
  return {
    organisation: { code: "X", name: "Invented" },
    year,
    workforce,
    shortlisting: {
      shortlisted,
      appointed: happened(shortlisted, means.appoint, means.likelihood.appointed),
    },
    disciplinary: { entered: happened(staff, means.cases, means.likelihood.entered), window: "single-year" },
    training: { accessed: happened(staff, means.training, means.likelihood.accessed) },
    survey: { year: year - 1, ...survey },
    board: { total: { white: means.board - means.boardBme, bme: means.boardBme, unknown: 0 } },
  };
}

/** @type {(object: any, change: (value: any, key: string) => any) => any} */
const mapped = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
/** @type {(rows: readonly any[]) => Counts} */
const added = (rows) =>
  rows.reduce((sum, row) => mapped(sum, (value, key) => value + row[key]), { white: 0, bme: 0, unknown: 0 });

/** The means of the next year. @type {(chance: Chance, means: any) => any} */
function nextYear(chance, means) {
  const growth = Math.exp(0.03 + 0.03 * normal(chance));
  const drift = factor(chance, 0.05);
  const workforce = mapped(means.workforce, (/** @type {any} */ rows) =>
    mapped(rows, (/** @type {Counts} */ row) => {
      const own = growth * factor(chance, 0.12);
      return {
        white: row.white * own,
        bme: row.bme * own * drift * factor(chance, 0.08),
        unknown: row.unknown * own * factor(chance, 0.2),
      };
    }),
  );
  // Rows move people among each other: what the trust grows by is its own.
  const scale = (totalOf(means) * growth) / totalOf({ workforce });
  const board = Math.max(9, means.board + Math.round(1.5 * normal(chance)));
  return {
    ...means,
    workforce: mapped(workforce, (rows) => mapped(rows, (row) => mapped(row, (value) => value * scale))),
    shortlist: means.shortlist * growth * factor(chance, 0.25),
    appoint: Math.min(0.7, Math.max(0.05, means.appoint * factor(chance, 0.25))),
    cases: means.cases * factor(chance, 0.12),
    training: Math.min(0.9, means.training * factor(chance, 0.25)),
    likelihood: mapped(means.likelihood, (/** @type {number} */ value) => value * factor(chance, 0.12)),
    survey: mapped(means.survey, (/** @type {any} */ value) => {
      const shift = 1.5 * normal(chance);
      return mapped(value, (/** @type {number} */ percent) => Math.max(2, percent + shift + normal(chance)));
    }),
    board,
    boardBme: Math.max(0, Math.min(board - 1, means.boardBme + Math.round(0.8 * normal(chance)))),
  };
}

/** What happens to trusts and is no mistake. @type {Record<string, (chance: Chance, was: any, now: any) => any>} */
const events = {
  growth: (_chance, _was, now) => now,
  "recruitment from abroad": (chance, _was, now) => ({
    ...now,
    workforce: {
      ...now.workforce,
      clinical: {
        ...now.workforce.clinical,
        "band-5": mapped(now.workforce.clinical["band-5"], (value, key) =>
          key === "bme" ? value * between(chance, 1.15, 1.6) : value,
        ),
      },
    },
    likelihood: {
      ...now.likelihood,
      appointed: Math.min(2.5, now.likelihood.appointed * between(chance, 1.2, 1.7)),
    },
  }),
  merger: (chance, was, now) => {
    const other = trust(chance, between(chance, 0.4, 1.1) * totalOf(was));
    const workforce = mapped(now.workforce, (rows, part) =>
      mapped(rows, (row, id) => mapped(row, (value, group) => value + other.workforce[part][id][group])),
    );
    return { ...now, workforce, shortlist: now.shortlist + other.shortlist };
  },
  "new board": (chance, _was, now) => {
    const board = Math.round(between(chance, 11, 22));
    return { ...now, board, boardBme: Math.round(board * between(chance, 0, 0.4)) };
  },
  "small trust": (_chance, _was, now) => now,
  "a band merged into the next": (_chance, _was, now) => ({
    ...now,
    workforce: {
      ...now.workforce,
      nonClinical: {
        ...now.workforce.nonClinical,
        "band-2": mapped(now.workforce.nonClinical["band-2"], (value) => value * 0.05),
        "band-3": mapped(
          now.workforce.nonClinical["band-3"],
          (value, key) => value + 0.95 * now.workforce.nonClinical["band-2"][key],
        ),
      },
    },
  }),
  "a service moved out": (chance, _was, now) => ({
    ...now,
    workforce: {
      ...now.workforce,
      nonClinical: mapped(now.workforce.nonClinical, (row, id) =>
        id === "band-2" || id === "band-3" ? mapped(row, (value) => value * between(chance, 0.4, 0.8)) : row,
      ),
    },
  }),
};

/** @type {(means: any) => number} */
const totalOf = ({ workforce }) => {
  const { white, bme } = added(Object.values(workforce).flatMap((part) => Object.values(part)));
  return white + bme;
};

/** An honest pair of years. @type {(seed: number) => Years} */
export function honestYears(seed) {
  const chance = seededChance(seed * 7919 + 13);
  const kinds = ["growth", "growth", "growth", ...Object.keys(events)];
  const kind = kinds[seed % kinds.length] ?? "growth";
  const size =
    kind === "small trust"
      ? between(chance, 300, 900)
      : Math.exp(between(chance, Math.log(900), Math.log(18_000)));
  const first = trust(chance, size);
  const second = events[kind]?.(chance, first, nextYear(chance, first)) ?? first;
  return { kind, was: returnOf(chance, first, 2021), now: returnOf(chance, second, 2022) };
}

/** @typedef {{ code: readonly string[], paths: readonly string[] }} Slip what names the slip rightly, and where it stands */

/** @type {(counts: any) => void} */
const exchange = (counts) => void ([counts.white, counts.bme] = [counts.bme, counts.white]);
/** @type {(counts: any, times: number) => void} */
const multiply = (counts, times) => {
  for (const [key, value] of Object.entries(counts)) {
    if (typeof value === "number") counts[key] = Math.round(value * times);
    else if (typeof value === "object" && value !== null) multiply(value, times);
  }
};
/** @type {(workforce: any) => any[]} every row with its path */
const rowsOf = (workforce) =>
  Object.entries(workforce).flatMap(([part, rows]) =>
    Object.entries(rows).map(([id, row]) => ({ path: `workforce.${part}.${id}`, row })),
  );
/** A cell with at least so many people. @type {(chance: Chance, wresReturn: any, least: number) => any} */
function largeCell(chance, { workforce }, least) {
  const cells = rowsOf(workforce).flatMap(({ path, row }) =>
    ["white", "bme"].map((group) => ({ path: `${path}.${group}`, row, group })),
  );
  const large = cells.filter(({ row, group }) => row[group] >= least);
  return large.length === 0 ? null : chance.pick(large);
}

/** Twenty slips, each put into an honest return; null where the return has no place for it. @type {Record<string, (chance: Chance, years: Years) => Slip | null>} */
const slips = {
  "White and BME exchanged everywhere": (_chance, { now }) => {
    for (const { row } of rowsOf(now.workforce)) exchange(row);
    for (const counts of [
      now.shortlisting.shortlisted,
      now.shortlisting.appointed,
      now.disciplinary.entered,
      now.training.accessed,
      now.board.total,
      ...Object.values(questions).map((_, index) => now.survey[Object.keys(questions)[index] ?? ""]),
    ])
      exchange(counts);
    return { code: ["groups-swapped"], paths: ["workforce"] };
  },
  "exchanged among those appointed": (_chance, { now }) => {
    const { shortlisted, appointed } = now.shortlisting;
    exchange(appointed);
    return appointed.bme <= shortlisted.bme && appointed.white <= shortlisted.white
      ? { code: ["groups-swapped"], paths: ["shortlisting.appointed"] }
      : null;
  },
  "exchanged in training": (_chance, { now }) => {
    exchange(now.training.accessed);
    return { code: ["groups-swapped"], paths: ["training.accessed"] };
  },
  "percentages for appointments": (chance, { now }) => {
    const white = Math.round(between(chance, 40, 80));
    // Where about a hundred people are appointed, percentages look like counts to anybody.
    if (now.shortlisting.appointed.white + now.shortlisting.appointed.bme < 200) return null;
    if (now.shortlisting.shortlisted.bme < 100 - white) return null;
    now.shortlisting.appointed = { white, bme: 95 - white, unknown: 5 };
    return { code: ["percentages-as-counts"], paths: ["shortlisting.appointed"] };
  },
  "percentages for the board": (chance, { now }) => {
    const white = Math.round(between(chance, 60, 95));
    now.board.total = { white, bme: 100 - white, unknown: 0 };
    return { code: ["percentages-as-counts"], paths: ["board.total"] };
  },
  "a digit lost": (chance, { now }) => {
    const cell = largeCell(chance, now, 100);
    if (cell === null) return null;
    const { path, row, group } = cell;
    row[group] = Math.floor(row[group] / 10);
    return { code: ["digit-slip"], paths: [path] };
  },
  "a digit too many": (chance, { now }) => {
    const cell = largeCell(chance, now, 30);
    if (cell === null) return null;
    const { path, row, group } = cell;
    row[group] = row[group] * 10 + chance.below(10);
    return { code: ["digit-slip"], paths: [path] };
  },
  "the first digit lost": (chance, { now }) => {
    const cell = largeCell(chance, now, 300);
    if (cell === null) return null;
    const { path, row, group } = cell;
    row[group] = Number(String(row[group]).slice(1));
    return { code: ["digit-slip", "zero-for-many"], paths: [path] };
  },
  "nobody where there were many": (chance, { now }) => {
    const cell = largeCell(chance, now, 60);
    if (cell === null) return null;
    const { path, row, group } = cell;
    row[group] = 0;
    return { code: ["zero-for-many"], paths: [path] };
  },
  "the workforce halved": (_chance, { now }) => {
    multiply(now.workforce, 0.5);
    return { code: ["halved"], paths: ["workforce"] };
  },
  "everybody counted twice": (_chance, { now }) => {
    multiply(now.workforce, 2);
    return { code: ["doubled"], paths: ["workforce"] };
  },
  "full-time equivalents": (chance, { now }) => {
    multiply(now.workforce, between(chance, 0.84, 0.9));
    return { code: ["not-headcount"], paths: ["workforce"] };
  },
  "ten times too many shortlisted": (_chance, { now }) => {
    multiply(now.shortlisting.shortlisted, 10);
    return { code: ["power-of-ten"], paths: ["shortlisting.shortlisted"] };
  },
  "a tenth trained": (_chance, { now }) => {
    multiply(now.training.accessed, 0.1);
    return { code: ["power-of-ten"], paths: ["training.accessed"] };
  },
  "two years of cases": (_chance, { now, was }) => {
    // Chance alone doubles fewer than twenty cases.
    if (was.disciplinary.entered.white + was.disciplinary.entered.bme < 20) return null;
    for (const group of ["white", "bme", "unknown"])
      now.disciplinary.entered[group] += was.disciplinary.entered[group];
    return { code: ["two-year-total"], paths: ["disciplinary.entered"] };
  },
  "unknown for many": (chance, { now }) => {
    const { row, path } = chance.pick(
      rowsOf(now.workforce).filter(({ path }) => path.includes("clinical.band-5")),
    );
    const { white, bme } = added(rowsOf(now.workforce).map((one) => one.row));
    row.unknown = Math.round((white + bme) * between(chance, 0.1, 0.4));
    return { code: ["unknown-large"], paths: ["workforce.total.unknown", path] };
  },
  "proportions in the survey": (chance, { now }) => {
    const key = chance.pick(Object.keys(questions));
    now.survey[key] = mapped(now.survey[key], ({ percentage, yes, answered }) => ({
      percentage: ((percentage ?? (100 * yes) / answered) / 100).toFixed(3),
    }));
    return { code: ["proportion-for-percentage"], paths: [`survey.${key}.white`, `survey.${key}.bme`] };
  },
  "the other answer": (chance, { now }) => {
    const key = chance.pick(["harassment-from-public", "harassment-from-staff", "discrimination"]);
    now.survey[key] = mapped(now.survey[key], ({ percentage, yes, answered }) => ({
      percentage: (100 - (percentage ?? (100 * yes) / answered)).toFixed(1),
    }));
    return { code: ["complement"], paths: [`survey.${key}.white`, `survey.${key}.bme`] };
  },
  "last year's workforce": (_chance, { now, was }) => {
    now.workforce = structuredClone(was.workforce);
    return { code: ["same-as-last-year"], paths: ["workforce"] };
  },
  "two bands exchanged": (_chance, { now }) => {
    const { clinical } = now.workforce;
    [clinical["band-5"], clinical["band-8a"]] = [clinical["band-8a"], clinical["band-5"]];
    return { code: ["rows-swapped"], paths: ["workforce.clinical.band-5", "workforce.clinical.band-8a"] };
  },
};

/** A pair of years with one slip in the later one. @type {(seed: number) => Years & { slip: string, right: Slip }} */
export function mistakenYears(seed) {
  const names = Object.keys(slips);
  const slip = names[seed % names.length] ?? "";
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const years = honestYears(seed * 64 + attempt + 1_000_003);
    if (years.kind === "small trust" || years.kind === "merger") continue;
    const right = slips[slip]?.(seededChance(seed + attempt), years);
    if (right) return { ...years, slip, right };
  }
  throw new Error(`No return has a place for ${slip}.`);
}
