import { dayBetween, ethnicCode, inventedText } from "./invented-people.mjs";
/** @typedef {import("./invented-people.mjs").Group} Group */

const thisYear = /** @type {const} */ (["2021-04-01", "2022-03-31"]);
const yearBefore = /** @type {const} */ (["2020-04-01", "2021-03-31"]);
const groups = /** @type {const} */ (["white", "bme", "unknown"]);
/** @param {import("wres-metrics").GroupCounts | undefined} counts */
const placesOf = (counts) => groups.map((group) => ({ group, weight: counts?.[group] ?? 0 }));

/**
 * Applications: for everybody shortlisted one row, whose status says how far they came; around them those who only
 * applied, and those of the year before.
 * @type {import("./invented-trust.mjs").Source<import("wres-metrics").Shortlisting>}
 */
export const inventedShortlisting = {
  header: ["Applicant", "Vacancy", "Ethnic Origin", "Status", "Closing Date", "Job Title"],
  ethnicColumn: 2,
  dateColumn: 4,
  people: ({ shortlisted, appointed }, chance, texts) => {
    /** @type {(group: Group, statuses: readonly string[], year: readonly [string, string]) => (number: number) => string[][]} */
    const application = (group, statuses, year) => (number) => [
      [
        `A${String(number)}`,
        `V${String(chance.below(900))}`,
        ethnicCode(chance, group),
        chance.pick(statuses),
        dayBetween(chance, ...year),
        inventedText(chance, texts),
      ],
    ];
    const onlyShortlisted = ["Shortlisted", "Interviewed", "Withdrawn after shortlisting"];
    const counted = placesOf(shortlisted).flatMap(({ group, weight }) => {
      const successful = appointed?.[group] ?? 0;
      return [
        { weight: successful, make: application(group, ["Appointed", "Started"], thisYear) },
        { weight: weight - successful, make: application(group, onlyShortlisted, thisYear) },
      ];
    });
    const around = groups.flatMap((group) => [
      application(group, ["Applied", "Rejected"], thisYear),
      application(group, ["Shortlisted", "Appointed"], yearBefore),
    ]);
    return { counted, around };
  },
};

/**
 * Cases: for everybody who entered the formal process one; around them informal ones, and those of the year before.
 * @type {import("./invented-trust.mjs").Source<import("wres-metrics").Disciplinary>}
 */
export const inventedDisciplinary = {
  header: ["Case", "Employee Number", "Ethnic Origin", "Stage", "Opened", "Allegation"],
  ethnicColumn: 2,
  dateColumn: 4,
  people: ({ entered }, chance, texts) => {
    /** @type {(group: Group, stage: string, year: readonly [string, string]) => (number: number) => string[][]} */
    const entry = (group, stage, year) => (number) => [
      [
        `C${String(number)}`,
        String(20_000_000 + number),
        ethnicCode(chance, group),
        stage,
        dayBetween(chance, ...year),
        inventedText(chance, texts),
      ],
    ];
    const counted = placesOf(entered).map(({ group, weight }) => ({
      weight,
      make: entry(group, "Formal", thisYear),
    }));
    const around = groups.flatMap((group) => [
      entry(group, "Informal", thisYear),
      entry(group, "Formal", yearBefore),
    ]);
    return { counted, around };
  },
};

/**
 * Episodes of training: of everybody who accessed any at least one, of some up to four; around them mandatory courses, and
 * those of the year before.
 * @type {import("./invented-trust.mjs").Source<import("wres-metrics").Training>}
 */
export const inventedTraining = {
  header: ["Employee Number", "Ethnic Origin", "Course", "Course Type", "Completed", "Provider"],
  ethnicColumn: 1,
  dateColumn: 4,
  people: ({ accessed }, chance, texts) => {
    /** @type {(group: Group, type: string, year: readonly [string, string], most: number) => (number: number) => string[][]} */
    const episodes = (group, type, year, most) => (number) => {
      const code = ethnicCode(chance, group);
      return Array.from({ length: 1 + chance.below(most) }, () => [
        String(20_000_000 + number),
        code,
        `Course ${String(chance.below(40))}`,
        type,
        dayBetween(chance, ...year),
        inventedText(chance, texts),
      ]);
    };
    const counted = placesOf(accessed).map(({ group, weight }) => ({
      weight,
      make: episodes(group, "CPD", thisYear, 4),
    }));
    const around = groups.flatMap((group) => [
      episodes(group, "Mandatory", thisYear, 2),
      episodes(group, "CPD", yearBefore, 1),
    ]);
    return { counted, around };
  },
};
