import { dayBetween, ethnicCode, inventedText } from "./invented-people.mjs";
/** @typedef {import("./invented-people.mjs").Group} Group */
/** @typedef {import("./seeded-chance.mjs").Chance} Chance */

const header = [
  "Employee Number",
  "Assignment",
  "Primary",
  "Ethnic Origin",
  "Staff Group",
  "Pay Scale",
  "Assignment Category",
  "Start Date",
  "Leaving Date",
  "Job Title",
];

/** @typedef {{ part: "nonClinical" | "clinical" | "medical", row: string, group: Group }} Place */
const parts = /** @type {const} */ (["nonClinical", "clinical", "medical"]);
const groups = /** @type {const} */ (["white", "bme", "unknown"]);
const staffGroups = {
  nonClinical: ["Administrative and Clerical", "Estates and Ancillary"],
  clinical: [
    "Nursing and Midwifery Registered",
    "Nursing and Midwifery Registered",
    "Additional Clinical Services",
    "Allied Health Professionals",
    "Add Prof Scientific and Technic",
    "Healthcare Scientists",
  ],
  medical: ["Medical and Dental"],
};
/** Of each row, a few texts as a staff system might write them. @type {Readonly<Record<string, readonly string[]>>} */
const payScales = {
  apprentices: ["Apprentice"],
  "under-band-1": ["Below Band 1"],
  "band-8a": ["Review Body Band 8 - Range A"],
  "band-8b": ["Review Body Band 8 - Range B"],
  "band-8c": ["Review Body Band 8 - Range C"],
  "band-8d": ["Review Body Band 8 - Range D"],
  vsm: ["Very Senior Manager", "Trust Board"],
  consultants: ["Consultant (2003)", "Locum Consultant"],
  "senior-medical-managers": ["Medical Director"],
  "non-consultant-career-grades": ["Specialty Doctor", "Associate Specialist"],
  "trainee-grades": ["Foundation Year 1", "Specialty Registrar", "Core Trainee"],
  other: ["Hospital Practitioner"],
};

/**
 * @param {string} row
 * @returns {readonly string[]}
 */
function scalesOf(row) {
  const band = row.replace("band-", "Band ");
  return payScales[row] ?? [`Review Body ${band}`, `Non Review Body ${band}`];
}

/**
 * A workforce: for everybody in post a primary assignment, for some a second one; around them people who left, who start
 * later, and who only work on the bank.
 * @type {import("./invented-trust.mjs").Source<import("wres-metrics").Workforce>}
 */
export const inventedWorkforce = {
  header,
  ethnicColumn: 3,
  dateColumn: 7,
  people: (workforce, chance, texts) => {
    const places = placesOf(workforce, chance);
    const counted = places.map(({ weight, ...place }) => ({
      weight,
      /** @param {number} number */
      make: (number) => {
        const primary = assignment(chance, number, place, texts);
        if (!chance.happens(0.06)) return [primary];
        const elsewhere = assignment(chance, number, chance.pick(places), texts);
        return [
          primary,
          elsewhere
            .with(1, `${String(number)}-2`)
            .with(2, "N")
            .with(3, primary[3] ?? ""),
        ];
      },
    }));
    /** @param {number} number */
    const somebody = (number) => assignment(chance, number, chance.pick(places), texts);
    const around = [
      /** @param {number} number */
      (number) => [somebody(number).with(8, dayBetween(chance, "2021-04-01", "2022-03-30"))],
      /** @param {number} number */
      (number) => [somebody(number).with(7, dayBetween(chance, "2022-04-01", "2022-06-30"))],
      /** @param {number} number */
      (number) => [somebody(number).with(6, "Bank")],
    ];
    return { counted, around };
  },
};

/**
 * The primary assignment of somebody in post at 31 March 2022.
 * @param {Chance} chance
 * @param {number} number
 * @param {Place} place
 * @param {import("./invented-people.mjs").Texts} texts
 */
function assignment(chance, number, { part, row, group }, texts) {
  return [
    String(20_000_000 + number),
    `${String(number)}-1`,
    "Y",
    ethnicCode(chance, group),
    chance.pick(staffGroups[part]),
    chance.pick(scalesOf(row)),
    chance.happens(0.8) ? "Permanent" : "Fixed Term Temp",
    dayBetween(chance, "1990-01-01", "2022-03-31"),
    "",
    inventedText(chance, texts),
  ];
}

/**
 * Every row and group, with how many people are in it. Those of unknown ethnicity whom only the total has are put into rows
 * by chance; a row inside another one takes its people out of that.
 * @param {import("wres-metrics").Workforce} workforce
 * @param {Chance} chance
 * @returns {(Place & { weight: number })[]}
 */
function placesOf(workforce, chance) {
  const places = parts.flatMap((part) =>
    Object.entries(workforce[part] ?? {}).flatMap(([row, counts]) =>
      groups.map((group) => ({ part, row, group, weight: counts?.[group] ?? 0 })),
    ),
  );
  for (const { row, group, weight } of places) {
    const whole = row === "senior-medical-managers" ? "consultants" : undefined;
    const outer = places.find((place) => place.row === whole && place.group === group);
    if (outer) outer.weight -= weight;
  }
  const unknown = places.filter(({ group }) => group === "unknown");
  const placed = unknown.reduce((sum, { weight }) => sum + weight, 0);
  for (let left = (workforce.total?.unknown ?? placed) - placed; left > 0; left -= 1)
    chance.pick(unknown).weight += 1;
  return places;
}
