/** @typedef {import("./seeded-chance.mjs").Chance} Chance */
/** @typedef {"white" | "bme" | "unknown" | "asian" | "black" | "mixed" | "other"} Group */

/**
 * Codes of the 2001 scheme by group, as often as they stand here: BRITISH and NOT STATED are the usual ones.
 * @type {Readonly<Record<Group, readonly string[]>>}
 */
const codesOfGroup = {
  white: ["A", "A", "A", "A", "A", "A", "A", "A", "B", "C"],
  bme: ["H", "H", "H", "J", "L", "L", "N", "N", "M", "P", "R", "S", "S", "D", "E", "F", "G", "K"],
  unknown: ["Z", "Z", "Z", "99", ""],
  asian: ["H", "H", "J", "K", "L"],
  black: ["M", "N", "N", "P"],
  mixed: ["D", "E", "F", "G"],
  other: ["R", "S"],
};

/**
 * The ethnic category of somebody of a group.
 * @param {Chance} chance
 * @param {Group} group
 */
export function ethnicCode(chance, group) {
  return chance.pick(codesOfGroup[group]);
}

const plainTexts = ["Staff Nurse", "Clerical Officer", "Manager", "Practitioner", "Assistant", "Advisor"];
/** What a parser has to survive; every letter exists in windows-1252 too. */
const awkwardTexts = [
  'Nurse, "acting up"',
  "Porter\nnights only",
  "Clerk\r\n(two sites)",
  "Practitioner; community\tteam",
  "Café manager – O’Brien’s",
  '"',
  ",,,",
  "  spaces around  ",
  '=HYPERLINK("x")',
  "£1,000 – €1,200",
  "",
];

/**
 * @typedef {"plain" | "awkward"} Texts
 *
 * A text that nothing depends on, such as a job title.
 * @param {Chance} chance
 * @param {"plain" | "awkward"} texts
 */
export function inventedText(chance, texts) {
  return chance.pick(texts === "awkward" && chance.happens(0.5) ? awkwardTexts : plainTexts);
}

/**
 * A day from the first to the last, both of them possible, as `2022-03-31`.
 * @param {Chance} chance
 * @param {string} first
 * @param {string} last
 */
export function dayBetween(chance, first, last) {
  const from = Date.parse(first);
  const days = Math.round((Date.parse(last) - from) / 86_400_000);
  return new Date(from + chance.below(days + 1) * 86_400_000).toISOString().slice(0, 10);
}
